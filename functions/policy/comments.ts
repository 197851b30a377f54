import * as z from 'zod/mini';
import comments from './comments.json' with { type: 'json' };
import { clause } from './schemas/terms.ts';

const count = z.int().check(z.positive());

/** How long a comment on a case may be, and how many people it may call: no rule of a case, so that it is not frozen with it. */
export const commentRules = z.strictObject({ clause, mostChars: count, mostMentioned: count }).parse(comments);
