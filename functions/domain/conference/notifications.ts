import type { Contact } from '../people/directory.ts';
import type { ConferenceAction } from '../rules/conference-rules.ts';
import type { Policy } from '../rules/policy.ts';
import { type Announcing, forDesk, type Notification } from '../texts/notification.ts';
import { ofFiredRung } from '../texts/fired-rung.ts';
import { answered, awaited } from '../texts/proposal-notifications.ts';
import { decidable } from './decidable.ts';
import type { ConferenceEvent } from './events.ts';
import { type Clock, type Conference, stepOf } from './conference.ts';
import { holders, involved, speaker } from './people.ts';

/** P8, P3: what one event of a conference says to whom. What is proposed by itself says nothing: the texts of its duty do. */
export function notificationsOf(event: ConferenceEvent, state: Conference, context: Announcing): Notification[] {
  const others = (people: Contact[]): Contact[] =>
    people.filter(({ id }) => event.actor.kind !== 'person' || id !== event.actor.id);
  switch (event.type) {
    case 'conference-opened':
      return event.status === 'planning' ? [hour(event, state, others(involved(state, context)))] : [];
    case 'conference-moved':
      return moved(event, state, others(involved(state, context)), context);
    case 'conference-resumed':
      return resumed(event, state, others(involved(state, context)), context);
    case 'conference-planned':
      return [hour(event, state, others(involved(state, context)))];
    case 'holder-changed':
      return state.status === 'planning' ? [hour(event, state, holders('move', state.unit, state, context))] : [];
    case 'spokesperson-named':
      return asked(event, state, context);
    case 'attendance-declined':
    case 'spokesperson-left':
      return [toArrangers(event, 'conference-speaker', state, context)];
    case 'limit-changed':
      return event.limit?.metAt === undefined && state.status === 'planning'
        ? [toArrangers(event, 'conference-limit', state, context)]
        : [];
    case 'conference-cancelled':
      return [{ ...said(event, 'conference-off'), people: others(involved(state, context)) }];
    case 'proposed':
    case 'proposal-passed-on':
      return awaited(event, decidable(state), context);
    case 'proposal-decided':
      return answered(event, context);
    case 'rung-fired':
      return ofFiredRung(event, state.clocks, (clock) => actionOf(clock, context.policy), context);
    case 'clocks-changed':
    case 'step-done':
    case 'step-skipped':
    case 'step-set':
    case 'step-reopened':
    case 'line-set':
    case 'questions-set':
    case 'attendance-confirmed':
    case 'conference-held':
    case 'correction-sent':
    case 'breach-set-aside':
    case 'corrected':
    case 'release-noted':
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

const said = ({ seq }: ConferenceEvent, template: string) => ({
  seq,
  key: `conference.e${seq}`,
  step: 'case',
  template,
});

/** When it is to be held. */
const hour = (event: ConferenceEvent, state: Conference, people: Contact[]): Notification => ({
  ...said(event, 'conference-at'),
  people,
  at: state.at,
});

/** P7: another hour; whoever is to speak is asked whether he can then, unless nobody asks for his word. */
function moved(
  event: Extract<ConferenceEvent, { type: 'conference-moved' }>,
  state: Conference,
  people: Contact[],
  context: Announcing,
): Notification[] {
  const { spokesperson } = state;
  if (!spokesperson || event.hour === event.was || stepOf(state, 'spokesperson')?.state === 'skipped')
    return [hour(event, state, people)];
  const others = people.filter(({ id }) => id !== spokesperson.person);
  return [hour(event, state, others), ...asked(event, state, context)];
}

/** It is held after all; whoever is to speak was told that it is off, and is asked anew. */
function resumed(event: ConferenceEvent, state: Conference, people: Contact[], context: Announcing): Notification[] {
  const { spokesperson } = state;
  if (!spokesperson || stepOf(state, 'spokesperson')?.state === 'skipped') return [hour(event, state, people)];
  const others = people.filter(({ id }) => id !== spokesperson.person);
  return [hour(event, state, others), ...asked(event, state, context)];
}

/** P7: the spokesperson is asked to confirm; where he has no phone that rings, the desk learns it. */
function asked(event: ConferenceEvent, state: Conference, context: Announcing): Notification[] {
  const people = speaker(state, context);
  if (people.length > 0) return [{ ...said(event, 'conference-attend'), people, at: state.at }];
  const action = context.policy.texts.actions['conference-speaker'];
  return [{ ...said(event, 'conference-news'), action, ...forDesk({ assignments: [] }, context) }];
}

/** Whoever holds it, and the desk. */
function toArrangers(
  event: ConferenceEvent,
  what: ConferenceAction,
  state: Conference,
  context: Announcing,
): Notification {
  const people = [...holders('move', state.unit, state, context), ...holders('desk', undefined, state, context)];
  return {
    ...said(event, 'conference-news'),
    action: context.policy.texts.actions[what],
    people: people.filter((contact, index) => people.findIndex(({ id }) => id === contact.id) === index),
  };
}

/** What is to be done of a clock, as a text says it. */
export function actionOf({ kind, of }: Pick<Clock, 'kind' | 'of'>, { conferences, texts }: Policy): string {
  const row = conferences.steps.find(({ id }) => id === of);
  return kind === 'conference-step' && row ? (row.action ?? row.name) : texts.actions[kind];
}
