import { executeCommand } from '../matter/execute-command.ts';
import { pick } from '../domain/matter/pick.ts';
import { type Case, isOpen } from '../domain/case/case.ts';
import { isPageKey, keysOf, likenessOf, type Match, matchesOf } from '../domain/intake/joining.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { wrongdoingIn } from '../domain/routing/suggest.ts';
import { Contention } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';
import type { Claim } from '../ports/stored.ts';
import { type Arrival, alertIdOf, factsOf, storedAlertOf, wordsOf } from './arrival.ts';
import { noteCase } from './foretold.ts';
import { noticeGrowth } from './growth.ts';
import { type Found, openCaseOf } from './opening.ts';

export interface TakenIn {
  outcome: 'opened' | 'joined' | 'duplicate';
  caseNumber: string;
  why?: string;
}

const TRIES = 8;

/** The claim on a vendor's own id: one alert belongs to one case. */
export const alertKey = (source: string, idHash: string): string => `alert#${source}#${idHash}`;

/** M4: takes in one alert: the same again, a repost of an open case, or a new case. Durable when it returns, and safe to repeat at any point. Throws Contention. */
export async function takeIn(ports: Ports, policy: Policy, arrival: Arrival): Promise<TakenIn> {
  const { source, alert } = arrival;
  const hash = (text: string): string => ports.ids.hash(text);
  const ownKey = alertKey(source.id, arrival.idHash);
  const likeness = likenessOf(alert, source.joinsByText, policy.joining, hash);
  const suspected = wrongdoingIn(policy, factsOf(arrival)) !== null;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const held = await ports.store.claimsOf([ownKey, ...keysOf(likeness)]);
    const known = held.find(({ key }) => key === ownKey);
    if (known) return again(ports, policy, arrival, known);
    const alike = await standingMatch(ports, matchesOf(likeness, held, policy.joining));
    // H5: what may be a report of wrongdoing joins no case whose words a unit may read already.
    const match = alike && suspected && alike.standing.wrongdoing === undefined ? null : alike;
    if (match && isOpen(match.standing)) {
      const data = remembered({ mark: arrival.mark, outcome: 'joined', why: match.why });
      const joined = await ports.store.setClaim({
        key: ownKey,
        caseNumber: match.standing.number,
        expiresAt: null,
        data,
      });
      if (!joined) continue;
      await keep(ports, policy, arrival, match.standing, match.why);
      for (const { key } of likeness.exact.filter((one) => isPageKey(one.key))) {
        await ports.store.setClaim({ key, caseNumber: match.standing.number, expiresAt: null });
      }
      return { outcome: 'joined', caseNumber: match.standing.number, why: match.why };
    }
    const own = { key: ownKey, data: remembered({ mark: arrival.mark, outcome: 'opened' }) };
    const recurs: Found['recurs'] = match && {
      number: match.standing.number,
      numbers: [match.standing.number, match.caseNumber],
    };
    const opened = await openCaseOf(ports, policy, arrival, { held, likeness, own, recurs });
    if (opened)
      return {
        outcome: 'opened',
        caseNumber: opened,
        ...(recurs ? { why: `与已办结的 ${recurs.number} 为同一事项` } : {}),
      };
  }
  throw new Contention(`alert ${ownKey}`, TRIES);
}

/** What the claim on an alert's id remembers: which delivery brought it, and what became of it. */
interface Remembered {
  mark: string;
  outcome: 'opened' | 'joined';
  why?: string;
}

const remembered = (memory: Remembered): string => JSON.stringify(memory);

/** The same alert again. From the same delivery: what may have been cut off is done, and the first answer given. */
async function again(ports: Ports, policy: Policy, arrival: Arrival, known: Claim): Promise<TakenIn> {
  const first = JSON.parse(known.data ?? '{}') as Partial<Remembered>;
  const standing = await standingCase(ports, known.caseNumber);
  // Sent again, its figures may have moved on; and after a crash it may not be counted yet.
  if (standing) await keep(ports, policy, arrival, standing, first.why, known.caseNumber);
  // What was cut off between the case and its notice.
  if (standing?.foretoldBy !== undefined && standing.number === known.caseNumber)
    await noteCase(ports, standing.foretoldBy, standing.number, standing.discoveredAt);
  if (first.mark === arrival.mark && first.outcome)
    return { outcome: first.outcome, caseNumber: known.caseNumber, ...pick(first, ['why']) };
  return { outcome: 'duplicate', caseNumber: standing?.number ?? known.caseNumber };
}

/** Counts the alert to the case that holds it, once, and sees whether the case that stands for it grew. */
async function keep(
  ports: Ports,
  policy: Policy,
  arrival: Arrival,
  standing: Case,
  why: string | undefined,
  holder = standing.number,
): Promise<void> {
  const now = ports.clock.now();
  const words = wordsOf(policy, arrival, holder, now);
  const counted = await ports.store.addAlert(storedAlertOf(ports.ids, arrival, holder, 'joined', now, why), words);
  await noticeGrowth(ports, policy, standing, arrival, counted);
  await noticeLimit(ports, standing, arrival);
}

/** P2: the order of a superior keeps its limit, whichever case it joins. Safe to repeat: a limit that is known is refused, as is one of a case that ended. */
async function noticeLimit(ports: Ports, standing: Case, arrival: Arrival): Promise<void> {
  const { alert } = arrival;
  const { unit, number, dueAt } = alert.assignedBy ?? {};
  if (unit === undefined || dueAt === undefined || !isOpen(standing)) return;
  const by = { unit, dueAt, ...(number === undefined ? {} : { number }) };
  await executeCommand(ports, standing.number, {
    actor: { kind: 'system', part: 'intake' },
    command: { command: 'set-limit', by, alertId: alertIdOf(arrival) },
  });
}

/** A match, and the case that speaks for it today. */
export type StandingMatch = Match & { standing: Case };

/** The likeliest match that is still open, else the likeliest at all. */
export async function standingMatch(ports: Ports, matches: Match[]): Promise<StandingMatch | null> {
  let first: StandingMatch | null = null;
  for (const match of matches) {
    const standing = await standingCase(ports, match.caseNumber);
    if (standing && isOpen(standing)) return { ...match, standing };
    if (standing) first ??= { ...match, standing };
  }
  return first;
}

/** The case that speaks for another: what it was joined to, if it was. */
async function standingCase(ports: Ports, caseNumber: string): Promise<Case | null> {
  const seen = new Set([caseNumber]);
  let state = (await ports.store.load(caseNumber))?.state ?? null;
  while (state?.joinedInto && !seen.has(state.joinedInto)) {
    seen.add(state.joinedInto);
    state = (await ports.store.load(state.joinedInto))?.state ?? null;
  }
  return state;
}
