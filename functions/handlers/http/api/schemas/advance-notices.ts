import * as z from 'zod/mini';
import { category, id, instant, list, words } from './fields.ts';

/* 提前通报 (M1). */

const optional = z.exactOptional;
const at = z.iso.datetime();
const named = z.object({ id: z.string(), name: z.string() });

/** `POST /api/notices`: in the officer's own words; what an alert of it would mention, and how long to watch for it. */
export const noticeBody = z.strictObject({
  subject: words(10),
  summary: words(300),
  place: optional(words(30)),
  categories: list(category, 6).check(z.minLength(1)),
  /** The unit that would have to answer; one's own if absent. */
  unit: optional(id),
  /** For whom the desk records it; one's own unit if absent. */
  givenBy: optional(id),
  mentions: list(words(20).check(z.minLength(2)), 10).check(z.minLength(1)),
  /** Now if absent. */
  from: optional(instant),
  until: instant,
});
export type NoticeBody = z.infer<typeof noticeBody>;

export const endNoticeBody = z.strictObject({ reason: words(200), expectedVersion: z.int().check(z.positive()) });

const noticeView = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(['coming', 'in-force', 'past', 'ended']),
  givenBy: named,
  recordedBy: named,
  recordedAt: at,
  subject: z.string(),
  summary: z.string(),
  place: optional(z.string()),
  categories: z.array(category),
  unit: named,
  mentions: z.array(z.string()),
  from: at,
  until: at,
  /** The newest cases that came of it, of those that the reader may see. */
  cases: z.array(z.string()),
  ended: optional(z.object({ at, by: named, reason: z.string() })),
  /** Whether the reader may take it back. */
  mayEnd: z.boolean(),
});
export type NoticeView = z.infer<typeof noticeView>;

export const noticesAnswer = z.object({
  now: at,
  notices: z.array(noticeView),
  mayRecord: z.boolean(),
  maxDays: z.int(),
});
export const noticeAnswer = z.object({ now: at, notice: noticeView });
