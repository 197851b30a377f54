import { CONFERENCE_CLOCKS } from '../rules/conference-rules.ts';
import type { Policy } from '../rules/policy.ts';
import type { Clock } from './conference.ts';

/** What a clock of a conference is called: of a step, the step. */
export function nameOf({ kind, of }: Pick<Clock, 'kind' | 'of'>, { conferences }: Policy): string {
  const step = kind === 'conference-step' ? conferences.steps.find(({ id }) => id === of) : undefined;
  return step?.name ?? conferences.clocks.find((row) => row.kind === kind)?.name ?? kind;
}

/** What a duty that was missed is called: of a step, the step; of a proposal, its decision. */
export function missedName(duty: string, policy: Policy): string {
  const [name = '', of] = duty.split(':');
  const { conferences, texts } = policy;
  const kind = CONFERENCE_CLOCKS.find((one) => one === name);
  return kind === undefined
    ? texts.actions.decision
    : (conferences.steps.find(({ id }) => kind === 'conference-step' && id === of)?.name ?? nameOf({ kind }, policy));
}
