import { describe, expect, it } from 'vitest';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { commandCase } from '../../functions/handlers/http/command-case.ts';
import type { CaseRow } from '../../functions/handlers/http/api/schemas/answers.ts';
import { front } from './call.ts';
import { commandByApi } from '../harness/by-api.ts';
import { World } from '../harness/world.ts';

interface Member {
  row: CaseRow;
  left: string[];
}
interface Matter {
  group?: string;
  members: Member[];
  hours: { hour: string; platform: string; messages: number; views: number; reposts: number }[];
  before: unknown[];
  proposed: { number: string; by: string; percent: number; elsewhere?: { members: number } }[];
}

async function district(count: number): Promise<{ world: World; numbers: string[] }> {
  const world = await World.at('2026-03-04 10:00');
  const numbers: string[] = [];
  for (let opened = 0; opened < count; opened += 1) numbers.push((await world.open()).number);
  return { world, numbers };
}

const matter = async (world: World, number: string, as = 'desk'): Promise<Matter> => {
  const answer = await front(readCases, world.ports).call('GET /api/cases/{number}/{part}', {
    as,
    path: { number, part: 'same-matter' },
  });
  expect(answer.status).toBe(200);
  return answer.json as unknown as Matter;
};
const link = (world: World, number: string, target: string, more: object = {}, as = 'desk') =>
  commandByApi(world, as, number, 'link-matter', { target, ...more });
const batch = (world: World, command: string, cases: object[]) =>
  front(commandCase, world.ports).call('POST /api/cases/{number}/{command}', {
    as: 'desk',
    path: { number: 'batch', command },
    body: { cases },
  });
const membersOf = async (world: World, number: string, as = 'desk'): Promise<string[]> =>
  (await matter(world, number, as)).members.map(({ row }) => row.number);
const isOf = ({ json }: { json: Record<string, unknown> }): unknown[] =>
  (json['results'] as { is: string; problem?: { type: string } }[]).map(({ is, problem }) => problem?.type ?? is);
const rowsFor = async (world: World, as: string): Promise<Map<string, CaseRow>> => {
  const { json } = await front(readCases, world.ports).call('GET /api/cases', { as });
  return new Map((json['cases'] as CaseRow[]).map((row) => [row.number, row]));
};

