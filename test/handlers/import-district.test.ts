import { beforeEach, describe, expect, it } from 'vitest';
import { importList } from '../../functions/handlers/http/import-list.ts';
import { deskShifts } from '../../functions/domain/people/directory.ts';
import { readDirectory } from '../../functions/handlers/http/read-directory.ts';
import { csvOf } from '../../console/src/components/export/csv.ts';
import { xlsxOf } from '../../console/src/components/export/xlsx.ts';
import type { components } from '../../console/src/api/schema.ts';
import { peopleRows, rotaRows } from '../../console/src/pages/directory/list-columns.ts';
import { utf8, xlsx } from '../list-import/files.ts';
import { front } from './call.ts';
import { type Desk, desk, NOW } from './desk.ts';

const UNITS = 40;
const PEOPLE = 300;
const DAYS = 31;
const pad = (count: number, width: number): string => String(count).padStart(width, '0');

/** A district of nobody: units by number, people by number, telephones of a range that is not given out. */
function district(): string[][] {
  const posts = ['联络员', '分管领导', '主要领导', '新闻发言人', '联络员、发言人助理'];
  const rows = Array.from({ length: PEOPLE }, (_, at) => {
    const unit = at % UNITS;
    return [
      `第${pad(unit + 1, 2)}单位`,
      unit < 11 ? '街道' : '部门',
      `人员${pad(at, 3)}`,
      posts[Math.floor(at / UNITS) % posts.length] ?? '联络员',
      `1991${pad(at, 7)}`,
      `wecom-${at}`,
      pad(at + 1, 6),
      `p${at}@example.invalid`,
    ];
  });
  return [['单位', '单位类别', '姓名', '岗位', '手机', '企业微信', '浙政钉', '邮箱'], ...rows];
}

/** Two shifts a day from tomorrow on. */
function rota(): string[][] {
  const rows = Array.from({ length: DAYS }, (_, day) => {
    const date = new Date(Date.parse(NOW) + (day + 1) * 86_400_000).toISOString().slice(0, 10);
    return [
      [date, '08:30', '17:30', 'name of desk', 'name of duty-leader'],
      [date, '17:30', '次日 08:30', 'name of desk', 'name of duty-leader'],
    ];
  });
  return [['日期', '开始', '结束', '值班员', '带班领导'], ...rows.flat()];
}

let api: Desk;
beforeEach(async () => {
  api = await desk();
});

const put = (file: Uint8Array, query: Record<string, string>, as = 'admin') =>
  front(importList, api.ports, 2_000_000).call('POST /api/directory/import', {
    as,
    query,
    rawBody: Buffer.from(file).toString('base64'),
    isBase64Encoded: true,
  });
const csv = (rows: string[][]) => utf8(rows.map((row) => row.join(',')).join('\n'));
const shifts = async () => deskShifts((await api.ports.store.directory({ fresh: true })).rota);

describe('P8 · a district is set up from spreadsheets', () => {
  it('40 units and 300 people, each with accounts, are read from a workbook without a fault', async () => {
    const seen = await put(xlsx(district()), { preview: 'true' });
    expect(seen.json).toMatchObject({ format: 'xlsx', written: PEOPLE, faulty: 0 });
    expect((seen.json['awaits'] as string[]).length).toBe(PEOPLE);
    // H2: what gives rights waits for a second person, as one change.
    expect((await put(xlsx(district()), {})).json).toMatchObject({ rights: { state: 'waiting' } });
  });

  it('a month’s rota is looked at first, written at once, and the same file again is no change', async () => {
    const before = (await shifts()).length;
    const list = { list: 'rota' };
    const seen = await put(xlsx(rota()), { ...list, preview: 'true' });
    expect(seen.json).toMatchObject({ written: 2 * DAYS, faulty: 0, rows: { length: 2 * DAYS } });
    expect(await shifts()).toHaveLength(before);
    expect((await put(xlsx(rota()), list)).json).toMatchObject({ written: 2 * DAYS });
    expect(await shifts()).toHaveLength(before + 2 * DAYS);
    expect(api.ports.tables.audit.at(-1)?.what).toBe(`POST directory/import shifts ${2 * DAYS}`);
    expect((await put(csv(rota()), { ...list, preview: 'true' })).json).toMatchObject({ written: 0, faulty: 0 });
  });

  it('refuses a rota with a fault whole, names row and column, and takes the others if told to', async () => {
    const [head = [], first = [], second = []] = rota();
    const mixed = csv([head, first, [...second.slice(0, 3), '某人', second[4] ?? '']]);
    const refused = await put(mixed, { list: 'rota' });
    expect(refused).toMatchObject({
      status: 422,
      json: {
        errors: [
          {
            pointer: '/rows/3',
            detail: expect.stringContaining('第 3 行 值班员：“某人”不是值班单位在岗的值班员；可写：'),
          },
        ],
      },
    });
    expect((await put(mixed, { list: 'rota', leaveOut: 'true' })).json).toMatchObject({ written: 1, faulty: 1 });
  });

  it('is for whoever keeps the directory', async () => {
    expect((await put(csv(rota()), { list: 'rota' }, 'unit-a-officer')).status).toBe(403);
  });

  it('what leaves as a file, of either kind, comes back as no change', async () => {
    await put(csv(rota()), { list: 'rota' });
    await api.ports.store.putDirectory({
      contacts: [
        {
          id: 'many',
          name: '许多',
          unit: 'unit-a',
          role: 'spokesperson',
          posts: ['spokesperson', 'unit-leader'],
          phone: '19910000099',
          accounts: { wecom: '-xu', zzd: '000123', email: 'x@example.invalid' },
          substitute: 'unit-a-leader',
          subject: 'xu',
          active: false,
        },
      ],
    });
    const { json } = await front(readDirectory, api.ports).call('GET /api/directory', { as: 'admin' });
    const told = json as components['schemas']['Directory'];
    const units = told.units.map((unit) => ({ ...unit, desk: unit['desk'] === true }));
    const lists = [
      { query: {}, rows: peopleRows(units, told.contacts) },
      { query: { list: 'rota' }, rows: rotaRows(told.rota, told.contacts, units) },
    ];
    for (const { query, rows } of lists) {
      const files = [Buffer.from(csvOf(rows)), new Uint8Array(await (await xlsxOf(rows, '名单')).arrayBuffer())];
      for (const file of files) {
        const seen = await put(file, { ...query, preview: 'true' });
        expect(seen.json).toMatchObject({ written: 0, faulty: 0, ignored: [] });
        expect((seen.json['rows'] as unknown[]).length).toBe(rows.length - 1);
      }
    }
  });
});
