import { Link } from 'react-router';
import { useMe } from '../../api/queries.ts';
import { useWatches } from '../../api/watches.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { deskWords } from './desk-words.ts';

/** M1, P8: what a sensitive period still asks of this person's own unit; an officer without a case would else see an empty page. */
export function OwedByUnit() {
  const may = useMe().data?.me.may ?? [];
  return may.includes('list-watches') ? <Owed /> : null;
}

function Owed() {
  const words = useWords(deskWords);
  const language = useLanguage();
  const now = useMinute();
  const owed = (useWatches('open').data?.pages ?? [])
    .flatMap(({ watches }) => watches)
    .filter(({ owes = [] }) => owes.length > 0);
  if (owed.length === 0) return null;
  return (
    <Panel title={words.owedByUnit}>
      <ul className="lines">
        {owed.map(({ number, name, owes = [], today }) => (
          <li key={number}>
            <div>
              <strong>
                <Link to={`/watches/${number}`}>{number}</Link> {name}
              </strong>
              <small>
                {owes
                  .map((one) =>
                    one === 'report' && today
                      ? words.reportBy(clockWords(ms(today.dueAt), now, language))
                      : words.owes[one],
                  )
                  .join(' · ')}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
