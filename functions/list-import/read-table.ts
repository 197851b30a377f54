import { CsvError, parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { withoutDirections } from '../domain/intake/invisible-characters.ts';

/** The cells of a file as text, and how it was read. */
export interface Table {
  rows: string[][];
  /** What the file is, as it is told to whoever handed it in. */
  format: 'xlsx' | 'utf-8' | 'gb18030' | 'utf-16';
  /** Of a workbook with several sheets that which was read, and how all are called. */
  sheet?: string;
  sheets?: string[];
}

/** Why a file cannot be read at all. */
export type Unreadable = 'empty' | 'old-excel' | 'broken-excel' | 'too-large' | 'not-text';

/** A district has some hundred people; what unpacks to more is no list of them. */
const MOST_UNPACKED = 30_000_000;

/** A value that strayed to the far corner of a sheet makes a table of seventeen thousand million cells. */
const MOST_CELLS = 2_000_000;

const begins = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

/** The first sheet of an .xlsx file that is a list, or a text with separators, in whatever encoding Excel and WPS write it. */
export async function readTable(
  bytes: Uint8Array,
  isList: (rows: readonly string[][]) => boolean = () => true,
): Promise<Table | { unreadable: Unreadable }> {
  if (bytes.length === 0) return { unreadable: 'empty' };
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { unreadable: 'old-excel' };
  if (begins(bytes, 0x50, 0x4b)) return readExcel(bytes, isList);
  const read = readText(bytes);
  if (!read) return { unreadable: 'not-text' };
  const rows = separated(withoutDirections(read.text)).map((row) => row.map(unquoted));
  return { format: read.format, rows: withoutBlank(rows) };
}

async function readExcel(
  bytes: Uint8Array,
  isList: (rows: readonly string[][]) => boolean,
): Promise<Table | { unreadable: Unreadable }> {
  try {
    let unpacked = 0;
    const names: string[] = [];
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        names.push(name);
        return false;
      },
    });
    if (unpacked > MOST_UNPACKED) return { unreadable: 'too-large' };
    if (!names.some((name) => name.startsWith('xl/'))) return { unreadable: 'broken-excel' };
    const sheets = unzipSync(bytes, { filter: ({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name) });
    if (Object.values(sheets).reduce((sum, sheet) => sum + cellsIn(sheet), 0) > MOST_CELLS)
      return { unreadable: 'too-large' };
    // A buffer of its own: the bytes may be a window on a larger one.
    const read = (await readWorkbook(Uint8Array.from(bytes).buffer)).map(({ sheet, data }) => ({
      sheet,
      rows: withoutBlank(data.map((row) => row.map(textOf))),
    }));
    const found = read.find(({ rows }) => isList(rows)) ?? read[0];
    if (!found) return { unreadable: 'broken-excel' };
    const { sheet, rows } = found;
    return { format: 'xlsx', rows, ...(read.length > 1 ? { sheet, sheets: read.map((one) => one.sheet) } : {}) };
  } catch {
    // Whatever the reader trips over, it is the file: the sentence says how to save it anew.
    return { unreadable: 'broken-excel' };
  }
}

/** As many as lie between the first cell and the farthest, each way: so many the reader makes of it. */
function cellsIn(sheet: Uint8Array): number {
  let rows = 0;
  let columns = 0;
  for (const [, letters = '', row] of new TextDecoder()
    .decode(sheet)
    .matchAll(/\sr\s{0,9}=\s{0,9}["']([A-Z]{1,3})?(\d{1,7})["']/g)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnOf(letters));
  }
  return rows * columns;
}

/** `A` is the first, `XFD` the last. */
const columnOf = (letters: string): number =>
  Array.from(letters).reduce((so, letter) => so * 26 + letter.charCodeAt(0) - 64, 0);

const textOf = (cell: unknown): string => {
  if (cell instanceof Date) return momentOf(cell.toISOString());
  if (typeof cell === 'string') return withoutDirections(cell);
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
};

/** A time of day alone lies on the day from which Excel counts. */
const momentOf = (iso: string): string =>
  iso < '1901'
    ? iso.slice(11, 16)
    : iso.endsWith('T00:00:00.000Z')
      ? iso.slice(0, 10)
      : iso.slice(0, 16).replace('T', ' ');

/** Excel writes UTF-8 with its mark, “Unicode 文本” in UTF-16, and plain CSV in GB18030 on a Chinese Windows. */
function readText(bytes: Uint8Array): { text: string; format: Table['format'] } | null {
  if (begins(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), format: 'utf-16' };
  if (begins(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes), format: 'utf-16' };
  // A text of either has no zero byte.
  if (bytes.includes(0)) return null;
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
}

function decoded(bytes: Uint8Array, format: 'utf-8' | 'gb18030'): { text: string; format: Table['format'] } | null {
  try {
    return { text: new TextDecoder(format, { fatal: true }).decode(bytes), format };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Of a cell that a list of ours, or a careful one, kept from being a formula: as it was. */
const unquoted = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '');

/** By whichever separator the first lines have most of. */
function separated(text: string): string[][] {
  const head = text.split(/\r?\n/, 10).join('\n');
  const count = (mark: string): number => head.split(mark).length - 1;
  const delimiter = [',', '\t', ';', '，'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
  const how = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false };
  try {
    return parse(text, how);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quotation mark that somebody typed and never closed: then it is a sign like any other.
    return parse(text, { ...how, quote: null });
  }
}

/** Rows keep their places: a row is known to people by its number in Excel. */
function withoutBlank(rows: string[][]): string[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  return rows.slice(0, last + 1);
}
