import type { Reach } from '../clocks/fire-rung.ts';
import type { TimedRung } from '../clocks/ladder.ts';
import type { Contact } from '../people/directory.ts';
import { holdersFor } from '../people/holders.ts';
import { recipients, standIns } from '../people/recipients.ts';
import type { Recipient } from '../rules/policy.ts';
import { reachOf } from '../texts/reach-of.ts';
import type { TextContext } from '../texts/text-context.ts';
import { decidable } from './decidable.ts';
import type { Clock, Handover } from './handover.ts';

/** P8: who has a role for the office that prepares it: whoever opened it moves, or who stands in for him. */
export function holders(role: Recipient, state: Handover, { directory, now }: TextContext): Contact[] {
  if (role === 'move') {
    const found = standIns(
      directory.contacts.filter(({ id }) => id === state.opener),
      directory,
      now,
    );
    if (found.length > 0) return found;
  }
  return holdersFor(role, state.office, decidable(state), { directory, now });
}

/** Whose phones ring for a rung. */
export function reach(state: Handover, clock: Clock, rung: TimedRung, context: TextContext): Reach {
  const asking = { state: decidable(state), clock, directory: context.directory, now: context.now };
  const whose = (role: Recipient): Contact[] =>
    'unit' in clock.move ? holders(role, state, context) : recipients(role, asking).people;
  const { to, unreachable } = reachOf(clock, rung, whose, context);
  // That nobody else can be asked beside the decider is nothing that the desk must learn.
  return { to, unreachable: unreachable.filter((role) => role !== 'substitute') };
}