describe('M4 · links of one matter', () => {
  it('makes a group of two, and each record says by whom and with which', async () => {
    const { world, numbers } = await district(3);
    const [a = '', b = '', c = ''] = numbers;
    await world.heard();
    expect((await link(world, a, b, { reason: '同一路段' })).status).toBe(200);
    await world.settle();
    expect(await membersOf(world, a)).toEqual([a, b]);
    expect(await membersOf(world, b)).toEqual([a, b]);
    expect(await membersOf(world, c)).toEqual([c]);
    const [own] = await world.events(a, 'matter-linked');
    const [other] = await world.events(b, 'matter-linked');
    expect([own?.with, other?.with, own?.group === other?.group]).toEqual([b, a, true]);
    expect(own?.actor).toMatchObject({ kind: 'person', id: 'desk' });
    expect(await world.heard()).toEqual([]);
  });

  it('writes nothing for a preview, and refuses with the clause', async () => {
    const { world, numbers } = await district(2);
    const [a = '', b = ''] = numbers;
    const preview = await front(commandCase, world.ports).call('POST /api/cases/{number}/{command}', {
      as: 'desk',
      path: { number: a, command: 'link-matter' },
      query: { preview: 'true' },
      body: { target: b },
    });
    expect(preview.status).toBe(200);
    expect((await world.state(a)).group).toBeUndefined();
    expect((await world.state(b)).group).toBeUndefined();
    expect((await link(world, a, 'BL2699999')).json).toMatchObject({ pointer: '/target', clause: 'M4' });
    expect((await link(world, a, a)).status).toBe(422);
    const offline = await world.open({ offline: true });
    expect((await link(world, a, offline.number)).json).toMatchObject({ pointer: '/target', clause: 'H6' });
    const drill = await world.open({ drill: true, origin: { source: 'generic', kind: 'alert' } });
    expect((await link(world, a, drill.number)).json).toMatchObject({ pointer: '/target', clause: 'S4' });
    expect((await link(world, a, b, {}, 'unit-a-officer')).status).toBe(403);
  });

  it('links all that are proposed with one press, with a result for each; sent again it does nothing twice', async () => {
    const { world, numbers } = await district(7);
    const [first = '', ...rest] = numbers;
    const rows = rest.map((number) => ({ number, target: first }));
    expect(isOf(await batch(world, 'link-matter', rows))).toEqual(rest.map(() => 'done'));
    await world.settle();
    expect(await membersOf(world, first)).toEqual(numbers);
    // One name, however many pressed at once.
    expect(await world.events(first, 'matter-linked')).toHaveLength(1);
    expect(isOf(await batch(world, 'link-matter', rows))).toEqual(rest.map(() => 'done'));
    for (const number of rest) expect(await world.events(number, 'matter-linked')).toHaveLength(1);
  });

  it('of two who link two cases with each other at once makes one group', async () => {
    const { world, numbers } = await district(2);
    const [a = '', b = ''] = numbers;
    const both = await Promise.all([link(world, a, b), link(world, b, a, {}, 'night-desk')]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 422]);
    await world.settle();
    expect(await membersOf(world, a)).toEqual([a, b]);
  });

  it('where two groups meet, each case goes over by a press that says so; until then both stand', async () => {
    const { world, numbers } = await district(4);
    const [a = '', b = '', c = '', d = ''] = numbers;
    await link(world, a, b);
    await link(world, c, d);
    expect((await link(world, b, c)).json['type']).toContain('in-another-group');
    await world.settle();
    const group = (await world.state(a)).group ?? '';
    const rows = (await membersOf(world, a)).map((number) => ({ number, target: c, leaves: group }));
    expect(isOf(await batch(world, 'link-matter', rows))).toEqual(['done', 'done']);
    await world.settle();
    expect(await membersOf(world, d)).toEqual(numbers);
    const moved = (await world.events(a, 'matter-linked')).at(-1);
    expect(moved?.was).toBe(group);
  });

  it('brings an unlinked case into the group of whichever is in one', async () => {
    const { world, numbers } = await district(3);
    const [a = '', b = '', c = ''] = numbers;
    await link(world, a, b);
    expect((await link(world, a, c)).status).toBe(200);
    await world.settle();
    expect(await membersOf(world, c)).toEqual([a, b, c]);
  });

  it('lets a case leave with a reason, which the others do not notice', async () => {
    const { world, numbers } = await district(3);
    const [a = '', b = '', c = ''] = numbers;
    await link(world, a, b);
    await link(world, c, b);
    expect((await commandByApi(world, 'desk', b, 'unlink-matter', { reason: '另一小区' })).status).toBe(200);
    await world.settle();
    expect(await membersOf(world, a)).toEqual([a, c]);
    expect(await membersOf(world, b)).toEqual([b]);
    const unlinked = await batch(world, 'unlink-matter', [{ number: b, reason: '另一小区' }]);
    expect(isOf(unlinked)).toEqual(['done']);
  });
});

