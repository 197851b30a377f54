import type { Case } from '../case/case.ts';
import type { PlanFit } from '../case/plan.ts';
import type { Grade } from '../matter/grade.ts';
import type { Directory } from '../people/directory.ts';
import type { Plan, PlanGrades } from '../rules/plan-rules.ts';
import type { Policy } from '../rules/policy.ts';

/** What of a case says which plan is for it. */
export type PlanFacts = Pick<
  Case,
  'subject' | 'summary' | 'categories' | 'emergencyKind' | 'grades' | 'foretoldPlan'
> & {
  /** The unit that answers for it; null: none is named yet. */
  unit: string | null;
};

export interface FittingPlan {
  plan: Plan;
  fits: PlanFit;
}

/** P1: every plan that fits, the most specific first: of the unit that answers, then by kind, then for the fewest grades. */
export function plansFor(
  facts: PlanFacts,
  { plans }: Pick<Policy, 'plans'>,
  { units }: Pick<Directory, 'units'>,
): FittingPlan[] {
  const there = new Set(units.filter(({ active }) => active).map(({ id }) => id));
  return plans.rows
    .filter((plan) => there.has(plan.unit) && isForGrades(plan.grades, facts.grades))
    .flatMap((plan) => {
      const fits = fitOf(plan, facts);
      return fits ? [{ plan, fits }] : [];
    })
    .toSorted((a, b) => rank(b) - rank(a) || breadth(a.plan.grades) - breadth(b.plan.grades));
}

/** P1: the one that is attached; null: no unit has a plan for this kind and grade. */
export const planFor = (...args: Parameters<typeof plansFor>): FittingPlan | null => plansFor(...args)[0] ?? null;

function fitOf({ id, unit, district, kinds }: Plan, facts: PlanFacts): PlanFit | null {
  const scope = unit === facts.unit ? 'unit' : district ? 'district' : null;
  // A2: what was planned for this very policy, by name, comes before what is for its kind.
  if (scope !== null && id === facts.foretoldPlan) return { scope, by: 'assessment' };
  const by =
    facts.emergencyKind !== undefined &&
    facts.grades.emergency !== null &&
    kinds.emergencyKinds?.includes(facts.emergencyKind)
      ? 'emergency-kind'
      : kinds.subjects?.includes(facts.subject)
        ? 'subject'
        : kinds.categories?.some((one) => facts.categories.includes(one))
          ? 'category'
          : null;
  const mention = kinds.mentions?.find((word) => facts.summary?.includes(word));
  if (scope === null || by === null || (kinds.mentions !== undefined && mention === undefined)) return null;
  return { scope, by, ...(mention === undefined ? {} : { mention }) };
}

const BY: Record<PlanFit['by'], number> = { assessment: 20, 'emergency-kind': 3, subject: 2, category: 1 };

const rank = ({ fits: { scope, by, mention } }: FittingPlan): number =>
  (scope === 'unit' ? 100 : 0) + BY[by] * 10 + (mention === undefined ? 0 : 5);

export const isForGrades = (
  { emergencyGrades, opinionGrades }: PlanGrades,
  { emergency, opinion }: { emergency: Grade | null; opinion: Grade },
): boolean => (emergencyGrades?.includes(emergency ?? 'none') ?? true) && (opinionGrades?.includes(opinion) ?? true);

const breadth = ({ emergencyGrades, opinionGrades }: PlanGrades): number =>
  (emergencyGrades?.length ?? 5) * (opinionGrades?.length ?? 4);
