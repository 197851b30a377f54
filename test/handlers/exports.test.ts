import { beforeEach, describe, expect, it } from 'vitest';
import { commandMatter } from '../../functions/handlers/http/command-matter.ts';
import { readMatters } from '../../functions/handlers/http/read-matters.ts';
import { front } from './call.ts';
import { type Desk, desk, NOW } from './desk.ts';

let api: Desk;
beforeEach(async () => {
  api = await desk();
});

const exported = (body: object, as = 'unit-a-officer') =>
  front(commandMatter, api.ports).call('POST /api/{matters}', { as, path: { matters: 'exports' }, body });
const audited = async () => (await api.ports.store.audited(NOW.slice(0, 10), { limit: 10 })).entries;

const given = { list: 'orders', title: '督办件', filter: '进行中', rows: 37, format: 'xlsx' };

describe('H5 · a list leaves as a file', () => {
  it('is written down before it does: who, which list, narrowed to what, how many rows, when', async () => {
    const { status, json } = await exported(given);
    expect([status, json]).toEqual([201, { now: NOW, by: 'name of unit-a-officer', unit: 'unit-a' }]);
    expect(await audited()).toEqual([
      {
        at: NOW,
        actor: expect.objectContaining({ kind: 'person', id: 'unit-a-officer' }),
        what: 'exported the list orders “督办件” (进行中): 37 rows as xlsx',
      },
    ]);
  });

  it('masks a number of somebody that was searched for', async () => {
    await exported({ ...given, filter: '13812345678 的来电' });
    expect((await audited())[0]?.what).not.toContain('13812345678');
  });

  it('refuses more rows than one file may hold, and says how many it may', async () => {
    const most = await front(readMatters, api.ports).call('GET /api/{matters}', {
      as: 'unit-a-officer',
      path: { matters: 'exports' },
    });
    expect(most.json).toEqual({ now: NOW, mostRows: 10_000 });
    const { status, text } = await exported({ ...given, rows: 10_001 });
    expect(status).toBe(400);
    expect(text).toContain('一次最多导出 10000 行，此次有 10001 行：请缩小条件，分几次导出');
    expect(await audited()).toEqual([]);
  });

  it('is no matter: none has a number', async () => {
    const path = { matters: 'exports', number: 'BL2600001', command: 'urge' };
    const as = 'desk';
    const statuses = [
      await front(readMatters, api.ports).call('GET /api/{matters}/{number}', { as, path }),
      await front(commandMatter, api.ports).call('POST /api/{matters}/{number}/{command}', { as, path, body: given }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([404, 404]);
  });
});
