import * as z from 'zod/mini';
import { RECURS } from '../../../../domain/intake/recurrence.ts';

const name = z.string();

/** M4: why an alert is where it is: a code with what it names; no sentence travels. */
export const alertReason = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['same-page', 'same-text', 'news', 'belated']) }),
  z.object({ code: z.literal('alike'), percent: z.int() }),
  z.object({ code: z.literal('other-matter'), of: name }),
  z.object({ code: z.literal('recurrence'), of: name, because: z.enum(RECURS) }),
  z.object({ code: z.literal('split-off'), from: name }),
  z.object({ code: z.enum(['registered-with', 'put-by-hand']), by: name }),
]);
