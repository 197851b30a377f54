import { isLive } from '../matter/clock.ts';
import type { Contact } from '../people/directory.ts';
import type { InquiryAction } from '../rules/inquiry-rules.ts';
import { type Announcing, forDesk, type Notification } from '../texts/notification.ts';
import { ofFiredRung } from '../texts/fired-rung.ts';
import { answered, awaited } from '../texts/proposal-notifications.ts';
import { decidable } from './decidable.ts';
import type { InquiryEvent } from './events.ts';
import type { Inquiry } from './inquiry.ts';
import { arrangers, holders, speaker } from './people.ts';

/**
 * P8, P6: what one event of an inquiry says to whom: that it is and until when; never what was asked or answered, nor
 * who asked.
 */
export function notificationsOf(event: InquiryEvent, state: Inquiry, context: Announcing): Notification[] {
  const others = (people: Contact[]): Contact[] =>
    people.filter(({ id }) => event.actor.kind !== 'person' || id !== event.actor.id);
  const news = (what: InquiryAction, people: Contact[]): Notification => ({
    ...said(event, 'inquiry-news'),
    action: context.policy.texts.actions[what],
    people: others(people),
  });
  switch (event.type) {
    case 'inquiry-opened':
    case 'unit-named':
      return state.unit === undefined ? [] : [asked(event, state, context)];
    case 'answer-drafted':
      return [{ ...news('inquiry-approve', []), ...forDesk({ assignments: [] }, context) }];
    case 'answer-approved':
      return [news('inquiry-approved', holders('move', state, context))];
    case 'answer-returned':
      return [news('inquiry-returned', holders('move', state, context))];
    case 'speaker-named':
      return toSpeaker(event, state, context);
    case 'speaking-declined':
    case 'speaker-left':
      return [news('inquiry-speaker', arrangers(state, context))];
    case 'proposed':
    case 'proposal-passed-on':
      return awaited(event, decidable(state), context);
    case 'proposal-decided':
      return answered(event, context);
    case 'rung-fired':
      return ofFiredRung(event, state.clocks, ({ kind }) => context.policy.texts.actions[kind], context);
    case 'asker-noted':
    case 'question-added':
    case 'speaking-confirmed':
    case 'answer-given':
    case 'answer-promised':
    case 'report-linked':
    case 'report-counted':
    case 'release-noted':
    case 'correction-asked':
    case 'correction-settled':
    case 'facts-corrected':
    case 'inquiry-closed':
    case 'clocks-changed':
    case 'case-changed':
    case 'units-barred':
    case 'proposal-lapsed':
    case 'proposal-withdrawn':
    case 'purged':
    case 'text-resent':
    case 'restored':
    case 'hold-changed':
      return [];
  }
}

const said = ({ seq }: InquiryEvent, template: string) => ({
  seq,
  key: `inquiry.e${seq}`,
  step: 'case',
  template,
});

/**
 * The unit is asked to answer, about its clock, so that the answer silences what is still to be sent of it; where
 * nobody of it can be reached, the desk learns it.
 */
function asked(event: InquiryEvent, state: Inquiry, context: Announcing): Notification {
  const clock = state.clocks.find((one) => one.kind === 'inquiry-answer' && isLive(one));
  const people = holders('move', state, context);
  const base = {
    ...said(event, 'inquiry-asked'),
    ...(clock ? { step: clock.id, at: clock.dueAt } : {}),
    people,
  };
  return people.length > 0
    ? base
    : {
        ...base,
        template: 'step-unreachable',
        action: context.policy.texts.actions['inquiry-answer'],
        ...forDesk({ assignments: [] }, context),
      };
}

/** P7: whoever is to speak is asked to confirm; where he has no phone that rings, the desk learns it. */
function toSpeaker(event: InquiryEvent, state: Inquiry, context: Announcing): Notification[] {
  const people = speaker(state, context);
  if (people.length > 0) return [{ ...said(event, 'inquiry-speak'), people }];
  const action = context.policy.texts.actions['inquiry-speaker'];
  return [{ ...said(event, 'inquiry-news'), action, ...forDesk({ assignments: [] }, context) }];
}
