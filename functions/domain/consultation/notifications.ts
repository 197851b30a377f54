import { isLive } from '../matter/clock.ts';
import type { Contact } from '../people/directory.ts';
import type { Policy } from '../rules/policy.ts';
import { type Announcing, forDesk, type Notification } from '../texts/notification.ts';
import { ofFiredRung } from '../texts/fired-rung.ts';
import { answered, awaited } from '../texts/proposal-notifications.ts';
import type { Clock, Consultation } from './consultation.ts';
import { decidable } from './decidable.ts';
import type { ConsultationEvent } from './events.ts';
import { peopleOf } from './people.ts';

/** P8, A4: what one event of a consultation says to whom: that it is, and until when; never what was said or proposed there. */
export function notificationsOf(event: ConsultationEvent, state: Consultation, context: Announcing): Notification[] {
  const others = (people: Contact[]): Contact[] =>
    people.filter(({ id }) => event.actor.kind !== 'person' || id !== event.actor.id);
  const everyone = (): Contact[] =>
    others(
      peopleOf(
        state.invited.map(({ unit }) => unit),
        state,
        context,
      ),
    );
  switch (event.type) {
    case 'consultation-opened':
      return event.invited.map(({ unit }) => asked(event, unit, state, context));
    case 'unit-invited':
      return [asked(event, event.unit, state, context)];
    case 'meeting-set':
      return [
        event.meetsAt === undefined
          ? news(event, 'consultation-moved', everyone(), context.policy)
          : { ...said(event, 'consultation-at'), people: everyone(), at: event.meetsAt },
      ];
    case 'consultation-resumed':
      return resumed(event, state, everyone(), context);
    case 'handling-approved':
      return [news(event, 'consultation-approved', everyone(), context.policy)];
    case 'consultation-closed':
    case 'consultation-cancelled':
      return [{ ...said(event, 'consultation-off'), people: everyone() }];
    case 'proposed':
    case 'proposal-passed-on':
      return awaited(event, decidable(state), context);
    case 'proposal-decided':
      return answered(event, context);
    case 'rung-fired':
      return ofFiredRung(event, state.clocks, (clock) => actionOf(clock, context.policy), context);
    case 'clocks-changed':
    case 'unit-excused':
    case 'view-given':
    case 'attendance-recorded':
    case 'assessed':
    case 'line-set':
    case 'tasks-set':
    case 'handling-saved':
    case 'handling-submitted':
    case 'grade-changed':
    case 'case-changed':
    case 'units-barred':
    case 'decision-prepared':
    case 'proposal-lapsed':
    case 'proposal-withdrawn':
    case 'purged':
    case 'text-resent':
    case 'restored':
    case 'hold-changed':
      return [];
  }
}

const said = ({ seq }: ConsultationEvent, template: string) => ({
  seq,
  key: `consultation.e${seq}`,
  step: 'case',
  template,
});

const news = (
  event: ConsultationEvent,
  what: 'consultation-approved' | 'consultation-moved' | 'consultation-resumed',
  people: Contact[],
  { texts }: Policy,
): Notification => ({ ...said(event, 'consultation-news'), people, action: texts.actions[what] });

/** It goes on: whoever is asked anew hears until when, all others when it meets, or that it goes on. */
function resumed(
  event: Extract<ConsultationEvent, { type: 'consultation-resumed' }>,
  state: Consultation,
  everyone: Contact[],
  context: Announcing,
): Notification[] {
  const others = everyone.filter(({ unit }) => !event.asked.some((one) => one.unit === unit));
  return [
    ...event.asked.map(({ unit }) => asked(event, unit, state, context)),
    state.meetsAt !== undefined && state.meetsAt > event.at
      ? { ...said(event, 'consultation-at'), people: others, at: state.meetsAt }
      : news(event, 'consultation-resumed', others, context.policy),
  ];
}

/**
 * A unit is asked for its view: about its own clock, so that the view silences what is still to be sent of it. Where nobody of it can be reached, the
 * desk learns it at once.
 */
function asked(event: ConsultationEvent, unit: string, state: Consultation, context: Announcing): Notification {
  const clock = state.clocks.find(
    (one) => one.kind === 'consultation-view' && isLive(one) && 'unit' in one.move && one.move.unit === unit,
  );
  const { meetsAt } = state;
  const people = peopleOf([unit], state, context);
  const base = {
    ...said(event, meetsAt === undefined ? 'consultation-asked' : 'consultation-at'),
    key: `consultation.e${event.seq}.${unit}`,
    ...(clock ? { step: clock.id } : {}),
    people,
    at: meetsAt ?? clock?.dueAt,
  };
  return people.length > 0
    ? base
    : {
        ...base,
        template: 'step-unreachable',
        action: context.policy.texts.actions['consultation-view'],
        ...forDesk({ assignments: [] }, context),
      };
}

/** What is to be done of a clock, as a text says it. */
const actionOf = ({ kind }: Pick<Clock, 'kind'>, { texts }: Policy): string => texts.actions[kind];
