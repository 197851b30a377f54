import { type Case, isDailyDrill } from '../../../../functions/domain/case/case.ts';
import type { Event } from '../../../../functions/domain/case/events.ts';
import type { StepState } from '../../../../functions/domain/case/plan.ts';
import type { CheckContext } from './context.ts';

/** P1: what people ticked, as the simulator itself keeps it, and what is chased of a plan (5, 6, 8, 10). */
export class RecordedPlans {
  /** By case: each step that a person said something of since the case was last reopened, and what. */
  #said = new Map<string, Map<string, StepState>>();

  noted(number: string, event: Event, { invariants, named }: CheckContext): void {
    if (event.type === 'reopened' && !event.corrected) this.#said.delete(number);
    if (event.type === 'plan-attached')
      invariants.check(
        8,
        number,
        event.reason === undefined || (event.actor.kind === 'person' && named(event.actor.id)),
        () => `a plan was chosen by ${JSON.stringify(event.actor)}`,
      );
    if (event.type !== 'plan-step-set') return;
    const said = this.#said.get(number) ?? new Map<string, StepState>();
    invariants.check(
      8,
      number,
      (said.get(event.step) ?? 'open') !== event.is && (event.is === 'done' || event.says !== undefined),
      () => `${event.step} is ${event.is} a second time, or without a reason`,
    );
    this.#said.set(number, said.set(event.step, event.is));
  }

  check(state: Case, { invariants, policyOf }: CheckContext): void {
    const { number, plan, clocks } = state;
    const said = this.#said.get(number) ?? new Map<string, StepState>();
    const of = (is: StepState): string =>
      [...said.entries()]
        .flatMap(([step, was]) => (was === is ? [step] : []))
        .toSorted()
        .join();
    invariants.check(
      6,
      number,
      !plan || (of('done') === plan.done.toSorted().join() && of('left-out') === plan.omitted.toSorted().join()),
      () => `ticked were ${of('done')}, kept are ${plan?.done.join()}`,
    );
    invariants.check(
      10,
      number,
      !(state.breaches ?? []).some(({ duty }) => duty.startsWith('plan-step')),
      () => 'a step of a plan left a breach',
    );
    const running = clocks.filter((clock) => clock.kind === 'plan-step' && clock.state !== 'superseded');
    const open = (plan?.steps ?? [])
      .filter(({ id }) => said.get(id) !== 'done' && said.get(id) !== 'left-out')
      .filter(({ meets }) => !clocks.some((clock) => clock.kind === meets && clock.state === 'met'));
    invariants.check(
      5,
      number,
      running.length <= 2 &&
        running.every(({ of: id, dueAt }) => open.some((step) => step.id === id && step.due === dueAt)),
      () => `chased are ${running.map(({ id, dueAt }) => `${id} ${dueAt}`).join()}, open is ${JSON.stringify(open)}`,
    );
    const chases = policyOf(state.policyId).clocks.some(({ kind, off }) => kind === 'plan-step' && !off);
    const next = open.filter(({ due }) => due > state.changedAt).toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];
    if (state.status !== 'open' || !chases || !next) return;
    invariants.check(
      5,
      number,
      running.some(({ dueAt, state: is }) => dueAt === next.due || (is === 'running' && dueAt <= state.changedAt)),
      () => `the next step ${next.id} by ${next.due} is chased by none of ${running.map(({ id }) => id).join()}`,
    );
    invariants.check(
      8,
      number,
      !state.offline && !isDailyDrill(state) && state.gradesConfirmed,
      () => 'a plan was attached to what takes none',
    );
  }
}
