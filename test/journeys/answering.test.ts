import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { HOUR, plus } from '../../functions/domain/matter/instant.ts';
import type { Nature } from '../../functions/domain/matter/nature.ts';
import type { Policy } from '../../functions/domain/rules/policy.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { conference, settled, statement } from '../harness/answers.ts';
import { phones } from '../harness/rings.ts';
import { CALLED, reportUpward, sendReport } from '../harness/upward.ts';
import { World, shanghai } from '../harness/world.ts';

const CASE = '办件BL2600001（蓝）环境';
const HEAD = [{ name: 'name of unit-a-head', post: '局长' }];

/** A confirmed case of unit-a, registered and signed on Wednesday 4 March at 10:00; every phone is quiet. */
async function openCase(
  grades: { opinion: 'II' | 'IV'; emergency: 'II' | null } = { opinion: 'IV', emergency: null },
  more: { policy?: Policy } = {},
): Promise<{ world: World; number: string }> {
  const world = await World.at('2026-03-04 10:00', more);
  const { number } = await world.open({ by: 'desk', grades, gradeReason: '现场情况' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  await world.rings();
  return { world, number };
}
const stateOf = async (world: World, number: string, id: string): Promise<string | undefined> =>
  (await world.clock(number, id))?.state;

describe('P3 · press conference within 24 hours', () => {
  it('is owed for a major emergency from its discovery, and no 48-hour answer beside it', async () => {
    const { world, number } = await openCase({ opinion: 'II', emergency: 'II' });
    const clocks = (await world.state(number)).clocks.filter((clock) => clock.state === 'running');
    expect(clocks.map(({ kind, basis, dueAt }) => [kind, basis, dueAt])).toEqual([
      ['immediate-report', 'M2', shanghai('2026-03-04 11:00')],
      ['first-information', 'P3a', shanghai('2026-03-04 15:00')],
      ['press-conference', 'P3', shanghai('2026-03-05 10:00')],
      ['written-report', 'M2', shanghai('2026-03-04 13:00')],
      ['convene', 'A4', shanghai('2026-03-04 14:00')],
    ]);
  });

  it('is not fulfilled by an online statement, which fulfils the five hours alone', async () => {
    const { world, number } = await openCase({ opinion: 'II', emergency: 'II' });
    await world.advance('PT2H');
    await world.do(
      'unit-a-officer',
      number,
      statement(world.now, { final: false, followUpAt: shanghai('2026-03-05 09:00') }),
    );
    expect(await stateOf(world, number, 'first-information')).toBe('met');
    expect(await stateOf(world, number, 'press-conference')).toBe('running');
    await world.advance('2026-03-05 10:00');
    expect(await stateOf(world, number, 'press-conference')).toBe('missed');
  });

  it('is fulfilled by a conference with the head, and the phones fall silent', async () => {
    const { world, number } = await openCase({ opinion: 'II', emergency: 'II' });
    await reportUpward(world, number);
    await world.advance('2026-03-04 20:00');
    await world.rings();
    await world.do('unit-a-officer', number, conference(shanghai('2026-03-04 19:00'), HEAD));
    expect(await world.clock(number, 'press-conference')).toMatchObject({
      state: 'met',
      metAt: shanghai('2026-03-04 19:00'),
    });
    // Nothing before it was out either, so that it is the first information as well, four hours late.
    expect(await world.clock(number, 'first-information')).toMatchObject({ state: 'met', late: true });
    await world.advance('2026-03-06 19:00');
    expect(await world.rings()).toEqual(
      phones(
        // P5: what came of it, a day later, is the desk's own.
        ['5日19:01', 'desk', '办件BL2600001（橙）环境，5日23:00前评估效果 +code'],
        ['5日21:00', 'desk', '办件BL2600001（橙）环境，5日23:00前评估效果 +code'],
        ['5日23:00', 'desk', '办件BL2600001（橙）环境，逾5日23:00未评估效果 +code'],
        ['6日19:00', 'desk', '办件BL2600001（橙）环境，7日19:00前办结归档 +code'],
      ),
    );
  });

  it('is fulfilled by the unified release of a superior, named and with evidence', async () => {
    const { world, number } = await openCase({ opinion: 'II', emergency: 'II' });
    await world.advance('PT3H');
    const unified = (more: object): ReturnType<typeof statement> =>
      statement(world.now, { form: 'superior-release', address: '', ...more });
    await expect(world.do('desk', number, unified({}))).rejects.toMatchObject({
      refused: 'superior-missing',
      clause: 'P3',
    });
    await expect(world.do('desk', number, unified({ bySuperior: '宁波市政府', evidence: [] }))).rejects.toMatchObject({
      refused: 'evidence-missing',
    });
    await world.do('desk', number, unified({ bySuperior: '宁波市政府', place: '市新闻发布厅' }));
    expect(await stateOf(world, number, 'press-conference')).toBe('met');
    expect(await stateOf(world, number, 'first-information')).toBe('met');
  });

  it('is not fulfilled by a superior’s post without a place: that was no conference, and first information all the same', async () => {
    const { world, number } = await openCase({ opinion: 'II', emergency: 'II' });
    await world.advance('PT3H');
    await world.do('desk', number, statement(world.now, { form: 'superior-release', bySuperior: '宁波市政府' }));
    expect(await stateOf(world, number, 'first-information')).toBe('met');
    expect(await stateOf(world, number, 'press-conference')).toBe('running');
    expect((await world.events(number, 'released')).at(-1)?.release.unmet).toEqual([
      { clock: 'press-conference', clause: 'P3', why: 'no-conference' },
    ]);
  });

  it.each(['unit-a', 'unit-b name', ' ｕｎｉｔ-ａ　ｎａｍｅ', '宁波市北仑区人民政府', '北仑区应急管理局'])(
    'is not put on a superior by naming a body of the district itself: %s',
    async (bySuperior) => {
      const { world, number } = await openCase({ opinion: 'II', emergency: 'II' });
      const told = statement(world.now, { form: 'superior-release', bySuperior, place: '区行政中心' });
      await expect(world.do('desk', number, told)).rejects.toMatchObject({ refused: 'no-superior', clause: 'P3' });
    },
  );

  it('is not fulfilled by a briefing, which answers as any other form does', async () => {
    const { world, number } = await openCase({ opinion: 'II', emergency: 'II' });
    await world.do('desk', number, conference(world.now, HEAD, { form: 'briefing' }));
    expect(await stateOf(world, number, 'first-information')).toBe('met');
    expect((await world.events(number, 'released')).at(-1)?.release.unmet).toEqual([
      { clock: 'press-conference', clause: 'P6', why: 'form' },
    ]);
  });
});

describe('P7 · head or spokesperson at the conference', () => {
  it.each([
    ['nobody', []],
    ['somebody whom no directory knows, recorded as the head', [{ name: '路人甲', post: '局长' }]],
    ['an officer of the unit, recorded as its spokesperson', [{ name: 'name of unit-a-officer', post: '新闻发言人' }]],
    ['a deputy head', [{ name: 'name of unit-a-leader', post: '副局长' }]],
    [
      'the spokesperson of a unit that the case does not concern',
      [{ name: 'name of unit-b-spokesperson', post: '新闻发言人' }],
    ],
    [
      'the same, named by id',
      [{ name: 'name of unit-b-spokesperson', post: '新闻发言人', person: 'unit-b-spokesperson' }],
    ],
    ['a leader of the district alone', [{ name: 'name of mayor', post: '区长' }]],
  ])('a conference with %s is recorded and fulfils nothing, with clause and reason', async (_, attendance) => {
    const { world, number } = await openCase({ opinion: 'II', emergency: 'II' });
    await world.advance('PT2H');
    const state = await world.do('desk', number, conference(world.now, attendance));
    expect(state.releases).toMatchObject([{ form: 'press-conference', fulfils: [] }]);
    expect(state.firstAnsweredAt).toBeUndefined();
    expect(await stateOf(world, number, 'press-conference')).toBe('running');
    expect(await stateOf(world, number, 'first-information')).toBe('running');
    expect((await world.events(number, 'released')).at(-1)?.release).toMatchObject({
      attendance,
      unmet: [
        { clock: 'first-information', clause: 'P7', why: 'attendance' },
        { clock: 'press-conference', clause: 'P7', why: 'attendance' },
      ],
    });
  });

  it('says whose head sat there, and since when that unit answers for the case no more', async () => {
    const { world, number } = await openCase({ opinion: 'II', emergency: 'II' });
    await world.advance('2026-03-04 12:00');
    await world.do('desk', number, {
      command: 'withdraw',
      assignmentId: 'A1',
      reason: '另有主管部门',
      toUnit: 'unit-b',
    });
    await world.advance('2026-03-04 14:00');
    await world.do('desk', number, conference(world.now, HEAD));
    const [release] = (await world.events(number, 'released')).map((event) => event.release);
    expect(release?.unmet).toContainEqual({
      clock: 'press-conference',
      clause: 'P7',
      why: 'attendance',
      heads: [{ unit: 'unit-a', until: shanghai('2026-03-04 12:00') }],
    });
  });

  it('refuses a name that is not the one of the person who is named by id: either is wrong, and nobody can tell which', async () => {
    const { world, number } = await openCase({ opinion: 'II', emergency: 'II' });
    const attendance = [{ name: '路人甲', post: '局长', person: 'unit-a-head' }];
    await expect(world.do('desk', number, conference(world.now, attendance))).rejects.toMatchObject({
      refused: 'name-differs',
      clause: 'P7',
    });
  });

  it.each(['王 强', '王　强 ', ' 王强'])(
    'knows the head by a name that is spaced as in official lists: “%s”',
    async (name) => {
      const world = await World.at('2026-03-04 10:00', {
        but: ({ contacts }) =>
          contacts.filter(({ id }) => id === 'unit-a-head').forEach((head) => (head.name = '王强')),
      });
      const { number } = await world.open({
        by: 'desk',
        grades: { opinion: 'II', emergency: 'II' },
        gradeReason: '现场',
      });
      await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
      await world.do('desk', number, conference(world.now, [{ name, post: '局长' }]));
      expect(await stateOf(world, number, 'press-conference')).toBe('met');
    },
  );

  it('refuses a person whom the directory does not know by that id', async () => {
    const { world, number } = await openCase({ opinion: 'II', emergency: 'II' });
    const release = world.do('desk', number, conference(world.now, [{ name: '王', post: '局长', person: 'nobody' }]));
    await expect(release).rejects.toMatchObject({
      refused: 'unknown-person',
      clause: 'P7',
    });
  });

  it.each([
    ['a registered spokesperson', [{ name: 'name of unit-a-spokesperson', post: '新闻发言人' }]],
    [
      'an acting head by written authority',
      [{ name: 'name of unit-a-leader', post: '副局长', acting: '仑政任〔2026〕3号' }],
    ],
    [
      'the head beside a leader of the district',
      [
        { name: 'name of mayor', post: '区长' },
        { name: 'name of unit-a-head', post: '局长' },
      ],
    ],
  ])('%s suffices', async (_, attendance) => {
    const { world, number } = await openCase({ opinion: 'II', emergency: 'II' });
    await world.do('desk', number, conference(world.now, attendance));
    expect(await stateOf(world, number, 'press-conference')).toBe('met');
  });

  it('the head of a co-unit suffices for first information, which any unit concerned may give, and not for the conference', async () => {
    const { world, number } = await openCase({ opinion: 'II', emergency: 'II' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    await world.do('desk', number, conference(world.now, [{ name: 'name of unit-b-head', post: '局长' }]));
    expect(await stateOf(world, number, 'first-information')).toBe('met');
    expect(await stateOf(world, number, 'press-conference')).toBe('running');
  });

  it('a leader of the district replaces the unit’s head where a rule says so, which is recorded with it', async () => {
    const shipped = currentPolicy();
    const rule = { who: 'district-leader' as const, basis: '区新闻发布制度第五条' };
    const policy = { ...shipped, attendance: { ...shipped.attendance, instead: [rule] } };
    const { world, number } = await openCase({ opinion: 'II', emergency: 'II' }, { policy });
    await world.do('desk', number, conference(world.now, [{ name: 'name of mayor', post: '区长' }]));
    expect(await stateOf(world, number, 'press-conference')).toBe('met');
    expect((await world.events(number, 'released')).at(-1)?.release.exception).toBe(rule.basis);
  });

  it('an exception is proposed with evidence and counts once a second person has approved it', async () => {
    const { world, number } = await openCase({ opinion: 'II', emergency: 'II' });
    await world.do('desk', number, conference(world.now, [{ name: 'name of mayor', post: '区长' }]));
    const event = (await world.events(number, 'released')).at(-1)?.seq ?? 0;
    await world.do('desk', number, {
      command: 'correct',
      event,
      is: { exception: '区政府专题会议纪要〔2026〕12号' },
      reason: '局长在现场指挥，由区长出席',
      evidence: [{ kind: 'document', ref: '会议纪要〔2026〕12号' }],
    });
    expect(await stateOf(world, number, 'press-conference')).toBe('running');
    const proposal = (await world.state(number)).proposals?.[0]?.id ?? '';
    await world.do('night-desk', number, { command: 'decide', proposalId: proposal, decision: 'approve' });
    expect(await stateOf(world, number, 'press-conference')).toBe('met');
  });

  it('who attended stays as it was known then, when the head has left office and something else is corrected', async () => {
    const { world, number } = await openCase({ opinion: 'II', emergency: 'II' });
    await world.do('desk', number, conference(world.now, HEAD));
    const people = {
      ...world.people,
      contacts: world.people.contacts.map((one) => (one.id === 'unit-a-head' ? { ...one, active: false } : one)),
    };
    await world.ports.store.putDirectory(people);
    const event = (await world.events(number, 'released')).at(-1)?.seq ?? 0;
    await world.do('desk', number, {
      command: 'correct',
      event,
      is: { place: '区新闻发布厅二楼' },
      reason: '地点写错',
      evidence: [{ kind: 'document', ref: '签到表' }],
    });
    expect(await stateOf(world, number, 'press-conference')).toBe('met');
  });

  it('a conference without either postpones no promised follow-up and asks for none to be dropped', async () => {
    const { world, number } = await openCase();
    await world.do('desk', number, statement(world.now, { final: false, followUpAt: shanghai('2026-03-05 10:00') }));
    await world.advance('PT1H');
    const state = await world.do(
      'desk',
      number,
      conference(world.now, [], { final: false, followUpAt: shanghai('2026-03-09 10:00') }),
    );
    const followUps = state.clocks.filter((clock) => clock.kind === 'follow-up');
    expect(followUps).toMatchObject([{ id: 'follow-up:R1', state: 'running', dueAt: shanghai('2026-03-05 10:00') }]);
  });
});

describe('P5 · keep releasing until the case closes', () => {
  it('refuses a release that is not the last and names no next one', async () => {
    const { world, number } = await openCase();
    const release = world.do('desk', number, statement(world.now, { final: false }));
    await expect(release).rejects.toMatchObject({ refused: 'follow-up-missing', clause: 'P5' });
  });

  it('refuses a next date that is not after the release itself', async () => {
    const { world, number } = await openCase();
    await world.advance('PT1H');
    const release = world.do(
      'desk',
      number,
      statement(world.now, { final: false, followUpAt: shanghai('2026-03-04 10:30') }),
    );
    await expect(release).rejects.toMatchObject({ refused: 'follow-up-past', clause: 'P5' });
  });

  it('a promise of three hundred days is recorded, and the farthest that the rules allow counts until a second person approves it', async () => {
    const { world, number } = await openCase();
    const far = shanghai('2026-12-29 10:00');
    await world.do('desk', number, statement(world.now, { final: false, followUpAt: far }));
    const farthest = shanghai('2026-03-19 10:00');
    expect(await world.clock(number, 'follow-up:R1')).toMatchObject({ state: 'running', dueAt: farthest });
    expect((await world.events(number, 'released')).at(-1)?.release).toMatchObject({
      followUpAt: farthest,
      promisedAt: far,
    });
    const proposal = (await world.state(number)).proposals?.[0]?.id ?? '';
    await world.do('night-desk', number, { command: 'decide', proposalId: proposal, decision: 'approve' });
    expect(await world.clock(number, 'follow-up:R1#2')).toMatchObject({ state: 'running', dueAt: far });
  });

  it('at the gravest grade the next release is a day away at most', async () => {
    const { world, number } = await openCase();
    const grades = { opinion: 'I', emergency: null } as const;
    await world.do('desk', number, { command: 'grade', grades, reason: '全国关注' });
    await world.do('desk', number, statement(world.now, { final: false, followUpAt: shanghai('2026-03-05 10:01') }));
    expect(await world.clock(number, 'follow-up:R1')).toMatchObject({ dueAt: shanghai('2026-03-05 10:00') });
  });

  it.each([
    ['exactly the farthest', '2026-03-19 10:00', undefined],
    ['a minute more', '2026-03-19 10:01', '2026-03-19 10:01'],
  ])('takes %s as it is, or asks', async (_, at, promised) => {
    const { world, number } = await openCase();
    await world.do('desk', number, statement(world.now, { final: false, followUpAt: shanghai(at) }));
    const release = (await world.events(number, 'released')).at(-1)?.release;
    expect(release?.followUpAt).toBe(shanghai('2026-03-19 10:00'));
    expect(release?.promisedAt).toBe(promised && shanghai(promised));
  });

  it('is put off by nobody alone, however little and however often', async () => {
    const { world, number } = await openCase();
    await world.do('desk', number, statement(world.now, { final: false, followUpAt: shanghai('2026-03-19 10:00') }));
    await world.advance('2026-03-18 10:00');
    const event = (await world.events(number, 'released')).at(-1)?.seq ?? 0;
    const evidence = [{ kind: 'link' as const, ref: 'https://www.bl.gov.cn/record' }];
    const is = { followUpAt: shanghai('2026-03-20 10:00') };
    await world.do('desk', number, { command: 'correct', event, is, reason: '改期', evidence });
    expect(await world.clock(number, 'follow-up:R1')).toMatchObject({ dueAt: shanghai('2026-03-19 10:00') });
    expect((await world.state(number)).proposals).toHaveLength(1);
  });

  it('promised while the matter was light, is owed within the time of the graver grade from when that was known', async () => {
    const { world, number } = await openCase();
    await world.do('desk', number, statement(world.now, { final: false, followUpAt: shanghai('2026-03-19 10:00') }));
    await world.advance('2026-03-05 10:00');
    const graded = (opinion: 'I' | 'IV') =>
      world.do('desk', number, { command: 'grade', grades: { opinion, emergency: null }, reason: '全国关注' });
    await graded('I');
    const standing = async () =>
      (await world.state(number)).clocks.find(({ kind, state }) => kind === 'follow-up' && state === 'running')?.dueAt;
    expect(await standing()).toBe(shanghai('2026-03-06 10:00'));
    await world.advance('2026-03-05 12:00');
    await graded('IV');
    expect(await standing()).toBe(shanghai('2026-03-19 10:00'));
    await graded('I');
    expect(await standing()).toBe(shanghai('2026-03-06 10:00'));
    // What a second person approves after that stands, and what is promised after that goes by the graver grade.
    const event = (await world.events(number, 'released')).at(-1)?.seq ?? 0;
    await world.do('desk', number, {
      command: 'correct',
      event,
      is: { followUpAt: shanghai('2026-03-08 10:00') },
      reason: '检测须三日',
      evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/record' }],
    });
    await world.approve('night-desk', number);
    expect(await standing()).toBe(shanghai('2026-03-08 10:00'));
    await world.do('desk', number, statement(world.now, { final: false, followUpAt: shanghai('2026-03-06 12:00') }));
    expect(await standing()).toBe(shanghai('2026-03-06 12:00'));
  });

  it('a release of before the graver grade that is recorded after it goes by the graver grade from its recording', async () => {
    const { world, number } = await openCase();
    await world.advance('2026-03-05 10:00');
    await world.do('desk', number, {
      command: 'grade',
      grades: { opinion: 'I', emergency: null },
      reason: '全国关注',
    });
    await world.advance('2026-03-06 12:00');
    const late = statement(shanghai('2026-03-05 09:00'), { final: false, followUpAt: shanghai('2026-03-19 10:00') });
    await world.do('desk', number, late);
    expect(await world.clock(number, 'follow-up:R1')).toMatchObject({ dueAt: shanghai('2026-03-07 12:00') });
  });

  it('two releases at once: the promise that was recorded last stands, and the other is kept by it', async () => {
    const { world, number } = await openCase();
    await world.do('desk', number, statement(world.now, { final: false, followUpAt: shanghai('2026-03-06 10:00') }));
    await world.do('desk', number, statement(world.now, { final: false, followUpAt: shanghai('2026-12-29 10:00') }));
    expect(await world.clock(number, 'follow-up:R2')).toMatchObject({ dueAt: shanghai('2026-03-19 10:00') });
    expect((await world.state(number)).clocks.filter(({ kind }) => kind === 'follow-up')).toHaveLength(2);
    expect(await stateOf(world, number, 'follow-up:R1')).toBe('met');
  });

  it('reminds of the promised date, declares it missed, and is met by the next release, which promises the one after it', async () => {
    const { world, number } = await openCase();
    await world.do('desk', number, statement(world.now, { final: false, followUpAt: shanghai('2026-03-06 10:00') }));
    await world.advance('2026-03-06 11:00');
    expect(await world.rings()).toEqual(
      phones(
        ['5日10:00', 'unit-a-officer', `${CASE}，6日10:00前后续发布 +code`],
        ['6日07:30', 'unit-a-officer', `${CASE}，6日10:00前后续发布 +code`],
        ['6日10:00', 'unit-a-officer desk', `${CASE}，逾6日10:00未后续发布 +code`],
      ),
    );
    await world.do('desk', number, statement(world.now, { final: false, followUpAt: shanghai('2026-03-08 10:00') }));
    expect(await world.clock(number, 'follow-up:R1')).toMatchObject({ state: 'met', late: true });
    expect(await world.clock(number, 'follow-up:R2')).toMatchObject({
      state: 'running',
      startAt: shanghai('2026-03-06 11:00'),
    });
    await world.advance('2026-03-06 12:00');
    await world.do('desk', number, statement(world.now));
    expect(await stateOf(world, number, 'follow-up:R2')).toBe('met');
  });

  it('an older release that is recorded later drops no promise of a newer one', async () => {
    const { world, number } = await openCase();
    await world.advance('PT3H');
    await world.do('desk', number, statement(world.now, { final: false, followUpAt: shanghai('2026-03-06 10:00') }));
    await world.do('desk', number, statement(shanghai('2026-03-04 11:00')));
    expect(await world.clock(number, 'follow-up:R1')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2026-03-06 10:00'),
    });
    expect(await stateOf(world, number, 'closing:R2')).toBeUndefined();
  });

  it('records a chain of releases after the fact, each with the date that it promised then', async () => {
    const { world, number } = await openCase();
    await world.advance('2026-03-07 10:00');
    await world.do(
      'desk',
      number,
      statement(shanghai('2026-03-04 20:00'), { final: false, followUpAt: shanghai('2026-03-05 20:00') }),
    );
    expect(await stateOf(world, number, 'follow-up:R1')).toBe('missed');
    await world.do('desk', number, statement(shanghai('2026-03-05 19:00')));
    await world.approve('night-desk', number);
    const clock = await world.clock(number, 'follow-up:R1');
    expect(clock).toMatchObject({ state: 'met', metAt: shanghai('2026-03-05 19:00') });
    expect(clock?.late).toBeUndefined();
  });
});

describe('P6 · every release with its form, time, place and evidence', () => {
  it('keeps the whole of it in its event, marked as a late entry only over two hours after', async () => {
    const { world, number } = await openCase();
    await world.advance('2026-03-05 10:00');
    await world.do(
      'desk',
      number,
      statement(shanghai('2026-03-05 08:00'), {
        final: false,
        followUpAt: shanghai('2026-03-09 10:00'),
        outlets: [{ name: 'portal' }],
      }),
    );
    await world.do('desk', number, statement(shanghai('2026-03-05 07:59')));
    expect((await world.events(number, 'released')).map((event) => event.release)).toMatchObject([
      {
        id: 'R1',
        form: 'authoritative',
        lateEntry: false,
        recordedAt: world.now,
        evidence: [{ kind: 'link', sha256: 'a'.repeat(64) }],
        outlets: [{ name: 'portal' }],
      },
      { id: 'R2', lateEntry: true },
    ]);
  });

  it.each([
    ['a form that the list does not know', { form: 'rumour' }, 'unknown-form', 'P6'],
    ['a statement without its address', { address: '' }, 'address-missing', 'P4'],
    ['a conference without its place', { form: 'press-conference' }, 'place-missing', 'P6'],
    ['a release without evidence', { evidence: [] }, 'evidence-missing', 'P4'],
    ['a release that is not out yet', { publishedAt: shanghai('2026-03-04 10:01') }, 'not-published-yet', 'P4'],
    ['a release from before the concern', { publishedAt: shanghai('2026-03-04 09:59') }, 'before-the-concern', 'P4'],
  ])('refuses %s', async (_, more, refused, clause) => {
    const { world, number } = await openCase();
    await expect(world.do('desk', number, statement(world.now, more))).rejects.toMatchObject({ refused, clause });
    expect((await world.state(number)).releases).toEqual([]);
  });

  it('accepts an answer from between the first post and its discovery', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({ firstPublishedAt: shanghai('2026-03-03 20:00') });
    const state = await world.do('desk', number, statement(shanghai('2026-03-04 08:00')));
    expect(state.firstAnsweredAt).toBe(shanghai('2026-03-04 08:00'));
  });
});

describe('H2 · what happened can always be recorded', () => {
  it('an answer from before the discovery, where nobody knows when the matter was first published, with the reason', async () => {
    const { world, number } = await openCase();
    const early = statement(shanghai('2026-03-04 08:00'));
    await expect(world.do('desk', number, early)).rejects.toMatchObject({ refused: 'before-the-concern' });
    const state = await world.do('desk', number, { ...early, earlierReason: '昨晚已在小区公告，今日才接到来电' });
    expect(state.clocks.find(({ kind }) => kind === 'response')).toMatchObject({
      state: 'met',
      metAt: early.publishedAt,
    });
    expect((await world.events(number, 'released'))[0]).toMatchObject({
      release: { earlierReason: '昨晚已在小区公告，今日才接到来电' },
    });
    // What else is corrected of the case is not held up by it.
    const place = { event: 1, is: { place: '新碶街道' }, reason: '补登', evidence: early.evidence };
    expect((await world.do('desk', number, { command: 'correct', ...place })).place).toBe('新碶街道');
  });

  it('refuses the reason for an answer that came after the concern', async () => {
    const { world, number } = await openCase();
    await expect(
      world.do('desk', number, { ...statement(world.now), earlierReason: '早已公告' }),
    ).rejects.toMatchObject({ refused: 'reason-not-asked' });
  });

  it('a late record of a timely answer heals a missed clock once a second person confirms its time, with who recorded it', async () => {
    const { world, number } = await openCase();
    await world.advance('2026-03-07 10:00');
    expect(await stateOf(world, number, 'response')).toBe('missed');
    await world.do('desk', number, statement(shanghai('2026-03-05 09:00')));
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'met', late: true, metAt: world.now });
    await world.approve('night-desk', number);
    const clock = await world.clock(number, 'response');
    expect(clock).toMatchObject({ state: 'met', metAt: shanghai('2026-03-05 09:00') });
    expect(clock?.late).toBeUndefined();
    expect(await world.events(number, 'released')).toMatchObject([
      { actor: { id: 'desk', name: 'name of desk' }, release: { lateEntry: true } },
    ]);
    expect(await world.changes(number, 'missed')).toHaveLength(1);
  });

  it('a still earlier answer heals a clock that was met late, and a later one never spoils it', async () => {
    const { world, number } = await openCase();
    await world.advance('2026-03-07 10:00');
    await world.do('desk', number, statement(shanghai('2026-03-06 12:00')));
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'met', late: true });
    await world.do('desk', number, statement(shanghai('2026-03-06 09:00')));
    await world.approve('night-desk', number);
    expect((await world.clock(number, 'response'))?.late).toBeUndefined();
    await world.do('desk', number, statement(world.now));
    expect(await world.clock(number, 'response')).toMatchObject({ metAt: shanghai('2026-03-06 09:00') });
  });

  it('an answer on the very instant is in time, one millisecond later is late', async () => {
    const { world, number } = await openCase();
    await world.advance('2026-03-07 10:00');
    await world.do('desk', number, statement('2026-03-06T02:00:00.001Z'));
    expect(await world.clock(number, 'response')).toMatchObject({ late: true });
    await world.do('desk', number, statement(shanghai('2026-03-06 10:00')));
    await world.approve('night-desk', number);
    expect((await world.clock(number, 'response'))?.late).toBeUndefined();
  });
});

