import type { Actor } from '../matter/actor.ts';
import type { Held, HoldChanged, HoldCommand } from '../matter/hold.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { type Directory, isLegalOfficer, isOfDesk } from './directory.ts';
import { isAmong } from './same-person.ts';

/** H2: who places holds and decides on them: coordinators and leaders of the desk, and legal officers, signed in. */
export const mayHold = (
  { id, unit, role }: { id: string; unit: string; role: string },
  directory: Directory,
): boolean =>
  isLegalOfficer(directory, id) || (isOfDesk({ unit }, directory) && (role === 'coordinator' || role === 'leader'));

/** H5, H2: a named person places one, with its ground; one asks that it be lifted, and another lifts it or keeps it. Also of a matter that is over. */
export function changeHold(
  state: Held,
  command: HoldCommand,
  actor: Actor,
  { directory }: { directory: Directory },
): [HoldChanged] | Refusal {
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '保全须由具名的人员决定');
  if (!mayHold(actor, directory))
    return refuse('not-your-role', 'H2', '保全由值班台的值班员、带班领导或法制审核人员办理，请联系值班台');
  if (actor.via !== 'console') return refuse('sign-in-needed', 'H2', '保全须登录平台办理');
  const says = command.says;
  const { id: person } = actor;
  if (command.is === 'placed') {
    if (command.ground !== 'joint-action' && command.reference === undefined)
      return refuse('reference-missing', 'H5', '请写明复议、诉讼案号或来文文号', '/reference');
    return [
      {
        type: 'hold-changed',
        hold: `H${state.version + 1}`,
        is: 'placed',
        says,
        person,
        ...pick(command, ['ground', 'reference']),
      },
    ];
  }
  const { holds = [] } = state;
  const hold = holds.find(({ id }) => id === command.hold);
  if (!hold)
    return refuse(
      'no-such-hold',
      'H5',
      `${state.number} 没有保全 ${command.hold}；现有：${holds.map(({ id }) => id).join('、') || '无'}`,
      '/hold',
    );
  if (command.is === 'lift-asked') {
    if (hold.asked !== undefined) return refuse('asked-already', 'H5', '已提请解除，请由另一人决定', '/hold');
  } else {
    if (hold.asked === undefined) return refuse('not-asked', 'H2', '尚无人提请解除：请先提请，由另一人决定', '/hold');
    if (isAmong([hold.asked], person, directory))
      return refuse('own-act', 'H2', '提请解除的人不能自己决定，请由另一人决定', '/hold');
  }
  return [{ type: 'hold-changed', hold: hold.id, is: command.is, says, person }];
}
