import { changesIn } from '../case/clock-changes.ts';
import type { Event } from '../case/events.ts';
import { type Instant, wallClock } from '../matter/instant.ts';

/** S5: what a case is posted under for each month in which something of it may count. No word is spelt like it. */
export const scoredIn = (month: string): string => `scored-${month}`;
export const isScoredIn = (gram: string): boolean => gram.startsWith(scoredIn(''));

/**
 * S5: the months in which something of a case may count, by what these events say: when its duties fall due, and when something was given, given
 * back or done anew. Rather one too many: whoever makes a table asks the record.
 */
export function scoreMonths(events: readonly Event[]): string[] {
  const months = new Set<string>();
  const add = (at: Instant): unknown => months.add(scoredIn(wallClock(at).date.slice(0, 7)));
  for (const event of events) {
    if (ACTS.includes(event.type)) add(event.at);
    if (event.type === 'late-grading-found') add(event.dueAt);
    for (const change of changesIn(event)) {
      if (change.change === 'opened') add(change.clock.dueAt);
      if (change.change === 'breached' || change.change === 'breach-judged') add(change.dueAt);
    }
  }
  return [...months];
}

const ACTS: readonly Event['type'][] = ['assigned', 'return-requested', 'reopened', 'settlement-reopened'];
