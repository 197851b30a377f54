import type { Instant } from '../matter/instant.ts';
import type { Recipient } from '../rules/policy.ts';
import type { Contact, Directory } from './directory.ts';
import { type Asking, recipients } from './recipients.ts';

/** P8: who has a role for a unit, of a matter beside the case; none: for the desk. */
export const holdersFor = (
  role: Recipient,
  unit: string | undefined,
  state: Asking['state'],
  { directory, now }: { directory: Directory; now: Instant },
): Contact[] =>
  recipients(role, { state, clock: { move: unit === undefined ? { desk: true } : { unit } }, directory, now }).people;

/** Each once. */
export const distinct = (people: readonly Contact[]): Contact[] =>
  people.filter((contact, index) => people.findIndex(({ id }) => id === contact.id) === index);
