import { beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '../../functions/domain/instant.ts';
import type { CommitOutcome, Store } from '../../functions/ports.ts';
import { PAGE } from '../../functions/adapters/listing.ts';
import { alertOf, at, caseOf, claimOf, clockOf, commitOf, eventOf, linkOf, NOON, nextOf, textOf, wordsOf } from './samples.ts';

export interface Stored {
  store: Store;
  setNow(at: Instant): void;
}

const N = 'BL2600001';
const M = 'BL2600002';
const numbers = (page: { cases: { number: string }[] }): string[] => page.cases.map(({ number }) => number);
const wins = (outcomes: CommitOutcome[]): number => outcomes.filter(({ done }) => done).length;
const UNIT = 'chengguan-ju';
const assigned = (unit: string, state: 'assigned' | 'taken-back' = 'assigned') => ({
  id: 'A1',
  unit,
  part: 'primary' as const,
  assignedAt: NOON,
  state,
});

/** What every store must do, told to each adapter alike. */
export function storeContract(make: () => Promise<Stored>): void {
  let store: Store;
  let setNow: (to: Instant) => void;
  const open = (number: string, over: Parameters<typeof commitOf>[2] = {}) => store.commit(commitOf(number, 0, over));

  beforeEach(async () => {
    ({ store, setNow } = await make());
    setNow(NOON);
  });

  describe('case numbers', () => {
    it('gives each caller its own number, counted per prefix', async () => {
      const given = await Promise.all(Array.from({ length: 20 }, () => store.nextNumber('BL26')));
      expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
      expect(await store.nextNumber('BL27')).toBe(1);
    });
  });

  describe('commit', () => {
    it('opens a case: state, events and driving are there together', async () => {
      const commit = commitOf(N, 0, { events: [eventOf(1), eventOf(2)] });
      expect(await store.commit(commit)).toEqual({ done: true });
      expect(await store.load(N)).toEqual({
        state: commit.state,
        driving: { version: 2, next: nextOf(60), run: 1, driver: null, token: null, parkedVersion: null, parkedFor: null, failures: 0, retryAt: null },
      });
      expect(await store.events(N)).toEqual(commit.events);
    });

    it('knows nothing of a case that was never opened', async () => {
      expect(await store.load(N)).toBeNull();
      expect(await store.driving(N)).toBeNull();
      expect(await store.events(N)).toEqual([]);
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
        releases: [{ id: 'R1', form: 'statement', publishedAt: at(20), final: false, followUpAt: at(900), fulfils: ['response'] }],
        settledAt: at(40),
        refusedClocks: ['follow-up'],
        splitFrom: M,
      });
      await store.commit({ ...commitOf(N, 0), state });
      expect((await store.load(N))?.state).toEqual(state);
    });

    it('refuses to open a case twice', async () => {
      await open(N);
      expect(await open(N)).toEqual({ done: false, because: 'conflict' });
    });

    it('refuses a version that has moved on, and writes nothing of it', async () => {
      await open(N);
      await store.commit(commitOf(N, 1));
      const late = commitOf(N, 1, { texts: [textOf(N, 'T1')], claims: [claimOf('url:a', N)], words: wordsOf(N, 'W1'), alert: alertOf(N, 'a1') });
      expect(await store.commit(late)).toEqual({ done: false, because: 'conflict' });
      expect((await store.events(N)).map(({ seq }) => seq)).toEqual([1, 2]);
      expect(await store.texts(N)).toEqual([]);
      expect(await store.claimsOf(['url:a'])).toEqual([]);
      expect(await store.words(N)).toEqual([]);
      expect(await store.alerts(N)).toEqual([]);
    });

    it('lets exactly one of many commits from one version win', async () => {
      await open(N);
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => store.commit(commitOf(N, 1))));
      expect(wins(outcomes)).toBe(1);
      expect(outcomes.filter(({ done }) => !done)).toEqual(Array.from({ length: 7 }, () => ({ done: false, because: 'conflict' })));
      expect((await store.load(N))?.driving.version).toBe(2);
    });

    it('reads events after a sequence number, in order past a thousand', async () => {
      await open(N);
      for (let version = 1; version < 1_011; version += 90) {
        await store.commit(commitOf(N, version, { events: Array.from({ length: 90 }, (_, index) => eventOf(version + index + 1)) }));
      }
      const all = await store.events(N);
      expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: all.length }, (_, index) => index + 1));
      expect(all.length).toBe(1_081);
      expect((await store.events(N, 1_079)).map(({ seq }) => seq)).toEqual([1_080, 1_081]);
      expect(await store.events(N, 1_081)).toEqual([]);
    });

    it('leaves run, driver and token alone, and moves version and next step', async () => {
      await open(N);
      await store.claimDriver(N, 1, 'exec-1');
      await store.park(N, 1, at(60), 'token-1', 'exec-1');
      await store.commit(commitOf(N, 1, { next: nextOf(90) }));
      expect(await store.driving(N)).toMatchObject({
        version: 2,
        next: nextOf(90),
        run: 1,
        driver: 'exec-1',
        token: 'token-1',
        parkedVersion: 1,
        parkedFor: at(60),
      });
      await store.commit(commitOf(N, 2, { next: null }));
      expect(await store.driving(N)).toMatchObject({ version: 3, next: null, driver: 'exec-1', token: 'token-1' });
    });

    it('refuses a decision of more than 100 items, saying of what', async () => {
      const events = Array.from({ length: 99 }, (_, index) => eventOf(index + 1));
      await expect(store.commit(commitOf(N, 0, { events }))).rejects.toThrow(/101 items \(99 events/);
      expect(await store.load(N)).toBeNull();
    });

    it('shares nothing with its caller', async () => {
      const commit = commitOf(N, 0, { texts: [textOf(N, 'T1')] });
      await store.commit(commit);
      commit.state.subject = '变了';
      commit.texts[0]!.variables['by'] = '变了';
      const read = await store.load(N);
      expect(read?.state.subject).toBe('道路');
      read!.state.clocks.length = 0;
      expect((await store.load(N))?.state.clocks.length).toBe(1);
      expect((await store.text(N, 'T1'))?.variables['by']).toBe('26日14:10');
    });

    it('never writes a text twice, and does not fail for it', async () => {
      await open(N, { texts: [textOf(N, 'T1'), textOf(N, 'T1')] });
      await store.moveText(N, 'T1', ['queued'], { state: 'sent', sentAt: at(1) });
      expect(await store.commit(commitOf(N, 1, { texts: [textOf(N, 'T1'), textOf(N, 'T2')] }))).toEqual({ done: true });
      expect((await store.texts(N)).map(({ id, state }) => [id, state])).toEqual([
        ['T1', 'sent'],
        ['T2', 'queued'],
      ]);
    });

    it('drops texts that wait, and passes over one that is being sent', async () => {
      await open(N, { texts: [textOf(N, 'T1'), textOf(N, 'T2'), textOf(N, 'T3', { state: 'held', why: '夜间' })] });
      await store.moveText(N, 'T2', ['queued'], { state: 'sending' });
      const drops = ['T1', 'T2', 'T3', 'T9'].map((textId) => ({ textId, why: '已签收' }));
      expect(await store.commit(commitOf(N, 1, { drops }))).toEqual({ done: true });
      expect((await store.texts(N)).map(({ id, state, why, settledAt }) => [id, state, why, settledAt])).toEqual([
        ['T1', 'dropped', '已签收', at(2)],
        ['T2', 'sending', undefined, undefined],
        ['T3', 'dropped', '已签收', at(2)],
      ]);
      expect((await store.due(at(0), 9)).map(({ textId }) => textId)).toEqual(['T2']);
      expect((await store.load(N))?.state.version).toBe(2);
    });

    it('keeps the opening alert and counts it once', async () => {
      await open(N, { alert: alertOf(N, 'a1', { outcome: 'opened', platform: '微博', metrics: { views: 10 } }), words: wordsOf(N, 'a1') });
      await store.commit(commitOf(N, 1, { alert: alertOf(N, 'a1', { platform: '微博', metrics: { views: 10 } }) }));
      expect(await store.addAlert(alertOf(N, 'a2'), null)).toEqual({ added: true, count: 2, platforms: ['微博'], views: 10 });
      expect((await store.words(N)).map(({ id }) => id)).toEqual(['a1']);
    });
  });

  describe('claims', () => {
    it('are taken with the case that opens, and stop a second one whole', async () => {
      await open(N, { claims: [claimOf('url:a', N), claimOf('id:1', N, { expiresAt: null, data: 'x' })] });
      const second = await open(M, { claims: [claimOf('url:b', M), claimOf('id:1', M)] });
      expect(second).toEqual({ done: false, because: 'claimed', claim: { key: 'id:1', caseNumber: N, expiresAt: null, data: 'x' } });
      expect(await store.load(M)).toBeNull();
      expect(await store.claimsOf(['id:1', 'url:a', 'url:b', 'url:a'])).toEqual([
        { key: 'id:1', caseNumber: N, expiresAt: null, data: 'x' },
        claimOf('url:a', N),
      ]);
    });

    it('let exactly one of many racing cases through', async () => {
      const racers = Array.from({ length: 8 }, (_, index) => `BL26${String(index + 10).padStart(5, '0')}`);
      const outcomes = await Promise.all(racers.map((number) => open(number, { claims: [claimOf('band:1', number)] })));
      expect(wins(outcomes)).toBe(1);
      expect(outcomes.filter((outcome) => !outcome.done && outcome.because === 'claimed').length).toBe(7);
    });

    it('are free once expired, everywhere', async () => {
      await open(N, { claims: [claimOf('band:1', N), claimOf('band:2', N), claimOf('band:3', N, { expiresAt: null })] });
      setNow(at(60));
      expect(await store.claimsOf(['band:1', 'band:2', 'band:3'])).toEqual([claimOf('band:3', N, { expiresAt: null })]);
      expect(await open(M, { claims: [claimOf('band:1', M, { expiresAt: at(120) })] })).toEqual({ done: true });
      expect(await store.setClaim(claimOf('band:2', M, { expiresAt: at(120) }))).toBe(true);
      expect((await store.claimsOf(['band:1', 'band:2'])).map(({ caseNumber }) => caseNumber)).toEqual([M, M]);
    });

    it('may be taken over from the closed case that a recurrence names, and from no other', async () => {
      await open(N, { claims: [claimOf('url:a', N), claimOf('url:b', N)] });
      expect(await open(M, { claims: [claimOf('url:a', M, { over: 'BL2600009' })] })).toMatchObject({ because: 'claimed' });
      expect(await open(M, { claims: [claimOf('url:a', M, { over: N })] })).toEqual({ done: true });
      expect(await store.setClaim(claimOf('url:b', M))).toBe(false);
      expect(await store.setClaim(claimOf('url:b', M, { over: N }))).toBe(true);
      expect(await store.claimsOf(['url:a', 'url:b'])).toEqual([claimOf('url:a', M), claimOf('url:b', M)]);
    });

    it('are found by the hundred', async () => {
      for (let index = 0; index < 130; index += 1) await store.setClaim(claimOf(`k${index}`, N));
      expect((await store.claimsOf(Array.from({ length: 140 }, (_, index) => `k${index}`))).length).toBe(130);
    });
  });

  describe('driving', () => {
    beforeEach(() => open(N));

    it('lets exactly one execution drive a run, and tells it so again', async () => {
      const claimed = await Promise.all(['exec-a', 'exec-b', 'exec-c'].map((id) => store.claimDriver(N, 1, id)));
      expect(claimed.filter(Boolean).length).toBe(1);
      const driver = (await store.driving(N))?.driver ?? '';
      expect(await store.claimDriver(N, 1, driver)).toBe(true);
      expect(await store.claimDriver(N, 1, 'exec-late')).toBe(false);
    });

    it('refuses a driver of another run, and of no case', async () => {
      expect(await store.claimDriver(N, 2, 'exec-2')).toBe(false);
      expect(await store.claimDriver(M, 1, 'exec-1')).toBe(false);
      expect(await store.driving(M)).toBeNull();
    });

    it('releases only its own driver at the version it saw', async () => {
      await store.claimDriver(N, 1, 'exec-1');
      await store.park(N, 1, at(60), 'token-1', 'exec-1');
      expect(await store.releaseDriver(N, 'exec-2', 1)).toBe(false);
      expect(await store.releaseDriver(N, 'exec-1', 0)).toBe(false);
      expect(await store.releaseDriver(N, 'exec-1', 1)).toBe(true);
      expect(await store.driving(N)).toMatchObject({ driver: null, token: null, parkedVersion: null, parkedFor: null, run: 1 });
      expect(await store.releaseDriver(N, 'exec-1', 1)).toBe(false);
    });

    it('moves to the next run for exactly one caller, and forgets driver and token', async () => {
      await store.claimDriver(N, 1, 'exec-1');
      await store.park(N, 1, at(60), 'token-1', 'exec-1');
      const moved = await Promise.all([1, 1, 1].map((run) => store.nextRun(N, run)));
      expect(moved.filter(Boolean).length).toBe(1);
      expect(await store.driving(N)).toMatchObject({ run: 2, driver: null, token: null, parkedVersion: null, parkedFor: null });
      expect(await store.claimDriver(N, 1, 'exec-1')).toBe(false);
      expect(await store.claimDriver(N, 2, 'exec-2')).toBe(true);
    });

    it('parks under the planned version and its own driver only', async () => {
      await store.claimDriver(N, 1, 'exec-1');
      expect(await store.park(N, 1, at(60), 'token-0', 'exec-2')).toBe(false);
      expect(await store.park(N, 1, at(60), 'token-1', 'exec-1')).toBe(true);
      await store.commit(commitOf(N, 1));
      expect(await store.park(N, 1, at(60), 'token-2', 'exec-1')).toBe(false);
      expect(await store.driving(N)).toMatchObject({ version: 2, token: 'token-1', parkedVersion: 1, parkedFor: at(60) });
      expect(await store.park(N, 2, at(60), 'token-3', 'exec-1')).toBe(true);
      expect(await store.park(M, 1, at(60), 'token-4', 'exec-1')).toBe(false);
    });
  });

  describe('due', () => {
    it('lists cases and texts in order of time, up to an instant and a number', async () => {
      await open(N, { next: nextOf(30), texts: [textOf(N, 'T1', { notBefore: at(10) }), textOf(N, 'T2', { state: 'held', notBefore: at(40) })] });
      await open(M, { next: nextOf(20) });
      await open('BL2600003', { next: null });
      const all = [
        { what: 'text', caseNumber: N, textId: 'T1', at: at(10) },
        { what: 'case', caseNumber: M, at: at(20) },
        { what: 'case', caseNumber: N, at: at(30) },
        { what: 'text', caseNumber: N, textId: 'T2', at: at(40) },
      ];
      expect(await store.due(at(40), 10)).toEqual(all);
      expect(await store.due(at(30), 10)).toEqual(all.slice(0, 3));
      expect(await store.due(at(40), 2)).toEqual(all.slice(0, 2));
      expect(await store.due(at(9), 10)).toEqual([]);
    });

    it('orders what is due at one instant by case and text', async () => {
      await open(M, { next: nextOf(20) });
      await open(N, { next: nextOf(20), texts: [textOf(N, 'T2', { notBefore: at(20) }), textOf(N, 'T1', { notBefore: at(20) })] });
      expect((await store.due(at(20), 10)).map(({ caseNumber, textId }) => [caseNumber, textId])).toEqual([
        [N, undefined],
        [N, 'T1'],
        [N, 'T2'],
        [M, undefined],
      ]);
    });

    it('follows the next step and loses a case that has none', async () => {
      await open(N, { next: nextOf(20) });
      await store.commit(commitOf(N, 1, { next: nextOf(50) }));
      expect(await store.due(at(49), 10)).toEqual([]);
      await store.commit(commitOf(N, 2, { next: null }));
      expect(await store.due(at(500), 10)).toEqual([]);
    });

    it('backs off a failing case until its retry, and forgets that when the case moves on', async () => {
      await open(N, { next: nextOf(20) });
      await store.noteFailure(N, 3, at(45));
      expect(await store.driving(N)).toMatchObject({ failures: 3, retryAt: at(45), next: nextOf(20) });
      expect(await store.due(at(44), 10)).toEqual([]);
      expect(await store.due(at(45), 10)).toEqual([{ what: 'case', caseNumber: N, at: at(45) }]);
      await store.noteFailure(N, 0, null);
      expect(await store.due(at(20), 10)).toEqual([{ what: 'case', caseNumber: N, at: at(20) }]);
      await store.noteFailure(N, 4, at(99));
      await store.commit(commitOf(N, 1, { next: nextOf(60) }));
      expect(await store.driving(N)).toMatchObject({ failures: 4, retryAt: null });
      expect(await store.due(at(60), 10)).toEqual([{ what: 'case', caseNumber: N, at: at(60) }]);
      await store.noteFailure(M, 1, at(45));
      expect(await store.driving(M)).toBeNull();
    });
  });

  describe('texts', () => {
    beforeEach(() => open(N, { next: null, texts: [textOf(N, 'T1')] }));

    it('move only from the states named, for exactly one caller', async () => {
      const moved = await Promise.all([1, 2, 3, 4].map(() => store.moveText(N, 'T1', ['queued', 'held'], { state: 'sending' })));
      expect(moved.filter(Boolean).length).toBe(1);
      expect(await store.moveText(N, 'T1', [], { state: 'sent' })).toBe(false);
      expect(await store.moveText(N, 'T9', ['queued'], { state: 'sent' })).toBe(false);
      expect(await store.moveText(N, 'T1', ['sending'], { state: 'sent', sentAt: at(1), providerId: 'p-1' })).toBe(true);
      expect(await store.text(N, 'T1')).toEqual(textOf(N, 'T1', { state: 'sent', sentAt: at(1), providerId: 'p-1' }));
      expect(await store.text(N, 'T9')).toBeNull();
    });

    it('are found by the provider’s id for a receipt', async () => {
      await store.moveText(N, 'T1', ['queued'], { state: 'sent', providerId: 'p-1' });
      expect((await store.textByProviderId('p-1'))?.id).toBe('T1');
      expect(await store.textByProviderId('p-2')).toBeNull();
    });

    it('stay due until they are settled, and come back at their new hour', async () => {
      const places = async () => (await store.due(at(600), 10)).map(({ textId, at: when }) => [textId, when]);
      await store.moveText(N, 'T1', ['queued'], { state: 'sending' });
      expect(await places()).toEqual([['T1', at(0)]]);
      await store.moveText(N, 'T1', ['sending'], { state: 'queued', notBefore: at(5) });
      expect(await places()).toEqual([['T1', at(5)]]);
      await store.moveText(N, 'T1', ['queued'], { state: 'failed', why: '空号', settledAt: at(6) });
      expect(await places()).toEqual([]);
      await store.moveText(N, 'T1', ['failed'], { state: 'queued' });
      expect(await places()).toEqual([['T1', at(5)]]);
    });

    it('are added apart from a decision, once each', async () => {
      await store.moveText(N, 'T1', ['queued'], { state: 'sent' });
      await store.addTexts([textOf(N, 'T1'), textOf(N, 'T2'), textOf(M, 'T3')]);
      expect((await store.texts(N)).map(({ id, state }) => [id, state])).toEqual([
        ['T1', 'sent'],
        ['T2', 'queued'],
      ]);
      expect((await store.due(at(0), 9)).map(({ textId }) => textId)).toEqual(['T2', 'T3']);
    });

    it('are paged newest first', async () => {
      await store.addTexts(Array.from({ length: 6 }, (_, index) => textOf(M, `U${index}`, { queuedAt: at(index + 1) })));
      const first = await store.recentTexts(4);
      expect(first.texts.map(({ id }) => id)).toEqual(['U5', 'U4', 'U3', 'U2']);
      const second = await store.recentTexts(3, first.cursor ?? undefined);
      expect(second.texts.map(({ id }) => id)).toEqual(['U1', 'U0', 'T1']);
      expect(second.cursor).toBeNull();
    });
  });

  describe('alerts and words', () => {
    beforeEach(() => open(N));

    it('count each alert once, without moving the case', async () => {
      const before = await store.load(N);
      const first = alertOf(N, 'a1', { platform: '微博', metrics: { views: 100 } });
      expect(await store.addAlert(first, wordsOf(N, 'a1'))).toEqual({ added: true, count: 1, platforms: ['微博'], views: 100 });
      expect(await store.addAlert(first, null)).toEqual({ added: false, count: 1, platforms: ['微博'], views: 100 });
      const second = alertOf(N, 'a2', { platform: '抖音', receivedAt: at(-1), metrics: { views: 5, likes: 1 } });
      expect(await store.addAlert(second, null)).toEqual({ added: true, count: 2, platforms: ['微博', '抖音'].toSorted(), views: 105 });
      expect(await store.load(N)).toEqual(before);
      expect(await store.alerts(N)).toEqual([second, first]);
    });

    it('count a flood of joined alerts exactly', async () => {
      const added = await Promise.all(Array.from({ length: 30 }, (_, index) => store.addAlert(alertOf(N, `a${index % 20}`, { metrics: { views: 1 } }), null)));
      expect(added.filter((one) => one.added).length).toBe(20);
      expect(await store.addAlert(alertOf(N, 'a0'), null)).toMatchObject({ added: false, count: 20, views: 20 });
    });

    it('show words until their time is over (H5)', async () => {
      await store.addAlert(alertOf(N, 'a1'), wordsOf(N, 'a1', { url: 'https://example.cn/1' }));
      await store.addAlert(alertOf(N, 'a2'), wordsOf(N, 'a2', { expiresAt: at(120) }));
      expect(await store.words(N)).toEqual([wordsOf(N, 'a1', { url: 'https://example.cn/1' }), wordsOf(N, 'a2', { expiresAt: at(120) })]);
      setNow(at(60));
      expect((await store.words(N)).map(({ id }) => id)).toEqual(['a2']);
    });
  });

  describe('deliveries', () => {
    const delivery = { source: 'generic', webhookId: 'msg_1', bodyHash: 'h', answer: null, receivedAt: NOON };

    it('begin once, and give the first answer again', async () => {
      expect(await store.delivery('generic', 'msg_1')).toBeNull();
      const begun = await Promise.all([1, 2, 3].map(() => store.beginDelivery(delivery)));
      expect(begun.filter(Boolean).length).toBe(1);
      expect(await store.delivery('generic', 'msg_1')).toEqual(delivery);
      await store.answerDelivery('generic', 'msg_1', '{"alerts":[]}');
      expect(await store.delivery('generic', 'msg_1')).toEqual({ ...delivery, answer: '{"alerts":[]}' });
      expect(await store.delivery('other', 'msg_1')).toBeNull();
    });

    it('refuses an answer to a delivery that never began', async () => {
      await expect(store.answerDelivery('generic', 'msg_9', '{}')).rejects.toThrow(/msg_9/);
    });
  });

  describe('links', () => {
    it('are kept by the hash of their code, and count tries', async () => {
      await store.putLink(linkOf('h1'));
      expect(await store.link('h1')).toEqual(linkOf('h1'));
      expect((await Promise.all([1, 2, 3].map(() => store.countTry('h1')))).toSorted()).toEqual([1, 2, 3]);
      expect((await store.link('h1'))?.tries).toBe(3);
      expect(await store.link('h2')).toBeNull();
      expect(await store.countTry('h2')).toBe(0);
      expect(await store.link('h2')).toBeNull();
    });
  });

  describe('lists', () => {
    const due = (minutes: number) => ({ clocks: [clockOf({ dueAt: at(minutes) })] });

    it('hold open cases by next deadline, overdue first, and follow a case that moves', async () => {
      await open(N, { state: due(300) });
      await open(M, { state: { ...due(100), status: 'appraising' } });
      await open('BL2600003', {
        state: { ...due(200), clocks: [clockOf({ dueAt: at(-5), state: 'missed' }), clockOf({ id: 'x', dueAt: at(-50), state: 'met' })] },
      });
      await open('BL2600004', { state: { status: 'closed' } });
      expect(numbers(await store.openCases())).toEqual(['BL2600003', M, N]);
      await store.commit(commitOf(N, 1, { state: due(50) }));
      expect(await store.openCases()).toMatchObject({ cases: [{ number: 'BL2600003' }, { number: N }, { number: M }], unreadable: [], cursor: null });
      expect(numbers(await store.casesByStatus('open'))).toEqual(['BL2600003', N]);
      expect(numbers(await store.casesByStatus('appraising'))).toEqual([M]);
    });

    it('hold ended and closed cases newest first', async () => {
      await open(N, { state: { status: 'closed', registeredAt: at(1) } });
      await open(M, { state: { status: 'closed', registeredAt: at(2) } });
      expect(numbers(await store.casesByStatus('closed'))).toEqual([M, N]);
      expect(numbers(await store.casesByStatus('ended'))).toEqual([]);
    });

    it('hold a unit’s open cases first, then what ended or was taken back', async () => {
      await open(N, { state: { ...due(300), assignments: [assigned(UNIT)] } });
      await open(M, { state: { ...due(100), assignments: [assigned(UNIT)] } });
      await open('BL2600003', { state: { ...due(10), assignments: [assigned('other')] } });
      await open('BL2600004', { state: { status: 'closed', registeredAt: at(-10), assignments: [assigned(UNIT)] } });
      expect(numbers(await store.casesByUnit(UNIT))).toEqual([M, N, 'BL2600004']);
      await store.commit(commitOf(M, 1, { state: { ...due(100), assignments: [assigned(UNIT, 'taken-back'), { ...assigned('other'), id: 'A2' }] } }));
      expect(numbers(await store.casesByUnit(UNIT))).toEqual([N, M, 'BL2600004']);
      expect(numbers(await store.casesByUnit('other'))).toEqual(['BL2600003', M]);
      expect(numbers(await store.casesByUnit('nobody'))).toEqual([]);
    });

    it('are paged without gap or repeat', async () => {
      const made: string[] = [];
      for (let index = 0; index < PAGE + 20; index += 1) {
        const number = `BL26${String(index + 100).padStart(5, '0')}`;
        made.push(number);
        const closed = index % 4 === 3;
        await open(number, { state: { ...due(index % 7), status: closed ? 'closed' : index % 2 ? 'appraising' : 'open', assignments: [assigned(UNIT)] } });
      }
      const first = await store.casesByUnit(UNIT);
      const second = await store.casesByUnit(UNIT, first.cursor ?? undefined);
      expect(numbers(first).length).toBe(PAGE);
      expect(second.cursor).toBeNull();
      expect([...numbers(first), ...numbers(second)].toSorted()).toEqual(made);
      for (let index = 0; index < 30; index += 1) await open(`BL26${String(index + 300).padStart(5, '0')}`, { state: due(index % 7) });
      const page = await store.openCases();
      const rest = await store.openCases(page.cursor ?? undefined);
      expect(numbers(page).length).toBe(PAGE);
      expect(rest.cursor).toBeNull();
      expect(new Set([...numbers(page), ...numbers(rest)]).size).toBe(120);
      expect([...page.cases, ...rest.cases].map(({ clocks }) => clocks[0]?.dueAt)).toEqual(
        [...page.cases, ...rest.cases].map(({ clocks }) => clocks[0]?.dueAt).toSorted(),
      );
    });
  });

  describe('directory', () => {
    const unit = { id: UNIT, name: '区城市管理局', short: '城管局', kind: 'department' as const, active: true };
    const contact = { id: 'zhang', name: '张三', unit: UNIT, posts: ['unit-officer' as const], role: 'officer' as const, phone: '13800000000', active: true };
    const shift = { from: at(0), until: at(720), coordinators: ['wang'], leader: 'li' };

    it('adds and replaces by id, and removes a shift that ends when it begins', async () => {
      expect(await store.directory()).toEqual({ units: [], contacts: [], rota: [] });
      await store.putDirectory({ units: [unit], contacts: [contact], rota: [shift, { ...shift, from: at(720), until: at(1440) }] });
      await store.putDirectory({
        contacts: [
          { ...contact, away: [{ from: at(0), until: at(60) }] },
          { ...contact, id: 'li' },
        ],
      });
      await store.putDirectory({ rota: [{ ...shift, until: shift.from }] });
      expect(await store.directory()).toEqual({
        units: [unit],
        contacts: [
          { ...contact, id: 'li' },
          { ...contact, away: [{ from: at(0), until: at(60) }] },
        ],
        rota: [{ ...shift, from: at(720), until: at(1440) }],
      });
    });

    it('takes a whole district at once, and hands out its own copy', async () => {
      const contacts = Array.from({ length: 250 }, (_, index) => ({ ...contact, id: `c${String(index).padStart(3, '0')}` }));
      await store.putDirectory({ units: [unit], contacts });
      const read = await store.directory();
      expect(read.contacts).toEqual(contacts);
      read.units[0]!.name = '变了';
      expect((await store.directory()).units[0]?.name).toBe(unit.name);
    });
  });

  describe('outbox and audit', () => {
    it('keeps what was sent, newest first', async () => {
      const entry = { textId: 'T1', caseNumber: N, to: '13800000000', person: 'zhang', body: '【北仑政务】请签收', code: null, at: at(1) };
      await store.putOutbox(entry);
      await store.putOutbox({ ...entry, textId: 'T2', code: 'abc', at: at(2) });
      expect(await store.outbox(10)).toEqual([{ ...entry, textId: 'T2', code: 'abc', at: at(2) }, entry]);
      expect((await store.outbox(1)).length).toBe(1);
    });

    it('takes audit entries of the same instant', async () => {
      const actor = { kind: 'system' as const, part: 'sweep' as const };
      await Promise.all([1, 2].map(() => store.audit({ at: NOON, actor, what: 'opened words', caseNumber: N })));
    });
  });
}
