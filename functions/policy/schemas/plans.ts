import * as z from 'zod/mini';
import { CONFERENCE_STEPS } from '../../domain/rules/conference-rules.ts';
import {
  PLAN_ACTIONS,
  PLAN_CLOCKS,
  PLAN_DUTIES,
  PLAN_PHASES,
  PLAN_ROLES,
  PLAN_STARTS,
} from '../../domain/rules/plan-rules.ts';
import { category, clause, grade, positive, text, timeOfDay } from './terms.ts';

/** What a text says of a plan. */
export const planAction = z.enum(PLAN_ACTIONS);

const id = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{1,39}$/, '应以小写字母开头，只用小写字母、数字和连字符，如 food-safety'));
/** The state of a case keeps each. */
const stepId = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{1,19}$/, '应以小写字母开头，只用小写字母、数字和连字符，至多 20 字，如 site-check'));
const day = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '应为日期，如 2026-03-20'));
const some = <Item extends z.core.$ZodType>(item: Item) => z.exactOptional(z.array(item).check(z.minLength(1)));

/** The most steps of a plan: nobody goes by more, and the case keeps them all. */
const MOST_STEPS = 12;

/** P1: one plan. */
export const planRow = z.strictObject({
  id,
  title: text.check(z.maxLength(40)),
  clause,
  unit: text,
  district: z.exactOptional(z.literal(true)),
  kinds: z.strictObject({
    subjects: some(text),
    categories: some(category),
    emergencyKinds: some(text),
    mentions: some(text),
  }),
  grades: z.strictObject({
    emergencyGrades: some(z.enum(['I', 'II', 'III', 'IV', 'none'])),
    opinionGrades: some(grade),
  }),
  steps: z
    .array(
      z.strictObject({
        id: stepId,
        phase: z.enum(PLAN_PHASES),
        says: text.check(z.maxLength(120)),
        short: z.exactOptional(text),
        who: z.union([z.enum(PLAN_ROLES), z.strictObject({ unit: text })]),
        within: z.strictObject({ hours: positive, from: z.enum(PLAN_STARTS) }),
        meets: z.exactOptional(z.enum(PLAN_DUTIES)),
        conference: some(z.enum(CONFERENCE_STEPS)),
      }),
    )
    .check(z.minLength(1), z.maxLength(MOST_STEPS)),
  contacts: z.array(z.strictObject({ unit: text, says: text })),
  skeletons: z.array(z.strictObject({ id: stepId, title: text, text })),
  consent: z.exactOptional(z.strictObject({ by: text, on: day })),
  readOn: day,
});

/** P1: plans by kind of case and grade. */
export const planRules = z.strictObject({
  clause,
  subject: text,
  readWithinDays: z.int().check(z.positive()),
  readBy: timeOfDay,
  consentHours: positive,
  clocks: z.array(z.strictObject({ kind: z.enum(PLAN_CLOCKS), clause, name: text, ladder: text })),
  readAgainMonths: z.int().check(z.positive()),
  lateHours: positive,
  consentOf: z.exactOptional(text),
  rows: z.array(planRow),
});
