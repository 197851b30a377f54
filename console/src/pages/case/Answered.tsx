import { Link } from 'react-router';
import type { CaseView } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { caseWords } from './case-words.ts';

/** M4, P3: by what the public was answered where another case or a superior did, and who said that it counts. */
export function Answered({ view }: { view: CaseView }) {
  const words = useWords(caseWords);
  const language = useLanguage();
  const now = useMinute();
  if (!view.answered) return null;
  return (
    <Panel title={words.answeredBy}>
      <ul className="lines">
        {view.answered.map((one) => (
          <li key={one.clock}>
            <div>
              <strong>{one.duty}</strong>{' '}
              {one.case !== undefined && (
                <>
                  <Link to={`/cases/${one.case}`}>{one.case}</Link>{' '}
                </>
              )}
              {[one.release, one.form, one.bySuperior, one.place].filter(Boolean).join(' ')}{' '}
              {clockWords(ms(one.publishedAt), now, language)}
              {one.recordedBy !== undefined && <small>{words.recordedBy(one.recordedBy)}</small>}
              {one.countedBy && (
                <small>{words.countedBy(one.countedBy.name, clockWords(ms(one.countedBy.at), now, language))}</small>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
