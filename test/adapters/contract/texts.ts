import { beforeEach, describe, expect, it } from 'vitest';
import type { Text } from '../../../functions/domain/texts/text.ts';
import { at, textOf, N, M } from '../samples.ts';
import { open, type World } from './world.ts';

export function textsContract(world: World): void {
  describe('texts', () => {
    beforeEach(() => open(world.store, N, { next: null, texts: [textOf(N, 'T1')] }));

    it('move only from the states named, for exactly one caller', async () => {
      const moved = await Promise.all(
        [1, 2, 3, 4].map(() => world.store.moveText(N, 'T1', ['queued', 'held'], { state: 'sending' })),
      );
      expect(moved.filter(Boolean).length).toBe(1);
      expect(await world.store.moveText(N, 'T1', [], { state: 'sent' })).toBe(false);
      expect(await world.store.moveText(N, 'T9', ['queued'], { state: 'sent' })).toBe(false);
      expect(
        await world.store.moveText(N, 'T1', ['sending'], { state: 'sent', sentAt: at(1), providerId: 'p-1' }),
      ).toBe(true);
      expect(await world.store.text(N, 'T1')).toEqual(
        textOf(N, 'T1', { state: 'sent', sentAt: at(1), providerId: 'p-1' }),
      );
      expect(await world.store.text(N, 'T9')).toBeNull();
    });

    it('are begun no earlier than the hour that they were put off to since they were read', async () => {
      await world.store.moveText(N, 'T1', ['queued'], { state: 'sending', sentAt: at(1) });
      await world.store.moveText(N, 'T1', ['sending'], { state: 'queued', notBefore: at(3) });
      const begin = (sentAt: string) => world.store.moveText(N, 'T1', ['queued'], { state: 'sending', sentAt });
      expect(await begin(at(2))).toBe(false);
      expect((await world.store.text(N, 'T1'))?.state).toBe('queued');
      expect(await begin(at(3))).toBe(true);
    });

    it('carry the reason of their last state, and no other', async () => {
      const why = async () => (await world.store.text(N, 'T1'))?.why?.code;
      const refused = { code: 'refused', answer: 'BUSY' } as const;
      const late = { code: 'quiet-hours', until: at(5) } as const;
      const missing = { code: 'not-delivered', answer: 'FAIL' } as const;
      const steps: [Text['state'], Parameters<typeof world.store.moveText>[3], string | undefined][] = [
        ['queued', { state: 'held', why: late }, 'quiet-hours'],
        ['held', { state: 'queued' }, 'quiet-hours'],
        ['queued', { state: 'sending' }, undefined],
        ['sending', { state: 'queued', why: refused }, 'refused'],
        ['queued', { state: 'sending' }, undefined],
        ['sending', { state: 'sent', providerId: 'p-1', receiptBy: at(4) }, undefined],
        ['sent', { state: 'failed', why: missing }, 'not-delivered'],
        ['failed', { state: 'delivered', deliveredAt: at(3) }, undefined],
      ];
      for (const [from, to, code] of steps) {
        expect(await world.store.moveText(N, 'T1', [from], to)).toBe(true);
        expect(await why(), `${from} → ${to.state}`).toBe(code);
      }
    });

    it('come with their case, each as it is', async () => {
      const state = (await world.store.load(N))?.state;
      expect(await world.store.textWithCase(N, 'T1')).toEqual({ text: textOf(N, 'T1'), state });
      expect(await world.store.textWithCase(N, 'T9')).toEqual({ text: null, state });
      expect(await world.store.textWithCase(M, 'T1')).toEqual({ text: null, state: null });
    });

    it('are found by the provider’s id for a receipt', async () => {
      await world.store.moveText(N, 'T1', ['queued'], { state: 'sent', providerId: 'p-1', receiptBy: at(4) });
      expect((await world.store.textByProviderId('p-1'))?.id).toBe('T1');
      expect(await world.store.textByProviderId('p-2')).toBeNull();
    });

    it('stay due until they are settled, and come back at their new hour', async () => {
      const places = async () => (await world.store.due(at(600), 10)).map(({ textId, at: when }) => [textId, when]);
      await world.store.moveText(N, 'T1', ['queued'], { state: 'sending' });
      expect(await places()).toEqual([['T1', at(0)]]);
      await world.store.moveText(N, 'T1', ['sending'], { state: 'queued', notBefore: at(5) });
      expect(await places()).toEqual([['T1', at(5)]]);
      await world.store.moveText(N, 'T1', ['queued'], {
        state: 'failed',
        why: { code: 'not-delivered', answer: '空号' },
        settledAt: at(6),
      });
      expect(await places()).toEqual([]);
      await world.store.moveText(N, 'T1', ['failed'], { state: 'queued' });
      expect(await places()).toEqual([['T1', at(5)]]);
    });

    it('stay due until their receipt, where one is waited for, and no longer', async () => {
      const places = async () => (await world.store.due(at(600), 10)).map(({ textId, at: when }) => [textId, when]);
      await world.store.moveText(N, 'T1', ['queued'], { state: 'sending', sentAt: at(0) });
      await world.store.moveText(N, 'T1', ['sending'], { state: 'sent', providerId: 'p-1', receiptBy: at(4) });
      expect(await places()).toEqual([['T1', at(4)]]);
      expect(await world.store.text(N, 'T1')).toMatchObject({ state: 'sent', receiptBy: at(4) });
      await world.store.moveText(N, 'T1', ['sent'], { state: 'delivered', deliveredAt: at(3) });
      expect(await places()).toEqual([]);
      await world.store.addTexts([
        textOf(N, 'T2', { state: 'sent', receiptBy: at(9) }),
        textOf(N, 'T3', { state: 'sent' }),
      ]);
      expect(await places()).toEqual([['T2', at(9)]]);
      await world.store.moveText(N, 'T2', ['sent'], { state: 'unknown', why: { code: 'no-receipt', minutes: 4 } });
      expect(await places()).toEqual([]);
    });

    it('are added apart from a decision, once each', async () => {
      await world.store.moveText(N, 'T1', ['queued'], { state: 'sent' });
      await world.store.addTexts([textOf(N, 'T1'), textOf(N, 'T2'), textOf(M, 'T3')]);
      expect((await world.store.texts(N)).map(({ id, state }) => [id, state])).toEqual([
        ['T1', 'sent'],
        ['T2', 'queued'],
      ]);
      expect((await world.store.due(at(0), 9)).map(({ textId }) => textId)).toEqual(['T2', 'T3']);
    });

    it('end before a cursor that lies before them all, and cases after one that lies behind', async () => {
      const { store } = world;
      expect(await store.recentTexts(10, ' ')).toEqual({ texts: [], cursor: null });
      expect(await store.openCases('~')).toEqual({ cases: [], unreadable: [], cursor: null });
      expect(await store.casesByStatus('closed', ' ')).toEqual({ cases: [], unreadable: [], cursor: null });
    });

    it('are paged newest first', async () => {
      await world.store.addTexts(
        Array.from({ length: 6 }, (_, index) => textOf(M, `U${index}`, { queuedAt: at(index + 1) })),
      );
      const first = await world.store.recentTexts(4);
      expect(first.texts.map(({ id }) => id)).toEqual(['U5', 'U4', 'U3', 'U2']);
      const second = await world.store.recentTexts(3, first.cursor ?? undefined);
      expect(second.texts.map(({ id }) => id)).toEqual(['U1', 'U0', 'T1']);
      expect(second.cursor).toBeNull();
    });
  });
}
