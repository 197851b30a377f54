import type { Case } from '../domain/case/case.ts';
import { isOpen } from '../domain/case/case.ts';
import { keysOf, type Likeness, likenessOf, type Match, within } from '../domain/intake/joining.ts';
import type { AlertTotals } from '../domain/intake/totals.ts';
import type { Tale } from '../domain/intake/same-event.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { LogEntry } from '../ports/intake-log.ts';
import type { Ports } from '../ports/ports.ts';
import type { Claim } from '../ports/stored.ts';
import { type Arrival, alertKey, renewedId } from './arrival.ts';
import { taleFrom, tellingOf } from './tale.ts';

/** What one batch knows of claims, cases and totals: read together, and kept up with what the batch itself does. */
export interface Known {
  likenesses: Map<LogEntry, Likeness>;
  tales: Map<LogEntry, Tale>;
  claims: Map<string, Claim>;
  cases: Map<string, Case>;
  totals: Map<string, AlertTotals>;
}

/** By what an alert of the log is known as a repost; reckoned once for each of a batch. */
export const likenessIn = ({ ids }: Pick<Ports, 'ids'>, policy: Policy, known: Known, arrival: Arrival): Likeness =>
  known.likenesses.get(arrival.entry) ?? reckoned(ids, policy, arrival);

const reckoned = (ids: Ports['ids'], { joining }: Policy, { source, entry }: Arrival): Likeness =>
  within(
    entry.exercise,
    likenessOf({ ...entry.alert, pageHash: entry.pageHash }, source.joinsByText, joining, (text) => ids.hash(text)),
  );

/** M4: all that a batch needs to know, in two round trips at any size, and one more for each step by which a case was joined into another. */
export async function lookUp(ports: Ports, policy: Policy, arrivals: readonly Arrival[]): Promise<Known> {
  const likenesses = new Map(arrivals.map((arrival) => [arrival.entry, reckoned(ports.ids, policy, arrival)]));
  const tales = new Map(arrivals.map((arrival) => [arrival.entry, taleFrom(policy, arrival)]));
  const own = [...likenesses].flatMap(([{ alertId }, { content }]) => [
    alertKey(alertId),
    alertKey(renewedId(ports.ids, alertId, content)),
  ]);
  const alike = [...likenesses.values()];
  const found = await ports.store.claimsOf([
    ...own,
    ...alike.flatMap(keysOf),
    ...[...tales.values()].flatMap(({ looksFor }) => looksFor),
  ]);
  const claims = new Map(found.map((claim) => [claim.key, claim]));
  const numbers = new Set([
    ...own.flatMap((key) => claims.get(key)?.matter ?? []),
    ...alike.flatMap((likeness) => heldOf(likeness, claims).map(({ matter }) => matter)),
    ...[...tales.values()].flatMap((tale) => tellingOf(tale, claims).map(({ matter }) => matter)),
  ]);
  const { cases, totals } = await casesOf(ports, [...numbers]);
  return { likenesses, tales, claims, cases, totals };
}

async function casesOf(ports: Ports, numbers: string[]): Promise<Pick<Known, 'cases' | 'totals'>> {
  const cases = new Map<string, Case>();
  const totals = new Map<string, AlertTotals>();
  let wanted = numbers;
  while (wanted.length > 0) {
    const [states, counted] = await Promise.all([ports.store.states(wanted), ports.store.alertTotals(wanted)]);
    for (const state of states) cases.set(state.number, state);
    for (const [number, found] of counted) totals.set(number, found);
    wanted = [...new Set(states.flatMap(({ joinedInto }) => joinedInto ?? []))].filter((number) => !cases.has(number));
  }
  return { cases, totals };
}

/** The claims that somebody holds on what an alert is like. */
export const heldOf = (likeness: Likeness, claims: Known['claims']): Claim[] =>
  keysOf(likeness).flatMap((key) => claims.get(key) ?? []);

/** The case that speaks for another: what it was joined to, if it was. */
export function standingCase(cases: ReadonlyMap<string, Case>, caseNumber: string): Case | null {
  const seen = new Set([caseNumber]);
  let state = cases.get(caseNumber) ?? null;
  while (state?.joinedInto && !seen.has(state.joinedInto)) {
    seen.add(state.joinedInto);
    state = cases.get(state.joinedInto) ?? null;
  }
  return state;
}

/** A match, and the case that speaks for it today. */
export type StandingMatch = Match & { standing: Case };

/** The likeliest match that is still open, else the likeliest at all. */
export function standingMatch(cases: ReadonlyMap<string, Case>, matches: readonly Match[]): StandingMatch | null {
  const standing = matches.flatMap((match) => {
    const state = standingCase(cases, match.caseNumber);
    return state ? [{ ...match, standing: state }] : [];
  });
  return standing.find((match) => isOpen(match.standing)) ?? standing[0] ?? null;
}

/** The cases of some matches, for whoever asks about one text alone. */
export const casesMatched = async (ports: Ports, matches: readonly Match[]): Promise<Known['cases']> =>
  (await casesOf(ports, [...new Set(matches.map(({ caseNumber }) => caseNumber))])).cases;
