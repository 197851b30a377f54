import { isAmongThem } from '../matter/complained-of.ts';
import type { Actor } from '../matter/actor.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Contact, Directory } from '../people/directory.ts';
import type { Policy } from '../rules/policy.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { ConferencePersonCommand } from './commands.ts';
import { type Conference, stepOf } from './conference.ts';
import type { ConferenceBody } from './events.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends ConferencePersonCommand['command']> = Extract<ConferencePersonCommand, { command: Name }>;

const mayAttend = ({ posts, active }: Contact): boolean =>
  active && (posts.includes('principal-leader') || posts.includes('spokesperson'));

/** P7: who counts by another rule than that of the unit's own head or spokesperson. */
const countsAnyway = ({ posts, unit }: Contact, { attendance }: Policy, { units }: Directory): boolean =>
  attendance.instead.some(({ who }) =>
    who === 'district-leader'
      ? posts.includes('district-leader')
      : posts.includes('spokesperson') && units.some(({ id, desk }) => id === unit && desk === true),
  );

/** P7: head or registered spokesperson of the unit that holds it, who is asked to confirm by a press of his own. */
export function nameSpokesperson(
  state: Conference,
  { person }: Of<'name-spokesperson'>,
  { policy, directory }: TextContext,
): ConferenceBody[] | Refusal {
  const contact = directory.contacts.find(({ id }) => id === person);
  if (!contact) return refuse('unknown-person', 'P7', `通讯录中没有人员 ${person}`, '/person');
  if (isAmongThem(state.against, contact.unit, contact.id))
    return refuse('complained-of', 'H5', '该人员属被反映单位，不得出席此发布会', '/person');
  const anyway = contact.active && countsAnyway(contact, policy, directory);
  if (!anyway && !mayAttend(contact)) return refuse('not-spokesperson', 'P7', whoMay(state, directory), '/person');
  if (!anyway && state.unit !== undefined && contact.unit !== state.unit)
    return refuse('other-unit', 'P7', whoMay(state, directory), '/person');
  if (state.spokesperson?.person === person) return refuse('already-named', 'ours', '已指定此人', '/person');
  const confirmed = stepOf(state, 'spokesperson')?.state === 'done';
  return [
    ...(confirmed
      ? [{ type: 'step-reopened' as const, step: 'spokesperson' as const, why: 'another-named' as const }]
      : []),
    { type: 'spokesperson-named', person, unit: contact.unit },
  ];
}

/** Whom the directory has, so that nobody need guess. */
function whoMay({ unit }: Conference, { contacts, units }: Directory): string {
  const name = units.find(({ id }) => id === unit)?.name ?? '值班台';
  const there = contacts.filter((contact) => mayAttend(contact) && (unit === undefined || contact.unit === unit));
  return there.length === 0
    ? `应由${name}主要负责人或新闻发言人出席，而通讯录中没有登记，请先由管理员登记`
    : `应由${name}主要负责人或新闻发言人出席：${there.map((contact) => contact.name).join('、')}`;
}

/** P7: by his own press. */
export function confirmAttendance({ spokesperson }: Conference, actor: Person): ConferenceBody[] | Refusal {
  if (spokesperson?.person !== actor.id) return notNamed;
  return spokesperson.confirmedAt === undefined
    ? [{ type: 'attendance-confirmed', person: actor.id }]
    : refuse('already-confirmed', 'P7', '您已确认出席');
}

/** He says that he cannot, before or after he confirmed; somebody else is to be named. */
export function declineAttendance(
  state: Conference,
  { says }: Of<'decline-attendance'>,
  actor: Person,
): ConferenceBody[] | Refusal {
  if (state.spokesperson?.person !== actor.id) return notNamed;
  return [...reopened(state, 'declined'), { type: 'attendance-declined', person: actor.id, says }];
}

const notNamed = refuse('not-the-spokesperson', 'P7', '出席与否由所指定的发言人本人确认');

const reopened = (state: Conference, why: 'declined' | 'left-office'): ConferenceBody[] =>
  stepOf(state, 'spokesperson')?.state === 'done' ? [{ type: 'step-reopened', step: 'spokesperson', why }] : [];

/** P7: whoever was named and is head or spokesperson no more sits there for nobody: noticed with whatever is decided next, a reminder too. */
export function spokespersonLeft(state: Conference, { policy, directory }: TextContext): ConferenceBody[] {
  const { spokesperson } = state;
  return state.status !== 'planning' || spokesperson === undefined || fits(state, { policy, directory })
    ? []
    : [...reopened(state, 'left-office'), { type: 'spokesperson-left', person: spokesperson.person }];
}

type Looking = Pick<TextContext, 'policy' | 'directory'>;

/** P7: whoever was named is still in office, and head or spokesperson of the same unit. */
export function fits({ spokesperson }: Pick<Conference, 'spokesperson'>, { policy, directory }: Looking): boolean {
  const contact = directory.contacts.find(({ id }) => id === spokesperson?.person);
  if (!contact || contact.unit !== spokesperson?.unit) return false;
  return mayAttend(contact) || (contact.active && countsAnyway(contact, policy, directory));
}

/** P7: who may be named for it. */
export const eligible = (
  { unit, against }: Pick<Conference, 'unit' | 'against'>,
  { policy, directory }: Looking,
): Contact[] =>
  directory.contacts.filter(
    (contact) =>
      contact.active &&
      !isAmongThem(against, contact.unit, contact.id) &&
      ((mayAttend(contact) && (unit === undefined || contact.unit === unit)) ||
        countsAnyway(contact, policy, directory)),
  );
