import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIVE } from '../../functions/domain/projections/projection.ts';
import { restartExecutions } from '../../functions/handlers/schedule/restart-executions.ts';
import { project } from '../../functions/projections/project.ts';
import { mendBooks, missingFrom, reckonBooks } from '../../functions/projections/rebuild.ts';
import { desk, NOW } from '../handlers/desk.ts';

/** A district at work: some cases registered, assigned, signed, returned, ended. */
async function atWork() {
  const api = await desk();
  const numbers: string[] = [];
  for (let at = 0; at < 6; at += 1) {
    const { json } = await api.register();
    numbers.push((json['case'] as { number: string }).number);
  }
  return { api, numbers };
}

describe('ours · projections', () => {
  it('rebuilt from cases and records, are what stands', async () => {
    const { api } = await atWork();
    await api.project();
    const right = await reckonBooks(api.ports);
    expect(right.get(LIVE)?.size).toBeGreaterThan(0);
    expect(missingFrom(await api.ports.store.books([...right.keys()]), right)).toEqual(new Map());
  });

  it('hold by morning what the relay gave up on', async () => {
    const { api, numbers } = await atWork();
    api.ports.tables.projections.clear();
    api.ports.tables.books.clear();
    await restartExecutions({ detailType: 'Scheduled Event', detail: {} }, api.ports);
    expect([...api.ports.tables.projections.keys()].toSorted()).toEqual(numbers.toSorted());
    const right = await reckonBooks(api.ports);
    expect(missingFrom(await api.ports.store.books([...right.keys()]), right)).toEqual(new Map());
  });

  it('told twice, late and out of order, change nothing', async () => {
    const { api, numbers } = await atWork();
    await api.project();
    const stands = JSON.stringify([...api.ports.tables.books].map(([book, keys]) => [book, [...keys]]));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...numbers), { maxLength: 12 }), async (told) => {
        for (const number of told) await project(api.ports, number);
        expect(JSON.stringify([...api.ports.tables.books].map(([book, keys]) => [book, [...keys]]))).toBe(stands);
      }),
      { numRuns: 20 },
    );
  });

  it('are mended where a book was wrong, and left alone while cases change', async () => {
    const { api } = await atWork();
    await api.project();
    await api.ports.store.mendBooks(new Map([[LIVE, new Map([['s|r|open', 3]])]]));
    api.ports.clock.set(new Date(Date.parse(NOW) + 60_000).toISOString());
    expect(await mendBooks(api.ports)).toEqual({ wrong: 1, mended: true });
    expect(await mendBooks(api.ports)).toEqual({ wrong: 0, mended: false });
  });
});
