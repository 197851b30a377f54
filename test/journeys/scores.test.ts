import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { orderKind } from '../../functions/domain/kinds/order-kind.ts';
import { factsOfCase } from '../../functions/domain/scores/case-facts.ts';
import { factsOfOrder } from '../../functions/domain/scores/order-facts.ts';
import type { MatterFacts } from '../../functions/domain/scores/facts.ts';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import { front } from '../handlers/call.ts';
import { deskByApi } from '../harness/by-api.ts';
import { settled, statement } from '../harness/answers.ts';
import { shanghai, World } from '../harness/world.ts';

const factsOf = async (world: World, number: string): Promise<MatterFacts> =>
  factsOfCase(await world.ports.store.events(number));
/** `unit duty: how`, in the order of their names. */
const told = async (world: World, number: string): Promise<string[]> =>
  (await factsOf(world, number)).duties.map(({ unit, duty, is }) => `${unit} ${duty} ${is}`).toSorted();

/** Learnt of at ten, confirmed, unit-a primary and signed. */
async function owned(more: Parameters<World['open']>[0] = {}): Promise<{ world: World; number: string }> {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open(more);
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  return { world, number };
}

describe('S5 · what the record of a case gives to the scores of its units', () => {
  it('a signature and an answer in time, each with when it was due and when it came', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-05 09:00');
    await world.do('unit-a-officer', number, statement(world.now));
    const { duties } = await factsOf(world, number);
    expect(duties.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))).toMatchObject([
      { unit: 'unit-a', duty: 'sign:A1', is: 'in-time', dueAt: shanghai('2026-03-04 12:00'), transferred: false },
      {
        unit: 'unit-a',
        duty: 'response',
        is: 'in-time',
        dueAt: shanghai('2026-03-06 10:00'),
        metAt: shanghai('2026-03-05 09:00'),
      },
    ]);
  });

  it('what still runs is neither in time nor late', async () => {
    const { world, number } = await owned();
    expect(await told(world, number)).toEqual(['unit-a sign:A1 in-time']);
  });

  it('an answer after it was due is late, with when it came all the same', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-06 10:30');
    expect(await told(world, number)).toContain('unit-a response late');
    await world.do('unit-a-officer', number, statement(world.now));
    expect((await factsOf(world, number)).duties.find(({ duty }) => duty === 'response')).toMatchObject({
      is: 'late',
      metAt: shanghai('2026-03-06 10:30'),
    });
  });

  it('H4 · a late record of a timely answer, which a second person confirmed, is in time', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-06 10:30');
    await world.do('unit-a-officer', number, statement(shanghai('2026-03-06 09:00')));
    expect(await told(world, number)).toContain('unit-a response late');
    await world.approve('duty-leader', number);
    expect(await told(world, number)).toContain('unit-a response in-time');
  });

  it('R3 · what a unit signed in time stays its own when its part goes to another, which answers for the rest', async () => {
    const { world, number } = await owned();
    await world.do('unit-a-officer', number, {
      command: 'return',
      assignmentId: 'A1',
      reason: 'not-our-duty',
      says: '不属本单位职责',
      legalBasis: '三定规定',
      suggestedUnit: 'unit-b',
    });
    await world.advance('2026-03-04 11:00');
    await world.do('desk', number, {
      command: 'decide-return',
      assignmentId: 'A1',
      accept: true,
      says: '改派',
      legalBasis: '三定规定',
      toUnit: 'unit-b',
    });
    await world.do('unit-b-officer', number, { command: 'sign', assignmentId: 'A2' });
    await world.advance('2026-03-06 10:30');
    const { duties, acts } = await factsOf(world, number);
    expect(await told(world, number)).toEqual([
      'unit-a sign:A1 in-time',
      'unit-b response late',
      'unit-b sign:A2 in-time',
    ]);
    expect(acts.map(({ what, unit }) => `${unit} ${what}`)).toEqual([
      'unit-a assigned',
      'unit-a returned',
      'unit-b assigned',
    ]);
    // Disputed from ten to eleven, while the 48 hours ran.
    expect(duties.find(({ duty }) => duty === 'response')?.waits).toEqual([
      { for: 'transfer', from: shanghai('2026-03-04 10:00'), until: shanghai('2026-03-04 11:00') },
    ]);
  });

  it('R1 · an answer is of whoever answered for the case when it was published', async () => {
    const { world, number } = await owned();
    await world.do(
      'unit-a-officer',
      number,
      statement(world.now, { final: false, followUpAt: shanghai('2026-03-05 09:00') }),
    );
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A1', reason: '改由乙单位', toUnit: 'unit-b' });
    expect(await told(world, number)).toEqual(['unit-a response in-time', 'unit-a sign:A1 in-time']);
  });

  it('a unit that was withdrawn keeps what it had missed', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-04 12:30');
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A1', reason: '未签收', toUnit: 'unit-b' });
    expect(await told(world, number)).toEqual(['unit-a sign:A1 late']);
  });

  it('H2 · a miss that a named person set aside is no longer late', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-06 10:30');
    await world.do('duty-leader', number, { command: 'set-aside', duty: 'response', reason: '系统停运' });
    expect(await told(world, number)).toContain('unit-a response set-aside');
  });

  it('A1 · a limit that was over when a grade brought it is nobody’s, until a person finds that it was', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-04 18:00');
    await world.do('desk', number, {
      command: 'grade',
      grades: { opinion: 'I', emergency: 'I' },
      reason: '死亡12人',
    });
    expect((await told(world, number)).filter((one) => one.includes('first-information'))).toEqual([]);
    await world.do('mayor', number, {
      command: 'find-late-grading',
      duty: 'first-information',
      unit: 'unit-a',
      reason: '当时已知死亡人数',
    });
    expect((await factsOf(world, number)).duties.find(({ duty }) => duty === 'first-information')).toMatchObject({
      unit: 'unit-a',
      is: 'late',
      grade: 'I',
      dueAt: shanghai('2026-03-04 15:00'),
    });
  });

  it('M4 · a duty that two joined cases share is late in one of them alone', async () => {
    const { world, number: older } = await owned();
    await world.advance('2026-03-04 10:10');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.advance('2026-03-06 10:30');
    await deskByApi(world, number, 'join', { target: older, reason: '同一事件' });
    const late = [...(await told(world, older)), ...(await told(world, number))].filter((one) => one.endsWith('late'));
    expect(late).toEqual(['unit-a response late']);
  });

  it('P5 · a case that is opened anew is done anew, and both answers count', async () => {
    const { world, number } = await owned();
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('unit-a-officer', number, settled);
    await world.do('desk', number, { command: 'close' });
    await world.advance('2026-03-09 09:00');
    await world.do('desk', number, { command: 'reopen', reason: '群众反映整改不到位' });
    expect((await factsOf(world, number)).acts).toMatchObject([
      { what: 'assigned' },
      { what: 'redone', unit: 'unit-a' },
    ]);
    await world.advance('2026-03-11 09:30');
    const answers = (await factsOf(world, number)).duties.filter(({ kind }) => kind === 'response');
    expect(answers.map(({ duty, is }) => `${duty} ${is}`)).toEqual([
      expect.stringMatching(/^response:\S+ late$/),
      'response in-time',
    ]);
  });

  it('P2 · an order of a superior makes it a transfer, and a longer limit that was kept is told beside the miss', async () => {
    const { world, number } = await owned({
      assignedBy: { unit: '区网信办', number: '3', dueAt: shanghai('2026-03-07 10:00') },
    });
    await world.advance('2026-03-06 20:00');
    await world.do('unit-a-officer', number, statement(world.now));
    const { duties } = await factsOf(world, number);
    expect(duties.find(({ duty }) => duty === 'sign:A1')).toMatchObject({ transferred: true });
    expect(duties.find(({ duty }) => duty === 'assigned-limit')).toMatchObject({ is: 'in-time' });
    expect(duties.find(({ duty }) => duty === 'response')).toMatchObject({
      is: 'late',
      kept: [{ by: '区网信办', dueAt: shanghai('2026-03-07 10:00') }],
    });
  });

  it('S4 · a drill gives nothing', async () => {
    const { world, number } = await owned({ drill: true });
    await world.advance('2026-03-06 10:30');
    expect(await factsOf(world, number)).toEqual({ duties: [], acts: [] });
  });

  it('H5 · what is kept apart as a report of wrongdoing gives nothing', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-06 10:30');
    await world.do('desk', number, { command: 'mark-wrongdoing', is: true, against: ['street-c'], reason: '检举' });
    expect(await factsOf(world, number)).toEqual({ duties: [], acts: [] });
  });

  it('H2 · the desk’s own duties are nobody’s points', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.advance('2026-03-07 10:00');
    expect((await world.state(number)).breaches).not.toEqual([]);
    expect((await factsOf(world, number)).duties).toEqual([]);
  });
});

