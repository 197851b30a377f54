import { beforeAll, describe, expect, it } from 'vitest';
import { shortName } from './dice.ts';
import { shrink } from './shrink.ts';
import { simulate } from './simulate.ts';

beforeAll(() => {
  // What a function reports of a failure that it mended is no news here.
  process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
});

describe('what must always hold', () => {
  it.each([1, 2])('holds for four days in a district where all goes wrong, seed %i', async (seed) => {
    const { failure, district } = await simulate({ days: 4, seed, keep: null });
    expect(failure).toBeNull();
    expect([...district.holds.checked.keys()].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('does the same again for the same seed', async () => {
    const [first, second] = [await simulate({ days: 2, seed: 3, keep: null }), await simulate({ days: 2, seed: 3, keep: null })];
    expect(second.happenings).toEqual(first.happenings);
    expect([...second.district.record.states]).toEqual([...first.district.record.states]);
  });
});

describe('a promise that does not hold', () => {
  /** A store that lets two deliveries of one announcement both send. */
  const forgetful = {
    days: 6,
    seed: 1,
    keep: null,
    spoil: (ports: Parameters<NonNullable<Parameters<typeof simulate>[0]['spoil']>>[0]) => ({
      ...ports,
      store: {
        ...ports.store,
        moveText: async (...[caseNumber, textId, from, to]: Parameters<typeof ports.store.moveText>) =>
          (await ports.store.moveText(caseNumber, textId, from, to)) || to.state === 'sending',
      },
    }),
  };

  it('is found, shrunk to a few steps, and found again by them alone', async () => {
    const failed = await simulate(forgetful);
    expect(failed.failure?.message).toMatch(/was sent 2 times|went out while it was/);
    const small = await shrink(forgetful, failed, () => undefined);
    expect(small.happenings.length).toBeLessThan(15);
    const again = await simulate({ ...forgetful, keep: new Set(small.happenings.map(({ name }) => shortName(name))) });
    expect(again.failure?.message).toBe(small.failure?.message);
  });
});
