import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { explain } from '../../functions/domain/clocks/explain.ts';
import { settled, statement } from '../harness/answers.ts';
import { deskByApi } from '../harness/by-api.ts';
import { sectionsOf } from '../harness/upward.ts';
import { shanghai, World } from '../harness/world.ts';

let world: World;
let heir: string;
let joined: string;
const CITY = { unit: '市网信办', number: '甬网转〔2026〕31号', dueAt: shanghai('2026-03-06 17:00') };
const WRITE = {
  command: 'write-dispatch',
  kind: 'feedback',
  order: 'assigned-limit',
  sections: sectionsOf('feedback'),
} as const satisfies PersonCommand;
const SENT_BACK = {
  command: 'return-dispatch',
  dispatch: 'U1',
  by: '市网信办',
  reason: '请补充整改时限',
  redoBy: shanghai('2026-03-05 18:00'),
} as const satisfies PersonCommand;
const clock = (id: string, number = heir) => world.clock(number, id);
const join = (number = joined, target = heir) => deskByApi(world, number, 'join', { target, reason: '同一事件' });
const live = async (number = heir): Promise<string[]> =>
  (await world.state(number)).clocks
    .filter(({ kind, state }) => kind === 'feedback' && (state === 'running' || state === 'missed'))
    .map(({ id }) => id);

/** A case with the order of a superior, and the unit that answers for it. */
const opened = async (unit: string, assignedBy?: typeof CITY): Promise<string> => {
  const { number } = await world.open(assignedBy ? { assignedBy } : {});
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit, part: 'primary' });
  await world.do(`${unit}-officer`, number, { command: 'sign', assignmentId: 'A1' });
  return number;
};
const signed = async (unit: string, number: string, version = 1): Promise<void> => {
  await world.do(`${unit}-officer`, number, { command: 'submit-dispatch', dispatch: 'U1', version, says: '请签发' });
  const proposalId = (await world.state(number)).proposals?.at(-1)?.id ?? '';
  await world.do(`${unit}-head`, number, { command: 'decide', proposalId, decision: 'approve', says: '已阅' });
};
const sent = async (unit: string, number: string, version = 1): Promise<void> => {
  await signed(unit, number, version);
  await world.do(`${unit}-officer`, number, { command: 'send-dispatch', dispatch: 'U1', version, means: '市网信平台' });
};

beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  heir = await opened('unit-a');
  await world.advance('2026-03-04 10:10');
  joined = await opened('unit-b', CITY);
});

