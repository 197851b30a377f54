import * as z from 'zod/mini';
import { CONFERENCE_ACTIONS, CONFERENCE_CLOCKS, CONFERENCE_STEPS } from '../../domain/rules/conference-rules.ts';
import { clause, positive, text, timeOfDay } from './terms.ts';

/** What a text says of a press conference. */
export const conferenceAction = z.enum(CONFERENCE_ACTIONS);

/** P3, P7: press conferences. */
export const conferenceRules = z.strictObject({
  clause,
  form: text,
  title: text,
  spareHours: positive,
  lateHours: positive,
  fullHours: positive,
  proposedWithin: z.exactOptional(z.strictObject({ from: timeOfDay, to: timeOfDay })),
  maxQuestions: z.int().check(z.positive(), z.lte(50)),
  steps: z.array(
    z.strictObject({
      id: z.enum(CONFERENCE_STEPS),
      name: text,
      action: z.exactOptional(text),
      clause,
      by: z.enum(['holder', 'desk']),
      hoursBefore: positive,
      duty: z.exactOptional(z.boolean()),
    }),
  ),
  clocks: z.array(
    z.strictObject({
      kind: z.enum(CONFERENCE_CLOCKS),
      clause,
      name: text,
      limit: z.union([z.strictObject({ hours: positive }), z.strictObject({ given: z.literal(true) })]),
      ladder: text,
      duty: z.exactOptional(z.boolean()),
    }),
  ),
  explain: z.strictObject({ proposed: text, planned: text, hour: text, given: text }),
});
