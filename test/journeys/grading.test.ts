import { currentPolicy } from '../../functions/policy/load.ts';
import { explain } from '../../functions/domain/clocks/explain.ts';
import { aboutClock } from '../../functions/domain/texts/notification.ts';
import { describe, expect, it } from 'vitest';
import type { Grades } from '../../functions/domain/case/case.ts';
import type { SystemCommand } from '../../functions/domain/case/commands.ts';
import { statement } from '../harness/answers.ts';
import { changed } from '../harness/policies.ts';
import { phones } from '../harness/rings.ts';
import { reportUpward } from '../harness/upward.ts';
import { World, shanghai } from '../harness/world.ts';

const regrade = (opinion: Grades['opinion'], emergency: Grades['emergency'], reason = '伤亡上升') =>
  ({ command: 'grade', grades: { opinion, emergency }, reason }) as const;

/** A light case of unit-a, learnt of and signed on Wednesday 4 March at 10:00; every phone is quiet. */
async function lightCase(): Promise<{ world: World; number: string }> {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  await world.rings();
  return { world, number };
}

describe('A1 · a table suggests, a person decides', () => {
  it('keeps the suggestion with its reasons, and runs its clocks as unconfirmed until a person confirms', async () => {
    const world = await World.at('2026-03-04 10:00');
    const reasons = [{ row: 'G2', clause: '国务院令第493号第三条', says: '死亡10人以上' }];
    const { number } = await world.open({
      suggestion: {
        grades: { opinion: 'II', emergency: 'II' },
        emergencyKind: 'production-accident',
        gradeReasons: reasons,
        unit: 'unit-a',
        unitReasons: [],
      },
    });
    expect(await world.events(number, 'case-opened')).toMatchObject([
      { gradesConfirmed: false, suggestion: { gradeReasons: reasons } },
    ]);
    expect(await world.state(number)).toMatchObject({
      gradesConfirmed: false,
      grades: { opinion: 'II', emergency: 'II' },
      emergencyKind: 'production-accident',
    });
    expect(await world.do('desk', number, { command: 'confirm' })).toMatchObject({
      gradesConfirmed: true,
      status: 'open',
      grades: { opinion: 'II', emergency: 'II' },
    });
    expect(await world.events(number, 'graded')).toEqual([]);
  });

  it('refuses to override without a reason, and keeps the reason with the name', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    const grades = { opinion: 'III', emergency: null } as const;
    await expect(world.do('desk', number, { command: 'confirm', grades })).rejects.toMatchObject({
      refused: 'reason-missing',
      clause: 'A1',
    });
    await world.do('desk', number, { command: 'confirm', grades, reason: '多平台传播' });
    expect(await world.events(number, 'graded')).toMatchObject([
      { grades, reason: '多平台传播', differs: true, actor: { id: 'desk' } },
    ]);
  });

  it('refuses to register by hand with other grades than suggested and no reason', async () => {
    const world = await World.at('2026-03-04 10:00');
    const opened = world.open({ by: 'desk', grades: { opinion: 'I', emergency: null } });
    await expect(opened).rejects.toMatchObject({ refused: 'reason-missing', clause: 'A1' });
  });

  it('refuses a regrade that changes nothing', async () => {
    const { world, number } = await lightCase();
    await expect(world.do('desk', number, regrade('IV', null))).rejects.toMatchObject({
      refused: 'no-change',
      clause: 'A1',
    });
  });

  it('grading a case that waits for appraisal confirms it', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    expect(await world.do('desk', number, regrade('IV', null))).toMatchObject({
      status: 'open',
      gradesConfirmed: true,
    });
    expect(await world.clock(number, 'confirm')).toMatchObject({ state: 'met' });
  });

  it('growth raises an unconfirmed grade, never one that a person confirmed, and tells the desk either way', async () => {
    const world = await World.at('2026-03-04 10:00');
    const grown: SystemCommand = {
      command: 'grow',
      alertId: 'a2',
      what: 'emergency',
      says: '死亡12人',
      suggestion: { grades: { opinion: 'II', emergency: 'II' }, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
    };
    const { number } = await world.open();
    await world.rings();
    expect(await world.system(number, grown)).toMatchObject({
      grades: { opinion: 'II', emergency: 'II' },
      gradesConfirmed: false,
    });
    expect(await world.rings()).toEqual(
      phones(['4日10:00', 'desk', '办件BL2600001（橙）环境疑重大，4日10:30前定级 +code']),
    );
    const other = await world.open();
    await world.do('desk', other.number, { command: 'confirm' });
    await world.rings();
    expect(await world.system(other.number, grown)).toMatchObject({
      grades: { opinion: 'IV', emergency: null },
      graver: { grades: { opinion: 'II', emergency: 'II' } },
    });
    expect(await world.rings()).toEqual(
      phones(['4日10:00', 'desk', '办件BL2600002（蓝）环境疑重大，4日10:30前定级 +code']),
    );
  });

  it('refuses growth of a case that is over', async () => {
    const { world, number } = await lightCase();
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '误录' });
    await expect(
      world.system(number, { command: 'grow', alertId: 'a2', what: 'views', says: '十倍' }),
    ).rejects.toMatchObject({ refused: 'not-open' });
  });
});