describe('H1 · only the government’s own answer fulfils a duty', () => {
  it('a deleted post or a withdrawn complaint, noted, stops nothing', async () => {
    const { world, number } = await openCase();
    await world.do('desk', number, { command: 'note', says: '发帖人已删帖，并撤回投诉', star: true });
    await world.advance('2026-03-06 10:00');
    expect(await stateOf(world, number, 'response')).toBe('missed');
  });
});

describe('ours · a unit that published need not sign for the case besides', () => {
  it('has signed with the press that records its release, and is not pressed for it', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.heard();
    await world.advance('2026-03-04 10:40');
    await world.do('unit-a-officer', number, statement(world.now));
    expect((await world.state(number)).assignments).toMatchObject([{ state: 'signed', signedBy: 'unit-a-officer' }]);
    await world.heard();
    await world.advance('2026-03-04 15:00');
    expect((await world.heard()).filter(({ body }) => body.includes('签收'))).toEqual([]);
  });

  it('heals its miss by what it published in time, though the desk wrote that down later', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-04 14:00');
    expect((await world.state(number)).breaches).toMatchObject([{ duty: 'sign:A1', is: 'stands' }]);
    await world.do('desk', number, statement(shanghai('2026-03-04 11:00'), { unit: 'unit-a' }));
    // H2: a late entry undoes a miss only once a second person has confirmed it.
    expect((await world.state(number)).breaches).toMatchObject([{ duty: 'sign:A1', is: 'stands' }]);
    await world.approve('night-desk', number);
    expect((await world.state(number)).breaches).toMatchObject([{ duty: 'sign:A1', is: 'healed' }]);
    await world.heard();
  });
});

