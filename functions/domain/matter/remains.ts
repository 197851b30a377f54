import { DAY, HOUR, type Instant, plus } from './instant.ts';

/** How long the table's stream keeps what an item was before it changed: DynamoDB's own figure. */
const STREAM_HOURS = 24;
/** The longest that DynamoDB offers: a fault found at the end of a month can still be undone. The table is told the same figure. */
export const BACKUP_DAYS = 35;

/** What of erased words is still somewhere, and until when. */
export interface Remains {
  where: 'stream' | 'backup';
  until: Instant;
}

/**
 * H5: what an erasure leaves behind for a while. Nothing else ever held the words: queues, dead letters, executions, texts and logs carry numbers and
 * fixed words, the sealed archive carries hashes. A restored backup must be purged again (see infra/runbook.md, "Restoring the table").
 */
export const remainsAfter = (now: Instant): Remains[] => [
  { where: 'stream', until: plus(now, STREAM_HOURS * HOUR) },
  { where: 'backup', until: plus(now, BACKUP_DAYS * DAY) },
];
