import './orders.css';
import { useState } from 'react';
import { Link } from 'react-router';
import { type OrderRow, type OrderStatus, useOrders } from '../../api/orders.ts';
import { useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { Empty, ErrorState, Loading } from '../../components/states.tsx';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import { IssueDialog } from './IssueDialog.tsx';
import { orderWords } from './order-words.ts';

const STATUSES: OrderStatus[] = ['open', 'completed', 'withdrawn'];

/** 督办件 (S3): the register of supervision orders, and the form that issues one. */
export function Page() {
  const words = useWords(orderWords);
  const shared = useWords(common);
  const [status, setStatus] = useState<OrderStatus>('open');
  const [issuing, setIssuing] = useState(false);
  const query = useOrders(status);
  const columns = useColumns();
  const rows = query.data?.pages.flatMap(({ orders }) => orders);
  const unreadable = query.data?.pages.flatMap((page) => page.unreadable) ?? [];
  return (
    <Frame
      title={words.title}
      aside={words.aside}
      actions={
        useMe().data?.me.may.includes('issue-order') && (
          <Button look="primary" onClick={() => setIssuing(true)}>
            {words.issue}
          </Button>
        )
      }
    >
      <Panel
        title={
          <span className="order-tabs">
            {STATUSES.map((one) => (
              <Button
                key={one}
                small
                look={one === status ? 'primary' : 'plain'}
                aria-pressed={one === status}
                onClick={() => setStatus(one)}
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
          <DataTable caption={words.title} columns={columns} rows={rows} rowKey={({ number }) => number} />
        )}
        {unreadable.length > 0 && <p role="alert">{words.unreadable(unreadable.join('、'))}</p>}
        {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{shared.loadMore}</Button>}
      </Panel>
      {issuing && <IssueDialog onClose={() => setIssuing(false)} />}
    </Frame>
  );
}

function useColumns(): Column<OrderRow>[] {
  const words = useWords(orderWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  return [
    {
      id: 'number',
      title: words.number,
      tight: true,
      cell: ({ number }) => (
        <Link to={`/orders/${number}`} className="number">
          {number}
        </Link>
      ),
    },
    {
      id: 'matter',
      title: words.matter,
      cell: ({ title, subject, caseNumber }) => (
        <div className="order-cell">
          <b>{title}</b>
          <small>{[subject, caseNumber && words.fromCase(caseNumber)].filter(Boolean).join(' · ')}</small>
        </div>
      ),
    },
    { id: 'unit', title: words.unit, cell: ({ unit }) => unit.name },
    { id: 'basis', title: words.basis, cell: ({ basis }) => basis.name },
    {
      id: 'state',
      title: words.state,
      tight: true,
      cell: ({ status, signedAt }) => (
        <span className={status === 'open' ? 'tag tag-strong' : 'tag'}>
          {status === 'open' ? (signedAt === undefined ? words.unsigned : words.signed) : words.statuses[status]}
        </span>
      ),
    },
    {
      id: 'next',
      title: words.next,
      cell: ({ next, endedAt }) => (
        <div className="order-cell">
          <b>{next ? words.due(at(next.dueAt)) : endedAt === undefined ? words.noMove : words.ended(at(endedAt))}</b>
          {next && ms(next.dueAt) < now && <span className="tag tag-strong">{words.overdue}</span>}
          {next && <small>{words.nextOf(next.name, next.move.name)}</small>}
        </div>
      ),
    },
  ];
}
