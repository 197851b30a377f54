import { type Case, isOpen } from '../domain/case/case.ts';
import { exerciseKind } from '../domain/kinds/exercise-kind.ts';
import { comparedWith, isSameText, type Likeness, matchesOf } from '../domain/intake/joining.ts';
import type { AlertReason } from '../domain/intake/alert-reason.ts';
import { type Recurs, whyRecurs } from '../domain/intake/recurrence.ts';
import { totalsOf } from '../domain/intake/totals.ts';
import { pick } from '../domain/matter/pick.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { staysApart } from '../domain/routing/suggest.ts';
import type { Ports } from '../ports/ports.ts';
import type { Claim, Outcome } from '../ports/stored.ts';
import { type Arrival, alertKey, factsOf, renewedId } from './arrival.ts';
import { noteCase } from './foretold.ts';
import { crossed, noticeGrowth, noticeLimit, noticeOrigin } from './growth.ts';
import { type Batch, file, join, open, recurrenceKey, refresh } from './join-or-open.ts';
import { heldOf, type Known, likenessIn, standingCase, standingMatch } from './look-up.ts';
import { openRegistered } from './registration.ts';
import { contentIn, toldOf } from './remembered.ts';

/** M4: works one alert of the log: the same again, a repost of an open case, or a new case. Safe to repeat at any point. Throws LeaseLost and Contention. */
export async function takeIn(ports: Ports, policy: Policy, batch: Batch, arrival: Arrival): Promise<Outcome> {
  const { source, entry } = arrival;
  const { known } = batch;
  const late = await comesTooLate(ports, batch, arrival);
  if (late) return late;
  if (entry.registration) return openRegistered(ports, policy, batch, arrival, entry.registration);
  const own = known.claims.get(alertKey(entry.alertId));
  const likeness = likenessIn(ports, policy, known, arrival);
  if (own) return renewed(ports, policy, batch, arrival, likeness, own);
  const alike = standingMatch(known.cases, matchesOf(likeness, heldOf(likeness, known.claims), policy.joining));
  const match = alike && staysApart(policy, factsOf(source, entry.alert), alike.standing) ? null : alike;
  if (!match) return open(ports, policy, batch, arrival, likeness, null);
  if (isOpen(match.standing)) return join(ports, policy, batch, arrival, likeness, match);
  const why = whyRecurs(match.standing, {
    ...pick(entry.alert, ['publishedAt']),
    sameText: isSameText(likeness, heldOf(likeness, known.claims), match.caseNumber),
    grew: (await growthOver(ports, policy, known, arrival, match.standing, true)).length > 0,
    demanded: factsOf(source, entry.alert).assignedBy !== undefined,
  });
  if (why === null) return file(ports, batch, arrival, likeness, match);
  const waits = await waitingFor(ports, policy, batch.known, arrival, match.standing);
  return waits
    ? join(ports, policy, batch, arrival, likeness, { ...match, standing: waits })
    : open(ports, policy, batch, arrival, likeness, match, { why: recurrence(match.standing, why) });
}

/** S4: what an inject of an exercise brings when that is over already opens and joins nothing. */
async function comesTooLate(ports: Ports, { lease }: Batch, { entry }: Arrival): Promise<Outcome | null> {
  if (entry.exercise === undefined) return null;
  const exercise = (await ports.store.matter(exerciseKind, entry.exercise))?.state;
  if (exercise?.status === 'running') return null;
  await ports.store.leaveLog({ lease, entry });
  return { outcome: 'duplicate', caseNumber: entry.exercise };
}

const recurrence = ({ number }: Case, because: Recurs): AlertReason => ({ code: 'recurrence', of: number, because });

/** A3: names of the thresholds that an alert crosses of a case that is over. */
async function growthOver(
  ports: Ports,
  policy: Policy,
  known: Known,
  arrival: Arrival,
  standing: Case,
  counts: boolean,
): Promise<string[]> {
  const totals = known.totals.get(standing.number) ?? totalsOf(await ports.store.alerts(standing.number));
  return crossed(ports, policy, standing, arrival, totals, counts).reached.map(({ name }) => name);
}