describe('V1 · the answer shows the act that matches the concern', () => {
  it('keeps what was adopted, solved or explained, and refuses to close while no release says it', async () => {
    const { world, number } = await openCase();
    await world.do('desk', number, statement(world.now, { final: false, followUpAt: shanghai('2026-03-05 10:00') }));
    await world.do('unit-a-officer', number, settled);
    const { number: hard } = await world.open({
      by: 'desk',
      grades: { opinion: 'IV', emergency: null },
      natures: ['hardship', 'grievance'],
    });
    await world.do('desk', hard, statement(world.now));
    await world.do('desk', hard, settled);
    await expect(world.do('desk', hard, { command: 'close' })).rejects.toMatchObject({
      refused: 'acts-missing',
      clause: 'V1',
    });
    const acts = [{ nature: 'hardship' as const, says: '已为住户恢复供水' }];
    await world.do('desk', hard, statement(world.now, { acts }));
    expect(await world.events(hard, 'released')).toMatchObject([{}, { release: { acts } }]);
    // One act answers one nature: the other is still owed.
    await expect(world.do('desk', hard, { command: 'close' })).rejects.toMatchObject({
      refused: 'acts-missing',
      clause: 'V1',
    });
    await world.do('desk', hard, statement(world.now, { acts: [{ nature: 'grievance', says: '登门致歉并减免水费' }] }));
    expect(await world.do('desk', hard, { command: 'close' })).toMatchObject({ status: 'closed' });
  });

  it('refuses to close what nobody named the nature of, until a release names it with its act', async () => {
    const { world, number } = await openCase();
    await world.do('desk', number, statement(world.now, { acts: [] }));
    await world.do('desk', number, settled);
    await expect(world.do('desk', number, { command: 'close' })).rejects.toMatchObject({
      refused: 'nature-missing',
      clause: 'V1',
    });
    const [released] = await world.events(number, 'released');
    await world.do('desk', number, {
      command: 'correct',
      event: released?.seq ?? 0,
      is: { acts: [{ nature: 'hardship', says: '已恢复供水' }] },
      reason: '发布时漏登',
      evidence: [{ kind: 'document', ref: '发布稿' }],
    });
    await world.approve('night-desk', number);
    expect(await world.do('desk', number, { command: 'close' })).toMatchObject({
      status: 'closed',
      natures: ['hardship'],
    });
  });

  it('takes no one phrase for several natures, and no nature twice', async () => {
    const { world, number } = await openCase();
    const told = (...acts: { nature: Nature; says: string }[]) =>
      world.do('desk', number, statement(world.now, { acts }));
    await expect(
      told({ nature: 'hardship', says: '见通告' }, { nature: 'grievance', says: ' 见通告' }),
    ).rejects.toMatchObject({ refused: 'acts-alike', clause: 'V1' });
    await expect(
      told({ nature: 'hardship', says: '已供水' }, { nature: 'hardship', says: '已减免' }),
    ).rejects.toMatchObject({ refused: 'act-twice', clause: 'V1' });
  });

  it.each<[string, string, string, string]>([
    ['that differ by a full stop', '见通告', '见通告。', 'acts-alike'],
    ['in another width, with a blank inside', '见通告（第1号）', '见 通告(第１号)', 'acts-alike'],
    ['of which one points to the other', '已增设公交线路', '同上', 'act-says-nothing'],
    ['of which one points to it in more words', '已增设公交线路', '同上述举措。', 'act-says-nothing'],
    ['of which one is a dash', '已增设公交线路', '——', 'act-says-nothing'],
    ['of which one is left open', '已增设公交线路', '无', 'act-says-nothing'],
  ])('takes no acts %s', async (_, one, other, refused) => {
    const { world, number } = await openCase();
    const acts = [
      { nature: 'constructive-opinion' as const, says: one },
      { nature: 'hardship' as const, says: other },
    ];
    await expect(world.do('desk', number, statement(world.now, { acts }))).rejects.toMatchObject({ refused });
  });

  it('takes the phrase of an earlier release for no other nature, but for its own again', async () => {
    const { world, number } = await openCase();
    const told = (nature: Nature) =>
      world.do('desk', number, statement(world.now, { acts: [{ nature, says: '详见通告' }] }));
    await told('hardship');
    await expect(told('grievance')).rejects.toMatchObject({ refused: 'acts-alike' });
    await told('hardship');
    const [first, second] = await world.events(number, 'released');
    for (const event of [first?.seq ?? 0, second?.seq ?? 0])
      await world.do('desk', number, {
        command: 'correct',
        event,
        is: { void: true },
        reason: '登错办件',
        evidence: [{ kind: 'document', ref: '值班记录' }],
      });
    await world.approve('night-desk', number);
    // What never was holds up nothing.
    expect(await told('grievance')).toMatchObject({ natures: expect.arrayContaining(['grievance']) });
  });

  it('says by an act of another nature that the concern has it, too', async () => {
    const { world, number } = await openCase();
    const acts = [{ nature: 'wrong-view' as const, says: '公布水质检测报告' }];
    expect(await world.do('desk', number, statement(world.now, { acts }))).toMatchObject({ natures: ['wrong-view'] });
  });

  it('is judged by natures and categories that were corrected since, with a reason', async () => {
    const { world, number } = await openCase();
    const [opened] = await world.events(number, 'case-opened');
    const told = await world.do('desk', number, {
      command: 'correct',
      event: opened?.seq ?? 0,
      is: { natures: ['constructive-opinion'], categories: ['policy-misread'] },
      reason: '来信所提为改进建议',
      evidence: [{ kind: 'document', ref: '来信原件' }],
    });
    expect(told).toMatchObject({ natures: ['constructive-opinion'], categories: ['policy-misread'] });
    await world.do('desk', number, statement(world.now));
    await world.do('desk', number, settled);
    await expect(world.do('desk', number, { command: 'close' })).rejects.toMatchObject({ refused: 'acts-missing' });
  });
});

