import { describe, expect, it } from 'vitest';
import type { AdvanceNotice } from '../../../functions/domain/routing/advance-notice.ts';
import { at } from '../samples.ts';
import type { World } from './world.ts';

const aNotice = (more: Partial<AdvanceNotice> = {}): AdvanceNotice => ({
  id: 'N1',
  version: 1,
  givenBy: 'unit-a',
  recordedBy: { id: 'li', name: '李' },
  recordedAt: at(0),
  subject: '水电',
  summary: '更换主管，停水约六小时',
  categories: ['vital-interests'],
  unit: 'unit-a',
  mentions: ['停水'],
  from: at(0),
  until: at(60),
  cases: [],
  ...more,
});

export function noticesContract(world: World): void {
  describe('advance notices', () => {
    it('M1 · are kept as they were given, the first to end first', async () => {
      const later = aNotice({
        id: 'N2',
        until: at(90),
        place: '小港',
        ended: { at: at(1), by: { id: 'li', name: '李' }, reason: '改期' },
      });
      expect(await world.store.notices(at(0))).toEqual([]);
      for (const notice of [later, aNotice()]) expect(await world.store.putNotice(notice)).toBe(true);
      expect(await world.store.notices(at(0))).toEqual([aNotice(), later]);
      expect(await world.store.notices(at(0), { fresh: true })).toEqual([aNotice(), later]);
    });

    it('M1 · that ended before are left out, also where an earlier time was asked for a moment ago', async () => {
      await world.store.putNotice(aNotice());
      await world.store.putNotice(aNotice({ id: 'N2', until: at(90) }));
      const idsSince = async (minute: number) => (await world.store.notices(at(minute))).map(({ id }) => id);
      expect(await idsSince(0)).toEqual(['N1', 'N2']);
      expect(await idsSince(61)).toEqual(['N2']);
      expect(await idsSince(91)).toEqual([]);
      expect(await idsSince(0)).toEqual(['N1', 'N2']);
    });

    it('refuses whoever read before somebody else wrote, and a number that is taken', async () => {
      await world.store.putNotice(aNotice());
      expect(await world.store.putNotice(aNotice())).toBe(false);
      const racers = await Promise.all(
        ['BL1', 'BL2', 'BL3'].map((number) => world.store.putNotice(aNotice({ version: 2, cases: [number] }))),
      );
      expect(racers.filter(Boolean).length).toBe(1);
      expect(await world.store.putNotice(aNotice({ version: 4 }))).toBe(false);
      expect((await world.store.notices(at(0), { fresh: true }))[0]?.cases.length).toBe(1);
    });

    it('are nobody’s to change but by writing', async () => {
      await world.store.putNotice(aNotice());
      (await world.store.notices(at(0)))[0]?.cases.push('BL1');
      expect(await world.store.notices(at(0))).toEqual([aNotice()]);
    });
  });
}
