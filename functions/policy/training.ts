import * as z from 'zod/mini';
import type { TrainingRules } from '../domain/people/training.ts';
import { clause, count } from './schemas/terms.ts';
import training from './training.json' with { type: 'json' };

const schema = z.strictObject({
  clause,
  posts: z.array(z.enum(['spokesperson', 'spokesperson-assistant'])),
  renewMonths: count,
});

/** S4: who is trained, and how often; the notice names no period. No rule of a case, and so no part of the versions that cases keep. */
export const trainingRules: TrainingRules = schema.parse(training);
