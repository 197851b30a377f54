import * as z from 'zod/mini';
import { CLOCK_KINDS } from '../../domain/case/case.ts';
import { GROUNDS, RETRO_ACTIONS, RETRO_CLOCKS } from '../../domain/rules/retrospective-rules.ts';
import { clause, grade, positive, text } from './terms.ts';

/** What a text says of a retrospective. */
export const retroAction = z.enum(RETRO_ACTIONS);

const count = z.int().check(z.positive());

/** D4: retrospectives. */
export const retrospectiveRules = z.strictObject({
  clause,
  after: z
    .array(z.enum(['closed', 'not-government', 'elsewhere', 'entered-by-mistake', 'no-answer', 'passed-on']))
    .check(z.minLength(1)),
  compulsory: z.strictObject({
    opinionGrades: z.array(grade),
    emergencyGrades: z.array(grade),
    missed: z.array(z.enum(CLOCK_KINDS)),
    risen: z.boolean(),
  }),
  quarterly: z.strictObject({ subject: text, grade }),
  owner: text,
  grounds: z.array(z.strictObject({ id: z.enum(GROUNDS), name: text })),
  recurrenceDays: count,
  maxActions: count.check(z.lte(50)),
  maxActionDays: count,
  clocks: z.array(
    z.strictObject({
      kind: z.enum(RETRO_CLOCKS),
      clause,
      name: text,
      limit: z.union([
        z.strictObject({ hours: positive }),
        z.strictObject({ workingDays: count }),
        z.strictObject({ given: z.literal(true) }),
      ]),
      ladder: text,
    }),
  ),
  explain: z.strictObject({
    'retro-findings': text,
    'retro-action': text,
    'retro-check': text,
    'retro-recurrence': text,
    given: text,
  }),
});
