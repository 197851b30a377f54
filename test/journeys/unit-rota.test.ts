import { beforeEach, describe, expect, it } from 'vitest';
import { problemType } from '../../functions/runtime/http.ts';
import { phones } from '../harness/rings.ts';
import { WATCH, watchesOf } from '../harness/watches.ts';
import { shanghai, World } from '../harness/world.ts';

const at = shanghai;
let world: World;
let api: ReturnType<typeof watchesOf>;

/** 两会 from Thursday to Saturday, entered on the Monday before: rotas are due on the Tuesday at 17:00. */
beforeEach(async () => {
  world = await World.at('2026-03-02 10:00', {
    but: ({ contacts }) => {
      const [officer] = contacts.filter(({ id }) => id === 'unit-a-officer');
      if (officer)
        contacts.push({ ...officer, id: 'unit-a-second', name: '丙', subject: 'unit-a-second', phone: '19900001111' });
    },
  });
  api = watchesOf(world);
  await api.period();
});

const day = (date: string, officers = ['unit-a-second'], leader = 'unit-a-head') => ({ day: date, leader, officers });
const ALL = [day('2026-03-05'), day('2026-03-06'), day('2026-03-07')];
const submit = (days = ALL, as = 'unit-a-officer', more: object = {}) =>
  api.command('submit-rota', { days, ...more }, as);
const rotaOf = async (unit = 'unit-a', as = 'desk') => {
  const { watch } = (await api.read(as)).json as { watch: { rota: { unit: { id: string }; allowed: string[] }[] } };
  return watch.rota.find((one) => one.unit.id === unit);
};
const unitShifts = async () => (await world.ports.store.directory({ fresh: true })).rota.filter(({ unit }) => unit);

