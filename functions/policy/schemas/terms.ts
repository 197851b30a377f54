import * as z from 'zod/mini';
import { RECIPIENTS } from '../../domain/rules/policy.ts';
import { CATEGORIES, CLOCK_KINDS } from '../../domain/case/case.ts';
import { CAUSES } from '../../domain/matter/cause.ts';
import { NATURES } from '../../domain/matter/nature.ts';
import { GRADES } from '../../domain/matter/grade.ts';
import { durationMs } from '../../domain/matter/instant.ts';
import { PROPOSAL_KINDS } from '../../domain/matter/proposal.ts';

export const text = z.string().check(z.minLength(1));
export const count = z.int().check(z.nonnegative());
export const positive = z.number().check(z.positive());
export const words = z.array(text);

/** A clause of the notice, the higher rule that it rests on, or `ours`. */
export const clause = z
  .string()
  .check(
    z.regex(
      /^(V1|R[1-4]|M[1-4]|A[1-4]|D[1-4]|P3a|P[1-8]|S[1-7]|H[1-6]|ours|国务院令第493号第三条)$/,
      '应为通知的条款号（如 P4）或 ours',
    ),
  );

export const grade = z.enum(GRADES);
export const category = z.enum(CATEGORIES);
export const nature = z.enum(NATURES);
export const cause = z.enum(CAUSES);
export const clockKind = z.enum(CLOCK_KINDS);
export const proposalKind = z.enum(PROPOSAL_KINDS);
export const outcome = z.enum([
  'not-government',
  'elsewhere',
  'entered-by-mistake',
  'no-answer',
  'passed-on',
  'joined',
]);
export const rungKind = z.enum(['remind', 'escalate', 'declare-missed']);
export const recipients = z.array(z.enum(RECIPIENTS)).check(
  z.minLength(1),
  z.refine((to) => new Set(to).size === to.length, '同一人群写了两次，请删去一个'),
);

export const named = <Id extends z.core.$ZodType<string>>(id: Id) => z.strictObject({ id, name: text, clause });
export const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '应为一天中的时刻，如 22:00'));
export const duration = z.string().check(
  z.refine((value) => {
    try {
      return durationMs(value) > 0;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  }, '应为时长，如 PT30M（30 分钟）、PT2H（2 小时）、P1D（1 天）'),
);
