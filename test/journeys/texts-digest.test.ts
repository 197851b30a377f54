import { describe, expect, it } from 'vitest';
import type { Grade } from '../../functions/domain/matter/grade.ts';
import { phones } from '../harness/rings.ts';
import { World } from '../harness/world.ts';

const DESK = 'desk';
const DIGEST = (count: number): string => `您有${count}件办件事项待办，请及时登录办理。`;

/** Alerts of one minute, one after another. */
async function flood(world: World, count: number, opinion: Grade = 'IV'): Promise<string[]> {
  const numbers: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const suggestion = { grades: { opinion, emergency: null }, gradeReasons: [], unit: 'unit-a', unitReasons: [] };
    numbers.push((await world.open({ suggestion })).number);
  }
  return numbers;
}

describe('P8 · a flood of cases does not ring one phone a thousand times', () => {
  it('four are told one by one, the rest become one text that says how much waits, ten minutes after the first', async () => {
    const world = await World.at('2026-03-04 10:00');
    await flood(world, 40);
    const row = (n: number): [string, string, string] => [
      '4日10:00',
      DESK,
      `办件BL260000${n}（蓝）环境待研判，4日10:30前确认 +code`,
    ];
    expect(await world.rings()).toEqual(phones(...[1, 2, 3, 4].map(row)));
    await world.advance('2026-03-04 10:12');
    expect(await world.rings()).toEqual(phones(['4日10:10', DESK, DIGEST(40)]));
  });

  it('its reminders and misses, all in the same second, ring as little', async () => {
    const world = await World.at('2026-03-04 10:00');
    await flood(world, 30);
    await world.advance('2026-03-04 10:59');
    const rings = await world.rings();
    expect(rings.filter((ring) => ring.includes(` ${DESK} `))).toHaveLength(4 + 1 + 4 + 1 + 4 + 1);
    expect(rings.filter((ring) => ring.includes('duty-leader'))).toHaveLength(4 + 1);
    expect(rings.filter((ring) => ring.includes(DIGEST(30))).length).toBeGreaterThanOrEqual(3);
  });

  it('says what waits when it goes, and nothing when nothing does', async () => {
    const world = await World.at('2026-03-04 10:00');
    const numbers = await flood(world, 12);
    await world.rings();
    for (const number of numbers.slice(0, 9)) await world.do(DESK, number, { command: 'confirm' });
    await world.advance('2026-03-04 10:10');
    expect((await world.rings()).filter((ring) => ring.includes(` ${DESK} `))).toEqual([
      `4日10:10 ${DESK} ${DIGEST(3)}`,
    ]);

    const done = await World.at('2026-03-04 10:00');
    const all = await flood(done, 12);
    await done.rings();
    for (const number of all)
      await done.do(DESK, number, { command: 'end', outcome: 'not-government', reason: '误录' });
    await done.advance('2026-03-04 10:20');
    expect((await done.rings()).filter((ring) => ring.includes(` ${DESK} `))).toEqual([]);
  });

  it.each(['I', 'II'] as const)('never for grade %s, which is told case by case', async (grade) => {
    const world = await World.at('2026-03-04 10:00');
    await flood(world, 12, grade);
    expect((await world.rings()).filter((ring) => ring.includes('待研判'))).toHaveLength(12);
  });

  it('leaves an end and a reason with every text that was merged', async () => {
    const world = await World.at('2026-03-04 10:00', { twice: true });
    const numbers = await flood(world, 12);
    await world.advance('2026-03-04 10:12');
    const texts = (await Promise.all(numbers.map((number) => world.ports.store.texts(number)))).flat();
    const speaker = texts.find(({ carries }) => carries !== undefined);
    expect(texts.filter(({ state }) => state === 'sent')).toHaveLength(4 + 1);
    expect(
      texts.filter(
        ({ state, why }) =>
          state === 'dropped' && why?.code === 'merged' && why.into === `${speaker?.matter}/${speaker?.id}`,
      ),
    ).toHaveLength(12 - 4 - 1);
  });
});
