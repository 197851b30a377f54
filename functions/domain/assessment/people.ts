import type { Reach } from '../clocks/fire-rung.ts';
import type { TimedRung } from '../clocks/ladder.ts';
import type { Contact } from '../people/directory.ts';
import { distinct, holdersFor } from '../people/holders.ts';
import { recipients } from '../people/recipients.ts';
import type { Recipient } from '../rules/policy.ts';
import { reachOf } from '../texts/reach-of.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { Assessment, Clock } from './assessment.ts';
import { decidable } from './decidable.ts';

/** P8: who has a role for each of these units. */
export const holders = (
  role: Recipient,
  units: readonly string[],
  state: Assessment,
  context: TextContext,
): Contact[] => distinct(units.flatMap((unit) => holdersFor(role, unit, decidable(state), context)));

const OF_UNIT: readonly Recipient[] = ['move', 'unit-leader', 'principal-leader'];

/** Whose phones ring for a rung. */
export function reach(state: Assessment, clock: Clock, rung: TimedRung, context: TextContext): Reach {
  const { directory, now } = context;
  const asking = { state: decidable(state), clock, directory, now };
  const whose = (role: Recipient): Contact[] =>
    'unit' in clock.move && OF_UNIT.includes(role)
      ? holders(role, [clock.move.unit], state, context)
      : recipients(role, asking).people;
  const { to, unreachable } = reachOf(clock, rung, whose, context);
  // That nobody else can be asked beside the decider is nothing that the desk must learn.
  return { to, unreachable: unreachable.filter((role) => role !== 'substitute') };
}
