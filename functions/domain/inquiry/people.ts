import { isAmongThem } from '../matter/complained-of.ts';
import type { Reach } from '../clocks/fire-rung.ts';
import type { TimedRung } from '../clocks/ladder.ts';
import type { Contact } from '../people/directory.ts';
import { distinct, holdersFor } from '../people/holders.ts';
import { isReachable, recipients } from '../people/recipients.ts';
import type { Recipient } from '../rules/policy.ts';
import { reachOf } from '../texts/reach-of.ts';
import type { TextContext } from '../texts/text-context.ts';
import { decidable } from './decidable.ts';
import type { Clock, Inquiry } from './inquiry.ts';

/** P8: who has a role for the unit that answers; none: for the desk. */
export const holders = (role: Recipient, state: Inquiry, context: TextContext): Contact[] =>
  holdersFor(role, state.unit, decidable(state), context);

/** P7: whoever is to speak himself: nobody stands in for his press. */
export const speaker = ({ speaker: named, against }: Inquiry, { directory, now }: TextContext): Contact[] =>
  directory.contacts.filter(
    (contact) =>
      contact.id === named?.person && isReachable(contact, now) && !isAmongThem(against, contact.unit, contact.id),
  );

/** Whoever answers it, and the desk. */
export const arrangers = (state: Inquiry, context: TextContext): Contact[] =>
  distinct([...holders('move', state, context), ...holdersFor('desk', undefined, decidable(state), context)]);

/**
 * Whose phones ring for a rung. Nobody at all: the people of the next one, and the desk learns it from `unreachable`.
 */
export function reach(state: Inquiry, clock: Clock, rung: TimedRung, context: TextContext): Reach {
  const asking = { state: decidable(state), clock, directory: context.directory, now: context.now };
  const { to, unreachable } = reachOf(clock, rung, (role) => recipients(role, asking).people, context);
  // That nobody else can be asked beside the decider is nothing that the desk must learn.
  return { to, unreachable: unreachable.filter((role) => role !== 'substitute') };
}
