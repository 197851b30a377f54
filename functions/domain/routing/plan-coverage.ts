import { monthsLater } from '../matter/day.ts';
import { GRADES, type Grade } from '../matter/grade.ts';
import { type Instant, wallClock } from '../matter/instant.ts';
import type { Directory } from '../people/directory.ts';
import type { Plan, PlanKinds } from '../rules/plan-rules.ts';
import type { Policy } from '../rules/policy.ts';
import { type PlanFacts, planFor } from './plan-for.ts';

type Rules = Pick<Policy, 'plans' | 'routing' | 'words' | 'grading'>;

export interface CoverageCell {
  grade: Grade;
  /** Which plan a case of this kind and grade would go by; absent: none. */
  plan?: string;
  /** It is the unit's own; else one of the district. */
  own?: true;
  /** Only cases of some words have one. */
  partly?: true;
}

/** One kind of case that a unit answers for; `unit` null: whichever unit does. */
export interface CoverageRow {
  unit: string | null;
  kind: { by: 'subject' | 'emergency-kind' | 'category'; id: string };
  cells: CoverageCell[];
}

/**
 * P1: kind × grade × unit, and which plan there is. A unit's kinds are the subjects that the routing ledger gives it and those of its own plans; an
 * emergency and a misread policy may be anybody's.
 */
export function planCoverage(rules: Rules, directory: Pick<Directory, 'units'>): CoverageRow[] {
  const units = directory.units.filter(({ active }) => active);
  return [
    ...rules.grading.emergencyKinds.map(({ id }) => rowOf(null, { by: 'emergency-kind', id }, rules, directory)),
    rowOf(null, { by: 'category', id: 'policy-misread' }, rules, directory),
    ...units.flatMap(({ id: unit }) =>
      subjectsOf(unit, rules).map((id) => rowOf(unit, { by: 'subject', id }, rules, directory)),
    ),
  ];
}

function subjectsOf(unit: string, { routing, plans, words }: Rules): string[] {
  const routed = routing.rows.filter((row) => row.unit === unit).flatMap(({ subjects = [] }) => subjects);
  const planned = plans.rows.filter((plan) => plan.unit === unit).flatMap(({ kinds: { subjects = [] } }) => subjects);
  return words.subjects.map(({ word }) => word).filter((word) => routed.includes(word) || planned.includes(word));
}

function rowOf(
  unit: string | null,
  kind: CoverageRow['kind'],
  rules: Rules,
  directory: Pick<Directory, 'units'>,
): CoverageRow {
  const factsAt = (grade: Grade): PlanFacts => ({
    unit,
    subject: kind.by === 'subject' ? kind.id : '',
    categories: kind.by === 'category' ? ['policy-misread'] : [],
    ...(kind.by === 'emergency-kind' ? { emergencyKind: kind.id } : {}),
    grades: { opinion: grade, emergency: kind.by === 'emergency-kind' ? grade : null },
  });
  // Of plans that ask for words of the summary: what a case that has one of them would go by.
  const mentions = rules.plans.rows.flatMap((plan) => plan.kinds.mentions ?? []).join(' ');
  return {
    unit,
    kind,
    cells: GRADES.map((grade): CoverageCell => {
      const facts = factsAt(grade);
      const whole = planFor(facts, rules, directory);
      const found = whole ?? planFor({ ...facts, summary: mentions }, rules, directory);
      return {
        grade,
        ...(found ? { plan: found.plan.id } : {}),
        ...(found?.fits.scope === 'unit' ? { own: true as const } : {}),
        ...(found && !whole ? { partly: true as const } : {}),
      };
    }),
  };
}

/** P1: the units of the directory that have no plan of their own. */
export const unitsWithoutPlan = ({ plans }: Pick<Policy, 'plans'>, { units }: Pick<Directory, 'units'>): string[] =>
  units.filter(({ id, active }) => active && !plans.rows.some(({ unit }) => unit === id)).map(({ id }) => id);

/** P1: the day from which its owner is asked to read it again. */
export const readAgainOn = ({ readOn }: Pick<Plan, 'readOn'>, { readAgainMonths }: Policy['plans']): string =>
  monthsLater(readOn, readAgainMonths);

export const isToRead = (plan: Plan, plans: Policy['plans'], now: Instant): boolean =>
  readAgainOn(plan, plans) <= wallClock(now).date;

const nameOf = (list: readonly { id: string; name: string }[], id: string): string =>
  list.find((one) => one.id === id)?.name ?? id;

/** What it is for, in the words of the rules. */
export function kindsSaid(
  { subjects = [], categories = [], emergencyKinds = [] }: PlanKinds,
  { words, grading }: Pick<Policy, 'words' | 'grading'>,
): string[] {
  return [
    ...emergencyKinds.map((id) => nameOf(grading.emergencyKinds, id)),
    ...subjects,
    ...categories.map((id) => nameOf(words.categories, id)),
  ];
}
