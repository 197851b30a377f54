import { executeCommand } from '../matter/execute-command.ts';
import { type Milestone, milestones, paceName, perHourOn, type Seen } from '../domain/routing/attention.ts';
import { type Case, isOpen, isSameOrder, limitsOf } from '../domain/case/case.ts';
import { gravestEmergency } from '../domain/case/graver-emergency.ts';
import type { Suggestion } from '../domain/case/events.ts';
import { type AlertTotals, withAlert } from '../domain/intake/totals.ts';
import { graver, opinionInWords } from '../domain/routing/grading.ts';
import { earliest, HOUR, type Instant, plus } from '../domain/matter/instant.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { Facts } from '../domain/routing/subject.ts';
import { relevanceOf } from '../domain/routing/relevance.ts';
import { tollDaysOver } from '../domain/routing/scales.ts';
import { suggest } from '../domain/routing/suggest.ts';
import { weightsOf } from './weights.ts';
import type { Ports } from '../ports/ports.ts';
import type { Lease } from '../ports/intake-log.ts';
import { type Arrival, factsOf } from './arrival.ts';

const INTAKE = { kind: 'system', part: 'intake' } as const;

/**
 * A3: records each threshold of the policy that this alert makes the case cross, and warns the desk. Returns their names, to be kept with
 * the totals so that each is crossed once. Safe to repeat before they are kept.
 */
export async function noticeGrowth(
  ports: Ports,
  policy: Policy,
  lease: Lease,
  state: Case,
  arrival: Arrival,
  totals: AlertTotals,
  counts: boolean,
): Promise<string[]> {
  if (!isOpen(state)) return [];
  const pace = counts ? await paceOf(ports, policy, state.number, arrival, totals) : null;
  const { reached, facts, over } = crossed(ports, policy, state, arrival, totals, counts, pace);
  if (reached.length === 0) return [];
  const suggested = suggest(policy, facts, { model: await weightsOf(policy, ports) });
  const suggestion = over === null ? suggested : withoutToll(suggested);
  for (const milestone of reached)
    if (!(await isRecorded(ports, state.number, arrival, milestone)))
      await record(ports, lease, state, arrival, milestone, suggestion);
  return reached.map(({ name }) => name);
}

/** A3: the thresholds that an alert makes a case cross, open or over, and what was read for them; `over`: after so many days a toll changes nothing. */
export function crossed(
  ports: Pick<Ports, 'clock'>,
  policy: Policy,
  state: Case,
  arrival: Arrival,
  totals: AlertTotals,
  counts: boolean,
  pace: Seen['pace'] | null = null,
): { reached: Milestone[]; facts: Facts; over: number | null } {
  const { alert } = arrival.entry;
  const after = counts ? withAlert(totals, alert) : totals;
  const views = Math.max(after.views, alert.metrics.views ?? 0);
  const at = learntAt(ports, arrival);
  const facts = {
    ...factsOf(arrival.source, alert),
    platforms: after.platforms,
    metrics: { ...alert.metrics, views },
    at,
  };
  const suggestion = suggest(policy, facts);
  const said = opinionInWords(policy, facts);
  const over = tollDaysOver(policy, state.emergencyKind ?? suggestion.emergencyKind, state.discoveredAt, at);
  const reached = milestones(policy.growth, {
    views,
    firstViews: totals.firstViews > 0 ? totals.firstViews : null,
    emergency: {
      suggested: suggestion.grades.emergency,
      harm: suggestion.harm ?? {},
      standing: gravestEmergency(state),
      heard: state.heard,
      over,
    },
    opinion: {
      suggested: said.grade,
      standing: state.grades.opinion,
      why: said.reasons.map((reason) => reason.says).join('；'),
    },
    ...(alert.platform === undefined || totals.platforms.includes(alert.platform) ? {} : { platform: alert.platform }),
    ...(pace ? { pace } : {}),
  }).filter(({ name }) => !totals.reached.includes(name));
  return { reached, facts, over };
}

/** A case of more messages is looked at with every tenth alone: what it cost to count would grow with it. */
const EACH_COUNTED = 300;

/**
 * A3: how many messages of a case came on the alert's platform within the hour. They are read only where there are enough of them for its
 * threshold, and until it is crossed.
 */
async function paceOf(
  { store }: Pick<Ports, 'store'>,
  { growth }: Policy,
  caseNumber: string,
  { entry: { alert, acceptedAt } }: Arrival,
  { count, reached }: AlertTotals,
): Promise<Seen['pace'] | null> {
  const { platform } = alert;
  if (platform === undefined || reached.includes(paceName(platform))) return null;
  if (count + 1 < perHourOn(growth, platform) || (count > EACH_COUNTED && count % 10 > 0)) return null;
  const from = plus(acceptedAt, -HOUR);
  const before = (await store.alerts(caseNumber)).filter(
    (one) => one.platform === platform && one.receivedAt > from && one.receivedAt <= acceptedAt,
  );
  return { platform, messages: before.length + 1 };
}

