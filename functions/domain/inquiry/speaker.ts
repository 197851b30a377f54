import type { Actor } from '../matter/actor.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { fits, spokespersonIn } from '../people/speakers.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { InquiryPersonCommand } from './commands.ts';
import type { InquiryBody } from './events.ts';
import { type Inquiry, isOpen, isOver } from './inquiry.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends InquiryPersonCommand['command']> = Extract<InquiryPersonCommand, { command: Name }>;

/** Who is to speak, as the rule of spokespersons asks it of any matter. */
export const spokenFor = ({ unit, against, speaker }: Inquiry) => ({
  ...(unit === undefined ? {} : { unit }),
  ...(against === undefined ? {} : { against }),
  ...(speaker === undefined ? {} : { spokesperson: speaker }),
});

/** P7: head or registered spokesperson of the unit that answers, who is asked to confirm by a press of his own. */
export function nameSpeaker(
  state: Inquiry,
  { person }: Of<'name-speaker'>,
  context: TextContext,
): InquiryBody[] | Refusal {
  const contact = spokespersonIn(spokenFor(state), person, context);
  return isRefusal(contact) ? contact : [{ type: 'speaker-named', person, unit: contact.unit }];
}

/** P7: by his own press. */
export function confirmSpeaking({ speaker }: Inquiry, actor: Person): InquiryBody[] | Refusal {
  if (speaker?.person !== actor.id) return notNamed;
  return speaker.confirmedAt === undefined
    ? [{ type: 'speaking-confirmed', person: actor.id }]
    : refuse('already-confirmed', 'P7', '您已确认由您答复');
}

/** He says that he cannot, before or after he confirmed; somebody else is to be named. */
export const declineSpeaking = (
  { speaker }: Inquiry,
  { says }: Of<'decline-speaking'>,
  actor: Person,
): InquiryBody[] | Refusal =>
  speaker?.person === actor.id ? [{ type: 'speaking-declined', person: actor.id, says }] : notNamed;

const notNamed = refuse('not-the-spokesperson', 'P7', '是否受访由所指定的发言人本人确认');

/**
 * P7: whoever was named and is head or spokesperson no more speaks for nobody: noticed with whatever is decided next, a
 * reminder too, as long as something is asked or promised.
 */
export const speakerLeft = (state: Inquiry, context: TextContext): InquiryBody[] =>
  state.speaker === undefined || !isOpen(state) || state.questions.every(isOver) || fits(spokenFor(state), context)
    ? []
    : [{ type: 'speaker-left', person: state.speaker.person }];
