import * as z from 'zod/mini';
import { id, role, words } from './fields.ts';

const optional = z.exactOptional;

export const searchQuery = z.strictObject({ q: words(200) });

/** What was found of one kind, of what this person may read; `more`: there is more than is counted. */
const group = <Row extends z.ZodMiniType>(row: Row) =>
  z.object({ count: z.int(), more: z.boolean(), rows: z.array(row) });

const unit = z.object({ id, name: z.string() });

/** By the id of its kind. */
export const SEARCHED = [
  'case',
  'order',
  'conference',
  'consultation',
  'inquiry',
  'watch',
  'measure',
  'retrospective',
  'handover',
  'report',
  'assessment',
  'exercise',
] as const;

/** The kind in the place of a number. */
export const searchedKind = z.enum(SEARCHED);

/** `title`: empty for what is kept as 线下办理件 (H6). */
const matterFound = z.object({
  number: z.string(),
  title: z.string(),
  status: z.string(),
  over: z.boolean(),
  grade: optional(z.enum(['I', 'II', 'III', 'IV'])),
  place: optional(z.string()),
  units: optional(z.array(unit)),
});

export const searchAnswer = z.object({
  now: z.string(),
  matters: z.array(z.object({ kind: searchedKind, ...group(matterFound).shape })),
  units: group(z.object({ id, name: z.string(), short: z.string() })),
  people: group(z.object({ id, name: z.string(), unit, role })),
});
export type MatterFound = z.infer<typeof matterFound>;
