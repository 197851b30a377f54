import { useState } from 'react';
import { type InquiryRow, type InquiryStatus, useInquiries } from '../../api/inquiries.ts';
import { useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import type { Column } from '../../components/DataTable.tsx';
import { GradeTag } from '../../components/GradeTag.tsx';
import { MatterRegister } from '../../components/MatterRegister.tsx';
import { numberColumn } from '../../components/number-column.tsx';
import { Page as Frame } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { inquiryWords } from './inquiry-words.ts';
import { OpenDialog } from './OpenDialog.tsx';

const STATUSES: InquiryStatus[] = ['open', 'answered', 'closed'];

/** 媒体问询 (P6, P8): those that wait for an answer, the newest first, and those that were. */
export function Page() {
  const words = useWords(inquiryWords);
  const [status, setStatus] = useState<InquiryStatus>('open');
  const [opening, setOpening] = useState(false);
  const may = useMe().data?.me.may ?? [];
  const query = useInquiries(status);
  const columns = useColumns();
  return (
    <Frame
      title={words.title}
      aside={words.aside}
      actions={
        may.includes('enter-inquiry') && (
          <Button look="primary" onClick={() => setOpening(true)}>
            {words.acts['open']}
          </Button>
        )
      }
    >
      <MatterRegister
        list="inquiries"
        caption={words.title}
        statuses={STATUSES}
        status={status}
        choose={setStatus}
        query={query}
        rowsOf={({ inquiries }) => inquiries}
        columns={columns}
        words={words}
      />
      {opening && <OpenDialog onClose={() => setOpening(false)} />}
    </Frame>
  );
}

function useColumns(): Column<InquiryRow>[] {
  const words = useWords(inquiryWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  return [
    numberColumn(words.number, '/inquiries'),
    {
      id: 'matter',
      title: words.matter,
      cell: ({ subject, grade, caseNumber, outlet }) => (
        <div className="matter-cell">
          <b>
            <GradeTag grade={grade} short /> {outlet}
          </b>
          <small>
            {subject} · {caseNumber === undefined ? words.noCase : words.fromCase(caseNumber)}
          </small>
        </div>
      ),
    },
    {
      id: 'progress',
      title: words.progress,
      cell: ({ questions }) => (
        <div className="matter-cell">
          <span>{words.settled(questions.settled, questions.all)}</span>
          {questions.waiting > 0 && <span className="tag tag-strong">{words.waits(questions.waiting)}</span>}
          {questions.promised > 0 && <small>{words.promises(questions.promised)}</small>}
        </div>
      ),
    },
    { id: 'unit', title: words.unit, cell: ({ unit }) => unit?.name ?? words.deskItself },
    {
      id: 'next',
      title: words.next,
      tight: true,
      cell: ({ next, status }) => (
        <div className="matter-cell">
          <span className="tag">{words.statuses[status]}</span>
          {next && (
            <small>
              {words.by(at(next.dueAt))} {next.state === 'missed' && words.overdue}
            </small>
          )}
        </div>
      ),
    },
  ];
}
