import type { Instant } from '../matter/instant.ts';
import type { Text } from './text.ts';
import type { TextReason } from '../rules/text-reason.ts';

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
export const fellInGap = (rungAt: Instant, gap: RestoreGap, now: Instant): boolean => within(rungAt, gap, now);

/** Why such a text is not sent: the desk decides whether to send it again. */
export const restoreGapReason = ({ from }: RestoreGap): TextReason => ({ code: 'restore-gap', from });
