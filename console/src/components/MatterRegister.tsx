import './matter.css';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useWords } from '../app/language.ts';
import { common } from '../words/common.ts';
import { Button } from './Button.tsx';
import { everyPage } from './export/every-page.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { Panel } from './Page.tsx';
import { Empty, ErrorState, Loading } from './states.tsx';

interface RegisterPage {
  /** Numbers of matters of a shape that this release cannot read. */
  unreadable: string[];
}

/** The register of a kind of matter, one state at a time and page by page. */
export function MatterRegister<Status extends string, Page extends RegisterPage, Row extends { number: string }>({
  list,
  caption,
  statuses,
  status,
  choose,
  query,
  rowsOf,
  columns,
  words,
}: {
  /** Its name in the audit, when it leaves as a file. */
  list: string;
  caption: string;
  /** In the order of their tabs. */
  statuses: readonly Status[];
  status: Status;
  choose: (status: Status) => void;
  query: UseInfiniteQueryResult<{ pages: Page[] }>;
  rowsOf: (page: Page) => Row[];
  columns: Column<Row>[];
  words: { statuses: Record<Status, string>; none: string; unreadable: (numbers: string) => string };
}) {
  const shared = useWords(common);
  const rows = query.data?.pages.flatMap(rowsOf);
  const unreadable = query.data?.pages.flatMap((page) => page.unreadable) ?? [];
  return (
    <Panel
      title={
        <span className="matter-acts">
          {statuses.map((one) => (
            <Button
              key={one}
              small
              look={one === status ? 'primary' : 'plain'}
              aria-pressed={one === status}
              onClick={() => choose(one)}
            >
              {words.statuses[one]}
            </Button>
          ))}
        </span>
      }
    >
      {rows === undefined ? (
        query.isError ? (
          <ErrorState error={query.error} retry={() => void query.refetch()} />
        ) : (
          <Loading />
        )
      ) : rows.length === 0 && !query.hasNextPage ? (
        <Empty>{words.none}</Empty>
      ) : (
        <DataTable
          caption={caption}
          columns={columns}
          rows={rows}
          rowKey={({ number }) => number}
          file={{ list, filter: words.statuses[status], every: everyPage(query, rowsOf) }}
        />
      )}
      {unreadable.length > 0 && <p role="alert">{words.unreadable(unreadable.join('、'))}</p>}
      {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{shared.loadMore}</Button>}
    </Panel>
  );
}
