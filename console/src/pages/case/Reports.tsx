import { Link } from 'react-router';
import { useMe } from '../../api/queries.ts';
import { useReportsOfCase } from '../../api/reports.ts';
import { useWords } from '../../app/language.ts';
import { Panel } from '../../components/Page.tsx';
import { reportWords } from '../reports/report-words.ts';

/** A3: the special reports on this case, for those who may read them. */
export function Reports({ number }: { number: string }) {
  const words = useWords(reportWords);
  const may = useMe().data?.me.may ?? [];
  const { data } = useReportsOfCase(number, may.includes('list-reports'));
  const seen = data?.reports ?? [];
  if (seen.length === 0) return null;
  return (
    <Panel title={words.title}>
      <ul className="lines">
        {seen.map((one) => (
          <li key={one.number}>
            <div>
              <Link to={`/reports/${one.number}`} className="number">
                {one.number}
              </Link>{' '}
              {one.what.name} {one.issue && words.issue(one.issue.year, one.issue.nth)}{' '}
              <span className="tag">{one.submitted ? words.submitted : words.statuses[one.status]}</span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