describe('P2, M4 · a feedback of a case that was joined, sent back by the superior', () => {
  it('is sent back at the heir, which owes it again by the time that he names, and reaches the unit that wrote it', async () => {
    await world.do('unit-b-officer', joined, WRITE);
    await sent('unit-b', joined);
    await join();
    expect((await world.state(heir)).dispatches).toMatchObject([
      { id: 'U1', unit: 'unit-b', order: 'assigned-limit:L1', from: { case: joined, id: 'U1' } },
    ]);
    expect(await live()).toEqual([]);
    await world.advance('2026-03-05 09:00');
    await world.rings();
    await world.do('desk', heir, SENT_BACK);
    expect(await clock('feedback:L1.2')).toMatchObject({
      startAt: shanghai('2026-03-05 09:00'),
      dueAt: shanghai('2026-03-05 18:00'),
      move: { unit: 'unit-b' },
      state: 'running',
    });
    await world.advance('2026-03-05 17:30');
    expect((await world.rings()).join('\n')).toMatch(/unit-b-officer .*反馈/);
    await world.do('unit-b-officer', heir, {
      command: 'write-dispatch',
      dispatch: 'U1',
      basedOn: 1,
      sections: sectionsOf('feedback', '三月底前整改到位'),
    });
    await sent('unit-b', heir, 2);
    expect(await clock('feedback:L1.2')).toMatchObject({ state: 'met' });
  });

  it('so is one whose order was answered to the public there too, and of which nothing went over', async () => {
    await world.do('unit-b-officer', joined, WRITE);
    await sent('unit-b', joined);
    await world.do('unit-b-officer', joined, statement(world.now));
    await join();
    expect((await world.state(heir)).limits).toBeUndefined();
    await world.do('desk', heir, SENT_BACK);
    expect((await world.state(heir)).limits).toMatchObject([{ id: 'L1', ...CITY, fromCase: joined, done: 'answer' }]);
    expect(await clock('feedback:L1.2')).toMatchObject({ dueAt: SENT_BACK.redoBy, state: 'running' });
    expect(await clock('assigned-limit:L1')).toBeUndefined();
  });

  it('is at the last heir of a chain, and its receipt is recorded there', async () => {
    await world.do('unit-b-officer', joined, WRITE);
    await sent('unit-b', joined);
    await join();
    const third = await opened('unit-a');
    await join(third, heir);
    await world.do('desk', heir, {
      command: 'record-receipt',
      dispatch: 'U1',
      sending: 'S1',
      desk: 'assigned-limit',
      receivedBy: '值班员',
    });
    expect(await clock('receipt:U1.S1')).toMatchObject({ state: 'met' });
  });

  it('goes along with its text, where it was written and not sent', async () => {
    await world.do('unit-b-officer', joined, WRITE);
    await signed('unit-b', joined);
    await join();
    expect(await live()).toEqual(['feedback:L1']);
    await world.do('unit-b-officer', heir, { command: 'send-dispatch', dispatch: 'U1', version: 1, means: '平台' });
    expect(await clock('feedback:L1')).toMatchObject({ state: 'met' });
  });

  it('names the heir where somebody looks for it in the case that is over', async () => {
    await world.do('unit-b-officer', joined, WRITE);
    await sent('unit-b', joined);
    await join();
    expect(await world.refusal('desk', joined, SENT_BACK)).toMatchObject({
      refused: 'not-open',
      says: expect.stringContaining(heir),
    });
  });

  it('is of the heir no more once its own case is opened anew', async () => {
    await world.do('unit-b-officer', joined, WRITE);
    await sent('unit-b', joined);
    await join();
    await deskByApi(world, joined, 'reopen', { reason: '并非同一事件' });
    expect(await world.refusal('desk', heir, SENT_BACK)).toMatchObject({ refused: 'went-back', clause: 'M4' });
    await world.do('desk', joined, SENT_BACK);
    expect(await live(joined)).toEqual(['feedback:O.2']);
    expect(await live()).toEqual([]);
  });
});

describe('P2, M4 · the same order of a superior on two cases that are joined', () => {
  const LATER = { ...CITY, number: '甬网转[2026]31号', dueAt: shanghai('2026-03-07 12:00') };

  it('is answered upward once, by the earlier of its limits, and both are kept', async () => {
    heir = await opened('unit-a', LATER);
    const newer = await opened('unit-b', CITY);
    expect(await live()).toEqual(['feedback:O']);
    await join(newer);
    expect(await live()).toEqual(['feedback:L1']);
    expect(await clock('feedback:L1')).toMatchObject({ dueAt: CITY.dueAt });
    const state = await world.state(heir);
    expect(state).toMatchObject({
      assignedBy: { dueAt: LATER.dueAt },
      limits: [{ dueAt: CITY.dueAt, fromCase: newer }],
    });
    const told = state.clocks.find(({ id }) => id === 'feedback:L1');
    expect(told && explain(told, state, await world.ports.policies.current()).arithmetic.join('')).toContain(
      '同一交办另有一份时限至 2026-03-07 12:00，只反馈一次，取其早',
    );
    await world.do('unit-a-officer', heir, { ...WRITE, order: 'assigned-limit:L1' });
    expect(await world.refusal('unit-a-officer', heir, WRITE)).toMatchObject({ refused: 'no-such-order' });
    await sent('unit-a', heir);
    expect(await live()).toEqual([]);
  });

  it('owes nothing more where one of the two had been answered', async () => {
    const other = await opened('unit-a', LATER);
    await world.do('unit-b-officer', joined, WRITE);
    await sent('unit-b', joined);
    await join(other, joined);
    expect(await live(joined)).toEqual([]);
  });

  it('nor where the one that joins had been, with the very limit of the other', async () => {
    const other = await opened('unit-a', CITY);
    await world.do('unit-a-officer', other, WRITE);
    await sent('unit-a', other);
    await join(other, joined);
    expect(await live(joined)).toEqual([]);
    expect((await world.state(joined)).dispatches).toMatchObject([{ order: 'assigned-limit', unit: 'unit-a' }]);
  });

  it('goes on by the limit that is not over, where the earlier one was missed there and is on that record', async () => {
    heir = await opened('unit-a', LATER);
    const newer = await opened('unit-b', CITY);
    await world.advance('2026-03-06 18:00');
    expect((await world.state(newer)).breaches).toContainEqual(
      expect.objectContaining({ duty: 'feedback:O', is: 'stands' }),
    );
    await join(newer);
    expect(await live()).toEqual(['feedback:O']);
    expect(((await world.state(heir)).breaches ?? []).map(({ duty }) => duty)).not.toContain('feedback:L1');
  });

  it('two orders of one superior stay two', async () => {
    heir = await opened('unit-a', { ...LATER, number: '32号' });
    const newer = await opened('unit-b', CITY);
    await join(newer);
    expect(await live()).toEqual(['feedback:O', 'feedback:L1']);
  });
});

