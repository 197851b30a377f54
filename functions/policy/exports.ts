import * as z from 'zod/mini';
import exports from './exports.json' with { type: 'json' };
import { clause } from './schemas/terms.ts';

/** H5: how many rows of a list one file may take out: a district value, and no rule of a case, so that it is not frozen with it. */
export const exportRules = z.strictObject({ clause, mostRows: z.int().check(z.positive()) }).parse(exports);
