import '../../components/matter.css';
import { useState } from 'react';
import { Link } from 'react-router';
import { type ConsultationRow, type ConsultationStatus, useConsultations } from '../../api/consultations.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { GradeTag } from '../../components/GradeTag.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { Empty, ErrorState, Loading } from '../../components/states.tsx';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import { consultationWords } from './consultation-words.ts';

const STATUSES: ConsultationStatus[] = ['convened', 'approved', 'closed', 'cancelled'];

/** 会商研判 (A4): those under way, the newest first, and those that were. */
export function Page() {
  const words = useWords(consultationWords);
  const shared = useWords(common);
  const [status, setStatus] = useState<ConsultationStatus>('convened');
  const query = useConsultations(status);
  const columns = useColumns();
  const rows = query.data?.pages.flatMap(({ consultations }) => consultations);
  const unreadable = query.data?.pages.flatMap((page) => page.unreadable) ?? [];
  return (
    <Frame title={words.title} aside={words.aside}>
      <Panel
        title={
          <span className="matter-acts">
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
    </Frame>
  );
}

function useColumns(): Column<ConsultationRow>[] {
  const words = useWords(consultationWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  return [
    {
      id: 'number',
      title: words.number,
      tight: true,
      cell: ({ number }) => (
        <Link to={`/consultations/${number}`} className="number">
          {number}
        </Link>
      ),
    },
    {
      id: 'matter',
      title: words.matter,
      cell: ({ subject, grade, caseNumber, required }) => (
        <div className="matter-cell">
          <b>
            <GradeTag grade={grade} short /> {subject}
          </b>
          <small>
            {words.fromCase(caseNumber)}
            {required && ` · ${words.required}`}
          </small>
        </div>
      ),
    },
    {
      id: 'progress',
      title: words.progress,
      cell: ({ units, status, submittedAt, approvedAt }) => (
        <div className="matter-cell">
          <span>{words.heard(units.heard, units.all)}</span>
          {units.dissenting > 0 && <span className="tag tag-strong">{words.dissenting(units.dissenting)}</span>}
          {units.silent > 0 && <span className="tag tag-strong">{words.silent(units.silent)}</span>}
          {status === 'convened' && submittedAt !== undefined && <small>{words.submitted(at(submittedAt))}</small>}
          {approvedAt !== undefined && <small>{words.approved(at(approvedAt))}</small>}
        </div>
      ),
    },
    { id: 'unit', title: words.convener, cell: ({ unit }) => unit.name },
    {
      id: 'next',
      title: words.next,
      tight: true,
      cell: ({ next, status }) => (
        <div className="matter-cell">
          <span className="tag">{words.statuses[status]}</span>
          {next && (
            <small>
              {next.name} {words.by(at(next.dueAt))}
            </small>
          )}
        </div>
      ),
    },
  ];
}
