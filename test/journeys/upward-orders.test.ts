import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { settled, statement } from '../harness/answers.ts';
import { sectionsOf } from '../harness/upward.ts';
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
      says: expect.stringContaining('feedback:A1'),
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
