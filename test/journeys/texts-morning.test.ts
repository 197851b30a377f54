import { expect, it, describe } from 'vitest';
import type { Grade } from '../../functions/domain/matter/grade.ts';
import { sweep } from '../../functions/handlers/schedule/sweep.ts';
import { shanghai, World } from '../harness/world.ts';

describe('P8 · what a night held is said in the morning', () => {
  it('the gravest first, whichever number came first', async () => {
    const world = await World.at('2026-03-04 23:00');
    const assigned = async (opinion: Grade): Promise<string> => {
      const grades = { opinion, emergency: null };
      const suggestion = { grades, gradeReasons: [], unit: 'unit-a', unitReasons: [] };
      const { number } = await world.open({ by: 'desk', grades, suggestion });
      await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'co-unit' });
      return number;
    };
    const light = [await assigned('IV'), await assigned('IV')];
    const grave = await assigned('III');
    await world.settle();
    const { bus, clock } = world.ports;
    const before = bus.announced.length;
    clock.set(shanghai('2026-03-05 07:30'));
    await sweep({ remainingMs: () => 60_000 }, world.ports);
    const told = bus.announced.slice(before).map(({ matter }) => matter);
    expect(told.slice(0, told.lastIndexOf(grave) + 1).every((matter) => matter === grave)).toBe(true);
    expect(told).toEqual(expect.arrayContaining([grave, ...light]));
  });
});
