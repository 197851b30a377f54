import { type Kind, kindOf } from '../../functions/domain/kinds/kind.ts';
import type { Recorded } from '../../functions/domain/matter/event.ts';
import type { Matter } from '../../functions/domain/matter/matter.ts';
import type { Instant } from '../../functions/domain/matter/instant.ts';
import type { Store } from '../../functions/ports/store.ts';
import type { CommitOutcome, StoredMatter } from '../../functions/ports/stored.ts';
import { PAGE, placeOfMatter } from '../../functions/adapters/listing.ts';
import { takenClaim } from './claims.ts';
import { drivenAfter, keepOutbox } from './cases.ts';
import { copy, type Tables } from './tables.ts';

type Methods =
  | 'matter'
  | 'matterRecord'
  | 'commitMatter'
  | 'mattersBy'
  | 'mattersFrom'
  | 'mattersChanged'
  | 'countOf'
  | 'bearer';

/** Matters of every kind but the case. */
export function mattersIn(tables: Tables, kinds: readonly Kind[], now: () => Instant): Pick<Store, Methods> {
  const bearer = (number: string) => {
    const kind = kindOf(kinds, number);
    const state = kind === null ? undefined : tables.matters.get(number);
    return kind && state ? kind.bearer(copy(state)) : copy(tables.cases.get(number) ?? null);
  };
  return {
    matter: async <State extends Matter>(_kind: unknown, number: string) => {
      const state = tables.matters.get(number);
      const driving = tables.driving.get(number);
      // What was kept under a number is of the kind that its letter says.
      return state && driving ? (copy({ state, driving }) as StoredMatter<State>) : null;
    },
    matterRecord: async <Body extends { type: string }>(_kind: unknown, number: string, afterSeq = 0) =>
      copy((tables.records.get(number) ?? []).filter(({ seq }) => seq > afterSeq)) as Recorded<Body>[],
    commitMatter: async (
      _kind,
      { wasVersion, state, events, next, outbox, claims, takes, openedFrom, erases },
    ): Promise<CommitOutcome> => {
      const taken = claims.map((claim) => takenClaim(tables, claim, now())).find((claim) => claim !== null);
      if (taken) return { done: false, because: 'claimed', claim: copy(taken) };
      if ((tables.matters.get(state.number)?.version ?? 0) !== wasVersion) return { done: false, because: 'conflict' };
      if (takes && (tables.counters.get(takes.prefix) ?? 0) !== takes.count - 1)
        return { done: false, because: 'conflict' };
      if (takes) tables.counters.set(takes.prefix, takes.count);
      if (openedFrom !== undefined) tables.openedFrom.set(state.number, openedFrom);
      tables.matters.set(state.number, copy(state));
      const left = new Map((erases?.events ?? []).map((event) => [event.seq, event]));
      const before = (tables.records.get(state.number) ?? []).map((event) => left.get(event.seq) ?? event);
      tables.records.set(state.number, copy([...before, ...events]));
      drivenAfter(tables, state, next);
      if (outbox) keepOutbox(tables, outbox);
      for (const { over: _over, ...claim } of claims) tables.claims.set(claim.key, copy(claim));
      return { done: true };
    },
    mattersBy: async <State extends Matter>(
      kind: Pick<Kind<State>, 'letter' | 'open'>,
      status: string,
      cursor?: string,
    ) => {
      const place = (one: Matter): string => placeOfMatter(kind, one);
      const sign = kind.open.includes(status) ? 1 : -1;
      const found = [...tables.matters.values()]
        .filter((one) => kindOf(kinds, one.number)?.letter === kind.letter && one.status === status)
        .filter((one) => cursor === undefined || (place(one) < cursor ? -sign : place(one) > cursor ? sign : 0) > 0)
        .toSorted((a, b) => (place(a) < place(b) ? -sign : sign));
      const last = found[PAGE - 1];
      return {
        matters: copy(found.slice(0, PAGE)) as State[],
        cursor: found.length > PAGE && last ? place(last) : null,
      };
    },
    mattersChanged: async <State extends Matter>(kind: Pick<Kind<State>, 'letter'>, since: Instant) => {
      const found = [...tables.matters.values()]
        .filter(({ number, changedAt }) => kindOf(kinds, number)?.letter === kind.letter && changedAt > since)
        .toSorted((a, b) => (`${a.changedAt}#${a.number}` < `${b.changedAt}#${b.number}` ? -1 : 1));
      return copy(found.slice(0, PAGE)) as State[];
    },
    mattersFrom: async <State extends Matter>(kind: Pick<Kind<State>, 'letter'>, source: string, cursor?: string) => {
      const found = [...tables.matters.values()]
        .filter(({ number }) => kindOf(kinds, number)?.letter === kind.letter)
        .filter(({ number }) => tables.openedFrom.get(number) === source)
        .filter(({ number }) => cursor === undefined || number < cursor)
        .toSorted((a, b) => (a.number < b.number ? 1 : -1));
      return {
        matters: copy(found.slice(0, PAGE)) as State[],
        cursor: found.length > PAGE ? (found[PAGE - 1]?.number ?? null) : null,
      };
    },
    countOf: async (prefix) => tables.counters.get(prefix) ?? 0,
    bearer: async (number) => bearer(number),
  };
}
