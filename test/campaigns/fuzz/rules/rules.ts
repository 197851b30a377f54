import { closedPages } from './closed-pages.ts';
import { codes } from './codes.ts';
import { leastData } from './least-data.ts';
import { linear } from './linear.ts';
import { ownNames } from './own-names.ts';
import { rights } from './rights.ts';
import type { Rule } from './rule.ts';
import { tampered } from './tampered.ts';

/** One more: a file beside it, and a slip in `planted/bugs.ts` that it must find. */
export const RULES: readonly Rule[] = [closedPages, linear, ownNames, tampered, rights, leastData, codes];
