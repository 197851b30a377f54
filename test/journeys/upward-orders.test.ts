import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { explain } from '../../functions/domain/clocks/explain.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { settled, statement } from '../harness/answers.ts';
import { deskByApi } from '../harness/by-api.ts';
import { call } from '../harness/code-page.ts';
import { CALLED, sectionsOf } from '../harness/upward.ts';
import { front } from '../handlers/call.ts';
import { rowsOf } from '../handlers/desk.ts';
import { shanghai, World } from '../harness/world.ts';

let world: World;
let number: string;
const ORDER = { unit: '市网信办', number: '甬网转〔2026〕31号', dueAt: shanghai('2026-03-06 17:00') };
const refused = (by: string, command: PersonCommand) => world.refusal(by, number, command);
const clock = (id: string) => world.clock(number, id);
const WRITE = {
  command: 'write-dispatch',
  kind: 'feedback',
  order: 'assigned-limit:A1',
  sections: sectionsOf('feedback'),
} as const satisfies PersonCommand;
const SUBMIT = { command: 'submit-dispatch', dispatch: 'U1', version: 1, says: '请签发' } as const;
const SEND = { command: 'send-dispatch', dispatch: 'U1', version: 1, means: '市网信平台' } as const;
const decide = async (who: string, decision: 'approve' | 'send-back' = 'approve') => {
  const proposalId = (await world.state(number)).proposals?.at(-1)?.id ?? '';
  return world.do(who, number, { command: 'decide', proposalId, decision, says: '已阅' });
};

/** 时限依据 of every clock, by its id. */
const printedOf = async (): Promise<Record<string, string>> => {
  const state = await world.state(number);
  const policy = await world.ports.policies.current();
  return Object.fromEntries(state.clocks.map((one) => [one.id, explain(one, state, policy).arithmetic.join('')]));
};

/** The city's order, passed to unit-a with its number and its limit. */
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  ({ number } = await world.open());
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary', assignedBy: ORDER });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  await world.rings();
});

