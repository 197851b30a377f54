import { describe, expect, it } from 'vitest';
import { currentPolicy } from '../../functions/policy/load.ts';
import { executeCommand } from '../../functions/matter/execute-command.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { front } from '../handlers/call.ts';
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

  it('are named on a case and on the paper of its deadlines by number and day, and what came with the system by neither', async () => {
    const { world, from } = await published();
    await world.advance('2026-03-04 12:10');
    await world.open({ number: NEW, drill: false });
    const cases = front(readCases, world.ports);
    const rules = async (number: string): Promise<unknown> =>
      (await cases.call('GET /api/cases/{number}', { as: 'desk', path: { number } })).json['case'];
    expect(await rules(OLD)).toMatchObject({ rules: {}, policyId: shipped.id });
    expect(await rules(NEW)).toMatchObject({ rules: { number: 1, from }, policyId: next.id });
    const paper = await cases.call('GET /api/cases/{number}/clocks/{clockId}', {
      as: 'desk',
      path: { number: NEW, clockId: 'response' },
    });
    expect(paper.json['rules']).toEqual({ number: 1, from });
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

describe('P8, H2 · what waits while rules are published stays under those that it began under', () => {
  const N = OLD;
  /** Everybody may decide, at once; every text says something else; nobody is reminded before a limit. */
  const other = changed(({ proposals, ladders, texts }) => ({
    proposals: proposals.map((row) => ({ ...row, deciders: ['desk' as const], limit: { hours: 1 } })),
    ladders: Object.fromEntries(
      Object.entries(ladders).map(([id, ladder]) => [
        id,
        { ...ladder, rungs: ladder.rungs.filter(({ when }) => !('share' in when)) },
      ]),
    ),
    texts: {
      ...texts,
      templates: Object.fromEntries(
        Object.entries(texts.templates).map(([id, row]) => [id, { ...row, body: `新${row.body}` }]),
      ),
    },
  }));
  const assigned = async () => {
    const world = await World.at('2026-03-04 10:00');
    await world.open({ number: N, drill: false });
    await world.do('desk', N, { command: 'confirm' });
    await world.do('desk', N, { command: 'assign', unit: 'unit-a', part: 'primary' });
    return world;
  };
  const inForce = async (world: World): Promise<void> => {
    await publish(world.ports.policies, other, world.ports.clock.now());
    await world.advance('PT2M');
    expect((await world.ports.policies.current()).id).toBe(other.id);
  };

  it('a proposal: its deciders and its time', async () => {
    const world = await assigned();
    await world.do('desk', N, { command: 'end', outcome: 'no-answer', reason: '系个人民事纠纷' });
    const [proposal] = (await world.state(N)).proposals ?? [];
    const due = (await world.state(N)).clocks.find(({ kind }) => kind === 'decision')?.dueAt;
    await inForce(world);
    const decide = { command: 'decide', proposalId: proposal?.id ?? '', decision: 'approve' } as const;
    await expect(world.do('night-desk', N, decide)).rejects.toThrow('not-the-decider');
    expect((await world.state(N)).clocks.find(({ kind }) => kind === 'decision')?.dueAt).toBe(due);
    await world.do('duty-leader', N, decide);
    expect((await world.state(N)).endedAs).toBe('no-answer');
  });

  it('a text that waits in the outbox: its words', async () => {
    const world = await World.at('2026-03-04 10:00');
    await world.open({ number: N, drill: false });
    await world.do('desk', N, { command: 'confirm' });
    await world.heard();
    const { ports } = world;
    const done = await executeCommand(ports, N, {
      actor: world.as('desk'),
      command: { command: 'assign', unit: 'unit-a', part: 'primary' },
    });
    expect(done).toHaveProperty('done');
    await publish(ports.policies, other, ports.clock.now());
    ports.clock.advance(120_000);
    await world.settle();
    const heard = await world.heardBy('unit-a-officer');
    expect(heard.map(({ body }) => body.includes('新'))).toEqual([false]);
  });

  it('an execution that sleeps: its reminders', async () => {
    const world = await assigned();
    await inForce(world);
    await world.rings();
    await world.advance('P2D');
    const fired = (await world.events(N, 'rung-fired')).filter(({ clockId }) => clockId === 'response');
    expect(fired.map(({ rung }) => rung)).toEqual(expect.arrayContaining(['half', 'due']));
    expect((await world.rings()).some((heard) => heard.includes('】新') || heard.includes('新办件'))).toBe(false);
  });
});
