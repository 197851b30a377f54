import { describe, expect, it } from 'vitest';
import { currentPolicy } from '../../functions/policy/load.ts';
import { changed } from '../harness/policies.ts';
import { publish } from '../harness/publish.ts';
import { World } from '../harness/world.ts';

const OLD = 'BL2600001';
const NEW = 'BL2600002';
const shipped = currentPolicy();

/** Half the time to answer, and another list of subject words. */
const next = changed(({ clocks, words }) => ({
  clocks: clocks.map((row) => (row.kind === 'response' ? { ...row, limit: { hours: 24 } } : row)),
  words: { ...words, subjects: [{ word: '夜市', matches: ['夜市'] }, ...words.subjects] },
}));

/** A case of this morning, and rules published at noon. */
async function published({ confirmed = true } = {}): Promise<{ world: World; from: string }> {
  const world = await World.at('2026-03-04 10:00');
  await world.open({ number: OLD, drill: false });
  if (confirmed) await world.do('desk', OLD, { command: 'confirm' });
  await world.advance('2026-03-04 12:00');
  return { world, from: await publish(world.ports.policies, next, world.ports.clock.now()) };
}

describe('P4 · rules that are published while cases are open', () => {
  it('leave an open case its law, and bind what is opened after their instant', async () => {
    const { world, from } = await published();
    await world.advance('2026-03-04 12:10');
    expect(world.ports.clock.now() > from).toBe(true);
    await world.open({ number: NEW, drill: false });
    const due = async (number: string) => (await world.clock(number, 'response'))?.dueAt;
    expect(await due(OLD)).toBe('2026-03-06T02:00:00.000Z');
    expect(await due(NEW)).toBe('2026-03-05T04:10:00.000Z');
    expect((await world.state(OLD)).policyId).toBe(shipped.id);
    expect((await world.state(NEW)).policyId).toBe(next.id);
  });

  it('are not in force before their instant', async () => {
    const { world } = await published();
    await world.open({ number: NEW, drill: false });
    expect((await world.state(NEW)).policyId).toBe(shipped.id);
  });

  it('R2 · give an open case their words at once, and say on the record whose words they were', async () => {
    const { world } = await published({ confirmed: false });
    const reword = { command: 'confirm', subject: '夜市' } as const;
    await expect(world.do('desk', OLD, reword)).rejects.toThrow('unknown-subject');
    await world.advance('2026-03-04 12:10');
    await world.do('desk', OLD, reword);
    expect((await world.state(OLD)).subject).toBe('夜市');
    const events = await world.ports.store.events(OLD, 0);
    expect(events.at(-1)?.rules).toBe(next.id);
    expect(events[0]?.rules).toBeUndefined();
  });

  it('P8 · say on a text by which version its channel was used', async () => {
    const { world } = await published();
    await world.advance('2026-03-04 12:10');
    await world.do('desk', OLD, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.heard();
    const texts = await world.ports.store.texts(OLD);
    expect(texts.filter(({ sentAt }) => sentAt !== undefined).map(({ rules }) => rules)).toContain(next.id);
    expect((await world.state(OLD)).policyId).toBe(shipped.id);
  });

  it('reach an open case whole when a person moves it there', async () => {
    const { world } = await published();
    await world.advance('2026-03-04 12:10');
    await world.do('desk', OLD, { command: 'move-policy', policyId: next.id, reason: '新规施行' });
    expect((await world.clock(OLD, 'response#2'))?.dueAt).toBe('2026-03-05T02:00:00.000Z');
    expect((await world.ports.store.events(OLD, 0)).find(({ type }) => type === 'policy-moved')?.rules).toBeUndefined();
  });

  it('give way to an earlier version that is published again', async () => {
    const { world } = await published();
    await world.advance('2026-03-04 13:00');
    await publish(world.ports.policies, shipped, world.ports.clock.now());
    await world.advance('2026-03-04 13:10');
    await world.open({ number: NEW, drill: false });
    expect((await world.state(NEW)).policyId).toBe(shipped.id);
  });
});
