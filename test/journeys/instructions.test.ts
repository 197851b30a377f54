import { describe, expect, it } from 'vitest';
import { commandByApi } from '../harness/by-api.ts';
import { World } from '../harness/world.ts';

const SAYS = '请住建分局今晚到现场，明早报我';

async function confirmed(): Promise<{ world: World; number: string }> {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.heard();
  return { world, number };
}

async function assigned(): Promise<{ world: World; number: string }> {
  const opened = await confirmed();
  await opened.world.do('desk', opened.number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await opened.world.heard();
  return opened;
}

describe('P8, H5 · a leader’s instruction is told to whoever answers for the case', () => {
  it('texts the duty desk and the officers of the primary unit, once and without a word of it', async () => {
    const { world, number } = await assigned();
    const given = await commandByApi(world, 'duty-leader', number, 'note', { says: SAYS, instructs: true });
    expect(given.status).toBe(200);
    const told = await world.heard();
    expect(told.map(({ person }) => person).toSorted()).toEqual(['desk', 'unit-a-officer']);
    for (const { body } of told) {
      expect(body).toContain('批示');
      expect(body).toContain(number);
      expect(body).not.toContain('现场');
      expect(Array.from(body).length).toBeLessThanOrEqual(70);
    }
    expect((await world.events(number, 'noted'))[0]).toMatchObject({ says: SAYS, star: true, instructs: true });
  });

  it('texts the duty desk alone where no unit has the case yet', async () => {
    const { world, number } = await confirmed();
    await world.do('duty-leader', number, { command: 'note', says: SAYS, instructs: true });
    expect((await world.heard()).map(({ person }) => person)).toEqual(['desk']);
  });

  it('a note with a star alone is no instruction, and texts nobody', async () => {
    const { world, number } = await assigned();
    await world.do('duty-leader', number, { command: 'note', says: SAYS, star: true });
    expect(await world.heard()).toEqual([]);
  });

  it.each(['desk', 'unit-a-officer'])('H2: refuses %s, who leads nothing at the desk', async (who) => {
    const { world, number } = await assigned();
    const refused = await commandByApi(world, who, number, 'note', { says: SAYS, instructs: true });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused)).toContain('not-a-leader');
    expect(await world.heard()).toEqual([]);
  });
});
