import { describe, expect, it } from 'vitest';
import { PAGE } from '../../../functions/adapters/listing.ts';
import { at, clockOf, commitOf, assigned, UNIT, N, M } from '../samples.ts';
import { numbers, open, type World } from './world.ts';

const due = (minutes: number) => ({ clocks: [clockOf({ dueAt: at(minutes) })] });

/** A unit has it in hand, and it is the move of one. */
const asked = (dueIn: number, unit: string, opinion: 'II' | 'IV') => ({
  clocks: [clockOf({ dueAt: at(dueIn), move: { unit } })],
  assignments: [assigned(UNIT)],
  grades: { opinion, emergency: null },
});

export function listsContract(world: World): void {
  describe('lists', () => {
    it('hold open cases by next deadline, overdue first, and follow a case that moves', async () => {
      await open(world.store, N, { state: due(300) });
      await open(world.store, M, { state: { ...due(100), status: 'appraising' } });
      await open(world.store, 'BL2600003', {
        state: {
          ...due(200),
          clocks: [clockOf({ dueAt: at(-5), state: 'missed' }), clockOf({ id: 'x', dueAt: at(-50), state: 'met' })],
        },
      });
      await open(world.store, 'BL2600004', { state: { status: 'closed' } });
      expect(numbers(await world.store.openCases())).toEqual(['BL2600003', M, N]);
      await world.store.commit(commitOf(N, 1, { state: due(50) }));
      expect(await world.store.openCases()).toMatchObject({
        cases: [{ number: 'BL2600003' }, { number: N }, { number: M }],
        unreadable: [],
        cursor: null,
      });
      expect(numbers(await world.store.casesByStatus('open'))).toEqual(['BL2600003', N]);
      expect(numbers(await world.store.casesByStatus('appraising'))).toEqual([M]);
    });

    it('hold ended and closed cases newest first', async () => {
      await open(world.store, N, { state: { status: 'closed', registeredAt: at(1) } });
      await open(world.store, M, { state: { status: 'closed', registeredAt: at(2) } });
      expect(numbers(await world.store.casesByStatus('closed'))).toEqual([M, N]);
      expect(numbers(await world.store.casesByStatus('ended'))).toEqual([]);
      await open(world.store, 'BL2600003', { state: { status: 'closed', registeredAt: at(0), closedAt: at(3) } });
      expect(numbers(await world.store.casesByStatus('closed', undefined, at(2)))).toEqual(['BL2600003', M]);
      expect(numbers(await world.store.casesByStatus('closed', undefined, at(4)))).toEqual([]);
    });

    it('give the cases of several numbers, and leave out what is not there', async () => {
      await open(world.store, N);
      await open(world.store, M, { state: { status: 'closed' } });
      const found = await world.store.states([M, 'BL2699999', N]);
      expect(new Map(found.map(({ number, status }) => [number, status]))).toEqual(
        new Map([
          [N, 'open'],
          [M, 'closed'],
        ]),
      );
      expect(await world.store.states([])).toEqual([]);
    });

    it('H5 · give the cases that complain of a unit, page by page', async () => {
      for (const [minutes, number] of [N, M, 'BL2600003'].entries()) {
        await open(world.store, number, {
          state: { ...due(minutes), wrongdoing: { state: 'is', against: ['street-c'] } },
        });
        const stored = await world.store.load(number);
        if (stored) await world.store.placeByUnit(stored.state);
      }
      const first = await world.store.complaintsOf('street-c', { limit: 2 });
      expect(first.entries.map(({ matter }) => matter)).toEqual([N, M]);
      const rest = await world.store.complaintsOf('street-c', { limit: 2, cursor: first.cursor ?? '' });
      expect(rest).toMatchObject({ entries: [{ matter: 'BL2600003' }], cursor: null });
      expect((await world.store.unitPlaces('street-c', { limit: 5 })).entries).toEqual([]);
    });

    it('hold what changed after an instant, in any state, the oldest change first', async () => {
      await open(world.store, N, { state: { changedAt: at(3) } });
      await open(world.store, M, { state: { changedAt: at(1), status: 'closed' } });
      await open(world.store, 'BL2600003', { state: { changedAt: at(2), status: 'ended' } });
      expect(numbers(await world.store.changedSince(at(0)))).toEqual([M, 'BL2600003', N]);
      expect(numbers(await world.store.changedSince(at(1)))).toEqual(['BL2600003', N]);
      await world.store.commit(commitOf(M, 1, { state: { changedAt: at(4) } }));
      expect(numbers(await world.store.changedSince(at(2)))).toEqual([N, M]);
      expect(await world.store.changedSince(at(4))).toEqual({ cases: [], unreadable: [], cursor: null });
    });

    it('hold a unit’s open cases first, then what ended or was taken back', async () => {
      await open(world.store, N, { state: { ...due(300), assignments: [assigned(UNIT)] } });
      await open(world.store, M, { state: { ...due(100), assignments: [assigned(UNIT)] } });
      await open(world.store, 'BL2600003', { state: { ...due(10), assignments: [assigned('other')] } });
      await open(world.store, 'BL2600004', {
        state: { status: 'closed', registeredAt: at(-10), assignments: [assigned(UNIT)] },
      });
      expect(numbers(await world.store.casesByUnit(UNIT))).toEqual([M, N, 'BL2600004']);
      const moved = commitOf(M, 1, {
        state: { ...due(100), assignments: [assigned(UNIT, 'taken-back'), { ...assigned('other'), id: 'A2' }] },
      });
      const before = (await world.store.load(M))!.state;
      await world.store.commit(moved);
      await world.store.placeByUnit(moved.state);
      // Whoever comes late with what he read before changes nothing.
      await world.store.placeByUnit(before);
      expect(numbers(await world.store.casesByUnit(UNIT))).toEqual([N, M, 'BL2600004']);
      expect(numbers(await world.store.casesByUnit('other'))).toEqual(['BL2600003', M]);
      expect(numbers(await world.store.casesByUnit('nobody'))).toEqual([]);
    });

    it('give of the open cases those in which it is one’s move, between two deadlines', async () => {
      const theirs = { assignments: [assigned(UNIT)] };
      await open(world.store, N, { state: { ...due(50), ...theirs } });
      await open(world.store, M, { state: due(100) });
      await open(world.store, 'BL2600003', { state: { ...due(10), ...theirs } });
      await open(world.store, 'BL2600004', { state: { ...due(300), ...theirs, status: 'appraising' } });
      const of = async (move: Parameters<typeof world.store.places>[0]['move']) => {
        const wanted = { statuses: ['appraising', 'open'] as const, limit: 10, ...(move ? { move } : {}) };
        return (await world.store.places(wanted)).entries.map(({ matter }) => matter);
      };
      expect(await of(undefined)).toEqual([M, 'BL2600004', 'BL2600003', N]);
      expect(await of({ mover: 'u' })).toEqual(['BL2600003', N]);
      expect(await of({ mover: 'u', from: at(20) })).toEqual([N]);
      expect(await of({ mover: 'd', before: at(200) })).toEqual([M]);
    });

    it('A1 · hold what a unit has in hand by grade, then its own moves, then by deadline', async () => {
      await open(world.store, N, { state: asked(10, UNIT, 'IV') });
      await open(world.store, M, { state: asked(20, UNIT, 'IV') });
      await open(world.store, 'BL2600003', { state: asked(5, 'other', 'IV') });
      await open(world.store, 'BL2600004', { state: asked(900, UNIT, 'II') });
      expect(numbers(await world.store.casesByUnit(UNIT))).toEqual(['BL2600004', N, M, 'BL2600003']);
    });

    it('are paged without gap or repeat', async () => {
      const made: string[] = [];
      for (let index = 0; index < PAGE + 20; index += 1) {
        const number = `BL26${String(index + 100).padStart(5, '0')}`;
        made.push(number);
        const closed = index % 4 === 3;
        await open(world.store, number, {
          state: {
            ...due(index % 7),
            status: closed ? 'closed' : index % 2 ? 'appraising' : 'open',
            assignments: [assigned(UNIT)],
          },
        });
      }
      const first = await world.store.casesByUnit(UNIT);
      const second = await world.store.casesByUnit(UNIT, first.cursor ?? undefined);
      expect(numbers(first).length).toBe(PAGE);
      expect(second.cursor).toBeNull();
      expect([...numbers(first), ...numbers(second)].toSorted()).toEqual(made);
      for (let index = 0; index < 30; index += 1)
        await open(world.store, `BL26${String(index + 300).padStart(5, '0')}`, { state: due(index % 7) });
      const page = await world.store.openCases();
      const rest = await world.store.openCases(page.cursor ?? undefined);
      expect(numbers(page).length).toBe(PAGE);
      expect(rest.cursor).toBeNull();
      expect(new Set([...numbers(page), ...numbers(rest)]).size).toBe(120);
      // What awaits appraisal is the desk's move, what its unit has in hand the unit's: the desk's own come first.
      const keys = [...page.cases, ...rest.cases].map(
        ({ status, clocks, assignments }) =>
          `${status === 'appraising' || assignments.length === 0 ? 1 : 2} ${clocks[0]?.dueAt ?? ''}`,
      );
      expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)));
    });
  });
}
