import { isRightsId, rightsBearer } from '../../functions/domain/commands/rights-texts.ts';
import { type Case, isOpen } from '../../functions/domain/case/case.ts';
import type { Event } from '../../functions/domain/case/events.ts';
import { isCase } from '../../functions/domain/kinds/case-kind.ts';
import { type Kind, kindOf } from '../../functions/domain/kinds/kind.ts';
import type { Recorded } from '../../functions/domain/matter/event.ts';
import type { Matter } from '../../functions/domain/matter/matter.ts';
import type { Instant } from '../../functions/domain/matter/instant.ts';
import type { Store } from '../../functions/ports/store.ts';
import type { CommitOutcome, MatterCommit, StoredMatter } from '../../functions/ports/stored.ts';
import { distinct, PAGE, placeOfMatter } from '../../functions/adapters/listing.ts';
import { refuseTooBig } from '../../functions/adapters/commit-size.ts';
import { keepAlert } from './alerts.ts';
import { takenClaim } from './claims.ts';
import { holdOrThrow, leave } from './intake-log.ts';
import { drivenAfter, keepOutbox } from './cases.ts';
import { copy, frozen, inner, type Tables } from './tables.ts';
import { keepTexts } from './texts.ts';

type Methods =
  | 'load'
  | 'matter'
  | 'matterRecord'
  | 'commit'
  | 'mattersBy'
  | 'mattersAwaiting'
  | 'mattersFrom'
  | 'mattersChanged'
  | 'countOf'
  | 'bearer';

const stateIn = (tables: Tables, number: string): Matter | undefined =>
  tables.cases.get(number) ?? tables.matters.get(number);
type Stored = Recorded<{ type: string }>;
const recordIn = (tables: Tables, number: string): Stored[] =>
  tables.events.get(number) ?? tables.records.get(number) ?? [];

/** Whether the record has each of these under the same hash still. */
function standsAsRead(record: readonly Stored[], events: readonly Stored[]): boolean {
  const hashes = new Map(record.map(({ seq, hash }) => [seq, hash]));
  return events.every(({ seq, hash }) => hashes.get(seq) === hash);
}

function write(tables: Tables, commit: MatterCommit): void {
  const { state, next, takes, openedFrom, erases } = commit;
  const { number } = state;
  if (takes) tables.counters.set(takes.prefix, takes.count);
  if (openedFrom !== undefined)
    tables.openedFrom.set(number, new Set([...(tables.openedFrom.get(number) ?? []), openedFrom]));
  const left = new Map((erases?.events ?? []).map((event) => [event.seq, frozen(event)]));
  const stored = recordIn(tables, number);
  const record = [
    ...(left.size > 0 ? stored.map((event) => left.get(event.seq) ?? event) : stored),
    ...frozen(commit.events),
  ];
  if (isCase(state)) {
    tables.cases.set(number, frozen(state));
    // Under the number of a case there is nothing but its events.
    tables.events.set(number, record as Event[]);
  } else {
    tables.matters.set(number, frozen(state));
    tables.records.set(number, record);
  }
  for (const id of erases?.words ?? []) {
    inner(tables.words, number).delete(id);
    const said = inner(tables.alerts, number).get(id);
    if (said) {
      delete said.place;
      delete said.topic;
    }
  }
  drivenAfter(tables, state, next);
  if (commit.outbox) keepOutbox(tables, commit.outbox);
  if (commit.texts) {
    tables.says.set(
      `${number} ${state.version}`,
      commit.texts.map(({ id }) => id),
    );
    keepTexts(tables, commit.texts);
  }
  for (const { over: _over, ...claim } of commit.claims) tables.claims.set(claim.key, copy(claim));
  if (commit.words) inner(tables.words, number).set(commit.words.id, copy(commit.words));
  if (commit.alert) keepAlert(tables, commit.alert);
  if (commit.working?.entry) leave(tables, commit.working.entry);
}

