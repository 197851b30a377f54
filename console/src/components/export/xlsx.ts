import writeExcelFile from 'write-excel-file/universal';
import type { Cell } from './csv.ts';

/** Chinese takes twice the room. */
const widthOf = (cells: readonly Cell[]): number => {
  const longest = Math.max(...cells.map((cell) => String(cell ?? '').replaceAll(/[\u2E80-\uFFFF]/g, 'ab').length));
  return Math.min(60, Math.max(8, longest + 2));
};

/** So many rows say how wide a column is. */
const LOOKED_AT = 500;

/** Every text is typed as one: no cell can be a formula. */
const typed = (value: Cell) =>
  value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String };

/** The rows as a workbook, their head fixed, and a second sheet that says where they come from. */
export function xlsxOf(
  rows: readonly (readonly Cell[])[],
  sheet: string,
  about?: { sheet: string; lines: readonly (readonly [string, string])[] },
): Promise<Blob> {
  const [head = [], ...body] = rows;
  const looked = rows.slice(0, LOOKED_AT);
  return writeExcelFile([
    {
      data: [
        head.map((value) => ({ value: String(value ?? ''), type: String, fontWeight: 'bold' as const })),
        ...body.map((row) => row.map(typed)),
      ],
      sheet: sheet.replaceAll(/[[\]*/\\?:]/g, ' ').slice(0, 31),
      columns: head.map((_, at) => ({ width: widthOf(looked.map((row) => row[at] ?? null)) })),
      stickyRowsCount: 1,
    },
    ...(about
      ? [
          {
            data: about.lines.map((line) => line.map(typed)),
            sheet: about.sheet,
            columns: [{ width: 14 }, { width: 60 }],
          },
        ]
      : []),
  ]).toBlob();
}
