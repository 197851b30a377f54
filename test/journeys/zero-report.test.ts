import { beforeEach, describe, expect, it } from 'vitest';
import { watchKind } from '../../functions/domain/kinds/watch-kind.ts';
import { chainFault } from '../../functions/domain/matter/chain.ts';
import { readDuty } from '../../functions/handlers/http/read-duty.ts';
import { problemType } from '../../functions/runtime/http.ts';
import { front } from '../handlers/call.ts';
import { call } from '../harness/code-page.ts';
import { wideDistrict } from '../harness/people.ts';
import { phones } from '../harness/rings.ts';
import { WATCH, watchesOf } from '../harness/watches.ts';
import { shanghai, World } from '../harness/world.ts';

const at = shanghai;
let world: World;
let api: ReturnType<typeof watchesOf>;

/** Spring travel: daily reports by 16:00 on all days, no rota. Entered on a Monday morning for Thursday to Saturday. */
const TRAVEL = { kind: 'spring-travel', from: '2026-03-05', until: '2026-03-07' };
const begin = async (body: object = {}, now = '2026-03-02 10:00'): Promise<void> => {
  world = await World.at(now);
  api = watchesOf(world);
  expect((await api.period({ period: TRAVEL, ...body })).status).toBe(201);
  await world.rings();
};
beforeEach(() => begin());

/** The code of the first of these people, who alone were reminded. */
const codeOf = async (...people: string[]): Promise<string> =>
  (await world.heardBy(...people)).find(({ person }) => person === people[0])?.code ?? '';
const report = (day: string, as: string, more: object = {}) => api.command('report', { day, ...more }, as);
const days = async (): Promise<unknown[]> => {
  const { watch } = (await api.read()).json as {
    watch: { days: { day: string; units: { unit: { id: string }; is: string }[] }[] };
  };
  return watch.days.map(({ day, units }) => [day, ...units.map(({ unit, is }) => `${unit.id} ${is}`)]);
};
const missed = async (): Promise<unknown[]> =>
  (await api.events('reports-missed')).map(({ day, units }) => [day, ...units]);

