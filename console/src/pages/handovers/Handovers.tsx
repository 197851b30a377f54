import '../../components/matter.css';
import { useState } from 'react';
import { Link } from 'react-router';
import { type HandoverRow, type HandoverStatus, useHandovers } from '../../api/handovers.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { serverNow, useMinute } from '../../app/server-time.ts';
import type { Column } from '../../components/DataTable.tsx';
import { MatterRegister } from '../../components/MatterRegister.tsx';
import { numberColumn } from '../../components/number-column.tsx';
import { Page as Frame } from '../../components/Page.tsx';
import { clockWords, localOf, ms } from '../../words/time.ts';
import { handoversWords } from './handovers-words.ts';

const STATUSES: HandoverStatus[] = ['prepared', 'approved', 'sent', 'closed', 'dropped', 'retracted'];

/** 线索移交 (M3): the register, and the counts of this year and the last, which are published. */
export function Page() {
  const words = useWords(handoversWords);
  const [status, setStatus] = useState<HandoverStatus>('prepared');
  const query = useHandovers(status);
  const columns = useColumns();
  const year = Number(localOf(serverNow()).slice(0, 4));
  return (
    <Frame
      title={words.title}
      aside={words.aside}
      actions={
        <span className="matter-acts">
          {[year, year - 1].map((one) => (
            <Link key={one} to={`/handovers/years/${one}`}>
              {words.yearOf(`${one}`)}
            </Link>
          ))}
        </span>
      }
    >
      <MatterRegister
        list="handovers"
        caption={words.title}
        statuses={STATUSES}
        status={status}
        choose={setStatus}
        query={query}
        rowsOf={({ handovers }) => handovers}
        columns={columns}
        words={words}
      />
    </Frame>
  );
}

function useColumns(): Column<HandoverRow>[] {
  const words = useWords(handoversWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  return [
    numberColumn(words.number, '/handovers'),
    {
      id: 'of',
      title: words.of,
      tight: true,
      cell: ({ caseNumber }) =>
        caseNumber !== undefined && (
          <Link to={`/cases/${caseNumber}`} className="number">
            {caseNumber}
          </Link>
        ),
    },
    {
      id: 'to',
      title: words.to,
      cell: ({ to, article }) => (
        <div className="matter-cell">
          <b>{to.name}</b>
          <small>{article.name}</small>
        </div>
      ),
    },
    { id: 'office', title: words.office, cell: ({ office, opener }) => `${office.name} ${opener.name}` },
    {
      id: 'answer',
      title: words.answer,
      cell: ({ answer }) =>
        answer.at === undefined
          ? answer.by !== undefined && words.answerBy(at(answer.by))
          : words.answeredAt(at(answer.at)),
    },
    {
      id: 'next',
      title: words.next,
      tight: true,
      cell: ({ next, outcome, status }) => (
        <div className="matter-cell">
          <span className="tag">{outcome === undefined ? words.statuses[status] : outcome.name}</span>
          {next && (
            <small>
              {next.name} {words.by(at(next.dueAt))} {next.state === 'missed' && words.overdue}
            </small>
          )}
        </div>
      ),
    },
  ];
}
