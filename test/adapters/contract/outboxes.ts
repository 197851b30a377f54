import { describe, expect, it } from 'vitest';
import type { Outbox } from '../../../functions/domain/texts/outbox.ts';
import { at, commitOf, N, outboxOf, textOf } from '../samples.ts';
import { open, type World } from './world.ts';

export function outboxesContract(world: World): void {
  describe('outboxes', () => {
    const full: Outbox = outboxOf(N, 2, {
      texts: [
        textOf(N, 'sign:A1.half.zhang.sms', { person: 'zhang', channel: 'sms', dueAt: at(60) }),
        textOf(N, 'sign:A2.half.li.sms', { person: 'li', channel: 'sms', step: 'sign:A2' }),
        textOf(N, 'late1.li.sms', {
          person: 'li',
          channel: 'sms',
          template: 'late',
          state: 'held',
          why: { code: 'quiet-hours', until: at(9) },
        }),
      ],
      takeBacks: [
        {
          seq: 2,
          step: 'response',
          of: { clock: 'response' },
          template: 'taken-back',
          variables: { number: N },
          withCode: false,
          grade: 'IV',
          drill: false,
          held: at(600),
        },
      ],
      obsoletes: true,
      replaces: { textId: 'T1', why: { code: 'resent', by: '李' } },
    });

    it('come with their decision, in order, just as they were written', async () => {
      await open(world.store, N, { outbox: outboxOf(N, 1) });
      await world.store.commit(commitOf(N, 1, { outbox: full }));
      await world.store.commit(commitOf(N, 2));
      expect(await world.store.outboxes(N)).toEqual([outboxOf(N, 1), full]);
      expect(await world.store.outboxes('BL2600009')).toEqual([]);
    });

    it('are due from their decision on, until exactly one caller closes them', async () => {
      await open(world.store, N, { next: null, outbox: outboxOf(N, 1) });
      expect(await world.store.due(at(0), 9)).toEqual([{ what: 'outbox', matter: N, at: at(0) }]);
      const closed = await Promise.all([1, 2, 3].map(() => world.store.closeOutbox(N, 1)));
      expect(closed.filter(Boolean)).toHaveLength(1);
      expect(await world.store.due(at(0), 9)).toEqual([]);
      expect(await world.store.outboxes(N)).toEqual([]);
      expect(await world.store.closeOutbox(N, 1)).toBe(false);
    });

    it('that went unheard are off what is due, keep nothing that was said, and are addressed by one caller', async () => {
      const unheard = [{ seq: 1, key: 'case.e1', step: 'case', template: 'appraise', at: at(30) }];
      const said = outboxOf(N, 1, {
        obsoletes: true,
        replaces: { textId: 'T1', why: { code: 'resent', by: '李' } },
        unheard,
      });
      await open(world.store, N, { next: null, outbox: said });
      await world.store.leaveUnheard(N, 1, at(5));
      expect(await world.store.due(at(60), 9)).toEqual([]);
      expect(await world.store.unheard(9)).toEqual([{ what: 'outbox', matter: N, at: at(5) }]);
      const { replaces: _, ...left } = said;
      expect(await world.store.outboxes(N)).toEqual([{ ...left, texts: [], takeBacks: [], obsoletes: false }]);

      await world.store.leaveUnheard(N, 1, at(9));
      expect(await world.store.unheard(9)).toEqual([{ what: 'outbox', matter: N, at: at(9) }]);
      const texts = [textOf(N, 'case.e1.w.zhang.sms', { person: 'zhang', channel: 'sms' })];
      const addressed = await Promise.all([1, 2].map(() => world.store.addressOutbox(N, 1, texts)));
      expect(addressed.filter(Boolean)).toHaveLength(1);
      expect(await world.store.unheard(9)).toEqual([]);
      expect(await world.store.due('9999', 9)).toMatchObject([{ what: 'outbox', matter: N }]);
      expect(await world.store.outboxes(N)).toMatchObject([{ seq: 1, texts }]);
      // What was addressed waits for nobody.
      await world.store.leaveUnheard(N, 1, at(20));
      expect(await world.store.unheard(9)).toEqual([]);
      expect(await world.store.closeOutbox(N, 1)).toBe(true);
    });
  });
}
