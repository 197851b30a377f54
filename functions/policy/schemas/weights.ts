import * as z from 'zod/mini';
import { clause, count } from './terms.ts';

const at = z.iso.datetime();
const figures = z.strictObject({ cases: count, first: count, three: count, choose: count, sureRight: count });

/** Of what weights were learnt and how they did; kept with them, under their hash. */
export const learnt = z.strictObject({ at, lessons: count, from: at, figures, was: figures });

/** R2: which weights rank who answers. They are made by a night and taken up by a person, never typed. */
export const weightsRules = z.extend(learnt, {
  clause,
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  chunks: z.int().check(z.positive(), z.lte(50)),
});
