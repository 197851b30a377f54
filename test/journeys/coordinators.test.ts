import { describe, expect, it } from 'vitest';
import type { OpenCase } from '../../functions/domain/case/commands.ts';
import { settled, statement } from '../harness/answers.ts';
import { deskByApi } from '../harness/by-api.ts';
import type { Directory } from '../../functions/domain/people/directory.ts';
import { World, shanghai } from '../harness/world.ts';

const SAYS = '涉及区级重大政策决策，由区政府办会同宣传部统筹协调';

/** With 宣传部 and 网信办 beside the government office, each with an officer. */
const withOffices: (people: Directory) => void = ({ units, contacts }) => {
  for (const [at, id] of ['xuanchuan-bu', 'wangxin-ban'].entries()) {
    units.push({ id, name: id, short: id, kind: 'department', desk: true, active: true });
    contacts.push({
      id: `${id}-officer`,
      name: id,
      unit: id,
      posts: ['unit-officer'],
      role: 'coordinator',
      phone: `1990000${String(9000 + at)}`,
      subject: `${id}-officer`,
      active: true,
    });
  }
};

const ofPolicy: Partial<OpenCase> = {
  suggestion: {
    grades: { opinion: 'IV', emergency: null },
    gradeReasons: [],
    unit: 'unit-a',
    unitReasons: [],
    beside: ['qu-zhengfu-ban', 'xuanchuan-bu'].map((unit) => ({
      unit,
      part: 'coordinator',
      reasons: [{ row: 'P1', clause: 'R1', says: SAYS }],
    })),
  },
};

const start = (but = withOffices): Promise<World> => World.at('2026-03-04 10:00', { but });
const told = async (world: World, who: string): Promise<string[]> =>
  (await world.heard()).filter(({ person }) => person === who).map(({ body }) => body);

describe('R1 · who coordinates a concern about the district’s policy is on the record', () => {
  it('from the ledger with its reason, and told once a person has confirmed the case', async () => {
    const world = await start();
    const { number } = await world.open(ofPolicy);
    expect((await world.state(number)).coordinators).toEqual(['qu-zhengfu-ban', 'xuanchuan-bu']);
    expect(await told(world, 'xuanchuan-bu-officer')).toEqual([]);
    await world.do('desk', number, { command: 'confirm' });
    const heard = await world.heard();
    expect(heard.filter(({ person }) => person === 'xuanchuan-bu-officer')).toMatchObject([
      { body: expect.stringContaining('统筹协调') },
    ]);
    // Whoever confirmed it is of the other office.
    expect(heard.filter(({ person }) => person === 'desk')).toEqual([]);
  });

  it('as a person says, with a reason, from among the offices that the notice names', async () => {
    const world = await start();
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.heard();
    await world.do('desk', number, {
      command: 'coordinate',
      units: ['xuanchuan-bu', 'wangxin-ban'],
      reason: '网上讨论较多，宣传、网信一并协调',
    });
    expect((await world.state(number)).coordinators).toEqual(['xuanchuan-bu', 'wangxin-ban']);
    expect(await world.events(number, 'coordinators-named')).toMatchObject([
      {
        units: ['xuanchuan-bu', 'wangxin-ban'],
        reasons: [{ row: 'by-hand', says: '网上讨论较多，宣传、网信一并协调' }],
      },
    ]);
    expect(await told(world, 'wangxin-ban-officer')).toHaveLength(1);
    const again = (units: string[]) => world.do('desk', number, { command: 'coordinate', units, reason: '调整' });
    await expect(again(['wangxin-ban', 'xuanchuan-bu'])).rejects.toMatchObject({ refused: 'no-change' });
    await expect(again(['unit-a'])).rejects.toMatchObject({ refused: 'not-a-coordinator', clause: 'R3' });
    await again(['wangxin-ban']);
    expect((await world.state(number)).coordinators).toEqual(['wangxin-ban']);
  });
});

