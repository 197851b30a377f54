/** How the columns of a kind of list are known. */
export interface Columns<Column extends string> {
  /** How offices head them. The first is what we call them ourselves. */
  headings: Record<Column, readonly string[]>;
  /** The columns without which a row is not the one of the headings. */
  isHead: (found: readonly Column[]) => boolean;
}

/** The cells of a list under the columns that are read. */
export interface Headed<Column extends string> {
  /** The row of the headings, as Excel numbers it; null: there are none, and nothing was read. */
  headings: number | null;
  /** What of the headings is read, and what is passed over. */
  read: { heading: string; as: string }[];
  ignored: string[];
  /** Rows that say anything, each with its number in Excel and the first that it says in any column. */
  rows: { row: number; cells: Partial<Record<Column, string>>; first: string }[];
}

/** One fault or remark about a row: the column that it is about, by our own name for it, and what to do. */
export interface Said {
  column: string;
  says: string;
}

/** 合计, 填表人：… as they stand below a list. */
export const REMARK = /^(?:合计|总计|小计|共计|备注|说明|注|填表|制表|填报|审核|联系人)(?:[人员日期单位]{0,4})?[:：]?/u;

/** How far down headings are looked for, below a title and notes. */
const HEADINGS_WITHIN = 10;

/** Full-width letters, blanks and notes in brackets make no other heading. */
export const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').trim();

/** A table by its headings, wherever in the first rows they stand and however they are written. */
export function headedTable<Column extends string>(
  table: readonly string[][],
  { headings: known, isHead }: Columns<Column>,
): Headed<Column> {
  const names = new Map(
    Object.entries<readonly string[]>(known).flatMap(([column, headings]) =>
      headings.map((heading) => [heading, column as Column] as const),
    ),
  );
  const columnOf = (heading: string): Column | null => names.get(bareHeading(heading)) ?? null;
  const at = table
    .slice(0, HEADINGS_WITHIN)
    .findIndex((row) => isHead(row.flatMap((heading) => columnOf(heading) ?? [])));
  if (at < 0) return { headings: null, read: [], ignored: [], rows: [] };
  const head = table[at] ?? [];
  const columns = head.map(columnOf);
  return {
    headings: at + 1,
    read: head.flatMap((heading, index) => {
      const column = columns[index];
      return column ? [{ heading: heading.trim(), as: known[column][0] ?? column }] : [];
    }),
    ignored: head.filter((heading, index) => heading.trim() !== '' && !columns[index]).map((one) => one.trim()),
    rows: table
      .slice(at + 1)
      .map((row, index) => ({
        row: at + index + 2,
        cells: cellsOf(row, columns),
        first: row.map((cell) => cell.trim()).find((cell) => cell !== '') ?? '',
      }))
      .filter(({ cells }) => Object.values(cells).some((cell) => cell !== '')),
  };
}

/** Whether this sheet of a workbook is the list, and not the notes on how to fill it in. */
export const hasHeadings =
  <Column extends string>(columns: Columns<Column>) =>
  (table: readonly string[][]): boolean =>
    headedTable(table.slice(0, HEADINGS_WITHIN), columns).headings !== null;

const bareHeading = (heading: string): string =>
  plain(heading)
    .toLowerCase()
    .replaceAll(/[*＊:：]/g, '')
    .replaceAll(/[(（][^()（）]*[)）]/g, '');

/** Of two columns for one thing the first that says something. */
function cellsOf<Column extends string>(
  row: readonly string[],
  columns: readonly (Column | null)[],
): Partial<Record<Column, string>> {
  const cells: Partial<Record<Column, string>> = {};
  for (const [index, column] of columns.entries()) {
    const cell = (row[index] ?? '')
      .normalize('NFKC')
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim();
    if (column && !cells[column]) cells[column] = cell;
  }
  return cells;
}
