import * as z from 'zod/mini';
import { DISPATCH_KINDS } from '../../domain/case/dispatch.ts';
import { clause, grade, positive, text, words } from './terms.ts';

const id = z.string().check(z.regex(/^[a-z0-9-]+$/, '应为小写字母、数字和连字符，如 city-duty-office'));

export const upwardRules = z.strictObject({
  clause,
  desks: z.array(
    z.strictObject({
      id,
      name: text,
      clause,
      told: z.boolean(),
      written: z.boolean(),
      telephone: z.exactOptional(z.string().check(z.regex(/^[0-9+() -]{5,25}$/, '应为单位电话，如 0574-8688 0000'))),
    }),
  ),
  dispatches: z.array(
    z.strictObject({
      kind: z.enum(DISPATCH_KINDS),
      name: text,
      clause,
      sections: z.array(z.strictObject({ id, name: text, required: z.boolean() })).check(z.minLength(1)),
      signed: z.boolean(),
    }),
  ),
  nextWithinHours: z.record(grade, positive),
  nextClause: clause,
  feedback: z.strictObject({ clause, bodies: words, redoHours: positive }),
});
