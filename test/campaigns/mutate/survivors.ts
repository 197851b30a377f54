import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Mutant } from './mutants.ts';

const Survivors = z.array(
  z.strictObject({
    file: z.string(),
    /** The line as it stands, and the slip in it. */
    at: z.string(),
    what: z.string(),
    /** `same`: no test can tell it from the sound code. `elsewhere`: told by tests that need an engine, a stack or a browser. `let-be`: not worth a test. */
    verdict: z.enum(['same', 'elsewhere', 'let-be']),
    why: z.string(),
  }),
);

export type Survivor = z.infer<typeof Survivors>[number];

/** Those looked at and left alive, with the reason. */
export const knownSurvivors = (): Survivor[] =>
  Survivors.parse(JSON.parse(readFileSync('test/campaigns/mutate/survivors.json', 'utf8')));

export const isOf = (mutant: Mutant, known: Survivor): boolean =>
  known.file === mutant.file && known.at === mutant.at && known.what === mutant.what;