describe('H4 · legal clocks run from discovery, and nothing moves a start', () => {
  it('regraded at hour 30, what was over by then is pressed for by our own targets, and the report runs from the grade', async () => {
    const { world, number } = await lightCase();
    await world.advance('2026-03-05 16:00');
    const state = await world.do('desk', number, regrade('II', 'II'));
    expect(
      state.clocks
        .filter((clock) => clock.state === 'running')
        .map(({ kind, startAt, dueAt, targetAt }) => [kind, startAt, dueAt, targetAt]),
    ).toEqual([
      ['immediate-report', shanghai('2026-03-05 16:00'), shanghai('2026-03-05 17:00'), undefined],
      ['first-information', shanghai('2026-03-04 10:00'), shanghai('2026-03-04 15:00'), shanghai('2026-03-05 21:00')],
      ['press-conference', shanghai('2026-03-04 10:00'), shanghai('2026-03-05 10:00'), shanghai('2026-03-06 10:00')],
      ['written-report', shanghai('2026-03-05 16:00'), shanghai('2026-03-05 19:00'), undefined],
      ['convene', shanghai('2026-03-05 16:00'), shanghai('2026-03-05 20:00'), undefined],
    ]);
    expect(await world.changes(number, 'missed')).toEqual([]);
    expect(state.breaches).toBeUndefined();
  });

  it('regraded down and up again, every clock has its first start and due', async () => {
    const { world, number } = await lightCase();
    await world.do('desk', number, regrade('II', 'II'));
    await world.advance('PT2H');
    await world.do('desk', number, regrade('IV', null, '核实后无伤亡'));
    await world.advance('PT2H');
    const state = await world.do('desk', number, regrade('I', 'I', '再次上升'));
    // R4's own clock asks for something that begins with the grade: who leads.
    const live = state.clocks.filter(
      (clock) => clock.kind !== 'take-lead' && (clock.state === 'running' || clock.state === 'missed'),
    );
    expect(live.map(({ id, startAt, dueAt }) => [id, startAt, dueAt])).toEqual([
      ['immediate-report#2', shanghai('2026-03-04 10:00'), shanghai('2026-03-04 11:00')],
      ['first-information#2', shanghai('2026-03-04 10:00'), shanghai('2026-03-04 15:00')],
      ['press-conference#2', shanghai('2026-03-04 10:00'), shanghai('2026-03-05 10:00')],
      ['written-report#2', shanghai('2026-03-04 10:00'), shanghai('2026-03-04 13:00')],
      ['convene#2', shanghai('2026-03-04 10:00'), shanghai('2026-03-04 14:00')],
    ]);
  });

  it('each first information has a name of its own in texts and on the clock list, so that one is not taken for the other', async () => {
    const { world, number } = await lightCase();
    const names = new Set<string>();
    for (const grade of ['II', 'III', 'IV'] as const) {
      const state = await world.do('desk', number, regrade(grade, grade));
      const clock = state.clocks.find(({ kind, state: is }) => kind === 'first-information' && is === 'running');
      if (!clock) throw new Error(`no first information at ${grade}`);
      const context = { policy: currentPolicy(), directory: world.people, now: world.now };
      names.add(aboutClock(clock, 1, state, context).action ?? '').add(explain(clock, state, currentPolicy()).name);
    }
    expect(names.size).toBe(6);
  });

  it('an emergency that is found lighter changes the limit of its first information, from the same start', async () => {
    const { world, number } = await lightCase();
    await world.do('desk', number, regrade('II', 'II'));
    const state = await world.do('desk', number, regrade('III', 'III', '伤亡核减'));
    expect(
      state.clocks.filter((clock) => clock.state === 'running').map(({ id, basis, dueAt }) => [id, basis, dueAt]),
    ).toEqual([
      ['first-information#2', 'D3', shanghai('2026-03-04 22:00')],
      ['response#2', 'P4', shanghai('2026-03-06 10:00')],
    ]);
  });

  it('an answer from before a regrade fulfils what arises by it', async () => {
    const { world, number } = await lightCase();
    await world.advance('PT4H');
    await world.do('unit-a-officer', number, statement(world.now));
    await world.advance('P1D');
    const state = await world.do('desk', number, regrade('III', 'III'));
    expect(state.clocks.find((clock) => clock.kind === 'first-information')).toMatchObject({
      state: 'met',
      metAt: shanghai('2026-03-04 14:00'),
    });
  });

  it('signing late, returning, reassigning and approving leave start and due as they are', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({ discoveredAt: shanghai('2026-03-04 08:00') });
    const standing = async (): Promise<unknown> => {
      const clock = await world.clock(number, 'response');
      return [clock?.startAt, clock?.dueAt, clock?.state];
    };
    const first = [shanghai('2026-03-04 08:00'), shanghai('2026-03-06 08:00'), 'running'];
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('PT20H');
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    expect(await standing()).toEqual(first);
    await world.do('unit-a-officer', number, {
      command: 'return',
      assignmentId: 'A1',
      reason: 'not-our-duty',
      says: '非本单位职责',
    });
    await world.advance('PT6H');
    expect(await standing()).toEqual(first);
    await world.do('desk', number, {
      command: 'decide-return',
      assignmentId: 'A1',
      accept: true,
      says: '属乙单位',
      legalBasis: '三定方案',
      toUnit: 'unit-b',
    });
    expect(await standing()).toEqual(first);
    await world.advance('2026-03-06 08:00');
    expect(await standing()).toEqual([...first.slice(0, 2), 'missed']);
    expect(
      (await world.heard())
        .filter((text) => text.at === world.now)
        .map((text) => text.person)
        .toSorted(),
    ).toEqual(['desk', 'duty-leader', 'unit-b-leader', 'unit-b-officer']);
  });

  it('keeps the times apart, each with who set it', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({
      by: 'desk',
      firstPublishedAt: shanghai('2026-03-03 20:00'),
      discoveredAt: shanghai('2026-03-04 09:00'),
      grades: { opinion: 'IV', emergency: null },
    });
    await world.advance('PT1H');
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('PT1H');
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.do('unit-a-officer', number, statement(shanghai('2026-03-04 11:30')));
    expect(await world.state(number)).toMatchObject({
      firstPublishedAt: shanghai('2026-03-03 20:00'),
      discoveredAt: shanghai('2026-03-04 09:00'),
      registeredAt: shanghai('2026-03-04 10:00'),
      firstAnsweredAt: shanghai('2026-03-04 11:30'),
      assignments: [
        {
          assignedAt: shanghai('2026-03-04 11:00'),
          signedAt: shanghai('2026-03-04 12:00'),
          signedBy: 'unit-a-officer',
        },
      ],
    });
    expect(await world.events(number, 'case-opened')).toMatchObject([{ actor: { kind: 'person', id: 'desk' } }]);
  });

  it('refuses a discovery that is still to come', async () => {
    const world = await World.at('2026-03-04 10:00');
    await expect(world.open({ discoveredAt: shanghai('2026-03-04 10:01') })).rejects.toMatchObject({
      refused: 'discovered-later',
      clause: 'H4',
    });
  });
});

