import type { Reach } from '../clocks/fire-rung.ts';
import type { TimedRung } from '../clocks/ladder.ts';
import type { Contact } from '../people/directory.ts';
import { distinct, holdersFor } from '../people/holders.ts';
import { isReachable, recipients, standIns } from '../people/recipients.ts';
import { isAmongThem } from '../matter/complained-of.ts';
import type { Recipient } from '../rules/policy.ts';
import { reachOf } from '../texts/reach-of.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { Clock, Conference } from './conference.ts';
import { decidable } from './decidable.ts';

/** P8: who has a role for a unit; none: for the desk. */
export const holders = (
  role: Recipient,
  unit: string | undefined,
  state: Conference,
  context: TextContext,
): Contact[] => holdersFor(role, unit, decidable(state), context);

/** P7: the spokesperson himself: nobody stands in for his press. */
export const speaker = ({ spokesperson, against }: Conference, { directory, now }: TextContext): Contact[] =>
  directory.contacts.filter(
    (contact) =>
      contact.id === spokesperson?.person &&
      isReachable(contact, now) &&
      !isAmongThem(against, contact.unit, contact.id),
  );

/** Whoever has the step by name, else the people of its unit; of the confirmation, the spokesperson once he is named. */
function movers(state: Conference, clock: Clock, context: TextContext): Contact[] {
  const step = clock.kind === 'conference-step' ? state.steps.find(({ id }) => id === clock.of) : undefined;
  const named = context.directory.contacts.filter(
    ({ id, unit }) => step?.person !== undefined && id === step.person && !isAmongThem(state.against, unit, id),
  );
  const found =
    step?.id === 'spokesperson' && named.length === 0
      ? speaker(state, context)
      : standIns(named, context.directory, context.now);
  return found.length > 0 ? found : holders('move', 'unit' in clock.move ? clock.move.unit : undefined, state, context);
}

/** Whose phones ring for a rung. Nobody at all: the people of the next one, and the desk learns it from `unreachable`. */
export function reach(state: Conference, clock: Clock, rung: TimedRung, context: TextContext): Reach {
  const unit = 'unit' in clock.move ? clock.move.unit : undefined;
  const asking = { state: decidable(state), clock, directory: context.directory, now: context.now };
  const whose = (role: Recipient): Contact[] =>
    'decider' in clock.move
      ? recipients(role, asking).people
      : role === 'move'
        ? movers(state, clock, context)
        : holders(role, unit, state, context);
  return reachOf(clock, rung, whose, context);
}

/** Everybody with a part in it: who holds it, whose steps are open, and who is to speak. */
export function involved(state: Conference, context: TextContext): Contact[] {
  const people = [
    ...holders('move', state.unit, state, context),
    ...speaker(state, context),
    ...state.steps
      .filter(({ state: is, person, unit }) => is === 'open' && (person !== undefined || unit !== undefined))
      .flatMap(({ unit, person }) =>
        person === undefined
          ? holders('move', unit, state, context)
          : context.directory.contacts.filter(
              (one) => one.id === person && !isAmongThem(state.against, one.unit, one.id),
            ),
      ),
  ];
  return distinct(people);
}
