import { beforeEach, describe, expect, it } from 'vitest';
import { alertOf, at, wordsOf, N } from '../samples.ts';
import { open, type World } from './world.ts';

export function alertsContract(world: World): void {
  describe('alerts and words', () => {
    beforeEach(() => open(world.store, N));

    it('count each alert once, without moving the case', async () => {
      const before = await world.store.load(N);
      const first = alertOf(N, 'a1', { platform: '微博', metrics: { views: 100 } });
      expect(await world.store.addAlert(first, wordsOf(N, 'a1'))).toEqual({
        added: true,
        count: 1,
        platforms: ['微博'],
        views: 100,
      });
      expect(await world.store.addAlert(first, null)).toEqual({
        added: false,
        count: 1,
        platforms: ['微博'],
        views: 100,
      });
      const second = alertOf(N, 'a2', { platform: '抖音', receivedAt: at(-1), metrics: { views: 5, likes: 1 } });
      expect(await world.store.addAlert(second, null)).toEqual({
        added: true,
        count: 2,
        platforms: ['微博', '抖音'].toSorted(),
        views: 105,
      });
      expect(await world.store.load(N)).toEqual(before);
      expect(await world.store.alerts(N)).toEqual([second, first]);
    });

    it('count a flood of joined alerts exactly', async () => {
      const added = await Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          world.store.addAlert(alertOf(N, `a${index % 20}`, { metrics: { views: 1 } }), null),
        ),
      );
      expect(added.filter((one) => one.added).length).toBe(20);
      expect(await world.store.addAlert(alertOf(N, 'a0'), null)).toMatchObject({ added: false, count: 20, views: 20 });
    });

    it('show words until their time is over (H5)', async () => {
      await world.store.addAlert(alertOf(N, 'a1'), wordsOf(N, 'a1', { url: 'https://example.cn/1' }));
      await world.store.addAlert(alertOf(N, 'a2'), wordsOf(N, 'a2', { expiresAt: at(120) }));
      expect(await world.store.words(N)).toEqual([
        wordsOf(N, 'a1', { url: 'https://example.cn/1' }),
        wordsOf(N, 'a2', { expiresAt: at(120) }),
      ]);
      world.setNow(at(60));
      expect((await world.store.words(N)).map(({ id }) => id)).toEqual(['a2']);
    });

    it('keep them beyond it while they are held, those that were there, and end them on time again (H5)', async () => {
      await world.store.addAlert(alertOf(N, 'a1'), wordsOf(N, 'a1'));
      await world.store.addAlert(alertOf(N, 'a2'), wordsOf(N, 'a2', { expiresAt: at(120) }));
      await world.store.keepWords(N, true);
      await world.store.keepWords(N, true);
      await world.store.addAlert(alertOf(N, 'a3'), wordsOf(N, 'a3', { expiresAt: at(70) }));
      world.setNow(at(90));
      expect((await world.store.words(N)).map(({ id }) => id)).toEqual(['a1', 'a2']);
      await world.store.keepWords(N, false);
      expect(await world.store.words(N)).toEqual([wordsOf(N, 'a2', { expiresAt: at(120) })]);
      // What is over does not come back.
      await world.store.keepWords(N, true);
      expect((await world.store.words(N)).map(({ id }) => id)).toEqual(['a2']);
    });
  });
}