describe('M1 · each bound unit reports each day of a sensitive period, nothing too', () => {
  it('one press on the page behind the reminder says that there was nothing, and nobody is pressed any more', async () => {
    await world.advance('2026-03-05 15:00');
    const code = await codeOf('unit-a-officer', 'unit-b-officer');
    // Whoever has only the link learns nothing but when.
    expect((await call(world, code)).text).not.toContain('2026 年两会');
    expect((await call(world, code, { action: 'view' })).text).toContain('2026-03-05 零报告');
    expect((await call(world, code, { action: 'nothing-2026-03-05' })).status).toBe(303);
    // A weak network sends it twice.
    expect((await call(world, code, { action: 'nothing-2026-03-05' })).status).toBe(303);
    await world.settle();
    expect(await api.events('reported')).toMatchObject([
      { day: '2026-03-05', unit: 'unit-a', actor: { id: 'unit-a-officer', via: 'link' } },
    ]);
    await report('2026-03-05', 'unit-b-officer');
    await world.advance('2026-03-06 10:00');
    expect(await world.rings()).toEqual([]);
    expect(await missed()).toEqual([]);
    expect(await days()).toEqual([
      ['2026-03-06', 'unit-a owing', 'unit-b owing'],
      ['2026-03-05', 'unit-a reported', 'unit-b reported'],
    ]);
  });

  it('what was seen is a sentence without anybody’s number, and the desk is told; more may be seen later', async () => {
    await world.advance('2026-03-05 15:00');
    const code = await codeOf('unit-a-officer', 'unit-b-officer');
    expect((await call(world, code, { action: 'seen-2026-03-05' })).status).toBe(422);
    await world.rings();
    await call(world, code, { action: 'seen-2026-03-05', says: '汽车站有人聚集，联系人 13800000000' });
    await world.settle();
    expect(await world.rings()).toEqual(phones(['5日15:00', 'desk', `关注办件${WATCH}（蓝）春运：有情况报 +code`]));
    expect(JSON.stringify(await api.events('reported'))).not.toContain('13800000000');
    expect((await report('2026-03-05', 'unit-a-officer')).json).toMatchObject({
      type: problemType('already-reported'),
    });
    expect((await report('2026-03-05', 'unit-a-officer', { says: '已疏散' })).status).toBe(200);
    expect(await api.events('reported')).toMatchObject([{ unit: 'unit-a' }, { unit: 'unit-a', further: true }]);
  });

  it('at its hour the desk has one list, the leader on duty one text; each unit that missed it has one breach, and a late report is late', async () => {
    await world.advance('2026-03-05 15:30');
    await report('2026-03-05', 'unit-b-officer');
    await world.rings();
    await world.advance('2026-03-05 19:00');
    const OVER = `办件${WATCH}（蓝）春运逾5日16:00未零报告 +code`;
    const LIST = `办件${WATCH}（蓝）春运：1家逾时未零报告 +code`;
    expect(await world.rings()).toEqual(
      phones(
        ['5日16:00', 'unit-a-officer', OVER],
        ['5日16:00', 'desk', LIST],
        ['5日18:00', 'unit-a-leader', OVER],
        ['5日18:00', 'duty-leader', LIST],
      ),
    );
    expect(await missed()).toEqual([['2026-03-05', 'unit-a']]);
    await report('2026-03-05', 'unit-a-leader');
    expect((await api.events('reported')).at(-1)).toMatchObject({ unit: 'unit-a', late: true });
    expect(await days()).toContainEqual(['2026-03-05', 'unit-a late', 'unit-b reported']);
    await world.advance('2026-03-06 10:00');
    expect(await world.rings()).toEqual([]);
    expect(await missed()).toHaveLength(1);
  });

  it('a report in the very minute after its hour is late, whatever rung has not rung yet', async () => {
    await world.advance('2026-03-05 15:59');
    world.ports.clock.set('2026-03-05T08:00:00.001Z');
    await report('2026-03-05', 'unit-b-officer');
    expect(await missed()).toEqual([['2026-03-05', 'unit-a', 'unit-b']]);
    expect(await api.events('reported')).toMatchObject([{ unit: 'unit-b', late: true }]);
  });

  it('a report at the very instant of its hour is in time, and heals the miss that was declared at that instant', async () => {
    await world.advance('2026-03-05 15:59');
    world.ports.clock.set(at('2026-03-05 16:00'));
    await report('2026-03-05', 'unit-b-officer');
    expect(await missed()).toEqual([['2026-03-05', 'unit-a']]);
    await report('2026-03-05', 'unit-a-officer');
    expect((await api.events('reported')).map(({ unit, late, heals }) => [unit, late, heals])).toEqual([
      ['unit-b', undefined, undefined],
      ['unit-a', undefined, true],
    ]);
    expect(await days()).toContainEqual(['2026-03-05', 'unit-a reported', 'unit-b reported']);
    // Nobody is pressed for it, nor counted.
    await world.rings();
    await world.advance('2026-03-05 19:00');
    expect(await world.rings()).toEqual([]);
  });

  it('H2 · what a unit telephoned in time heals its miss, also where it is bound no longer when that is written down', async () => {
    await world.advance('2026-03-05 16:30');
    expect((await api.command('remove-unit', { unit: 'unit-b', says: '不涉及' })).status).toBe(200);
    expect((await report('2026-03-05', 'desk', { unit: 'unit-b' })).json).toMatchObject({
      type: problemType('not-bound'),
    });
    const told = { unit: 'unit-b', toldAt: at('2026-03-05 15:00'), toldBy: '李某电话' };
    expect((await report('2026-03-05', 'desk', told)).status).toBe(200);
    expect(await days()).toContainEqual(['2026-03-05', 'unit-a missed', 'unit-b reported']);
    expect((await api.read()).json['watch']).toMatchObject({ breaches: [{ is: 'stands' }, { is: 'healed' }] });
  });

  it('the desk writes down what a unit telephoned, never one unit for another', async () => {
    await world.advance('2026-03-05 12:00');
    expect((await report('2026-03-05', 'unit-a-officer', { unit: 'unit-b' })).json).toMatchObject({
      type: problemType('not-own-unit'),
    });
    expect((await report('2026-03-05', 'desk', { unit: 'unit-b' })).status).toBe(200);
    expect(await api.events('reported')).toMatchObject([{ unit: 'unit-b', actor: { id: 'desk' } }]);
  });

  it.each<[string, string, object, string]>([
    ['a day that is not there yet', 'unit-a-officer', { day: '2026-03-06' }, 'not-yet'],
    ['a day before it began', 'unit-a-officer', { day: '2026-03-04' }, 'no-such-day'],
    ['a unit that is not bound', 'desk', { day: '2026-03-05' }, 'not-bound'],
  ])('refuses %s', async (_, as, body, type) => {
    await world.advance('2026-03-05 12:00');
    expect((await api.command('report', body, as)).json).toMatchObject({ status: 422, type: problemType(type) });
  });

  it('H2 · a miss is excused by a named person of another unit, once; an older day may still be reported', async () => {
    await world.advance('2026-03-07 10:00');
    expect(await missed()).toEqual([
      ['2026-03-05', 'unit-a', 'unit-b'],
      ['2026-03-06', 'unit-a', 'unit-b'],
    ]);
    // The state keeps the newest miss alone, the record all of them.
    expect((await api.stored()).period?.days.map(({ day }) => day)).toEqual(['2026-03-06', '2026-03-07']);
    await report('2026-03-05', 'unit-a-officer');
    expect((await report('2026-03-05', 'unit-a-officer')).json).toMatchObject({
      type: problemType('already-reported'),
    });
    const excuse = { day: '2026-03-06', unit: 'unit-b', says: '当日停电' };
    expect((await api.command('excuse-miss', excuse, 'unit-a-officer')).status).toBe(403);
    expect((await api.command('excuse-miss', excuse, 'duty-leader')).status).toBe(200);
    expect((await api.command('excuse-miss', excuse)).json).toMatchObject({ type: problemType('excused-already') });
    expect((await api.command('excuse-miss', { ...excuse, day: '2026-03-07' })).json).toMatchObject({
      type: problemType('no-miss'),
    });
    expect(await days()).toEqual([
      ['2026-03-07', 'unit-a owing', 'unit-b owing'],
      ['2026-03-06', 'unit-a missed', 'unit-b excused'],
      ['2026-03-05', 'unit-a late', 'unit-b missed'],
    ]);
  });
});

