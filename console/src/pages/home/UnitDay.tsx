import { Link } from 'react-router';
import { useConferences } from '../../api/conferences.ts';
import { useInquiries } from '../../api/inquiries.ts';
import { useWords } from '../../app/language.ts';
import { CaseRow } from '../../components/CaseRow.tsx';
import { Panel } from '../../components/Page.tsx';
import { ErrorState, Loading } from '../../components/states.tsx';
import { useCaseList } from '../desk/lists.ts';
import { ConferencesAhead } from './ConferencesAhead.tsx';
import { Figures, gravest, today } from './Figures.tsx';
import { homeWords } from './home-words.ts';

/** Cases shown of those that are open; the rest is one press away. */
const MOST_NEXT = 6;

/** The day of a leader of a unit: his own unit's, and nothing of others. */
export function UnitDay() {
  const words = useWords(homeWords).leader;
  const list = useCaseList({ view: 'unit', status: 'open' });
  const rows = list.data?.pages.flatMap(({ cases }) => cases) ?? [];
  const counts = list.data?.pages[0]?.counts;
  const conferences = useConferences('open').data?.conferences ?? [];
  const inquiries = useInquiries('open').data?.pages.flatMap((page) => page.inquiries) ?? [];
  return (
    <Panel title={words.today}>
      {counts ? (
        <Figures
          figures={[
            { name: words.open, count: counts.total, to: '/desk' },
            { name: words.overdue, count: counts.due['overdue'] ?? 0, to: '/desk?due=overdue', bad: true },
            { name: words.ofGrade, count: gravest(counts) },
            { name: words.dueToday, count: today(counts) },
          ]}
        />
      ) : list.isError ? (
        <ErrorState error={list.error} />
      ) : (
        <Loading />
      )}
      <h3>{words.next}</h3>
      <ul>
        {rows.slice(0, MOST_NEXT).map((row) => (
          <CaseRow key={row.number} row={row} active={false} />
        ))}
      </ul>
      <h3>{words.conferences}</h3>
      {conferences.length === 0 ? (
        <p className="muted">{words.noConferences}</p>
      ) : (
        <ConferencesAhead rows={conferences} />
      )}
      <h3>{words.inquiries}</h3>
      {inquiries.length === 0 ? (
        <p className="muted">{words.noInquiries}</p>
      ) : (
        <ul className="lines">
          {inquiries.map(({ number, outlet, subject, questions }) => (
            <li key={number}>
              <div>
                <Link to={`/inquiries/${number}`}>{outlet}</Link> {subject}
                <small>{words.waiting(questions.waiting)}</small>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
