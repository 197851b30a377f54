import type { Delivered } from '../../delivery/deliver.ts';
import { METRIC } from '../../runtime/metrics.ts';
import { BrokenItem } from '../../errors.ts';

/** What a delivery needs of an announcement; anything else on the queue is not ours and goes to its dead letters. */
export function announcedText(body: unknown): { matter: string; textId: string } {
  if (
    typeof body === 'object' &&
    body !== null &&
    'matter' in body &&
    'textId' in body &&
    typeof body.matter === 'string' &&
    typeof body.textId === 'string'
  ) {
    return { matter: body.matter, textId: body.textId };
  }
  throw new BrokenItem('the queue holds a message that is no announcement of a text: matter and textId are missing');
}

const METRICS = {
  sent: METRIC.textsSent,
  failed: METRIC.textsFailed,
  unpaid: METRIC.textsFailed,
  unknown: METRIC.textsUnknown,
  dropped: 'TextsDropped',
  retry: 'TextsRetried',
  skipped: 'TextsSkipped',
  held: 'TextsHeld',
  overLimit: 'TextsOverLimit',
  sentOverLimit: 'TextsSentOverLimit',
} satisfies Record<Delivered, string>;

export const metricsOf = (delivered: Delivered): Record<string, number> => ({
  [METRICS[delivered]]: 1,
  ...(delivered === 'unpaid' ? { [METRIC.textsUnpaid]: 1 } : {}),
});
