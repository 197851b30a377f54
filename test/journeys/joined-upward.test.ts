import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { statement } from '../harness/answers.ts';
import { commandByApi, deskByApi } from '../harness/by-api.ts';
import { sectionsOf } from '../harness/upward.ts';
import { shanghai, World } from '../harness/world.ts';

let world: World;
let older: string;
let newer: string;
const evidence = [{ kind: 'document' as const, ref: '甬应急指〔2026〕2号' }];
const CITY = '宁波市突发事件应急指挥部';
const takenBy = (body: string, since = world.now): PersonCommand => ({
  command: 'record-takeover',
  body,
  since,
  number: '2号',
  evidence,
});
const join = (number = newer, target = older) => deskByApi(world, number, 'join', { target, reason: '同一事件' });
const tryJoin = (number = newer, target = older) =>
  commandByApi(world, 'desk', number, 'join', { target, reason: '同一事件' });
const breaches = async (number: string) =>
  ((await world.state(number)).breaches ?? []).map(({ duty, is }) => `${duty} ${is}`);

/** Ten o'clock: a fire, major in both; ten minutes later the same once more. */
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  const grades = { opinion: 'II', emergency: 'II' } as const;
  older = (await world.open({ by: 'desk', grades, gradeReason: '火灾' })).number;
  await world.advance('2026-03-04 10:10');
  newer = (await world.open({ by: 'desk', grades, gradeReason: '火灾' })).number;
  await world.do('desk', older, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('desk', newer, { command: 'assign', unit: 'unit-b', part: 'primary' });
});

/** The newer one reports wrongdoing; what of it is a public matter is a case of its own. */
const splitOff = async (): Promise<string> => {
  await deskByApi(world, newer, 'mark-wrongdoing', {
    is: true,
    against: ['unit-b'],
    reason: '反映该单位干部',
    publicMatter: { summary: '火灾处置', unit: 'unit-a' },
  });
  const { number } = await world.state('BL2600003');
  return number;
};

describe('P3, M4 · a case that a superior commands joins another', () => {
  it('which it commands from then on: nothing goes out there without its word', async () => {
    await world.do('desk', newer, takenBy(CITY));
    await join();
    expect(await world.events(older, 'taken-over')).toMatchObject([
      {
        takeover: 'K1',
        body: CITY,
        since: shanghai('2026-03-04 10:10'),
        number: '2号',
        evidence,
        from: { case: newer },
      },
    ]);
    expect(await world.clock(older, 'ask-superior:K1')).toMatchObject({
      startAt: shanghai('2026-03-04 10:10'),
      state: 'running',
    });
    await world.advance('2026-03-04 11:00');
    expect(await world.refusal('unit-a-officer', older, statement(world.now))).toMatchObject({
      refused: 'superior-commands',
      clause: 'P3',
    });
    await world.do('unit-a-officer', older, statement(world.now, { withoutWord: '来不及请示' }));
    expect(await breaches(older)).toContain('command:R1 stands');
  });

  it('which has asked it already where that was done before, or is late there and not once more here', async () => {
    await world.do('desk', newer, takenBy(CITY));
    await world.advance('2026-03-04 13:00');
    expect(await breaches(newer)).toContain('ask-superior:K1 stands');
    await join();
    await world.advance('2026-03-04 13:10');
    expect(await breaches(older)).not.toContain('ask-superior:K1 stands');
    expect(await world.clock(older, 'ask-superior:K1')).toMatchObject({ past: true });
    await world.do('desk', older, { command: 'ask-superior', to: '市指挥部', says: '请示发布', means: '电话' });
    expect(await world.clock(older, 'ask-superior:K1')).toMatchObject({ state: 'met' });
  });

  it('is handed back there, and commands it no more once its own case is opened anew', async () => {
    await world.do('desk', newer, takenBy(CITY));
    await join();
    await world.advance('2026-03-04 11:00');
    await deskByApi(world, newer, 'reopen', { reason: '并非同一事件' });
    expect((await world.state(older)).takeovers).toMatchObject([{ id: 'K1', until: world.now }]);
    expect((await world.state(newer)).takeovers).toEqual([
      { id: 'K1', body: CITY, since: shanghai('2026-03-04 10:10') },
    ]);
    await world.do('unit-a-officer', older, statement(world.now));
  });

  it('stands as it is where the same superior has taken both over', async () => {
    await world.do('desk', newer, takenBy(CITY));
    await world.do('desk', older, takenBy(` ${CITY}`.trim()));
    await join();
    expect((await world.state(older)).takeovers).toHaveLength(1);
  });

  it('refuses where two superiors command, and says what to find out', async () => {
    await world.do('desk', newer, takenBy(CITY));
    await world.do('desk', older, takenBy('省应急指挥部'));
    expect(await tryJoin()).toMatchObject({
      status: 422,
      json: { type: 'urn:huiying:problem:commanded-already', clause: 'P3', pointer: '/target' },
    });
  });

  it('one that has handed it back brings nothing', async () => {
    await world.do('desk', newer, takenBy(CITY));
    await world.advance('2026-03-04 10:30');
    await world.do('desk', newer, { command: 'record-hand-back', until: world.now, says: '转区处置', evidence });
    await join();
    expect((await world.state(older)).takeovers).toBeUndefined();
  });
});