/** A1: after those days a toll is told, and changes nothing. */
function withoutToll({ harm: _harm, ...suggestion }: Suggestion): Suggestion {
  return { ...suggestion, grades: { ...suggestion.grades, emergency: null } };
}

/** H4: when the government learnt of it, however long it waited. */
const learntAt = (ports: Pick<Ports, 'clock'>, { entry }: Arrival): Instant =>
  earliest(entry.alert.discoveredAt ?? entry.acceptedAt, ports.clock.now());

/** Whether it was recorded by this alert before a crash. */
async function isRecorded(
  ports: Ports,
  caseNumber: string,
  { entry }: Arrival,
  { what, says }: Milestone,
): Promise<boolean> {
  const events = await ports.store.events(caseNumber);
  return events.some(
    (event) =>
      event.type === 'attention-grew' && event.alertId === entry.alertId && event.what === what && event.says === says,
  );
}

async function record(
  ports: Ports,
  lease: Lease,
  state: Case,
  arrival: Arrival,
  { what, says }: Milestone,
  suggestion: Suggestion,
): Promise<void> {
  const grades = {
    opinion: graver(state.grades.opinion, suggestion.grades.opinion),
    emergency:
      state.grades.emergency && suggestion.grades.emergency
        ? graver(state.grades.emergency, suggestion.grades.emergency)
        : (suggestion.grades.emergency ?? state.grades.emergency),
  };
  const rises = grades.opinion !== state.grades.opinion || grades.emergency !== state.grades.emergency;
  const command = {
    command: 'grow' as const,
    alertId: arrival.entry.alertId,
    what,
    says,
    ...(rises || what === 'toll' ? { suggestion: { ...suggestion, grades } } : {}),
    learntAt: learntAt(ports, arrival),
  };
  // A refusal means that the case ended in between: nobody is left to warn.
  await executeCommand(ports, state.number, { actor: INTAKE, command }, { lease });
}

/** P2: the order of a superior keeps its limit, whichever case it joins. Safe to repeat: a limit that is known is refused. False: the case ended meanwhile. */
export async function noticeLimit(ports: Ports, lease: Lease, standing: Case, { entry }: Arrival): Promise<boolean> {
  const { unit, number, dueAt } = entry.alert.assignedBy ?? {};
  if (unit === undefined || dueAt === undefined || !isOpen(standing)) return true;
  const by = { unit, dueAt, ...(number === undefined ? {} : { number }) };
  // Vendors push the same again and again.
  if (limitsOf(standing).some((known) => isSameOrder(known, by))) return true;
  // H4: given when it was accepted, however long it waited to be worked.
  const command = { command: 'set-limit' as const, by, since: entry.acceptedAt, alertId: entry.alertId };
  const set = await executeCommand(ports, standing.number, { actor: INTAKE, command }, { lease });
  return !('refusal' in set) || set.refusal.refused === 'limit-known';
}

/** H4: what was published or discovered before all that the case knew is recorded. Safe to repeat: what is no earlier is refused. */
export async function noticeOrigin(
  ports: Ports,
  lease: Lease,
  standing: Case,
  { entry, source }: Arrival,
): Promise<void> {
  if (!isOpen(standing)) return;
  const { publishedAt, discoveredAt, platform } = entry.alert;
  const first = publishedAt !== undefined && !(standing.firstPublishedAt && standing.firstPublishedAt <= publishedAt);
  const known = discoveredAt !== undefined && discoveredAt < earliest(standing.discoveredAt, standing.knownAt ?? '9');
  if (!first && !known) return;
  const command = {
    command: 'trace-back' as const,
    alertId: entry.alertId,
    ...(first ? { publishedAt, on: platform ?? source.name } : {}),
    ...(known ? { discoveredAt } : {}),
  };
  await executeCommand(ports, standing.number, { actor: INTAKE, command }, { lease });
}

/** M4: what waited as of elsewhere does no longer once an alert names the district. Safe to repeat: what waits no longer is refused. */
export async function noticeOurs(
  ports: Ports,
  policy: Policy,
  lease: Lease,
  { number, elsewhere }: Case,
  { entry, source }: Arrival,
): Promise<void> {
  if (elsewhere === undefined) return;
  const { is, names } = relevanceOf(policy, factsOf(source, entry.alert));
  if (is !== 'ours') return;
  const command = { command: 'note-ours' as const, alertId: entry.alertId, names };
  await executeCommand(ports, number, { actor: INTAKE, command }, { lease });
}
