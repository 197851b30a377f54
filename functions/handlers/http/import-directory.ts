import { judgeRights, type RightsChange, withChange } from '../../domain/commands/rights.ts';
import { isRefusal } from '../../domain/matter/refusal.ts';
import type { PlannedRow } from '../../directory-import/plan.ts';
import { readTable, type Unreadable } from '../../directory-import/read-table.ts';
import { planRows } from '../../directory-import/rows.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../runtime/http.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';
import { importView } from './api/import/import-view.ts';
import { judged, partOf } from './api/import/judged.ts';
import { mustBeAllowedTo } from './api/permissions.ts';
import { personOf } from './api/person.ts';
import { changeDirectory, readToChange } from './api/rights/change-directory.ts';
import { rightsView } from './api/rights/rights-view.ts';

const MAX_BODY = 2_000_000;
/** Of the largest district several times over. */
const MOST_ROWS = 1_000;
const ID_CHARS = 12;

const UNREADABLE: Record<Unreadable, string> = {
  empty: '文件是空的',
  'old-excel': '这是旧版 Excel（.xls）文件：请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入',
  'broken-excel':
    '这个 Excel 文件打不开（可能设了密码，或没有保存完整）：请另存为不加密的 .xlsx，或另存为“CSV UTF-8”后再导入',
  'too-large': '这个 Excel 文件展开后太大：请只留人员名单那一张工作表后再导入',
  'not-text': '这不是表格文件；可导入 .xlsx，或 .csv（UTF-8、GB18030 编码均可）',
};

const unreadable = (says: string, more: Record<string, unknown> = {}): BadRequest =>
  new BadRequest('unreadable-list', says, { pointer: '', ...more }, 422);

/** P8: units and people from a file. A preview says row by row what would change; without it all of it is written, or none where a row has a fault. */
export async function importDirectory(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const asked = await personOf(call, ports);
  mustBeAllowedTo(asked, 'edit-directory');
  const table = await readTable(call.rawBody);
  if ('unreadable' in table) throw unreadable(UNREADABLE[table.unreadable]);
  if (table.rows.length > MOST_ROWS)
    throw unreadable(`一次最多导入 ${MOST_ROWS} 行，此表有 ${table.rows.length} 行：请分几次`);
  const read = await readToChange(asked, ports);
  const plan = planRows(
    table.rows,
    read.directory,
    (prefix, name) => `${prefix}-${ports.ids.hash(name).slice(0, ID_CHARS)}`,
  );
  if (plan.headings === null)
    throw unreadable('没有找到表头：前 10 行里应有一行写着“单位”和“姓名”（或“单位类别”），再导入');
  const rows = judged(plan.rows, read.directory, read.person.contact.id);
  const part = partOf(rows);
  const verdict = judgeRights(read.person.contact.id, part, read.directory);
  if (isRefusal(verdict)) throw new BadRequest(verdict.refused, verdict.says, { clause: verdict.clause }, 403);
  const awaits = verdict.alone ? [] : verdict.widened.map(({ name }) => name);
  const seen = { format: table.format, ...plan, headings: plan.headings, rows, awaits };
  if (call.query['preview'] !== 'true') {
    const faulty = rows.filter(({ faults }) => faults.length > 0);
    if (faulty.length > 0 && call.query['leaveOut'] !== 'true') throw faultyRows(faulty);
    const change = await written(part, read, ports);
    // Units that the list has just brought have their names.
    const after = { ...read.person, directory: { ...read.directory, ...withChange(read.directory, part) } };
    const rights = change ? { rights: rightsView(change, after) } : {};
    return { status: 200, body: { now: ports.clock.now(), ...importView(seen), ...rights } };
  }
  return { status: 200, body: { now: ports.clock.now(), ...importView(seen) } };
}

const faultyRows = (faulty: readonly PlannedRow[]): BadRequest =>
  unreadable(`有 ${faulty.length} 行读不出，什么都没有导入：请改好文件，或选择略过这些行`, {
    errors: faulty
      .flatMap(({ row, faults }) =>
        faults.map(({ column, says }) => ({ pointer: `/rows/${row}`, detail: `第 ${row} 行 ${column}：${says}` })),
      )
      .slice(0, 20),
  });

async function written(
  part: ReturnType<typeof partOf>,
  read: Awaited<ReturnType<typeof readToChange>>,
  ports: Ports,
): Promise<RightsChange | null> {
  if (part.units.length + part.contacts.length === 0) return null;
  const { units, contacts } = part;
  const what = `POST directory/import units ${units.length} contacts ${contacts.length}`;
  return changeDirectory(read, part, what, ports);
}

export const handler = lambda.http(importDirectory, undefined, MAX_BODY);
