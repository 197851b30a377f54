import { describe, expect, it } from 'vitest';
import { NO_ALERTS, totalsOf } from '../../../functions/domain/intake/totals.ts';
import { LeaseLost } from '../../../functions/errors.ts';
import { alertOf, at, claimOf, commitOf, entryOf, NOON, N, M, wordsOf } from '../samples.ts';
import { open, type World } from './world.ts';

const refused = (mark: string, minutes: number, source = 'generic') => ({
  source,
  at: at(minutes),
  mark,
  flaws: [{ pointer: '', clause: 'M4', says: '请求体不是 JSON' }],
  expiresAt: at(600),
});
const within = (from: number, to: number) => ({ from: at(from), to: at(to) });

export function intakeLogContract(world: World): void {
  describe('deliveries', () => {
    const delivery = {
      source: 'generic',
      webhookId: 'msg_1',
      bodyHash: 'h',
      receivedAt: NOON,
      alerts: [
        { alertId: 'a', mark: 'm', rank: '1' as const, expiresAt: at(60) },
        { refused: { pointer: '/1', detail: '标题不能为空', clause: 'M4' } },
      ],
      outcomes: {},
    };

    it('begin once: the second try gets the first', async () => {
      expect(await world.store.delivery('generic', 'msg_1')).toBeNull();
      const begun = await Promise.all([1, 2, 3].map(() => world.store.beginDelivery(delivery)));
      expect(begun.filter((earlier) => earlier === null)).toHaveLength(1);
      expect(await world.store.beginDelivery({ ...delivery, bodyHash: 'other' })).toEqual(delivery);
      expect(await world.store.delivery('generic', 'msg_1')).toEqual(delivery);
      expect(await world.store.delivery('other', 'msg_1')).toBeNull();
    });

    it('keep the first outcome that is recorded, and pass over one that is forgotten', async () => {
      await world.store.beginDelivery(delivery);
      await world.store.recordOutcome('generic', 'msg_1', 0, { outcome: 'duplicate', caseNumber: N });
      await world.store.recordOutcome('generic', 'msg_1', 0, { outcome: 'duplicate', caseNumber: M });
      await world.store.recordOutcome('generic', 'msg_9', 0, { outcome: 'duplicate', caseNumber: M });
      expect(await world.store.delivery('generic', 'msg_1')).toEqual({
        ...delivery,
        outcomes: { '0': { outcome: 'duplicate', caseNumber: N } },
      });
    });
  });

  describe('what nobody could read', () => {
    it('is told of one source within bounds, the newest first, and goes when it is dropped', async () => {
      const many = Array.from({ length: 60 }, (_, n) => refused(`m${n}`, n));
      const whole = { ...refused('w', 70), index: 3, vendorId: 'x', words: { text: '停水' } };
      await world.store.keepRefused([...many, whole, refused('o', 5, 'other')]);
      await world.store.keepRefused(many.slice(0, 2));
      const told = async (from: number, to: number, limit = 100) =>
        (await world.store.refused('generic', within(from, to), limit)).map(({ mark }) => mark);
      expect(await told(10, 12)).toEqual(['m12', 'm11', 'm10']);
      expect(await told(0, 100, 2)).toEqual(['w', 'm59']);
      expect(await told(0, 100)).toHaveLength(61);
      expect(await told(12, 10)).toEqual([]);
      expect(await world.store.refusedAlert(whole)).toEqual(whole);
      await world.store.dropRefused(whole);
      expect(await world.store.refusedAlert(whole)).toBeNull();
    });
  });

  describe('the log of what waits', () => {
    it('gives grave alerts first, then by acceptance, of one shard', async () => {
      const [late, early] = [entryOf('late', { acceptedAt: at(2) }), entryOf('early', { pageHash: 'p' })];
      const grave = entryOf('grave', { rank: '0', acceptedAt: at(3) });
      await world.store.enterLog([late, early, grave, entryOf('other', { shard: 'ZZ' })]);
      expect(await world.store.logOf('BL', 10)).toEqual([grave, early, late]);
      expect(await world.store.logOf('BL', 2)).toEqual([grave, early]);
      expect(await world.store.waitingSince('BL')).toBe(early.acceptedAt);
      expect(await world.store.waitingSince('BL', '0')).toBe(at(3));
      expect(await world.store.waitingSince('BL', '1')).toBe(early.acceptedAt);
      expect(await world.store.waitingSince('XX')).toBeNull();
    });

    it('takes in more than one call may hold, and the same again once', async () => {
      const entries = Array.from({ length: 60 }, (_, index) => entryOf(`m${String(index).padStart(3, '0')}`));
      await world.store.enterLog(entries);
      await world.store.enterLog(entries.slice(0, 30));
      expect(await world.store.logOf('BL', 100)).toEqual(entries);
    });

    it('counts tries, sets aside and tells where each is', async () => {
      const [stays, fails, gone] = [entryOf('1'), entryOf('2'), entryOf('3')];
      await world.store.enterLog([stays, fails]);
      const lease = await world.store.takeLease('BL');
      expect(await world.store.noteTry(lease, fails, 'TypeError')).toBe(true);
      expect(await world.store.noteTry(lease, gone, 'TypeError')).toBe(false);
      const [, tried] = await world.store.logOf('BL', 10);
      expect(tried).toEqual({ ...fails, tries: 1, failure: 'TypeError' });
      await world.store.setAside(lease, { ...fails, tries: 3, failure: 'TypeError' });
      expect(await world.store.whereabouts([stays, fails, gone])).toEqual(['waiting', 'aside', null]);
      expect(await world.store.aside('BL', 10)).toEqual([{ ...fails, tries: 3, failure: 'TypeError' }]);
      expect(await world.store.asideEntry('BL', NOON, '2')).toMatchObject({ mark: '2', tries: 3 });
      await world.store.leaveAside(fails);
      expect(await world.store.asideEntry('BL', NOON, '2')).toBeNull();
      await world.store.leaveLog({ lease, entry: stays });
      expect(await world.store.logOf('BL', 10)).toEqual([]);
    });
  });

  describe('the one writer of a shard', () => {
    const words = wordsOf(N, 'a1');

    it('opens a case and takes its entry out of the log, in one transaction', async () => {
      const entry = entryOf('a1');
      await world.store.enterLog([entry]);
      const lease = await world.store.takeLease('BL');
      const opened = await world.store.commit(commitOf(N, 0, { working: { lease, entry }, words }));
      expect(opened).toEqual({ done: true });
      expect(await world.store.logOf('BL', 10)).toEqual([]);
    });

    it('writes nothing once a later writer took over', async () => {
      const entry = entryOf('a1');
      await world.store.enterLog([entry]);
      const lease = await world.store.takeLease('BL');
      await world.store.takeLease('BL');
      await open(world.store, M);
      const join = {
        alert: alertOf(M, 'a1'),
        words: wordsOf(M, 'a1'),
        claims: [claimOf('alert#a1', M)],
        base: NO_ALERTS,
        reached: [],
        working: { lease, entry },
      };
      const told = { outcome: 'duplicate' as const, caseNumber: M };
      for (const write of [
        () => world.store.commit(commitOf(N, 0, { working: { lease, entry }, words })),
        () => world.store.joinAlert(join),
        () => world.store.noteReached(lease, M, NO_ALERTS, ['x']),
        () => world.store.noteTry(lease, entry, 'TypeError'),
        () => world.store.setAside(lease, entry),
        () => world.store.leaveLog({ lease, entry, tells: told }),
      ])
        await expect(write()).rejects.toThrow(LeaseLost);
      expect(await world.store.load(N)).toBeNull();
      expect(await world.store.alerts(M)).toEqual([]);
      expect(await world.store.claimsOf(['url#a', 'alert#a1'])).toEqual([]);
      expect(await world.store.alertTotals([M])).toEqual(new Map());
      expect(await world.store.logOf('BL', 10)).toEqual([entry]);
      expect(await world.store.aside('BL', 10)).toEqual([]);
    });

    it('claims nothing that a later writer claimed: what is left of it is of a number that nobody has', async () => {
      const lease = await world.store.takeLease('BL');
      const later = await world.store.takeLease('BL');
      await world.store.putClaims(later, [claimOf('url#a', M)], alertOf(M, 'a2'));
      const late = world.store.putClaims(lease, [claimOf('url#a', N), claimOf('url#b', N)], alertOf(N, 'a1'));
      await expect(late).rejects.toThrow(LeaseLost);
      expect(await world.store.claimsOf(['url#a'])).toEqual([claimOf('url#a', M)]);
      const again = await world.store.takeLease('BL');
      await world.store.putClaims(again, [claimOf('url#a', N), claimOf('url#b', N)], alertOf(N, 'a1'));
      expect(await world.store.claimsOf(['url#a', 'url#b'])).toEqual([claimOf('url#a', N), claimOf('url#b', N)]);
    });

    it('claims nothing that a later writer took with a case', async () => {
      const lease = await world.store.takeLease('BL');
      const later = await world.store.takeLease('BL');
      const entry = entryOf('a2');
      await world.store.enterLog([entry]);
      await world.store.commit(commitOf(M, 0, { working: { lease: later, entry }, claims: [claimOf('url#a', M)] }));
      await expect(world.store.putClaims(lease, [claimOf('url#a', N)])).rejects.toThrow(LeaseLost);
      expect(await world.store.claimsOf(['url#a'])).toEqual([claimOf('url#a', M)]);
    });

    it('writes side by side all that it can, and refuses alone what cannot be', async () => {
      const entries = Array.from({ length: 12 }, (_, nth) => entryOf(`s${String(nth).padStart(2, '0')}`));
      await world.store.enterLog(entries);
      const lease = await world.store.takeLease('BL');
      await open(world.store, M);
      const outcomes = await Promise.all(
        entries.map((entry, nth) =>
          world.store.commit(
            commitOf(nth === 5 ? M : `BL27000${10 + nth}`, 0, {
              claims: [claimOf(nth === 7 ? 'alert#s03' : `alert#${entry.mark}`, `BL27000${10 + nth}`)],
              working: { lease, entry },
            }),
          ),
        ),
      );
      expect(outcomes[5]).toEqual({ done: false, because: 'conflict' });
      // Who comes first of two that want one claim is left open.
      expect([outcomes[3], outcomes[7]].filter((outcome) => outcome?.done)).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome.done)).toHaveLength(10);
      expect(await world.store.logOf('BL', 20)).toHaveLength(2);
    });

    it('tells a delivery what became of an entry as it leaves the log, and nobody whom it has forgotten', async () => {
      const delivery = {
        source: 'generic',
        webhookId: 'msg_t',
        bodyHash: 'h',
        receivedAt: NOON,
        alerts: [{ alertId: 'a', mark: 'm', rank: '1' as const, expiresAt: at(60) }],
        outcomes: {},
      };
      await world.store.beginDelivery(delivery);
      const [known, forgotten, joins] = [
        entryOf('t1', { webhookId: 'msg_t', index: 0 }),
        entryOf('t2', { webhookId: 'msg_u', index: 0 }),
        entryOf('t3', { webhookId: 'msg_u', index: 1 }),
      ];
      await world.store.enterLog([known, forgotten, joins]);
      const lease = await world.store.takeLease('BL');
      await open(world.store, N);
      const tells = { outcome: 'duplicate' as const, caseNumber: N };
      await world.store.leaveLog({ lease, entry: known, tells });
      await world.store.leaveLog({ lease, entry: forgotten, tells });
      expect(
        await world.store.joinAlert({
          alert: alertOf(N, 't3'),
          words: wordsOf(N, 't3'),
          claims: [claimOf('alert#t3', N), claimOf('url#t3', N)],
          base: NO_ALERTS,
          reached: [],
          working: { lease, entry: joins, tells },
        }),
      ).toEqual({ done: true });
      expect((await world.store.delivery('generic', 'msg_t'))?.outcomes).toEqual({ '0': tells });
      expect(await world.store.claimsOf(['url#t3'])).toEqual([claimOf('url#t3', N)]);
      expect(await world.store.logOf('BL', 10)).toEqual([]);
    });

    it('joins an alert to a case: with its claim, counted with the one that opened it', async () => {
      const first = alertOf(N, 'a0', { outcome: 'opened', platform: '微博', metrics: { views: 100 } });
      await open(world.store, N, { alert: first });
      const [entry, second] = [entryOf('a1'), entryOf('a2')];
      await world.store.enterLog([entry, second]);
      const lease = await world.store.takeLease('BL');
      const alert = alertOf(N, 'a1', { platform: '抖音', metrics: { views: 5 }, receivedAt: at(1) });
      const join = {
        alert,
        words,
        claims: [claimOf('alert#a1', N)],
        base: totalsOf([first]),
        reached: ['x'],
        working: { lease, entry },
      };
      expect(await world.store.alertTotals([N])).toEqual(new Map());
      expect(await world.store.joinAlert(join)).toEqual({ done: true });
      const totals = { count: 2, platforms: ['微博', '抖音'].toSorted(), views: 105, firstViews: 100, reached: ['x'] };
      expect(await world.store.alertTotals([N, M])).toEqual(new Map([[N, totals]]));
      expect(await world.store.alerts(N)).toEqual([first, alert]);
      expect(await world.store.words(N)).toEqual([words]);
      expect(await world.store.logOf('BL', 10)).toEqual([second]);
      expect(await world.store.joinAlert({ ...join, working: { lease, entry: second } })).toMatchObject({
        done: false,
        because: 'claimed',
      });
      await world.store.noteReached(lease, N, null, ['y']);
      expect((await world.store.alertTotals([N])).get(N)).toEqual({ ...totals, reached: ['x', 'y'] });
    });

    it('joins nothing to a case that is over, and again once it is reopened', async () => {
      await open(world.store, N);
      const entry = entryOf('a1');
      const lease = await world.store.takeLease('BL');
      const join = {
        alert: alertOf(N, 'a1'),
        words,
        claims: [claimOf('alert#a1', N)],
        base: NO_ALERTS,
        reached: [],
        working: { lease, entry },
      };
      await world.store.commit(commitOf(N, 1, { state: { status: 'ended' } }));
      expect(await world.store.joinAlert(join)).toEqual({ done: false, because: 'conflict' });
      expect(await world.store.alerts(N)).toEqual([]);
      await world.store.commit(commitOf(N, 2));
      expect(await world.store.joinAlert(join)).toEqual({ done: true });
    });

    it('notes what a case reached before any alert joined it', async () => {
      const first = alertOf(N, 'a0', { outcome: 'opened', metrics: { views: 100 } });
      await open(world.store, N, { alert: first });
      await world.store.noteReached(await world.store.takeLease('BL'), N, totalsOf([first]), ['y']);
      expect((await world.store.alertTotals([N])).get(N)).toMatchObject({ count: 1, views: 100, reached: ['y'] });
    });

    it('puts claims over whoever held them, and gives numbers by the dozen', async () => {
      await world.store.setClaim(claimOf('url#a', N));
      await world.store.putClaims(
        await world.store.takeLease('BL'),
        Array.from({ length: 30 }, (_, index) => claimOf(`url#${index === 0 ? 'a' : index}`, M)),
        alertOf(M, 'a9', { outcome: 'opened' }),
      );
      expect(await world.store.alerts(M)).toMatchObject([{ id: 'a9', outcome: 'opened' }]);
      expect(await world.store.claimsOf(['url#a', 'url#29'])).toEqual([claimOf('url#a', M), claimOf('url#29', M)]);
      const first = await world.store.nextNumber('ZZ26');
      expect(await world.store.nextNumber('ZZ26', 12)).toBe(first + 12);
      expect(await world.store.nextNumber('ZZ26')).toBe(first + 13);
    });
  });
}
