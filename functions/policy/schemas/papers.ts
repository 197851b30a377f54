import * as z from 'zod/mini';
import { PAPER_FORMATS, PAPER_WORDS, type PaperKind, PUBLICITY } from '../../domain/rules/paper-rules.ts';
import { clause, text } from './terms.ts';

const KINDS = Object.keys(PAPER_WORDS) as PaperKind[];

/** A3, S2: how papers are worded, and which of them may be published. */
export const paperRules = z.strictObject({
  clause,
  kinds: z.array(
    z.strictObject({
      kind: z.enum(KINDS),
      clause,
      name: text,
      format: z.enum(PAPER_FORMATS),
      mark: z.exactOptional(text),
      title: text,
      publicity: z.enum(PUBLICITY),
      publicitySays: text,
      words: z.record(z.string(), text),
    }),
  ),
});
