import { readExports, recordExport } from '../../api/exports.ts';
import { language } from '../../app/language.ts';
import { fullTime, inFullTimes, ms } from '../../words/time.ts';
import { type Cell, csvOf } from './csv.ts';
import { exportWords } from './export-words.ts';
import { keep } from './keep.ts';
import type { ListFile } from './list-file.ts';
import { type Printable, tableOf } from './rows.ts';

export type Format = 'xlsx' | 'csv';

/** Rows that tell of nobody, such as a form to be filled in. */
export async function keepRows(rows: readonly (readonly Cell[])[], name: string, format: Format): Promise<void> {
  if (format === 'csv') return keep(new Blob([csvOf(rows)], { type: 'text/csv' }), `${name}.csv`);
  const { xlsxOf } = await import('./xlsx.ts');
  keep(await xlsxOf(rows, name), `${name}.xlsx`);
}

/** The rows as a file. H5: it is written down before there is one, and rejects with the problem where it cannot be. */
export async function saveRows(
  rows: readonly (readonly Cell[])[],
  { list, title, filter }: Omit<ListFile<never>, 'every'>,
  format: Format,
): Promise<void> {
  const words = exportWords[language()];
  const narrowed = filter === undefined || filter === '' ? {} : { filter: filter.slice(0, 200) };
  const told = await recordExport({ list, title: title.slice(0, 60), ...narrowed, rows: rows.length - 1, format });
  const name = `${words.fileName(title, narrowed.filter).replaceAll(/[\\/:*?"<>|\s]+/g, ' ')} ${fullTime(ms(told.now)).slice(0, 10)}`;
  if (format === 'csv') return keep(new Blob([csvOf(rows)], { type: 'text/csv' }), `${name}.csv`);
  const { xlsxOf } = await import('./xlsx.ts');
  const about = {
    sheet: words.about,
    lines: words.lines({
      title,
      filter: narrowed.filter ?? '',
      rows: rows.length - 1,
      by: `${told.unit} ${told.by}`,
      at: fullTime(ms(told.now)),
    }),
  };
  keep(await xlsxOf(rows, title, about), `${name}.xlsx`);
}

/** The whole list in the columns in which it is shown, its times in full. */
export async function saveList<Row>(
  columns: readonly Printable<Row>[],
  shown: readonly Row[],
  file: ListFile<Row>,
  format: Format,
  told: (rows: number) => void,
): Promise<void> {
  const { mostRows } = await readExports();
  const rows = file.every ? await file.every(mostRows, told) : shown;
  if (rows.length > mostRows) throw new Error(exportWords[language()].tooMany(mostRows));
  await saveRows(
    inFullTimes(() => tableOf(columns, rows)),
    file,
    format,
  );
}