describe('P3a · authoritative information within 5 hours', () => {
  it('reminds after one hour, at half time, and escalates an hour and a half and half an hour before', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({
      by: 'desk',
      grades: { opinion: 'II', emergency: 'I' },
      gradeReason: '死亡30人以上',
    });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await reportUpward(world, number);
    await world.rings();
    await world.advance('2026-03-04 15:59');
    const CASE = '办件BL2600001（橙）环境';
    expect(await world.rings()).toEqual(
      phones(
        ['4日11:00', 'unit-a-officer unit-a-leader', `${CASE}，4日15:00前首次发布 +code`],
        // The conference that the same emergency asks for, which nobody has taken up.
        ['4日12:00', 'desk', '会办件BLF2600001（橙）环境逾4日12:00未定方案 +code'],
        ['4日14:00', 'desk duty-leader', '会办件BLF2600001（橙）环境逾4日12:00未定方案 +code'],
        // A4: nor has anybody convened the consultation that its grade asks for.
        ['4日12:00', 'desk', `${CASE}，4日14:00前召集会商 +code`],
        ['4日14:00', 'desk', `${CASE}，逾4日14:00未召集会商 +code`],
        ['4日12:30', 'unit-a-officer unit-a-leader desk', `${CASE}，4日15:00前首次发布 +code`],
        ['4日13:30', 'unit-a-officer unit-a-head desk duty-leader', `${CASE}未首次发布，限4日15:00 +code`],
        [
          '4日14:30',
          'unit-a-officer unit-a-leader unit-a-head desk duty-leader',
          `${CASE}未首次发布，限4日15:00 +code`,
        ],
        [
          '4日15:00',
          'unit-a-officer unit-a-leader unit-a-head desk duty-leader mayor',
          `${CASE}，逾4日15:00未首次发布 +code`,
        ],
      ),
    );
  });

  it('is off where the policy switches it off with a reason', async () => {
    const policy = changed((rules) => ({
      clocks: rules.clocks.map((row) => (row.clause === 'P3a' ? { ...row, off: { reason: '区委决定' } } : row)),
    }));
    const world = await World.at('2026-03-04 10:00', { policy });
    const state = await world.open({ by: 'desk', grades: { opinion: 'II', emergency: 'II' }, gradeReason: '现场' });
    expect(state.clocks.map((clock) => clock.kind)).toEqual([
      'immediate-report',
      'press-conference',
      'written-report',
      'convene',
    ]);
  });
});

