import * as z from 'zod/mini';
import { clause, text } from './terms.ts';

/** H3: days off and make-up workdays, as the State Council announced them. */
export const calendarRules = z.strictObject({
  clause,
  coveredYears: z.array(z.int()),
  warnFrom: z.string().check(z.regex(/^\d\d-\d\d$/)),
  endOfDay: z.string().check(z.regex(/^\d\d:\d\d:\d\d$/)),
  unsettledFrom: z.string().check(z.regex(/^\d\d-\d\d$/)),
  days: z.array(
    z.strictObject({ date: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)), rest: z.boolean(), name: text }),
  ),
});