/** Answered, settled and closed; a day later it is opened anew, and answered anew. */
async function answeredAnew(world: World, number: string): Promise<void> {
  await world.do('desk', number, statement(world.now));
  await world.do('desk', number, settled);
  await world.do('desk', number, { command: 'close' });
  await world.advance('P1D');
  await world.do('desk', number, { command: 'reopen', reason: '问题复发' });
  await world.advance('PT1H');
  await world.do('desk', number, statement(world.now));
}

describe('D1 · the public answer and the fact on the ground', () => {
  it('closes when both are done, and every phone is silent from then on', async () => {
    const { world, number } = await openCase();
    await world.do('desk', number, statement(world.now));
    await expect(world.do('desk', number, { command: 'close' })).rejects.toMatchObject({
      refused: 'not-settled',
      clause: 'D1',
    });
    await world.do('unit-a-officer', number, settled);
    expect(await world.do('desk', number, { command: 'close', says: '已答复并整改' })).toMatchObject({
      status: 'closed',
      closedAt: world.now,
    });
    expect(await stateOf(world, number, 'closing:R1')).toBe('met');
    await world.advance('P30D');
    expect(await world.rings()).toEqual([]);
  });

  it('refuses to settle without proof, or twice', async () => {
    const { world, number } = await openCase();
    await expect(world.do('desk', number, { command: 'settle', says: '已处理', evidence: [] })).rejects.toMatchObject({
      refused: 'evidence-missing',
      clause: 'D1',
    });
    await world.do('desk', number, settled);
    await expect(world.do('desk', number, settled)).rejects.toMatchObject({ refused: 'already-settled', clause: 'D1' });
  });

  it.each([
    ['the answer', async () => undefined, 'P4'],
    [
      'the promised follow-up',
      (world: World, number: string) =>
        world.do('desk', number, statement(world.now, { final: false, followUpAt: shanghai('2026-03-09 10:00') })),
      'P5',
    ],
    [
      'a decision on a return',
      async (world: World, number: string) => {
        await world.do('desk', number, statement(world.now));
        await world.do('unit-a-officer', number, {
          command: 'return',
          assignmentId: 'A1',
          reason: 'not-our-duty',
          says: '不属本单位',
        });
      },
      'ours',
    ],
  ])('refuses to close while %s is owed', async (_, first, clause) => {
    const { world, number } = await openCase();
    await first(world, number);
    await world.do('desk', number, settled);
    await expect(world.do('desk', number, { command: 'close' })).rejects.toMatchObject({
      refused: 'duty-open',
      clause,
    });
  });

  it('refuses to close while a missed duty is still owed', async () => {
    const { world, number } = await openCase({ opinion: 'II', emergency: 'II' });
    await world.advance('P2D');
    await world.do('desk', number, statement(world.now));
    await world.do('desk', number, settled);
    await expect(world.do('desk', number, { command: 'close' })).rejects.toMatchObject({
      refused: 'duty-open',
      clause: 'M2',
    });
    await reportUpward(world, number);
    await expect(world.do('desk', number, { command: 'close' })).rejects.toMatchObject({
      refused: 'duty-open',
      clause: 'P3',
    });
  });

  it('refuses to close what nobody has confirmed', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await expect(world.do('desk', number, { command: 'close' })).rejects.toMatchObject({
      refused: 'not-confirmed',
      clause: 'A1',
    });
  });

  it('presses the desk to close what is answered for good', async () => {
    const { world, number } = await openCase();
    await world.do('desk', number, statement(world.now));
    await world.advance('2026-03-15 10:00');
    expect(await world.rings()).toEqual(
      phones(
        ['6日10:00', 'desk', `${CASE}，7日10:00前办结归档 +code`],
        ['7日10:00', 'desk', `${CASE}，逾7日10:00未办结归档 +code`],
        ['8日10:00', 'desk duty-leader', `${CASE}，逾7日10:00未办结归档 +code`],
        ['15日10:00', 'desk', `${CASE}，逾7日10:00未办结归档 +code`],
      ),
    );
  });

  it('is open again on both tracks when it is reopened: to be answered, settled and closed anew (D1, P5)', async () => {
    const { world, number } = await openCase();
    await world.do('desk', number, statement(world.now));
    await world.do('desk', number, settled);
    await world.do('desk', number, { command: 'close' });
    await world.advance('P10D');
    const state = await world.do('desk', number, { command: 'reopen', reason: '问题复发' });
    expect(state).toMatchObject({ status: 'open', reopened: 1 });
    expect([state.settledAt, state.closedAt]).toEqual([undefined, undefined]);
    expect(state.clocks.filter((clock) => clock.state === 'running')).toMatchObject([
      { id: 'response:again1', basis: 'P5', startAt: world.now, dueAt: shanghai('2026-03-16 10:00') },
    ]);
    await expect(world.do('desk', number, { command: 'close' })).rejects.toMatchObject({ refused: 'duty-open' });
    await world.advance('P1D');
    await world.do('desk', number, settled);
    const answered = await world.do('desk', number, statement(world.now));
    expect(answered.clocks.find(({ id }) => id === 'response:again1')).toMatchObject({
      state: 'met',
      metAt: world.now,
    });
    expect((await world.do('desk', number, { command: 'close' })).status).toBe('closed');
  });

  it('is not answered anew by what was published before it was reopened', async () => {
    const { world, number } = await openCase();
    await world.do('desk', number, statement(world.now));
    await world.do('desk', number, settled);
    await world.do('desk', number, { command: 'close' });
    const before = world.now;
    await world.advance('P1D');
    await world.do('desk', number, { command: 'reopen', reason: '问题复发' });
    const state = await world.do('desk', number, {
      ...statement(before),
      evidence: [{ kind: 'link', ref: 'https://x' }],
    });
    expect(state.clocks.find(({ id }) => id === 'response:again1')?.state).toBe('running');
    expect((await world.events(number, 'released')).at(-1)).toMatchObject({
      release: { unmet: [{ clock: 'response:again1', why: 'before-reopening' }] },
    });
  });

  it('closes only with what was done since the reopening, whatever was settled and said before (D1, V1)', async () => {
    const { world, number } = await openCase();
    await answeredAnew(world, number);
    await expect(world.do('desk', number, { command: 'close' })).rejects.toMatchObject({ refused: 'not-settled' });
  });

  it('is not settled anew by what was done before it was reopened, whenever that is told or found out (D1)', async () => {
    const { world, number } = await openCase();
    const before = plus(world.now, -HOUR);
    await answeredAnew(world, number);
    const evidence = [{ kind: 'document' as const, ref: '处置单' }];
    const backdated: PersonCommand = { command: 'settle', says: '已修复', evidence, settledAt: before };
    await expect(world.do('desk', number, backdated)).rejects.toMatchObject({
      refused: 'before-reopening',
      clause: 'D1',
    });
    await world.do('desk', number, settled);
    const [, second] = await world.events(number, 'settled');
    const correction: PersonCommand = {
      command: 'correct',
      event: second?.seq ?? 0,
      is: { settledAt: before },
      reason: '处置单所载时间',
      evidence,
    };
    const state = await world.do('desk', number, correction);
    expect(state.settledAt).toBeUndefined();
    await expect(world.do('desk', number, { command: 'close' })).rejects.toMatchObject({ refused: 'not-settled' });
  });

  it('keeps that it was closed in time when something of the time before is corrected (H2)', async () => {
    const { world, number } = await openCase();
    await world.do('desk', number, statement(world.now));
    await world.do('desk', number, settled);
    await world.do('desk', number, { command: 'close' });
    await world.advance('P1D');
    await world.do('desk', number, { command: 'reopen', reason: '问题复发' });
    const [first] = await world.events(number, 'settled');
    const correction: PersonCommand = {
      command: 'correct',
      event: first?.seq ?? 0,
      is: { says: '已更换水泵' },
      reason: '补写做法',
      evidence: [{ kind: 'document', ref: '处置单' }],
    };
    const state = await world.do('desk', number, correction);
    expect(state.proposals ?? []).toEqual([]);
    expect(await stateOf(world, number, 'closing:R1')).toBe('met');
  });

  it('reopened a second time after it was answered anew, it is to be answered once more', async () => {
    const { world, number } = await openCase();
    await world.do('desk', number, statement(world.now));
    for (const again of ['1', '2']) {
      await world.do('desk', number, settled);
      await world.do('desk', number, { command: 'close' });
      await world.advance('P1D');
      const state = await world.do('desk', number, { command: 'reopen', reason: '问题复发' });
      expect(state.clocks.filter((clock) => clock.state === 'running').map(({ id }) => id)).toEqual([
        `response:again${again}`,
      ]);
      await world.advance('PT1H');
      await world.do('desk', number, statement(world.now));
      expect(await world.clock(number, `closing:R${Number(again) + 1}`)).toMatchObject({
        state: 'running',
        startAt: world.now,
        dueAt: plus(world.now, 72 * HOUR),
      });
    }
  });

  it('reopened after an end without an answer, it has its limits from discovery and no other', async () => {
    const { world, number } = await openCase();
    await world.do('desk', number, settled);
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '误判' });
    await world.advance('PT1H');
    const state = await world.do('desk', number, { command: 'reopen', reason: '确属政府工作' });
    expect(state.settledAt).toBeUndefined();
    expect(state.clocks.filter((clock) => clock.state === 'running').map(({ id }) => id)).toEqual(['response#2']);
  });
});

