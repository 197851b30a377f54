import { describe, expect, it } from 'vitest';
import { bookNamed, type StoredProjection } from '../../../functions/ports/projections.ts';
import { at, commitOf, M, N } from '../samples.ts';
import type { World } from './world.ts';

const FIRST: StoredProjection = {
  revision: 1,
  version: 1,
  grams: ['污水'],
  placed: 'x',
  units: { A1: 'housing' },
  facts: { 'facts-2026-03 housing|assigned': 2 },
  counted: { 1: { 'live s|r|open': 1 } },
};
const LIVE = bookNamed(1, 'live');
const books = (by: number, key = 's|r|open') => new Map([[LIVE, new Map([[key, by]])]]);

export function projectionsContract(world: World): void {
  describe('projections', () => {
    it('move with their counters, from the version that was read alone', async () => {
      expect(await world.store.projection(N)).toBeNull();
      expect(await world.store.toProject(N)).toMatchObject({ state: null, was: null, generations: { current: 1 } });
      expect(await world.store.moveProjection({ caseNumber: N, was: null, now: FIRST, books: books(1) })).toBe(true);
      expect(await world.store.projection(N)).toEqual(FIRST);
      expect(await world.store.moveProjection({ caseNumber: N, was: null, now: FIRST, books: books(1) })).toBe(false);
      const second = { ...FIRST, revision: 2 };
      expect(await world.store.moveProjection({ caseNumber: N, was: FIRST, now: second, books: new Map() })).toBe(true);
      expect(await world.store.moveProjection({ caseNumber: N, was: FIRST, now: second, books: books(1) })).toBe(false);
      expect((await world.store.books(['live'])).get('live')).toEqual({ 's|r|open': 1 });
    });

    it('are read together with their case', async () => {
      await world.store.commit(commitOf(N, 0));
      await world.store.moveProjection({ caseNumber: N, was: null, now: FIRST, books: new Map() });
      const { state, was } = await world.store.toProject(N);
      expect(was).toEqual(FIRST);
      expect(state).toEqual((await world.store.load(N))?.state);
    });

    it('are counted together whatever shard a case lies in; names of counters may hold anything', async () => {
      for (const [at_, number] of [N, M, 'BL2600003', 'BL2600004'].entries())
        await world.store.moveProjection({
          caseNumber: number,
          was: null,
          now: FIRST,
          books: new Map([
            [LIVE, new Map([[`u|r|open|区政府办.${at_ % 2}`, 1]])],
            [bookNamed(1, 'due-2026-11-20'), new Map([['r|open|d|12:30', 1]])],
          ]),
        });
      const found = await world.store.books(['live', 'due-2026-11-20', 'due-2026-11-21']);
      expect(found.get('live')).toEqual({ 'u|r|open|区政府办.0': 2, 'u|r|open|区政府办.1': 2 });
      expect(found.get('due-2026-11-20')).toEqual({ 'r|open|d|12:30': 4 });
      expect(found.get('due-2026-11-21')).toEqual({});
      expect(Object.fromEntries(await world.store.booksOf(1))).toEqual(Object.fromEntries([...found].slice(0, 2)));
    });

    it('takes as many counters as a case with every unit of a district changes', async () => {
      const keys = Array.from({ length: 160 }, (_, unit) => [`u|r|open|unit-${unit}`, unit < 80 ? 1 : -1] as const);
      const many = new Map([[LIVE, new Map(keys)]]);
      expect(await world.store.moveProjection({ caseNumber: N, was: null, now: FIRST, books: many })).toBe(true);
      expect((await world.store.books(['live'])).get('live')?.['u|r|open|unit-79']).toBe(1);
    });

    it('read the generation that is current, and forget those before it', async () => {
      const first = await world.store.generations();
      expect(first).toEqual({ current: 1, next: null, startedAt: null, cursor: null });
      const begun = { current: 1, next: 2, startedAt: at(0), cursor: null };
      expect(await world.store.moveGenerations(first, begun)).toBe(true);
      expect(await world.store.moveGenerations(first, begun)).toBe(false);
      const both = new Map([
        [bookNamed(1, 'live'), new Map([['s|r|open', 5]])],
        [bookNamed(2, 'live'), new Map([['s|r|open', 3]])],
      ]);
      expect(await world.store.moveProjection({ caseNumber: N, was: null, now: FIRST, books: both })).toBe(true);
      expect((await world.store.books(['live'])).get('live')).toEqual({ 's|r|open': 5 });
      const done = { current: 2, next: null, startedAt: null, cursor: null };
      expect(await world.store.moveGenerations({ ...begun, cursor: 'x' }, done)).toBe(true);
      expect(await world.store.moveGenerations(begun, done)).toBe(false);
      expect(await world.store.generations()).toEqual(done);
      expect((await world.store.books(['live'])).get('live')).toEqual({ 's|r|open': 3 });
      await world.store.dropBooks(2);
      expect((await world.store.booksOf(1)).size).toBe(0);
      expect(await world.store.booksOf(2)).toEqual(new Map([['live', { 's|r|open': 3 }]]));
    });
  });

  describe('postings', () => {
    it('find cases by a pair of characters, the newest first, page by page', async () => {
      await world.store.post(N, at(0), { add: ['污水', '直排'], remove: [] });
      await world.store.post(M, at(10), { add: ['污水'], remove: [] });
      await world.store.post(M, at(10), { add: ['污水'], remove: [] });
      const found = await world.store.posted('污水', 10);
      expect(found.map(({ matter }) => matter)).toEqual([M, N]);
      const [first] = await world.store.posted('污水', 1);
      expect((await world.store.posted('污水', 1, first?.place)).map(({ matter }) => matter)).toEqual([N]);
      expect(await world.store.posted('噪音', 10)).toEqual([]);
    });

    it('H5 · are gone once the words are', async () => {
      await world.store.post(N, at(0), { add: ['污水'], remove: [] });
      await world.store.post(N, at(0), { add: [], remove: ['污水', '直排'] });
      expect(await world.store.posted('污水', 10)).toEqual([]);
    });
  });
}
