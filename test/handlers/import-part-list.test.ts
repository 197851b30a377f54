import { beforeEach, describe, expect, it } from 'vitest';
import { xlsxOf } from '../../console/src/components/export/xlsx.ts';
import { csvOf } from '../../console/src/components/export/csv.ts';
import { channelRows, dutyRows, holidayRows } from '../../console/src/pages/directory/part-list-columns.ts';
import { editRules } from '../../functions/handlers/http/edit-rules.ts';
import { importList } from '../../functions/handlers/http/import-list.ts';
import type { Policy } from '../../functions/domain/rules/policy.ts';
import { utf8, xlsx } from '../list-import/files.ts';
import { type Answer, front } from './call.ts';
import { type Desk, desk } from './desk.ts';

let api: Desk;
let draft: string;
beforeEach(async () => {
  api = await desk();
  const begun = await front(editRules, api.ports).call('POST /api/policy-drafts', {
    as: 'admin',
    body: { name: '清单' },
  });
  draft = (begun.json as { draft: { id: string } }).draft.id;
});

const put = (list: string, file: Uint8Array, query: Record<string, string> = {}, as = 'admin'): Promise<Answer> =>
  front(importList, api.ports, 2_000_000).call('POST /api/policy-drafts/{id}/import-policies', {
    as,
    query: { list, ...query },
    path: { id: draft },
    rawBody: Buffer.from(file).toString('base64'),
    isBase64Encoded: true,
  });
const parts = async () => {
  const kept = await api.ports.policies.draft(draft);
  if (!kept) throw new Error(`no draft ${draft}`);
  return kept.parts;
};
const calendar = async () => (await parts()).calendar['calendar'] as Policy['calendar'];
const ledger = async () => (await parts()).routing['routing'] as Policy['routing'];
const sheet = (...rows: string[][]) => utf8(rows.map((row) => row.join(',')).join('\n'));

// 2027: 6 February is a Saturday, 8 February a Monday, 10 February a Wednesday.
const DAYS = ['日期', '安排', '节日'];

describe('H3 · days off and make-up workdays are imported into a draft of the rules', () => {
  it('shows row by row what it would do, and which year counts as checked by it, and writes nothing', async () => {
    const before = await calendar();
    const rows = [DAYS, ['2027-02-08', '放假', '春节'], ['2027年2月6日', '上班', '春节']];
    expect(await put('holidays', xlsx(rows), { preview: 'true' })).toMatchObject({
      status: 200,
      json: {
        written: 2,
        faulty: 0,
        missing: [],
        rows: [
          {
            row: 2,
            name: '2027-02-08 春节',
            does: 'adds',
            changes: [
              { field: 'kind', was: '', is: '放假' },
              { field: 'name', was: '', is: '春节' },
            ],
            notes: [{ column: '日期', says: expect.stringContaining('2027 年') }],
          },
          { row: 3, name: '2027-02-06 春节', does: 'adds', notes: [] },
        ],
      },
    });
    expect(await calendar()).toEqual(before);
  });

  it('is written in the order of the days, on record, and says the second time that nothing changes', async () => {
    const { days, coveredYears } = await calendar();
    const file = sheet(DAYS, ['2027-02-08', '放假', '春节'], ['2027-02-06', '调休上班', '春节']);
    expect(await put('holidays', file, { expectedVersion: '1' })).toMatchObject({ json: { version: 2, written: 2 } });
    const is = await calendar();
    expect(is.coveredYears).toEqual([...coveredYears, 2027]);
    expect(is.days).toEqual([
      ...days,
      { date: '2027-02-06', rest: false, name: '春节' },
      { date: '2027-02-08', rest: true, name: '春节' },
    ]);
    expect(api.ports.tables.audit.at(-1)?.what).toContain('list=holidays 2 rows');
    expect(await put('holidays', file, { preview: 'true' })).toMatchObject({ json: { written: 0, missing: [] } });
    expect((await api.ports.policies.current()).calendar.coveredYears).toEqual(coveredYears);
  });

  it('takes away only days of the years that the list is of', async () => {
    const before = await calendar();
    const year = String(before.coveredYears.at(-1));
    const [kept] = before.days.filter(({ date, rest }) => date.startsWith(year) && rest);
    if (!kept) throw new Error('no day off');
    const file = sheet(DAYS, [kept.date, '放假', kept.name]);
    await put('holidays', file, { expectedVersion: '1', replace: 'true' });
    expect((await calendar()).days).toEqual([...before.days.filter(({ date }) => !date.startsWith(year)), kept]);
  });

  it('refuses what is no day, no arrangement, a workday made up for on a workday, and one day in two rows', async () => {
    const file = sheet(
      DAYS,
      ['二月八日', '放假', '春节'],
      ['2027-02-09', '半天', '春节'],
      ['2027-02-10', '上班', '春节'],
      ['2027-02-12', '放假', ''],
      ['2027-02-11', '放假', '春节'],
      ['2027-02-11', '放假', '春节'],
    );
    expect(await put('holidays', file, { preview: 'true' })).toMatchObject({
      json: {
        written: 1,
        faulty: 5,
        rows: [
          { row: 2, faults: [{ column: '日期', says: expect.stringContaining('“二月八日”') }] },
          { row: 3, faults: [{ column: '安排', says: '“半天”读不懂，应为“放假”或“上班”（调休上班）' }] },
          { row: 4, faults: [{ column: '安排', says: expect.stringContaining('周六或周日') }] },
          { row: 5, faults: [{ column: '节日' }] },
          { row: 6, does: 'adds' },
          { row: 7, faults: [{ column: '日期', says: '与第 6 行是同一天，只能留一行' }] },
        ],
      },
    });
    expect(await put('holidays', file, { expectedVersion: '1' })).toMatchObject({ status: 422 });
    expect(await put('holidays', sheet(['姓名', '电话']), { preview: 'true' })).toMatchObject({ status: 422 });
    expect(await put('weather', file, { preview: 'true' })).toMatchObject({ status: 400 });
    expect(await put('holidays', file, { preview: 'true' }, 'unit-a-officer')).toMatchObject({ status: 403 });
  });

  it('comes back as no change where it was given out, as .csv and as .xlsx', async () => {
    const rows = holidayRows((await calendar()).days);
    for (const file of [Buffer.from(csvOf(rows)), new Uint8Array(await (await xlsxOf(rows, '日历')).arrayBuffer())])
      expect(await put('holidays', file, { preview: 'true' })).toMatchObject({
        json: { written: 0, faulty: 0, missing: [] },
      });
  });
});

