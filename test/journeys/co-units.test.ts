import { describe, expect, it } from 'vitest';
import { breachUnit } from '../../functions/domain/case/case.ts';
import { serveLink } from '../../functions/handlers/http/serve-link.ts';
import { front } from '../handlers/call.ts';
import { settled, statement } from '../harness/answers.ts';
import { shanghai, World } from '../harness/world.ts';

const STREET = { command: 'assign', unit: 'unit-b', part: 'co-unit' } as const;

/** What one of them was told last. */
const said = (texts: { person: string; body: string }[], who: string): string | undefined =>
  texts.findLast(({ person }) => person === who)?.body;

const running = async (world: World, number: string) =>
  (await world.state(number)).clocks.filter(({ kind, state }) => kind === 'contribution' && state === 'running');

/** Confirmed at 10:00 on the day it was discovered, with a lead: its answer is due at 10:00 two days later. */
async function led(): Promise<{ world: World; number: string }> {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  return { world, number };
}

/** The co-unit has answered to the lead, and the case is closed. */
async function answeredByBoth(): ReturnType<typeof led> {
  const { world, number } = await led();
  await world.do('desk', number, { ...STREET, contributeBy: shanghai('2026-03-04 16:00') });
  await world.do('unit-b-officer', number, { command: 'contribute', assignmentId: 'A2', says: '已核实' });
  await world.do('unit-a-officer', number, { ...statement(shanghai('2026-03-04 10:00')), final: true });
  await world.do('unit-a-officer', number, settled);
  await world.do('desk', number, { command: 'close' });
  return { world, number };
}

