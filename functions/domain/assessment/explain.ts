import { type Basis, basisOf, fill, printed } from '../clocks/explain.ts';
import type { Policy } from '../rules/policy.ts';
import type { OwnClock } from './assessment.ts';
import { clockRowOf, rulesOf } from './rules-of.ts';

/** H3: the arithmetic of a time of an assessment: rule, start, count, due. */
export function explain(clock: OwnClock, policy: Policy): Basis {
  const { explain: words } = rulesOf(policy);
  return basisOf(
    clock,
    {
      name: clockRowOf(clock.kind, policy).name,
      limitClause: 'ours',
      start: fill(words[clock.kind], { at: printed(clock.startAt) }),
      given: () => [fill(words.given, { due: printed(clock.dueAt) })],
    },
    policy,
  );
}