/** Matters of every kind; and the lists of those beside the case. */
export function mattersIn(tables: Tables, kinds: readonly Kind[], now: () => Instant): Pick<Store, Methods> {
  const bearer = (number: string) => {
    const change = isRightsId(number) ? tables.rights.get(number) : undefined;
    if (change) return rightsBearer(copy(change));
    const kind = kindOf(kinds, number);
    const state = stateIn(tables, number);
    return kind && state ? kind.bearer(state) : null;
  };
  const load = <State extends Matter>(number: string): StoredMatter<State> | null => {
    const state = stateIn(tables, number);
    const driving = tables.driving.get(number);
    // What was kept under a number is of the kind that its letter says.
    return state && driving ? ({ state, driving: copy(driving) } as StoredMatter<State>) : null;
  };
  return {
    load: async (number) => load<Case>(number),
    matter: async <State extends Matter>(_kind: unknown, number: string) => load<State>(number),
    matterRecord: async <Body extends { type: string }>(_kind: unknown, number: string, afterSeq = 0) =>
      recordIn(tables, number).filter(({ seq }) => seq > afterSeq) as Recorded<Body>[],
    commit: async (given: MatterCommit): Promise<CommitOutcome> => {
      const commit = { ...given, claims: distinct(given.claims, (claim) => claim.key) };
      refuseTooBig(commit);
      const { state, wasVersion, claims, takes, working } = commit;
      if (!kindOf(kinds, state.number)) throw new Error(`${state.number} is the number of no kind of matter`);
      const taken = [...claims, ...(commit.opens?.claims ?? [])]
        .map((claim) => takenClaim(tables, claim, now()))
        .find((claim) => claim !== null);
      if (working) holdOrThrow(tables, working.lease);
      if (taken) return { done: false, because: 'claimed', claim: copy(taken) };
      const other = commit.whileOpen === undefined ? null : tables.cases.get(commit.whileOpen);
      if (other !== null && !(other && isOpen(other))) return { done: false, because: 'conflict' };
      const { whileAt } = commit;
      if (whileAt && stateIn(tables, whileAt.matter)?.version !== whileAt.version)
        return { done: false, because: 'conflict' };
      if ((stateIn(tables, state.number)?.version ?? 0) !== wasVersion) return { done: false, because: 'conflict' };
      if (takes && (tables.counters.get(takes.prefix) ?? 0) !== takes.count - 1)
        return { done: false, because: 'conflict' };
      if (commit.erases && !standsAsRead(recordIn(tables, state.number), commit.erases.events))
        return { done: false, because: 'conflict' };
      if (commit.opens && stateIn(tables, commit.opens.state.number)) return { done: false, because: 'conflict' };
      if (commit.opens) write(tables, commit.opens);
      write(tables, commit);
      return { done: true };
    },
    mattersBy: async <State extends Matter>(
      kind: Pick<Kind<State>, 'letter' | 'open' | 'units'>,
      status: string,
      cursor?: string,
      unit?: string,
    ) => {
      const place = (one: Matter): string => placeOfMatter(kind, one);
      const sign = kind.open.includes(status) ? 1 : -1;
      const found = [...tables.matters.values()]
        .filter((one) => kindOf(kinds, one.number)?.letter === kind.letter && one.status === status)
        .filter((one) => unit === undefined || kind.units(one as State).includes(unit))
        .filter((one) => cursor === undefined || (place(one) < cursor ? -sign : place(one) > cursor ? sign : 0) > 0)
        .toSorted((a, b) => (place(a) < place(b) ? -sign : sign));
      const last = found[PAGE - 1];
      return {
        matters: found.slice(0, PAGE) as State[],
        unreadable: [],
        cursor: found.length > PAGE && last ? place(last) : null,
      };
    },
    mattersAwaiting: async <State extends Matter>(kind: Pick<Kind<State>, 'letter' | 'open'>) => {
      const found = [...tables.matters.values()]
        .filter(({ number, proposals = [] }) => kindOf(kinds, number)?.letter === kind.letter && proposals.length > 0)
        .toSorted((a, b) => (placeOfMatter(kind, a) < placeOfMatter(kind, b) ? -1 : 1));
      return { matters: found.slice(0, PAGE) as State[], unreadable: [] };
    },
    mattersChanged: async <State extends Matter>(kind: Pick<Kind<State>, 'letter'>, since: Instant) => {
      const found = [...tables.matters.values()]
        .filter(({ number, changedAt }) => kindOf(kinds, number)?.letter === kind.letter && changedAt > since)
        .toSorted((a, b) => (`${a.changedAt}#${a.number}` < `${b.changedAt}#${b.number}` ? -1 : 1));
      return { matters: found.slice(0, PAGE) as State[], unreadable: [] };
    },
    mattersFrom: async <State extends Matter>(kind: Pick<Kind<State>, 'letter'>, source: string, cursor?: string) => {
      const found = [...tables.matters.values()]
        .filter(({ number }) => kindOf(kinds, number)?.letter === kind.letter)
        .filter(({ number }) => tables.openedFrom.get(number)?.has(source))
        .filter(({ number }) => cursor === undefined || number < cursor)
        .toSorted((a, b) => (a.number < b.number ? 1 : -1));
      return {
        matters: found.slice(0, PAGE) as State[],
        unreadable: [],
        cursor: found.length > PAGE ? (found[PAGE - 1]?.number ?? null) : null,
      };
    },
    countOf: async (prefix) => tables.counters.get(prefix) ?? 0,
    bearer: async (number) => bearer(number),
  };
}
