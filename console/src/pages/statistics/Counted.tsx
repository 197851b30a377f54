import { Link, useSearchParams } from 'react-router';
import { type CountedCases, type Span, useCounted } from '../../api/statistics.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { CaseRow } from '../../components/CaseRow.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { Empty, ErrorState, Loading } from '../../components/states.tsx';
import { statisticsWords } from './statistics-words.ts';

/** The cases that one figure of the statistics counts. */
export function Page() {
  const words = useWords(statisticsWords);
  const [given] = useSearchParams();
  const [figure, from, to] = [given.get('figure') ?? 'all', given.get('from'), given.get('to')];
  const span: Span = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
  const query = useCounted(figure, span);
  const first = query.data?.pages[0];
  const cases = query.data?.pages.flatMap((page) => page.cases) ?? [];
  const unreadable = query.data?.pages.flatMap((page) => page.unreadable) ?? [];
  return (
    <Frame
      title={words.listTitle}
      aside={first ? <Named found={first} /> : undefined}
      actions={
        <Link to={`/statistics?${String(new URLSearchParams(span as Record<string, string>))}`}>{words.back}</Link>
      }
    >
      <Panel>
        {query.isError ? (
          <ErrorState error={query.error} retry={() => void query.refetch()} />
        ) : first === undefined ? (
          <Loading />
        ) : (
          <>
            <p className="muted">{words.counted(first.count, words.month(from ?? ''), words.month(to ?? ''))}</p>
            {cases.length === 0 && !query.hasNextPage ? (
              <Empty>{words.noCases}</Empty>
            ) : (
              <ul>
                {cases.map((row) => (
                  <CaseRow key={row.number} row={row} />
                ))}
              </ul>
            )}
          </>
        )}
        {unreadable.length > 0 && <p role="alert">{words.unreadable(unreadable.join('、'))}</p>}
        {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{words.more}</Button>}
      </Panel>
    </Frame>
  );
}

/** What the figure counts, in words: 签收用时 · 住建局 · 2 至 4 小时. */
function Named({ found }: { found: CountedCases }) {
  const words = useWords(statisticsWords);
  const { figure, unit, of } = found;
  const [what = '', , second, third] = figure.split('|');
  const step = {
    answer: words.came,
    substance: words.came,
    sign: words.signSteps,
    first: words.answerSteps,
    breach: words.is,
  }[what]?.[(what === 'breach' ? third : second) ?? ''];
  const parts = [
    words.figures[what],
    unit === null ? words.desk : unit?.name,
    what === 'hour' && of !== undefined ? words.hour(of) : of,
    step,
  ];
  return <>{parts.filter((part) => part !== undefined).join(' · ')}</>;
}
