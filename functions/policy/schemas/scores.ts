import * as z from 'zod/mini';
import { PERIOD_KINDS, SCORE_LINES, SCORED_CLOCKS, STREAMS } from '../../domain/rules/score-rules.ts';
import { clause, grade, positive, proposalKind, text } from './terms.ts';

const floor = z.number().check(z.nonnegative());

/** S5: how units are scored. */
export const scoreRules = z.strictObject({
  clause,
  period: z.enum(PERIOD_KINDS),
  rankFrom: z.int().check(z.positive()),
  corrects: z.int().check(z.positive(), z.lte(12)),
  streams: z.array(
    z.strictObject({
      id: z.enum(STREAMS),
      name: text,
      clause,
      items: z
        .array(
          z.strictObject({
            id: text,
            name: text,
            clause,
            weight: positive,
            duties: z.array(z.enum(SCORED_CLOCKS)).check(z.minLength(1)),
            formula: z.union([
              z.strictObject({ kind: z.literal('linear'), perPoint: positive, floor }),
              z.strictObject({ kind: z.literal('share'), floor }),
            ]),
            grave: z.exactOptional(
              z.strictObject({ grades: z.array(grade).check(z.minLength(1)), counts: z.number().check(z.gte(1)) }),
            ),
          }),
        )
        .check(z.minLength(1)),
    }),
  ),
  reviewWorkingDays: z.int().check(z.gte(1), z.lte(30)),
  goodFaith: z.strictObject({
    counts: z.number().check(z.gte(0), z.lte(1)),
    clause,
    duties: z.array(z.enum(SCORED_CLOCKS)),
  }),
  apart: z.strictObject({ approvals: z.array(proposalKind), clause }),
  says: z.record(z.enum(SCORE_LINES), text),
});
