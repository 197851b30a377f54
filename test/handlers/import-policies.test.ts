import { beforeEach, describe, expect, it } from 'vitest';
import type { DistrictPolicy } from '../../functions/domain/rules/policy.ts';
import { editRules } from '../../functions/handlers/http/edit-rules.ts';
import { importList } from '../../functions/handlers/http/import-list.ts';
import { utf8, xlsx } from '../list-import/files.ts';
import { type Answer, front } from './call.ts';
import { type Desk, desk } from './desk.ts';

let api: Desk;
let draft: string;
beforeEach(async () => {
  api = await desk();
  const begun = await front(editRules, api.ports).call('POST /api/policy-drafts', {
    as: 'admin',
    body: { name: '政策清单' },
  });
  draft = (begun.json as { draft: { id: string } }).draft.id;
});

const put = (file: Uint8Array, query: Record<string, string> = {}, as = 'admin'): Promise<Answer> =>
  front(importList, api.ports, 2_000_000).call('POST /api/policy-drafts/{id}/import-policies', {
    as,
    query,
    path: { id: draft },
    rawBody: Buffer.from(file).toString('base64'),
    isBase64Encoded: true,
  });
const stored = async (): Promise<DistrictPolicy[]> => {
  const kept = await api.ports.policies.draft(draft);
  if (!kept) throw new Error(`no draft ${draft}`);
  return (kept.parts.routing['routing'] as { policies: DistrictPolicy[] }).policies;
};

const HEAD = ['政策名称', '文号', '责任部门', '有效期至'];
const list = (...rows: string[][]) => utf8([HEAD, ...rows].map((row) => row.join(',')).join('\n'));
const BOTH = list(
  ['北仑区人才购房补贴实施细则', '仑政发〔2026〕3号', 'unit-a', ''],
  ['北仑区义务教育招生办法', '', 'unit-b', '2027-08-31'],
);

describe('R1 · the list of policies in force is imported into a draft of the rules', () => {
  it('shows row by row what it would do, from a workbook too, and writes nothing before it is told to', async () => {
    const seen = await put(BOTH, { preview: 'true' });
    expect(seen).toMatchObject({
      status: 200,
      json: {
        format: 'utf-8',
        version: 1,
        written: 2,
        faulty: 0,
        missing: [],
        rows: [
          { row: 2, name: '北仑区人才购房补贴实施细则', unitName: 'unit-a', does: 'adds' },
          { row: 3, does: 'adds', changes: expect.arrayContaining([{ field: 'until', was: '', is: '2027-08-31' }]) },
        ],
      },
    });
    const sheet = xlsx([HEAD, ['北仑区人才购房补贴实施细则', '', 'unit-a', '']]);
    expect(await put(sheet, { preview: 'true' })).toMatchObject({ json: { format: 'xlsx', written: 1 } });
    expect(await stored()).toEqual([]);
  });

  it('is written into the draft, on record, and says the second time that nothing changes', async () => {
    expect(await put(BOTH, { expectedVersion: '1' })).toMatchObject({ status: 200, json: { version: 2, written: 2 } });
    expect(await stored()).toMatchObject([
      { name: '北仑区人才购房补贴实施细则', number: '仑政发〔2026〕3号', unit: 'unit-a' },
      { name: '北仑区义务教育招生办法', unit: 'unit-b', until: '2027-08-31' },
    ]);
    expect(api.ports.tables.audit.at(-1)?.what).toContain(`policy-drafts/${draft}/import-policies 0 before, 2 after`);
    expect(await put(BOTH, { preview: 'true' })).toMatchObject({
      json: { written: 0, rows: [{ does: 'same' }, { does: 'same' }] },
    });
    // The published rules know nothing of it until somebody else publishes the draft.
    expect((await api.ports.policies.current()).routing.policies ?? []).toEqual([]);
  });

  it('leaves what the list has not as it is, or takes it away where the list is the whole', async () => {
    await put(BOTH, { expectedVersion: '1' });
    const one = list(['北仑区义务教育招生办法', '', 'unit-a', '']);
    expect(await put(one, { preview: 'true' })).toMatchObject({
      json: {
        missing: [{ name: '北仑区人才购房补贴实施细则', unitName: 'unit-a' }],
        rows: [{ does: 'changes', changes: [{ field: 'unit', was: 'unit-b', is: 'unit-a' }] }],
      },
    });
    await put(one, { expectedVersion: '2' });
    expect((await stored()).map(({ unit }) => unit)).toEqual(['unit-a', 'unit-a']);
    await put(one, { expectedVersion: '3', replace: 'true' });
    expect((await stored()).map(({ name }) => name)).toEqual(['北仑区义务教育招生办法']);
  });

  it('refuses faulty rows unless they are left out, a file without headings, an old version and who may not', async () => {
    const faulty = list(['北仑区某办法', '', '区气象局', ''], ['北仑区另一办法', '', 'unit-a', '']);
    expect(await put(faulty, { expectedVersion: '1' })).toMatchObject({
      status: 422,
      json: { errors: [{ pointer: '/rows/2', detail: expect.stringContaining('第 2 行 责任部门') }] },
    });
    expect(await put(faulty, { expectedVersion: '1', leaveOut: 'true' })).toMatchObject({ status: 200 });
    expect((await stored()).map(({ name }) => name)).toEqual(['北仑区另一办法']);
    expect(await put(utf8('单位,姓名\nunit-a,张三'), { preview: 'true' })).toMatchObject({ status: 422 });
    expect(await put(BOTH, { expectedVersion: '1' })).toMatchObject({ status: 409 });
    expect(await put(BOTH)).toMatchObject({ status: 400 });
    expect(await put(BOTH, { preview: 'true' }, 'unit-a-officer')).toMatchObject({ status: 403 });
    draft = 'D999';
    expect(await put(BOTH, { preview: 'true' })).toMatchObject({ status: 404 });
  });
});
