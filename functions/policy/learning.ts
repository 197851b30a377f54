import * as z from 'zod/mini';
import type { LearningRules } from '../domain/routing/learning.ts';
import learning from './learning.json' with { type: 'json' };
import { clause } from './schemas/terms.ts';

const count = z.int().check(z.positive());

/**
 * How the ranking of who answers learns from the district's own record: no rule of a case, and so no part of the versions. What is learnt is in
 * force only once a person published it.
 */
export const learningRules: LearningRules = z
  .strictObject({
    clause,
    measuredDays: count,
    newest: count,
    fewest: count,
    // H5: what fewer cases say may be somebody's own words.
    messages: z.int().check(z.gte(5)),
    features: count,
    sureRight: z.int().check(z.gte(1), z.lte(100)),
    keptDays: count,
  })
  .parse(learning);
