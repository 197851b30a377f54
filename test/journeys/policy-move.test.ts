import { describe, expect, it } from 'vitest';
import type { Rung } from '../../functions/domain/rules/policy.ts';
import { currentPolicy, policyIdOf } from '../../functions/policy/load.ts';
import { World } from '../harness/world.ts';

/** The district's policy with another ladder for the answer. */
function withLadder(change: (rungs: Rung[]) => Rung[]) {
  const { id: _, ...rules } = structuredClone(currentPolicy());
  const { response } = rules.ladders;
  if (!response) throw new Error('the policy has no ladder for the answer');
  response.rungs = change(response.rungs);
  return { ...rules, id: policyIdOf(rules) };
}

/** A case in the second of its two days: reminded at half time and twelve hours before it is due. */
async function reminded(): Promise<World> {
  const world = await World.at('2026-03-04 10:00');
  await world.open({ drill: false });
  await world.do('desk', 'BL2600001', { command: 'confirm' });
  await world.do('desk', 'BL2600001', { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', 'BL2600001', { command: 'sign', assignmentId: 'A1' });
  await world.advance('2026-03-06 00:00');
  await world.heard();
  return world;
}

async function moved(world: World, change: (rungs: Rung[]) => Rung[]): Promise<void> {
  const policy = withLadder(change);
  await world.ports.policies.keep(policy);
  await world.do('desk', 'BL2600001', { command: 'move-policy', policyId: policy.id, reason: '新办法施行' });
}

const spokenOf = async (world: World) =>
  (await world.events('BL2600001', 'rung-fired'))
    .filter(({ clockId }) => clockId.startsWith('response'))
    .map(({ at, kind }) => `${at} ${kind}`);

describe('P4 · a case moved to a policy with another ladder', () => {
  it('has the miss declared when it is due, though the new ladder has fewer steps', async () => {
    const world = await reminded();
    await moved(world, (rungs) => rungs.slice(2));
    await world.advance('2026-03-06 10:00');
    expect((await world.clock('BL2600001', 'response'))?.state).toBe('missed');
    expect((await spokenOf(world)).at(-1)).toBe('2026-03-06T02:00:00.000Z declare-missed');
  });

  it('does not speak again of steps that are past, though the new ladder has more of them', async () => {
    const world = await reminded();
    const before = (await spokenOf(world)).length;
    await moved(world, (rungs) => [
      { id: 'quarter', when: { share: 0.25 }, kind: 'remind', to: ['move'], template: 'remind' },
      ...rungs,
    ]);
    await world.advance('PT1H');
    expect(await spokenOf(world)).toHaveLength(before);
    const { dueAt } = (await world.clock('BL2600001', 'response')) ?? {};
    expect(dueAt).toBe('2026-03-06T02:00:00.000Z');
  });

  it('keeps its clocks where the new version has the same steps', async () => {
    const world = await reminded();
    await moved(world, (rungs) => rungs);
    expect((await world.clock('BL2600001', 'response'))?.state).toBe('running');
  });
});
