import type { Case, Clock } from '../case/case.ts';
import { type ChangeOf, type ClockChange, changesOf } from '../case/clock-changes.ts';
import type { Event } from '../case/events.ts';
import { ladderOf, rungOf, withMissRecipients } from '../clocks/ladder.ts';
import { clockKey } from '../matter/clock.ts';
import { addressees } from './addressees.ts';
import type { RegradeTexts } from './regrade-notifications.ts';
import { aboutClock, type Announcing, forDesk, type Notification } from './notification.ts';

/** P8: what one clock change of a decision says to whom. */
export function clockNotifications(
  seq: number,
  change: ClockChange,
  state: Case,
  events: readonly Event[],
  context: Announcing,
  regrade: RegradeTexts,
): Notification[] {
  switch (change.change) {
    case 'rungs-skipped': {
      const spoken = events.some((event) => event.type === 'rung-fired' && event.clockId === change.clockId);
      return spoken ? [] : caughtUp(seq, change, state, events, context, regrade);
    }
    case 'refused':
      return [refusedClock(seq, change, state, context)];
    // What is off is judged when the texts are made (`taken-back.ts`).
    case 'superseded':
    case 'opened':
    case 'met':
    case 'missed':
    case 'breached':
    case 'breach-judged':
      return [];
  }
}

/** H3: at once, so that no limit is forgotten for want of a calendar. */
function refusedClock(seq: number, change: ChangeOf<'refused'>, state: Case, context: Announcing): Notification {
  const step = `refused:${clockKey(change.kind, change.of)}`;
  return {
    seq,
    key: `${step}.e${seq}`,
    step,
    template: 'unreckoned',
    year: change.year,
    ...forDesk(state, context),
    action: context.policy.texts.actions[change.kind],
  };
}

/** P8: what a fired rung says to whom. */
export function firedRung(
  event: Extract<Event, { type: 'rung-fired' }>,
  state: Case,
  context: Announcing,
): Notification[] {
  const clock = clockOf(state, event.clockId);
  const rung = clock ? rungOf(clock, ladderOf(clock, context.policy), event.rung) : null;
  if (!clock || !rung) return [];
  const base = {
    ...aboutClock(clock, event.seq, state, context),
    key: `${clock.id}.${event.rung}`,
    rungAt: rung.at,
  };
  const people = context.directory.contacts.filter((c) => event.to.includes(c.id));
  const said = { ...base, template: rung.template, people };
  if (event.unreachable.length === 0) return [said];
  // What the desk itself was to hear, and nobody else hears, waits for it as it stands.
  if (people.length === 0 && 'desk' in clock.move) return [{ ...said, forDesk: {} }];
  // Nobody could be reached for a role: the desk learns it at once.
  return [said, { ...base, key: `${base.key}.u`, template: 'step-unreachable', ...forDesk(state, context) }];
}

/** Rungs before a clock's creation are silent; one text says where it stands now: late already, or the last rung that would have spoken. */
function caughtUp(
  seq: number,
  change: ChangeOf<'rungs-skipped'>,
  state: Case,
  events: readonly Event[],
  context: Announcing,
  /** What a decision on the grades brought is told by that decision, with its time. */
  { told, about, also }: RegradeTexts,
): Notification[] {
  const clock = clockOf(state, change.clockId);
  const ladder = clock ? ladderOf(clock, context.policy) : null;
  const skipped = clock && ladder ? change.rungs.flatMap((id) => rungOf(clock, ladder, id) ?? []) : [];
  const rung = skipped.at(-1);
  if (!clock || !rung) return [];
  const late = changesOf('missed', events);
  const missed = late.some(({ clockId }) => clockId === clock.id);
  // A rung before the clock's own start (a day before due, on a limit of twenty hours) had nothing to say.
  if (!missed && rung.at < clock.startAt) return [];
  const spoken = withMissRecipients(rung, skipped);
  const to = new Set(addressees(state, clock, missed ? { ...spoken, to: ['desk', ...spoken.to] } : spoken, context).to);
  const people = context.directory.contacts.filter((c) => to.has(c.id) && !told.has(c.id));
  if (about.includes(clock.id)) return also(people);
  const base = {
    ...aboutClock(clock, seq, state, context),
    people,
    rungAt: rung.at,
    ...(to.size === 0 && 'desk' in clock.move ? { forDesk: {} } : {}),
  };
  if (!missed) return [{ ...base, key: `${clock.id}.${rung.id}`, template: rung.template }];
  if (late.length === 1) return [{ ...base, key: `${clock.id}.${rung.id}`, template: 'missed' }];
  return [{ ...base, step: 'case', key: `case.late${state.version}`, template: 'late', count: late.length }];
}

const clockOf = (state: Case, id: string): Clock | undefined => state.clocks.find((clock) => clock.id === id);
