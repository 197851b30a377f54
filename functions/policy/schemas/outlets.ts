import * as z from 'zod/mini';
import { REACHES } from '../../domain/matter/outlet.ts';
import { clause, grade, positive, text, words } from './terms.ts';

const id = z.string().check(z.regex(/^[a-z0-9-]+$/, '应为小写字母、数字和连字符，如 portal'));

export const outletRules = z.strictObject({
  registry: z.array(
    z.strictObject({
      id,
      name: text,
      clause,
      names: words,
      hosts: z.array(z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, '应为域名，如 bl.gov.cn'))),
      forms: z.exactOptional(words),
    }),
  ),
  linkCheck: z.strictObject({ clause, afterMinutes: positive, againAfterMinutes: positive }),
  required: z.array(
    z.strictObject({
      outlet: id,
      clause,
      from: z.strictObject({ grade, clause }),
      reach: z.exactOptional(z.strictObject({ when: z.array(z.enum(REACHES)).check(z.minLength(1)), clause })),
      ifOnline: z.exactOptional(z.literal(true)),
    }),
  ),
});