describe('D3 · first verified facts about every emergency, then follow-up', () => {
  it.each([
    ['I', 'P3a', '2026-03-04 15:00'],
    ['II', 'P3a', '2026-03-04 15:00'],
    ['III', 'D3', '2026-03-04 22:00'],
    ['IV', 'D3', '2026-03-05 10:00'],
  ] as const)('grade %s: by %s', async (emergency, basis, due) => {
    const world = await World.at('2026-03-04 10:00');
    const state = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency }, gradeReason: '现场' });
    expect(state.clocks.find((clock) => clock.kind === 'first-information')).toMatchObject({
      basis,
      dueAt: shanghai(due),
    });
  });

  it('is met by first facts, which owe a follow-up', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({
      by: 'desk',
      grades: { opinion: 'IV', emergency: 'IV' },
      gradeReason: '现场',
    });
    const state = await world.do(
      'desk',
      number,
      statement(world.now, { final: false, followUpAt: shanghai('2026-03-04 18:00') }),
    );
    expect(state.clocks.map(({ kind, state: is }) => [kind, is])).toEqual([
      ['first-information', 'met'],
      ['response', 'met'],
      ['follow-up', 'running'],
    ]);
  });
});

/** Graded the gravest at 10:00, unit-a primary; the phones are quiet again. */
async function gravest(): Promise<{ world: World; number: string }> {
  const { world, number } = await lightCase();
  await world.do('desk', number, regrade('I', null, '全国关注'));
  await world.rings();
  return { world, number };
}
const leads = { command: 'take-lead', assignmentId: 'A1' } as const;
const asked = async (world: World) => (await world.rings()).filter((ring) => ring.includes('牵头指挥'));

