import { describe, expect, it } from 'vitest';
import { phones } from '../harness/rings.ts';
import { World, shanghai } from '../harness/world.ts';

const CASE = '办件BL2600001（蓝）环境';

describe('ours · 研判 within 30 minutes', () => {
  it('texts the duty desk alone until a person confirms or the time is over, then the leader on duty too', async () => {
    const world = await World.at('2026-03-04 10:00');
    expect(await world.open()).toMatchObject({ status: 'appraising', gradesConfirmed: false });
    await world.advance('2026-03-04 12:00');
    expect(await world.rings()).toEqual(
      phones(
        ['4日10:00', 'desk', `${CASE}待研判，4日10:30前确认 +code`],
        ['4日10:15', 'desk', `${CASE}待研判，4日10:30前确认 +code`],
        ['4日10:30', 'desk duty-leader', `${CASE}，逾4日10:30未研判确认 +code`],
        ['4日11:30', 'desk duty-leader', `${CASE}，逾4日10:30未研判确认 +code`],
      ),
    );
  });

  it('holds the ordinary ladder back from everybody but the desk, and lets it run once the 30 minutes are over', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({ suggestion: grades('II', 'II'), discoveredAt: shanghai('2026-03-04 09:10') });
    await world.advance('2026-03-04 10:29');
    expect(new Set((await world.heard()).map((text) => text.person))).toEqual(new Set(['desk']));
    await world.advance('2026-03-04 13:00');
    // Half of the five hours: the movers are the desk, and its leader on duty stands where a unit's leader would.
    expect(await world.rings()).toContain('4日11:40 duty-leader 办件BL2600001（橙）环境，4日14:10前首次发布 +code');
    expect((await world.state(number)).gradesConfirmed).toBe(false);
  });

  it('keeps the legal clocks counting from discovery, unconfirmed or not', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({ discoveredAt: shanghai('2026-03-04 06:00') });
    await world.advance('PT3H');
    const state = await world.do('desk', number, { command: 'confirm' });
    expect(state.clocks.find((clock) => clock.id === 'response')).toMatchObject({
      startAt: shanghai('2026-03-04 06:00'),
      dueAt: shanghai('2026-03-06 06:00'),
    });
    expect(state.clocks.find((clock) => clock.id === 'confirm')).toMatchObject({ state: 'met', late: true });
  });

  it('refuses a second confirmation', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await expect(world.do('night-desk', number, { command: 'confirm' })).rejects.toMatchObject({
      refused: 'already-confirmed',
      clause: 'A1',
    });
  });
});

describe('P4 · no answer is a decision with reason and decider', () => {
  const noAnswer = { command: 'end', outcome: 'no-answer', reason: '系个人民事纠纷，已当面说明' } as const;

  it('ends the case with both names, stops every clock and tells the unit once that nothing is owed', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-05 11:00');
    await world.rings();
    const asked = await world.do('desk', number, noAnswer);
    expect(asked).toMatchObject({ status: 'open', proposals: [{ kind: 'no-answer', by: 'desk' }] });
    expect(await world.rings()).toEqual(phones(['5日11:00', 'duty-leader', `${CASE}，5日15:00前审批不回应 +code`]));
    const proposalId = asked.proposals?.[0]?.id ?? '';
    const state = await world.do('duty-leader', number, { command: 'decide', proposalId, decision: 'approve' });
    expect(state).toMatchObject({ status: 'ended', endedAs: 'no-answer', proposals: [] });
    expect(state.clocks.filter((clock) => clock.state === 'running' || clock.state === 'missed')).toEqual([]);
    expect(await world.events(number, 'ended')).toMatchObject([
      { proposalId, reason: noAnswer.reason, actor: { kind: 'person', id: 'duty-leader' } },
    ]);
    expect(await world.events(number, 'proposed')).toMatchObject([{ actor: { kind: 'person', id: 'desk' } }]);
    await world.advance('P30D');
    expect(await world.rings()).toEqual(
      phones(
        ['5日11:00', 'desk', `${CASE}的不回应提请已获同意。`],
        ['5日11:00', 'unit-a-officer unit-a-leader unit-a-head', `${CASE}的全部事项已撤回，您无需再办。`],
      ),
    );
  });

  it.each([
    ['of somebody who is not in the directory', { to: 'nobody' }, 'not-the-decider', 'P4'],
    ['of somebody who is no leader', { to: 'night-desk' }, 'not-the-decider', 'P4'],
    ['of a leader of another unit', { to: 'unit-a-leader' }, 'not-the-decider', 'P4'],
  ])('refuses to ask it %s', async (_, more, refused, clause) => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await expect(world.do('desk', number, { ...noAnswer, ...more })).rejects.toMatchObject({ refused, clause });
    expect((await world.state(number)).proposals).toBeUndefined();
  });

  it.each([
    ['a decider where none is needed', { to: 'duty-leader' }, 'to-not-asked', 'ours'],
    ['a place to pass it on to, where it is passed on to none', { target: '张三家' }, 'target-not-asked', 'ours'],
  ])('refuses %s', async (_, more, refused, clause) => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    const end = { command: 'end', outcome: 'not-government', reason: '误登记', ...more } as const;
    await expect(world.do('desk', number, end)).rejects.toMatchObject({ refused, clause });
  });

  it('refuses the approval of whoever proposes it', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    const { proposals } = await world.do('duty-leader', number, noAnswer);
    await expect(
      world.do('duty-leader', number, { command: 'decide', proposalId: proposals?.[0]?.id ?? '', decision: 'approve' }),
    ).rejects.toMatchObject({ refused: 'second-person-needed', clause: 'P4' });
  });
});

