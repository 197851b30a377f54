import { describe, expect, it } from 'vitest';
import { at, claimOf, N, M } from '../samples.ts';
import { wins, open, type World } from './world.ts';

export function claimsContract(world: World): void {
  describe('claims', () => {
    it('are taken with the case that opens, and stop a second one whole', async () => {
      await open(world.store, N, { claims: [claimOf('url:a', N), claimOf('id:1', N, { expiresAt: null, data: 'x' })] });
      const second = await open(world.store, M, { claims: [claimOf('url:b', M), claimOf('id:1', M)] });
      expect(second).toEqual({
        done: false,
        because: 'claimed',
        claim: { key: 'id:1', matter: N, expiresAt: null, data: 'x' },
      });
      expect(await world.store.load(M)).toBeNull();
      expect(await world.store.claimsOf(['id:1', 'url:a', 'url:b', 'url:a'])).toEqual([
        { key: 'id:1', matter: N, expiresAt: null, data: 'x' },
        claimOf('url:a', N),
      ]);
    });

    it('let exactly one of many racing cases through', async () => {
      const racers = Array.from({ length: 8 }, (_, index) => `BL26${String(index + 10).padStart(5, '0')}`);
      const outcomes = await Promise.all(
        racers.map((number) => open(world.store, number, { claims: [claimOf('band:1', number)] })),
      );
      expect(wins(outcomes)).toBe(1);
      expect(outcomes.filter((outcome) => !outcome.done && outcome.because === 'claimed').length).toBe(7);
    });

    it('are free once expired, everywhere', async () => {
      await open(world.store, N, {
        claims: [claimOf('band:1', N), claimOf('band:2', N), claimOf('band:3', N, { expiresAt: null })],
      });
      world.setNow(at(60));
      expect(await world.store.claimsOf(['band:1', 'band:2', 'band:3'])).toEqual([
        claimOf('band:3', N, { expiresAt: null }),
      ]);
      expect(await open(world.store, M, { claims: [claimOf('band:1', M, { expiresAt: at(120) })] })).toEqual({
        done: true,
      });
      expect(await world.store.setClaim(claimOf('band:2', M, { expiresAt: at(120) }))).toBe(true);
      expect((await world.store.claimsOf(['band:1', 'band:2'])).map(({ matter }) => matter)).toEqual([M, M]);
    });

    it('may be taken over from the closed case that a recurrence names, and from no other', async () => {
      await open(world.store, N, { claims: [claimOf('url:a', N), claimOf('url:b', N)] });
      expect(await open(world.store, M, { claims: [claimOf('url:a', M, { over: 'BL2600009' })] })).toMatchObject({
        because: 'claimed',
      });
      expect(await open(world.store, M, { claims: [claimOf('url:a', M, { over: N })] })).toEqual({ done: true });
      expect(await world.store.setClaim(claimOf('url:b', M))).toBe(false);
      expect(await world.store.setClaim(claimOf('url:b', M, { over: N }))).toBe(true);
      expect(await world.store.claimsOf(['url:a', 'url:b'])).toEqual([claimOf('url:a', M), claimOf('url:b', M)]);
    });

    it('are found by the hundred', async () => {
      for (let index = 0; index < 130; index += 1) await world.store.setClaim(claimOf(`k${index}`, N));
      expect((await world.store.claimsOf(Array.from({ length: 140 }, (_, index) => `k${index}`))).length).toBe(130);
    });
  });
}