const DUTIES = ['承办单位', '主题', '词语', '地点', '条款', '依据'];

describe('R2 · routing duties are imported into a draft of the rules', () => {
  it('reads unit, subjects, words, places, clause by its name, and basis, and writes them once told to', async () => {
    const { rows } = await ledger();
    const duty = ['unit-a', '', '共享单车、电动自行车', '新碶', '属地管理、分级负责', '共享单车由甲单位负责'];
    const file = xlsx([DUTIES, duty]);
    expect(await put('duties', file, { preview: 'true' })).toMatchObject({
      json: { written: 1, rows: [{ row: 2, name: '共享单车由甲单位负责', unitName: 'unit-a', does: 'adds' }] },
    });
    expect((await ledger()).rows).toEqual(rows);
    expect(await put('duties', file, { expectedVersion: '1' })).toMatchObject({ json: { version: 2, written: 1 } });
    expect((await ledger()).rows).toEqual([
      ...rows,
      {
        id: expect.stringMatching(/^R-/),
        unit: 'unit-a',
        clause: 'R2',
        mentions: ['共享单车', '电动自行车'],
        places: ['新碶'],
        says: '共享单车由甲单位负责',
      },
    ]);
    expect(await put('duties', file, { preview: 'true' })).toMatchObject({
      json: { written: 0, rows: [{ does: 'same' }] },
    });
  });

  it('refuses an unknown unit, subject and clause, and a duty that would match everything', async () => {
    const file = sheet(
      DUTIES,
      ['区气象局', '', '暴雨', '', '属地管理、分级负责', '气象'],
      ['unit-a', '天气', '', '', '属地管理、分级负责', '气象'],
      ['unit-a', '', '暴雨', '', '第九条', '气象'],
      ['unit-a', '', '', '', '属地管理、分级负责', '气象'],
    );
    expect(await put('duties', file, { preview: 'true' })).toMatchObject({
      json: {
        written: 0,
        faulty: 4,
        rows: [
          { row: 2, faults: [{ column: '承办单位', says: expect.stringContaining('“区气象局”') }] },
          { row: 3, faults: [{ column: '主题', says: expect.stringContaining('没有主题“天气”，应为') }] },
          { row: 4, faults: [{ column: '条款', says: expect.stringContaining('“属地管理、分级负责”') }] },
          { row: 5, faults: [{ column: '主题', says: expect.stringContaining('至少写一项') }] },
        ],
      },
    });
  });

  it('comes back as no change where it was given out, as .csv and as .xlsx', async () => {
    const { units } = await api.ports.store.directory({ fresh: true });
    const { rows } = await ledger();
    const clauses = (await parts()).clauses['clauses'] as Policy['clauses'];
    const out = dutyRows(rows, units, clauses);
    for (const file of [Buffer.from(csvOf(out)), new Uint8Array(await (await xlsxOf(out, '台账')).arrayBuffer())])
      expect(await put('duties', file, { preview: 'true' })).toMatchObject({
        json: { written: 0, faulty: 0, missing: [] },
      });
  });
});

const IDS = ['渠道', '短信', '登记编号', '正文'];
const registered = async () => (await parts()).channels['registered'] as Policy['registered'];

