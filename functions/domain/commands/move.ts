import { own } from '../matter/own.ts';
import { type Case, isOpen } from '../case/case.ts';
import { clocksChanged } from '../case/clock-changes.ts';
import { isLive } from '../matter/clock.ts';
import type { PersonCommand } from '../case/commands.ts';
import { ladderOf, undone } from '../clocks/ladder.ts';
import { skipped } from '../clocks/reconcile-clocks.ts';
import type { Context } from './decide.ts';
import type { Draft } from '../case/events.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';

type MovePolicy = Extract<PersonCommand, { command: 'move-policy' }>;

/** A case goes over to another version of the rules. A clock knows which rungs it is done with; those that the new ladder has in the past are skipped. */
export function movePolicy(state: Case, command: MovePolicy, { policy, now }: Context): Draft[] | Refusal {
  if (state.exercise !== undefined)
    return refuse('of-an-exercise', 'S4', `本件属于演练 ${state.exercise}，按其压缩的时限办理，不改用其他规则版本`);
  const live = isOpen(state) ? state.clocks.filter((clock) => isLive(clock) && own(policy.ladders, clock.ladder)) : [];
  return [
    { type: 'policy-moved', policyId: command.policyId, reason: command.reason },
    ...clocksChanged(
      live.flatMap((clock) =>
        skipped(
          clock,
          undone(clock, ladderOf(clock, policy), (at) => at < now),
          'other-rules',
        ),
      ),
    ),
  ];
}
