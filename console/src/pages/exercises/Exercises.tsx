import '../../components/matter.css';
import { useState } from 'react';
import { type ExerciseRow, type ExerciseStatus, useExercises } from '../../api/exercises.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import type { Column } from '../../components/DataTable.tsx';
import { MatterRegister } from '../../components/MatterRegister.tsx';
import { numberColumn } from '../../components/number-column.tsx';
import { Page as Frame } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { exerciseWords } from './exercise-words.ts';
import { SetUpDialog } from './SetUpDialog.tsx';

const STATUSES: ExerciseStatus[] = ['running', 'prepared', 'ended', 'stopped', 'dropped'];

/** 演练 (S4): those that one directs, watches or takes part in. */
export function Page() {
  const words = useWords(exerciseWords);
  const [status, setStatus] = useState<ExerciseStatus>('running');
  const [opening, setOpening] = useState(false);
  const query = useExercises(status);
  const columns = useColumns();
  const form = query.data?.pages[0]?.form;
  return (
    <Frame
      title={words.title}
      aside={words.aside}
      actions={
        form && (
          <Button look="primary" onClick={() => setOpening(true)}>
            {words.start}
          </Button>
        )
      }
    >
      <MatterRegister
        list="exercises"
        caption={words.title}
        statuses={STATUSES}
        status={status}
        choose={setStatus}
        query={query}
        rowsOf={({ exercises }) => exercises}
        columns={columns}
        words={words}
      />
      {opening && form && <SetUpDialog form={form} onClose={() => setOpening(false)} />}
    </Frame>
  );
}

function useColumns(): Column<ExerciseRow>[] {
  const words = useWords(exerciseWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  return [
    numberColumn(words.number, '/exercises'),
    {
      id: 'name',
      title: words.name,
      cell: ({ name, script, factor }) => (
        <div className="matter-cell">
          <b>{name}</b>
          <small>
            {script.name} · {words.pace(factor)}
          </small>
        </div>
      ),
    },
    { id: 'units', title: words.units, cell: ({ units }) => units.map(({ name }) => name).join('、') },
    { id: 'cases', title: words.cases, tight: true, cell: ({ cases }) => cases },
    {
      id: 'when',
      title: words.when,
      cell: ({ openedAt, startedAt, endedAt }) => (
        <div className="matter-cell">
          <span>{startedAt === undefined ? words.prepared(at(openedAt)) : words.started(at(startedAt))}</span>
          {endedAt !== undefined && <small>{words.over(at(endedAt))}</small>}
        </div>
      ),
    },
  ];
}
