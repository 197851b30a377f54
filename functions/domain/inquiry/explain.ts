import { type Basis, basisOf, fill, printed } from '../clocks/explain.ts';
import type { Policy } from '../rules/policy.ts';
import type { Inquiry, OwnClock } from './inquiry.ts';
import { clockRowOf, rulesOf } from './rules-of.ts';

/** H3: the arithmetic of a time of an inquiry: rule, start, count, due. */
export function explain(clock: OwnClock, { openedAt }: Pick<Inquiry, 'openedAt'>, policy: Policy): Basis {
  const { explain: words } = rulesOf(policy);
  const start =
    clock.kind === 'inquiry-promise'
      ? words.promised
      : 'hours' in clock.limit && clock.startAt === openedAt
        ? words.entered
        : words.received;
  return basisOf(
    clock,
    {
      name: clockRowOf(clock.kind, policy).name,
      limitClause: 'ours',
      start: fill(start, { at: printed(clock.startAt) }),
      given: () => [fill(words.given, { due: printed(clock.dueAt) })],
    },
    policy,
  );
}
