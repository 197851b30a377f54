import { DIMENSIONS, type AssessmentRules, type Levels, type RiskCondition } from '../rules/assessment-rules.ts';
import type { Suggested } from './events.ts';
import type { Point } from './assessment.ts';

/** The levels of a point added up. */
export const scoreOf = (levels: Levels): number => DIMENSIONS.reduce((sum, id) => sum + levels[id], 0);

/** A2: the grade that the table suggests of these points, by its first row that applies; null: no row does, which the findings on the rules exclude. */
export function suggestRisk(
  points: readonly Pick<Point, 'id' | 'levels'>[],
  { grading }: Pick<AssessmentRules, 'grading'>,
): Suggested | null {
  for (const { id: row, risk, says, when } of grading) {
    const fit = when === undefined ? [] : points.filter(({ levels }) => meets(levels, when)).map(({ id }) => id);
    if (when === undefined || fit.length >= when.count) return { risk, row, says, points: fit };
  }
  return null;
}

const meets = (levels: Levels, { score = 0, levels: least = {} }: RiskCondition): boolean =>
  scoreOf(levels) >= score && DIMENSIONS.every((id) => levels[id] >= (least[id] ?? 0));
