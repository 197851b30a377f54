import { useState } from 'react';
import { type OrderRow, type OrderStatus, useOrders } from '../../api/orders.ts';
import { useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import type { Column } from '../../components/DataTable.tsx';
import { MatterRegister } from '../../components/MatterRegister.tsx';
import { numberColumn } from '../../components/number-column.tsx';
import { Page as Frame } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { IssueDialog } from './IssueDialog.tsx';
import { orderWords } from './order-words.ts';

const STATUSES: OrderStatus[] = ['open', 'completed', 'withdrawn'];

/** 督办件 (S3): the register of supervision orders, and the form that issues one. */
export function Page() {
  const words = useWords(orderWords);
  const [status, setStatus] = useState<OrderStatus>('open');
  const [issuing, setIssuing] = useState(false);
  const query = useOrders(status);
  const columns = useColumns();
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
      <MatterRegister
        list="orders"
        caption={words.title}
        statuses={STATUSES}
        status={status}
        choose={setStatus}
        query={query}
        rowsOf={({ orders }) => orders}
        columns={columns}
        words={words}
      />
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
    numberColumn(words.number, '/orders'),
    {
      id: 'matter',
      title: words.matter,
      cell: ({ title, subject, caseNumber }) => (
        <div className="matter-cell">
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
        <div className="matter-cell">
          <b>{next ? words.due(at(next.dueAt)) : endedAt === undefined ? words.noMove : words.ended(at(endedAt))}</b>
          {next && ms(next.dueAt) < now && <span className="tag tag-strong">{words.overdue}</span>}
          {next && <small>{words.nextOf(next.name, next.move.name)}</small>}
        </div>
      ),
    },
  ];
}
