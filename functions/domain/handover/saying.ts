import type { HandoverAction } from '../rules/handover-rules.ts';
import { ofFiredRung } from '../texts/fired-rung.ts';
import { clockedSaying } from '../texts/matter-saying.ts';
import type { Announcing, Notification } from '../texts/notification.ts';
import type { Saying } from '../texts/outbox.ts';
import { answered, awaited } from '../texts/proposal-notifications.ts';
import { bearer } from './bearer.ts';
import { decidable } from './decidable.ts';
import type { HandoverEvent } from './events.ts';
import { type ClockKind, type Handover, isOpen } from './handover.ts';
import { holders } from './people.ts';

/** P8: what a decision on a handover says, and what of earlier texts it takes back. */
export function sayingOf(events: readonly HandoverEvent[], state: Handover, context: Announcing): Saying {
  const of = { bearer: bearer(state), isOpen: isOpen(state) };
  return clockedSaying(events, of, (event) => notificationsOf(event, state, context), context);
}

/** M3, P8: what one event says to whom: to the legal officer that it is to be decided, and to whoever prepared it what became of it. */
export function notificationsOf(event: HandoverEvent, state: Handover, context: Announcing): Notification[] {
  switch (event.type) {
    case 'proposed':
    case 'proposal-passed-on':
      return awaited(event, decidable(state), context).map((one) => signedIn(one, context));
    case 'proposal-decided':
      return answered(event, context);
    case 'handover-dropped':
      // Whoever drops it knows; of one that its case took away he is told.
      return event.complaint ? [news(event, 'handover-dropped', state, context)] : [];
    case 'answer-gone':
      return [news(event, 'handover-answer', state, context)];
    case 'rung-fired':
      return ofFiredRung(event, state.clocks, ({ kind }) => actionOf(kind, context), context);
    case 'handover-opened':
    case 'handover-written':
    case 'handover-approved':
    case 'answer-hour-named':
    case 'answer-noted':
    case 'handover-sent':
    case 'receipt-recorded':
    case 'outcome-recorded':
    case 'handover-retracted':
    case 'case-changed':
    case 'clocks-changed':
    case 'proposal-lapsed':
    case 'proposal-withdrawn':
    case 'purged':
    case 'text-resent':
    case 'restored':
    case 'hold-changed':
      return [];
  }
}

const actionOf = (kind: ClockKind, { policy: { texts } }: Announcing): string =>
  texts.actions[kind === 'decision' ? 'handover-decide' : kind];

/** It is decided signed in, where all of it can be read: the text bears no code. */
const signedIn = (one: Notification, { policy: { texts } }: Announcing): Notification =>
  one.template === 'decide' ? { ...one, template: 'handover-due', action: texts.actions['handover-decide'] } : one;

const news = (event: HandoverEvent, what: HandoverAction, state: Handover, context: Announcing): Notification => ({
  seq: event.seq,
  key: `handover.e${event.seq}`,
  step: 'case',
  template: 'handover-news',
  people: holders('move', state, context),
  action: context.policy.texts.actions[what],
});
