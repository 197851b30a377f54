import '../../components/matter.css';
import { useState } from 'react';
import { type ReportRow, type ReportStatus, useReports } from '../../api/reports.ts';
import { useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import type { Column } from '../../components/DataTable.tsx';
import { MatterRegister } from '../../components/MatterRegister.tsx';
import { numberColumn } from '../../components/number-column.tsx';
import { Page as Frame } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { OpenDialog } from './OpenDialog.tsx';
import { reportWords } from './report-words.ts';

const STATUSES: ReportStatus[] = ['draft', 'issued', 'void', 'dropped'];

/** 日志、周报、月报、专报、通报 (A3, M2, S6): drafts, and the register of what was issued and what is void. */
export function Page() {
  const words = useWords(reportWords);
  const [status, setStatus] = useState<ReportStatus>('draft');
  const [opening, setOpening] = useState(false);
  const may = useMe().data?.me.may ?? [];
  const query = useReports(status);
  const columns = useColumns();
  const kinds = query.data?.pages[0]?.kinds ?? [];
  return (
    <Frame
      title={words.title}
      aside={words.aside}
      actions={
        may.includes('open-report') &&
        kinds.length > 0 && (
          <Button look="primary" onClick={() => setOpening(true)}>
            {words.start}
          </Button>
        )
      }
    >
      <MatterRegister
        list="reports"
        caption={words.title}
        statuses={STATUSES}
        status={status}
        choose={setStatus}
        query={query}
        rowsOf={({ reports }) => reports}
        columns={columns}
        words={words}
      />
      {opening && <OpenDialog kinds={kinds} onClose={() => setOpening(false)} />}
    </Frame>
  );
}

function useColumns(): Column<ReportRow>[] {
  const words = useWords(reportWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  return [
    numberColumn(words.number, '/reports'),
    {
      id: 'issue',
      title: words.issueTitle,
      tight: true,
      cell: ({ issue }) => (issue ? words.issue(issue.year, issue.nth) : '—'),
    },
    {
      id: 'what',
      title: words.what,
      cell: ({ what, title, documentNumber }) => (
        <div className="matter-cell">
          <b>{title}</b>
          <small>
            {what.name} {documentNumber}
          </small>
        </div>
      ),
    },
    { id: 'asOf', title: words.asOf, tight: true, cell: ({ asOf }) => at(asOf) },
    {
      id: 'state',
      title: words.state,
      tight: true,
      cell: ({ status, submitted }) => (
        <span className="tag">{submitted ? words.submitted : words.statuses[status]}</span>
      ),
    },
  ];
}