/** M4: news of a case that is over, under an id that is known: a recurrence of its own, to which the id belongs from then. */
async function recurred(
  ports: Ports,
  policy: Policy,
  batch: Batch,
  arrival: Arrival,
  likeness: Likeness,
  { own, standing, news, because }: { own: Claim; standing: Case; news: string; because: Recurs },
): Promise<Outcome> {
  const { entry, source } = arrival;
  const alertId = renewedId(ports.ids, entry.alertId, news);
  const [taken] = await ports.store.claimsOf([alertKey(alertId)]);
  if (taken) return again(ports, policy, batch, arrival, likeness, taken);
  const waits = await waitingFor(ports, policy, batch.known, arrival, standing);
  if (waits) return joinNews(ports, policy, batch, arrival, likeness, { alertId, standing: waits });
  const match = { caseNumber: own.matter, standing };
  const outcome = await open(ports, policy, batch, { source, entry: { ...entry, alertId } }, likeness, match, {
    why: recurrence(standing, because),
    apart: true,
    // One waits for one case, however often the message is sent anew: by its id alone where its words join nothing.
    follows: own,
  });
  await ports.store.leaveLog({ lease: batch.lease, entry, tells: outcome });
  return outcome;
}

/** The case that speaks for an alert whose id is known: what recurs of it, where it is over and something open does. */
function speakingFor(known: Known, own: Claim, likeness: Likeness, policy: Policy): Case | null {
  const standing = standingCase(known.cases, own.matter);
  if (!standing || isOpen(standing)) return standing;
  const alike = standingMatch(known.cases, matchesOf(likeness, heldOf(likeness, known.claims), policy.joining));
  return alike && isOpen(alike.standing) && alike.standing.recurrenceOf === standing.number ? alike.standing : standing;
}

/**
 * M4: the id is known. Newer words of its matter stand beside the first and are judged as a repost is; words of another matter show that the
 * id is none, and open a case of their own, marked so. Safe to repeat: both take a claim of their own.
 */
async function renewed(
  ports: Ports,
  policy: Policy,
  batch: Batch,
  arrival: Arrival,
  likeness: Likeness,
  own: Claim,
): Promise<Outcome> {
  const { known } = batch;
  const { entry, source } = arrival;
  const standing = speakingFor(known, own, likeness, policy);
  const now = likeness.content;
  const how = comparedWith(contentIn(own) ?? now, now, policy.joining);
  const alertId = renewedId(ports.ids, entry.alertId, now);
  const taken = known.claims.get(alertKey(alertId));
  if (!standing || toldOf(own, entry.mark) || how === 'same')
    return again(ports, policy, batch, arrival, likeness, own);
  if (taken) return again(ports, policy, batch, arrival, likeness, taken);
  if (how === 'news' && !staysApart(policy, factsOf(source, entry.alert), standing)) {
    if (!isOpen(standing))
      return recurred(ports, policy, batch, arrival, likeness, { own, standing, news: now, because: 'renewed' });
    return joinNews(ports, policy, batch, arrival, likeness, { alertId, standing });
  }
  const unread = [...new Set([...(entry.alert.unread ?? []), 'id' as const])];
  const apart = { source, entry: { ...entry, alertId, alert: { ...entry.alert, unread } } };
  const outcome = await open(ports, policy, batch, apart, likeness, null, {
    why: { code: 'other-matter', of: standing.number },
    apart: true,
  });
  await ports.store.leaveLog({ lease: batch.lease, entry, tells: outcome });
  return outcome;
}

