import * as z from 'zod/mini';
import { INJECTS } from '../../domain/matter/inject.ts';
import { EXERCISE_ACTIONS, EXERCISE_CLOCKS } from '../../domain/rules/exercise-rules.ts';
import { clause, count, grade, text } from './terms.ts';

/** What a text says of an exercise. */
export const exerciseAction = z.enum(EXERCISE_ACTIONS);

/** S4: every text and page says that it is one, whatever it is read out of. */
const marked = text.check(z.startsWith('【演练】'));
const whole = z.int().check(z.positive());

/** S4: exercises by script. */
export const exerciseRules = z.strictObject({
  clause,
  subject: text,
  grade,
  factors: z.array(z.int().check(z.gte(1), z.lte(1440))).check(z.minLength(1)),
  maxParticipants: whole,
  clocks: z.array(z.strictObject({ kind: z.enum(EXERCISE_CLOCKS), clause, name: text, ladder: text })),
  over: text,
  scripts: z
    .array(
      z.strictObject({
        id: text,
        clause,
        name: text,
        says: text,
        minutes: whole,
        injects: z
          .array(
            z.strictObject({
              id: text,
              what: z.enum(INJECTS),
              afterMinutes: count,
              title: marked,
              says: marked,
              place: z.exactOptional(text),
              platform: z.exactOptional(text),
              emergency: z.exactOptional(
                z.strictObject({
                  kind: text,
                  deaths: z.exactOptional(count),
                  seriouslyInjured: z.exactOptional(count),
                  injured: z.exactOptional(count),
                  trapped: z.exactOptional(count),
                }),
              ),
              replyMinutes: z.exactOptional(whole),
            }),
          )
          .check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
});
