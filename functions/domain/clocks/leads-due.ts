import type { Case, ClockKind } from '../case/case.ts';
import { isLive, pressedBy } from '../matter/clock.ts';
import type { Instant } from '../matter/instant.ts';

/** What whoever leads needs the co-units' answers for; first information waits for nobody (A4). */
export const LEADS_ANSWERS: readonly ClockKind[] = ['press-conference', 'response', 'assigned-limit'];

/** R3: when the next answer of whoever leads is due; null: none that lies ahead. */
export const leadsDue = ({ clocks }: Pick<Case, 'clocks'>, now: Instant): Instant | null =>
  clocks
    .filter((clock) => isLive(clock) && LEADS_ANSWERS.includes(clock.kind) && 'primary' in clock.move)
    .map(pressedBy)
    .filter((at) => at > now)
    .toSorted()[0] ?? null;
