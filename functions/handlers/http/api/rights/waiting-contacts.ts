import type { Contact } from '../../../../domain/people/directory.ts';
import type { Ports } from '../../../../ports/ports.ts';

/** So many of the newest changes of rights are looked through. */
const NEWEST_CHANGES = 20;

/** H2: who is entered, or put into another office, once a second person agrees; as asked for, the newest first. */
export const waitingContacts = async ({ store }: Ports): Promise<Contact[]> =>
  (await store.rightsChanges(NEWEST_CHANGES))
    .filter(({ state }) => state === 'waiting')
    .flatMap(({ contacts }) => contacts);
