import type { Actor } from '../matter/actor.ts';
import { isAmongThem } from '../matter/complained-of.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Directory } from './directory.ts';
import { isSamePerson } from './same-person.ts';

type Person = Extract<Actor, { kind: 'person' }>;
/** What is asked of a record: who did what, and of which unit he was when he did. */
type Record = readonly { actor?: Actor }[];

/** All contacts that somebody is: whoever serves in two places is listed twice. */
function contactsOf({ id }: Pick<Person, 'id'>, { contacts }: Pick<Directory, 'contacts'>) {
  const own = contacts.find((one) => one.id === id);
  return own ? contacts.filter((one) => isSamePerson(one, own)) : [];
}

/** H2: whether somebody is of one of these units, under whichever of his names, or acted in this matter as one of it before he went elsewhere. */
function isOfThem(units: readonly string[], person: Person, record: Record, directory: Directory): boolean {
  const known = contactsOf(person, directory);
  const ids = [person.id, ...known.map(({ id }) => id)];
  return (
    [person.unit, ...known.map(({ unit }) => unit)].some((unit) => units.includes(unit)) ||
    record.some(({ actor }) => actor?.kind === 'person' && ids.includes(actor.id) && units.includes(actor.unit))
  );
}

/** H2, H5: why somebody may not judge a miss: it is of his own unit, or of one that was his when it came about; or he is complained of. */
export function concernedBy(
  { units, against }: { units: readonly string[]; against: readonly string[] | undefined },
  person: Person,
  record: Record,
  directory: Directory,
): Refusal | null {
  if ([person, ...contactsOf(person, directory)].some(({ unit, id }) => isAmongThem(against, unit, id)))
    return refuse('complained-of', 'H5', '被反映单位和被反映人员不得认定此件的超时', '/duty');
  return isOfThem(units, person, record, directory)
    ? refuse('unit-concerned', 'H2', '不能由超时单位自己的人认定不计', '/duty')
    : null;
}