describe('R3 · each co-unit has its part, its own time before the lead’s, and answers the lead', () => {
  it('with a task in one sentence and a time that the desk sets', async () => {
    const { world, number } = await led();
    await world.do('desk', number, {
      ...STREET,
      task: '核实现场人员安置情况',
      contributeBy: shanghai('2026-03-04 16:00'),
    });
    expect(await world.events(number, 'assigned')).toMatchObject([{}, { task: '核实现场人员安置情况' }]);
    expect(await world.clock(number, 'contribution:A2')).toMatchObject({
      basis: 'R3',
      startAt: shanghai('2026-03-04 10:00'),
      dueAt: shanghai('2026-03-04 16:00'),
      state: 'running',
      move: { unit: 'unit-b' },
    });
    await world.do('unit-b-officer', number, { command: 'sign', assignmentId: 'A2' });
    await world.advance('PT3H');
    expect(said(await world.heard(), 'unit-b-officer')).toContain('4日16:00前报送意见');
    await world.do('unit-b-officer', number, { command: 'contribute', assignmentId: 'A2', says: '已安置12户' });
    expect(await world.clock(number, 'contribution:A2')).toMatchObject({
      state: 'met',
      metAt: shanghai('2026-03-04 13:00'),
    });
    // Whoever leads hears of it; the lead's own duty runs on, for nobody has answered the public.
    expect(said(await world.heard(), 'unit-a-officer')).toContain('协办意见已报送');
    expect(await world.clock(number, 'response')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2026-03-06 10:00'),
    });
  });

  it('without one, after half of what is left until the lead’s', async () => {
    const { world, number } = await led();
    await world.advance('PT8H');
    await world.do('desk', number, STREET);
    // 40 hours are left until 10:00 on the 6th.
    expect(await world.clock(number, 'contribution:A2')).toMatchObject({ dueAt: shanghai('2026-03-05 14:00') });
  });

  it('refuses a time at or after the lead’s, or past, and any for the lead itself', async () => {
    const { world, number } = await led();
    const asked = (contributeBy: string, part: 'co-unit' | 'lead' = 'co-unit') =>
      world.do('desk', number, { ...STREET, part, contributeBy: shanghai(contributeBy) });
    await expect(asked('2026-03-06 10:00')).rejects.toMatchObject({ refused: 'after-the-lead', clause: 'R3' });
    await expect(asked('2026-03-04 10:00')).rejects.toMatchObject({ refused: 'due-past', clause: 'R3' });
    await expect(asked('2026-03-04 12:00', 'lead')).rejects.toMatchObject({ refused: 'co-unit-only', clause: 'R3' });
  });

  it('is due two hours before the lead’s where a graver grade moved that forward', async () => {
    const { world, number } = await led();
    await world.do('desk', number, { ...STREET, contributeBy: shanghai('2026-03-05 18:00') });
    await world.do('desk', number, {
      command: 'grade',
      grades: { opinion: 'II', emergency: 'II' },
      emergencyKind: 'production-safety',
      reason: '现场核实',
    });
    // The conference is due 24 hours after discovery: at 10:00 on the 5th.
    expect(await world.clock(number, 'press-conference')).toMatchObject({ dueAt: shanghai('2026-03-05 10:00') });
    expect(await running(world, number)).toMatchObject([{ dueAt: shanghai('2026-03-05 08:00') }]);
    await world.do('desk', number, {
      command: 'grade',
      grades: { opinion: 'IV', emergency: null },
      reason: '查明并非事故',
    });
    expect(await running(world, number)).toMatchObject([{ dueAt: shanghai('2026-03-05 18:00') }]);
  });

  it.each<[string, (world: World, number: string) => Promise<unknown>]>([
    [
      'a graver grade',
      (world, number) =>
        world.do('desk', number, { command: 'grade', grades: { opinion: 'II', emergency: 'II' }, reason: '现场核实' }),
    ],
    [
      'an order',
      (world, number) =>
        world.system(number, {
          command: 'set-limit',
          by: { unit: '区网信办', dueAt: shanghai('2026-03-05 10:00') },
        }),
    ],
  ])('is halfway to the lead’s where %s leaves no two hours, and never born missed', async (_, moved) => {
    const { world, number } = await led();
    await world.do('desk', number, { ...STREET, contributeBy: shanghai('2026-03-05 18:00') });
    await world.do('unit-b-officer', number, { command: 'sign', assignmentId: 'A2' });
    await world.advance('2026-03-05 09:00');
    await moved(world, number);
    expect(await running(world, number)).toMatchObject([{ dueAt: shanghai('2026-03-05 09:30') }]);
    await world.advance('2026-03-05 09:45');
    expect((await world.state(number)).breaches).toMatchObject([{ duty: 'contribution:A2', is: 'stands' }]);
  });

  it('stays where it was while the lead is pressed by our own target, as its legal limit was over when the grade came', async () => {
    const { world, number } = await led();
    await world.do('desk', number, { ...STREET, contributeBy: shanghai('2026-03-05 18:00') });
    await world.advance('2026-03-05 12:00');
    const graver = { opinion: 'II', emergency: 'II' } as const;
    await world.do('desk', number, { command: 'grade', grades: graver, reason: '现场核实' });
    expect(await world.clock(number, 'press-conference')).toMatchObject({
      dueAt: shanghai('2026-03-05 10:00'),
      targetAt: shanghai('2026-03-06 10:00'),
    });
    expect(await running(world, number)).toMatchObject([{ dueAt: shanghai('2026-03-05 18:00') }]);
    const late = { ...STREET, unit: 'street-c', contributeBy: shanghai('2026-03-06 10:00') };
    await expect(world.do('desk', number, late)).rejects.toMatchObject({ refused: 'after-the-lead' });
  });

  it('missed, stays one breach of that unit, whatever comes after; nobody moves its time any more', async () => {
    const { world, number } = await led();
    await world.do('desk', number, { ...STREET, contributeBy: shanghai('2026-03-04 12:00') });
    await world.do('unit-b-officer', number, { command: 'sign', assignmentId: 'A2' });
    await world.advance('PT3H');
    const state = await world.state(number);
    expect(state.breaches).toMatchObject([{ duty: 'contribution:A2', is: 'stands' }]);
    expect(state.breaches?.map((breach) => breachUnit(state, breach))).toEqual(['unit-b']);
    await expect(
      world.do('desk', number, {
        command: 'set-task',
        assignmentId: 'A2',
        contributeBy: shanghai('2026-03-04 15:00'),
        reason: '改期',
      }),
    ).rejects.toMatchObject({ refused: 'late-already', clause: 'R3' });
    await world.do('unit-b-officer', number, { command: 'contribute', assignmentId: 'A2', says: '已核实' });
    expect(await world.clock(number, 'contribution:A2')).toMatchObject({ state: 'met', late: true });
    expect((await world.state(number)).breaches).toHaveLength(1);
  });

  it('asked once more, owes a second answer, which is a duty of its own', async () => {
    const { world, number } = await led();
    await world.do('desk', number, { ...STREET, contributeBy: shanghai('2026-03-04 12:00') });
    await world.do('unit-b-officer', number, { command: 'contribute', assignmentId: 'A2', says: '已核实' });
    await world.do('desk', number, {
      command: 'set-task',
      assignmentId: 'A2',
      task: '补充伤者情况',
      contributeBy: shanghai('2026-03-04 15:00'),
      again: true,
      reason: '媒体追问',
    });
    expect(await world.clock(number, 'contribution:A2')).toMatchObject({ state: 'met' });
    expect(await world.clock(number, 'contribution:A2.2')).toMatchObject({
      startAt: shanghai('2026-03-04 10:00'),
      dueAt: shanghai('2026-03-04 15:00'),
      state: 'running',
    });
    await world.do('unit-b-officer', number, { command: 'contribute', assignmentId: 'A2', says: '伤者均已出院' });
    expect(await world.clock(number, 'contribution:A2.2')).toMatchObject({ state: 'met' });
  });

  it('goes with the part: a co-unit that becomes the lead owes no such answer, one that was the lead owes it', async () => {
    const { world, number } = await led();
    await world.do('desk', number, { ...STREET, contributeBy: shanghai('2026-03-04 16:00') });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'co-unit', reason: '改由街道牵头' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'primary', reason: '改由街道牵头' });
    const { clocks } = await world.state(number);
    expect(
      clocks.filter(({ kind }) => kind === 'contribution').map(({ of, dueAt, state }) => ({ of, dueAt, state })),
    ).toEqual([{ of: 'A1', dueAt: shanghai('2026-03-05 10:00'), state: 'running' }]);
  });

  it('is owed anew by a unit that answered, led meanwhile, and is a co-unit once more', async () => {
    const { world, number } = await led();
    await world.do('desk', number, { ...STREET, contributeBy: shanghai('2026-03-04 16:00') });
    await world.do('unit-b-officer', number, { command: 'contribute', assignmentId: 'A2', says: '已核实' });
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A1', toUnit: 'unit-b', reason: '街道主办' });
    await world.do('desk', number, { ...STREET, contributeBy: shanghai('2026-03-05 09:00'), reason: '改由部门主办' });
    expect((await world.state(number)).assignments.find(({ id }) => id === 'A2')).not.toHaveProperty('contributedAt');
    expect(await world.clock(number, 'contribution:A2')).toMatchObject({ state: 'met' });
    expect(await world.clock(number, 'contribution:A2.2')).toMatchObject({
      dueAt: shanghai('2026-03-05 09:00'),
      state: 'running',
    });
    await world.do('unit-b-officer', number, { command: 'contribute', assignmentId: 'A2', says: '另有两户已安置' });
    expect(await world.clock(number, 'contribution:A2.2')).toMatchObject({ state: 'met' });
  });

  it('missed, and owed anew after the unit led meanwhile, is missed twice', async () => {
    const { world, number } = await led();
    await world.do('desk', number, { ...STREET, contributeBy: shanghai('2026-03-04 12:00') });
    await world.do('unit-b-officer', number, { command: 'sign', assignmentId: 'A2' });
    await world.advance('PT3H');
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A1', toUnit: 'unit-b', reason: '街道主办' });
    await world.do('desk', number, { ...STREET, contributeBy: shanghai('2026-03-04 15:00'), reason: '改由部门主办' });
    await world.advance('PT3H');
    expect((await world.state(number)).breaches).toMatchObject([
      { duty: 'contribution:A2' },
      { duty: 'contribution:A2.2' },
    ]);
  });

  it('is owed anew once a case is opened anew, halfway to the lead’s new answer; not by whoever never was asked', async () => {
    const { world, number } = await answeredByBoth();
    await world.advance('P3D');
    await world.heard();
    await world.do('desk', number, { command: 'reopen', reason: '网民质疑安置未落实' });
    // 48 hours from 10:00 on the 7th for the lead, and half of that for the co-unit.
    expect(await running(world, number)).toMatchObject([{ of: 'A2.2', dueAt: shanghai('2026-03-08 10:00') }]);
    expect(await world.events(number, 'task-set')).toMatchObject([{ again: true, reason: '网民质疑安置未落实' }]);
    expect(said(await world.heard(), 'unit-b-officer')).toContain('2项催办');
  });

  it('is owed no sooner for a limit of the time before that the lead has kept, nor for any that is met', async () => {
    const { world, number } = await answeredByBoth();
    await world.advance('PT36H');
    await world.do('desk', number, { command: 'reopen', reason: '网民质疑安置未落实' });
    // The first answer was due at ten on the 6th, and has been given; the new one is at ten in the evening of the 7th.
    expect(await running(world, number)).toMatchObject([{ of: 'A2.2', dueAt: shanghai('2026-03-06 22:00') }]);
  });

  it('is not met by an answer that never was: corrected, it is owed still, and missed where its time is over', async () => {
    const { world, number } = await led();
    await world.do('desk', number, { ...STREET, contributeBy: shanghai('2026-03-04 16:00') });
    await world.do('desk', number, {
      command: 'contribute',
      assignmentId: 'A2',
      says: '已核实',
      toldBy: '街道张主任来电',
    });
    const [{ seq } = { seq: 0 }] = await world.events(number, 'contributed');
    await world.advance('PT8H');
    await world.do('desk', number, {
      command: 'correct',
      event: seq,
      is: { void: true },
      reason: '来电的是另一街道',
      evidence: [{ kind: 'document', ref: '值班电话记录 3 月 4 日第 7 条' }],
    });
    // A duty hangs on it: a second person approves it.
    const [asked] = (await world.state(number)).proposals ?? [];
    expect(asked).toMatchObject({ kind: 'correction' });
    await world.approve('night-desk', number);
    expect(await world.clock(number, 'contribution:A2#2')).toMatchObject({ state: 'missed' });
    expect((await world.state(number)).breaches).toMatchObject([{ duty: 'contribution:A2', is: 'stands' }]);
    expect((await world.state(number)).assignments.find(({ id }) => id === 'A2')).not.toHaveProperty('contributedAt');
  });

  it('keeps its time where a correction puts the lead’s answer into the past: nobody could answer before that', async () => {
    const { world, number } = await led();
    await world.do('desk', number, { ...STREET, contributeBy: shanghai('2026-03-05 16:00') });
    await world.advance('2026-03-05 12:00');
    await world.do('desk', number, {
      command: 'correct',
      event: 1,
      is: { discoveredAt: shanghai('2026-03-02 14:00') },
      reason: '值班记录写明前日已接报',
      evidence: [{ kind: 'document', ref: '值班电话记录 3 月 2 日第 3 条' }],
    });
    await world.approve('night-desk', number);
    expect((await world.state(number)).clocks.find(({ kind }) => kind === 'response')).toMatchObject({
      state: 'missed',
      dueAt: shanghai('2026-03-04 14:00'),
    });
    // Whatever is recorded next is no reason to move it.
    await world.do('desk', number, { command: 'note', says: '已电话告知街道' });
    expect(await running(world, number)).toMatchObject([{ of: 'A2', dueAt: shanghai('2026-03-05 16:00') }]);
  });

  it('passes to the unit that takes its place, with what is left of its time', async () => {
    const { world, number } = await led();
    await world.do('desk', number, { ...STREET, contributeBy: shanghai('2026-03-04 16:00') });
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A2', toUnit: 'street-c', reason: '交办错了' });
    expect((await world.state(number)).clocks.filter(({ kind }) => kind === 'contribution')).toMatchObject([
      { of: 'A3', dueAt: shanghai('2026-03-04 16:00'), state: 'running' },
    ]);
  });

  it('answers by word of mouth through the desk, which says who told it; and signs by answering', async () => {
    const { world, number } = await led();
    await world.do('desk', number, { ...STREET, contributeBy: shanghai('2026-03-04 16:00') });
    await expect(
      world.do('desk', number, { command: 'contribute', assignmentId: 'A2', says: '已核实' }),
    ).rejects.toMatchObject({ refused: 'told-by-missing', clause: 'H2' });
    await world.do('desk', number, {
      command: 'contribute',
      assignmentId: 'A2',
      says: '已核实',
      toldBy: '街道张主任来电',
    });
    expect((await world.state(number)).assignments[1]).toMatchObject({ state: 'signed', signedFor: true });
    expect(await world.clock(number, 'sign:A2')).toMatchObject({ state: 'met' });
  });

  it('answers from the page behind its text’s code, which shows its task', async () => {
    const { world, number } = await led();
    await world.heard();
    await world.do('desk', number, {
      ...STREET,
      task: '核实现场人员安置情况',
      contributeBy: shanghai('2026-03-04 16:00'),
    });
    const code = (await world.heard()).find(({ person }) => person === 'unit-b-officer')?.code ?? '';
    const visit = (method: 'GET' | 'POST', form: Record<string, string> = {}) =>
      front(serveLink, world.ports).call(`${method} /t/{code}`, {
        path: { code },
        rawBody: new URLSearchParams(form).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    const seen = async () => String((await world.state(number)).personVersion);
    await visit('POST', { action: 'sign', version: await seen() });
    await world.settle();
    const shown = await visit('POST', { action: 'contribute', version: await seen(), says: '' });
    expect(shown.status).toBe(400);
    expect(shown.text).toContain('本单位分工：核实现场人员安置情况');
    expect(await visit('POST', { action: 'contribute', version: await seen(), says: '已安置12户' })).toMatchObject({
      status: 303,
      headers: { location: `/t/${code}?done=contribute` },
    });
    await world.settle();
    expect(await world.events(number, 'contributed')).toMatchObject([
      { says: '已安置12户', actor: { id: 'unit-b-officer', via: 'link' } },
    ]);
    expect(await world.clock(number, 'contribution:A2')).toMatchObject({ state: 'met' });
  });
});

describe('R2 · a vertically managed unit also answers to its own superior', () => {
  it('is assigned with a word of whom to tell, also where it takes the place of another', async () => {
    const world = await World.at('2026-03-04 10:00', {
      but: ({ units }) => {
        for (const unit of units)
          if (unit.id === 'unit-b') Object.assign(unit, { kind: 'vertical', superior: '宁波市税务局' });
      },
    });
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A1', reason: '误交办' });
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A2', toUnit: 'unit-b', reason: '属税务' });
    const says = (await world.events(number, 'assigned')).map(({ reasons }) =>
      reasons.filter(({ row }) => row === 'vertical').map((one) => [one.clause, one.says]),
    );
    const told = [['R2', '垂直管理单位，请同时告知其上级宁波市税务局']];
    expect(says).toEqual([told, [], told]);
  });
});
