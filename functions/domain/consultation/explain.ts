import { type Basis, basisOf, fill, printed } from '../clocks/explain.ts';
import type { Policy } from '../rules/policy.ts';
import type { Consultation, OwnClock } from './consultation.ts';
import { clockRowOf, rulesOf } from './rules-of.ts';

/** H3: the arithmetic of a time of a consultation: rule, start, count, due. */
export function explain(clock: OwnClock, { openedAt }: Pick<Consultation, 'openedAt'>, policy: Policy): Basis {
  const { explain: words } = rulesOf(policy);
  const start =
    clock.kind === 'consultation-view' ? words.invited : clock.startAt === openedAt ? words.convened : words.sentBack;
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
