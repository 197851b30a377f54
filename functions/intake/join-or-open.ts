import type { AlertReason } from '../domain/intake/alert-reason.ts';
import { isPageKey, type Likeness } from '../domain/intake/joining.ts';
import { totalsOf, withAlert } from '../domain/intake/totals.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { Contention } from '../errors.ts';
import type { Lease, LogEntry } from '../ports/intake-log.ts';
import type { Ports } from '../ports/ports.ts';
import type { Claim, Outcome } from '../ports/stored.ts';
import { type Arrival, alertKey, storedAlertOf, wordsOf } from './arrival.ts';
import { noticeGrowth, noticeLimit, noticeOrigin, noticeOurs } from './growth.ts';
import { heldOf, type Known, type StandingMatch } from './look-up.ts';
import { alikeClaims, isTakenOver, nobodys, openCaseOf, type Recurs } from './opening.ts';
import { remembering } from './remembered.ts';
import { proposedFor, taleClaims } from './same-event.ts';
import { taleFrom } from './tale.ts';

/** The writer of a shard, and what its batch knows. */
export interface Batch {
  lease: Lease;
  known: Known;
  /** A case number never given before. */
  number: (drill: boolean) => Promise<string>;
}

/** M4: a repost joins the case that speaks for its matter. `tells`: what its delivery is told where its own claim does not. Throws LeaseLost and Contention. */
export async function join(
  ports: Ports,
  policy: Policy,
  { lease, known }: Batch,
  arrival: Arrival,
  likeness: Likeness,
  { standing, why }: StandingMatch,
  tells?: Outcome,
): Promise<Outcome> {
  const { entry } = arrival;
  const { number } = standing;
  const totals = known.totals.get(number) ?? null;
  const before = totals ?? totalsOf(await ports.store.alerts(number));
  const reached = await noticeGrowth(ports, policy, lease, standing, arrival, before, true);
  // Ended or joined into another since it was looked up: the order would be lost with it, so all is read and decided again.
  if (!(await noticeLimit(ports, lease, standing, arrival))) throw new Contention(number, 1);
  await noticeOrigin(ports, lease, standing, arrival);
  await noticeOurs(ports, policy, lease, standing, arrival);
  const outcome = { outcome: 'joined' as const, caseNumber: number, why };
  const pages = likeness.exact
    .filter(({ key }) => isPageKey(key) && !known.claims.has(key))
    .map(({ key }) => ({ key, matter: number, expiresAt: null }));
  const claims = [ownClaim(entry, likeness, outcome), ...pages];
  const joined = await ports.store.joinAlert({
    alert: storedAlertOf(arrival, number, 'joined', why),
    words: wordsOf(arrival, number),
    claims,
    base: totals ? null : before,
    reached,
    working: { lease, entry, ...(tells ? { tells } : {}) },
  });
  if (!joined.done) throw new Contention(number, 1);
  for (const claim of claims) known.claims.set(claim.key, claim);
  known.totals.set(number, withAlert(before, entry.alert, reached));
  if (reached.length > 0) await refresh(ports, known, number);
  return outcome;
}

/** M4, P4: shown on the case that is over already, whose answer came after it was published; it opens nothing and wakes nobody. */
export async function file(
  ports: Ports,
  { lease, known }: Batch,
  arrival: Arrival,
  likeness: Likeness,
  { standing }: StandingMatch,
): Promise<Outcome> {
  const { entry } = arrival;
  const { number } = standing;
  const totals = known.totals.get(number) ?? null;
  const before = totals ?? totalsOf(await ports.store.alerts(number));
  const outcome = { outcome: 'joined' as const, caseNumber: number, why: BELATED };
  const claim = ownClaim(entry, likeness, outcome);
  const filed = await ports.store.joinAlert({
    alert: storedAlertOf(arrival, number, 'joined', BELATED),
    words: wordsOf(arrival, number),
    claims: [claim],
    base: totals ? null : before,
    reached: [],
    working: { lease, entry },
    over: true,
  });
  if (!filed.done) throw new Contention(number, 1);
  known.claims.set(claim.key, claim);
  known.totals.set(number, withAlert(before, entry.alert));
  return outcome;
}
const BELATED = { code: 'belated' } as const;

/** How an opening is told of. `apart`: its delivery is told before its entry leaves the log; `follows`: the claim on a known id whose next words belong to it. */
interface Told {
  why: AlertReason;
  apart?: true;
  follows?: Claim;
}

/** M4: a matter of its own opens a case; `match` is what it recurs from. Throws LeaseLost and Contention. */
export async function open(
  ports: Ports,
  policy: Policy,
  { lease, known, number: next }: Batch,
  arrival: Arrival,
  likeness: Likeness,
  match: Pick<StandingMatch, 'caseNumber' | 'standing'> | null,
  told: Told | null = null,
): Promise<Outcome> {
  const { entry, source } = arrival;
  const recurs: Recurs | null = match && {
    number: match.standing.number,
    numbers: [match.standing.number, match.caseNumber],
    elsewhere: match.standing.endedAs === 'elsewhere',
  };
  const number = await next(source.drill === true || entry.exercise !== undefined);
  // Before the case: a crash in between leaves claims on a number that nobody has, and these count as free.
  const held = heldOf(likeness, known.claims).filter((claim) => known.cases.has(claim.matter));
  const alike = alikeClaims(policy, number, ports.clock.now(), { held, likeness, recurs });
  const tale = known.tales.get(entry) ?? taleFrom(policy, arrival);
  const sameEvents = proposedFor(tale, known, policy, recurs?.numbers ?? []);
  const tales = taleClaims(tale, known, policy, { number, now: ports.clock.now(), wordsExpireAt: entry.expiresAt });
  await Promise.all([
    ports.store.putClaims(lease, nobodys(alike), storedAlertOf(arrival, number, 'opened', told?.why, sameEvents)),
    // Of proposals alone, so that they need no lease.
    ...tales.map((claim) => ports.store.setClaim(claim)),
  ]);
  const outcome: Outcome = {
    outcome: 'opened',
    caseNumber: number,
    ...(told ? { why: told.why } : {}),
  };
  const own = ownClaim(entry, likeness, outcome);
  const { follows } = told ?? {};
  const waiting = recurs && known.claims.get(recurrenceKey(recurs.number));
  const followed: Claim[] = [
    ...(follows ? [{ ...follows, matter: number, over: follows.matter }] : []),
    ...(recurs
      ? [
          {
            key: recurrenceKey(recurs.number),
            matter: number,
            expiresAt: null,
            ...(waiting ? { over: waiting.matter } : {}),
          },
        ]
      : []),
  ];
  const { state } = await openCaseOf(ports, policy, arrival, {
    number,
    recurs,
    claims: [own, ...followed, ...alike.filter(isTakenOver)],
    lease,
    apart: told?.apart === true,
    sameEvents,
  });
  for (const claim of [own, ...followed, ...alike, ...tales]) known.claims.set(claim.key, claim);
  known.cases.set(number, state);
  return outcome;
}

/** What recurs of a case, while it waits for its answer. */
export const recurrenceKey = (number: string): string => `recurs#${number}`;

const ownClaim = ({ alertId, mark }: LogEntry, { content }: Likeness, outcome: Outcome): Claim => ({
  key: alertKey(alertId),
  matter: outcome.caseNumber,
  expiresAt: null,
  data: remembering({ mark, content, ...outcome }),
});

export async function refresh(ports: Ports, known: Known, number: string): Promise<void> {
  for (const state of await ports.store.states([number])) known.cases.set(number, state);
}