describe('R4 · the principal leader leads at the gravest grade', () => {
  it('is asked to lead in the first text after the grade, and is on every step from then on', async () => {
    const { world, number } = await lightCase();
    await world.do('desk', number, regrade('I', null, '全国关注'));
    const CASE = '办件BL2600001（红）环境';
    expect(await world.rings()).toContain(`4日10:00 unit-a-head ${CASE}，请您牵头指挥 +code`);
    await world.advance('2026-03-05 10:00');
    expect(await world.rings()).toContain(`5日10:00 unit-a-head ${CASE}，6日10:00前公开回应 +code`);
  });

  it('asks the leader of each unit that joins later, and nobody twice', async () => {
    const { world, number } = await lightCase();
    await world.do('desk', number, regrade('I', null, '全国关注'));
    await world.rings();
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    await world.do('desk', number, regrade('I', 'IV', '另有轻微事故'));
    expect(await asked(world)).toEqual(
      phones(['4日10:00', 'unit-b-head', '办件BL2600001（红）环境，请您牵头指挥 +code']),
    );
  });

  it('asks the stand-in of a principal leader who is away', async () => {
    const world = await World.at('2026-03-04 10:00', {
      but: ({ contacts }) => {
        const head = contacts.find((contact) => contact.id === 'unit-a-head');
        if (head)
          Object.assign(head, {
            away: [{ from: shanghai('2026-03-01 00:00'), until: shanghai('2026-03-10 00:00') }],
            substitute: 'unit-a-leader',
          });
      },
    });
    const { number } = await world.open({
      by: 'desk',
      grades: { opinion: 'I', emergency: null },
      gradeReason: '全国关注',
    });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    expect(await world.rings()).toContain('4日10:00 unit-a-leader 办件BL2600001（红）环境，请您牵头指挥 +code');
  });

  it('is on the record as leading from the press on, by name, and is asked no more', async () => {
    const { world, number } = await gravest();
    await world.advance('2026-03-04 10:20');
    const state = await world.do('unit-a-head', number, leads);
    expect(state.assignments).toMatchObject([{ leader: 'unit-a-head', leadingSince: shanghai('2026-03-04 10:20') }]);
    expect(await world.events(number, 'leading')).toMatchObject([
      { assignmentId: 'A1', leader: 'unit-a-head', actor: { id: 'unit-a-head' } },
    ]);
    expect(await world.clock(number, 'take-lead:A1')).toMatchObject({
      state: 'met',
      basis: 'R4',
      startAt: shanghai('2026-03-04 10:00'),
    });
    await world.advance('2026-03-05 09:00');
    expect(await asked(world)).toEqual([]);
  });

  it('is asked again until he presses, and the desk learns that nobody leads', async () => {
    const { world, number } = await gravest();
    await world.advance('2026-03-05 14:00');
    const CASE = '办件BL2600001（红）环境';
    expect(await asked(world)).toEqual(
      phones(
        ['4日10:30', 'unit-a-head', `${CASE}，4日11:00前牵头指挥 +code`],
        ['4日11:00', 'unit-a-head desk', `${CASE}，逾4日11:00未牵头指挥 +code`],
        ['4日13:00', 'unit-a-head desk duty-leader', `${CASE}，逾4日11:00未牵头指挥 +code`],
        ['5日13:00', 'unit-a-head desk', `${CASE}，逾4日11:00未牵头指挥 +code`],
      ),
    );
    await world.do('unit-a-head', number, leads);
    expect(await world.clock(number, 'take-lead:A1')).toMatchObject({ state: 'met', late: true });
  });

  it('runs for each unit on its own, and not below the gravest grade', async () => {
    const { world, number } = await gravest();
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    await world.do('unit-a-head', number, leads);
    expect(
      (await world.state(number)).clocks.filter(({ kind }) => kind === 'take-lead').map(({ id, state }) => [id, state]),
    ).toEqual([
      ['take-lead:A1', 'met'],
      ['take-lead:A2', 'running'],
    ]);
    await world.rings();
    await world.do('desk', number, regrade('II', null, '热度回落'));
    expect(await asked(world)).toEqual(
      phones([
        '4日10:00',
        'unit-b-head unit-b-officer',
        '值班台定环境办件BL2600001原红现橙：非突发，撤回牵头指挥，请登录查看',
      ]),
    );
    expect(await world.clock(number, 'take-lead:A2')).toBeUndefined();
    expect((await world.changes(number, 'superseded')).map(({ clockId }) => clockId)).toContain('take-lead:A2');
  });

  it('the stand-in of a leader who is away may say so, the leader himself too', async () => {
    const world = await World.at('2026-03-04 10:00', {
      but: ({ contacts }) => {
        for (const one of contacts)
          if (one.posts.includes('principal-leader'))
            one.away = [{ from: shanghai('2026-03-01 00:00'), until: shanghai('2026-03-10 00:00') }];
        for (const one of contacts) if (one.id.endsWith('-head')) one.substitute = one.id.replace('head', 'leader');
      },
    });
    const { number } = await world.open({
      by: 'desk',
      grades: { opinion: 'I', emergency: null },
      gradeReason: '全国关注',
    });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    await world.do('unit-a-leader', number, leads);
    const state = await world.do('unit-b-head', number, { ...leads, assignmentId: 'A2' });
    expect(state.assignments.map(({ leader }) => leader)).toEqual(['unit-a-leader', 'unit-b-head']);
  });

  it('refuses whoever is not that leader, a second press, and a grade that asks for none', async () => {
    const { world, number } = await gravest();
    for (const who of ['unit-a-officer', 'unit-b-head', 'desk', 'mayor'])
      await expect(world.do(who, number, leads)).rejects.toMatchObject({
        refused: 'not-principal-leader',
        clause: 'R4',
      });
    await world.do('unit-a-head', number, leads);
    await expect(world.do('unit-a-head', number, leads)).rejects.toMatchObject({ refused: 'already-leading' });
    await world.do('desk', number, regrade('II', null, '热度回落'));
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    await expect(world.do('unit-b-head', number, { ...leads, assignmentId: 'A2' })).rejects.toMatchObject({
      refused: 'not-gravest',
    });
  });
});
