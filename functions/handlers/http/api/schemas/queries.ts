import * as z from 'zod/mini';
import { grade, id, instant } from './fields.ts';

const optional = z.exactOptional;
const cursor = optional(z.string().check(z.minLength(1), z.maxLength(300)));

export const listQuery = z.strictObject({
  view: optional(z.enum(['all', 'unit', 'mine'])),
  /** `owing`: over, and something is owed still. */
  status: optional(z.enum(['appraising', 'open', 'ended', 'closed', 'owing'])),
  grade: optional(grade),
  unit: optional(id),
  due: optional(z.enum(['overdue', 'hour', 'four-hours', 'today', 'later', 'waiting', 'none'])),
  /** M4: those alone that wait as plainly of elsewhere, or all others; absent: they come last. */
  elsewhere: optional(z.enum(['only', 'without'])),
  q: optional(z.string().check(z.maxLength(200))),
  /** S4: the daily drill's cases instead of the district's. */
  drills: optional(z.enum(['daily'])),
  cursor,
});
export type ListQuery = z.infer<typeof listQuery>;

export const changesQuery = z.strictObject({ since: optional(instant) });
export const textsQuery = z.strictObject({
  cursor,
  drills: optional(z.enum(['daily'])),
  only: optional(z.enum(['unsent', 'queued', 'held', 'failed', 'unknown'])),
});
/** A month of the district's calendar, this one unless named. */
export const unitFiguresQuery = z.strictObject({
  month: optional(z.string().check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/))),
  unit: optional(id),
});
