import { readTable, type Table, type Unreadable } from '../../../../list-import/read-table.ts';
import type { Said } from '../../../../list-import/headed-table.ts';
import { BadRequest, type HttpCall } from '../../../../runtime/http.ts';

/** Of the largest list several times over. */
const MOST_ROWS = 1_000;

const UNREADABLE: Record<Unreadable, string> = {
  empty: '文件是空的',
  'old-excel': '这是旧版 Excel（.xls）文件：请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入',
  'broken-excel':
    '这个 Excel 文件打不开（可能设了密码，或没有保存完整）：请另存为不加密的 .xlsx，或另存为“CSV UTF-8”后再导入',
  'too-large': '这个 Excel 文件展开后太大：请只留要导入的那一张工作表后再导入',
  'not-text': '这不是表格文件；可导入 .xlsx，或 .csv（UTF-8、GB18030 编码均可）',
};

export const unreadable = (says: string, more: Record<string, unknown> = {}): BadRequest =>
  new BadRequest('unreadable-list', says, { pointer: '', ...more }, 422);

/** The table that was handed in; throws a 422 that says how to save it anew. */
export async function tableOf(call: HttpCall, isList: (rows: readonly string[][]) => boolean): Promise<Table> {
  const table = await readTable(call.rawBody, isList);
  if ('unreadable' in table) throw unreadable(UNREADABLE[table.unreadable]);
  if (table.rows.length > MOST_ROWS)
    throw unreadable(`一次最多导入 ${MOST_ROWS} 行，此表有 ${table.rows.length} 行：请分几次`);
  return table;
}

/** How a file was read, as its answer says it. */
export const readFrom = ({ format, sheet }: Table): Pick<Table, 'format' | 'sheet'> => ({
  format,
  ...(sheet === undefined ? {} : { sheet }),
});

/** No row says what the columns are; `head` says which it must name. */
export const headless = (head: string, { sheets }: Table): BadRequest =>
  unreadable(
    `没有找到表头：前 10 行里应有一行写着${head}，再导入${sheets ? `（看过每张工作表：${sheets.join('、')}）` : ''}`,
  );

/** Rows that cannot be read keep all others out, unless they are left out by choice. */
export const faultyRows = (faulty: readonly { row: number; faults: Said[] }[]): BadRequest =>
  unreadable(`有 ${faulty.length} 行读不出，什么都没有导入：请改好文件，或选择略过这些行`, {
    errors: faulty
      .flatMap(({ row, faults }) =>
        faults.map(({ column, says }) => ({ pointer: `/rows/${row}`, detail: `第 ${row} 行 ${column}：${says}` })),
      )
      .slice(0, 20),
  });

/** What is new has an id of its name, so that two imports of one file make the same. */
const ID_CHARS = 12;
export const idFrom =
  (hash: (text: string) => string) =>
  (prefix: string, name: string): string =>
    `${prefix}-${hash(name).slice(0, ID_CHARS)}`;
