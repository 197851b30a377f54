import type { Actor } from '../matter/actor.ts';
import { type Case, isOfPlan } from '../case/case.ts';
import type { Draft } from '../case/events.ts';
import { canonical } from '../matter/chain.ts';
import { dutiesOf } from '../matter/duties.ts';
import type { Instant } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';
import { outcomeOf } from './outcome.ts';

/** Whether a correction, with what comes of it, changes if a duty was met, when the public was answered, or when a clock starts: then one person does not make it alone. */
export function changesDuty(
  state: Case,
  drafts: Draft[],
  actor: Actor,
  context: { policy: Policy; now: Instant },
): boolean {
  const { after } = outcomeOf(state, drafts, actor, context);
  return canonical(atStake(state)) !== canonical(atStake(after));
}

/** What is at stake in a case: when it was learnt of and answered, and its duties. */
const atStake = (state: Case): object => ({
  ...dutiesOf({ ...state, clocks: state.clocks.filter((clock) => !isOfPlan(clock)) }),
  discoveredAt: state.discoveredAt,
  firstAnsweredAt: state.firstAnsweredAt,
});
