import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const Floors = z.strictObject({
  /** So many slips of each room, drawn by this seed, by the tests whose paths begin with one of these: quick enough for every run of the CI. */
  sample: z.number(),
  seed: z.string(),
  tests: z.array(z.string()),
  /** By room, the least share that these tests kill. */
  killed: z.record(z.string(), z.number()),
});

export type Floors = z.infer<typeof Floors>;

/** What a room is held to, so that nobody takes a test away unseen. */
export const floors = (): Floors => Floors.parse(JSON.parse(readFileSync('test/campaigns/mutate/floors.json', 'utf8')));