describe('P2, A3 · an order from above is answered by a 反馈件 that the head of the unit signs', () => {
  it('runs by the limit of the order, beside the answer to the public, and is met once it was signed and sent', async () => {
    expect(await clock('feedback:A1')).toMatchObject({
      basis: 'P2',
      dueAt: ORDER.dueAt,
      move: { unit: 'unit-a' },
      state: 'running',
    });
    await world.do('unit-a-officer', number, WRITE);
    expect(await refused('unit-a-officer', SEND)).toMatchObject({
      refused: 'unsigned',
      clause: 'P2',
      field: '/version',
    });
    await world.do('unit-a-officer', number, SUBMIT);
    expect(
      await refused('unit-a-officer', {
        command: 'decide',
        proposalId: (await world.state(number)).proposals?.[0]?.id ?? '',
        decision: 'approve',
      }),
    ).toMatchObject({ clause: 'P2' });
    expect(
      await refused('unit-a-leader', {
        command: 'decide',
        proposalId: (await world.state(number)).proposals?.[0]?.id ?? '',
        decision: 'approve',
      }),
    ).toMatchObject({ refused: 'not-the-decider' });
    await decide('unit-a-head');
    await world.advance('2026-03-05 09:00');
    await world.do('unit-a-officer', number, SEND);
    expect(await clock('feedback:A1')).toMatchObject({ state: 'met', metAt: shanghai('2026-03-05 09:00') });
    // The order's own limit is of the public answer.
    expect(await clock('assigned-limit:A1')).toMatchObject({ state: 'running' });
    expect(await clock('receipt:U1.S1')).toMatchObject({ state: 'running' });
    await world.do('unit-a-officer', number, {
      command: 'record-receipt',
      dispatch: 'U1',
      sending: 'S1',
      desk: 'assigned-limit:A1',
      receivedBy: '值班员',
    });
    expect(await clock('receipt:U1.S1')).toMatchObject({ state: 'met' });
  });

  it('is asked of no order of the district’s own offices', async () => {
    await world.do('desk', number, {
      command: 'assign',
      unit: 'unit-b',
      part: 'co-unit',
      assignedBy: { unit: '区网信办', dueAt: ORDER.dueAt },
    });
    expect(await clock('feedback:A2')).toBeUndefined();
    expect(await refused('unit-b-officer', { ...WRITE, order: 'assigned-limit:A2' })).toMatchObject({
      refused: 'no-such-order',
      says: expect.stringContaining('assigned-limit:A1（市网信办）'),
    });
  });

  it('a later version is signed anew', async () => {
    await world.do('unit-a-officer', number, WRITE);
    await world.do('unit-a-officer', number, SUBMIT);
    await decide('unit-a-head');
    await world.do('unit-a-officer', number, {
      command: 'write-dispatch',
      dispatch: 'U1',
      basedOn: 1,
      sections: sectionsOf('feedback', '补充核实'),
    });
    expect(await refused('unit-a-officer', { ...SEND, version: 2 })).toMatchObject({ refused: 'unsigned' });
    await world.do('unit-a-officer', number, SEND);
    expect(await world.events(number, 'dispatch-sent')).toMatchObject([{ version: 1 }]);
  });

  it('H2 · a signature on paper is written down by the desk, with what shows it', async () => {
    await world.do('unit-a-officer', number, WRITE);
    await world.do('unit-a-officer', number, SUBMIT);
    await world.do('desk', number, {
      command: 'record-decision',
      proposalId: (await world.state(number)).proposals?.[0]?.id ?? '',
      decider: 'unit-a-head',
      decision: 'approve',
      means: 'paper',
      decidedAt: world.now,
      evidence: [{ kind: 'document', ref: '签发单 3 号' }],
    });
    await world.do('unit-a-officer', number, SEND);
    expect(await clock('feedback:A1')).toMatchObject({ state: 'met' });
  });

  it('sent back by the superior it is done anew, by the time it names; what was in time stays so', async () => {
    await world.do('unit-a-officer', number, WRITE);
    await world.do('unit-a-officer', number, SUBMIT);
    await decide('unit-a-head');
    await world.do('unit-a-officer', number, SEND);
    await world.advance('2026-03-05 10:00');
    await world.do('desk', number, {
      command: 'return-dispatch',
      dispatch: 'U1',
      by: '市网信办',
      reason: '请补充整改时限',
      redoBy: shanghai('2026-03-07 12:00'),
    });
    expect(await clock('feedback:A1')).toMatchObject({ state: 'met' });
    expect(await clock('feedback:A1.2')).toMatchObject({
      state: 'running',
      startAt: shanghai('2026-03-05 10:00'),
      dueAt: shanghai('2026-03-07 12:00'),
    });
    expect(await refused('unit-a-officer', SEND)).toMatchObject({ refused: 'unsigned' });
    await world.do('unit-a-officer', number, {
      command: 'write-dispatch',
      dispatch: 'U1',
      basedOn: 1,
      sections: sectionsOf('feedback', '三月底前整改到位'),
    });
    await world.do('unit-a-officer', number, { ...SUBMIT, version: 2 });
    await decide('unit-a-head');
    await world.do('unit-a-officer', number, { ...SEND, version: 2 });
    expect(await clock('feedback:A1.2')).toMatchObject({ state: 'met' });
    expect(await clock('feedback:A1')).toMatchObject({ metAt: shanghai('2026-03-04 10:00') });
  });

  it('missed it is one breach of the unit, and holds the case open', async () => {
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('desk', number, settled);
    expect(await refused('desk', { command: 'close' })).toMatchObject({
      refused: 'duty-open',
      says: expect.stringContaining('报送反馈件'),
    });
    await world.advance('2026-03-06 17:30');
    expect((await world.rings()).join('\n')).toMatch(/6日17:00 unit-a-officer .*逾6日17:00未报反馈件/);
    expect((await world.state(number)).breaches).toMatchObject([{ duty: 'feedback:A1', is: 'stands' }]);
  });

  it('A1 · stays as it is whatever the grade is changed to, and goes where its order is withdrawn', async () => {
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'III', emergency: null }, reason: '复核' });
    expect(await clock('feedback:A1')).toMatchObject({ dueAt: ORDER.dueAt, state: 'running' });
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A1', reason: '交办有误' });
    expect(await clock('feedback:A1')).toBeUndefined();
  });

  it('R3 · another unit may not write it, and one order is answered once', async () => {
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit', task: '协查' });
    expect(await refused('unit-b-officer', WRITE)).toMatchObject({ refused: 'not-own-unit', field: '/order' });
    await world.do('unit-a-officer', number, WRITE);
    expect(await refused('unit-a-officer', WRITE)).toMatchObject({ refused: 'answered-already' });
  });
});

