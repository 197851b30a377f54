import { awayNow, type Contact, type Post, type Unit } from '../../words/people.ts';

const NEEDED: Post[] = ['unit-officer', 'unit-leader', 'principal-leader'];

/** The posts of a unit whose texts would reach nobody now: no holder with a phone who is there, and no substitute who is. */
export function gapsOf(unit: Unit, contacts: Contact[], now: number): Post[] {
  if (!unit.active) return [];
  const there = (contact: Contact | undefined): boolean =>
    contact !== undefined && contact.active && contact.hasPhone && !awayNow(contact, now);
  return NEEDED.filter(
    (post) =>
      !contacts.some(
        (contact) =>
          contact.unit === unit.id &&
          contact.posts.includes(post) &&
          (there(contact) || there(contacts.find(({ id }) => id === contact.substitute))),
      ),
  );
}
