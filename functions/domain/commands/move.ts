import { type Case, isOpen } from '../case/case.ts';
import { isLive } from '../matter/clock.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Context } from './decide.ts';
import type { Draft } from '../case/events.ts';

type MovePolicy = Extract<PersonCommand, { command: 'move-policy' }>;

const stepsOf = (rules: Context['leaving'], ladder: string): string => JSON.stringify(rules?.ladders[ladder] ?? null);

/**
 * A case goes over to another version of the rules. A clock counts the steps of its ladder, so that under another ladder it is replaced by
 * one with the same start: else a step would be spoken again, or never.
 */
export function movePolicy(state: Case, command: MovePolicy, { policy, leaving }: Context): Draft[] {
  const replaced = isOpen(state)
    ? state.clocks.filter((clock) => isLive(clock) && stepsOf(leaving, clock.ladder) !== stepsOf(policy, clock.ladder))
    : [];
  return [
    { type: 'policy-moved', policyId: command.policyId, reason: command.reason },
    ...replaced.map((clock): Draft => ({ type: 'clock-superseded', clockId: clock.id, why: 'replaced' })),
  ];
}
