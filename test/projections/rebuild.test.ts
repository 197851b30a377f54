import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../functions/domain/matter/instant.ts';
import { restartAndHeal } from '../../functions/handlers/schedule/restart-executions.ts';
import { bookNamed } from '../../functions/ports/projections.ts';
import { project } from '../../functions/projections/project.ts';
import { rebuildBooks } from '../../functions/projections/rebuild.ts';
import { type Desk, desk, later } from '../handlers/desk.ts';
import { wrongCounters } from '../harness/books.ts';

/** A district at work: some cases registered, one assigned and signed, one ended. */
async function atWork() {
  const api = await desk();
  const assigned = await api.assigned();
  await api.command(assigned, 'sign', { assignmentId: 'A1' }, 'unit-a-officer');
  for (let at = 0; at < 5; at += 1) await api.register();
  const numbers = [...api.ports.tables.cases.keys()];
  await api.command(numbers[3] ?? '', 'end', { outcome: 'not-government', reason: '重复录入' });
  await api.project();
  return { api, numbers };
}

const standing = ({ ports }: Desk) => JSON.stringify([...ports.tables.books].map(([book, keys]) => [book, [...keys]]));

/** A rebuild from its beginning to its end. */
async function rebuilt(api: Desk): Promise<number | null> {
  expect((await rebuildBooks(api.ports)).wrong).toBeNull();
  later(api.ports, 11 * MINUTE);
  return (await rebuildBooks(api.ports)).wrong;
}

/** What an older release counted: nothing by grade, and nothing that units signed. */
const without = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).filter(([key]) => !/^live g|signed$/.test(key)));

function spoil({ ports }: Desk, key: string, by: number): void {
  const name = bookNamed(ports.tables.generations[0]?.current ?? 1, 'live');
  const book = ports.tables.books.get(name);
  book?.set(key, (book.get(key) ?? 0) + by);
}

describe('ours · projections', () => {
  it('told twice, late and out of order, change nothing', async () => {
    const { api, numbers } = await atWork();
    expect(await wrongCounters(api.ports)).toBe(0);
    const stands = standing(api);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...numbers), { maxLength: 12 }), async (told) => {
        for (const number of told) await project(api.ports, number);
        expect(standing(api)).toBe(stands);
      }),
      { numRuns: 20 },
    );
  });

  it('hold by morning what the projector gave up on', async () => {
    const { api, numbers } = await atWork();
    api.ports.tables.projections.clear();
    api.ports.tables.books.clear();
    const tick = { detailType: 'Scheduled Event', detail: {}, remainingMs: () => 300_000 };
    await restartAndHeal(tick, api.ports);
    expect([...api.ports.tables.projections.keys()].toSorted()).toEqual(numbers.toSorted());
    expect(await wrongCounters(api.ports)).toBe(0);
  });
});

describe('ours · a rebuild of the books', () => {
  it('finds nothing to mend where all is right, and leaves every projection as it was', async () => {
    const { api, numbers } = await atWork();
    const before = numbers.map((number) => api.ports.tables.projections.get(number));
    expect(await rebuilt(api)).toBe(0);
    for (const [at, number] of numbers.entries()) {
      const { counted, ...row } = api.ports.tables.projections.get(number) ?? {};
      expect({ ...row, revision: before[at]?.revision }).toEqual({ ...before[at], counted: undefined });
      expect(counted?.[2]).toEqual(before[at]?.counted[1]);
    }
  });

  it('mends a counter that is wrong, of open cases and of those that ended', async () => {
    const { api } = await atWork();
    spoil(api, 's|r|open', 3);
    spoil(api, 's|r|ended', -1);
    expect(await wrongCounters(api.ports)).toBe(2);
    expect(await rebuilt(api)).toBe(2);
    expect(await wrongCounters(api.ports)).toBe(0);
  });

  it('counts once a case whose projection was lost', async () => {
    const { api, numbers } = await atWork();
    api.ports.tables.projections.delete(numbers[0] ?? '');
    await project(api.ports, numbers[0] ?? '');
    expect(await wrongCounters(api.ports)).toBeGreaterThan(0);
    await rebuilt(api);
    expect(await wrongCounters(api.ports)).toBe(0);
  });

  it('counts a figure that a release added once, of cases that changed before and of those that change after', async () => {
    const { api, numbers } = await atWork();
    const { projections } = api.ports.tables;
    for (const [number, row] of projections)
      projections.set(number, { ...row, facts: without(row.facts), counted: { 1: without(row.counted[1] ?? {}) } });
    for (const book of api.ports.tables.books.values())
      for (const key of book.keys()) if (/^g|signed$/.test(key)) book.delete(key);
    expect(await wrongCounters(api.ports)).toBeGreaterThan(0);
    await api.command(numbers[1] ?? '', 'confirm', {});
    await rebuilt(api);
    expect(await wrongCounters(api.ports)).toBe(0);
    await api.command(numbers[0] ?? '', 'note', { says: '已电话联系' });
    await api.project();
    expect(await wrongCounters(api.ports)).toBe(0);
  });

  it('goes on where it stopped, while cases change, with two at it at once', async () => {
    const { api, numbers } = await atWork();
    spoil(api, 's|r|appraising', 7);
    await Promise.all([rebuildBooks(api.ports, () => true, 2), rebuildBooks(api.ports, () => true, 3)]);
    expect(api.ports.tables.generations[0]).toMatchObject({ current: 1, next: 2 });
    await api.command(numbers[1] ?? '', 'confirm', {});
    await api.register();
    later(api.ports, 11 * MINUTE);
    await Promise.all([rebuildBooks(api.ports), rebuildBooks(api.ports), api.command(numbers[2] ?? '', 'confirm', {})]);
    expect(api.ports.tables.generations[0]).toMatchObject({ current: 2, next: null });
    await api.project();
    expect(await wrongCounters(api.ports)).toBe(0);
  });

  it('begins again the next night, and forgets the books of before', async () => {
    const { api } = await atWork();
    await rebuilt(api);
    expect([...api.ports.tables.books.keys()].some((name) => name.startsWith(bookNamed(1, '')))).toBe(true);
    expect(await rebuilt(api)).toBe(0);
    expect([...api.ports.tables.books.keys()].some((name) => name.startsWith(bookNamed(1, '')))).toBe(false);
  });
});
