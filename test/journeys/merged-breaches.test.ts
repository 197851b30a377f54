import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { projectionOf } from '../../functions/domain/projections/projection.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { front } from '../handlers/call.ts';
import { deskByApi } from '../harness/by-api.ts';
import { statement } from '../harness/answers.ts';
import { shanghai, World } from '../harness/world.ts';

const duties = async (world: World, number: string): Promise<string[]> =>
  ((await world.state(number)).breaches ?? []).map(({ duty, is }) => `${duty} ${is}`);
const counted = async (world: World, number: string): Promise<string[]> =>
  projectionOf(await world.state(number)).counts.filter((key) => key.startsWith('facts-'));

const join = (world: World, number: string, target: string): Promise<string> =>
  deskByApi(world, number, 'join', { target, reason: '同一事件' });

/** Two cases of one matter, the second discovered ten minutes later, each with a unit that signed. */
async function twoOfOne() {
  const world = await World.at('2026-03-04 10:00');
  const older = (await world.open()).number;
  await world.advance('2026-03-04 10:10');
  const number = (await world.open()).number;
  for (const [one, unit] of [
    [older, 'unit-a'],
    [number, 'unit-b'],
  ] as const) {
    await world.do('desk', one, { command: 'confirm' });
    await world.do('desk', one, { command: 'assign', unit, part: 'primary' });
    await world.do(`${unit}-officer`, one, { command: 'sign', assignmentId: 'A1' });
  }
  return { world, older, number };
}

/** H2: the older one answered in time, the other missed its limit, and was joined to it after. */
async function joinedLate() {
  const { world, older, number } = await twoOfOne();
  await world.advance('2026-03-05 10:00');
  await world.do('unit-a-officer', older, statement(world.now));
  await world.advance('2026-03-06 10:30');
  await join(world, number, older);
  expect(await duties(world, older)).toEqual([]);
  return { world, number };
}

/** The first information missed in the case that was joined, and by our own target in the older one. */
async function missedByBoth() {
  const { world, older, number } = await twoOfOne();
  const grades = { opinion: 'I', emergency: 'I' } as const;
  await world.do('desk', number, { command: 'grade', grades, reason: '死亡12人' });
  await world.advance('2026-03-04 15:30');
  await join(world, number, older);
  const never: PersonCommand = {
    command: 'correct',
    event: await tracedIn(world, older),
    is: { void: true },
    reason: '误并，并非同一事件',
    evidence: [{ kind: 'document', ref: '接报记录' }],
  };
  const graded = () => world.do('desk', older, { command: 'grade', grades, reason: '现场核实' });
  return { world, older, number, never, graded };
}