const NUMBER = 'BLD2600001';
const proof = [{ kind: 'document', ref: '整改报告' }];
async function issued(): Promise<World> {
  const world = await World.at('2026-03-04 10:00');
  const body = {
    basis: { kind: 'instruction', says: '区长批示' },
    title: '夜间施工噪声整改',
    subject: '环境',
    unit: 'unit-a',
    limit: { workingDays: 3 },
    demands: ['公布整改措施'],
  };
  await front(commandOrder, world.ports).call('POST /api/orders', { as: 'desk', body });
  await world.settle();
  return world;
}
const act = async (world: World, as: string, command: string, body: object = {}) => {
  const call = { as, path: { number: NUMBER, command }, body };
  const { status } = await front(commandOrder, world.ports).call('POST /api/orders/{number}/{command}', call);
  expect(status).toBe(200);
  await world.settle();
};
const toldOfOrder = async (world: World) => {
  const { duties, acts } = factsOfOrder(await world.ports.store.matterRecord(orderKind, NUMBER));
  return {
    duties: duties.map(({ unit, duty, is }) => `${unit} ${duty} ${is}`).toSorted(),
    acts: acts.map(({ unit, what }) => `${unit} ${what}`),
  };
};

/** The answer was due half an hour ago; `answered`: it came now. */
async function overdue({ answered = false } = {}): Promise<{ world: World; number: string }> {
  const made = await owned();
  await made.world.advance('2026-03-06 10:30');
  if (answered) await made.world.do('unit-a-officer', made.number, statement(made.world.now));
  return made;
}

