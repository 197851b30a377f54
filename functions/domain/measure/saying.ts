import { isLive } from '../matter/clock.ts';
import type { Contact } from '../people/directory.ts';
import type { MeasureAction } from '../rules/measure-rules.ts';
import { ofFiredRung } from '../texts/fired-rung.ts';
import { clockedSaying } from '../texts/matter-saying.ts';
import { type Announcing, forDesk, type Notification } from '../texts/notification.ts';
import type { Saying } from '../texts/outbox.ts';
import { answered, awaited } from '../texts/proposal-notifications.ts';
import { bearer } from './bearer.ts';
import { decidable } from './decidable.ts';
import type { MeasureEvent } from './events.ts';
import { type ClockKind, isOpen, type Measure } from './measure.ts';
import { holders, peopleOf } from './people.ts';

/** P8: what a decision on a measure says, and what of earlier texts it takes back. */
export function sayingOf(events: readonly MeasureEvent[], state: Measure, context: Announcing): Saying {
  const of = { bearer: bearer(state), isOpen: isOpen(state) };
  return clockedSaying(events, of, (event) => notificationsOf(event, state, context), context);
}

/** S6, S7, P8: what one event says to whom: never which measure, and of a restricted one nothing to anybody who is not involved. */
export function notificationsOf(event: MeasureEvent, state: Measure, context: Announcing): Notification[] {
  const unit = (): Contact[] => (state.involved === undefined ? peopleOf(state.unit, state, context) : []);
  const office = (): Contact[] => holders('move', state.office, state, context);
  switch (event.type) {
    case 'measure-opened':
      return state.hearing ? [asked(event, 'measure-statement', unit(), state, context)] : [];
    case 'case-stated':
      return [asked(event, 'measure-submit', office(), state, context)];
    case 'measure-decided':
      return state.what === 'mend'
        ? [asked(event, 'measure-mend', unit(), state, context)]
        : [
            asked(event, 'measure-carry-out', office(), state, context),
            news(event, 'measure-decided', unit(), context, '.unit'),
          ].filter(({ people }) => people.length > 0);
    case 'carried-out':
      return state.mendWorkingDays === undefined ? [] : [asked(event, 'measure-mend', unit(), state, context)];
    case 'mending-reported':
      return [asked(event, 'measure-check', office(), state, context)];
    case 'mending-returned':
      return [asked(event, 'measure-mend', unit(), state, context)];
    case 'mending-judged':
      return [news(event, event.mended ? 'measure-mended' : 'measure-unmended', unit(), context)];
    case 'measure-dropped':
      // Whoever was never told of it is not told that it is dropped.
      return state.hearing || (state.decidedAt !== undefined && state.involved === undefined)
        ? [news(event, 'measure-dropped', unit(), context)]
        : [];
    case 'proposed':
    case 'proposal-passed-on':
      return awaited(event, decidable(state), context).map((one) => byName(one, context));
    case 'proposal-decided':
      return answered(event, context);
    case 'rung-fired':
      return ofFiredRung(event, state.clocks, ({ kind }) => actionOf(kind, context), context);
    case 'clocks-changed':
    case 'measure-submitted':
    case 'measure-agreed':
    case 'outcome-recorded':
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
  texts.actions[kind === 'decision' ? 'measure-decide' : kind];

/** It is decided signed in, where all of it can be read: the text bears no code. */
const byName = (one: Notification, { policy: { texts } }: Announcing): Notification =>
  one.template === 'decide' ? { ...one, template: 'measure-due', action: texts.actions['measure-decide'] } : one;

/** Whose move it is now, until when: about its own clock, so that what he does silences what is still to be sent of it. */
function asked(
  { seq }: MeasureEvent,
  kind: Exclude<ClockKind, 'decision'>,
  people: Contact[],
  state: Measure,
  context: Announcing,
): Notification {
  const clock = state.clocks.findLast((one) => one.kind === kind && isLive(one));
  const base = {
    seq,
    key: `measure.e${seq}`,
    step: clock?.id ?? 'case',
    at: clock?.dueAt,
    action: actionOf(kind, context),
  };
  return people.length > 0 || state.involved !== undefined
    ? { ...base, template: 'measure-due', people }
    : { ...base, template: 'step-unreachable', ...forDesk({ assignments: [] }, context) };
}

const news = (
  { seq }: MeasureEvent,
  what: MeasureAction,
  people: Contact[],
  { policy: { texts } }: Announcing,
  also = '',
): Notification => ({
  seq,
  key: `measure.e${seq}${also}`,
  step: 'case',
  template: 'measure-news',
  people,
  action: texts.actions[what],
});
