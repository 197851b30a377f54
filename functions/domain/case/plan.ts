import type { Mover } from '../matter/clock.ts';
import type { Evidence } from '../matter/evidence.ts';
import type { Instant } from '../matter/instant.ts';
import type { ClockKind } from './case.ts';

/** P1: what the state of a case keeps of its plan: what is chased, and what was ticked. What the steps say is in the event that attached it. */
export interface CasePlan {
  /** None: no plan fits any more, or a person said that none does. */
  id?: string;
  /** A person chose it, or none: no grade and no unit changes it by itself. */
  chosen?: true;
  attachedAt: Instant;
  /** From when steps run that count from the confirmation: since the first plan was attached. */
  confirmedAt: Instant;
  steps: StepDue[];
  /** Ids of steps in their order, of this plan or of one before it: what was done stays done, whatever plan comes after. */
  done: string[];
  omitted: string[];
}

export interface StepDue {
  id: string;
  /** By when it is pressed for. */
  due: Instant;
  move: Mover;
  /** The duty of the law that it is there for: done once that is met. */
  meets?: ClockKind;
}

export const STEP_STATES = ['done', 'left-out', 'open'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** P1: a step as it was attached: what it says, and by when, also once the rules say otherwise. */
export interface AttachedStep extends StepDue {
  phase: string;
  says: string;
  who: string | { unit: string };
  /** When its time ends by the plan; before `due` where it was over when the plan came. */
  dueByPlan: Instant;
}

/** Why a plan fits a case: whose it is to the unit that answers, and by what of the case. */
export interface PlanFit {
  scope: 'unit' | 'district';
  by: 'assessment' | 'emergency-kind' | 'subject' | 'category';
  /** The word of the summary that it asks for. */
  mention?: string;
}

/** P1: which plan applies from now on, by which version of the rules, and why; `plan` is absent where none does. */
export interface PlanAttached {
  type: 'plan-attached';
  plan?: { id: string; title: string; unit: string };
  policyId: string;
  /** As the rules propose it. */
  fits?: PlanFit;
  /** Why a person chose it, or none. */
  reason?: string;
  confirmedAt: Instant;
  steps: AttachedStep[];
}

/** P1: a step was ticked, left out, or is open again. `toldBy`: who of its unit told the desk. */
export interface PlanStepSet {
  type: 'plan-step-set';
  step: string;
  is: StepState;
  says?: string;
  evidence?: Evidence[];
  toldBy?: string;
  doneAt?: Instant;
}

export const attached = (was: CasePlan | undefined, body: PlanAttached, at: Instant): CasePlan => ({
  ...(body.plan === undefined ? {} : { id: body.plan.id }),
  ...(body.reason === undefined ? {} : { chosen: true as const }),
  attachedAt: at,
  confirmedAt: body.confirmedAt,
  steps: body.steps.map(({ id, due, move, meets }) => ({ id, due, move, ...(meets === undefined ? {} : { meets }) })),
  done: was?.done ?? [],
  omitted: was?.omitted ?? [],
});

export function stepSet(plan: CasePlan, { step, is }: PlanStepSet): CasePlan {
  const others = (ids: string[]): string[] => ids.filter((id) => id !== step);
  return {
    ...plan,
    done: is === 'done' ? [...others(plan.done), step].toSorted() : others(plan.done),
    omitted: is === 'left-out' ? [...others(plan.omitted), step].toSorted() : others(plan.omitted),
  };
}