const asked = async (world: World, number: string): Promise<string> => {
  const [first] = (await world.state(number)).proposals ?? [];
  if (!first) throw new Error('nothing waits for a decision');
  return first.id;
};

describe('P7 · an honest mistake of those who came forward to answer is forgiven, by name', () => {
  const mark = { command: 'tolerate', duty: 'response', reason: '出面回应时口误，当场更正' } as const;

  it('stays a miss on the record, and weighs in the scores what the rules say', async () => {
    const { world, number } = await overdue({ answered: true });
    await world.do('duty-leader', number, mark);
    expect((await world.state(number)).breaches).toMatchObject([{ duty: 'response', is: 'stands', mark: 'tolerated' }]);
    expect(await told(world, number)).toContain('unit-a response tolerated');
    expect(await world.events(number, 'breach-tolerated')).toMatchObject([
      { actor: { id: 'duty-leader' }, reason: '出面回应时口误，当场更正' },
    ]);
  });

  it('refuses the unit’s own people, a second time, what is no answering, and what counts no more', async () => {
    const { world, number } = await overdue({ answered: true });
    expect((await world.refusal('unit-a-leader', number, mark)).refused).toBe('unit-concerned');
    await world.do('duty-leader', number, mark);
    expect((await world.refusal('mayor', number, mark)).refused).toBe('tolerated-already');
    expect((await world.refusal('mayor', number, { ...mark, duty: 'sign:A1' })).refused).toBe('no-such-breach');
    await world.do('mayor', number, { command: 'set-aside', duty: 'response', reason: '系统停运' });
    expect((await world.refusal('mayor', number, mark)).refused).toBe('counts-no-more');
  });

  it('refuses a late signature: nobody came forward to answer in that', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-04 12:30');
    expect((await world.refusal('duty-leader', number, { ...mark, duty: 'sign:A1' })).refused).toBe('no-answering');
  });
});

