import { type Basis, basisOf, fill, printed } from '../clocks/explain.ts';
import type { Policy } from '../rules/policy.ts';
import type { MeasureClockKind, MeasureRules } from '../rules/measure-rules.ts';
import type { OwnClock } from './measure.ts';
import { clockRowOf, rulesOf } from './rules-of.ts';

const STARTS: Record<MeasureClockKind, keyof MeasureRules['explain']> = {
  'measure-statement': 'opened',
  'measure-submit': 'heard',
  'measure-carry-out': 'decided',
  'measure-mend': 'told',
  'measure-check': 'reported',
  'measure-outcome': 'carriedOut',
};

/** H3: the arithmetic of a time of a measure: rule, start, count, due. */
export function explain(clock: OwnClock, policy: Policy): Basis {
  const { name, limitClause } = clockRowOf(clock.kind, policy);
  const start = fill(rulesOf(policy).explain[STARTS[clock.kind]], { at: printed(clock.startAt) });
  return basisOf(clock, { name, limitClause, start, given: () => [] }, policy);
}