describe('H2 · an order that is corrected', () => {
  it('moves what answers it with its own limit, once a second person approved it', async () => {
    const [assigned] = await world.events(number, 'assigned');
    await world.do('desk', number, {
      command: 'correct',
      event: assigned?.seq ?? 0,
      is: { dueAt: shanghai('2026-03-07 12:00') },
      reason: '看错时间',
      evidence: [{ kind: 'document', ref: '转办单' }],
    });
    await world.approve('night-desk', number);
    expect(await clock('feedback:A1#2')).toMatchObject({ dueAt: shanghai('2026-03-07 12:00'), state: 'running' });
  });

  it('of which it turns out that it never was, is answered no more', async () => {
    await world.system(number, {
      command: 'set-limit',
      by: { unit: '市政府办公厅', dueAt: shanghai('2026-03-09 17:00') },
    });
    expect(await clock('feedback:L1')).toMatchObject({ state: 'running' });
    const [set] = await world.events(number, 'limit-set');
    await world.do('desk', number, {
      command: 'correct',
      event: set?.seq ?? 0,
      is: { void: true },
      reason: '转来的是别的办件',
      evidence: [{ kind: 'document', ref: '转办单' }],
    });
    await world.approve('night-desk', number);
    expect(await clock('feedback:L1')).toBeUndefined();
  });
});

/** Another case of the matter, with the city's order 32 and unit-b answering for it. */
const another = async (): Promise<string> => {
  await world.advance('2026-03-04 10:10');
  const other = (await world.open({ assignedBy: { ...ORDER, number: '32号' } })).number;
  await world.do('desk', other, { command: 'confirm' });
  await world.do('desk', other, { command: 'assign', unit: 'unit-b', part: 'primary' });
  await world.do('unit-b-officer', other, { command: 'sign', assignmentId: 'A1' });
  return other;
};
const sendFeedback = async (other: string): Promise<void> => {
  await world.do('unit-b-officer', other, { ...WRITE, order: 'assigned-limit' });
  await world.do('unit-b-officer', other, SUBMIT);
  const proposalId = (await world.state(other)).proposals?.at(-1)?.id ?? '';
  await world.do('unit-b-head', other, { command: 'decide', proposalId, decision: 'approve', says: '已阅' });
  await world.do('unit-b-officer', other, SEND);
};
const join = (other: string, target = number) => deskByApi(world, other, 'join', { target, reason: '同一事件' });

describe('P2, M4 · an order of a case that is joined to another', () => {
  it('is answered there, by its own limit', async () => {
    await world.advance('2026-03-04 10:10');
    const joined = (await world.open({ assignedBy: { ...ORDER, number: '32号' } })).number;
    expect(await world.clock(joined, 'feedback:O')).toMatchObject({ dueAt: ORDER.dueAt });
    await deskByApi(world, joined, 'join', { target: number, reason: '同一事件' });
    expect(await clock('feedback:L1')).toMatchObject({ dueAt: ORDER.dueAt, state: 'running' });
  });

  it('is still to be answered upward where the public was answered there, and asks for no second answer', async () => {
    const other = await another();
    await world.do('unit-b-officer', other, statement(world.now));
    expect(await world.clock(other, 'assigned-limit')).toMatchObject({ state: 'met' });
    await join(other);
    expect(await clock('feedback:L1')).toMatchObject({ dueAt: ORDER.dueAt, state: 'running' });
    expect(await clock('assigned-limit:L1')).toBeUndefined();
  });

  it('is not answered upward twice: what was sent there stands, and the public is still owed its answer', async () => {
    const other = await another();
    await sendFeedback(other);
    await join(other);
    expect(await clock('assigned-limit:L1')).toMatchObject({ dueAt: ORDER.dueAt, state: 'running' });
    expect(await clock('feedback:L1')).toBeUndefined();
  });

  it('is over where both were done there', async () => {
    const other = await another();
    await sendFeedback(other);
    await world.do('unit-b-officer', other, statement(world.now));
    await join(other);
    expect((await world.state(number)).limits).toBeUndefined();
  });

  it('sent back by the superior before it is joined, it is owed again', async () => {
    const other = await another();
    await sendFeedback(other);
    await world.advance('2026-03-04 11:00');
    await world.do('desk', other, { command: 'return-dispatch', dispatch: 'U1', by: '市网信办', reason: '请补充' });
    await join(other);
    // None was named: the rules give a day.
    expect(await clock('feedback:L1.2')).toMatchObject({ dueAt: shanghai('2026-03-05 11:00'), state: 'running' });
  });

  it('goes on as it is along a chain of cases', async () => {
    const other = await another();
    const third = (await world.open({ assignedBy: { ...ORDER, number: '33号' } })).number;
    await world.do('desk', third, { command: 'confirm' });
    await world.do('desk', third, { command: 'assign', unit: 'unit-b', part: 'primary' });
    await world.do('unit-b-officer', third, { command: 'sign', assignmentId: 'A1' });
    await world.do('unit-b-officer', third, statement(world.now));
    await join(third, other);
    await join(other);
    const { limits = [] } = await world.state(number);
    expect(limits.map((one) => [one.number, one.done])).toEqual([
      ['32号', undefined],
      ['33号', 'answer'],
    ]);
    expect(await clock('assigned-limit:L2')).toBeUndefined();
    expect(await clock('feedback:L2')).toMatchObject({ state: 'running' });
  });
});

