import * as z from 'zod/mini';
import { GROUNDS } from '../../domain/matter/ground.ts';
import { UNIT_POSTS } from '../../domain/matter/proposal.ts';
import { MEASURE_ACTIONS, MEASURE_CLOCKS, MEASURES } from '../../domain/rules/measure-rules.ts';
import { SCORED_CLOCKS } from '../../domain/rules/score-rules.ts';
import { clause, grade, text, words } from './terms.ts';

/** What a text says of a measure. */
export const measureAction = z.enum(MEASURE_ACTIONS);

const days = z.int().check(z.positive());
/** All ways in which all conditions can be met are tried. */
const MOST_NEEDS = 4;
const MOST_WAYS = 8;
const yes = z.exactOptional(z.literal(true));

/** S6, S7: measures of accountability. */
export const measureRules = z.strictObject({
  clause,
  offices: words.check(z.minLength(1)),
  subject: text,
  grade,
  windowDays: days,
  maxGrounds: days,
  maxMendWorkingDays: days,
  rows: z.array(
    z.strictObject({
      id: z.enum(MEASURES),
      name: text,
      clause,
      heard: z.boolean(),
      restricted: yes,
      needs: z
        .array(
          z.strictObject({
            name: text,
            any: z
              .array(
                z.strictObject({
                  fact: z.enum(GROUNDS),
                  duties: z.exactOptional(z.array(z.enum(SCORED_CLOCKS)).check(z.minLength(1))),
                  owed: yes,
                  of: z.exactOptional(z.array(z.enum(MEASURES)).check(z.minLength(1))),
                  least: days,
                }),
              )
              .check(z.minLength(1), z.maxLength(MOST_WAYS)),
          }),
        )
        .check(z.minLength(1), z.maxLength(MOST_NEEDS)),
      deciders: z
        .array(
          z
            .array(z.enum(['desk', 'desk-leader', 'district-leader', 'legal-officer', ...UNIT_POSTS]))
            .check(z.minLength(1)),
        )
        .check(z.minLength(1)),
      mendWorkingDays: z.exactOptional(days),
    }),
  ),
  clocks: z.array(
    z.strictObject({
      kind: z.enum(MEASURE_CLOCKS),
      clause,
      limitClause: z.exactOptional(clause),
      name: text,
      limit: z.union([z.strictObject({ workingDays: days }), z.strictObject({ given: z.literal(true) })]),
      ladder: text,
    }),
  ),
  explain: z.strictObject({
    opened: text,
    heard: text,
    decided: text,
    told: text,
    reported: text,
    carriedOut: text,
  }),
});
