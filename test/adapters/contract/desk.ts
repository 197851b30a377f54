import { wallClock } from '../../../functions/domain/matter/instant.ts';
import { describe, expect, it } from 'vitest';
import { at, linkOf, NOON, outboxOf, UNIT, M, N } from '../samples.ts';
import { type World } from './world.ts';

export function deskContract(world: World): void {
  describe('links', () => {
    it('are kept by the hash of their code, and count tries', async () => {
      await world.store.putLink({ ...linkOf('h0'), to: 'hash of an address' });
      expect(await world.store.link('h0')).toEqual({ ...linkOf('h0'), to: 'hash of an address' });
      await world.store.putLink(linkOf('h1'));
      expect(await world.store.link('h1')).toEqual(linkOf('h1'));
      expect((await Promise.all([1, 2, 3].map(() => world.store.countTry('h1')))).toSorted((a, b) => a - b)).toEqual([
        1, 2, 3,
      ]);
      expect((await world.store.link('h1'))?.tries).toBe(3);
      expect(await world.store.link('h2')).toBeNull();
      expect(await world.store.countTry('h2')).toBe(0);
      expect(await world.store.link('h2')).toBeNull();
    });
  });

  describe('views', () => {
    const view = {
      id: 'view_1',
      name: '重大以上',
      filters: { grade: 'II' },
      by: { id: 'zhang', name: '张三' },
      at: at(0),
    };
    it('of an owner are replaced whole, by whoever read them last', async () => {
      expect(await world.store.views('person-zhang')).toEqual({ version: 0, views: [] });
      expect(await world.store.putViews('person-zhang', { version: 1, views: [view] })).toBe(true);
      expect(await world.store.putViews('person-zhang', { version: 1, views: [] })).toBe(false);
      expect(await world.store.views('person-zhang')).toEqual({ version: 1, views: [view] });
      expect(await world.store.putViews('person-zhang', { version: 2, views: [] })).toBe(true);
      expect(await world.store.views('person-zhang')).toEqual({ version: 2, views: [] });
      expect(await world.store.views('unit-zhang')).toEqual({ version: 0, views: [] });
    });
  });

  describe('directory', () => {
    const unit = { id: UNIT, name: '区城市管理局', short: '城管局', kind: 'department' as const, active: true };
    const contact = {
      id: 'zhang',
      name: '张三',
      unit: UNIT,
      posts: ['unit-officer' as const],
      role: 'officer' as const,
      phone: '13800000000',
      active: true,
    };
    const shift = { from: at(0), until: at(720), coordinators: ['wang'], leader: 'li' };

    it('adds and replaces by id, and removes a shift that ends when it begins', async () => {
      expect(await world.store.directory()).toEqual({ units: [], contacts: [], rota: [] });
      await world.store.putDirectory({
        units: [unit],
        contacts: [contact],
        rota: [shift, { ...shift, from: at(720), until: at(1440) }],
      });
      await world.store.putDirectory({
        contacts: [
          { ...contact, away: [{ from: at(0), until: at(60) }] },
          { ...contact, id: 'li' },
        ],
      });
      await world.store.putDirectory({ rota: [{ ...shift, until: shift.from }] });
      expect(await world.store.directory()).toEqual({
        units: [unit],
        contacts: [
          { ...contact, id: 'li' },
          { ...contact, away: [{ from: at(0), until: at(60) }] },
        ],
        rota: [{ ...shift, from: at(720), until: at(1440) }],
      });
    });

    it('keeps who took a shift over, and reads it as it stands for whoever just wrote it', async () => {
      await world.store.directory();
      await world.store.putDirectory({ rota: [{ ...shift, signed: { at: at(5), by: 'wang' } }] });
      expect((await world.store.directory({ fresh: true })).rota).toEqual([
        { ...shift, signed: { at: at(5), by: 'wang' } },
      ]);
    });

    it('takes a whole district at once, and hands out what no reader can change for another', async () => {
      const contacts = Array.from({ length: 250 }, (_, index) => ({
        ...contact,
        id: `c${String(index).padStart(3, '0')}`,
      }));
      await world.store.putDirectory({ units: [unit], contacts });
      const read = await world.store.directory();
      expect(read.contacts).toEqual(contacts);
      Reflect.set(read.units[0]!, 'name', '变了');
      expect((await world.store.directory()).units[0]?.name).toBe(unit.name);
    });
  });

  describe('an empty directory', () => {
    it('is begun once, whoever else begins it at the same moment', async () => {
      const unit = {
        id: 'u',
        name: '区政府办公室',
        short: '区政府办',
        kind: 'department',
        desk: true,
        active: true,
      } as const;
      const first = (id: string) =>
        world.store.beginDirectory(unit, {
          id,
          name: '张三',
          unit: 'u',
          posts: [],
          role: 'administrator',
          subject: id,
          active: true,
        });
      const begun = await Promise.all(['a', 'b', 'c'].map(first));
      expect(begun.filter(Boolean)).toHaveLength(1);
      const { contacts, units } = await world.store.directory({ fresh: true });
      expect([units.length, contacts.length]).toEqual([1, 1]);
      await world.store.putDirectory({ contacts: contacts.map((contact) => ({ ...contact, active: false })) });
      expect(await first('d')).toBe(false);
    });
  });

  describe('changes of rights', () => {
    const unit = { id: UNIT, name: '区城市管理局', short: '城管局', kind: 'department' as const, active: true };
    const change = {
      id: 'R000001',
      at: at(0),
      by: { id: 'admin', name: '管理员' },
      policyId: 'p1',
      state: 'waiting' as const,
      units: [unit],
      contacts: [],
      were: { units: [], contacts: [] },
      widened: [],
    };

    it('are kept with what is written, under the version that was read, and decided once', async () => {
      const { store } = world;
      const none = await store.directoryVersion();
      expect(await store.changeDirectory({}, none, change)).toBe(true);
      expect(await store.changeDirectory({ units: [unit] }, none)).toBe(false);
      const decided = { ...change, state: 'approved' as const, decided: { at: at(1), by: { id: 'li', name: '李' } } };
      const read = await store.directoryVersion();
      const both = await Promise.all([1, 2].map(() => store.changeDirectory({ units: [unit] }, read, decided)));
      expect(both.filter(Boolean)).toHaveLength(1);
      expect(await store.rightsChange('R000001')).toEqual(decided);
      expect((await store.directory({ fresh: true })).units).toEqual([unit]);
      expect(await store.changeDirectory({}, await store.directoryVersion(), decided)).toBe(false);
      expect(await store.rightsChange('R000002')).toBeNull();
    });

    it('leave with what they have to say, which is theirs', async () => {
      const { store } = world;
      const said = outboxOf(change.id, 1);
      expect(await store.changeDirectory({}, await store.directoryVersion(), change, said)).toBe(true);
      expect(await store.outboxes(change.id)).toEqual([said]);
      expect(await store.bearer(change.id)).toMatchObject({ status: 'open', ofRights: { notTold: ['admin'] } });
      await store.addTexts(said.texts);
      const { text, state } = await store.textWithCase(change.id, 'T1.p1.sms');
      expect([text, state?.number]).toEqual([said.texts[0], change.id]);
      expect(await store.changeDirectory({}, 0, { ...change, id: 'R000009' }, said)).toBe(false);
      expect(await store.bearer('R000009')).toBeNull();
    });

    it('are listed the newest first', async () => {
      const { store } = world;
      for (const id of ['R000001', 'R000002', 'R000003'])
        await store.changeDirectory({}, await store.directoryVersion(), { ...change, id });
      expect((await store.rightsChanges(2)).map(({ id }) => id)).toEqual(['R000003', 'R000002']);
      expect((await store.rightsChanges(2, 'R000003')).map(({ id }) => id)).toEqual(['R000002', 'R000001']);
      expect(await store.rightsChanges(2, 'R000001')).toEqual([]);
    });

    it('take a whole district at once', async () => {
      const { store } = world;
      const units = Array.from({ length: 250 }, (_, index) => ({ ...unit, id: `u${index}` }));
      expect(await store.changeDirectory({ units }, await store.directoryVersion(), change)).toBe(true);
      expect((await store.directory({ fresh: true })).units).toHaveLength(250);
    });
  });

  describe('the audit', () => {
    it('is read a day at a time, the newest first, page by page', async () => {
      const actor = { kind: 'system', part: 'sweep' } as const;
      for (const minute of [0, 1, 2]) await world.store.audit({ at: at(minute), actor, what: `n${minute}` });
      const date = wallClock(at(0)).date;
      const first = await world.store.audited(date, { limit: 2 });
      expect(first.entries.map(({ what }) => what)).toEqual(['n2', 'n1']);
      const rest = await world.store.audited(date, { limit: 2, cursor: first.cursor ?? '' });
      expect(rest).toMatchObject({ entries: [{ what: 'n0' }], cursor: null });
      expect(await world.store.audited('2001-01-01', { limit: 2 })).toEqual({ entries: [], cursor: null });
    });
  });

  describe('the beat of a routine', () => {
    it('is none at first, then the latest of its own, whichever was written last', async () => {
      expect(await world.store.lastBeat('sweep')).toBeNull();
      await world.store.noteBeat('sweep', at(1));
      await world.store.noteBeat('sweep', at(3));
      await world.store.noteBeat('sweep', at(2));
      await world.store.noteBeat('seal', at(4));
      expect(await world.store.lastBeat('sweep')).toBe(at(3));
      expect(await world.store.lastBeat('drill')).toBeNull();
    });
  });

  describe('outbox and audit', () => {
    it('keeps what was sent, newest first', async () => {
      const entry = {
        textId: 'T1',
        matter: N,
        to: '13800000000',
        person: 'zhang',
        body: '【北仑政务】请签收',
        code: null,
        at: at(1),
      };
      await world.store.putLocalText(entry);
      await world.store.putLocalText({ ...entry, textId: 'T2', code: 'abc', at: at(2) });
      expect(await world.store.localTexts(10)).toEqual([{ ...entry, textId: 'T2', code: 'abc', at: at(2) }, entry]);
      expect((await world.store.localTexts(1)).length).toBe(1);
    });

    it('keeps texts of two cases that have one id and one instant', async () => {
      const entry = {
        textId: 'T1',
        matter: N,
        to: '13800000000',
        person: 'zhang',
        body: '【北仑政务】请签收',
        code: null,
        at: at(1),
      };
      await world.store.putLocalText(entry);
      await world.store.putLocalText({ ...entry, matter: M });
      expect((await world.store.localTexts(10)).map(({ matter }) => matter)).toEqual([M, N]);
    });

    it('takes audit entries of the same instant', async () => {
      const actor = { kind: 'system' as const, part: 'sweep' as const };
      const entry = { at: NOON, actor, what: 'opened words', matter: N };
      await expect(Promise.all([world.store.audit(entry), world.store.audit(entry)])).resolves.toBeDefined();
    });
  });
}
