import { useState } from 'react';
import { type ConsultationRow, type ConsultationStatus, useConsultations } from '../../api/consultations.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import type { Column } from '../../components/DataTable.tsx';
import { GradeTag } from '../../components/GradeTag.tsx';
import { MatterRegister } from '../../components/MatterRegister.tsx';
import { numberColumn } from '../../components/number-column.tsx';
import { Page as Frame } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { consultationWords } from './consultation-words.ts';

const STATUSES: ConsultationStatus[] = ['convened', 'approved', 'closed', 'cancelled'];

/** 会商研判 (A4): those under way, the newest first, and those that were. */
export function Page() {
  const words = useWords(consultationWords);
  const [status, setStatus] = useState<ConsultationStatus>('convened');
  const query = useConsultations(status);
  const columns = useColumns();
  return (
    <Frame title={words.title} aside={words.aside}>
      <MatterRegister
        list="consultations"
        caption={words.title}
        statuses={STATUSES}
        status={status}
        choose={setStatus}
        query={query}
        rowsOf={({ consultations }) => consultations}
        columns={columns}
        words={words}
      />
    </Frame>
  );
}

function useColumns(): Column<ConsultationRow>[] {
  const words = useWords(consultationWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  return [
    numberColumn(words.number, '/consultations'),
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
