import type { Case } from '../case/case.ts';
import { eachOnce } from '../people/same-person.ts';
import type { Recipient } from '../rules/policy.ts';
import { atUnit, forDesk, type Notification } from './notification.ts';
import type { TextContext } from './text-context.ts';

/** One notice to several units: whoever is asked for two of them hears it once. */
export function reachingAll(units: readonly string[], notice: Notification, state: Case, context: TextContext) {
  const all = [...new Set(units)].flatMap((unit) => reaching(unit, notice, state, context));
  const people = eachOnce(all.flatMap((one) => (one.template === notice.template ? one.people : [])));
  return all.flatMap((one) => {
    if (one.template !== notice.template) return [one];
    const own = one.people.filter((person) => people.includes(person));
    return own.length > 0 || one.people.length === 0 ? [{ ...one, people: own }] : [];
  });
}

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
