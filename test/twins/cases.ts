import { isOpen } from '../../functions/domain/case/case.ts';
import type { Matter } from '../../functions/domain/matter/matter.ts';
import type { Instant } from '../../functions/domain/matter/instant.ts';
import type { Outbox } from '../../functions/domain/texts/outbox.ts';
import type { Store } from '../../functions/ports/store.ts';
import type { Commit, CommitOutcome, Next } from '../../functions/ports/stored.ts';
import { refuseTooBig } from '../../functions/adapters/commit-size.ts';
import { distinct, sweptAt } from '../../functions/adapters/listing.ts';
import { keepAlert } from './alerts.ts';
import { holds, leave } from './intake-log.ts';
import { takenClaim } from './claims.ts';
import { copy, inner, type Tables } from './tables.ts';
import { outboxKey } from './texts.ts';

export function listDueCase(tables: Tables, caseNumber: string, next: Next | null, retryAt: Instant | null): void {
  const key = `MATTER#${caseNumber}#NEXT`;
  if (next) tables.due.set(key, { what: 'case', caseNumber, at: sweptAt(next, retryAt) });
  else tables.due.delete(key);
}

/** What a decision leaves on the NEXT item of its matter. */
export function drivenAfter(
  tables: Tables,
  { number, version }: Pick<Matter, 'number' | 'version'>,
  next: Next | null,
): void {
  const fresh = { run: 1, driver: null, token: null, parkedVersion: null, parkedFor: null, failures: 0 };
  tables.driving.set(number, { ...fresh, ...tables.driving.get(number), version, next: copy(next), retryAt: null });
  listDueCase(tables, number, next, null);
}

export function keepOutbox(tables: Tables, outbox: Outbox): void {
  const { caseNumber, seq, at } = outbox;
  const outboxes = tables.outboxes.get(caseNumber) ?? new Map<number, Outbox>();
  tables.outboxes.set(caseNumber, outboxes.set(seq, copy(outbox)));
  tables.due.set(outboxKey(caseNumber, seq), { what: 'outbox', caseNumber, at });
}

function write(tables: Tables, commit: Commit): void {
  const { state, next } = commit;
  const caseNumber = state.number;
  tables.cases.set(caseNumber, copy(state));
  const left = new Map((commit.erases?.events ?? []).map((event) => [event.seq, copy(event)]));
  const before = (tables.events.get(caseNumber) ?? []).map((event) => left.get(event.seq) ?? event);
  tables.events.set(caseNumber, [...before, ...copy(commit.events)]);
  for (const id of commit.erases?.words ?? []) {
    inner(tables.words, caseNumber).delete(id);
    const said = inner(tables.alerts, caseNumber).get(id);
    if (said) {
      delete said.place;
      delete said.topic;
    }
  }
  drivenAfter(tables, state, next);
  if (commit.outbox) keepOutbox(tables, commit.outbox);
  for (const { over: _over, ...claim } of commit.claims) tables.claims.set(claim.key, copy(claim));
  if (commit.words) inner(tables.words, caseNumber).set(commit.words.id, copy(commit.words));
  if (commit.alert) keepAlert(tables, commit.alert);
  if (commit.working?.entry) leave(tables, commit.working.entry);
}

export function casesIn(
  tables: Tables,
  now: () => Instant,
): Pick<Store, 'nextNumber' | 'skipNumbers' | 'recovery' | 'putRecovery' | 'load' | 'commit' | 'events'> {
  return {
    nextNumber: async (prefix, count = 1) => {
      const number = (tables.counters.get(prefix) ?? 0) + count;
      tables.counters.set(prefix, number);
      return number;
    },
    skipNumbers: async (prefix, upTo) => {
      tables.counters.set(prefix, Math.max(tables.counters.get(prefix) ?? 0, upTo));
    },
    recovery: async () => copy(tables.recovery[0] ?? null),
    putRecovery: async (recovery) => {
      tables.recovery = [copy(recovery)];
    },
    load: async (caseNumber) => {
      const state = tables.cases.get(caseNumber);
      const driving = tables.driving.get(caseNumber);
      return state && driving ? copy({ state, driving }) : null;
    },
    commit: async (given): Promise<CommitOutcome> => {
      const commit = {
        ...given,
        claims: distinct(given.claims, (claim) => claim.key),
      };
      refuseTooBig(commit);
      const taken = [...commit.claims, ...(commit.opens?.claims ?? [])]
        .map((claim) => takenClaim(tables, claim, now()))
        .find((claim) => claim !== null);
      if (commit.working && !holds(tables, commit.working.lease)) return { done: false, because: 'fenced' };
      if (taken) return { done: false, because: 'claimed', claim: copy(taken) };
      const other = commit.whileOpen === undefined ? null : tables.cases.get(commit.whileOpen);
      if (other !== null && !(other && isOpen(other))) return { done: false, because: 'conflict' };
      if ((tables.cases.get(commit.state.number)?.version ?? 0) !== commit.wasVersion)
        return { done: false, because: 'conflict' };
      const hashes = new Map((tables.events.get(commit.state.number) ?? []).map(({ seq, hash }) => [seq, hash]));
      if (commit.erases?.events.some(({ seq, hash }) => hashes.get(seq) !== hash))
        return { done: false, because: 'conflict' };
      if (commit.opens && tables.cases.has(commit.opens.state.number)) return { done: false, because: 'conflict' };
      if (commit.opens) write(tables, commit.opens);
      write(tables, commit);
      return { done: true };
    },
    events: async (caseNumber, afterSeq = 0) =>
      copy((tables.events.get(caseNumber) ?? []).filter((event) => event.seq > afterSeq)),
  };
}
