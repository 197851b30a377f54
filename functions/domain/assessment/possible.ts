import type { Instant } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';
import { type Assessment, isLaunched, isUnderDecision } from './assessment.ts';
import type { AssessmentPersonCommand } from './commands.ts';
import { unlessBefore } from './fill.ts';
import { armedUntil } from './phase.ts';

/** Deciding a proposal, or taking it back, hangs on the person. */
type Name = Exclude<AssessmentPersonCommand['command'], 'decide' | 'withdraw-proposal'>;

/** What the state of an assessment lets somebody do now, whoever it is. */
export function possible(state: Assessment, policy: Policy, now: Instant): Name[] {
  const stands = state.breaches?.some(({ is }) => is !== 'set-aside') ?? false;
  return [
    ...inStatus(state, policy, now),
    ...(stands ? (['set-aside'] as const) : []),
    ...(unlessBefore(state) ? [] : (['correct'] as const)),
    'ask-purge',
  ];
}

function inStatus(state: Assessment, policy: Policy, now: Instant): Name[] {
  const { status, launchedAt } = state;
  const launched = isLaunched(state, now);
  const record: Name[] = status === 'armed' || launchedAt !== undefined ? [] : ['record-launch'];
  const regrade: Name[] = isUnderDecision(state) || state.ruling === undefined ? [] : ['correct-risk'];
  const echo: Name[] = launched ? ['judge-point', 'record-unforeseen'] : [];
  const until = armedUntil(state, policy);
  switch (status) {
    case 'assessing':
      return [
        ...(isUnderDecision(state) ? [] : WRITING),
        ...(launched ? echo : []),
        ...(isUnderDecision(state) || launched ? [] : (['move', 'drop'] as const)),
        ...record,
      ];
    case 'armed':
      return [
        ...(launched ? echo : (['move'] as const)),
        ...regrade,
        ...(until !== null && until <= now ? (['close'] as const) : []),
      ];
    case 'closed':
      return [...echo, ...regrade, ...record];
    case 'dropped':
      return record;
  }
}

const WRITING: Name[] = ['record-finding', 'withdraw-finding', 'set-point', 'drop-point', 'name-plan', 'submit'];
