import * as z from 'zod/mini';
import notice from './advance-notice.json' with { type: 'json' };
import { clause } from './schemas/terms.ts';

const some = z.int().check(z.positive());

/**
 * 提前通报: district values, but no rule of a case, so that they are not frozen with one: a notice is there before any case. `maxDays`: the longest
 * time that one may watch for; `minMentions`: how many of its words an alert must show; `listedDays`: how long after its end it is still listed.
 */
export const advanceNoticeRules = z
  .strictObject({ clause, maxDays: some, minMentions: some, listedDays: some })
  .parse(notice);
