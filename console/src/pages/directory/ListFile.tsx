import type { ReactNode } from 'react';
import { useWords } from '../../app/language.ts';
import { listFileWords } from './list-file-words.ts';

/** Chooses a file of rows, and offers a sample of what is read. */
export function ListFile({
  sample: { name, text },
  onChoose,
  children,
}: {
  sample: { name: string; text: string };
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
      <a
        className="button button-plain"
        download={name}
        href={`data:text/csv;charset=utf-8,${encodeURIComponent(text)}`}
      >
        {words.sample}
      </a>
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
