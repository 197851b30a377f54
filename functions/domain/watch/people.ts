import type { Reach } from '../clocks/fire-rung.ts';
import type { TimedRung } from '../clocks/ladder.ts';
import type { Contact } from '../people/directory.ts';
import { distinct, holdersFor } from '../people/holders.ts';
import { recipients } from '../people/recipients.ts';
import type { Recipient } from '../rules/policy.ts';
import { reachOf } from '../texts/reach-of.ts';
import type { TextContext } from '../texts/text-context.ts';
import { askedAnew, FIRST_TEXT } from './contact-test.ts';
import { decidable } from './decidable.ts';
import { isOver } from './phase.ts';
import type { Clock, Watch } from './watch.ts';

/** P8: who has a role for each of these units. */
export const holders = (role: Recipient, units: readonly string[], state: Watch, context: TextContext): Contact[] =>
  distinct(units.flatMap((unit) => holdersFor(role, unit, decidable(state), context)));

/** The units that still owe what a clock presses for. */
export function owingOf({ owner, units, period, test }: Watch, { kind, of }: Clock): string[] {
  switch (kind) {
    case 'watch-line':
      return [owner];
    case 'watch-notice':
      return units.map(({ unit }) => unit);
    case 'watch-rota':
      return period?.asks.find(({ id }) => id === of)?.owing ?? [];
    case 'zero-report':
      return period?.days.find(({ day }) => day === of)?.owing ?? [];
    case 'contact-test':
      return unitsMissing(test);
    case 'decision':
      return [];
  }
}

/** P8: units in which somebody did not press, or nobody can. */
export const unitsMissing = (test: Watch['test']): string[] => [
  ...new Set([...(test?.owing ?? []), ...(test?.gaps ?? [])].map(({ unit }) => unit)),
];

/** P8: the first text goes to whoever was not asked before, the later ones to whoever has not pressed; who has no telephone stands on the list. */
function reachOfTest(state: Watch, clock: Clock, rung: TimedRung, context: TextContext): Reach {
  const { directory } = context;
  const fresh = askedAnew(state, directory).people;
  const asked = rung.id === FIRST_TEXT ? fresh : [...(state.test?.owing ?? []), ...fresh];
  const people = directory.contacts.filter(
    ({ id, active, phone }) => active && phone !== undefined && asked.some(({ person }) => person === id),
  );
  const none = { to: [], unreachable: [] };
  return people.length === 0 && !rung.to.includes('desk')
    ? none
    : reachOf(
        clock,
        rung,
        (role) => (role === 'move' ? people : recipients(role, { state: decidable(state), clock, ...context }).people),
        context,
      );
}

const OF_UNITS: readonly Recipient[] = ['move', 'unit-leader', 'principal-leader'];

/** Whose phones ring for a rung: of the units, those that still owe it. */
export function reach(state: Watch, clock: Clock, rung: TimedRung, context: TextContext): Reach {
  const { directory, now } = context;
  // Nobody need say any more who was on duty: its clock goes with this very decision.
  if (clock.kind === 'watch-rota' && isOver(state, now)) return { to: [], unreachable: [] };
  if (clock.kind === 'contact-test') return reachOfTest(state, clock, rung, context);
  const asking = { state: decidable(state), clock, directory, now };
  const whose = (role: Recipient): Contact[] =>
    clock.kind !== 'decision' && OF_UNITS.includes(role)
      ? holders(role, owingOf(state, clock), state, context)
      : recipients(role, asking).people;
  const { to, unreachable } = reachOf(clock, rung, whose, context);
  // That nobody else can be asked beside the decider is nothing that the desk must learn.
  return { to, unreachable: unreachable.filter((role) => role !== 'substitute') };
}