describe('D1 · a case that is reopened', () => {
  it('owes what answers an order that was not answered: it was owed all the while, and is late by its own limit', async () => {
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '误判' });
    await world.advance('2026-03-07 10:00');
    await world.do('desk', number, { command: 'reopen', reason: '确属政府工作' });
    expect(await clock('feedback:A1')).toMatchObject({ state: 'missed', dueAt: ORDER.dueAt });
    expect((await world.state(number)).breaches).toMatchObject([{ duty: 'feedback:A1', is: 'stands' }]);
  });
});

describe('H4 · each limit upward prints its arithmetic', () => {
  it('names the order, the return and what each runs from, and leaves no blank', async () => {
    await world.do('unit-a-officer', number, WRITE);
    await world.do('unit-a-officer', number, SUBMIT);
    await decide('unit-a-head');
    await world.do('unit-a-officer', number, SEND);
    await world.do('desk', number, { command: 'return-dispatch', dispatch: 'U1', by: '市网信办', reason: '请补充' });
    const told = await printedOf();
    expect(told['feedback:A1']).toContain('时限由市网信办交办时确定，至 2026-03-06 17:00');
    expect(told['feedback:A1']).toContain('交办文号：甬网转〔2026〕31号');
    // None was named: the rules give a day.
    expect(told['feedback:A1.2']).toContain('市网信办退回反馈件，限期重报，至 2026-03-05 10:00');
    expect(told['receipt:U1.S1']).toContain('起算：发出时间 2026-03-04 10:00');
    expect(Object.values(told).join()).not.toMatch(/[{}]/);
  });

  it('P3 · says of the duties of the law that a superior commands, and of ours since when', async () => {
    await world.do('desk', number, {
      command: 'record-takeover',
      body: '市应急指挥部',
      since: world.now,
      evidence: [{ kind: 'document', ref: '通知' }],
    });
    const told = await printedOf();
    expect(told['response']).toContain('市应急指挥部自 2026-03-04 10:00 起指挥');
    expect(told['ask-superior:K1']).toContain('起算：上级接管指挥时间 2026-03-04 10:00');
  });
});

describe('P2 · the order of a whole case', () => {
  it('is the primary unit’s; a case that is joined brings its own', async () => {
    const other = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null }, gradeReason: '来电' });
    number = other.number;
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'primary' });
    await world.system(number, {
      command: 'set-limit',
      by: { unit: '市政府办公厅', dueAt: shanghai('2026-03-09 17:00') },
    });
    expect(await clock('feedback:L1')).toMatchObject({ move: { primary: true }, dueAt: shanghai('2026-03-09 17:00') });
    expect(
      (await world.do('unit-b-officer', number, { ...WRITE, order: 'assigned-limit:L1' })).dispatches,
    ).toMatchObject([{ unit: 'unit-b', order: 'assigned-limit:L1' }]);
  });
});