describe('P8, M1 · each bound unit says who is on duty on each day, and a named person approves it', () => {
  it('asks by text, reminds, and gives the desk one list of who did not', async () => {
    await world.advance('2026-03-03 13:30');
    await submit();
    const DUE = `办件${WATCH}（黄）两会，3日17:00前报值班表 +code`;
    expect(await world.rings()).toEqual(
      phones(
        ['2日10:00', 'unit-a-officer unit-a-second unit-b-officer', DUE],
        ['3日13:00', 'unit-a-officer unit-a-second unit-b-officer', DUE],
        ['3日13:30', 'desk', `关注办件${WATCH}（黄）两会：值班待审 +code`],
      ),
    );
    await world.advance('2026-03-03 21:30');
    const OVER = `办件${WATCH}（黄）两会逾3日17:00未报值班表 +code`;
    const LIST = `办件${WATCH}（黄）两会：1家逾时未报值班表 +code`;
    expect(await world.rings()).toEqual(
      phones(
        ['3日17:00', 'unit-b-officer', OVER],
        ['3日17:00', 'desk', LIST],
        ['3日21:00', 'unit-b-leader', OVER],
        ['3日21:00', 'desk', LIST],
      ),
    );
  });

  it('approved, it is whom every ladder of the unit asks on those days, and before and after them nobody else', async () => {
    await submit();
    const approved = await api.command('approve-rota', { unit: 'unit-a', version: 1 });
    expect(approved.status).toBe(200);
    expect(await unitShifts()).toEqual(
      ['2026-03-05', '2026-03-06', '2026-03-07'].map((date, index) => ({
        from: at(`${date} 08:30`),
        until: at(`2026-03-0${6 + index} 08:30`),
        coordinators: ['unit-a-second'],
        leader: 'unit-a-head',
        unit: 'unit-a',
        watch: WATCH,
      })),
    );
    await world.rings();
    const asked = async (now: string): Promise<string[]> => {
      await world.advance(now);
      const { number } = await world.open({
        by: 'desk',
        grades: { opinion: 'III', emergency: null },
        gradeReason: '现场',
      });
      await world.rings();
      await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
      return (await world.heard())
        .filter(({ matter }) => matter === number)
        .map(({ person }) => person)
        .toSorted();
    };
    expect(await asked('2026-03-05 08:29')).toEqual(['unit-a-officer', 'unit-a-second']);
    expect(await asked('2026-03-05 08:31')).toEqual(['unit-a-second']);
    // The shift of the last day ends in the morning after it.
    expect(await asked('2026-03-08 08:29')).toEqual(['unit-a-second']);
    expect(await asked('2026-03-08 08:31')).toEqual(['unit-a-officer', 'unit-a-second']);
  });

  it('names days without anybody, and whoever is on two rotas or has no telephone', async () => {
    await api.command('add-units', { units: ['qu-zhengfu-ban'] });
    const own = [day('2026-03-05', ['desk', 'duty-leader'], 'duty-leader')];
    expect((await submit(own, 'night-desk')).status).toBe(200);
    expect(await rotaOf('qu-zhengfu-ban', 'mayor')).toMatchObject({
      unit: { id: 'qu-zhengfu-ban' },
      is: 'submitted',
      gaps: ['2026-03-06', '2026-03-07'],
      twice: [
        { day: '2026-03-05', person: 'name of duty-leader', also: 'both' },
        { day: '2026-03-05', person: 'name of duty-leader', also: 'desk' },
        { day: '2026-03-05', person: 'name of desk', also: 'desk' },
      ],
    });
  });

  it('names whoever serves in another period at the same time', async () => {
    await submit();
    await api.command('approve-rota', { unit: 'unit-a', version: 1 });
    await world.advance('PT1M');
    await api.period({ period: { kind: 'typhoon', from: '2026-03-07', until: '2026-03-08' }, units: ['unit-a'] });
    const days = [day('2026-03-07', ['unit-a-officer']), day('2026-03-08', ['unit-a-officer'])];
    await api.command('submit-rota', { days }, 'unit-a-officer', 'BLG2600002');
    expect((await api.events('rota-submitted', 'BLG2600002'))[0]?.twice).toEqual([
      { day: '2026-03-07', person: 'unit-a-head', also: WATCH },
    ]);
  });

  it('H2 · is judged by nobody of its unit nor by who submitted it; sent back it is asked for again', async () => {
    await submit();
    const judged = { unit: 'unit-a', version: 1 };
    expect((await api.command('approve-rota', judged, 'unit-a-leader')).status).toBe(403);
    await submit(ALL, 'desk', { unit: 'unit-b' });
    expect(
      (
        await submit(
          ALL.map(({ day: date }) => day(date, ['unit-b-officer'], 'unit-b-head')),
          'desk',
          { unit: 'unit-b' },
        )
      ).status,
    ).toBe(200);
    expect((await api.command('approve-rota', { unit: 'unit-b', version: 1 })).json).toMatchObject({
      status: 422,
      type: problemType('own-unit'),
      clause: 'H2',
    });
    await world.rings();
    expect((await api.command('return-rota', { ...judged, says: '6 日换人' }, 'duty-leader')).status).toBe(200);
    expect(await world.rings()).toEqual(
      phones(
        ['2日10:00', 'unit-a-officer unit-a-second', `关注办件${WATCH}（黄）两会：值班退回 +code`],
        ['2日10:00', 'unit-a-officer unit-a-second', `办件${WATCH}（黄）两会，2日14:00前报值班表 +code`],
      ),
    );
    expect((await api.command('approve-rota', judged)).json).toMatchObject({ type: problemType('nothing-waits') });
    await submit([day('2026-03-05', ['unit-a-officer'])]);
    expect((await api.command('approve-rota', judged)).json).toMatchObject({ type: problemType('no-such-version') });
    await api.command('approve-rota', { ...judged, version: 2 });
    expect((await unitShifts()).map(({ from, coordinators }) => [from, coordinators])).toEqual([
      [at('2026-03-05 08:30'), ['unit-a-officer']],
    ]);
  });

  it('changed after its approval it is submitted again, and until that is approved the old one stands', async () => {
    await submit();
    await api.command('approve-rota', { unit: 'unit-a', version: 1 });
    await submit([day('2026-03-06', ['unit-a-officer'])]);
    expect((await unitShifts()).length).toBe(3);
    expect(await rotaOf()).toMatchObject({ version: 2, is: 'submitted', gaps: ['2026-03-05', '2026-03-07'] });
    await api.command('approve-rota', { unit: 'unit-a', version: 2 });
    expect((await unitShifts()).map(({ from }) => from)).toEqual([at('2026-03-06 08:30')]);
  });

  it('goes out of the unit’s rota with the unit, with the days that are cut off, and with the period', async () => {
    await submit();
    await api.command('approve-rota', { unit: 'unit-a', version: 1 });
    await api.command('move', { until: '2026-03-06', says: '提前' });
    expect((await unitShifts()).length).toBe(2);
    await api.command('call-off', { says: '取消' });
    expect(await unitShifts()).toEqual([]);
    // The desk's own stays.
    expect((await world.ports.store.directory({ fresh: true })).rota).toHaveLength(1);
  });

  it('more days ask for a rota anew', async () => {
    await submit();
    await world.rings();
    await api.command('move', { until: '2026-03-08', says: '延长' });
    expect((await world.rings()).filter((ring) => ring.includes('报值班表'))).toHaveLength(3);
    expect((await api.stored()).period?.asks.at(-1)).toMatchObject({ owing: ['unit-a', 'unit-b'] });
  });

  it.each<[string, object, string]>([
    ['a day outside the period', { days: [day('2026-03-08')] }, 'no-such-day'],
    ['a day twice', { days: [day('2026-03-05'), day('2026-03-05')] }, 'day-twice'],
    ['a day with a leader alone', { days: [day('2026-03-05', [])] }, 'nobody'],
    ['somebody of another unit', { days: [day('2026-03-05', ['unit-b-officer'])] }, 'unknown-person'],
    ['a rota for another unit', { days: ALL, unit: 'unit-b' }, 'not-own-unit'],
  ])('refuses %s', async (_, body, type) => {
    expect((await api.command('submit-rota', body, 'unit-a-officer')).json).toMatchObject({
      status: 422,
      type: problemType(type),
    });
  });
});
