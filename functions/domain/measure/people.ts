import type { Reach } from '../clocks/fire-rung.ts';
import type { TimedRung } from '../clocks/ladder.ts';
import type { Contact } from '../people/directory.ts';
import { distinct, holdersFor } from '../people/holders.ts';
import { recipients, standIns } from '../people/recipients.ts';
import type { Recipient } from '../rules/policy.ts';
import { reachOf } from '../texts/reach-of.ts';
import type { TextContext } from '../texts/text-context.ts';
import { decidable } from './decidable.ts';
import type { Clock, Measure } from './measure.ts';

/** P8: who has a role for a unit; of the office it is whoever opened it who moves, or who stands in for him. S7: of a restricted one nobody who is not involved. */
export function holders(role: Recipient, unit: string, state: Measure, { directory, now }: TextContext): Contact[] {
  if (unit === state.office && role === 'move') {
    const opener = directory.contacts.filter(({ id }) => id === state.opener);
    const found =
      state.involved === undefined ? standIns(opener, directory, now) : opener.filter(({ active }) => active);
    if (found.length > 0 || state.involved !== undefined) return found;
  }
  return involvedOf(state, holdersFor(role, unit, decidable(state), { directory, now }));
}

const involvedOf = ({ involved }: Measure, people: Contact[]): Contact[] =>
  involved === undefined ? people : people.filter(({ id }) => involved.includes(id));

/** Whose phones ring for a rung. */
export function reach(state: Measure, clock: Clock, rung: TimedRung, context: TextContext): Reach {
  const asking = { state: decidable(state), clock, directory: context.directory, now: context.now };
  const whose = (role: Recipient): Contact[] =>
    'unit' in clock.move
      ? holders(role, clock.move.unit, state, context)
      : involvedOf(state, recipients(role, asking).people);
  return reachOf(clock, rung, whose, context);
}

/** The people of a unit whose move it is, and its leaders. */
export const peopleOf = (unit: string, state: Measure, context: TextContext): Contact[] =>
  distinct([...holders('move', unit, state, context), ...holders('principal-leader', unit, state, context)]);
