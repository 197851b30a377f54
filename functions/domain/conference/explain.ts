import { type Basis, basisOf, fill, printed } from '../clocks/explain.ts';
import type { Policy } from '../rules/policy.ts';
import type { OwnClock } from './conference.ts';
import { nameOf } from './names.ts';

/** H3, H4: the arithmetic of a time of a conference: rule, start, count, due. */
export function explain(clock: OwnClock, policy: Policy): Basis {
  const { explain: words } = policy.conferences;
  const start = {
    'conference-plan': words.proposed,
    'conference-step': words.planned,
    'conference-record': words.hour,
  }[clock.kind];
  return basisOf(
    clock,
    {
      name: nameOf(clock, policy),
      limitClause: 'ours',
      start: fill(start, { at: printed(clock.startAt) }),
      given: () => [fill(words.given, { due: printed(clock.dueAt) })],
    },
    policy,
  );
}
