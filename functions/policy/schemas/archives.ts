import * as z from 'zod/mini';
import { LEFT_OUT } from '../../domain/matter/left-out.ts';
import { ARCHIVED_KINDS, PERIODS } from '../../domain/rules/archive-rules.ts';
import { clause, grade, text } from './terms.ts';

const period = z.enum(PERIODS);

/** H5: how long each kind is kept. */
export const archiveRules = z.strictObject({
  clause,
  transfer: z.strictObject({
    afterYears: z.int().check(z.gte(1), z.lte(30)),
    periods: z.array(period),
    basis: text,
  }),
  redacted: z.strictObject({
    leftOut: z.array(z.strictObject({ what: z.enum(LEFT_OUT), name: text, basis: text })),
  }),
  rows: z.array(
    z.strictObject({
      kind: z.enum(ARCHIVED_KINDS),
      name: text,
      period,
      graver: z.exactOptional(z.strictObject({ from: grade, period })),
      basis: text,
    }),
  ),
});
