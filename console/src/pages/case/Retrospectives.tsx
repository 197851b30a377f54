import { Link } from 'react-router';
import { type CaseView, useMe } from '../../api/queries.ts';
import { useRetrospectivesOfCase } from '../../api/retrospectives.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { retrospectiveWords } from '../retrospectives/retrospective-words.ts';

/** D4: what was learnt of this case once it was over. */
export function Retrospectives({ view }: { view: CaseView }) {
  const words = useWords(retrospectiveWords);
  const language = useLanguage();
  const now = useMinute();
  const may = useMe().data?.me.may ?? [];
  const { data } = useRetrospectivesOfCase(view.number, may.includes('list-retrospectives'));
  const seen = data?.retrospectives ?? [];
  if (seen.length === 0) return null;
  return (
    <Panel title={words.title}>
      <ul className="lines">
        {seen.map((one) => (
          <li key={one.number}>
            <div>
              <Link to={`/retrospectives/${one.number}`} className="number">
                {one.number}
              </Link>{' '}
              {one.unit.name} <span className="tag">{words.statuses[one.status]}</span>
              {one.next && <small>{words.by(clockWords(ms(one.next.dueAt), now, language))}</small>}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
