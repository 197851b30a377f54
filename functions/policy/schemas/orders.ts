import * as z from 'zod/mini';
import { clause, grade, positive, text } from './terms.ts';

const days = z.int().check(z.positive());

/** What a text says of an order. */
export const orderAction = z.enum([
  'order-sign',
  'order-reply',
  'order-check',
  'order-replied',
  'order-returned',
  'order-completed',
  'order-withdrawn',
  'order-urged',
  'order-reopened',
  'order-corrected',
  'order-reworded',
]);

/** S3: supervision orders. */
export const orderRules = z.strictObject({
  clause,
  bases: z
    .array(z.strictObject({ id: text, name: text, clause, reopens: z.exactOptional(z.literal(true)) }))
    .check(z.minLength(1)),
  grade,
  maxWorkingDays: days,
  maxDemands: days,
  again: z.strictObject({ workingDays: days, clause }),
  clocks: z.array(
    z.strictObject({
      kind: z.enum(['order-sign', 'order-reply', 'order-check']),
      clause,
      limitClause: z.exactOptional(clause),
      name: text,
      limit: z.union([
        z.strictObject({ hours: positive }),
        z.strictObject({ workingDays: days }),
        z.strictObject({ given: z.literal(true) }),
      ]),
      ladder: text,
    }),
  ),
  explain: z.exactOptional(z.strictObject({ issued: text, replied: text, returned: text, given: text, named: text })),
});
