import type { Policy } from '../rules/policy.ts';
import type { Clock } from './conference.ts';

/** What a clock of a conference is called: of a step, the step. */
export function nameOf({ kind, of }: Pick<Clock, 'kind' | 'of'>, { conferences }: Policy): string {
  const step = kind === 'conference-step' ? conferences.steps.find(({ id }) => id === of) : undefined;
  return step?.name ?? conferences.clocks.find((row) => row.kind === kind)?.name ?? kind;
}