const withStreet: typeof withOffices = (people) => {
  withOffices(people);
  for (const unit of people.units) if (unit.id === 'street-c') unit.kind = 'sub-district';
};

describe('R2 · of a sub-district’s matter the unit coordinates with publicity and cyberspace', () => {
  it('names both with why once a sub-district has it alone, and tells them; no department’s', async () => {
    const world = await start(withStreet);
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    expect((await world.state(number)).coordinators).toBeUndefined();
    await world.heard();
    const { number: street } = await world.open();
    await world.do('desk', street, { command: 'confirm' });
    await world.do('desk', street, { command: 'assign', unit: 'street-c', part: 'primary' });
    expect((await world.state(street)).coordinators).toEqual(['xuanchuan-bu', 'wangxin-ban']);
    expect(await world.events(street, 'coordinators-named')).toMatchObject([
      { reasons: [{ row: 'street', clause: 'R2', says: '涉及街道，由承办单位会同宣传部、网信办做好组织协调' }] },
    ]);
    expect(await told(world, 'wangxin-ban-officer')).toHaveLength(1);
    // R3: with a second unit the government office does, too.
    await world.do('desk', street, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    expect((await world.state(street)).coordinators).toEqual(['xuanchuan-bu', 'wangxin-ban', 'qu-zhengfu-ban']);
  });

  it('names them where it comes to a sub-district later, and where a case of two units comes of a merge', async () => {
    const world = await start(withStreet);
    const given = async (unit: string) => {
      const { number } = await world.open();
      await world.do('desk', number, { command: 'confirm' });
      await world.do('desk', number, { command: 'assign', unit, part: 'primary' });
      return number;
    };
    const moved = await given('unit-a');
    await world.do('desk', moved, { command: 'withdraw', assignmentId: 'A1', toUnit: 'street-c', reason: '属地管理' });
    expect((await world.state(moved)).coordinators).toEqual(['xuanchuan-bu', 'wangxin-ban']);
    const [one, other] = [await given('unit-a'), await given('unit-b')];
    await deskByApi(world, one, 'join', { target: other, reason: '同一事件' });
    await world.settle();
    expect((await world.state(other)).coordinators).toEqual(['qu-zhengfu-ban', 'xuanchuan-bu', 'wangxin-ban']);
  });

  it('H5 · names nobody of what may be a report of wrongdoing', async () => {
    const world = await start(withStreet);
    const { number } = await world.open();
    await world.do('desk', number, {
      command: 'mark-wrongdoing',
      is: true,
      against: ['unit-a'],
      reason: '反映工作人员',
      noPublicMatter: true,
    });
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'street-c', part: 'primary' });
    expect((await world.state(number)).coordinators).toBeUndefined();
  });
});

describe('R3 · of several units the government office coordinates with publicity and cyberspace', () => {
  it('is added with why when a second unit has a part, and no lead is a valid answer', async () => {
    const world = await start();
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'co-unit' });
    expect((await world.state(number)).coordinators).toBeUndefined();
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    expect((await world.state(number)).coordinators).toEqual(['qu-zhengfu-ban', 'xuanchuan-bu', 'wangxin-ban']);
    expect(await world.events(number, 'coordinators-named')).toMatchObject([{ reasons: [{ clause: 'R3' }] }]);
    // Nobody leads: the desk coordinates, answers for the case, and may close it.
    await world.do('desk', number, { ...statement(shanghai('2026-03-04 10:00')), final: true });
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'met', move: { primary: true } });
    await world.do('desk', number, settled);
    await world.do('desk', number, { command: 'close' });
    expect((await world.state(number)).status).toBe('closed');
  });

  it('is nobody who is complained of, and nobody of what may be a report of wrongdoing', async () => {
    const world = await start();
    const { number } = await world.open(ofPolicy);
    await world.do('desk', number, {
      command: 'mark-wrongdoing',
      is: true,
      against: ['xuanchuan-bu'],
      reason: '反映宣传部工作人员',
      noPublicMatter: true,
    });
    await world.do('desk', number, { command: 'confirm' });
    expect((await world.state(number)).coordinators).toEqual(['qu-zhengfu-ban']);
    expect(await told(world, 'xuanchuan-bu-officer')).toEqual([]);
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'co-unit' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    expect((await world.state(number)).coordinators).toEqual(['qu-zhengfu-ban']);
    await expect(
      world.do('desk', number, { command: 'coordinate', units: ['xuanchuan-bu'], reason: '会同' }),
    ).rejects.toMatchObject({ clause: 'H5' });
  });
});

