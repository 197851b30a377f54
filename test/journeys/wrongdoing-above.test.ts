import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import type { Directory } from '../../functions/domain/people/directory.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { front } from '../handlers/call.ts';
import { fieldOf } from '../../infra/local/client.ts';
import { commandByApi } from '../harness/by-api.ts';
import { World } from '../harness/world.ts';

const N = 'BL2600001';
const END: PersonCommand = { command: 'end', outcome: 'passed-on', reason: '检举控告', target: '区纪委监委' };
const mark = (more: object): Extract<PersonCommand, { command: 'mark-wrongdoing' }> => ({
  command: 'mark-wrongdoing',
  is: true,
  against: [],
  reason: '反映收受好处',
  ...more,
});

/** Wednesday 4 March at 10:00: a confirmed case of unit-a, whose phones are quiet. */
async function opened(but?: (people: Directory) => void): Promise<World> {
  const world = await World.at('2026-03-04 10:00', but ? { but } : {});
  await world.open({
    by: 'desk',
    summary: '反映采购中收受好处',
    grades: { opinion: 'II', emergency: null },
    gradeReason: '关注激增',
  });
  await world.do('desk', N, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.rings();
  return world;
}
const toldTo = async (world: World): Promise<string[]> => [
  ...new Set((await world.heard()).map(({ person }) => person)),
];

describe('H5, D1 · a report of wrongdoing goes to the discipline organ, and to no other', () => {
  it.each(['信访', '12345', '110', '市纪委监委信访室'])('refuses to pass one of a unit on to %s', async (target) => {
    const world = await opened();
    await world.do('desk', N, mark({ against: ['unit-a'] }));
    await expect(world.do('desk', N, { ...END, target })).rejects.toMatchObject({
      refused: 'wrong-organ',
      clause: 'H5',
    });
  });

  it('goes to the district’s own, and keeps what it says for the desk', async () => {
    const world = await opened();
    await world.do('desk', N, mark({ against: ['unit-a'] }));
    const { offline, proposals } = await world.do('desk', N, END);
    expect([offline, proposals?.map(({ kind }) => kind)]).toEqual([false, ['end']]);
  });

  it('what is none goes wherever it belongs', async () => {
    const world = await opened();
    expect((await world.do('desk', N, { ...END, target: '信访' })).proposals).toHaveLength(1);
  });
});

describe('H5, H6 · one of an office that coordinates, or of a leader of the district, is a superior organ’s', () => {
  it.each<[string, object]>([
    ['a leader of the district', { persons: ['mayor'] }],
    ['a leader of the desk', { persons: ['duty-leader'] }],
    ['an office of the desk', { against: ['publicity'] }],
  ])('%s: kept without content from then on, for the superior’s named recipient alone', async (_, whom) => {
    const world = await opened(({ units }) => {
      units.push({
        id: 'publicity',
        name: '区委宣传部',
        short: '宣传部',
        kind: 'department',
        active: true,
        desk: true,
      });
    });
    const state = await world.do('desk', N, mark(whom));
    expect([state.offline, state.summary, state.place]).toEqual([true, undefined, undefined]);
    await expect(world.do('desk', N, END)).rejects.toMatchObject({ refused: 'wrong-organ' });
    const { above } = currentPolicy().wrongdoing ?? { above: '' };
    expect((await world.do('desk', N, { ...END, target: above })).proposals).toHaveLength(1);
    await expect(world.do('desk', N, { command: 'confirm', summary: '内容' })).rejects.toBeDefined();
  });

  it('of an officer of a unit it is the district’s own organ’s, and keeps its content', async () => {
    const world = await opened();
    const state = await world.do('desk', N, mark({ persons: ['unit-a-head'] }));
    expect([state.offline, state.wrongdoing]).toEqual([false, { state: 'is', against: ['@unit-a-head'] }]);
    // His unit goes on with the case; he alone does not.
    expect(state.assignments).toMatchObject([{ unit: 'unit-a', state: 'assigned' }]);
  });

  it('refuses a person whom the directory does not have', async () => {
    const world = await opened();
    const { command, ...body } = mark({ persons: ['nobody'] });
    expect((await commandByApi(world, 'desk', N, command, body)).json).toMatchObject({
      type: 'urn:huiying:problem:unknown-person',
      pointer: '/persons',
    });
  });
});

describe('H2, H5 · whoever is complained of decides nothing of it, is texted nothing and does nothing', () => {
  it('the leader on duty, who would be asked, is not: another is, and his own press is refused', async () => {
    const world = await opened();
    await world.do('desk', N, mark({ persons: ['duty-leader'] }));
    await world.rings();
    const { above } = currentPolicy().wrongdoing ?? { above: '' };
    const [proposal] = (await world.do('desk', N, { ...END, target: above })).proposals ?? [];
    expect(await toldTo(world)).toEqual(['mayor']);
    const decide = { command: 'decide' as const, proposalId: proposal?.id ?? '', decision: 'approve' as const };
    await expect(world.do('duty-leader', N, decide)).rejects.toMatchObject({ refused: 'unit-concerned' });
    await expect(
      world.do('desk', N, {
        command: 'record-decision',
        proposalId: proposal?.id ?? '',
        decider: 'duty-leader',
        decision: 'approve',
        means: 'spoken',
        decidedAt: world.now,
        evidence: [{ kind: 'document', ref: '通话记录' }],
      }),
    ).rejects.toMatchObject({ refused: 'unit-concerned' });
    // Nor is he offered to whoever decides, or passed to.
    const seen = await front(readCases, world.ports).call('GET /api/cases/{number}', {
      as: 'mayor',
      path: { number: N },
    });
    expect(seen.text).toContain('"mine":true');
    expect(JSON.stringify(fieldOf(seen.json['case'], 'proposals'))).not.toContain('duty-leader');
    await expect(
      world.do('mayor', N, { ...decide, decision: 'pass-on', says: '请定', to: 'duty-leader' }),
    ).rejects.toMatchObject({ refused: 'unit-concerned' });
    expect((await commandByApi(world, 'duty-leader', N, 'note', { says: '知悉' })).status).toBe(403);
    await world.advance('P5D');
    expect(await toldTo(world)).not.toContain('duty-leader');
  });

  it('nor is he reached as a substitute, or under the other entry that the directory has of him', async () => {
    const world = await opened(({ contacts }) => {
      const mayor = contacts.find(({ id }) => id === 'mayor');
      const leader = contacts.find(({ id }) => id === 'duty-leader');
      if (!mayor || !leader) throw new Error('no leaders');
      mayor.substitute = 'duty-leader-too';
      mayor.away = [{ from: '2026-03-01T00:00:00.000Z', until: '2026-04-01T00:00:00.000Z' }];
      contacts.push({
        ...leader,
        id: 'duty-leader-too',
        subject: 'duty-leader-too',
        posts: ['unit-leader', 'district-leader'],
      });
    });
    const state = await world.do('desk', N, mark({ persons: ['duty-leader'] }));
    expect(state.wrongdoing?.against).toEqual(['@duty-leader', '@duty-leader-too']);
    await world.rings();
    const { above } = currentPolicy().wrongdoing ?? { above: '' };
    await world.do('desk', N, { ...END, target: above });
    await world.advance('P5D');
    const told = await toldTo(world);
    expect(told.filter((person) => person.startsWith('duty-leader'))).toEqual([]);
    // Nobody else may decide: the desk hears that nobody can be reached.
    expect(told).toContain('desk');
  });

  it('of a unit, its head alone is left out: the officer goes on, and hears what is due', async () => {
    const world = await opened();
    await world.do('desk', N, mark({ persons: ['unit-a-head'] }));
    await world.do('unit-a-officer', N, { command: 'sign', assignmentId: 'A1' });
    await world.advance('P3D');
    const told = await toldTo(world);
    expect(told).toContain('unit-a-officer');
    expect(told).not.toContain('unit-a-head');
    expect((await commandByApi(world, 'unit-a-head', N, 'take-lead', { assignmentId: 'A1' })).status).toBe(403);
  });
});
