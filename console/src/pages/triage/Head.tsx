import { Link } from 'react-router';
import type { CaseView } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { caseTitle } from '../../components/CaseRow.tsx';
import { GradeTag } from '../../components/GradeTag.tsx';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import { triageWords } from './triage-words.ts';

/** What the case is, above what is decided on it. */
export function Head({ view }: { view: CaseView }) {
  const words = useWords(triageWords);
  const shared = useWords(common);
  const language = useLanguage();
  const now = useMinute();
  return (
    <header className="triage-head">
      <h2>{caseTitle(view, shared.offline)}</h2>
      <p className="case-meta">
        <GradeTag grade={view.grades.opinion} confirmed={view.gradesConfirmed} />
        <Link className="number" to={`/cases/${view.number}`}>
          {view.number}
        </Link>
        <span>{view.subject}</span>
        {view.place !== undefined && <span>{view.place}</span>}
        <span>{words.received(clockWords(ms(view.discoveredAt), now, language))}</span>
        {view.origin.name !== undefined && <span>{view.origin.name}</span>}
        {view.drill && <span className="tag tag-strong">{shared.drill}</span>}
        {view.recurrenceOf !== undefined && (
          <span>
            {words.recurs} <Link to={`/cases/${view.recurrenceOf}`}>{view.recurrenceOf}</Link>
          </span>
        )}
      </p>
    </header>
  );
}
