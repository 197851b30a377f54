import { beforeEach, describe, expect, it } from 'vitest';
import { at, commitOf, N, M } from '../samples.ts';
import { open, parkOf, type World } from './world.ts';

export function drivingContract(world: World): void {
  describe('driving', () => {
    beforeEach(() => open(world.store, N));

    it('lets exactly one execution drive a run, and tells it so again', async () => {
      const claimed = await Promise.all(['exec-a', 'exec-b', 'exec-c'].map((id) => world.store.claimDriver(N, 1, id)));
      expect(claimed.filter(Boolean).length).toBe(1);
      const driver = (await world.store.driving(N))?.driver ?? '';
      expect(await world.store.claimDriver(N, 1, driver)).toBe(true);
      expect(await world.store.claimDriver(N, 1, 'exec-late')).toBe(false);
    });

    it('refuses a driver of another run, and of no case', async () => {
      expect(await world.store.claimDriver(N, 2, 'exec-2')).toBe(false);
      expect(await world.store.claimDriver(M, 1, 'exec-1')).toBe(false);
      expect(await world.store.driving(M)).toBeNull();
    });

    it('is read of several cases together, in the order asked', async () => {
      await world.store.claimDriver(N, 1, 'exec-1');
      expect(await world.store.drivings([M, N])).toEqual([null, await world.store.driving(N)]);
      expect(await world.store.drivings([])).toEqual([]);
    });

    it('releases only its own driver at the version it saw', async () => {
      await world.store.claimDriver(N, 1, 'exec-1');
      await world.park(parkOf(N, 1, 'token-1', 'exec-1'));
      expect(await world.store.releaseDriver(N, 'exec-2', 1)).toBe(false);
      expect(await world.store.releaseDriver(N, 'exec-1', 0)).toBe(false);
      expect(await world.store.releaseDriver(N, 'exec-1', 1)).toBe(true);
      expect(await world.store.driving(N)).toMatchObject({
        driver: null,
        token: null,
        parkedVersion: null,
        parkedFor: null,
        run: 1,
      });
      expect(await world.store.releaseDriver(N, 'exec-1', 1)).toBe(false);
    });

    it('moves to the next run for exactly one caller, and forgets driver and token', async () => {
      await world.store.claimDriver(N, 1, 'exec-1');
      await world.park(parkOf(N, 1, 'token-1', 'exec-1'));
      const moved = await Promise.all([1, 1, 1].map((run) => world.store.nextRun(N, run)));
      expect(moved.filter(Boolean).length).toBe(1);
      expect(await world.store.driving(N)).toMatchObject({
        run: 2,
        driver: null,
        token: null,
        parkedVersion: null,
        parkedFor: null,
      });
      expect(await world.store.claimDriver(N, 1, 'exec-1')).toBe(false);
      expect(await world.store.claimDriver(N, 2, 'exec-2')).toBe(true);
    });

    it('parks under the planned version and its own driver only', async () => {
      await world.store.claimDriver(N, 1, 'exec-1');
      expect(await world.park(parkOf(N, 1, 'token-0', 'exec-2'))).toBe(false);
      expect(await world.park(parkOf(N, 1, 'token-1', 'exec-1'))).toBe(true);
      await world.store.commit(commitOf(N, 1));
      expect(await world.park(parkOf(N, 1, 'token-2', 'exec-1'))).toBe(false);
      expect(await world.store.driving(N)).toMatchObject({
        version: 2,
        token: 'token-1',
        parkedVersion: 1,
        parkedFor: at(60),
      });
      expect(await world.park(parkOf(N, 2, 'token-3', 'exec-1'))).toBe(true);
      expect(await world.park(parkOf(M, 1, 'token-4', 'exec-1'))).toBe(false);
    });
  });
}
