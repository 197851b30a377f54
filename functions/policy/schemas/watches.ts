import * as z from 'zod/mini';
import { WATCH_ACTIONS, WATCH_CLOCKS } from '../../domain/rules/watch-rules.ts';
import { clause, count, grade, positive, text, timeOfDay } from './terms.ts';

/** What a text says of a watch. */
export const watchAction = z.enum(WATCH_ACTIONS);

/** M1, P1, P8: what is watched for before it happens. */
export const watchRules = z.strictObject({
  clause,
  launch: z.strictObject({
    grade,
    lineHours: positive,
    noticeWorkingDays: z.int().check(z.positive(), z.lte(30)),
    noticeAt: timeOfDay,
    noticeBy: timeOfDay,
    armedDays: positive,
  }),
  graceHours: positive,
  maxUnits: z.int().check(z.positive(), z.lte(90)),
  maxDays: z.int().check(z.positive(), z.lte(366)),
  maxRotaDays: z.int().check(z.positive(), z.lte(62)),
  rota: z.strictObject({ daysBefore: count, by: timeOfDay, changeAt: timeOfDay }),
  periods: z.array(
    z.strictObject({
      id: text,
      name: text,
      short: text,
      grade,
      report: z.exactOptional(z.strictObject({ by: timeOfDay, on: z.enum(['all', 'working']) })),
      rota: z.exactOptional(z.literal(true)),
    }),
  ),
  tests: z.strictObject({
    grade,
    short: text,
    holiday: z.strictObject({
      name: text,
      askAt: timeOfDay,
      by: timeOfDay,
      restDays: z.int().check(z.gte(2), z.lte(10)),
      workingDaysBefore: z.int().check(z.positive(), z.lte(10)),
    }),
    yearly: z.strictObject({
      name: text,
      askAt: timeOfDay,
      by: timeOfDay,
      on: z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/, '应为月-日，如 03-10，日至多 28')),
      keepDays: z.int().check(z.positive(), z.lte(60)),
    }),
  }),
  clocks: z.array(z.strictObject({ kind: z.enum(WATCH_CLOCKS), clause, name: text, ladder: text })),
  explain: z.strictObject({
    'watch-line': text,
    'watch-notice': text,
    'watch-rota': text,
    'zero-report': text,
    'contact-test': text,
    given: text,
  }),
});
