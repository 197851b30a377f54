import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { settled, statement } from '../harness/answers.ts';
import { deskByApi } from '../harness/by-api.ts';
import { shanghai, World } from '../harness/world.ts';

let world: World;
let older: string;
let newer: string;
const judged = (more: object = {}): PersonCommand => ({
  command: 'judge-effect',
  release: 'R1',
  hours: 24,
  volume: 'less',
  asks: [],
  doubts: [],
  ...more,
});
const ASKS = { asks: ['何时复工'], answerBy: shanghai('2026-03-06 10:00') };
const join = () => deskByApi(world, newer, 'join', { target: older, reason: '同一事件' });
const running = async (number: string) =>
  (await world.state(number)).clocks
    .filter(({ kind, state }) => kind === 'effect' && state === 'running')
    .map(({ id }) => id);

/** Two cases of one major matter; the newer is answered at ten past ten, which is judged from a day later on. */
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  const grades = { opinion: 'II', emergency: null } as const;
  older = (await world.open({ by: 'desk', grades, gradeReason: '影响较大' })).number;
  await world.advance('2026-03-04 10:10');
  newer = (await world.open({ by: 'desk', grades, gradeReason: '影响较大' })).number;
  await world.do('desk', older, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('desk', newer, { command: 'assign', unit: 'unit-b', part: 'primary' });
  await world.do('unit-b-officer', newer, statement(world.now));
});

describe('P5, M4 · what came of a release, once its case has joined another', () => {
  it('is judged there', async () => {
    await join();
    expect(await running(newer)).toEqual([]);
    expect(await running(older)).toEqual(['effect:R1.24', 'effect:R1.72']);
    await world.advance('2026-03-05 11:00');
    await world.do('desk', older, judged());
    expect(await world.refusal('desk', newer, judged())).toMatchObject({ refused: 'case-over', clause: 'P5' });
  });

  it('is not judged again for the hour that it was judged for', async () => {
    await world.do('desk', older, statement(shanghai('2026-03-04 10:05')));
    await world.advance('2026-03-05 11:00');
    await world.do('desk', newer, judged());
    await join();
    expect((await world.state(older)).effects).toMatchObject([{ release: 'R2', hours: 24 }]);
    expect(await running(older)).toEqual(['effect:R2.72']);
  });

  it('is judged again where nobody decided on what it left open, which can be decided there no more', async () => {
    await world.advance('2026-03-05 11:00');
    await world.do('desk', newer, judged(ASKS));
    await join();
    const proposalId = (await world.state(newer)).proposals?.[0]?.id ?? '';
    expect(
      await world.refusal('duty-leader', newer, { command: 'decide', proposalId, decision: 'approve' }),
    ).toMatchObject({ refused: 'nothing-to-answer', clause: 'P5', says: expect.stringContaining(older) });
    expect(await running(older)).toEqual(['effect:R1.24', 'effect:R1.72']);
    await world.do('desk', older, judged(ASKS));
    expect((await world.state(older)).proposals).toMatchObject([{ kind: 'second-answer' }]);
  });

  it('of a case that was closed is judged in one of the two alone', async () => {
    await deskByApi(world, newer, 'grade', { grades: { opinion: 'IV', emergency: null }, reason: '复核' });
    await world.do('unit-b-officer', newer, settled);
    await world.do('desk', newer, { command: 'close' });
    await join();
    expect(await world.state(newer)).toMatchObject({ status: 'closed', joinedInto: older });
    expect(await running(newer)).toEqual([]);
    expect(await running(older)).toEqual(['effect:R1.24', 'effect:R1.72']);
  });
});