describe('S5, H2 · a unit appeals against a point, and somebody else decides', () => {
  const plea: PersonCommand = {
    command: 'appeal',
    duty: 'response',
    reason: '当日停电，已在现场口头答复',
    evidence: [{ kind: 'document', ref: '停电通知' }],
  };
  it('approved, the point is given back and the miss stays', async () => {
    const { world, number } = await overdue();
    await world.do('unit-a-officer', number, plea);
    expect(await told(world, number)).toContain('unit-a response late');
    await world.approve('duty-leader', number);
    expect((await world.state(number)).breaches).toMatchObject([{ duty: 'response', is: 'stands', mark: 'waived' }]);
    expect(await told(world, number)).toContain('unit-a response waived');
  });

  it('returned, it counts as before, and may be asked again', async () => {
    const { world, number } = await overdue();
    await world.do('unit-a-officer', number, plea);
    const proposalId = await asked(world, number);
    await world.do('duty-leader', number, { command: 'decide', proposalId, decision: 'send-back', says: '证据不足' });
    expect(await told(world, number)).toContain('unit-a response late');
    await world.do('unit-a-officer', number, plea);
    expect((await world.state(number)).proposals).toHaveLength(1);
  });

  it('refuses whoever asked, the unit’s own people and the desk’s coordinators as deciders', async () => {
    const { world, number } = await overdue();
    await world.do('unit-a-officer', number, plea);
    const proposalId = await asked(world, number);
    const decide = { command: 'decide', proposalId, decision: 'approve' } as const;
    for (const who of ['unit-a-officer', 'unit-a-head', 'desk'])
      expect((await world.refusal(who, number, decide)).clause).toMatch(/S5|H2/);
  });

  it('refuses another unit’s point, the same one twice, one that is given back, and one of the desk’s own', async () => {
    const { world, number } = await overdue();
    expect((await world.refusal('unit-b-officer', number, plea)).refused).toBe('not-own-unit');
    await world.do('unit-a-officer', number, plea);
    expect((await world.refusal('unit-a-leader', number, plea)).refused).toBe('already-proposed');
    await world.approve('duty-leader', number);
    expect((await world.refusal('unit-a-officer', number, plea)).refused).toBe('waived-already');
    expect(
      (
        await world.refusal('duty-leader', number, {
          command: 'tolerate',
          duty: 'response',
          reason: '口误',
        })
      ).refused,
    ).toBe('waived-already');
    const other = await World.at('2026-03-04 10:00');
    const { number: slow } = await other.open();
    await other.advance('2026-03-04 10:40');
    expect((await other.refusal('desk', slow, { ...plea, duty: 'confirm' })).refused).toBe('desk-duty');
  });

  it('a closed case is appealed about as well, and what was given back stays so when the case is opened anew', async () => {
    const { world, number } = await overdue();
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('unit-a-officer', number, settled);
    await world.do('desk', number, { command: 'close' });
    await world.do('unit-a-officer', number, plea);
    await world.approve('duty-leader', number);
    await world.do('desk', number, { command: 'reopen', reason: '又有反映' });
    expect(await told(world, number)).toContain('unit-a response waived');
  });
});

describe('S5, S3 · what the record of a supervision order gives', () => {
  it('signed in time, answered late; a reply that came back is done anew within a time of its own', async () => {
    const world = await issued();
    await act(world, 'unit-a-officer', 'sign');
    // Three working days end on Monday the ninth.
    await world.advance('2026-03-10 09:00');
    await act(world, 'unit-a-officer', 'reply', { demandId: 'D1', says: '已办', evidence: proof });
    expect(await toldOfOrder(world)).toEqual({
      duties: ['unit-a order-reply late', 'unit-a order-sign in-time'],
      acts: ['unit-a assigned'],
    });
    await act(world, 'desk', 'return-reply', { demandId: 'D1', says: '未附照片' });
    await act(world, 'unit-a-officer', 'reply', { demandId: 'D1', says: '已补', evidence: proof });
    expect(await toldOfOrder(world)).toEqual({
      duties: ['unit-a order-reply late', 'unit-a order-reply:again1 in-time', 'unit-a order-sign in-time'],
      acts: ['unit-a assigned', 'unit-a redone'],
    });
  });
});

