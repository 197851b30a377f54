import { useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Button } from '../Button.tsx';
import { exportWords } from './export-words.ts';
import type { Printable } from './rows.ts';
import type { ListFile } from './list-file.ts';
import type { Format } from './save-list.ts';

const FORMATS: Format[] = ['xlsx', 'csv'];

/** Two presses under a list, each of which makes a file of the whole of it. */
export function ListExport<Row>({
  columns,
  rows,
  file,
}: {
  columns: readonly Printable<Row>[];
  rows: readonly Row[];
  file: ListFile<Row>;
}) {
  const words = useWords(exportWords);
  const [read, setRead] = useState<number | null>(null);
  const save = async (format: Format): Promise<void> => {
    setRead(rows.length);
    try {
      const { saveList } = await import('./save-list.ts');
      await saveList(columns, rows, file, format, setRead);
      say(words.done(file.title), true);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      say(`${words.failed}：${isProblem(error) ? error.details.detail : error.message}`, false);
    } finally {
      setRead(null);
    }
  };
  return (
    <fieldset className="list-export no-print" aria-label={words.label(file.title)}>
      {read !== null && (
        <span role="status" className="muted">
          {words.reading(read)}
        </span>
      )}
      {FORMATS.map((format) => (
        <Button key={format} small look="quiet" disabled={read !== null} onClick={() => void save(format)}>
          {words.as[format]}
        </Button>
      ))}
    </fieldset>
  );
}
