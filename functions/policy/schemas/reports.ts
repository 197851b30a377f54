import * as z from 'zod/mini';
import { REPORT_ACTIONS, REPORT_PARTS, REPORT_SPANS, REPORTS } from '../../domain/rules/report-rules.ts';
import { clause, grade, text, words } from './terms.ts';

/** What a text says of a report. */
export const reportAction = z.enum(REPORT_ACTIONS);

const count = z.int().check(z.positive());

/** A3, M2, S6: the reports of the desk. */
export const reportRules = z.strictObject({
  clause,
  office: text,
  subject: text,
  grade,
  maxLines: count,
  dueWithinHours: count,
  duties: words.check(z.minLength(1)),
  speakers: words.check(z.minLength(1)),
  addresses: words.check(z.minLength(1)),
  rows: z.array(
    z.strictObject({
      id: z.enum(REPORTS),
      clause,
      name: text,
      every: z.exactOptional(z.enum(REPORT_SPANS)),
      scheduled: z.boolean(),
      lists: z.array(grade),
      parts: z.array(z.strictObject({ id: z.enum(REPORT_PARTS), required: z.boolean(), maxChars: count })),
    }),
  ),
});