const breaches = async (as = 'desk'): Promise<string[]> =>
  ((await api.read(as)).json['watch'] as { breaches: { duty: string; is: string }[] }).breaches.map(
    ({ duty, is }) => `${duty} ${is}`,
  );
const figures = async (month: string, as = 'desk') => {
  const { json } = await front(readDuty, world.ports).call('GET /api/unit-figures', { as, query: { month } });
  return (json['units'] as { unit: { id: string } | null; breaches: object }[]).map(({ unit, breaches: is }) => [
    unit?.id,
    is,
  ]);
};

describe('M1, H2 · a daily report that was missed is one breach of its unit and day', () => {
  const TOLD = { day: '2026-03-05', unit: 'unit-a', toldAt: at('2026-03-05 15:40'), toldBy: '办公室甲，电话' };

  it('stands, is healed by what the desk was told in time, and is set aside by a named person; figures count each', async () => {
    await world.advance('2026-03-07 10:00');
    expect(await breaches()).toEqual([
      'zero-report:2026-03-05:unit-a stands',
      'zero-report:2026-03-05:unit-b stands',
      'zero-report:2026-03-06:unit-a stands',
      'zero-report:2026-03-06:unit-b stands',
    ]);
    expect(await figures('2026-03')).toEqual([
      ['unit-a', { stands: 2, healed: 0, setAside: 0 }],
      ['unit-b', { stands: 2, healed: 0, setAside: 0 }],
    ]);
    // A late report is late: the breach stands, whoever makes it.
    await report('2026-03-06', 'unit-a-officer');
    expect((await report('2026-03-05', 'desk', TOLD)).status).toBe(200);
    await api.command('excuse-miss', { day: '2026-03-06', unit: 'unit-b', says: '当日停电' }, 'duty-leader');
    expect(await breaches()).toEqual([
      'zero-report:2026-03-05:unit-a healed',
      'zero-report:2026-03-05:unit-b stands',
      'zero-report:2026-03-06:unit-a stands',
      'zero-report:2026-03-06:unit-b set-aside',
    ]);
    expect(await figures('2026-03')).toEqual([
      ['unit-a', { stands: 1, healed: 1, setAside: 0 }],
      ['unit-b', { stands: 1, healed: 0, setAside: 1 }],
    ]);
    expect(await days()).toContainEqual(['2026-03-05', 'unit-a reported', 'unit-b missed']);
    expect(await breaches('unit-a-officer')).toEqual([
      'zero-report:2026-03-05:unit-a healed',
      'zero-report:2026-03-06:unit-a stands',
    ]);
    expect(await figures('2026-03', 'unit-a-officer')).toEqual([['unit-a', { stands: 1, healed: 1, setAside: 0 }]]);
    expect(await figures('2026-04')).toEqual([]);
  });

  it('H2 · is healed by nobody of the unit, without who told it, nor by what came late; once, and not after it was set aside', async () => {
    await world.advance('2026-03-07 10:00');
    for (const [as, more, type] of [
      ['unit-a-officer', { unit: 'unit-a' }, 'own-unit'],
      ['desk', { toldBy: undefined }, 'told-by-missing'],
      ['desk', { toldAt: at('2026-03-07 10:01') }, 'time-out-of-range'],
      ['desk', { toldAt: at('2026-03-04 23:59') }, 'time-out-of-range'],
      ['desk', { toldAt: undefined }, 'told-by-not-asked'],
    ] as const)
      expect((await report('2026-03-05', as, { ...TOLD, ...more })).json).toMatchObject({ type: problemType(type) });
    await report('2026-03-05', 'desk', { ...TOLD, toldAt: at('2026-03-05 16:01') });
    expect(await breaches()).toContain('zero-report:2026-03-05:unit-a stands');
    // It had reported late by then; that it had telephoned in time is found in the log of the desk.
    expect((await report('2026-03-05', 'desk', TOLD)).status).toBe(200);
    expect(await breaches()).toContain('zero-report:2026-03-05:unit-a healed');
    expect((await report('2026-03-05', 'desk', TOLD)).json).toMatchObject({ type: problemType('already-reported') });
    const excuse = { day: '2026-03-05', says: '当日停电' };
    expect((await api.command('excuse-miss', { ...excuse, unit: 'unit-a' })).json).toMatchObject({
      type: problemType('no-miss'),
    });
    await api.command('excuse-miss', { ...excuse, unit: 'unit-b' }, 'duty-leader');
    await report('2026-03-05', 'desk', { ...TOLD, unit: 'unit-b' });
    expect(await breaches()).toContain('zero-report:2026-03-05:unit-b set-aside');
  });

  it('S4 · stands in the figures of the month in which it fell due, and of a drill in none', async () => {
    await begin({ period: { kind: 'spring-travel', from: '2026-03-31', until: '2026-04-01' } }, '2026-03-30 10:00');
    await world.advance('2026-04-02 10:00');
    const one = { stands: 1, healed: 0, setAside: 0 };
    expect(await figures('2026-03')).toEqual([
      ['unit-a', one],
      ['unit-b', one],
    ]);
    expect(await figures('2026-04')).toEqual([
      ['unit-a', one],
      ['unit-b', one],
    ]);
    await begin({ period: TRAVEL, drill: true });
    await world.advance('2026-03-07 10:00');
    expect(await breaches()).toHaveLength(4);
    expect(await figures('2026-03')).toEqual([]);
  });
});

