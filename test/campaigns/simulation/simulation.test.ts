import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shortName } from './random.ts';
import { BUGS as FUZZED } from '../fuzz/planted/bugs.ts';
import { BUGS } from './planted/bugs.ts';
import { shrink } from './shrink.ts';
import { type Outcome, type Run, simulate } from './simulate.ts';

beforeAll(() => {
  // What a function reports of a failure that it mended is no news here.
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');
});
afterAll(() => {
  vi.unstubAllEnvs();
});

describe('what must always hold', () => {
  it('holds for three days in a district where all goes wrong, each promise looked at', async () => {
    const checked = new Set<number>();
    for (const seed of [2, 5]) {
      const { failure, district } = await simulate({ days: 3, seed, keep: null });
      expect(failure).toBeNull();
      for (const invariant of district.invariants.checked.keys()) checked.add(invariant);
    }
    // What one district happens to do without, the other does.
    expect([...checked].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
  });

  it('holds where a case concerns all of eighty units, each text sent once', async () => {
    const { failure, district } = await simulate({ days: 1, seed: 6, keep: null, units: 80 });
    expect(failure).toBeNull();
    const crowded = [...district.record.states.values()].find(({ assignments }) => assignments.length === 80);
    expect(crowded?.status).toBe('ended');
    const texts = [...(district.ports.tables.texts.get(crowded?.number ?? '')?.values() ?? [])];
    expect(new Set(texts.filter(({ template }) => template === 'sign').map(({ unit }) => unit)).size).toBe(80);
    expect(new Set(texts.filter(({ template }) => template === 'take-lead').map(({ unit }) => unit)).size).toBe(80);
  });

  it('does the same again for the same seed', async () => {
    const [first, second] = [
      await simulate({ days: 1, seed: 3, keep: null }),
      await simulate({ days: 1, seed: 3, keep: null }),
    ];
    expect(second.occurrences).toEqual(first.occurrences);
    expect([...second.district.record.states]).toEqual([...first.district.record.states]);
  });
});

type Mutate = NonNullable<Parameters<typeof simulate>[0]['mutate']>;
/** A store that lets two deliveries of one announcement both send. */
const forgetful: Mutate = (ports) => ({
  ...ports,
  store: {
    ...ports.store,
    moveText: async (caseNumber, textId, from, to) =>
      (await ports.store.moveText(caseNumber, textId, from, to)) || to.state === 'sending',
  },
});

async function firstFailure(): Promise<{ run: Run; failed: Outcome }> {
  for (let seed = 11; seed < 30; seed += 1) {
    const run = { days: 1, seed, keep: null, mutate: forgetful };
    const failed = await simulate(run);
    if (failed.failure) return { run, failed };
  }
  throw new Error('no seed failed, though a promise is broken');
}

describe('each planted bug', () => {
  it.each([...BUGS, ...FUZZED])('has the one place where it is to be planted: $what', ({ file, from }) => {
    expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2);
  });
});

describe('a promise that does not hold', () => {
  it('is found, shrunk to a few steps, and found again by them alone', async () => {
    const { run, failed } = await firstFailure();
    expect(failed.failure?.message).toMatch(/was sent 2 times|went out while it was/);
    const small = await shrink(run, failed, () => undefined);
    expect(small.occurrences.length).toBeLessThan(15);
    const again = await simulate({ ...run, keep: new Set(small.occurrences.map(({ name }) => shortName(name))) });
    expect(again.failure?.message).toBe(small.failure?.message);
  });
});
