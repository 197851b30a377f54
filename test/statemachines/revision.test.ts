import { describe, expect, it } from 'vitest';
import { planNextRung } from '../../functions/handlers/tasks/plan-next-rung.ts';
import { World } from '../harness/world.ts';

describe('ours · the revision of the definition', () => {
  it.each([
    ['the same', 'now', 'now', 'park'],
    ['an older one', 'before', 'now', 'hand-over'],
    ['none', null, 'now', 'hand-over'],
    ['any, where the function knows of none', 'before', null, 'park'],
  ])('%s: after an hour the planner says so', async (_, of, known, next) => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    const executionId = (await world.ports.store.driving(number))?.driver ?? '';
    const startedAt = world.now;
    await world.advance('PT1H');
    world.ports.settings.revision = known;
    const lap = { matter: number, executionId, startedAt, laps: 2, revision: of };
    expect(await planNextRung(lap, world.ports)).toMatchObject({ next });
  });
});
