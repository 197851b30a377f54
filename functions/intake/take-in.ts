import { type Case, isOpen } from '../domain/case/case.ts';
import { comparedWith, contentOf, isPageKey, type Likeness, matchesOf } from '../domain/intake/joining.ts';
import { totalsOf, withAlert } from '../domain/intake/totals.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { staysApart } from '../domain/routing/suggest.ts';
import { Contention, LeaseLost } from '../errors.ts';
import type { Lease, LogEntry } from '../ports/intake-log.ts';
import type { Ports } from '../ports/ports.ts';
import type { Claim, Outcome } from '../ports/stored.ts';
import { type Arrival, alertKey, factsOf, renewedId, storedAlertOf, wordsOf } from './arrival.ts';
import { noteCase } from './foretold.ts';
import { noticeGrowth, noticeLimit } from './growth.ts';
import { heldOf, type Known, likenessIn, standingCase, standingMatch, type StandingMatch } from './look-up.ts';
import { alikeClaims, openCaseOf, type Recurs } from './opening.ts';
import { openRegistered } from './registration.ts';
import { contentIn, remembering, toldOf } from './remembered.ts';

/** The writer of a shard, and what its batch knows. */
export interface Batch {
  lease: Lease;
  known: Known;
  /** A case number never given before. */
  number: (drill: boolean) => Promise<string>;
}

/** M4: works one alert of the log: the same again, a repost of an open case, or a new case. Safe to repeat at any point. Throws LeaseLost and Contention. */
export async function takeIn(ports: Ports, policy: Policy, batch: Batch, arrival: Arrival): Promise<Outcome> {
  const { source, entry } = arrival;
  const { known } = batch;
  if (entry.registration) return openRegistered(ports, policy, batch, arrival, entry.registration);
  const own = known.claims.get(alertKey(entry.alertId));
  if (own) return renewed(ports, policy, batch, arrival, own);
  const likeness = likenessIn(arrival, policy, (text) => ports.ids.hash(text));
  const alike = standingMatch(known.cases, matchesOf(likeness, heldOf(likeness, known.claims), policy.joining));
  const match = alike && staysApart(policy, factsOf(source, entry.alert), alike.standing) ? null : alike;
  return match && isOpen(match.standing)
    ? join(ports, policy, batch, arrival, likeness, match)
    : open(ports, policy, batch, arrival, likeness, match);
}

async function join(
  ports: Ports,
  policy: Policy,
  { lease, known }: Batch,
  arrival: Arrival,
  likeness: Likeness,
  { standing, why }: StandingMatch,
): Promise<Outcome> {
  const { entry } = arrival;
  const { number } = standing;
  const totals = known.totals.get(number) ?? null;
  const before = totals ?? totalsOf(await ports.store.alerts(number));
  const reached = await noticeGrowth(ports, policy, standing, arrival, before, true);
  // Ended or joined into another since it was looked up: the order would be lost with it, so all is read and decided again.
  if (!(await noticeLimit(ports, standing, arrival))) throw new Contention(number, 1);
  const outcome = { outcome: 'joined' as const, caseNumber: number, why };
  const claim = ownClaim(policy, entry, outcome);
  const joined = await ports.store.joinAlert({
    alert: storedAlertOf(arrival, number, 'joined', why),
    words: wordsOf(arrival, number),
    claim,
    base: totals ? null : before,
    reached,
    working: { lease, entry },
  });
  if (!joined.done && joined.because === 'fenced') throw new LeaseLost(lease.shard, lease.epoch);
  if (!joined.done) throw new Contention(number, 1);
  known.claims.set(claim.key, claim);
  known.totals.set(number, withAlert(before, entry.alert, reached));
  if (reached.length > 0) await refresh(ports, known, number);
  const pages = likeness.exact
    .filter(({ key }) => isPageKey(key) && !known.claims.has(key))
    .map(({ key }) => ({ key, matter: number, expiresAt: null }));
  await putClaims(ports, known, pages);
  return outcome;
}

async function open(
  ports: Ports,
  policy: Policy,
  { lease, known, number: next }: Batch,
  arrival: Arrival,
  likeness: Likeness,
  match: StandingMatch | null,
  apart: { why: string } | null = null,
): Promise<Outcome> {
  const { entry, source } = arrival;
  const recurs: Recurs | null = match && {
    number: match.standing.number,
    numbers: [match.standing.number, match.caseNumber],
  };
  const number = await next(source.drill === true);
  // Before the case: a crash in between leaves claims on a number that nobody has, and these count as free.
  const held = heldOf(likeness, known.claims).filter((claim) => known.cases.has(claim.matter));
  const alike = alikeClaims(policy, number, ports.clock.now(), { held, likeness, recurs });
  await ports.store.putClaims(alike, storedAlertOf(arrival, number, 'opened', apart?.why));
  const outcome: Outcome = {
    outcome: 'opened',
    caseNumber: number,
    ...(recurs ? { why: `与已办结的 ${recurs.number} 为同一事项` } : {}),
    ...apart,
  };
  const own = ownClaim(policy, entry, outcome);
  const { state } = await openCaseOf(ports, policy, arrival, {
    number,
    recurs,
    data: own.data ?? '',
    lease,
    apart: apart !== null,
  });
  for (const claim of [own, ...alike]) known.claims.set(claim.key, claim);
  known.cases.set(number, state);
  return outcome;
}

