import type { Action } from '../../../../domain/commands/access.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import { type Contact, deskShifts } from '../../../../domain/people/directory.ts';
import { DAY, type Instant, plus, wallClock } from '../../../../domain/matter/instant.ts';
import { deskOnDuty } from '../../../../domain/people/recipients.ts';
import { trainingOf } from '../../../../domain/people/training.ts';
import { trainingRules } from '../../../../policy/training.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { dayOf } from '../../../../domain/clocks/working-days.ts';
import { may } from '../permissions.ts';
import { SERVED } from '../matters/every.ts';
import { type Person, unitNamed } from '../person.ts';

const GENERAL: Action[] = [
  'register',
  'list-all',
  'list-own',
  'read-texts',
  'resend-text',
  'read-letters',
  'replay-letters',
  'read-stuck-alerts',
  'work-stuck-alerts',
  'read-refused-alerts',
  'settle-refused-alerts',
  'sign-handover',
  'read-directory',
  'edit-directory',
  'check-record',
  'read-rights',
  'read-audit',
  'read-drafts',
  'publish-rules',
  'propose-plan',
];

/** Who is signed in, and which pages are theirs. */
export const meView = (person: Person) => ({
  ...pick(person.contact, ['id', 'name', 'role', 'posts']),
  unit: unitNamed(person.directory, person.unit.id),
  desk: person.unit.desk === true,
  may: [
    ...GENERAL.filter((action) => may(person, action)),
    ...SERVED.flatMap((served) => served.general.filter((action) => served.may(person, action, null) === true)),
  ],
});

/** H5: a phone is shown to those who coordinate or keep the directory; a unit's people see their own unit's and the desk's. */
export function contactView(contact: Contact, person: Person) {
  const desk = person.directory.units.some((unit) => unit.id === contact.unit && unit.desk);
  const near = desk || contact.unit === person.unit.id || may(person, 'list-all') || may(person, 'edit-directory');
  return {
    ...pick(contact, ['id', 'name', 'unit', 'posts', 'role', 'substitute', 'away', 'active']),
    hasPhone: contact.phone !== undefined,
    ...(near ? pick(contact, ['phone']) : {}),
    ...(may(person, 'edit-directory') ? pick(contact, ['subject', 'accounts']) : {}),
  };
}

/** The days that a rota shows: who covers a holiday is seen before it comes. */
const daysAround = (policy: Policy, now: Instant) =>
  Array.from({ length: 71 }, (_, index) => dayOf(policy, wallClock(plus(now, (index - 10) * DAY)).date));

/** P8: units, contacts and rota, with who is on duty now. */
export function directoryView(person: Person, now: Instant, policy: Policy) {
  const { units, contacts } = person.directory;
  // Those of units stand with their watch.
  const rota = deskShifts(person.directory.rota);
  const shifts = rota.filter((shift) => shift.from <= now && now < shift.until);
  return {
    units,
    contacts: contacts.map((contact) => {
      const trained = trainingOf(contact, trainingRules, wallClock(now).date);
      return { ...contactView(contact, person), ...pick(contact, ['training']), ...(trained ? { trained } : {}) };
    }),
    rota,
    days: daysAround(policy, now),
    onDuty: {
      coordinators: deskOnDuty(person.directory, now).map((contact) => pick(contact, ['id', 'name', 'phone'])),
      leaders: contacts
        .filter((contact) => shifts.some((shift) => shift.leader === contact.id))
        .map((contact) => pick(contact, ['id', 'name', 'phone'])),
    },
  };
}
