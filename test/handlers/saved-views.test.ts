import { beforeEach, describe, expect, it } from 'vitest';
import { commandViews } from '../../functions/handlers/http/command-views.ts';
import { readViews } from '../../functions/handlers/http/read-views.ts';
import { type Answer, front } from './call.ts';
import { type Desk, desk } from './desk.ts';

let api: Desk;
beforeEach(async () => {
  api = await desk();
});

const VIEW = { name: '重大以上', filters: { grade: 'II', due: 'today' }, shared: false };
const save = (body: object, as = 'desk'): Promise<Answer> =>
  front(commandViews, api.ports).call('POST /api/views', { as, body });
const remove = (id: string, as: string): Promise<Answer> =>
  front(commandViews, api.ports).call('POST /api/views/{number}/{command}', {
    as,
    path: { number: id, command: 'remove' },
    body: {},
  });
const read = (as: string): Promise<Answer> => front(readViews, api.ports).call('GET /api/views', { as });

interface Told {
  own: { id: string; name: string; mayRemove: boolean }[];
  unit: { id: string; views: { id: string; name: string; mayRemove: boolean }[] };
  mayShare: boolean;
}
const told = async (as: string) => (await read(as)).json as unknown as Told;
const names = (views: { name: string }[]) => views.map(({ name }) => name);

describe('ours · lists kept under a name', () => {
  it('are a person’s own, and no other’s', async () => {
    expect((await save(VIEW)).status).toBe(201);
    expect(names((await told('desk')).own)).toEqual(['重大以上']);
    expect(await told('mayor')).toMatchObject({ own: [], unit: { views: [] } });
  });

  it('are shared with the whole unit, and on record, and with no other unit', async () => {
    await save({ ...VIEW, shared: true }, 'unit-a-officer');
    expect(names((await told('unit-a-leader')).unit.views)).toEqual(['重大以上']);
    expect((await told('unit-b-officer')).unit.views).toEqual([]);
    expect(api.ports.tables.audit.map(({ what, actor }) => [what.replace(/view_\w+/, 'ID'), actor])).toMatchObject([
      ['POST views/ID: 重大以上', { id: 'unit-a-officer' }],
    ]);
  });

  it('refuse to be shared by whoever only reads, and let them keep their own', async () => {
    expect(await save({ ...VIEW, shared: true }, 'auditor')).toMatchObject({ status: 403 });
    expect((await told('auditor')).mayShare).toBe(false);
    expect((await save(VIEW, 'auditor')).status).toBe(201);
  });

  it('refuse an administrator, who sees no list of cases', async () => {
    expect((await read('admin')).status).toBe(403);
    expect((await save(VIEW, 'admin')).status).toBe(403);
  });

  it('are taken away by whoever shared them, or who keeps order in the unit; by no other', async () => {
    const one = (await save({ ...VIEW, shared: true }, 'unit-a-leader')).json as unknown as Told;
    const id = one.unit.views[0]?.id ?? '';
    expect((await told('unit-a-officer')).unit.views).toMatchObject([{ mayRemove: false }]);
    expect(await remove(id, 'unit-a-officer')).toMatchObject({
      status: 403,
      json: { detail: expect.stringContaining('“重大以上”') as string },
    });
    expect((await remove(id, 'unit-b-officer')).status).toBe(404);
    expect((await remove(id, 'unit-a-leader')).status).toBe(200);
    expect((await told('unit-a-officer')).unit.views).toEqual([]);
    await save({ ...VIEW, shared: true }, 'unit-a-officer');
    const other = (await told('unit-a-leader')).unit.views[0];
    expect(other).toMatchObject({ mayRemove: true });
    expect((await remove(other?.id ?? '', 'unit-a-leader')).status).toBe(200);
    expect(api.ports.tables.audit.map(({ what }) => what.split(' ')[0])).toEqual(['POST', 'remove', 'POST', 'remove']);
  });

  it('have each a name of their own, and are twenty at most', async () => {
    await save(VIEW);
    expect(await save(VIEW)).toMatchObject({ status: 422, json: { pointer: 'name' } });
    for (let at = 2; at <= 20; at += 1) expect((await save({ ...VIEW, name: `视图 ${at}` })).status).toBe(201);
    const full = await save({ ...VIEW, name: '第二十一个' });
    expect(full).toMatchObject({ status: 422, json: { detail: expect.stringContaining('最多 20 个') as string } });
  });

  it('H5, H6 · hold no telephone number, and nothing that bears a mark', async () => {
    await save({ ...VIEW, name: '找 13812345678', filters: { q: '13812345678' } });
    expect(JSON.stringify(await told('desk'))).not.toContain('13812345678');
    expect(await save({ ...VIEW, name: '秘密★1年' })).toMatchObject({
      status: 422,
      json: { type: 'urn:huiying:problem:classified' },
    });
  });

  it.each([
    { ...VIEW, name: '' },
    { ...VIEW, name: '字'.repeat(31) },
    { ...VIEW, filters: { 'x y': 'a' } },
    { ...VIEW, filters: Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`f${'abcdefghijklm'[at]}`, 'x'])) },
    { ...VIEW, filters: { q: '字'.repeat(201) } },
  ])('refuse what no list is narrowed by', async (body) => {
    expect((await save(body)).status).toBe(400);
  });

  it('of two that are saved at once both stay', async () => {
    const both = await Promise.all([
      save({ ...VIEW, name: '甲', shared: true }, 'unit-a-officer'),
      save({ ...VIEW, name: '乙', shared: true }, 'unit-a-leader'),
    ]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(names((await told('unit-a-officer')).unit.views).toSorted()).toEqual(['乙', '甲'].toSorted());
  });
});