describe('P4, M4 · one duty to the public that two cases of one matter missed', () => {
  it('is one breach once they are joined: the older case’s stands, the other names it', async () => {
    const { world, older, number } = await twoOfOne();
    await world.advance('2026-03-06 10:30');
    expect(await duties(world, number)).toEqual(['response stands']);
    await join(world, number, older);
    expect(await duties(world, older)).toEqual(['response stands']);
    expect(await duties(world, number)).toEqual(['response elsewhere']);
    expect((await counted(world, older)).toSorted()).toEqual([
      'facts-2026-03 unit-a|breach-stands',
      'facts-2026-03 unit-a|duty',
      'facts-2026-03 unit-a|duty',
      'facts-2026-03 unit-a|in-time',
    ]);
    expect((await counted(world, number)).toSorted()).toEqual([
      'facts-2026-03 unit-b|duty',
      'facts-2026-03 unit-b|in-time',
    ]);
    const seen = await front(readCases, world.ports).call('GET /api/cases/{number}', { as: 'desk', path: { number } });
    expect((seen.json['case'] as { breaches: object[] }).breaches).toMatchObject([
      { duty: 'response', is: 'elsewhere', bookedIn: older },
    ]);
    await expect(
      world.do('duty-leader', number, { command: 'set-aside', duty: 'response', reason: '系统故障' }),
    ).rejects.toThrow('booked-elsewhere');
  });

  describe('H2 · where the older case was answered in time', () => {
    it('stands, as nobody puts a miss away by joining it to whatever was answered, and a second person is asked', async () => {
      const { world, number } = await joinedLate();
      expect(await duties(world, number)).toEqual(['response stands']);
      expect(await counted(world, number)).toContain('facts-2026-03 unit-b|breach-stands');
      const proposals = (await world.state(number)).proposals ?? [];
      expect(proposals).toMatchObject([{ kind: 'no-duty', by: 'desk', barred: ['unit-b'] }]);
      await expect(
        world.do('desk', number, { command: 'decide', proposalId: proposals[0]?.id ?? '', decision: 'approve' }),
      ).rejects.toThrow('second-person-needed');
    });

    it('is nobody’s once a leader finds that the answer was to both', async () => {
      const { world, number } = await joinedLate();
      const [proposal] = (await world.state(number)).proposals ?? [];
      await world.do('duty-leader', number, {
        command: 'decide',
        proposalId: proposal?.id ?? '',
        decision: 'approve',
      });
      expect(await duties(world, number)).toEqual(['response no-duty']);
    });
  });

  it('stays where it is as long as the older case was not judged by it', async () => {
    const { world, older, number } = await twoOfOne();
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'I', emergency: 'I' }, reason: '死亡12人' });
    await world.advance('2026-03-04 15:30');
    expect(await duties(world, number)).toContain('first-information stands');
    await join(world, number, older);
    expect(await duties(world, number)).toContain('first-information stands');
    expect(await duties(world, number)).toContain('immediate-report stands');
  });

  it('is booked there alone where it was over and nobody had said so yet', async () => {
    const { world, older, number } = await twoOfOne();
    await world.outage('PT49H');
    await join(world, number, older);
    await world.advance('PT10M');
    expect(await duties(world, older)).toEqual(['response stands']);
    expect((await duties(world, number)).filter((one) => one === 'response stands')).toEqual([]);
  });

  it('stands again where the case is opened anew: it is a matter of its own', async () => {
    const { world, older, number } = await twoOfOne();
    await world.advance('2026-03-06 10:30');
    await join(world, number, older);
    await world.do('desk', number, { command: 'reopen', reason: '并非同一事件' });
    expect(await duties(world, number)).toEqual(['response stands']);
  });

  it('is not missed again by our own target, which the older case has for it', async () => {
    const { world, older, number } = await twoOfOne();
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'I', emergency: 'I' }, reason: '死亡12人' });
    await world.advance('2026-03-04 15:30');
    await join(world, number, older);
    await world.do('desk', older, { command: 'grade', grades: { opinion: 'I', emergency: 'I' }, reason: '同一事件' });
    expect(await world.clock(older, 'first-information')).toMatchObject({ past: true });
    await world.advance('2026-03-05 10:00');
    expect(await world.clock(older, 'first-information')).toMatchObject({ state: 'missed' });
    expect(await duties(world, older)).toEqual(['take-lead:A1 stands']);
    expect(await duties(world, number)).toContain('first-information stands');
    await expect(
      world.do('mayor', older, {
        command: 'find-late-grading',
        duty: 'first-information',
        reason: '早有线索',
        evidence: [],
      }),
    ).rejects.toThrow('booked-elsewhere');
    // What nobody had missed when they were joined is the older case's own.
    await world.advance('2026-03-05 10:30');
    expect(await duties(world, older)).toEqual(['take-lead:A1 stands', 'press-conference stands']);
  });

  it('which both missed before they were joined, the one by our own target, is on record once', async () => {
    const { world, older, number } = await twoOfOne();
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'I', emergency: 'I' }, reason: '死亡12人' });
    await world.advance('2026-03-04 15:30');
    await world.do('desk', older, { command: 'grade', grades: { opinion: 'I', emergency: 'I' }, reason: '同一事件' });
    await world.advance('2026-03-05 09:00');
    expect(await duties(world, older)).toContain('first-information stands');
    await join(world, number, older);
    expect(await duties(world, number)).toContain('first-information elsewhere');
  });

  describe('H2 · where a correction says that what the joining told never was', () => {
    it('the older case misses what it misses itself', async () => {
      const { world, older, number, never, graded } = await missedByBoth();
      expect(await world.state(older)).toHaveProperty('missedBefore');
      await world.do('desk', older, never);
      expect(await world.state(older)).not.toHaveProperty('missedBefore');
      await graded();
      await world.advance('2026-03-04 21:00');
      expect(await duties(world, older)).toEqual([
        'immediate-report stands',
        'take-lead:A1 stands',
        'written-report stands',
        'first-information stands',
      ]);
      expect(await duties(world, number)).toContain('first-information stands');
    });

    it('what it had not booked stands once a second person has approved it', async () => {
      const { world, older, never, graded } = await missedByBoth();
      await graded();
      await world.advance('2026-03-04 21:00');
      expect(await duties(world, older)).toEqual(['take-lead:A1 stands']);
      await world.do('desk', older, never);
      expect(await duties(world, older)).toEqual(['take-lead:A1 stands']);
      expect(await world.state(older)).toHaveProperty('missedBefore');
      await world.approve('mayor', older);
      expect(await world.state(older)).not.toHaveProperty('missedBefore');
      expect(await duties(world, older)).toEqual([
        'take-lead:A1 stands',
        'immediate-report stands',
        'first-information stands',
        'written-report stands',
      ]);
    });
  });

  it('another one, of what was learnt after that miss, is the older case’s own', async () => {
    const { world, older, number } = await twoOfOne();
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'I', emergency: 'I' }, reason: '死亡12人' });
    await world.advance('2026-03-04 15:30');
    await join(world, number, older);
    await world.do('desk', older, { command: 'refute', body: '区应急管理局', says: '查无此事' });
    await world.advance('2026-03-05 09:00');
    await world.system(older, {
      command: 'grow',
      alertId: 'al-9',
      what: 'emergency',
      says: '线索称有人死亡',
      suggestion: {
        grades: { opinion: 'I', emergency: 'I' },
        gradeReasons: [],
        harm: { deaths: 20 },
        unit: 'unit-a',
        unitReasons: [],
      },
      learntAt: world.now,
    });
    await world.advance('2026-03-05 14:30');
    expect(await duties(world, older)).toContain('first-information stands');
  });

  it('one that a leader set aside stays so', async () => {
    const { world, older, number } = await twoOfOne();
    await world.advance('2026-03-06 10:30');
    await world.do('duty-leader', number, { command: 'set-aside', duty: 'response', reason: '系统故障' });
    await join(world, number, older);
    expect(await duties(world, number)).toEqual(['response set-aside']);
    expect(shanghai('2026-03-06 10:30')).toBe(world.now);
  });
});

