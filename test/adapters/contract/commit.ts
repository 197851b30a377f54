import { describe, expect, it } from 'vitest';
import {
  alertOf,
  assigned,
  at,
  caseOf,
  claimOf,
  clockOf,
  commitOf,
  eventOf,
  nextOf,
  outboxOf,
  textOf,
  wordsOf,
  UNIT,
  N,
  M,
} from '../samples.ts';
import { wins, open, parkOf, type World } from './world.ts';

export function commitContract(world: World): void {
  describe('case numbers', () => {
    it('gives each caller its own number, counted per prefix', async () => {
      const given = await Promise.all(Array.from({ length: 20 }, () => world.store.nextNumber('BL26')));
      expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
      expect(await world.store.nextNumber('BL27')).toBe(1);
    });
  });

  describe('commit', () => {
    it('opens a case: state, events and driving are there together', async () => {
      const commit = commitOf(N, 0, { events: [eventOf(1), eventOf(2)] });
      expect(await world.store.commit(commit)).toEqual({ done: true });
      expect(await world.store.load(N)).toEqual({
        state: commit.state,
        driving: {
          version: 2,
          next: nextOf(60),
          run: 1,
          driver: null,
          token: null,
          parkedVersion: null,
          parkedFor: null,
          failures: 0,
          retryAt: null,
        },
      });
      expect(await world.store.events(N)).toEqual(commit.events);
    });

    it('is written together with the case that it opens, or not at all', async () => {
      await open(world.store, N);
      const opens = commitOf(M, 0, { claims: [claimOf('alert#x', M)], alert: alertOf(M, 'x') });
      await world.store.setClaim(claimOf('alert#x', 'BL2600009'));
      expect(await world.store.commit(commitOf(N, 1, { opens }))).toMatchObject({ because: 'claimed' });
      const moved = { ...opens, claims: [{ ...claimOf('alert#x', M), over: 'BL2600009' }] };
      expect(await world.store.commit(commitOf(N, 2, { opens: moved }))).toMatchObject({ because: 'conflict' });
      expect(await world.store.load(M)).toBeNull();
      expect(await world.store.commit(commitOf(N, 1, { opens: moved }))).toEqual({ done: true });
      expect((await world.store.load(M))?.state.version).toBe(1);
      expect((await world.store.load(N))?.state.version).toBe(2);
      expect(await world.store.claimsOf(['alert#x'])).toMatchObject([{ matter: M }]);
      expect(await world.store.alerts(M)).toHaveLength(1);
    });

    it('is written only while another case is open, where it must be', async () => {
      await open(world.store, M);
      await open(world.store, N);
      expect(await world.store.commit(commitOf(N, 1, { whileOpen: M }))).toEqual({ done: true });
      await world.store.commit(commitOf(M, 1, { state: { status: 'ended' } }));
      const conflict = { done: false, because: 'conflict' };
      expect(await world.store.commit(commitOf(N, 2, { whileOpen: M }))).toEqual(conflict);
      expect(await world.store.commit(commitOf(N, 2, { whileOpen: 'BL2699999' }))).toEqual(conflict);
      expect((await world.store.load(N))?.state.version).toBe(2);
    });

    it('knows nothing of a case that was never opened', async () => {
      expect(await world.store.load(N)).toBeNull();
      expect(await world.store.driving(N)).toBeNull();
      expect(await world.store.events(N)).toEqual([]);
    });

    it('gives back every field of a full case as it was written', async () => {
      const state = caseOf(N, {
        summary: '新碶街道路面塌陷，已围挡',
        place: '新碶',
        firstPublishedAt: at(-90),
        grades: { opinion: 'II', emergency: 'III' },
        emergencyKind: '生产安全事故',
        assignedBy: { unit: '市网信办', number: '甬网督〔2026〕7号', dueAt: at(600) },
        assignments: [
          {
            ...assigned(UNIT),
            state: 'signed',
            signedAt: at(5),
            signedBy: 'zhang',
            handler: 'li',
            returns: 1,
            assignedBy: { unit: '市网信办', dueAt: at(600) },
          },
        ],
        clocks: [
          clockOf({ state: 'met', metAt: at(30), late: true }),
          clockOf({ id: 'sign:A1', kind: 'sign', move: { unit: UNIT }, of: 'A1', limit: { at: at(600) } }),
          clockOf({ id: 'confirm', kind: 'confirm', move: { desk: true }, limit: { workingDays: 2 } }),
        ],
        releases: [
          {
            id: 'R1',
            form: 'statement',
            publishedAt: at(20),
            final: false,
            followUpAt: at(900),
            fulfils: ['response'],
            unit: UNIT,
            voice: 'superior',
            orders: ['assigned-limit:A1'],
          },
        ],
        settledAt: at(40),
        refusedClocks: ['follow-up'],
        splitFrom: M,
      });
      await world.store.commit({ ...commitOf(N, 0), state });
      expect((await world.store.load(N))?.state).toEqual(state);
    });

    it('refuses to open a case twice', async () => {
      await open(world.store, N);
      expect(await open(world.store, N)).toEqual({ done: false, because: 'conflict' });
    });

    it('refuses a version that has moved on, and writes nothing of it', async () => {
      await open(world.store, N);
      await world.store.commit(commitOf(N, 1));
      const late = commitOf(N, 1, {
        outbox: outboxOf(N, 2),
        claims: [claimOf('url:a', N)],
        words: wordsOf(N, 'W1'),
        alert: alertOf(N, 'a1'),
      });
      expect(await world.store.commit(late)).toEqual({ done: false, because: 'conflict' });
      expect((await world.store.events(N)).map(({ seq }) => seq)).toEqual([1, 2]);
      expect(await world.store.outboxes(N)).toEqual([]);
      expect(await world.store.claimsOf(['url:a'])).toEqual([]);
      expect(await world.store.words(N)).toEqual([]);
      expect(await world.store.alerts(N)).toEqual([]);
    });

    it('lets exactly one of many commits from one version win', async () => {
      await open(world.store, N);
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => world.store.commit(commitOf(N, 1))));
      expect(wins(outcomes)).toBe(1);
      expect(outcomes.filter(({ done }) => !done)).toEqual(
        Array.from({ length: 7 }, () => ({ done: false, because: 'conflict' })),
      );
      expect((await world.store.load(N))?.driving.version).toBe(2);
    });

    it('reads events after a sequence number, in order past a thousand', async () => {
      await open(world.store, N);
      for (let version = 1; version < 1_011; version += 90) {
        await world.store.commit(
          commitOf(N, version, { events: Array.from({ length: 90 }, (_, index) => eventOf(version + index + 1)) }),
        );
      }
      const all = await world.store.events(N);
      expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: all.length }, (_, index) => index + 1));
      expect(all.length).toBe(1_081);
      expect((await world.store.events(N, 1_079)).map(({ seq }) => seq)).toEqual([1_080, 1_081]);
      expect(await world.store.events(N, 1_081)).toEqual([]);
    });

    it('reads events after one in the middle of a decision', async () => {
      await open(world.store, N);
      await world.store.commit(commitOf(N, 1, { events: [eventOf(2), eventOf(3), eventOf(4)] }));
      expect((await world.store.events(N, 2)).map(({ seq }) => seq)).toEqual([3, 4]);
    });

    it('leaves run, driver and token alone, and moves version and next step', async () => {
      await open(world.store, N);
      await world.store.claimDriver(N, 1, 'exec-1');
      await world.park(parkOf(N, 1, 'token-1', 'exec-1'));
      await world.store.commit(commitOf(N, 1, { next: nextOf(90) }));
      expect(await world.store.driving(N)).toMatchObject({
        version: 2,
        next: nextOf(90),
        run: 1,
        driver: 'exec-1',
        token: 'token-1',
        parkedVersion: 1,
        parkedFor: at(60),
      });
      await world.store.commit(commitOf(N, 2, { next: null }));
      expect(await world.store.driving(N)).toMatchObject({
        version: 3,
        next: null,
        driver: 'exec-1',
        token: 'token-1',
      });
    });

    it('refuses a decision of more than 100 items, saying of what', async () => {
      const claims = Array.from({ length: 97 }, (_, index) => claimOf(`url:${index}`, N));
      await expect(world.store.commit(commitOf(N, 0, { claims }))).rejects.toThrow('101 items, 97 of them claims');
      expect(await world.store.load(N)).toBeNull();
    });

    it('writes a few texts with the decision, which are due and listed, and leaves one that is there', async () => {
      const [first, second] = [textOf(N, 'T1', { seq: 1 }), textOf(N, 'T2', { seq: 2 })];
      await open(world.store, N, { texts: [first] });
      await world.store.moveText(N, 'T1', ['queued'], { state: 'sending', sentAt: at(1) });
      expect(await world.store.commit(commitOf(N, 1, { texts: [first, second] }))).toEqual({ done: true });
      expect(await world.store.texts(N)).toEqual([{ ...first, state: 'sending', sentAt: at(1) }, second]);
      expect(await world.store.outboxes(N)).toEqual([]);
      const due = await world.store.due(second.notBefore, 10);
      expect(due.filter(({ what }) => what === 'text').map(({ textId }) => textId)).toEqual(['T1', 'T2']);
      expect(await world.store.commit(commitOf(N, 1, { texts: [textOf(N, 'T3')] }))).toMatchObject({ done: false });
      expect((await world.store.recentTexts(10)).texts.map(({ id }) => id)).toEqual(['T2', 'T1']);
    });

    it('shares nothing with its caller', async () => {
      const commit = commitOf(N, 0, { outbox: outboxOf(N, 1) });
      await world.store.commit(commit);
      commit.state.subject = '变了';
      commit.outbox!.texts[0]!.variables['by'] = '变了';
      const read = await world.store.load(N);
      expect(read?.state.subject).toBe('道路');
      // A copy, or nothing that can be changed.
      Reflect.set(read!.state.clocks, 'length', 0);
      expect((await world.store.load(N))?.state.clocks.length).toBe(1);
      expect((await world.store.outboxes(N))[0]?.texts[0]?.variables['by']).toBe('26日14:10');
    });

    it.each([
      ['', '第1条'],
      [', also of a decision of many words', '众人说了很多话，'.repeat(90)],
    ])(
      'erases words together with the events that say so, and the events keep place and hash%s (H5)',
      async (_, says) => {
        await open(world.store, N, {
          events: [eventOf(1, { type: 'noted', says, star: false }), eventOf(2)],
          alert: alertOf(N, 'a1'),
          words: wordsOf(N, 'a1'),
        });
        const [first, second] = await world.store.events(N);
        const left = { ...eventOf(2, { type: 'noted', says: '清除', star: false }), hash: second!.hash };
        const version = (await world.store.load(N))!.state.version;
        expect(
          await world.store.commit(commitOf(N, version, { erases: { events: [left], words: ['a1', 'gone'] } })),
        ).toEqual({ done: true });
        expect((await world.store.events(N)).slice(0, 2)).toEqual([first, left]);
        expect(await world.store.words(N)).toEqual([]);
        expect((await world.store.alerts(N)).map(({ id }) => id)).toEqual(['a1']);
      },
    );

    it('refuses to erase an event that is another than was read: nothing is written', async () => {
      await open(world.store, N, { events: [eventOf(1), eventOf(2)], words: wordsOf(N, 'a1') });
      const before = [await world.store.load(N), await world.store.events(N)];
      const version = before[0] && 'state' in before[0] ? before[0].state.version : 0;
      const left = { ...eventOf(2), hash: 'another' };
      expect(await world.store.commit(commitOf(N, version, { erases: { events: [left], words: ['a1'] } }))).toEqual({
        done: false,
        because: 'conflict',
      });
      expect([await world.store.load(N), await world.store.events(N)]).toEqual(before);
      expect((await world.store.words(N)).map(({ id }) => id)).toEqual(['a1']);
    });

    it('keeps the opening alert and counts it once', async () => {
      await open(world.store, N, {
        alert: alertOf(N, 'a1', { outcome: 'opened', platform: '微博', metrics: { views: 10 } }),
        words: wordsOf(N, 'a1'),
      });
      await world.store.commit(
        commitOf(N, 1, { alert: alertOf(N, 'a1', { platform: '微博', metrics: { views: 10 } }) }),
      );
      expect(await world.store.addAlert(alertOf(N, 'a2'), null)).toEqual({
        added: true,
        count: 2,
        platforms: ['微博'],
        views: 10,
      });
      expect((await world.store.words(N)).map(({ id }) => id)).toEqual(['a1']);
    });
  });
}
