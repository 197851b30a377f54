import type { Item } from './item.ts';

/*
 * Rows that are alike, kept field by field: what is alike stands side by side, whole numbers as the difference to the one before, so that it
 * compresses to half of what the rows do.
 */

interface Column {
  /** The values of the rows that have the field. */
  values: unknown[];
  /** They are differences. */
  steps?: true;
  /** Each of them so many times as large: instants of whole minutes are kept as minutes. */
  by?: number;
  /** `1` for each row that has it, `0` for any other; absent where all have it. */
  held?: string;
}
export interface Columns {
  rows: number;
  columns: Record<string, Column>;
}

export function columnsOf(rows: readonly Item[]): Columns {
  const names = [...new Set(rows.flatMap(Object.keys))];
  return { rows: rows.length, columns: Object.fromEntries(names.map((name) => [name, columnOf(rows, name)])) };
}

function columnOf(rows: readonly Item[], name: string): Column {
  const held = rows.map((row) => (Object.hasOwn(row, name) ? '1' : '0')).join('');
  const values = rows.flatMap((row) => (Object.hasOwn(row, name) ? [row[name]] : []));
  const numbers = values.filter((value) => Number.isSafeInteger(value)).map(Number);
  return {
    ...(numbers.length === values.length ? stepsOf(numbers) : { values }),
    ...(held.includes('0') ? { held } : {}),
  };
}

function stepsOf(numbers: readonly number[]): Pick<Column, 'values' | 'steps' | 'by'> {
  const steps = numbers.map((value, at) => value - (numbers[at - 1] ?? 0));
  const by = steps.reduce(commonDivisor, 0);
  return by > 1 ? { steps: true, by, values: steps.map((step) => step / by) } : { steps: true, values: steps };
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : commonDivisor(b, a % b));

export function rowsOf({ rows, columns }: Columns): Item[] {
  const read = Array.from({ length: rows }, (): Item => ({}));
  for (const [name, { values, steps, by = 1, held }] of Object.entries(columns)) {
    const holders = held === undefined ? read : read.filter((_, at) => held[at] === '1');
    let before = 0;
    for (const [at, row] of holders.entries()) {
      before += steps ? Number(values[at]) * by : 0;
      row[name] = steps ? before : values[at];
    }
  }
  return read;
}
