import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { settled, statement } from '../harness/answers.ts';
import { reportUpward } from '../harness/upward.ts';
import { shanghai, World } from '../harness/world.ts';

const at = shanghai;
type Judging = Extract<PersonCommand, { command: 'judge-effect' }>;
const judging = (more: Partial<Judging> = {}): Judging => ({
  command: 'judge-effect',
  release: 'R1',
  hours: 24,
  volume: 'less',
  asks: [],
  doubts: [],
  ...more,
});

let world: World;
let number: string;

/** A major concern, learnt of on Wednesday 4 March at 10:00 and answered at 14:00. */
async function answered(opinion: 'II' | 'III' = 'II', final = false): Promise<void> {
  world = await World.at('2026-03-04 10:00');
  ({ number } = await world.open({ by: 'desk', grades: { opinion, emergency: null }, gradeReason: '现场情况' }));
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  await reportUpward(world, number);
  await world.advance('2026-03-04 14:00');
  const next = final ? {} : { final: false, followUpAt: at('2026-03-06 12:00') };
  await world.do('unit-a-officer', number, statement(world.now, next));
  await world.rings();
}

const effects = async (): Promise<string[]> =>
  (await world.state(number)).clocks
    .filter(({ kind, state }) => kind === 'effect' && state !== 'superseded')
    .map(({ of = '', startAt, dueAt, state }) => `${of} ${startAt} ${dueAt} ${state}`);
const refused = async (command: PersonCommand): Promise<unknown> =>
  world.do('desk', number, command).catch((error: unknown) => error);
const ofEffect = async (): Promise<string[]> =>
  (await world.rings()).filter((ring) => /[评再]评?效果|评估效果/.test(ring));

describe('P5 · the desk judges what came of a release, 24 and 72 hours after it', () => {
  beforeEach(() => answered());

  it('runs a clock of each from when it can be seen, and presses the desk alone', async () => {
    expect(await effects()).toEqual([
      `R1.24 ${at('2026-03-05 14:00')} ${at('2026-03-05 18:00')} running`,
      `R1.72 ${at('2026-03-07 14:00')} ${at('2026-03-08 02:00')} running`,
    ]);
    await world.advance('2026-03-05 16:30');
    expect(await ofEffect()).toEqual([
      expect.stringContaining('5日14:01 desk 办件BL2600001（橙）环境'),
      expect.stringContaining('5日16:00 desk 办件BL2600001（橙）环境'),
    ]);
    await world.do('desk', number, judging());
    expect((await effects())[0]).toContain('met');
    await world.advance('2026-03-05 20:00');
    expect(await ofEffect()).toEqual([]);
  });

  it('refuses to judge before it can be seen, at another hour, and of a release that is none', async () => {
    await world.advance('2026-03-05 13:59');
    expect(await refused(judging())).toMatchObject({ refused: 'too-early', clause: 'P5' });
    await world.advance('2026-03-05 14:00');
    expect(await refused(judging({ hours: 48 }))).toMatchObject({ refused: 'not-such-hours' });
    expect(await refused(judging({ release: 'R2' }))).toMatchObject({ refused: 'no-such-release' });
    expect(await refused(judging({ answerBy: at('2026-03-06 14:00') }))).toMatchObject({ refused: 'nothing-asked' });
    expect(await refused(judging({ asks: ['按哪一年标准'] }))).toMatchObject({ refused: 'answer-by-missing' });
    expect(await refused(judging({ asks: ['标准'], answerBy: at('2026-03-07 14:01') }))).toMatchObject({
      refused: 'answer-by-out-of-range',
    });
  });

  it('is judged again only with a reason, and the last one stands', async () => {
    await world.advance('2026-03-05 14:30');
    await world.do('desk', number, judging({ volume: 'more' }));
    expect(await refused(judging())).toMatchObject({ refused: 'already-judged' });
    await world.do('desk', number, judging({ reason: '统计口径有误' }));
    expect((await world.state(number)).effects).toEqual([
      { release: 'R1', hours: 24, at: at('2026-03-05 14:30'), volume: 'less', asks: 0 },
    ]);
  });

  it('skips what nobody had judged when a later release came, and judges that one by its own hours', async () => {
    await world.advance('2026-03-05 14:00');
    await world.do('desk', number, judging());
    await world.advance('2026-03-06 11:00');
    await world.do('unit-a-officer', number, statement(world.now, { final: true }));
    // R2 came 45 hours after R1: what was judged of R1 after 24 hours stands, its 72 are R2's now.
    expect(
      (await effects()).map((one) =>
        one
          .split(' ')
          .filter((_, index) => index !== 2)
          .join(' '),
      ),
    ).toEqual([
      `R1.24 ${at('2026-03-05 14:00')} met`,
      `R2.24 ${at('2026-03-07 11:00')} running`,
      `R2.72 ${at('2026-03-09 11:00')} running`,
    ]);
    await world.advance('2026-03-07 14:00');
    expect(await refused(judging({ hours: 72 }))).toMatchObject({ refused: 'superseded' });
  });

  it('keeps a miss on record where a later release takes the place of what was not judged in time', async () => {
    await world.advance('2026-03-05 19:00');
    await world.do('unit-a-officer', number, statement(at('2026-03-05 18:30'), { final: true }));
    expect((await effects()).map((one) => one.split(' ')[0])).toEqual(['R2.24', 'R2.72']);
    expect((await world.state(number)).breaches).toContainEqual({
      duty: 'effect:R1.24',
      is: 'stands',
      dueAt: at('2026-03-05 18:00'),
    });
    expect(await refused(judging())).toMatchObject({ refused: 'superseded' });
  });

  it('asks nothing at a grade that the rules leave out', async () => {
    await answered('III');
    expect(await effects()).toEqual([]);
  });
});

