import { isReachable } from '../../../../domain/people/recipients.ts';
import type { Contact } from '../../../../domain/people/directory.ts';
import type { Instant } from '../../../../domain/matter/instant.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import type { WatchEvent } from '../../../../domain/watch/events.ts';
import { unitsMissing } from '../../../../domain/watch/people.ts';
import type { ContactTest, Watch } from '../../../../domain/watch/watch.ts';
import { readsAllWatches } from '../matters/watches.ts';
import { type Person, personNamed, unitNamed } from '../person.ts';
import { may } from '../permissions.ts';

/** P8: what a row of the list says of a test. */
export const testRow = (test: ContactTest) => ({
  ...pick(test, ['what', 'from', 'until', 'askAt', 'by']),
  units: unitsMissing(test).length,
  owing: test.owing.length,
  pressed: test.pressed.length,
});

/** H5: a phone is shown to those who coordinate, as in the directory. */
const reached = (contact: Contact | undefined, person: Person) => ({
  hasPhone: contact?.phone !== undefined,
  ...(contact && may(person, 'list-all') ? pick(contact, ['phone']) : {}),
});

/** P8: who did not press, with the substitute, and who did; whoever is only asked reads of himself. */
export function contactsView({ test }: Watch, events: readonly WatchEvent[], person: Person, now: Instant) {
  if (!test) return null;
  const { directory } = person;
  const all = readsAllWatches(person);
  const shows = (id: string): boolean => all || id === person.contact.id;
  const unitOf = new Map(
    events.flatMap((event) =>
      event.type === 'contacts-asked' ? event.people.map((one): [string, string] => [one.person, one.unit]) : [],
    ),
  );
  const known = (id: string | undefined) => directory.contacts.find((contact) => contact.id === id);
  return {
    owing: test.owing
      .filter((one) => shows(one.person))
      .map((one) => {
        const contact = known(one.person);
        const substitute = known(contact?.substitute);
        return {
          person: personNamed(directory, one.person),
          unit: unitNamed(directory, one.unit),
          as: one.as,
          ...reached(contact, person),
          // Without a phone he is no less there.
          away: contact?.phone !== undefined && !isReachable(contact, now),
          ...(substitute?.active
            ? { substitute: { ...personNamed(directory, substitute.id), ...reached(substitute, person) } }
            : {}),
        };
      }),
    gaps: all ? test.gaps.map(({ unit, lacks }) => ({ unit: unitNamed(directory, unit), lacks })) : [],
    pressed: events.flatMap((event) =>
      event.type === 'contact-pressed' && shows(event.person)
        ? [
            {
              person: personNamed(directory, event.person),
              unit: unitNamed(directory, unitOf.get(event.person) ?? ''),
              at: event.at,
              late: event.late === true,
              ...(event.byDesk && event.actor.kind === 'person' ? { byDesk: event.actor.name } : {}),
              ...pick(event, ['says']),
            },
          ]
        : [],
    ),
    mine: test.owing.some((one) => one.person === person.contact.id),
  };
}
