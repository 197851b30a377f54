import { type Basis, basisOf, fill, printed } from '../clocks/explain.ts';
import type { Policy } from '../rules/policy.ts';
import type { OwnClock } from './handover.ts';
import { clockRowOf, rulesOf } from './rules-of.ts';

/** H3: the arithmetic of a time of a handover: rule, start, count, due. */
export function explain(clock: OwnClock, policy: Policy): Basis {
  const { name, clause } = clockRowOf(clock.kind, policy);
  const start = fill(rulesOf(policy).explain[clock.kind], { at: printed(clock.startAt) });
  return basisOf(clock, { name, limitClause: clause, start, given: () => [] }, policy);
}
