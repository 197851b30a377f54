import { isAmongThem } from '../matter/complained-of.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Policy } from '../rules/policy.ts';
import type { Contact, Directory } from './directory.ts';

/** P7: for whom somebody is to speak; none: for the desk. */
export interface SpokenFor {
  unit?: string;
  /** H5: units complained of, whose people do not speak. */
  against?: string[];
  spokesperson?: { person: string; unit: string };
}

interface Looking {
  policy: Pick<Policy, 'attendance'>;
  directory: Directory;
}

const mayAttend = ({ posts, active }: Contact): boolean =>
  active && (posts.includes('principal-leader') || posts.includes('spokesperson'));

/** P7: who counts by another rule than that of the unit's own head or spokesperson. */
const countsAnyway = ({ posts, unit }: Contact, { attendance }: Looking['policy'], { units }: Directory): boolean =>
  attendance.instead.some(({ who }) =>
    who === 'district-leader'
      ? posts.includes('district-leader')
      : posts.includes('spokesperson') && units.some(({ id, desk }) => id === unit && desk === true),
  );

/**
 * P7: the head or a registered spokesperson of the unit that speaks; or why this person is not.
 */
export function spokespersonIn(state: SpokenFor, person: string, { policy, directory }: Looking): Contact | Refusal {
  const contact = directory.contacts.find(({ id }) => id === person);
  if (!contact) return refuse('unknown-person', 'P7', `通讯录中没有人员 ${person}`, '/person');
  // H5: a colleague learns of whom the directory has who may, and not that somebody is complained of.
  if (isAmongThem(state.against, contact.unit, contact.id))
    return refuse('not-spokesperson', 'P7', whoMay(state, directory), '/person');
  const anyway = contact.active && countsAnyway(contact, policy, directory);
  if (!anyway && !mayAttend(contact)) return refuse('not-spokesperson', 'P7', whoMay(state, directory), '/person');
  if (!anyway && state.unit !== undefined && contact.unit !== state.unit)
    return refuse('other-unit', 'P7', whoMay(state, directory), '/person');
  return state.spokesperson?.person === person ? refuse('already-named', 'ours', '已指定此人', '/person') : contact;
}

/** Whom the directory has, so that nobody need guess. */
function whoMay({ unit, against }: SpokenFor, { contacts, units }: Directory): string {
  const name = units.find(({ id }) => id === unit)?.name ?? '值班台';
  const there = contacts.filter(
    (contact) =>
      mayAttend(contact) &&
      (unit === undefined || contact.unit === unit) &&
      !isAmongThem(against, contact.unit, contact.id),
  );
  return there.length === 0
    ? `应由${name}主要负责人或新闻发言人出席，而通讯录中没有登记，请先由管理员登记`
    : `应由${name}主要负责人或新闻发言人出席：${there.map((contact) => contact.name).join('、')}`;
}

/** P7: whoever was named is still in office, and head or spokesperson of the same unit. */
export function fits({ spokesperson }: Pick<SpokenFor, 'spokesperson'>, { policy, directory }: Looking): boolean {
  const contact = directory.contacts.find(({ id }) => id === spokesperson?.person);
  if (!contact || contact.unit !== spokesperson?.unit) return false;
  return mayAttend(contact) || (contact.active && countsAnyway(contact, policy, directory));
}

/** P7: who may be named. */
export const eligible = ({ unit, against }: SpokenFor, { policy, directory }: Looking): Contact[] =>
  directory.contacts.filter(
    (contact) =>
      contact.active &&
      !isAmongThem(against, contact.unit, contact.id) &&
      ((mayAttend(contact) && (unit === undefined || contact.unit === unit)) ||
        countsAnyway(contact, policy, directory)),
  );
