import * as z from 'zod/mini';
import { INQUIRY_ACTIONS, INQUIRY_CLOCKS } from '../../domain/rules/inquiry-rules.ts';
import { clause, positive, text } from './terms.ts';

/** What a text says of an inquiry. */
export const inquiryAction = z.enum(INQUIRY_ACTIONS);

const rows = z.array(z.strictObject({ id: text, name: text }));

/** P6, P8: journalists' inquiries. */
export const inquiryRules = z.strictObject({
  clause,
  form: text,
  maxQuestions: z.int().check(z.positive(), z.lte(50)),
  alikeWithinDays: positive,
  maxPromiseHours: positive,
  received: rows,
  answered: z.array(z.strictObject({ id: text, name: text, speaker: z.boolean() })),
  errors: rows,
  clocks: z.array(
    z.strictObject({
      kind: z.enum(INQUIRY_CLOCKS),
      clause,
      name: text,
      limit: z.union([z.strictObject({ hours: positive }), z.strictObject({ given: z.literal(true) })]),
      ladder: text,
    }),
  ),
  explain: z.strictObject({ received: text, entered: text, promised: text, given: text }),
});
