import * as z from 'zod/mini';
import { id, words } from './fields.ts';

const FILTER = /^[a-z][a-z-]{0,23}$/;
const MOST_FILTERS = 12;

/** What a list is narrowed to: names of filters as its address has them. */
const filters = z
  .record(z.string().check(z.regex(FILTER, '应为筛选项的名称，如 grade、status')), words(200))
  .check(z.refine((given) => Object.keys(given).length <= MOST_FILTERS, `最多 ${MOST_FILTERS} 项筛选`));

export const viewBody = z.strictObject({
  name: words(30),
  filters,
  /** For everybody of the unit; else for whoever saves it alone. */
  shared: z.boolean(),
});
export const removeViewBody = z.strictObject({});

const view = z.object({
  id,
  name: z.string(),
  filters: z.record(z.string(), z.string()),
  by: z.object({ id, name: z.string() }),
  at: z.string(),
  mayRemove: z.boolean(),
});
export const viewsAnswer = z.object({
  now: z.string(),
  own: z.array(view),
  unit: z.object({ id, name: z.string(), views: z.array(view) }),
  mayShare: z.boolean(),
});
