import '../../components/matter.css';
import { useState } from 'react';
import { type AssessmentRow, type AssessmentStatus, useAssessments } from '../../api/assessments.ts';
import { useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import type { Column } from '../../components/DataTable.tsx';
import { MatterRegister } from '../../components/MatterRegister.tsx';
import { numberColumn } from '../../components/number-column.tsx';
import { Page as Frame } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { assessmentWords } from './assessment-words.ts';
import { OpenDialog } from './OpenDialog.tsx';

const STATUSES: AssessmentStatus[] = ['assessing', 'armed', 'closed', 'dropped'];

/** 风险评估 (A2): the register. */
export function Page() {
  const words = useWords(assessmentWords);
  const [status, setStatus] = useState<AssessmentStatus>('assessing');
  const [opening, setOpening] = useState(false);
  const query = useAssessments(status);
  const columns = useColumns();
  const may = useMe().data?.me.may ?? [];
  const form = query.data?.pages[0]?.form;
  return (
    <Frame
      title={words.title}
      aside={words.aside}
      actions={
        form && (
          <Button look="primary" onClick={() => setOpening(true)}>
            {words.open}
          </Button>
        )
      }
    >
      <MatterRegister
        list="assessments"
        caption={words.title}
        statuses={STATUSES}
        status={status}
        choose={setStatus}
        query={query}
        rowsOf={({ assessments }) => assessments}
        columns={columns}
        words={words}
      />
      {opening && form && (
        <OpenDialog form={form} ofAny={may.includes('open-assessment')} onClose={() => setOpening(false)} />
      )}
    </Frame>
  );
}

function useColumns(): Column<AssessmentRow>[] {
  const words = useWords(assessmentWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  return [
    numberColumn(words.number, '/assessments'),
    {
      id: 'policy',
      title: words.policy,
      cell: ({ name, subject, points, came }) => (
        <div className="matter-cell">
          <b>{name}</b>
          <small>
            {subject} · {words.points(points, came)}
          </small>
        </div>
      ),
    },
    { id: 'unit', title: words.unit, cell: ({ unit }) => unit.name },
    {
      id: 'launch',
      title: words.launch,
      tight: true,
      cell: ({ launchAt, launchedAt }) =>
        launchedAt === undefined
          ? launchAt === undefined
            ? words.noHour
            : at(launchAt)
          : words.launchedAt(at(launchedAt)),
    },
    {
      id: 'risk',
      title: words.risk,
      tight: true,
      cell: ({ risk, ruling, waiting, unruled }) => (
        <div className="matter-cell">
          {risk && <span className="tag">{risk.name}</span>}
          <small>
            {waiting ? words.waiting : (ruling?.name ?? '')} {unruled && words.unruled}
          </small>
        </div>
      ),
    },
    {
      id: 'next',
      title: words.next,
      tight: true,
      cell: ({ next, status }) =>
        next ? (
          <div className="matter-cell">
            <span>{next.name}</span>
            <small>
              {words.by(at(next.dueAt))} {next.state === 'missed' && words.overdue}
            </small>
          </div>
        ) : (
          <span className="tag">{words.statuses[status]}</span>
        ),
    },
  ];
}