/** M4: newer words under a known id stand beside the first, as an alert of their own. */
async function joinNews(
  ports: Ports,
  policy: Policy,
  batch: Batch,
  arrival: Arrival,
  likeness: Likeness,
  { alertId, standing }: { alertId: string; standing: Case },
): Promise<Outcome> {
  const { source, entry } = arrival;
  const why = { code: 'news' } as const;
  const outcome: Outcome = { outcome: 'joined', caseNumber: standing.number, why };
  await grownAgain(ports, policy, batch, arrival, standing);
  // Its figures are those of the first, which count already.
  const renewal = { source, entry: { ...entry, alertId, alert: { ...entry.alert, metrics: {} } } };
  const match = { caseNumber: standing.number, standing: batch.known.cases.get(standing.number) ?? standing, why };
  // The claim that tells of it is not the one that the delivery knows.
  await join(ports, policy, batch, renewal, likeness, match, outcome);
  return outcome;
}

/** M4: what recurs of a case that is over already and waits for its answer: one at a time, whichever of its messages brought it. */
async function waitingFor(
  ports: Ports,
  policy: Policy,
  known: Known,
  { source, entry }: Arrival,
  { number }: Case,
): Promise<Case | null> {
  const key = recurrenceKey(number);
  const claim = known.claims.get(key) ?? (await ports.store.claimsOf([key]))[0];
  if (!claim) return null;
  known.claims.set(key, claim);
  if (!known.cases.has(claim.matter)) await refresh(ports, known, claim.matter);
  const waits = standingCase(known.cases, claim.matter);
  return waits && isOpen(waits) && !staysApart(policy, factsOf(source, entry.alert), waits) ? waits : null;
}

/** The figures of an alert that counts already may have moved on. */
async function grownAgain(
  ports: Ports,
  policy: Policy,
  { lease, known }: Batch,
  arrival: Arrival,
  standing: Case,
): Promise<void> {
  const { number } = standing;
  const totals = known.totals.get(number) ?? null;
  const before = totals ?? totalsOf(await ports.store.alerts(number));
  const reached = await noticeGrowth(ports, policy, lease, standing, arrival, before, false);
  if (reached.length === 0) return;
  await ports.store.noteReached(lease, number, totals ? null : before, reached);
  known.totals.set(number, { ...before, reached: [...before.reached, ...reached] });
  await refresh(ports, known, number);
}

/** The same alert again. Of the same delivery, what may have been cut off is done and the first answer stands; of another it is a duplicate, whose figures may have moved on. */
async function again(
  ports: Ports,
  policy: Policy,
  batch: Batch,
  arrival: Arrival,
  likeness: Likeness,
  own: Claim,
): Promise<Outcome> {
  const { entry } = arrival;
  const { known, lease } = batch;
  const holder = own.matter;
  const standing = speakingFor(known, own, likeness, policy);
  const first = toldOf(own, entry.mark);
  if (standing?.status === 'closed' && !first && own.key === alertKey(entry.alertId)) {
    const grew = await growthOver(ports, policy, known, arrival, standing, false);
    if (grew.length > 0)
      return recurred(ports, policy, batch, arrival, likeness, {
        own,
        standing,
        news: `${likeness.content} ${grew.join(' ')}`,
        because: 'grew',
      });
  }
  if (standing && !first) {
    await grownAgain(ports, policy, batch, arrival, standing);
    await noticeLimit(ports, lease, standing, arrival);
    await noticeOrigin(ports, lease, standing, arrival);
  }
  // What was cut off between the case and its notice.
  if (standing?.foretoldBy !== undefined && standing.number === holder)
    await noteCase(ports, standing.foretoldBy, standing.number, standing.discoveredAt);
  const outcome: Outcome = first ?? { outcome: 'duplicate', caseNumber: standing?.number ?? holder };
  // Its own claim tells the delivery that brought it first; newer words under its id, which have a claim of their own, do not.
  const tells = first && own.key === alertKey(entry.alertId) ? {} : { tells: outcome };
  await ports.store.leaveLog({ lease, entry, ...tells });
  return outcome;
}
