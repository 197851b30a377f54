import { type Case, isOpen } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import type { Draft } from '../case/events.ts';
import { refuse } from '../matter/refusal.ts';

type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;

/** H5: a named person says whether it is a report of wrongdoing, and of whom; whoever is complained of has the case no longer. Words are protected in an ended case too. */
export function markWrongdoing(
  state: Case,
  { is, against, reason }: Of<'mark-wrongdoing'>,
  { directory }: Context,
): Draft[] | Refusal {
  const named = is ? [...new Set(against)] : [];
  const unknown = named.find((unit) => !directory.units.some(({ id }) => id === unit));
  if (unknown !== undefined) return refuse('unknown-unit', 'P8', `通讯录中没有单位 ${unknown}`, '/against');
  if (!is && against.length > 0)
    return refuse('nobody-complained-of', 'H5', '不是检举控告的，不写被反映单位', '/against');
  const known = state.wrongdoing;
  if (known && known.state === (is ? 'is' : 'is-not') && known.against.join() === named.join())
    return refuse('no-change', 'H5', '标记没有变化');
  const taken = isOpen(state)
    ? state.assignments.filter(({ unit, state: at }) => at !== 'taken-back' && named.includes(unit))
    : [];
  return [
    { type: 'wrongdoing-marked', is, against: named, reason },
    // What is told of it to the unit says nothing of why.
    ...(taken.length > 0
      ? [{ type: 'taken-back' as const, assignmentIds: taken.map(({ id }) => id), why: '值班台收回' }]
      : []),
  ];
}

/** H5: the refusal to give a case to a unit that it complains of. */
export const complainedOf = (pointer: string): Refusal =>
  refuse('complained-of', 'H5', '该单位是被反映单位，不得将检举控告转交其办理', pointer);
