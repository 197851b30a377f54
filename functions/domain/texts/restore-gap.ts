import { shortTime } from './announce.ts';
import type { Case } from '../case/case.ts';
import type { Event } from '../case/events.ts';
import type { Instant } from '../matter/instant.ts';
import { ladderOf, rungOf } from '../clocks/ladder.ts';
import type { Policy } from '../rules/policy.ts';
import type { Text } from './text.ts';

/** The table was taken back to `from`: what was recorded between then and `to` is lost, what was said in it was said. Null: still being rebuilt. */
export interface RestoreGap {
  from: Instant;
  to: Instant | null;
}

const within = (at: Instant, { from, to }: RestoreGap, now: Instant): boolean => at > from && at <= (to ?? now);

/** A text that was there at the restore point and fell due in the gap: it may have been sent, and the table has forgotten. */
export const mayHaveBeenSent = (text: Pick<Text, 'queuedAt' | 'notBefore'>, gap: RestoreGap, now: Instant): boolean =>
  text.queuedAt <= gap.from && text.notBefore <= (gap.to ?? now);

/** A rung that fell in the gap was most likely spoken then: speaking it again would ring the same people twice. */
export function fellInGap(event: Event, state: Case, policy: Policy, gap: RestoreGap, now: Instant): boolean {
  if (event.type !== 'rung-fired' && event.type !== 'rungs-skipped') return false;
  const clock = state.clocks.find(({ id }) => id === event.clockId);
  const step = clock
    ? rungOf(clock, ladderOf(clock, policy), (event.type === 'rung-fired' ? event.rung : event.rungs.at(-1)) ?? '')
    : null;
  return step !== null && within(step.at, gap, now);
}

/** Why such a text is not sent: the desk decides whether to send it again. */
export const restoreGapReason = ({ from }: RestoreGap): string =>
  `数据已恢复到${shortTime(from)}的状态，此条可能已发过，未自动重发；需要时请人工补发`;