describe('P5, H2 · what is still asked puts a second answer before a named person', () => {
  const asked = judging({
    asks: ['补偿按哪一年标准', '何时复查'],
    doubts: ['检测单位是否独立'],
    figures: { before: 3200, now: 900, source: '监测平台统计' },
    answerBy: at('2026-03-06 18:00'),
  });

  it('is decided by another person, and promises by its own clock what a release keeps', async () => {
    await answered();
    await world.advance('2026-03-05 14:00');
    await world.do('desk', number, asked);
    const [proposal] = (await world.state(number)).proposals ?? [];
    expect(proposal).toMatchObject({ kind: 'second-answer', by: 'desk', deciders: ['desk-leader', 'district-leader'] });
    await expect(world.approve('desk', number)).rejects.toMatchObject({ refused: 'second-person-needed' });
    await world.approve('duty-leader', number);
    expect(await world.clock(number, 'follow-up:R1.P1')).toMatchObject({
      state: 'running',
      dueAt: at('2026-03-06 18:00'),
    });
    await world.do('desk', number, settled);
    await world.advance('2026-03-06 11:00');
    await world.do('unit-a-officer', number, statement(world.now, { keeps: ['R1.P1'] }));
    expect(await world.clock(number, 'follow-up:R1.P1')).toMatchObject({ state: 'met' });
  });

  it('brings nothing where it is sent back', async () => {
    await answered();
    await world.advance('2026-03-05 14:00');
    await world.do('desk', number, asked);
    const [proposal] = (await world.state(number)).proposals ?? [];
    await world.do('duty-leader', number, {
      command: 'decide',
      proposalId: proposal?.id ?? '',
      decision: 'send-back',
      says: '已在问答中说明',
    });
    expect(await world.clock(number, 'follow-up:R1.P1')).toBeUndefined();
    expect(await world.events(number, 'second-answer-set')).toEqual([]);
  });

  it('D1 · judges a case that is closed, and opens it again for a second answer that is decided on', async () => {
    await answered('II', true);
    await world.do('desk', number, settled);
    await world.do('desk', number, { command: 'close' });
    expect(await effects()).toHaveLength(2);
    await world.rings();
    await world.advance('2026-03-05 14:00');
    await world.do('desk', number, asked);
    expect((await world.state(number)).status).toBe('closed');
    await world.approve('duty-leader', number);
    const state = await world.state(number);
    expect(state).toMatchObject({ status: 'open', reopened: 1 });
    // What was answered and settled stays so.
    expect(state).not.toHaveProperty('renewed');
    expect(await world.clock(number, 'follow-up:R1.P1')).toMatchObject({ state: 'running' });
    await expect(world.do('desk', number, { command: 'close' })).rejects.toMatchObject({ refused: 'duty-open' });
    // Nothing presses for its end before the second answer is out.
    const closing = async (): Promise<string[]> =>
      (await world.state(number)).clocks
        .filter(({ kind, state: is }) => kind === 'closing' && is === 'running')
        .map(({ of = '', startAt }) => `${of} ${startAt}`);
    expect(await closing()).toEqual([]);
    await world.advance('2026-03-06 11:00');
    await world.do('unit-a-officer', number, statement(world.now, { keeps: ['R1.P1'] }));
    expect(await closing()).toEqual([`R2 ${world.now}`]);
  });

  it('has nothing to judge where a case ended without an answer', async () => {
    world = await World.at('2026-03-04 10:00');
    ({ number } = await world.open({ by: 'desk', grades: { opinion: 'II', emergency: null }, gradeReason: '情况' }));
    expect(await effects()).toEqual([]);
    expect(await refused(judging())).toMatchObject({ refused: 'no-such-release' });
  });
});
