import type { Category, ClockKind } from '../case/case.ts';
import type { StepId } from './conference-rules.ts';
import type { Grade } from '../matter/grade.ts';

/** P1: what a plan is made of: coordination, procedure, consultation, release, and what is done after. */
export const PLAN_PHASES = ['coordination', 'procedure', 'consultation', 'release', 'after'] as const;
export type PlanPhase = (typeof PLAN_PHASES)[number];

/** Whose a step is in the case: the unit that answers, its spokesperson, the duty desk, the unit whose plan it is. */
export const PLAN_ROLES = ['lead', 'spokesperson', 'desk', 'owner'] as const;
export type PlanRole = (typeof PLAN_ROLES)[number];

/** From when the time of a step runs: from the discovery, as the law's own limits do, or from when the grades were confirmed. */
export const PLAN_STARTS = ['discovery', 'confirmation'] as const;

/** The duties of the law that a step may be there for: it is done once that duty is met. */
export const PLAN_DUTIES = [
  'immediate-report',
  'first-information',
  'press-conference',
  'response',
] as const satisfies ClockKind[];

/** P1: one step of a plan. */
export interface PlanStep {
  /** The same step in every plan that has it: what was ticked stays ticked where another plan takes over. */
  id: string;
  phase: PlanPhase;
  says: string;
  /** What a text calls it, as what is to be done; absent: what it says, where that is short enough. */
  short?: string;
  who: PlanRole | { unit: string };
  within: { hours: number; from: (typeof PLAN_STARTS)[number] };
  meets?: (typeof PLAN_DUTIES)[number];
  /** The steps of a press conference that are this one too: where one is planned, it is prepared there. */
  conference?: StepId[];
}

/** P1: which cases a plan is for: any of these kinds, and where words are given, those whose summary has one of them. */
export interface PlanKinds {
  subjects?: string[];
  categories?: Category[];
  emergencyKinds?: string[];
  mentions?: string[];
}

/** As of a clock: absent is every grade. */
export interface PlanGrades {
  emergencyGrades?: (Grade | 'none')[];
  opinionGrades?: Grade[];
}

/** P1: the plan (预案) of a unit for a kind of case and some grades. */
export interface Plan {
  id: string;
  title: string;
  clause: string;
  /** Whose it is. */
  unit: string;
  /** For whichever unit answers; else for cases alone that its own unit answers for. */
  district?: true;
  kinds: PlanKinds;
  grades: PlanGrades;
  steps: PlanStep[];
  /** Whom to call, by post: numbers are in the directory. */
  contacts: { unit: string; says: string }[];
  /** What a document begins from. */
  skeletons: { id: string; title: string; text: string }[];
  /** Which body above the unit agreed to it, and when. */
  consent?: { by: string; on: string };
  /** The day on which its owner last read it. */
  readOn: string;
}

/** 复读, 上级审批. */
export const PLAN_CLOCKS = ['plan-reading', 'plan-consent'] as const;
export type PlanClockKind = (typeof PLAN_CLOCKS)[number];

/** What is to be done of a plan, or came of one that was proposed, as a text says it. */
export const PLAN_ACTIONS = [...PLAN_CLOCKS, 'plan-consented', 'plan-returned', 'plan-refused'] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];

export interface PlanClockRow {
  kind: PlanClockKind;
  clause: string;
  name: string;
  ladder: string;
}

export interface PlanRules {
  clause: string;
  /** What texts call a plan. */
  subject: string;
  /** How long its owner has from the day on which it is to be read again, and by which hour of the last. */
  readWithinDays: number;
  readBy: string;
  /** How long what a unit proposes may wait for the word of the body above. */
  consentHours: number;
  clocks: PlanClockRow[];
  /** After how long its owner is asked to read a plan again. */
  readAgainMonths: number;
  /** How long there is for a step whose time was over when its plan was attached. */
  lateHours: number;
  /** Whose consent a plan needs whose owner has no superior in the directory; where the rules name none, of the unit that answers by default. */
  consentOf?: string;
  rows: Plan[];
}

/** P1, P8: what a text calls a step, by what it has room for; undefined: nobody gave it a name that fits. */
export const shortOf = (
  { short, says }: Pick<PlanStep, 'short' | 'says'>,
  { bounds }: { bounds: Record<string, number> },
): string | undefined => [short, says].find((name) => name !== undefined && name.length <= (bounds['action'] ?? 0));
