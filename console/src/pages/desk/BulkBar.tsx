import { type ReactNode, useEffect } from 'react';
import type { CaseRow } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { deskWords } from './desk-words.ts';

export type BulkKind = 'confirm' | 'confirm-assign' | 'assign' | 'join' | 'pass-on' | 'remind' | 'not-ours' | 'ours';

/** Sticks to the bottom while something is selected. What is offered follows from what was selected. */
export function BulkBar({
  rows,
  onAct,
  onClear,
  more,
}: {
  rows: CaseRow[];
  onAct: (kind: BulkKind) => void;
  onClear: () => void;
  /** What else may be done with them where they stand. */
  more?: ReactNode;
}) {
  const words = useWords(deskWords);
  // What is pending stands above this bar.
  useEffect(() => {
    document.documentElement.classList.add('bulk-open');
    return () => document.documentElement.classList.remove('bulk-open');
  }, []);
  const appraising = rows.filter((row) => row.status === 'appraising').length;
  const elsewhere = rows.filter((row) => row.elsewhere !== undefined).length;
  const mixed = appraising > 0 && appraising < rows.length;
  return (
    <div className="bulk" role="toolbar" aria-label={words.selected(rows.length)}>
      <strong>{words.selected(rows.length)}</strong>
      {mixed && <span className="bulk-mixed">{words.mixed}</span>}
      <span className="bulk-acts">
        {elsewhere > 0 && (
          <>
            <Button look={elsewhere === rows.length ? 'primary' : 'plain'} onClick={() => onAct('not-ours')}>
              {words.notOurs}
            </Button>
            <Button onClick={() => onAct('ours')}>{words.ours}</Button>
          </>
        )}
        {appraising > elsewhere && (
          <>
            <Button look="primary" onClick={() => onAct('confirm-assign')}>
              {words.confirmAssign}
            </Button>
            <Button onClick={() => onAct('confirm')}>{words.confirm}</Button>
          </>
        )}
        {appraising < rows.length && (
          <>
            <Button look={appraising > 0 ? 'plain' : 'primary'} onClick={() => onAct('remind')}>
              {words.remind}
            </Button>
            <Button onClick={() => onAct('assign')}>{words.assign}</Button>
          </>
        )}
        <Button onClick={() => onAct('join')}>{words.join}</Button>
        <Button onClick={() => onAct('pass-on')}>{words.passOn}</Button>
        {more}
      </span>
      <Button look="quiet" onClick={onClear}>
        {words.unselect}
      </Button>
    </div>
  );
}