describe('P2, M4 · attacked: joins one after the other, across midnight and the New Year', () => {
  const LAST = { ...CITY, dueAt: shanghai('2027-01-01 00:00') };

  it('three in a row with one order are answered once, by the earliest limit', async () => {
    world = await World.at('2026-12-31 20:00');
    heir = await opened('unit-a', { ...LAST, dueAt: shanghai('2027-01-01 12:00') });
    await world.advance('2026-12-31 20:10');
    const second = await opened('unit-b', LAST);
    await world.advance('2026-12-31 20:20');
    const third = await opened('unit-b', { ...LAST, dueAt: shanghai('2027-01-01 06:00') });
    await join(third, second);
    expect(await live(second)).toEqual(['feedback:O']);
    await join(second, heir);
    expect(await live()).toEqual(['feedback:L1']);
    expect(await clock('feedback:L1')).toMatchObject({ dueAt: LAST.dueAt });
    await world.do('unit-a-officer', heir, { ...WRITE, order: 'assigned-limit:L1' });
    await signed('unit-a', heir);
    await world.advance('2026-12-31 23:59');
    await world.do('unit-a-officer', heir, { command: 'send-dispatch', dispatch: 'U1', version: 1, means: '平台' });
    await world.advance('2027-01-01 12:30');
    expect(await live()).toEqual([]);
    expect(((await world.state(heir)).breaches ?? []).filter(({ duty }) => duty.startsWith('feedback'))).toEqual([]);
  });

  it('the earlier one is gone with its case: the later limit is asked for again', async () => {
    heir = await opened('unit-a', { ...CITY, dueAt: shanghai('2026-03-07 12:00') });
    const newer = await opened('unit-b', CITY);
    await join(newer);
    expect(await live()).toEqual(['feedback:L1']);
    await deskByApi(world, newer, 'reopen', { reason: '并非同一事件' });
    expect(await live()).toEqual(['feedback:O#2']);
    expect(await live(newer)).toHaveLength(1);
  });

  it('a closed case joins an open one, and what it had sent is sent back there', async () => {
    await world.do('unit-b-officer', joined, WRITE);
    await sent('unit-b', joined);
    await world.do('unit-b-officer', joined, statement(world.now));
    await world.do('desk', joined, settled);
    await world.do('desk', joined, { command: 'close' });
    await join();
    await world.do('desk', heir, SENT_BACK);
    expect(await live()).toEqual(['feedback:L1.2']);
  });

  it('one that was sent back at the heir may be sent back once more', async () => {
    await world.do('unit-b-officer', joined, WRITE);
    await sent('unit-b', joined);
    await join();
    await world.do('desk', heir, SENT_BACK);
    expect(await world.refusal('desk', heir, SENT_BACK)).toMatchObject({ refused: 'not-sent' });
    await world.do('unit-b-officer', heir, {
      command: 'write-dispatch',
      dispatch: 'U1',
      basedOn: 1,
      sections: sectionsOf('feedback', '补充'),
    });
    await sent('unit-b', heir, 2);
    await world.do('desk', heir, SENT_BACK);
    expect(await live()).toEqual(['feedback:L1.3']);
  });
});