describe('M4 · one event is one case, and a private request goes to its own channel', () => {
  it('passes a request on to a channel of the list, with its name', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await expect(
      world.do('desk', number, { command: 'end', outcome: 'passed-on', reason: '个人诉求' }),
    ).rejects.toMatchObject({
      refused: 'target-missing',
      clause: 'M4',
    });
    await expect(
      world.do('desk', number, { command: 'end', outcome: 'passed-on', reason: '个人诉求', target: '隔壁' }),
    ).rejects.toMatchObject({
      clause: 'M4',
    });
    expect(
      await world.do('desk', number, { command: 'end', outcome: 'passed-on', reason: '个人诉求', target: '12345' }),
    ).toMatchObject({ status: 'appraising', handoffs: [{ id: 'H1', target: '12345' }] });
    expect(
      await world.do('desk', number, {
        command: 'record-handoff',
        handoff: 'H1',
        is: 'received',
        number: 'NB12345-0042',
        receivedAt: world.now,
      }),
    ).toMatchObject({ status: 'ended', endedAs: 'passed-on' });
    await world.rings();
    await world.advance('P10D');
    expect(await world.rings()).toEqual([]);
  });

  it('joins a repost to the case of its event, which alone goes on', async () => {
    const world = await World.at('2026-03-04 10:00');
    const first = await world.open();
    const repost = await world.open();
    await world.rings();
    const joined = await world.do('desk', repost.number, {
      command: 'join',
      target: first.number,
      reason: '同一事件的转载',
    });
    expect(joined).toMatchObject({ status: 'ended', endedAs: 'joined', joinedInto: first.number });
    await world.advance('2026-03-04 10:20');
    expect(await world.rings()).toEqual(phones(['4日10:15', 'desk', `${CASE}待研判，4日10:30前确认 +code`]));
  });

  it('refuses to join a case to itself', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await expect(world.do('desk', number, { command: 'join', target: number, reason: '误' })).rejects.toMatchObject({
      refused: 'join-itself',
    });
  });

  it('links a recurrence to the closed case that it recurs, with clocks of its own', async () => {
    const world = await World.at('2026-03-04 10:00');
    const again = await world.open({ recurrenceOf: 'BL2500777' });
    expect(again).toMatchObject({ recurrenceOf: 'BL2500777', status: 'appraising' });
    expect(again.clocks.map((clock) => clock.kind)).toEqual(['confirm', 'response']);
  });
});

describe('ours · reopening', () => {
  it('gives the desk its 30 minutes anew, and the legal clocks their old start', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '重复录入' });
    await world.advance('2026-03-05 10:00');
    await world.rings();
    const state = await world.do('desk', number, { command: 'reopen', reason: '并非重复' });
    expect(state).toMatchObject({ status: 'appraising' });
    expect(
      state.clocks
        .filter((clock) => clock.state === 'running')
        .map(({ id, startAt, dueAt }) => ({ id, startAt, dueAt })),
    ).toEqual([
      { id: 'confirm:again1', startAt: shanghai('2026-03-05 10:00'), dueAt: shanghai('2026-03-05 10:30') },
      { id: 'response#2', startAt: shanghai('2026-03-04 10:00'), dueAt: shanghai('2026-03-06 10:00') },
    ]);
    await world.advance('2026-03-05 10:40');
    expect(await world.rings()).toEqual(
      phones(
        ['5日10:00', 'desk', `${CASE}待研判，5日10:30前确认 +code`],
        ['5日10:15', 'desk', `${CASE}待研判，5日10:30前确认 +code`],
        ['5日10:30', 'desk duty-leader', `${CASE}，逾5日10:30未研判确认 +code`],
      ),
    );
  });

  it('says at once to whom it falls what is due anew, and blames nobody for what fell due while it was ended', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '与政府无关' });
    await world.advance('2026-03-07 11:00');
    await world.rings();
    await world.do('desk', number, { command: 'reopen', reason: '确属政府工作' });
    expect(await world.clock(number, 'response#2')).toMatchObject({
      state: 'running',
      past: true,
      dueAt: shanghai('2026-03-06 10:00'),
      targetAt: shanghai('2026-03-09 11:00'),
    });
    expect(await world.rings()).toEqual(phones(['7日11:00', 'unit-a-officer', `${CASE}，9日11:00前公开回应 +code`]));
  });

  it('refuses to reopen what is open', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await expect(world.do('desk', number, { command: 'reopen', reason: '试' })).rejects.toMatchObject({
      refused: 'still-open',
    });
  });
});

const grades = (opinion: 'I' | 'II', emergency: 'I' | 'II') => ({
  grades: { opinion, emergency },
  gradeReasons: [],
  unit: 'unit-a',
  unitReasons: [],
});
