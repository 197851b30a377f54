import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planNextStep } from '../../functions/handlers/tasks/plan-next-step.ts';
import { World } from '../harness/world.ts';

const { States: states } = JSON.parse(readFileSync('statemachines/case.asl.json', 'utf8')) as {
  States: Record<
    string,
    { Resource?: string; Arguments?: { Payload?: Record<string, unknown> }; Assign?: Record<string, unknown> }
  >;
};
const invoking = Object.entries(states).filter(([, state]) => state.Resource?.endsWith('lambda:invoke'));

describe('ours · the revision of the definition', () => {
  it('is put into an execution when it begins, and stays with it', () => {
    expect(states['Begin the watch']?.Assign).toMatchObject({ revision: '${Revision}' });
    const others = Object.entries(states).filter(
      ([name, { Assign }]) => name !== 'Begin the watch' && Assign && 'revision' in Assign,
    );
    expect(others).toEqual([]);
  });

  it.each(invoking)('%s tells it to its function', (_, { Arguments }) => {
    expect(Arguments?.Payload).toMatchObject({ revision: '{% $revision %}' });
  });

  it.each([
    ['the same', 'now', 'now', 'park'],
    ['an older one', 'before', 'now', 'hand-over'],
    ['none, from before there were any', undefined, 'now', 'hand-over'],
    ['any, where the function knows of none', 'before', null, 'park'],
  ])('%s: after an hour the planner says so', async (_, of, known, next) => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    const executionId = (await world.ports.store.driving(number))?.driver ?? '';
    const startedAt = world.now;
    await world.advance('PT1H');
    world.ports.settings.revision = known;
    const lap = { caseNumber: number, executionId, startedAt, laps: 2, ...(of === undefined ? {} : { revision: of }) };
    expect(await planNextStep(lap, world.ports)).toMatchObject({ next });
  });
});
