import { describe, expect, it } from 'vitest';
import { statement } from '../harness/answers.ts';
import { World, shanghai } from '../harness/world.ts';

const breaches = async (world: World, number: string): Promise<string[]> =>
  ((await world.state(number)).breaches ?? []).map(({ duty, is }) => `${duty} ${is}`);
const grave = { grades: { opinion: 'I', emergency: 'I' } as const, reason: '死亡12人' };
const light = { grades: { opinion: 'IV', emergency: 'IV' } as const, reason: '核实为一般' };

/** Learnt of at ten, confirmed, unit-a primary and signed. */
async function owned(more: Parameters<World['open']>[0] = {}): Promise<{ world: World; number: string }> {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open(more);
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  return { world, number };
}

describe('A1 · a duty that was missed while it stood stays on the record, once', () => {
  it('a regrade down keeps the first information that was missed, and a release and closing too', async () => {
    const { world, number } = await owned();
    await world.do('desk', number, { command: 'grade', ...grave });
    await world.advance('2026-03-04 15:30');
    expect(await breaches(world, number)).toContain('first-information stands');
    await world.do('desk', number, { command: 'grade', ...light });
    await world.do('desk', number, { command: 'grade', ...grave });
    await world.do('desk', number, { command: 'grade', ...light });
    await world.do('unit-a-officer', number, statement(world.now));
    expect((await breaches(world, number)).filter((one) => one.startsWith('first-information'))).toEqual([
      'first-information stands',
    ]);
    expect((await world.changes(number, 'breached')).filter(({ duty }) => duty === 'first-information')).toMatchObject([
      { unit: 'unit-a', dueAt: shanghai('2026-03-04 15:00'), basis: 'P3a' },
    ]);
  });

  it('an answer after it was due leaves one breach, whichever came first, the step or the record', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-06 10:30');
    await world.do('unit-a-officer', number, statement(world.now));
    expect(await breaches(world, number)).toEqual(['response stands']);
    expect(await world.changes(number, 'breached')).toMatchObject([{ duty: 'response', unit: 'unit-a' }]);
  });

  it('a unit’s own duty is its own breach, the desk’s the desk’s', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.advance('2026-03-04 10:40');
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'primary' });
    await world.advance('2026-03-04 13:00');
    expect(await breaches(world, number)).toEqual(['confirm stands', 'sign:A1 stands']);
    expect((await world.changes(number, 'breached')).map(({ unit }) => unit)).toEqual([null, 'unit-b']);
  });

  it('a case registered after its time was missed when it came', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({ discoveredAt: shanghai('2026-03-01 10:00') });
    expect(await breaches(world, number)).toContain('response stands');
  });

  it('a limit that was over when a grade brought it (定级时已过) is nobody’s breach', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-04 18:00');
    await world.do('desk', number, { command: 'grade', ...grave });
    expect(await world.clock(number, 'first-information')).toMatchObject({ state: 'missed', past: true });
    expect((await breaches(world, number)).filter((one) => one.startsWith('first-information'))).toEqual([]);
  });

  it('an end and a reopening wipe nothing out', async () => {
    const { world, number } = await owned();
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '误录' });
    await world.advance('2026-03-07 10:00');
    await world.do('desk', number, { command: 'reopen', reason: '确有其事' });
    expect(await breaches(world, number)).toContain('response stands');
  });
});

describe('H2 · a breach is set aside by a named leader, with a reason', () => {
  it('of another unit; it stays on the record', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-06 10:30');
    await world.do('duty-leader', number, { command: 'set-aside', duty: 'response', reason: '系统中断两小时' });
    expect(await breaches(world, number)).toEqual(['response set-aside']);
    await world.do('unit-a-officer', number, statement(world.now));
    expect(await breaches(world, number)).toEqual(['response set-aside']);
    await expect(
      world.do('duty-leader', number, { command: 'set-aside', duty: 'response', reason: '再次' }),
    ).rejects.toThrow('already-set-aside');
  });

  it('refuses one that there is not, and a miss of the desk to anybody but the district leader', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.advance('2026-03-04 10:40');
    const aside = { command: 'set-aside', duty: 'confirm', reason: '交接班' } as const;
    await expect(world.do('duty-leader', number, { ...aside, duty: 'response' })).rejects.toThrow('no-such-breach');
    await expect(world.do('duty-leader', number, aside)).rejects.toThrow('unit-concerned');
    await world.do('mayor', number, aside);
    expect(await breaches(world, number)).toEqual(['confirm set-aside']);
  });
});