const ownClaim = (policy: Policy, { alertId, mark, alert }: LogEntry, outcome: Outcome): Claim => ({
  key: alertKey(alertId),
  matter: outcome.caseNumber,
  expiresAt: null,
  data: remembering({ mark, content: contentOf(alert, policy.joining), ...outcome }),
});

async function putClaims(ports: Ports, known: Known, claims: Claim[]): Promise<void> {
  if (claims.length > 0) await ports.store.putClaims(claims);
  for (const claim of claims) known.claims.set(claim.key, claim);
}

async function refresh(ports: Ports, known: Known, number: string): Promise<void> {
  for (const state of await ports.store.states([number])) known.cases.set(number, state);
}

/**
 * M4: the id is known. Newer words of its matter stand beside the first and are judged as a repost is; words of another matter show that the
 * id is none, and open a case of their own, marked so. Safe to repeat: both take a claim of their own.
 */
async function renewed(ports: Ports, policy: Policy, batch: Batch, arrival: Arrival, own: Claim): Promise<Outcome> {
  const { known } = batch;
  const { entry, source } = arrival;
  const standing = standingCase(known.cases, own.matter);
  const now = contentOf(entry.alert, policy.joining);
  const how = comparedWith(contentIn(own) ?? now, now, policy.joining);
  const alertId = renewedId(ports.ids, entry.alertId, now);
  const taken = known.claims.get(alertKey(alertId));
  if (!standing || toldOf(own, entry.mark) || how === 'same') return again(ports, policy, known, arrival, own);
  if (taken) {
    // Cut off before its delivery was told.
    const told = toldOf(taken, entry.mark);
    if (told) await ports.store.recordOutcome(entry.source, entry.webhookId, entry.index, told);
    return again(ports, policy, known, arrival, taken);
  }
  if (how === 'news' && !staysApart(policy, factsOf(source, entry.alert), standing)) {
    if (!isOpen(standing)) return again(ports, policy, known, arrival, own);
    const why = '同一编号，内容有更新，新旧并存';
    const outcome: Outcome = { outcome: 'joined', caseNumber: standing.number, why };
    // Before it leaves the log: the claim that tells of it is not the one that the delivery knows.
    await ports.store.recordOutcome(entry.source, entry.webhookId, entry.index, outcome);
    const likeness = likenessIn(arrival, policy, (text) => ports.ids.hash(text));
    await grownAgain(ports, policy, known, arrival, standing);
    // Its figures are those of the first, which count already.
    const renewal = { source, entry: { ...entry, alertId, alert: { ...entry.alert, metrics: {} } } };
    await join(ports, policy, batch, renewal, likeness, {
      caseNumber: standing.number,
      standing: standingCase(known.cases, own.matter) ?? standing,
      why,
    });
    return outcome;
  }
  const unread = [...new Set([...(entry.alert.unread ?? []), 'id' as const])];
  const apart = { source, entry: { ...entry, alertId, alert: { ...entry.alert, unread } } };
  const likeness = likenessIn(apart, policy, (text) => ports.ids.hash(text));
  const outcome = await open(ports, policy, batch, apart, likeness, null, {
    why: `与 ${standing.number} 编号相同而内容不同，另立办件`,
  });
  await ports.store.recordOutcome(entry.source, entry.webhookId, entry.index, outcome);
  await ports.store.leaveLog(entry);
  return outcome;
}

/** The figures of an alert that counts already may have moved on. */
async function grownAgain(ports: Ports, policy: Policy, known: Known, arrival: Arrival, standing: Case): Promise<void> {
  const { number } = standing;
  const totals = known.totals.get(number) ?? null;
  const before = totals ?? totalsOf(await ports.store.alerts(number));
  const reached = await noticeGrowth(ports, policy, standing, arrival, before, false);
  if (reached.length === 0) return;
  await ports.store.noteReached(number, totals ? null : before, reached);
  known.totals.set(number, { ...before, reached: [...before.reached, ...reached] });
  await refresh(ports, known, number);
}

/** The same alert again. Of the same delivery, what may have been cut off is done and the first answer stands; of another it is a duplicate, whose figures may have moved on. */
async function again(ports: Ports, policy: Policy, known: Known, arrival: Arrival, own: Claim): Promise<Outcome> {
  const { entry } = arrival;
  const { store } = ports;
  const holder = own.matter;
  const standing = standingCase(known.cases, holder);
  const first = toldOf(own, entry.mark);
  if (standing && !first) {
    await grownAgain(ports, policy, known, arrival, standing);
    await noticeLimit(ports, standing, arrival);
  }
  // What was cut off between the case and its notice.
  if (standing?.foretoldBy !== undefined && standing.number === holder)
    await noteCase(ports, standing.foretoldBy, standing.number, standing.discoveredAt);
  const outcome: Outcome = first ?? { outcome: 'duplicate', caseNumber: standing?.number ?? holder };
  if (!first) await store.recordOutcome(entry.source, entry.webhookId, entry.index, outcome);
  await store.leaveLog(entry);
  return outcome;
}
