import type { Shift } from '../../words/people.ts';
import { ms } from '../../words/time.ts';
import { wallClock } from '../../words/wall-clock.ts';

/** 2026-03-28 08:30 – 17:30. */
export function spanOf({ from, until }: Pick<Shift, 'from' | 'until'>): string {
  const [begins, ends] = [wallClock(ms(from)), wallClock(ms(until))];
  return `${begins.date} ${begins.time} – ${ends.date === begins.date ? '' : `${ends.date} `}${ends.time}`;
}
