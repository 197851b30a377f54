import * as z from 'zod/mini';
import { REASON_CODES } from '../../domain/rules/text-reason.ts';
import { clause, count, duration, grade, positive, text, timeOfDay, words } from './terms.ts';

const limit = z.strictObject({
  texts: z.int().check(z.positive()),
  per: z.union([z.literal('day'), duration]),
  same: z.exactOptional(z.boolean()),
});

export const deliveryRules = z.strictObject({
  clause,
  receiptMinutes: positive,
  channels: z.record(
    text,
    z.strictObject({
      receipts: z.boolean(),
      registered: z.exactOptional(z.literal(true)),
      limits: z.array(limit),
    }),
  ),
  merging: z.strictObject({ within: duration, templates: words }),
  digest: z.strictObject({ texts: count, within: duration, templates: words, exceptGrades: z.array(grade) }),
  leaders: z.strictObject({
    perDay: count,
    digestsAt: z.array(timeOfDay).check(z.minLength(1)),
    atOnceGrades: z.array(grade),
    dueWithin: duration,
  }),
  forOneAlone: words,
  says: z.record(z.enum(REASON_CODES), text),
});