describe('M2 · major cases are reported at once', () => {
  it('reminds the desk, its leader and at last the district leader until the report is made', async () => {
    const { world, number } = await openCase({ opinion: 'II', emergency: null });
    await world.advance('2026-03-04 13:00');
    const late = '办件BL2600001（橙）环境，逾4日11:00未即时上报 +code';
    expect(await world.rings()).toEqual(
      phones(
        ['4日10:30', 'desk', '办件BL2600001（橙）环境，4日11:00前即时上报 +code'],
        ['4日10:45', 'desk duty-leader', '办件BL2600001（橙）环境未即时上报，限4日11:00 +code'],
        ['4日11:00', 'desk duty-leader', late],
        ['4日11:30', 'desk', '办件BL2600001（橙）环境，4日13:00前书面报告 +code'],
        ['4日12:00', 'desk duty-leader mayor', late],
        ['4日12:00', 'desk', '办件BL2600001（橙）环境，4日14:00前召集会商 +code'],
        ['4日13:00', 'desk duty-leader', '办件BL2600001（橙）环境，逾4日13:00未书面报告 +code'],
      ),
    );
    await world.do('desk', number, {
      ...CALLED,
      reportedAt: shanghai('2026-03-04 10:50'),
    });
    expect((await world.clock(number, 'immediate-report'))?.late).toBe(true);
    await world.approve('night-desk', number);
    expect((await world.clock(number, 'immediate-report'))?.late).toBeUndefined();
    await sendReport(world, number, 'first');
    await sendReport(world, number, 'final');
    await world.rings();
    await world.advance('2026-03-05 09:00');
    // A4: what goes upward is over; a consultation is still to be convened.
    expect(await world.rings()).toEqual(
      phones(['4日14:00', 'desk', '办件BL2600001（橙）环境，逾4日14:00未召集会商 +code']),
    );
  });

  it('goes by the first report of several, also for a duty that arises later', async () => {
    const { world, number } = await openCase();
    await world.do('desk', number, {
      ...CALLED,
      reportedAt: shanghai('2026-03-04 10:00'),
    });
    await world.advance('PT5H');
    await world.do('desk', number, { command: 'report', to: '市委宣传部', means: '书面' });
    await world.do('desk', number, {
      command: 'grade',
      grades: { opinion: 'II', emergency: null },
      reason: '关注上升',
    });
    expect(await world.clock(number, 'immediate-report')).toMatchObject({
      state: 'met',
      metAt: shanghai('2026-03-04 10:00'),
    });
  });

  it.each([
    ['that is still to come', shanghai('2026-03-04 10:01'), 'not-reported-yet'],
    ['from before the discovery', shanghai('2026-03-04 09:59'), 'before-discovery'],
  ])('refuses a report %s', async (_, reportedAt, refused) => {
    const { world, number } = await openCase();
    await expect(
      world.do('desk', number, { command: 'report', to: '市网信办', means: '电话', reportedAt }),
    ).rejects.toMatchObject({ refused, clause: 'M2' });
  });

  it('leaves an ordinary case to the periodic digest', async () => {
    const { world, number } = await openCase();
    expect(await world.clock(number, 'immediate-report')).toBeUndefined();
  });
});

describe('P5 · the next release', () => {
  it('is not urged the moment it is promised, even when a day before due lies in the past', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.rings();
    const followUpAt = shanghai('2026-03-05 06:00');
    await world.do('desk', number, statement(world.now, { final: false, followUpAt }));
    expect(await world.rings()).toEqual([]);
  });
});

describe('P5, H2 · a far promise by whoever had not signed yet', () => {
  it('is before a second person under the number of its event, so that he can decide it', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({
      by: 'desk',
      grades: { opinion: 'III', emergency: null },
      gradeReason: '现场情况',
    });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('unit-a-officer', number, {
      ...statement(world.now),
      final: false,
      followUpAt: shanghai('2026-03-20 10:00'),
    });
    expect(await world.events(number, 'signed')).toHaveLength(1);
    const [proposed] = await world.events(number, 'proposed');
    expect(proposed?.proposal.id).toBe(`P${proposed?.seq}`);
    const proposalId = proposed?.proposal.id ?? '';
    await world.do('night-desk', number, { command: 'decide', proposalId, decision: 'approve' });
    expect((await world.state(number)).releases).toMatchObject([{ followUpAt: shanghai('2026-03-20 10:00') }]);
  });
});
