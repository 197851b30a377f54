import type { Event } from './events.ts';

type Commented = Extract<Event, { type: 'commented' }>;

const withdrawnIn = (events: readonly Event[]): number[] =>
  events.flatMap((event) => (event.type === 'comment-withdrawn' ? [event.comment] : []));

/** The comments that their authors let stand. */
export function commentsStanding(events: readonly Event[]): Commented[] {
  const gone = withdrawnIn(events);
  return events.filter((event): event is Commented => event.type === 'commented' && !gone.includes(event.seq));
}

/** The record as it is read: of a comment that was withdrawn, who wrote one and when. Every part of a record that has a comment has its withdrawal. */
export function withoutWithdrawn(events: readonly Event[]): Event[] {
  const gone = withdrawnIn(events);
  return events.map((event) => {
    if (event.type !== 'commented' || !gone.includes(event.seq)) return event;
    const { mentions: _mentions, ...rest } = event;
    return { ...rest, says: '' };
  });
}