const ended = async (outcome: 'not-government' | 'no-answer' | 'entered-by-mistake'): Promise<void> => {
  const { proposals = [] } = await world.do('desk', number, { command: 'end', outcome, reason: '经核不属本区' });
  if (proposals.length > 0) await world.approve('duty-leader', number);
  expect(await world.state(number)).toMatchObject({ status: 'ended', endedAs: outcome });
  await world.rings();
};
const feedback = async () => world.clock(number, 'feedback:A1');
const owing = async (as = 'desk', query: Record<string, string> = {}): Promise<string[]> => {
  const all = { status: 'owing', ...query };
  return rowsOf(await front(readCases, world.ports).call('GET /api/cases', { as, query: all })).map(
    (row) => row.number,
  );
};

describe('P2 · an order from above is answered also where the case was ended here', () => {
  it.each(['not-government', 'no-answer'] as const)(
    'ended as %s, it is signed by the head and sent all the same',
    async (outcome) => {
      await ended(outcome);
      expect(await feedback()).toMatchObject({ state: 'running', dueAt: ORDER.dueAt, move: { unit: 'unit-a' } });
      await world.do('unit-a-officer', number, WRITE);
      await world.do('unit-a-officer', number, SUBMIT);
      await decide('unit-a-head');
      await world.do('unit-a-officer', number, SEND);
      expect(await feedback()).toMatchObject({ state: 'met' });
      await world.do('unit-a-officer', number, {
        command: 'record-receipt',
        dispatch: 'U1',
        sending: 'S1',
        desk: 'assigned-limit:A1',
        receivedBy: '值班员',
      });
      await world.rings();
      await world.advance('P10D');
      expect(await world.rings()).toEqual([]);
    },
  );

  it('stands until then in the list of what is over and owes something still, first to be due first', async () => {
    expect(await owing()).toEqual([]);
    const { number: other } = await world.open();
    await world.do('desk', other, { command: 'confirm' });
    const sooner = { ...ORDER, dueAt: shanghai('2026-03-05 17:00') };
    await world.do('desk', other, { command: 'assign', unit: 'unit-b', part: 'primary', assignedBy: sooner });
    await ended('not-government');
    expect(await owing()).toEqual([number]);
    await world.do('desk', other, { command: 'end', outcome: 'not-government', reason: '经核不属本区' });
    expect(await owing()).toEqual([other, number]);
    expect(await owing('unit-a-officer')).toEqual([number]);
    expect(await owing('desk', { q: number })).toEqual([number]);
    // Missed, it is owed all the more.
    await world.advance('2026-03-06 17:01');
    expect(await owing('desk', { due: 'overdue' })).toEqual([other, number]);
    await world.do('unit-a-officer', number, WRITE);
    await world.do('unit-a-officer', number, SUBMIT);
    await decide('unit-a-head');
    await world.do('unit-a-officer', number, SEND);
    expect(await owing()).toEqual([other]);
    await world.do('desk', other, { command: 'reopen', reason: '确属政府工作' });
    expect(await owing()).toEqual([]);
  });

  it('P8 · its unit is not told that all is off, and the page behind the code says what is still owed', async () => {
    const { number: other } = await world.open();
    await world.do('desk', other, { command: 'confirm' });
    await world.do('desk', other, { command: 'assign', unit: 'unit-b', part: 'primary' });
    await world.rings();
    await world.do('desk', other, { command: 'end', outcome: 'not-government', reason: '与政府无关' });
    // Whoever owes nothing hears so.
    expect((await world.heard()).map(({ body }) => body)).toEqual([expect.stringContaining('全部事项已撤回')]);
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '经核不属本区' });
    const bodies = (await world.heard()).map(({ body }) => body);
    expect(bodies.join()).not.toContain('全部');
    await world.advance('2026-03-06 17:01');
    const code = (await world.heard()).findLast(({ person }) => person === 'unit-a-officer')?.code ?? '';
    const { text } = await call(world, code);
    expect(text).toContain('仍须办理：报送反馈件（2026-03-06 17:00 前）');
    expect(text).not.toContain('您无需再办');
  });

  it('is chased, and missed, by whoever had the order', async () => {
    await ended('not-government');
    await world.advance('2026-03-06 17:01');
    const heard = (await world.heard()).filter(({ body }) => body.includes('反馈'));
    expect(heard.map(({ person }) => person)).toContain('unit-a-officer');
    expect(await feedback()).toMatchObject({ state: 'missed' });
    expect((await world.state(number)).breaches).toMatchObject([{ duty: 'feedback:A1', is: 'stands' }]);
  });

  it('sent back after the end, it is done anew', async () => {
    await ended('not-government');
    await world.do('unit-a-officer', number, WRITE);
    await world.do('unit-a-officer', number, SUBMIT);
    await decide('unit-a-head');
    await world.do('unit-a-officer', number, SEND);
    await world.advance('2026-03-04 15:00');
    await world.do('unit-a-officer', number, {
      command: 'return-dispatch',
      dispatch: 'U1',
      by: '市网信办',
      reason: '情况不明',
    });
    expect(await world.clock(number, 'feedback:A1.2')).toMatchObject({ state: 'running' });
  });

  it('what was entered by mistake is no order, and a case that has none owes nothing upward', async () => {
    await ended('entered-by-mistake');
    expect(await feedback()).toBeUndefined();
    const { number: other } = await world.open();
    await world.do('desk', other, { command: 'confirm' });
    await world.do('desk', other, { command: 'end', outcome: 'not-government', reason: '与政府无关' });
    expect(await world.refusal('desk', other, { ...WRITE, order: 'assigned-limit' })).toMatchObject({
      refused: 'not-open',
    });
  });
});

