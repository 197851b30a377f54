/** What stands in a cell of a file: words as they are, figures as figures, nothing. */
export type Cell = string | number | null;

/** What a spreadsheet takes for the beginning of a formula, also in full width, or of a field of its own (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell that a spreadsheet takes for text, whatever it begins with. */
const cell = (value: Cell): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
};

/** Rows as Excel reads them: with its mark of UTF-8, in lines of its own. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
