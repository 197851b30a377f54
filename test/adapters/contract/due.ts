import { describe, expect, it } from 'vitest';
import { at, commitOf, nextOf, textOf, N, M } from '../samples.ts';
import { open, type World } from './world.ts';

export function dueContract(world: World): void {
  describe('due', () => {
    it('lists cases and texts in order of time, up to an instant and a number', async () => {
      await open(world.store, N, {
        next: nextOf(30),
        texts: [textOf(N, 'T1', { notBefore: at(10) }), textOf(N, 'T2', { state: 'held', notBefore: at(40) })],
      });
      await open(world.store, M, { next: nextOf(20) });
      await open(world.store, 'BL2600003', { next: null });
      const all = [
        { what: 'text', matter: N, textId: 'T1', at: at(10) },
        { what: 'matter', matter: M, at: at(20) },
        { what: 'matter', matter: N, at: at(30) },
        { what: 'text', matter: N, textId: 'T2', at: at(40) },
      ];
      expect(await world.store.due(at(40), 10)).toEqual(all);
      expect(await world.store.due(at(30), 10)).toEqual(all.slice(0, 3));
      expect(await world.store.due(at(40), 2)).toEqual(all.slice(0, 2));
      expect(await world.store.due(at(9), 10)).toEqual([]);
    });

    it('orders what is due at one instant by case and text', async () => {
      await open(world.store, M, { next: nextOf(20) });
      await open(world.store, N, {
        next: nextOf(20),
        texts: [textOf(N, 'T2', { notBefore: at(20) }), textOf(N, 'T1', { notBefore: at(20) })],
      });
      expect((await world.store.due(at(20), 10)).map(({ matter, textId }) => [matter, textId])).toEqual([
        [N, undefined],
        [N, 'T1'],
        [N, 'T2'],
        [M, undefined],
      ]);
    });

    it('follows the next step and loses a case that has none', async () => {
      await open(world.store, N, { next: nextOf(20) });
      await world.store.commit(commitOf(N, 1, { next: nextOf(50) }));
      expect(await world.store.due(at(49), 10)).toEqual([]);
      await world.store.commit(commitOf(N, 2, { next: null }));
      expect(await world.store.due(at(500), 10)).toEqual([]);
    });

    it('backs off a failing case until its retry, and forgets that when the case moves on', async () => {
      await open(world.store, N, { next: nextOf(20) });
      await world.store.noteFailure(N, 3, at(45));
      expect(await world.store.driving(N)).toMatchObject({ failures: 3, retryAt: at(45), next: nextOf(20) });
      expect(await world.store.due(at(44), 10)).toEqual([]);
      expect(await world.store.due(at(45), 10)).toEqual([{ what: 'matter', matter: N, at: at(45) }]);
      await world.store.noteFailure(N, 0, null);
      expect(await world.store.due(at(20), 10)).toEqual([{ what: 'matter', matter: N, at: at(20) }]);
      await world.store.noteFailure(N, 4, at(99));
      await world.store.commit(commitOf(N, 1, { next: nextOf(60) }));
      expect(await world.store.driving(N)).toMatchObject({ failures: 4, retryAt: null });
      expect(await world.store.due(at(60), 10)).toEqual([{ what: 'matter', matter: N, at: at(60) }]);
      await world.store.noteFailure(M, 1, at(45));
      expect(await world.store.driving(M)).toBeNull();
    });
  });
}
