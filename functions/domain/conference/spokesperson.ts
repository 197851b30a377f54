import type { Actor } from '../matter/actor.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { fits, spokespersonIn } from '../people/speakers.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { ConferencePersonCommand } from './commands.ts';
import { type Conference, stepOf } from './conference.ts';
import type { ConferenceBody } from './events.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends ConferencePersonCommand['command']> = Extract<ConferencePersonCommand, { command: Name }>;

/** P7: head or registered spokesperson of the unit that holds it, who is asked to confirm by a press of his own. */
export function nameSpokesperson(
  state: Conference,
  { person }: Of<'name-spokesperson'>,
  { policy, directory }: TextContext,
): ConferenceBody[] | Refusal {
  const contact = spokespersonIn(state, person, { policy, directory });
  if (isRefusal(contact)) return contact;
  return [...reopened(state, 'another-named'), { type: 'spokesperson-named', person, unit: contact.unit }];
}

/** P7: by his own press. */
export function confirmAttendance({ spokesperson }: Conference, actor: Person): ConferenceBody[] | Refusal {
  if (spokesperson?.person !== actor.id) return notNamed;
  return spokesperson.confirmedAt === undefined
    ? [{ type: 'attendance-confirmed', person: actor.id }]
    : refuse('already-confirmed', 'P7', '您已确认出席');
}

/** He says that he cannot, before or after he confirmed; somebody else is to be named. */
export function declineAttendance(
  state: Conference,
  { says }: Of<'decline-attendance'>,
  actor: Person,
): ConferenceBody[] | Refusal {
  if (state.spokesperson?.person !== actor.id) return notNamed;
  return [...reopened(state, 'declined'), { type: 'attendance-declined', person: actor.id, says }];
}

const notNamed = refuse('not-the-spokesperson', 'P7', '出席与否由所指定的发言人本人确认');

type WhyAnew = 'declined' | 'left-office' | 'another-named' | 'another-hour' | 'resumed';

/** P7: that he speaks is to be confirmed anew, where it was. */
export const reopened = (state: Conference, why: WhyAnew): ConferenceBody[] =>
  stepOf(state, 'spokesperson')?.state === 'done' ? [{ type: 'step-reopened', step: 'spokesperson', why }] : [];

/** P7: whoever was named and is head or spokesperson no more sits there for nobody: noticed with whatever is decided next, a reminder too. */
export function spokespersonLeft(state: Conference, { policy, directory }: TextContext): ConferenceBody[] {
  const { spokesperson } = state;
  return state.status !== 'planning' || spokesperson === undefined || fits(state, { policy, directory })
    ? []
    : [...reopened(state, 'left-office'), { type: 'spokesperson-left', person: spokesperson.person }];
}
