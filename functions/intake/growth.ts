import { executeCommand } from '../matter/execute-command.ts';
import { type Milestone, milestones } from '../domain/routing/attention.ts';
import { type Case, isOpen } from '../domain/case/case.ts';
import type { Suggestion } from '../domain/case/events.ts';
import { graver, suggestGrades } from '../domain/routing/grading.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { suggest } from '../domain/routing/suggest.ts';
import type { Ports } from '../ports/ports.ts';
import type { Claim } from '../ports/stored.ts';
import { type Arrival, alertIdOf, factsOf } from './arrival.ts';

/** Each threshold is crossed once in a case: whoever takes its claim records it. */
export const attentionClaim = (caseNumber: string, name: string, data: string): Claim => ({
  key: `attention#${caseNumber}#${name}`,
  caseNumber,
  expiresAt: null,
  data,
});

/** Remembers the views that growth is measured against. */
export const FIRST_VIEWS = 'first-views';

/** A3: records each threshold of the policy that this alert made the case cross, and warns the desk. Safe to repeat. */
export async function noticeGrowth(
  ports: Ports,
  policy: Policy,
  state: Case,
  arrival: Arrival,
  counted: { platforms: string[]; views: number },
): Promise<void> {
  if (!isOpen(state)) return;
  const { alert } = arrival;
  const views = Math.max(counted.views, alert.metrics.views ?? 0);
  const facts = { ...factsOf(arrival), platforms: counted.platforms, metrics: { ...alert.metrics, views } };
  const suggestion = suggest(policy, facts);
  const reached = milestones(policy.growth, {
    views,
    firstViews: await firstViews(ports, state.number, alert.metrics.views),
    emergency: {
      suggested: alert.emergency ? suggestGrades(policy, facts).grades.emergency : null,
      standing: state.grades.emergency,
    },
    ...(alert.platform === undefined ? {} : { platform: alert.platform }),
  });
  for (const milestone of reached)
    if (await isNew(ports, state.number, milestone, alertIdOf(arrival)))
      await record(ports, state, arrival, milestone, suggestion);
}

async function firstViews(ports: Ports, caseNumber: string, views: number | undefined): Promise<number | null> {
  const base = attentionClaim(caseNumber, FIRST_VIEWS, String(views ?? 0));
  const [known] = await ports.store.claimsOf([base.key]);
  if (known) return Number(known.data);
  if (views) await ports.store.setClaim(base);
  return null;
}

/** True for the one alert that crossed it, also when it comes again after a crash between claim and record. */
async function isNew(ports: Ports, caseNumber: string, { name, what }: Milestone, alertId: string): Promise<boolean> {
  const claim = attentionClaim(caseNumber, name, alertId);
  if (await ports.store.setClaim(claim)) return true;
  const [known] = await ports.store.claimsOf([claim.key]);
  if (known?.data !== alertId) return false;
  const events = await ports.store.events(caseNumber);
  return !events.some((event) => event.type === 'attention-grew' && event.alertId === alertId && event.what === what);
}

async function record(
  ports: Ports,
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
    alertId: alertIdOf(arrival),
    what,
    says,
    ...(rises ? { suggestion: { ...suggestion, grades } } : {}),
  };
  // A refusal means that the case ended in between: nobody is left to warn.
  await executeCommand(ports, state.number, { actor: { kind: 'system', part: 'intake' }, command });
}