describe('H6, P2, M2 · a case without content has its number, its unit and its limits, also upward', () => {
  const OFFLINE = { by: 'desk', offline: true, gradeReason: '涉密转办' } as const;

  it('an order is answered by what was signed and sent, of which the record has no word', async () => {
    ({ number } = await world.open({ ...OFFLINE, grades: { opinion: 'IV', emergency: null } }));
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary', assignedBy: ORDER });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    expect(await refused('unit-a-officer', WRITE)).toMatchObject({
      refused: 'no-content',
      clause: 'H6',
      field: '/sections',
    });
    await world.do('unit-a-officer', number, { ...WRITE, sections: [] });
    expect(await refused('unit-a-officer', { ...SUBMIT, says: '情况如下' })).toMatchObject({ refused: 'no-content' });
    await world.do('unit-a-officer', number, { command: 'submit-dispatch', dispatch: 'U1', version: 1 });
    await decide('unit-a-head');
    await world.do('unit-a-officer', number, { ...SEND, means: '机要' });
    expect(await clock('feedback:A1')).toMatchObject({ state: 'met' });
    // Sent back, it is signed anew, and all the same nothing of it is written here.
    await world.advance('2026-03-04 15:00');
    await world.do('unit-a-officer', number, {
      command: 'return-dispatch',
      dispatch: 'U1',
      by: '市网信办',
      reason: '请补充',
    });
    await world.do('unit-a-officer', number, {
      command: 'write-dispatch',
      dispatch: 'U1',
      basedOn: 1,
      sections: [],
    });
    await world.do('unit-a-officer', number, { command: 'submit-dispatch', dispatch: 'U1', version: 2 });
    await decide('unit-a-head');
    await world.do('unit-a-officer', number, { ...SEND, version: 2, means: '机要' });
    expect(await clock('feedback:A1.2')).toMatchObject({ state: 'met' });
    const written = await world.events(number, 'dispatch-written');
    expect(written.flatMap(({ sections }) => sections)).toEqual([]);
  });

  it('a major one is reported in writing to the end, and can be closed', async () => {
    ({ number } = await world.open({ ...OFFLINE, grades: { opinion: 'II', emergency: null } }));
    await world.do('desk', number, CALLED);
    for (const [dispatch, kind] of [
      ['U1', 'first'],
      ['U2', 'final'],
    ] as const) {
      await world.do('desk', number, { command: 'write-dispatch', kind, sections: [] });
      await world.do('desk', number, { command: 'send-dispatch', dispatch, version: 1, means: '机要' });
    }
    expect(await clock('written-report')).toMatchObject({ state: 'met' });
    await world.do('desk', number, statement(world.now));
    await world.do('desk', number, {
      command: 'settle',
      says: '线下办结',
      evidence: [{ kind: 'document', ref: '档号一' }],
    });
    expect(await world.do('desk', number, { command: 'close' })).toMatchObject({ status: 'closed' });
  });
});
