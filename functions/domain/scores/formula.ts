import type { ScoreItem, ScoreRules } from '../rules/score-rules.ts';
import { said, shown } from './in-words.ts';

export interface Weighed {
  weighs: number;
}

/** To the second decimal: what is printed is what is reckoned on with. */
export const cents = (value: number): number => Math.round((value + Number.EPSILON) * 100) / 100;

/**
 * S5: the points of an item of which so many duties fell due, what each miss costs of them, and the arithmetic in words. A miss may weigh more
 * than one, so that the rate stops at nothing.
 */
export function reckoned(
  { weight, formula }: Pick<ScoreItem, 'weight' | 'formula'>,
  due: number,
  misses: readonly Weighed[],
  says: ScoreRules['says'],
): { rate: number | null; points: number | null; costs: number[]; formula: string[] } {
  if (due === 0) return { rate: null, points: null, costs: misses.map(() => 0), formula: [says.nothingDue] };
  const late = cents(misses.reduce((sum, { weighs }) => sum + weighs, 0));
  const rate = Math.max(0, cents(100 - (100 * late) / due));
  const reached = formula.kind === 'linear' ? weight - formula.perPoint * (100 - rate) : (weight * rate) / 100;
  const points = cents(Math.max(formula.floor, reached));
  const figures = {
    late: shown(late),
    due,
    rate: shown(rate),
    weight: shown(weight),
    floor: shown(formula.floor),
    points: shown(points),
    ...(formula.kind === 'linear' ? { perPoint: shown(formula.perPoint) } : {}),
  };
  return {
    rate,
    points,
    costs: shared(
      cents(weight - points),
      misses.map(({ weighs }) => weighs),
    ),
    formula: [said(says.rate, figures), said(says[formula.kind], figures)],
  };
}

/** An amount in hundredths, shared by weight; what does not divide falls on the first ones, so that the parts make the whole. */
export function shared(amount: number, weights: readonly number[]): number[] {
  const whole = Math.round(amount * 100);
  const sum = weights.reduce((total, one) => total + one, 0);
  if (sum === 0) return weights.map(() => 0);
  const parts = weights.map((one) => Math.floor((whole * one) / sum + 1e-9));
  let left = whole - parts.reduce((total, one) => total + one, 0);
  return parts.map((part, index) => {
    const more = left > 0 && (weights[index] ?? 0) > 0 ? 1 : 0;
    left -= more;
    return (part + more) / 100;
  });
}
