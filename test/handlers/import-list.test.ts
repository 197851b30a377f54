import { beforeEach, describe, expect, it } from 'vitest';
import { importList } from '../../functions/handlers/http/import-list.ts';
import type { Contact } from '../../functions/domain/people/directory.ts';
import { utf8 } from '../list-import/files.ts';
import { front } from './call.ts';
import { type Desk, desk } from './desk.ts';

let api: Desk;
beforeEach(async () => {
  api = await desk();
});

const put = (text: string, query: Record<string, string> = {}, as = 'admin') =>
  front(importList, api.ports, 2_000_000).call('POST /api/directory/import', {
    as,
    query,
    rawBody: Buffer.from(utf8(text)).toString('base64'),
    isBase64Encoded: true,
  });
const contacts = async (): Promise<Contact[]> => (await api.ports.store.directory({ fresh: true })).contacts;

const HEAD = '单位,姓名,岗位,手机,登录账号,AB角\n';
const GOOD = `${HEAD}unit-a,张三,联络员,13900000001,,李四\nunit-a,李四,分管领导,139 0000 0002,,\n`;

describe('P8 · people are imported from a list, with a preview', () => {
  it('shows row by row what it would do, and writes nothing before it is told to', async () => {
    const before = await contacts();
    const seen = await put(GOOD, { preview: 'true' });
    expect(seen).toMatchObject({
      status: 200,
      json: {
        format: 'utf-8',
        headings: 1,
        written: 2,
        faulty: 0,
        rows: [
          { row: 2, name: '张三', does: 'adds', faults: [] },
          { row: 3, name: '李四', does: 'adds', faults: [] },
        ],
      },
    });
    expect(await contacts()).toEqual(before);
  });

  it('leaves what gives rights to a second person, as any other change of the directory', async () => {
    // The duty leader of the desk may decide, too: nobody enters alone.
    const asked = await put(GOOD);
    expect(asked).toMatchObject({ status: 200, json: { awaits: ['张三', '李四'], rights: { state: 'waiting' } } });
    expect((await contacts()).some(({ name }) => name === '张三')).toBe(false);
    expect(api.ports.tables.audit.at(-1)?.what).toContain('POST directory/import units 0 contacts 2');
    const fresh = '单位,单位类别,姓名,岗位\n霞浦街道办事处,街道,王五,联络员\n';
    expect((await put(fresh)).json['rights']).toMatchObject({ widened: [{ unit: { name: '霞浦街道办事处' } }] });
  });

  it('takes out what turns letters round: two names that look alike are one', async () => {
    const list = `${HEAD}unit-a,张\u202e三\u202c,联络员,139\u200e00000001,,\n`;
    expect(await put(list, { preview: 'true' })).toMatchObject({ json: { rows: [{ name: '张三', faults: [] }] } });
    expect(JSON.stringify((await put(list)).json)).not.toMatch(/[\u200e\u202a-\u202e]/);
  });

  it('changes a telephone at once, and says that nothing changes the second time', async () => {
    const list = `${HEAD}unit-a,name of unit-a-officer,,139 0000 0001,,\n`;
    expect(await put(list)).toMatchObject({
      status: 200,
      json: { written: 1, rows: [{ does: 'changes', changes: [{ field: 'phone', is: '13900000001' }] }] },
    });
    expect((await contacts()).find(({ id }) => id === 'unit-a-officer')?.phone).toBe('13900000001');
    expect(await put(list)).toMatchObject({ status: 200, json: { written: 0, rows: [{ does: 'same' }] } });
  });

  it('writes nothing where a row has a fault, unless it is told to leave such rows out', async () => {
    const mixed = `${HEAD}unit-a,name of unit-a-officer,,13900000001,,\nunit-a,王五,联络员,1.39E+10,,\n衙门,赵六,联络员,13900000003,,\n`;
    const refused = await put(mixed);
    expect(refused).toMatchObject({
      status: 422,
      json: {
        type: 'urn:huiying:problem:unreadable-list',
        detail: expect.stringContaining('有 2 行读不出，什么都没有导入'),
        errors: [{ pointer: '/rows/3' }, { pointer: '/rows/4' }],
      },
    });
    expect((await contacts()).find(({ id }) => id === 'unit-a-officer')?.phone).not.toBe('13900000001');
    expect(await put(mixed, { leaveOut: 'true' })).toMatchObject({ status: 200, json: { written: 1, faulty: 2 } });
    expect((await contacts()).find(({ id }) => id === 'unit-a-officer')?.phone).toBe('13900000001');
  });

  it('counts every row once: one that is left out is not written, though the unit that it brings in is', async () => {
    const head = '单位,单位类别,姓名,岗位,手机\n';
    const list = `${head}霞浦街道办事处,街道,张三,联络员,1.39E+10\n霞浦街道办事处,街道,王五,联络员,13900000001\n`;
    const seen = await put(list, { preview: 'true' });
    expect(seen.json).toMatchObject({
      written: 1,
      faulty: 1,
      rows: [
        { does: 'left-out', unit: 'adds' },
        { does: 'adds', faults: [] },
      ],
    });
  });

  it('H2 · asks for nothing twice: whoever waits for the second person already is said to', async () => {
    const asked = await put(GOOD);
    expect(asked.json['rights']).toMatchObject({ state: 'waiting' });
    const again = `${GOOD}unit-a,王五,联络员,13900000003,,\n`;
    const whole = { written: 0, faulty: 0, awaits: [], rows: [{ does: 'waits' }, { does: 'waits' }] };
    expect((await put(GOOD, { preview: 'true' })).json).toMatchObject(whole);
    const second = (await put(GOOD)).json;
    expect(second).toMatchObject(whole);
    expect(second).not.toHaveProperty('rights');
    // Who was not on the list before is asked for alone.
    expect((await put(again)).json).toMatchObject({
      written: 1,
      awaits: ['王五'],
      rights: { widened: [{ name: '王五' }] },
      rows: [{ does: 'waits' }, { does: 'waits' }, { does: 'adds' }],
    });
  });

  it('H2 · takes a mended row for the person who waits, not for another one of that name', async () => {
    const first = (await put(GOOD)).json['rights'] as { widened: { person: string; name: string }[] };
    const mended = (await put(GOOD.replace('13900000001', '13900000009'))).json;
    expect(mended).toMatchObject({ written: 1, awaits: ['张三'], rows: [{ does: 'adds' }, { does: 'waits' }] });
    const zhang = first.widened.find(({ name }) => name === '张三')?.person;
    expect(mended['rights']).toMatchObject({ widened: [{ person: zhang }] });
  });

  it('refuses with a row what the form would refuse, and whatever hangs on that row', async () => {
    const long = '长'.repeat(31);
    const seen = await put(
      `${HEAD}unit-a,${long},联络员,13900000001,,\nunit-a,李四,联络员,13900000002,desk,\nunit-a,王五,联络员,13900000003,,${long}\nunit-a,name of admin,,13900000004,,\n`,
      { preview: 'true' },
    );
    expect(seen.json['rows']).toMatchObject([
      { does: 'left-out', faults: [{ column: '姓名', says: '最多 30 字' }] },
      { does: 'left-out', faults: [{ column: '登录账号', says: '此登录账号已属于另一位人员' }] },
      { does: 'left-out', faults: [{ column: '替班人' }] },
      { does: 'left-out', faults: [{ column: '岗位' }] },
    ]);
  });

  it('refuses to let anybody change what they may do themselves, by a list either', async () => {
    const seen = await put('单位,姓名,角色\nunit-b,name of admin,值班员\n', { preview: 'true' });
    expect(seen.json['rows']).toMatchObject([
      { does: 'left-out', faults: [{ says: expect.stringContaining('不能变更自己') }] },
    ]);
  });

  it('says what a file is that it cannot read, and who may import', async () => {
    expect(await put('一,二\n三,四\n')).toMatchObject({
      status: 422,
      json: { detail: expect.stringContaining('没有找到表头') },
    });
    const old = await front(importList, api.ports).call('POST /api/directory/import', {
      as: 'admin',
      rawBody: Buffer.from('d0cf11e0a1b11ae1', 'hex').toString('base64'),
      isBase64Encoded: true,
    });
    expect(old).toMatchObject({ status: 422, json: { detail: expect.stringContaining('另存为 .xlsx') } });
    expect(await put(GOOD, {}, 'desk')).toMatchObject({ status: 403 });
    expect(await put(`${HEAD}unit-a,机密★,联络员,13900000001,,\n`, { preview: 'true' })).toMatchObject({ status: 200 });
  });
});
