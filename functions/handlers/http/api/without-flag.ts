import { isOfFlag, type Case } from '../../../domain/case/case.ts';
import type { ClockChange } from '../../../domain/case/clock-changes.ts';
import type { Event } from '../../../domain/case/events.ts';
import { clockKey } from '../../../domain/matter/clock.ts';
import { eventsWithoutHolds } from './without-holds.ts';
import { seesAll } from './permissions.ts';
import type { Person } from './person.ts';

/** H5: whoever sees every case judges what was flagged, or watches that it is judged; to units nothing says that it was, as it may be about them. */
const mayKnow = seesAll;

/** The case as a unit may see it: without the limit by which the desk is to judge a flag, and without a miss of that. */
export const withoutFlag = (person: Person, state: Case): Case =>
  mayKnow(person)
    ? state
    : {
        ...state,
        clocks: state.clocks.filter(({ kind, of }) => !isOfFlag(clockKey(kind, of))),
        ...(state.breaches ? { breaches: state.breaches.filter(({ duty }) => !isOfFlag(duty)) } : {}),
        ...(state.refusedClocks ? { refusedClocks: state.refusedClocks.filter((key) => !isOfFlag(key)) } : {}),
      };

const idOf = (change: ClockChange): string =>
  'clock' in change
    ? change.clock.id
    : 'clockId' in change
      ? change.clockId
      : 'duty' in change
        ? change.duty
        : clockKey(change.kind, change.of);

/** The record likewise. */
export const eventsWithoutFlag = (person: Person, events: Event[]): Event[] =>
  mayKnow(person)
    ? events
    : eventsWithoutHolds(person, events).flatMap((event): Event[] => {
        if (event.type === 'rung-fired' && isOfFlag(event.clockId)) return [];
        if (event.type === 'clock-reckoned' && isOfFlag(event.clock)) return [];
        if (event.type !== 'clocks-changed') return [event];
        const changes = event.changes.filter((change) => !isOfFlag(idOf(change)));
        return changes.length > 0 ? [{ ...event, changes }] : [];
      });

/** Whether a person may be told of a clock, or of a text about it. */
export const mayKnowOf = (person: Person, step: string): boolean => mayKnow(person) || !isOfFlag(step);
