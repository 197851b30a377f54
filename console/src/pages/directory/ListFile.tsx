import type { ReactNode } from 'react';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { listFileWords } from './list-file-words.ts';

async function saveSample(name: string, rows: string[][], format: 'xlsx' | 'csv'): Promise<void> {
  const { keepRows } = await import('../../components/export/save-list.ts');
  await keepRows(rows, name, format);
}

/** Chooses a file of rows, and offers a sample of what is read. */
export function ListFile({
  sample: { name, rows },
  onChoose,
  children,
}: {
  sample: { name: string; rows: string[][] };
  onChoose: (file: File) => void;
  children?: ReactNode;
}) {
  const words = useWords(listFileWords);
  return (
    <p className="import-choose">
      <label className="button button-primary">
        {words.choose}
        <input
          type="file"
          className="import-file"
          accept=".xlsx,.csv,.txt"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) onChoose(file);
            // The same file, mended, is chosen again.
            target.value = '';
          }}
        />
      </label>
      <Button onClick={() => void saveSample(name, rows, 'xlsx')}>{words.sample}</Button>
      <Button look="quiet" onClick={() => void saveSample(name, rows, 'csv')}>
        {words.sampleCsv}
      </Button>
      {children}
    </p>
  );
}

/** Wider than a phone: it is moved sideways, by keys too. */
export function RowsFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="table-frame import-rows" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

interface Said {
  column: string;
  says: string;
}

/** Why a row cannot be read, what it changes, and how it was read. */
export function RowRemarks({ faults, changed, notes }: { faults: Said[]; changed: ReactNode[]; notes: Said[] }) {
  return (
    <ul className="import-says">
      {faults.map(({ column, says }) => (
        <li key={`${column} ${says}`} className="import-fault">
          <b>{column}</b> {says}
        </li>
      ))}
      {changed.map((says, at) => (
        <li key={at}>{says}</li>
      ))}
      {notes.map(({ column, says }) => (
        <li key={`${column} ${says}`} className="muted">
          {says}
        </li>
      ))}
    </ul>
  );
}

/** What cannot be read first: that is what somebody has to do something about. */
export const faultsFirst = <Row extends { faults: unknown[] }>(rows: readonly Row[]): Row[] => [
  ...rows.filter(({ faults }) => faults.length > 0),
  ...rows.filter(({ faults }) => faults.length === 0),
];
