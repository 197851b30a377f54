import type { Reach } from '../clocks/fire-rung.ts';
import type { TimedRung } from '../clocks/ladder.ts';
import type { Contact } from '../people/directory.ts';
import { holdersFor } from '../people/holders.ts';
import { recipients } from '../people/recipients.ts';
import type { Recipient } from '../rules/policy.ts';
import { reachOf } from '../texts/reach-of.ts';
import type { TextContext } from '../texts/text-context.ts';
import { decidable } from './decidable.ts';
import type { Clock, Retrospective } from './retrospective.ts';

/** P8: who has a role for a unit. */
export const holders = (role: Recipient, unit: string, state: Retrospective, context: TextContext): Contact[] =>
  holdersFor(role, unit, decidable(state), context);

/** Whose phones ring for a rung. Nobody at all: the people of the next one, and the desk learns it from `unreachable`. */
export function reach(state: Retrospective, clock: Clock, rung: TimedRung, context: TextContext): Reach {
  const asking = { state: decidable(state), clock, directory: context.directory, now: context.now };
  const { to, unreachable } = reachOf(clock, rung, (role) => recipients(role, asking).people, context);
  // That nobody else can be asked beside the decider is nothing that the desk must learn.
  return { to, unreachable: unreachable.filter((role) => role !== 'substitute') };
}