describe('M1, H3 · a period that moves while it runs', () => {
  it('extended, its new days are owed; ended early, those that are cut off are nobody’s', async () => {
    await world.advance('2026-03-06 10:00');
    await api.command('move', { until: '2026-03-09', says: '返程推迟' });
    await report('2026-03-06', 'unit-a-officer');
    await report('2026-03-06', 'unit-b-officer');
    await world.advance('2026-03-09 10:00');
    expect((await missed()).map((one) => (one as string[])[0])).toEqual(['2026-03-05', '2026-03-07', '2026-03-08']);
    await api.command('move', { until: '2026-03-10', says: '再延' });
    await world.advance('2026-03-09 17:00');
    await api.command('move', { until: '2026-03-09', says: '提前结束' });
    await world.advance('2026-03-12 10:00');
    expect((await missed()).map((one) => (one as string[])[0])).toEqual([
      '2026-03-05',
      '2026-03-07',
      '2026-03-08',
      '2026-03-09',
    ]);
    expect((await days()).map((one) => (one as string[])[0])).not.toContain('2026-03-10');
  });

  it('the days between an end and its extension were owed by nobody', async () => {
    await world.advance('2026-03-09 17:00');
    await api.command('move', { until: '2026-03-11', says: '恢复' });
    await world.advance('2026-03-12 10:00');
    expect((await missed()).map((one) => (one as string[])[0])).toEqual([
      '2026-03-05',
      '2026-03-06',
      '2026-03-07',
      '2026-03-10',
      '2026-03-11',
    ]);
  });

  it('put off before it began, it asks by its new days; begun, its first day stands', async () => {
    await api.command('move', { from: '2026-03-06', until: '2026-03-08', says: '推迟一天' });
    await world.advance('2026-03-06 15:30');
    expect(await days()).toEqual([['2026-03-06', 'unit-a owing', 'unit-b owing']]);
    expect((await api.command('move', { from: '2026-03-07', says: '再推' })).json).toMatchObject({
      type: problemType('begun-already'),
    });
  });

  it('a unit that comes in owes from the next day that leaves it four hours, one that goes out owes no longer', async () => {
    await world.advance('2026-03-05 11:59');
    await api.command('add-units', { units: ['street-c'] });
    expect(await days()).toEqual([['2026-03-05', 'unit-a owing', 'unit-b owing', 'street-c owing']]);
    await api.command('remove-unit', { unit: 'street-c', says: '误列' });
    expect(await days()).toEqual([['2026-03-05', 'unit-a owing', 'unit-b owing']]);
    await world.advance('2026-03-05 12:01');
    await api.command('add-units', { units: ['street-c'] });
    await world.advance('2026-03-06 17:00');
    expect(await missed()).toEqual([
      ['2026-03-05', 'unit-a', 'unit-b'],
      ['2026-03-06', 'unit-a', 'unit-b', 'street-c'],
    ]);
  });

  it('across New Year every day is owed once, by the wall clock of Shanghai', async () => {
    await begin({ period: { kind: 'spring-travel', from: '2026-12-30', until: '2027-01-02' } }, '2026-12-28 10:00');
    await world.advance('2027-01-03 10:00');
    expect((await missed()).map((one) => (one as string[])[0])).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
  });

  it('H3 · on working days alone where its kind says so: no weekend, and no year without a calendar', async () => {
    await begin({ period: { kind: 'flood-season', from: '2026-05-14', until: '2026-05-19' } }, '2026-05-13 10:00');
    await world.advance('2026-05-20 10:00');
    // Thursday, Friday, Monday, Tuesday.
    expect((await missed()).map((one) => (one as string[])[0])).toEqual([
      '2026-05-14',
      '2026-05-15',
      '2026-05-18',
      '2026-05-19',
    ]);
    const beyond = await api.period({ period: { kind: 'flood-season', from: '2026-11-01', until: '2027-01-10' } });
    expect(beyond.json).toMatchObject({ status: 422, type: problemType('no-calendar'), clause: 'H3' });
  });

  it('while nothing ran for two days, each of them is declared once, and the next one asked for', async () => {
    await world.advance('2026-03-05 12:00');
    await world.outage('P2D');
    await world.advance('2026-03-07 17:00');
    expect(await missed()).toEqual([
      ['2026-03-05', 'unit-a', 'unit-b'],
      ['2026-03-06', 'unit-a', 'unit-b'],
      ['2026-03-07', 'unit-a', 'unit-b'],
    ]);
  });

  it('is closed once it is over, with the reason where reports are missing; called off, it tells its units', async () => {
    expect((await api.command('close')).json).toMatchObject({ type: problemType('not-over') });
    await world.advance('2026-03-08 10:00');
    expect((await api.command('close')).json).toMatchObject({ type: problemType('still-owed') });
    expect((await api.command('close', { says: '时期已过' })).status).toBe(200);
    await world.rings();
    await world.advance('2026-03-12 10:00');
    expect(await world.rings()).toEqual([]);
    const record = await world.ports.store.matterRecord(watchKind, WATCH);
    expect(chainFault(record, (text) => world.ports.ids.hash(text))).toBeNull();
  });
});

