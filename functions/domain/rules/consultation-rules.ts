import type { Category, Grades } from '../case/case.ts';
import type { Limit } from '../matter/clock.ts';
import type { Conclusion } from '../matter/conclusion.ts';
import type { Grade } from '../matter/grade.ts';

/** 提出意见, 形成处置意见. */
export const CONSULTATION_CLOCKS = ['consultation-view', 'consultation-conclude'] as const;
export type ConsultationClockKind = (typeof CONSULTATION_CLOCKS)[number];

/** What is to be done of a consultation, or was, as a text says it. */
export const CONSULTATION_ACTIONS = [
  ...CONSULTATION_CLOCKS,
  'consultation-approved',
  'consultation-moved',
  'consultation-resumed',
] as const;
export type ConsultationAction = (typeof CONSULTATION_ACTIONS)[number];

/** As what a unit is invited: 会商召集单位, 当事单位, 主管部门, 相关方面. */
export const INVITED_AS = ['office', 'concerned', 'competent', 'related'] as const;
export type InvitedAs = (typeof INVITED_AS)[number];

/** How it is held; on the page each unit gives its view by itself. */
export const MEANS = ['meeting', 'telephone', 'page'] as const;
export type Means = (typeof MEANS)[number];

/** One clock of a consultation. A view is asked for by these hours unless whoever convenes it says another time. */
export interface ConsultationClockRow {
  kind: ConsultationClockKind;
  clause: string;
  name: string;
  limit: Extract<Limit, { hours: number }>;
  ladder: string;
}

/** One reason for which a case is consulted on. Each list that is there must fit. */
export interface ConsultedWhen {
  name: string;
  clause: string;
  when: { opinionGrades?: Grade[]; emergencyGrades?: Grade[]; categories?: Category[] };
}

/** A4: the rules of consultations (会商研判). */
export interface ConsultationRules {
  clause: string;
  /** The offices that convene one, and are asked in each. */
  offices: string[];
  /** A case that any row fits is consulted on: major, or sensitive. */
  required: ConsultedWhen[];
  /** What is not concluded in public before it, each as people call it. */
  holds: { id: Conclusion; name: string }[];
  invitedAs: { id: InvitedAs; name: string }[];
  means: { id: Means; name: string }[];
  maxUnits: number;
  maxTasks: number;
  /** How long after the invitation a view may be asked for at most. */
  maxViewHours: number;
  clocks: ConsultationClockRow[];
  explain: { invited: string; convened: string; sentBack: string; given: string };
}

/** What of a case says whether it is consulted on. */
export interface Graded {
  grades: Grades;
  categories: Category[];
}

/** A4: each reason for which the rules ask for a consultation on it: major, or sensitive. */
export const reasonsToConsult = (
  { grades, categories }: Graded,
  { consultations }: { consultations?: ConsultationRules },
): ConsultedWhen[] =>
  (consultations?.required ?? []).filter(
    ({ when: { opinionGrades, emergencyGrades, categories: sensitive } }) =>
      (!opinionGrades || opinionGrades.includes(grades.opinion)) &&
      (!emergencyGrades || (grades.emergency !== null && emergencyGrades.includes(grades.emergency))) &&
      (!sensitive || sensitive.some((one) => categories.includes(one))),
  );

/** A4: the first of them; null: the rules do not ask for one. */
export const consultedBecause = (state: Graded, policy: { consultations?: ConsultationRules }): ConsultedWhen | null =>
  reasonsToConsult(state, policy)[0] ?? null;
