import * as z from 'zod/mini';
import { words } from './fields.ts';

/** A list that was made into a file: its name in the console, as people call it, what it was narrowed to. */
export const exportBody = z.strictObject({
  list: z.string().check(z.regex(/^[a-z][a-z-]{0,39}$/, '应为列表的名称，如 orders')),
  title: words(60),
  filter: z.exactOptional(words(200)),
  rows: z.int().check(z.nonnegative()),
  format: z.enum(['xlsx', 'csv']),
});

/** `mostRows`: what one file may hold. */
export const exportsAnswer = z.object({ now: z.iso.datetime(), mostRows: z.int() });
/** Who took the file, as it stands in the audit. */
export const exportedAnswer = z.object({ now: z.iso.datetime(), by: z.string(), unit: z.string() });
