import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { explain } from '../../functions/domain/clocks/explain.ts';
import { HOUR, plus } from '../../functions/domain/matter/instant.ts';
import { settled, statement } from '../harness/answers.ts';
import { World, shanghai } from '../harness/world.ts';

const evidence = [{ kind: 'document' as const, ref: '处置单' }];
const reopen: PersonCommand = { command: 'reopen', reason: '问题复发' };

/** A case of unit-a, confirmed and signed on Wednesday 4 March at 10:00. */
async function openCase(opinion: 'II' | 'IV' = 'IV'): Promise<{ world: World; number: string }> {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open({ by: 'desk', grades: { opinion, emergency: null }, gradeReason: '现场情况' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  return { world, number };
}
/** Answered, settled and closed at ten; a day later nothing has happened yet. */
async function closedCase(): Promise<{ world: World; number: string }> {
  const { world, number } = await openCase();
  await world.do('desk', number, statement(world.now));
  await world.do('desk', number, settled);
  await world.do('desk', number, { command: 'close' });
  await world.advance('P1D');
  return { world, number };
}
/** What was recorded as dealt with was not. */
const notSettled = async (world: World, number: string, reason = '并未处置'): Promise<void> => {
  const done = (await world.events(number, 'settled')).at(-1)?.seq ?? 0;
  await world.do('desk', number, { command: 'correct', event: done, is: { void: true }, reason, evidence });
  await world.approve('night-desk', number);
};
/** Closing clocks that run, each from when. */
const closing = async (world: World, number: string): Promise<string[]> =>
  (await world.state(number)).clocks
    .filter(({ kind, state }) => kind === 'closing' && (state === 'running' || state === 'missed'))
    .map(({ of = '', startAt }) => `${of} ${startAt}`);

describe('D1, P5 · a case that was reopened is to be closed once it is answered anew', () => {
  it('nothing presses for its end while the answer is owed, and no text does', async () => {
    const { world, number } = await closedCase();
    await world.do('desk', number, reopen);
    await world.rings();
    await world.advance('P7D');
    expect(await closing(world, number)).toEqual([]);
    expect((await world.rings()).filter((ring) => ring.includes('办结'))).toEqual([]);
  });

  it('an answer that promises the next starts none, the final one does, from when it was published', async () => {
    const { world, number } = await closedCase();
    await world.do('desk', number, reopen);
    await world.advance('PT2H');
    await world.do('desk', number, statement(world.now, { final: false, followUpAt: shanghai('2026-03-07 10:00') }));
    expect(await closing(world, number)).toEqual([]);
    await world.advance('P1D');
    await world.do('desk', number, statement(world.now));
    expect(await closing(world, number)).toEqual([`R3 ${world.now}`]);
  });

  it('an answer of before that is recorded late starts none', async () => {
    const { world, number } = await closedCase();
    await world.do('desk', number, reopen);
    await world.advance('PT2H');
    await world.do('desk', number, statement(shanghai('2026-03-04 11:00')));
    expect(await closing(world, number)).toEqual([]);
  });

  it('the new answer having been none, nothing presses for its end any more; another starts it anew', async () => {
    const { world, number } = await closedCase();
    await world.do('desk', number, reopen);
    await world.advance('PT2H');
    await world.do('desk', number, statement(world.now));
    const second = (await world.events(number, 'released')).at(-1)?.seq ?? 0;
    await world.do('desk', number, { command: 'correct', event: second, is: { void: true }, reason: '登错', evidence });
    await world.approve('night-desk', number);
    expect(await closing(world, number)).toEqual([]);
    await world.advance('PT1H');
    await world.do('desk', number, statement(world.now));
    expect(await closing(world, number)).toEqual([`R3 ${world.now}`]);
  });

  it('a regrade between changes nothing of it', async () => {
    const { world, number } = await closedCase();
    await world.do('desk', number, reopen);
    const graver = { opinion: 'II' as const, emergency: 'III' as const };
    await world.do('desk', number, { command: 'grade', grades: graver, reason: '又有多人受伤' });
    expect(await closing(world, number)).toEqual([]);
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'IV', emergency: null }, reason: '核实' });
    expect(await closing(world, number)).toEqual([]);
    await world.advance('PT2H');
    await world.do('desk', number, statement(world.now));
    expect(await closing(world, number)).toEqual([`R2 ${world.now}`]);
  });

  it('reopened twice, the answer to the first says nothing of the second', async () => {
    const { world, number } = await closedCase();
    await world.do('desk', number, reopen);
    await world.do('desk', number, statement(world.now));
    await world.do('desk', number, settled);
    await world.do('desk', number, { command: 'close' });
    await world.advance('P1D');
    await world.do('desk', number, reopen);
    expect(await closing(world, number)).toEqual([]);
  });
});

describe('P5 · a case that left questions open is to be closed once they are answered', () => {
  it('also where the answer that left them open was the last one but for them', async () => {
    const { world, number } = await openCase();
    const promises = [{ says: '赔付标准', by: shanghai('2026-03-12 10:00') }];
    await world.do('desk', number, { ...statement(world.now), promises });
    expect(await closing(world, number)).toEqual([]);
    await world.advance('P6D');
    await world.do('desk', number, statement(world.now, { keeps: ['R1.P1'] }));
    expect(await closing(world, number)).toEqual([`R2 ${world.now}`]);
  });
});

describe('D1 · a case that a corrected fact reopened is to be closed once what is missing is there', () => {
  it('its answer standing and nothing else pressing for the ground, it is from the reopening', async () => {
    const { world, number } = await closedCase();
    await notSettled(world, number);
    const { reopenedAt = '', status } = await world.state(number);
    expect(status).toBe('open');
    expect(await closing(world, number)).toEqual([`again1 ${reopenedAt}`]);
  });

  it('its answer having been none, it is not before it is answered', async () => {
    const { world, number } = await closedCase();
    const [answer] = await world.events(number, 'released');
    await world.do('desk', number, {
      command: 'correct',
      event: answer?.seq ?? 0,
      is: { void: true },
      reason: '登错办件',
      evidence,
    });
    await world.approve('night-desk', number);
    expect((await world.state(number)).status).toBe('open');
    expect(await closing(world, number)).toEqual([]);
    await world.advance('PT3H');
    await world.do('desk', number, statement(world.now));
    expect(await closing(world, number)).toEqual([`R2 ${world.now}`]);
  });

  it('a part on the ground with its own limit comes first, and the arithmetic says so', async () => {
    const { world, number } = await openCase();
    await world.do('desk', number, { command: 'set-settlement', unit: 'unit-a', says: '修复水泵' });
    await world.do('desk', number, statement(world.now));
    await world.do('unit-a-officer', number, { ...settled, settlement: 'T1' } as PersonCommand);
    await world.do('desk', number, { command: 'close' });
    await world.advance('P1D');
    await notSettled(world, number);
    expect((await world.state(number)).status).toBe('open');
    expect(await closing(world, number)).toEqual([]);
    await world.advance('P2D');
    await world.do('unit-a-officer', number, { ...settled, settlement: 'T1' } as PersonCommand);
    expect(await closing(world, number)).toEqual([`again1 ${world.now}`]);
    const state = await world.state(number);
    const clock = state.clocks.find(({ id }) => id === 'closing:again1');
    expect(clock?.dueAt).toBe(plus(world.now, 72 * HOUR));
    expect(clock && explain(clock, state, await world.ports.policies.current()).start.says).toMatch(
      /^起算：重新打开后，所缺的处置和答复补齐的时间/,
    );
  });
});