describe('P8 · the ids of templates at their providers are imported into a draft of the rules', () => {
  it('reads channel and text by their names, in any width, and writes them once told to', async () => {
    const file = xlsx([
      ['渠道', '短信模板', '模板CODE'],
      ['阿里云短信', '请签收', 'SMS_123456789'],
      ['腾讯云', ' 请签收 ', 1234567],
      ['阿里云短信', '催办', ''],
    ]);
    expect(await put('channels', file, { preview: 'true' })).toMatchObject({
      json: {
        written: 2,
        faulty: 0,
        rows: [
          {
            row: 2,
            name: '请签收',
            unitName: '阿里云短信',
            does: 'adds',
            changes: [{ field: 'id', was: '', is: 'SMS_123456789' }],
          },
          { row: 3, name: '请签收', unitName: '腾讯云短信', does: 'adds' },
        ],
      },
    });
    expect(await registered()).toEqual({});
    expect(await put('channels', file, { expectedVersion: '1' })).toMatchObject({ json: { version: 2, written: 2 } });
    expect(await registered()).toEqual({ 'aliyun-sms': { sign: 'SMS_123456789' }, 'tencent-sms': { sign: '1234567' } });
    const moved = sheet(IDS, ['阿里云短信', '请签收', 'SMS_2', '别的正文'], ['阿里云短信', '催办', 'SMS_3', '']);
    expect(await put('channels', moved, { preview: 'true' })).toMatchObject({
      json: {
        rows: [
          {
            does: 'changes',
            changes: [{ was: 'SMS_123456789', is: 'SMS_2' }],
            notes: [{ column: '正文', says: expect.stringContaining('与草稿里的正文不同') }],
          },
          { does: 'adds', notes: [] },
        ],
      },
    });
  });

  it('takes away only ids of the channels that the list is of', async () => {
    const first = sheet(
      IDS,
      ['阿里云短信', '请签收', 'SMS_1', ''],
      ['阿里云短信', '催办', 'SMS_2', ''],
      ['腾讯云短信', '请签收', '7', ''],
    );
    await put('channels', first, { expectedVersion: '1' });
    const next = sheet(IDS, ['阿里云短信', '催办', 'SMS_2', '']);
    expect(await put('channels', next, { preview: 'true' })).toMatchObject({
      json: { written: 0, missing: [{ name: '请签收', unitName: '阿里云短信' }] },
    });
    await put('channels', next, { expectedVersion: '2', replace: 'true' });
    expect(await registered()).toEqual({ 'aliyun-sms': { remind: 'SMS_2' }, 'tencent-sms': { sign: '7' } });
    await put('channels', sheet(IDS, ['阿里云短信', '催办', 'SMS_9', '']), { expectedVersion: '3' });
    expect(await registered()).toEqual({ 'aliyun-sms': { remind: 'SMS_9' }, 'tencent-sms': { sign: '7' } });
  });

  it('refuses an unknown channel, one that asks for no id, an unknown text, what is no id, and one text twice', async () => {
    const file = sheet(
      IDS,
      ['飞鸽传书', '请签收', 'SMS_1', ''],
      ['企业微信', '请签收', 'SMS_1', ''],
      ['', '请签收', 'SMS_1', ''],
      ['阿里云短信', '请签字', 'SMS_1', ''],
      ['阿里云短信', '请签收', '待申请', ''],
      ['腾讯云短信', '请签收', '1.23E+09', ''],
      ['阿里云短信', '催办', 'SMS_1', ''],
      ['阿里云短信', '催办', 'SMS_2', ''],
    );
    expect(await put('channels', file, { preview: 'true' })).toMatchObject({
      json: {
        written: 1,
        faulty: 7,
        rows: [
          { row: 2, faults: [{ column: '渠道', says: '没有渠道“飞鸽传书”，应为 “阿里云短信”、“腾讯云短信” 之一' }] },
          { row: 3, faults: [{ column: '渠道', says: expect.stringContaining('“企业微信”不要求登记模板') }] },
          { row: 4, faults: [{ column: '渠道', says: expect.stringContaining('没有写渠道') }] },
          { row: 5, faults: [{ column: '短信', says: expect.stringContaining('没有短信“请签字”') }] },
          { row: 6, faults: [{ column: '登记编号', says: expect.stringContaining('“待申请”') }] },
          { row: 7, faults: [{ column: '登记编号', says: expect.stringContaining('“1.23E+09”') }] },
          { row: 8, does: 'adds' },
          { row: 9, faults: [{ column: '短信', says: '与第 8 行是同一渠道的同一条短信，只能留一行' }] },
        ],
      },
    });
  });

  it('comes back as no change where it was given out, as .csv and as .xlsx', async () => {
    await put('channels', sheet(IDS, ['腾讯云短信', '请签收', '1234567', '']), { expectedVersion: '1' });
    const { texts } = (await parts()).texts as Pick<Policy, 'texts'>;
    const templates = Object.entries(texts.templates).map(([id, { body }]) => ({ id, body }));
    const out = channelRows(['aliyun-sms', 'tencent-sms'], templates, await registered());
    expect(out).toHaveLength(1 + 2 * templates.length);
    for (const file of [Buffer.from(csvOf(out)), new Uint8Array(await (await xlsxOf(out, '渠道')).arrayBuffer())])
      expect(await put('channels', file, { preview: 'true' })).toMatchObject({
        json: { written: 0, faulty: 0, missing: [], rows: [{ does: 'same', notes: [] }] },
      });
  });
});