/** The older case learns of the emergency at two; the other one, discovered at ten past ten, was about it from the first. */
async function laterKnown() {
  const { world, older, number } = await twoOfOne();
  await world.do('desk', number, { command: 'grade', grades: { opinion: 'I', emergency: 'I' }, reason: '死亡12人' });
  await world.advance('2026-03-04 14:00');
  await world.system(older, {
    command: 'grow',
    alertId: 'al-2',
    what: 'emergency',
    says: '线索称有人死亡',
    suggestion: { grades: { opinion: 'I', emergency: 'I' }, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
    learntAt: world.now,
  });
  await world.do('desk', older, { command: 'grade', grades: { opinion: 'I', emergency: 'I' }, reason: '现场核实' });
  return { world, older, number };
}
const tracedIn = async (world: World, number: string): Promise<number> =>
  (await world.events(number, 'traced-back'))[0]?.seq ?? 0;
const viewOf = async (world: World, number: string) =>
  (await front(readCases, world.ports).call('GET /api/cases/{number}', { as: 'desk', path: { number } })).json['case'];

describe('H4, M4 · a case that is joined knew of the emergency earlier', () => {
  it('moves no start by itself, and is put to the desk', async () => {
    const { world, older, number } = await laterKnown();
    await world.advance('2026-03-04 15:00');
    await join(world, number, older);
    expect(await world.clock(older, 'first-information')).toMatchObject({ dueAt: shanghai('2026-03-04 19:00') });
    expect(await viewOf(world, older)).toMatchObject({
      emergencyKnown: { grade: 'I', at: shanghai('2026-03-04 10:10'), in: number },
    });
    expect((await world.rings()).filter((one) => JSON.stringify(one).includes('另有更早线索'))).toHaveLength(1);
  });

  it('the limits run from then once a second person has approved it, and what is over then was missed', async () => {
    const { world, older, number } = await laterKnown();
    await world.advance('2026-03-04 15:00');
    await join(world, number, older);
    await world.advance('2026-03-04 16:00');
    const event = await tracedIn(world, older);
    const known = (emergencyAt: string) =>
      world.do('desk', older, {
        command: 'correct',
        event,
        is: { emergencyAt: shanghai(emergencyAt) },
        reason: '同一突发事件，归并件先得知',
        evidence: [{ kind: 'document', ref: '接报记录' }],
      });
    await expect(known('2026-03-04 14:30')).rejects.toThrow('not-earlier');
    await expect(known('2026-03-04 09:00')).rejects.toThrow('before-discovery');
    await known('2026-03-04 10:10');
    expect(await world.clock(older, 'first-information')).toMatchObject({ dueAt: shanghai('2026-03-04 19:00') });
    await world.approve('mayor', older);
    expect(await world.clock(older, 'first-information#2')).toMatchObject({
      startAt: shanghai('2026-03-04 10:10'),
      dueAt: shanghai('2026-03-04 15:10'),
    });
    expect(await world.clock(older, 'press-conference#2')).toMatchObject({ dueAt: shanghai('2026-03-05 10:10') });
    expect(await duties(world, older)).toContain('first-information stands');
    expect(await viewOf(world, older)).not.toHaveProperty('emergencyKnown');
  });

  it('says nothing where the older case knew of it no later', async () => {
    const { world, older, number } = await twoOfOne();
    const grades = { opinion: 'I', emergency: 'I' } as const;
    await world.do('desk', older, { command: 'grade', grades, reason: '死亡12人' });
    await world.do('desk', number, { command: 'grade', grades, reason: '死亡12人' });
    await world.advance('2026-03-04 12:00');
    await join(world, number, older);
    expect((await world.events(older, 'traced-back'))[0]).not.toHaveProperty('emergency');
    expect(await viewOf(world, older)).not.toHaveProperty('emergencyKnown');
  });
});