const taxed =
  (liaison: boolean): ((people: Directory) => void) =>
  (directory) => {
    for (const unit of directory.units)
      if (unit.id === 'unit-b') Object.assign(unit, { kind: 'vertical', superior: '宁波市税务局' });
    if (liaison)
      directory.contacts.push({
        id: 'superior',
        name: '市局值班',
        unit: 'unit-b',
        posts: ['superior-liaison'],
        role: 'officer',
        phone: '19900009999',
        active: true,
      });
  };

describe('R2 · the superior of a vertically managed unit is told', () => {
  it('by a text, where the directory has its liaison, who gets nothing else of the unit', async () => {
    const world = await start(taxed(true));
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.heard();
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'primary' });
    expect(await told(world, 'superior')).toMatchObject([expect.stringContaining('已交办贵系统驻区单位')]);
    expect((await world.state(number)).clocks.some(({ kind }) => kind === 'tell-superior')).toBe(false);
    await world.advance('P1D');
    expect(await told(world, 'superior')).toEqual([]);
  });

  it('by telephone where it has none: the desk is reminded until it says whom it told', async () => {
    const world = await start(taxed(false));
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    expect(await world.clock(number, 'tell-superior:A1')).toMatchObject({
      basis: 'R2',
      dueAt: shanghai('2026-03-04 14:00'),
      move: { desk: true },
      state: 'running',
    });
    await world.heard();
    await world.advance('PT4H');
    expect((await told(world, 'desk')).join()).toContain('告知上级');
    await world.do('desk', number, {
      command: 'tell-superior',
      assignmentId: 'A1',
      to: '宁波市税务局值班室 陈主任',
      means: '电话',
    });
    expect(await world.clock(number, 'tell-superior:A1')).toMatchObject({ state: 'met' });
    expect((await world.state(number)).assignments).toMatchObject([{ superior: { name: '宁波市税务局' } }]);
    await expect(
      world.do('desk', number, { command: 'tell-superior', assignmentId: 'A1', to: '陈主任', means: '电话' }),
    ).rejects.toMatchObject({ refused: 'told-already', clause: 'R2' });
    // It was another one who was called.
    await world.advance('PT1H');
    const [{ seq } = { seq: 0 }] = await world.events(number, 'superior-told');
    await world.do('desk', number, {
      command: 'correct',
      event: seq,
      is: { void: true },
      reason: '拨错号码',
      evidence: [{ kind: 'document', ref: '值班电话记录' }],
    });
    await world.approve('night-desk', number);
    expect(await world.clock(number, 'tell-superior:A1#2')).toMatchObject({ state: 'missed' });
  });

  it('goes with the part, is asked of its heir, and of no other unit', async () => {
    const world = await start(taxed(false));
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await expect(
      world.do('desk', number, { command: 'tell-superior', assignmentId: 'A1', to: '某人', means: '电话' }),
    ).rejects.toMatchObject({ refused: 'no-superior', clause: 'R2' });
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A1', toUnit: 'unit-b', reason: '属税务' });
    const running = async () =>
      (await world.state(number)).clocks.filter(({ kind }) => kind === 'tell-superior').map(({ of }) => of);
    expect(await running()).toEqual(['A2']);
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A2', toUnit: 'unit-a', reason: '属街道' });
    expect(await running()).toEqual([]);
  });
});