/** Answered on Thursday at nine, an hour before the end of the first day. */
async function answeredEarly(): Promise<{ world: World; number: string }> {
  const { world, number } = await owned();
  await world.advance('2026-03-05 09:00');
  await world.do(
    'unit-a-officer',
    number,
    statement(world.now, { final: false, followUpAt: shanghai('2026-03-20 09:00') }),
  );
  return { world, number };
}

describe('S5, P4 · 复核不通过: a release that says nothing in answer meets no duty', () => {
  const found = { command: 'find-no-answer', release: 'R1', reason: '只说已转交有关部门，没有回应诉求' } as const;

  it('stands until a second person agrees, and then the answer is owed by its own limit', async () => {
    const { world, number } = await answeredEarly();
    await world.do('desk', number, found);
    expect(await told(world, number)).toContain('unit-a response in-time');
    await world.approve('duty-leader', number);
    const state = await world.state(number);
    expect(state.releases).toMatchObject([{ id: 'R1', fulfils: [], noAnswer: true }]);
    expect(state.firstAnsweredAt).toBeUndefined();
    expect(state.clocks.filter(({ kind, state: is }) => kind === 'response' && is === 'running')).toMatchObject([
      { dueAt: shanghai('2026-03-06 10:00') },
    ]);
    await world.advance('2026-03-06 09:00');
    await world.do('unit-a-officer', number, statement(world.now));
    expect(await told(world, number)).toContain('unit-a response in-time');
  });

  it('found after the limit it is a miss of whoever published it, which he may appeal against', async () => {
    const { world, number } = await answeredEarly();
    await world.advance('2026-03-06 15:00');
    await world.do('desk', number, found);
    await world.approve('duty-leader', number);
    expect((await world.state(number)).breaches).toMatchObject([{ duty: 'response', is: 'stands' }]);
    expect(await told(world, number)).toContain('unit-a response late');
    await world.do('unit-a-officer', number, {
      command: 'appeal',
      duty: 'response',
      reason: '已逐项说明办理情况',
      evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/1' }],
    });
    await world.approve('duty-leader', number);
    expect(await told(world, number)).toContain('unit-a response waived');
  });

  it('is found within five working days after it was recorded: to the end of the Thursday after', async () => {
    const { world, number } = await answeredEarly();
    // 6, 9, 10, 11 and 12 March 2026 are working days.
    await world.advance('2026-03-12 23:00');
    await world.do('desk', number, found);
    const other = await answeredEarly();
    await other.world.advance('2026-03-13 00:01');
    expect(await other.world.refusal('desk', other.number, found)).toMatchObject({ refused: 'review-over' });
  });

  it('opens a case again that was closed on it', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-05 09:00');
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('unit-a-officer', number, settled);
    await world.do('desk', number, { command: 'close' });
    await world.do('desk', number, found);
    await world.approve('duty-leader', number);
    const { status, clocks } = await world.state(number);
    expect(status).toBe('open');
    expect(clocks.filter(({ kind, state: is }) => kind === 'response' && is === 'running')).toHaveLength(1);
  });

  it('is for other units to find, once, of what counts as an answer', async () => {
    const { world, number } = await answeredEarly();
    expect((await world.refusal('desk', number, { ...found, release: 'R9' })).refused).toBe('unknown-release');
    await world.do('desk', number, found);
    await world.approve('duty-leader', number);
    expect((await world.refusal('desk', number, found)).refused).toBe('found-already');
    await world.do('desk', number, {
      command: 'correct',
      event: await seqOfRelease(world, number),
      is: { place: '新碶' },
      reason: '补地点',
      evidence: [{ kind: 'document', ref: '登记表' }],
    });
    expect((await world.state(number)).releases).toMatchObject([{ fulfils: [], noAnswer: true }]);
  });

  it('an office of the desk does not review what it published itself', async () => {
    const { world, number } = await owned();
    await world.do('desk', number, statement(world.now, { unit: 'qu-zhengfu-ban' }));
    expect((await world.refusal('desk', number, found)).refused).toBe('unit-concerned');
  });
});

const seqOfRelease = async (world: World, number: string): Promise<number> =>
  (await world.events(number, 'released'))[0]?.seq ?? 0;
