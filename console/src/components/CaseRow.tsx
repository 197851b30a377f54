import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { CaseRow as Row } from '../api/queries.ts';
import { useWords } from '../app/language.ts';
import { common } from '../words/common.ts';
import { elsewhereWords } from '../words/elsewhere.ts';
import { ClockBadge } from './ClockBadge.tsx';
import { cx } from './cx.ts';
import { GradeTag } from './GradeTag.tsx';

/** What a case is called where there is room for one line: the officer's summary, else subject and place. */
export function caseTitle(row: Pick<Row, 'summary' | 'subject' | 'place' | 'offline'>, offline: string): string {
  if (row.offline) return offline;
  return row.summary ?? [row.place, row.subject].filter(Boolean).join(' · ');
}

/** Whose move it is, and who has signed. */
export function UnitsOf({ row }: { row: Pick<Row, 'assignments'> }) {
  const words = useWords(common);
  const standing = row.assignments.filter(({ state }) => state !== 'taken-back');
  if (standing.length === 0) return <span className="unit unit-open">{words.desk}</span>;
  return (
    <>
      {standing.slice(0, 3).map((assignment) => (
        <span key={assignment.id} className={cx('unit', assignment.state !== 'signed' && 'unit-open')}>
          {assignment.unit.name}
          <small>
            {assignment.part === 'co-unit' && `${words.parts['co-unit']} `}
            {words.assignment[assignment.state]}
          </small>
        </span>
      ))}
      {standing.length > 3 && <span className="unit">+{standing.length - 3}</span>}
    </>
  );
}

interface CaseRowProps {
  row: Row;
  /** Shown before the title, such as a box to tick. */
  before?: ReactNode;
  /** The row that J and K stand on. */
  active?: boolean;
  /** What is said of it beside its number. */
  mark?: string;
  /** Where its title leads, its page unless said. */
  to?: string;
  /** What a plain press on it does instead: the page is a press with Ctrl away. */
  onPick?: (number: string) => void;
  /** What may be done about it from here, below all that is said of it. */
  acts?: ReactNode;
}

/** One case on one line: what it is, at most two clocks, whose move. */
export const CaseRow = memo(function CaseRow({ row, before, active = false, mark, to, onPick, acts }: CaseRowProps) {
  const words = useWords(common);
  const why = useWords(elsewhereWords);
  return (
    <li className={cx('case-row', `edge-${row.grades.opinion}`, active && 'case-active')} data-number={row.number}>
      {before && <span className="case-before">{before}</span>}
      <div className="case-what">
        <Link
          to={to ?? `/cases/${row.number}`}
          className="case-title"
          onClick={(event) => {
            if (!onPick || event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onPick(row.number);
          }}
        >
          {caseTitle(row, words.offline)}
        </Link>
        <div className="case-meta">
          <GradeTag grade={row.grades.opinion} confirmed={row.gradesConfirmed} />
          <span className="number">{row.number}</span>
          {mark !== undefined && <span className="tag tag-waits">{mark}</span>}
          {row.summary !== undefined && <span>{row.subject}</span>}
          {row.summary !== undefined && row.place !== undefined && <span className="case-place">{row.place}</span>}
          {row.graver?.grades.emergency && (
            <span className="tag tag-strong">{words.graver(words.grades[row.graver.grades.emergency] ?? '')}</span>
          )}
          {row.sameMatter && (
            <span className="tag">{words.sameMatter(row.sameMatter.members, row.sameMatter.more === true)}</span>
          )}
          {row.consultation && <span className="tag tag-strong">{words.consultation[row.consultation]}</span>}
          {row.elsewhere && <span className="case-why">{why.because(row.elsewhere.names)}</span>}
          {row.review && <span className="tag tag-strong">{words.review}</span>}
          {row.drill && <span className="tag tag-strong">{words.drill}</span>}
          {row.offline && <span className="tag">{words.offline}</span>}
          {(row.status === 'ended' || row.status === 'closed') && (
            <span className="tag">{words.statuses[row.status]}</span>
          )}
        </div>
      </div>
      <div className="case-units">
        <UnitsOf row={row} />
      </div>
      <div className="case-clocks">
        {row.clocks.slice(0, 2).map((clock) => (
          <ClockBadge key={clock.id} clock={clock} unit={false} />
        ))}
      </div>
      {acts && <div className="case-acts">{acts}</div>}
    </li>
  );
});
