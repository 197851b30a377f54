import type { Case } from '../case/case.ts';
import type { Recipient } from '../rules/policy.ts';
import { atUnit, forDesk, type Notification } from './notification.ts';
import type { TextContext } from './text-context.ts';

/** The unit's officers; where none can be reached its leaders, and the desk at once, so that somebody takes up the telephone. */
export function reaching(unit: string, notice: Notification, state: Case, context: TextContext): Notification[] {
  const posts: Recipient[] = ['move', 'unit-leader', 'principal-leader'];
  const [officers, ...leaders] = posts.map((post) => atUnit(post, unit, state, context));
  if (officers && officers.length > 0) return [{ ...notice, people: officers }];
  const action = notice.action ?? context.policy.texts.actions.sign;
  return [
    { ...notice, people: leaders.find((found) => found.length > 0) ?? [] },
    {
      seq: notice.seq,
      key: `${notice.key}.${unit}.u`,
      step: notice.step,
      template: 'step-unreachable',
      ...forDesk(state, context),
      action,
    },
  ];
}
