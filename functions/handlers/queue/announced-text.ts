import type { Delivered } from '../../delivery/deliver.ts';
import { FIGURE } from '../../runtime/metrics.ts';
import { BrokenItem } from '../../errors.ts';

/** What a delivery needs of an announcement; anything else on the queue is not ours and goes to its dead letters. */
export function announcedText(body: unknown): { caseNumber: string; textId: string } {
  if (
    typeof body === 'object' &&
    body !== null &&
    'caseNumber' in body &&
    'textId' in body &&
    typeof body.caseNumber === 'string' &&
    typeof body.textId === 'string'
  ) {
    return { caseNumber: body.caseNumber, textId: body.textId };
  }
  throw new BrokenItem('the queue holds a message that is no announcement of a text: caseNumber and textId are missing');
}

const FIGURES = {
  sent: FIGURE.textsSent,
  failed: FIGURE.textsFailed,
  unpaid: FIGURE.textsFailed,
  unknown: FIGURE.textsUnknown,
  dropped: 'TextsDropped',
  retry: 'TextsRetried',
  skipped: 'TextsSkipped',
  held: 'TextsHeld',
  overLimit: 'TextsOverLimit',
  sentOverLimit: 'TextsSentOverLimit',
} satisfies Record<Delivered, string>;

export const figuresOf = (delivered: Delivered): Record<string, number> => ({
  [FIGURES[delivered]]: 1,
  ...(delivered === 'unpaid' ? { [FIGURE.textsUnpaid]: 1 } : {}),
});