describe('M1, P8 · eighty units are one event and one list', () => {
  it('a day is opened and missed by one event each, the leader hears once, and the state stays small', async () => {
    const people = wideDistrict(at('2026-03-02 10:00'), 80);
    world = await World.at('2026-03-02 10:00', { people });
    api = watchesOf(world);
    const units = people.units.filter(({ desk }) => !desk).map(({ id }) => id);
    await api.period({ period: TRAVEL, units });
    await world.rings();
    await world.advance('2026-03-05 19:00');
    expect((await api.events('day-opened')).map(({ units: all }) => all.length)).toEqual([80, 80]);
    expect((await missed()).map((one) => (one as string[]).length)).toEqual([81]);
    const rings = await world.rings();
    expect(rings.filter((ring) => ring.includes('duty-leader'))).toHaveLength(1);
    expect(rings.filter((ring) => ring.includes('5日16:00 desk'))).toHaveLength(1);
    expect(JSON.stringify(await api.stored()).length).toBeLessThan(16_000);
  });
});

describe('M1, H5 · who reads what', () => {
  it('a unit reads its own reports alone, the desk and the auditor all', async () => {
    await world.advance('2026-03-05 12:00');
    await report('2026-03-05', 'unit-b-officer', { says: '有人咨询票价' });
    const own = await api.read('unit-a-officer');
    expect(own.status).toBe(200);
    expect(JSON.stringify(own.json)).not.toContain('有人咨询票价');
    expect((own.json['watch'] as { days: { units: object[] }[] }).days[0]?.units).toMatchObject([
      { unit: { id: 'unit-a' } },
    ]);
    expect(JSON.stringify((await api.read('mayor')).json)).toContain('有人咨询票价');
    expect((await api.read('street-c-officer')).status).toBe(403);
    expect((await api.list('street-c-officer')).json['watches']).toEqual([]);
    expect((await api.list('unit-a-officer')).json['watches']).toHaveLength(1);
  });

  it('says to each unit what it owes itself, until it has', async () => {
    const owes = async (as: string): Promise<unknown> => {
      const { watches } = (await api.list(as)).json as { watches: { owes?: unknown }[] };
      return watches.map((one) => one.owes);
    };
    await begin({ period: { kind: 'two-sessions', from: '2026-03-05', until: '2026-03-07' } });
    expect(await owes('unit-a-officer')).toEqual([['rota']]);
    await world.advance('2026-03-05 09:00');
    expect(await owes('unit-a-officer')).toEqual([['report', 'rota']]);
    await report('2026-03-05', 'unit-a-officer');
    const day = { day: '2026-03-06', leader: 'unit-a-leader', officers: ['unit-a-officer'] };
    await api.command('submit-rota', { days: [day] }, 'unit-a-officer');
    expect(await owes('unit-a-officer')).toEqual([undefined]);
    expect(await owes('unit-b-officer')).toEqual([['report', 'rota']]);
    // The desk sees how many owe it; of its own it owes nothing.
    expect(await owes('desk')).toEqual([undefined]);
  });
});