describe('M2, M4 · what is on its way elsewhere joins no other case', () => {
  it('refuses what was reported upward in writing until its 终报 has gone to all', async () => {
    await world.do('desk', newer, { command: 'write-dispatch', kind: 'first', sections: sectionsOf('first') });
    await world.do('desk', newer, { command: 'send-dispatch', dispatch: 'U1', version: 1, means: '市政务平台' });
    expect(await tryJoin()).toMatchObject({
      status: 422,
      json: { type: 'urn:huiying:problem:final-report-missing', clause: 'M2', pointer: '/target' },
    });
    await world.do('desk', newer, { command: 'write-dispatch', kind: 'final', sections: sectionsOf('final') });
    await world.do('desk', newer, { command: 'send-dispatch', dispatch: 'U2', version: 1, means: '市政务平台' });
    await join();
    expect(await world.state(newer)).toMatchObject({ status: 'ended', joinedInto: older });
  });

  it('refuses what was passed on until its receiver has said what became of it', async () => {
    const light = { by: 'desk', grades: { opinion: 'IV', emergency: null }, gradeReason: '范围有限' } as const;
    const passed = (await world.open(light)).number;
    await world.do('desk', passed, { command: 'end', outcome: 'passed-on', reason: '属职责外', target: '12345' });
    expect(await tryJoin(passed)).toMatchObject({
      status: 422,
      json: { type: 'urn:huiying:problem:passed-on-already', clause: 'M4', pointer: '/target' },
    });
    await world.do('desk', passed, { command: 'record-handoff', handoff: 'H1', is: 'withdrawn', reason: '本区办理' });
    await join(passed);
    expect((await world.state(passed)).handoffs).toMatchObject([{ over: { is: 'withdrawn' } }]);
  });
});

describe('P3, H5 · the public matter of a report of wrongdoing, which is split off', () => {
  it('is commanded by whoever commands its source: nothing goes out without his word', async () => {
    await world.do('desk', newer, takenBy(CITY));
    await world.advance('2026-03-04 10:20');
    const matter = await splitOff();
    expect((await world.state(matter)).takeovers).toMatchObject([{ id: 'K1', body: CITY }]);
    expect(await world.clock(matter, 'ask-superior:K1')).toMatchObject({ state: 'running' });
    await world.advance('2026-03-04 10:40');
    expect(await world.refusal('unit-a-officer', matter, statement(world.now))).toMatchObject({
      refused: 'superior-commands',
    });
  });

  it('books what its source had missed of asking him no second time', async () => {
    await world.do('desk', newer, takenBy(CITY));
    await world.advance('2026-03-04 13:00');
    const matter = await splitOff();
    await world.advance('2026-03-04 13:30');
    expect(await breaches(newer)).toContain('ask-superior:K1 stands');
    expect(await breaches(matter)).not.toContain('ask-superior:K1 stands');
  });
});

const first = async (number: string): Promise<void> => {
  await world.do('desk', number, { command: 'write-dispatch', kind: 'first', sections: sectionsOf('first') });
  await world.do('desk', number, { command: 'send-dispatch', dispatch: 'U1', version: 1, means: '市政务平台' });
};

const ended = async (): Promise<string> => {
  const light = { by: 'desk', grades: { opinion: 'IV', emergency: null }, gradeReason: '范围有限' } as const;
  const { number } = await world.open(light);
  await first(number);
  await world.do('desk', number, { command: 'grade', grades: { opinion: 'III', emergency: null }, reason: '复核' });
  await world.advance('2026-03-04 10:30');
  await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '经核实非政务事项' });
  const { proposals = [], status } = await world.state(number);
  if (status !== 'ended')
    await world.do('leader', number, {
      command: 'decide',
      proposalId: proposals.at(-1)?.id ?? '',
      decision: 'approve',
      says: '同意',
    });
  return number;
};

describe('M2 · a case that is over while a superior still waits to hear how it came out', () => {
  it('goes on owing the last report, which the desk is chased for and may send', async () => {
    const number = await ended();
    expect(await world.state(number)).toMatchObject({ status: 'ended' });
    expect(await world.clock(number, 'written-report:U1')).toMatchObject({ state: 'running', move: { desk: true } });
    expect(
      await world.refusal('desk', number, { command: 'write-dispatch', kind: 'first', sections: sectionsOf('first') }),
    ).toMatchObject({ refused: 'final-report-missing', clause: 'M2' });
    const due = (await world.clock(number, 'written-report:U1'))?.dueAt ?? '';
    await world.rings();
    await world.advance(new Date(Date.parse(due) - 60_000).toISOString());
    expect((await world.rings()).filter((ring) => ring.includes(number))).toEqual([
      '5日09:10 desk 办件BL2600003（黄）环境，5日10:10前续报 +code',
    ]);
    await world.do('desk', number, { command: 'write-dispatch', kind: 'final', sections: sectionsOf('final') });
    await world.do('desk', number, { command: 'send-dispatch', dispatch: 'U2', version: 1, means: '市政务平台' });
    expect(await world.clock(number, 'written-report:U1')).toMatchObject({ state: 'met' });
    expect(
      await world.refusal('desk', number, { command: 'write-dispatch', kind: 'final', sections: sectionsOf('final') }),
    ).toMatchObject({
      refused: 'not-open',
    });
  });

  it('misses it when it does not come, once', async () => {
    const number = await ended();
    const due = (await world.clock(number, 'written-report:U1'))?.dueAt ?? '';
    await world.advance(due);
    await world.advance('2026-03-08 10:00');
    expect((await breaches(number)).filter((one) => one.startsWith('written-report'))).toEqual([
      'written-report:U1 stands',
    ]);
  });
});
