import * as z from 'zod/mini';
import { UNIT_POSTS } from '../../domain/matter/proposal.ts';
import { RISKS, RULINGS } from '../../domain/matter/risk.ts';
import {
  ASSESSMENT_ACTIONS,
  ASSESSMENT_CLOCKS,
  DIMENSIONS,
  LEVELS,
  METHODS,
} from '../../domain/rules/assessment-rules.ts';
import { clause, grade, positive, text, timeOfDay, words } from './terms.ts';

/** What a text says of an assessment. */
export const assessmentAction = z.enum(ASSESSMENT_ACTIONS);

const whole = z.int().check(z.positive());
const level = z.literal([...LEVELS]);
const risk = z.enum(RISKS);
const ruling = z.enum(RULINGS);

/** A2: the risk assessment before a policy. */
export const assessmentRules = z.strictObject({
  clause,
  grade,
  methods: z.array(z.strictObject({ id: z.enum(METHODS), name: text })),
  minMethods: z.int().check(z.positive(), z.lte(METHODS.length)),
  dimensions: z.array(
    z.strictObject({
      id: z.enum(DIMENSIONS),
      name: text,
      levels: words.check(z.minLength(LEVELS.length), z.maxLength(LEVELS.length)),
    }),
  ),
  risks: z.array(
    z.strictObject({
      id: risk,
      name: text,
      rulings: z.array(ruling).check(z.minLength(1)),
      deciders: z
        .array(z.enum(['desk', 'desk-leader', 'district-leader', 'legal-officer', ...UNIT_POSTS]))
        .check(z.minLength(1)),
      measured: z.boolean(),
    }),
  ),
  grading: z
    .array(
      z.strictObject({
        id: text,
        risk,
        says: text,
        when: z.exactOptional(
          z.strictObject({
            count: whole,
            score: z.exactOptional(whole),
            levels: z.exactOptional(
              z.strictObject({
                probability: z.exactOptional(level),
                intensity: z.exactOptional(level),
                duration: z.exactOptional(level),
                people: z.exactOptional(level),
                controllability: z.exactOptional(level),
              }),
            ),
          }),
        ),
      }),
    )
    .check(z.minLength(1)),
  rulings: z.array(z.strictObject({ id: ruling, name: text })),
  findingsWorkingDays: z.int().check(z.positive(), z.lte(30)),
  findingsBy: timeOfDay,
  graceHours: positive,
  againWorkingDays: whole,
  hourWorkingDays: whole,
  reviewWorkingDays: whole,
  maxDays: z.int().check(z.positive(), z.lte(366)),
  maxUnits: z.int().check(z.positive(), z.lte(90)),
  maxFindings: z.int().check(z.positive(), z.lte(100)),
  maxPoints: z.int().check(z.positive(), z.lte(50)),
  clocks: z.array(z.strictObject({ kind: z.enum(ASSESSMENT_CLOCKS), clause, name: text, ladder: text })),
  explain: z.strictObject({
    'assessment-findings': text,
    'assessment-again': text,
    'assessment-ruling': text,
    'assessment-hour': text,
    'assessment-review': text,
    given: text,
  }),
});
