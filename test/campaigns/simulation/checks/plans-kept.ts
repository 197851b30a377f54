import { apply } from '../../../../functions/domain/plan/apply.ts';
import type { PlanEvent } from '../../../../functions/domain/plan/events.ts';
import type { PlanMatter } from '../../../../functions/domain/plan/plan-matter.ts';
import type { MatterCommit } from '../../../../functions/ports/stored.ts';
import type { CheckContext } from './context.ts';
import { checkChained, checkFolded } from './record.ts';
import type { Rungs } from './rungs.ts';

/** The folded state of every plan as the simulator itself keeps it, and the checks of every event that is written (2, 6); one for each plan. */
export class KeptPlans {
  readonly states = new Map<string, PlanMatter>();
  #rungs: Rungs;

  constructor(rungs: Rungs) {
    this.#rungs = rungs;
  }

  written(commit: MatterCommit<PlanMatter, PlanEvent>, context: CheckContext): void {
    const { invariants } = context;
    const { number } = commit.state;
    let state = this.states.get(number) ?? null;
    for (const event of commit.events) {
      checkChained(number, state, event, context);
      if (state && event.type === 'rung-fired') this.#rungs.checkFired(state, event, commit.state.policyId, context);
      state = apply(state, event);
    }
    if (!state) return;
    const after = state;
    this.states.set(number, after);
    checkFolded(after, commit.state, context);
    const alike = [...this.states.values()].filter(({ plan }) => plan === after.plan);
    invariants.check(6, number, alike.length === 1, () => `${after.plan} is kept ${alike.length} times`);
    this.#rungs.checkNext(after, commit.next, context);
  }
}
