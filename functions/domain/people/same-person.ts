import { addressesOf, type Contact, type Directory } from './directory.ts';

/** Texts find both at one place: a code that went to the one is in the hands of the other. Colleagues may share the telephone of a duty room. */
export function sharesAddress(one: Contact, other: Contact): boolean {
  const known = addressesOf(one);
  return addressesOf(other).some((address) => known.includes(address));
}

/** H2: whoever serves in two places is listed twice, by the same name and telephone: what he proposed as the one he does not decide as the other. */
export const isSamePerson = (one: Contact, other: Contact): boolean =>
  one.id === other.id || (one.name === other.name && sharesAddress(one, other));

/** Each person once, under the first of his names: whoever serves in two places hears of one thing once. */
export const eachOnce = (people: readonly Contact[]): Contact[] =>
  people.filter((one, index) => people.findIndex((other) => isSamePerson(other, one)) === index);

/** Whether the person is one of these, under whichever of their names he signs in. */
export function isAmong(ids: readonly string[], person: string, { contacts }: Pick<Directory, 'contacts'>): boolean {
  if (ids.includes(person)) return true;
  const contact = contacts.find(({ id }) => id === person);
  return contact !== undefined && contacts.some((other) => ids.includes(other.id) && isSamePerson(other, contact));
}
