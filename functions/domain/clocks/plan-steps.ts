import { type Case, isComplainedOf, isOfPlan, isStanding } from '../case/case.ts';
import type { StepDue } from '../case/plan.ts';
import { inConference } from '../case/prepared.ts';
import type { Mover } from '../matter/clock.ts';

/** P1: nobody need do it any more: ticked, left out, prepared with a press conference, or there for a duty of the law that was met. */
export function isStepOver(state: Pick<Case, 'plan' | 'clocks' | 'prepared'>, step: StepDue): boolean {
  const { plan, clocks } = state;
  const { id, meets } = step;
  return (
    inConference(state, id) !== null ||
    (plan?.done.includes(id) ?? false) ||
    (plan?.omitted.includes(id) ?? false) ||
    (meets !== undefined && clocks.some((clock) => clock.kind === meets && clock.state === 'met'))
  );
}

/** P1: the steps that are to be done still, the next first. */
export const openSteps = (state: Pick<Case, 'plan' | 'clocks' | 'prepared'>): StepDue[] =>
  (state.plan?.steps ?? []).filter((step) => !isStepOver(state, step)).toSorted((a, b) => (a.due < b.due ? -1 : 1));

/**
 * P1: those that a clock runs for: the next, and the last that was missed, which is chased until it is done. Two at most, however long a plan is: a
 * case with a clock per step would ring for all that nobody has got round to. What is due now keeps its clock until its miss is declared, since a
 * step that went before would be told of to nobody.
 */
export function chasedSteps(state: Pick<Case, 'plan' | 'clocks' | 'prepared' | 'changedAt'>): StepDue[] {
  const open = openSteps(state);
  const overdue = open.filter(({ due }) => due <= state.changedAt);
  const having = (is: 'running' | 'missed') =>
    overdue.filter(({ id }) => state.clocks.some((clock) => isOfPlan(clock) && clock.of === id && clock.state === is));
  const [missed, undeclared] = [having('missed').at(-1), having('running').at(-1)];
  const next = undeclared ?? open.find(({ due }) => due > state.changedAt);
  const late = missed ?? (undeclared ? undefined : overdue.at(-1));
  return [late, next].filter((step) => step !== undefined);
}

/** P1, H5: whose move a step is now. A unit without a part in the case is told of it by the desk, and reads nothing of it. */
export function stepMover(state: Pick<Case, 'assignments' | 'wrongdoing'>, { move }: Pick<StepDue, 'move'>): Mover {
  if (!('unit' in move)) return move;
  const { unit } = move;
  const hasPart = state.assignments.some((one) => one.unit === unit && isStanding(one));
  return hasPart && !isComplainedOf(state, unit) ? move : { desk: true };
}