describe('M4, P4 · one matter is handled together and answered one by one', () => {
  it('tells of each what is left, and one answer answers none of the others', async () => {
    const { world, numbers } = await district(2);
    const [a = '', b = ''] = numbers;
    await link(world, a, b);
    for (const number of numbers) {
      await world.do('desk', number, { command: 'confirm' });
      await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    }
    await world.do('unit-a-officer', a, {
      command: 'release',
      form: 'authoritative',
      publishedAt: world.now,
      outlets: [{ name: '北仑发布' }],
      address: 'https://example.gov.cn/1',
      evidence: [{ kind: 'link', ref: 'https://example.gov.cn/1' }],
      final: true,
    });
    const { members } = await matter(world, a);
    expect(members.map(({ row, left }) => [row.number, left])).toEqual([
      [a, ['settle']],
      [b, ['sign', 'answer', 'settle']],
    ]);
    expect(members[1]?.row.assignments.map(({ unit }) => unit.id)).toEqual(['unit-a']);
  });

  it('shares the line of one with all, and only within the group', async () => {
    const { world, numbers } = await district(3);
    const [a = '', b = '', c = ''] = numbers;
    await link(world, a, b);
    const set = await commandByApi(world, 'desk', a, 'set-line-fact', { kind: 'place', value: '柴桥老街' });
    expect(set.status).toBe(200);
    expect(isOf(await batch(world, 'share-line', [{ number: b, caseNumber: a }]))).toEqual(['done']);
    expect(isOf(await batch(world, 'share-line', [{ number: c, caseNumber: a }]))[0]).toContain('not-linked');
    const [shared] = await world.events(b, 'line-set');
    expect(shared).toMatchObject({ value: '柴桥老街', from: a });
  });
});

describe('H5 · a group counts nothing for whoever may not see it', () => {
  it('marks the row with how many messages there are, for a unit those in which it has a part', async () => {
    const { world, numbers } = await district(4);
    const [a = '', b = '', c = '', d = ''] = numbers;
    for (const number of [b, c]) await link(world, number, a);
    for (const number of [a, b]) {
      await world.do('desk', number, { command: 'confirm' });
      await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    }
    const desk = await rowsFor(world, 'desk');
    expect(numbers.map((number) => desk.get(number)?.sameMatter?.members)).toEqual([3, 3, 3, undefined]);
    const unit = await rowsFor(world, 'unit-a-officer');
    expect([a, b, c, d].map((number) => unit.get(number)?.sameMatter?.members)).toEqual([2, 2, undefined, undefined]);
    expect(await membersOf(world, a, 'unit-a-officer')).toEqual([a, b]);
  });

  it('neither lists nor counts what complains of the reader’s unit since', async () => {
    const { world, numbers } = await district(3);
    const [a = '', b = '', c = ''] = numbers;
    for (const number of [b, c]) await link(world, number, a);
    await world.do('desk', c, { command: 'confirm' });
    await world.do('desk', c, {
      command: 'mark-wrongdoing',
      is: true,
      against: ['unit-a'],
      reason: '反映工作人员',
      noPublicMatter: true,
    });
    for (const number of [a, b]) {
      await world.do('desk', number, { command: 'confirm' });
      await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    }
    expect(await membersOf(world, a, 'unit-a-officer')).toEqual([a, b]);
    expect((await rowsFor(world, 'unit-a-officer')).get(a)?.sameMatter?.members).toBe(2);
    expect((await rowsFor(world, 'desk')).get(a)?.sameMatter?.members).toBe(3);
  });
});

describe('M4 · what may be of the matter is proposed, and how it grew is told by hour and platform', () => {
  it('proposes what its alert was found like, either way, and nothing that is linked already', async () => {
    const { world, numbers } = await district(1);
    const [a = ''] = numbers;
    const b = await world.open({ sameEvents: [a] });
    const c = await world.open({ sameEvents: [b.number] });
    const found = (await matter(world, a)).proposed.map(({ number, by }) => [number, by]);
    expect(found).toEqual([
      [b.number, a],
      [c.number, b.number],
    ]);
    // Of different events, as a person said: neither it nor what was found by it alone.
    await world.do('desk', a, { command: 'tell-apart', number: b.number, apart: true });
    expect((await matter(world, a)).proposed).toEqual([]);
    await world.do('desk', a, { command: 'tell-apart', number: b.number, apart: false });
    await link(world, b.number, a);
    await world.settle();
    expect((await matter(world, a)).proposed.map(({ number }) => number)).toEqual([c.number]);
  });
});
