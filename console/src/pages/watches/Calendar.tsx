import './watches.css';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMe } from '../../api/queries.ts';
import { useWatches, type WatchRow, type WatchStatus } from '../../api/watches.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import type { Column } from '../../components/DataTable.tsx';
import { GradeTag } from '../../components/GradeTag.tsx';
import { MatterRegister } from '../../components/MatterRegister.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { Months } from './Months.tsx';
import { OpenDialog } from './OpenDialog.tsx';
import { watchWords } from './watch-words.ts';

const STATUSES: WatchStatus[] = ['open', 'closed', 'off'];

/** 日历 (M1): what is to come, by month and as a list, the next first; and what was. */
export function Page() {
  const words = useWords(watchWords);
  const [status, setStatus] = useState<WatchStatus>('open');
  const [opening, setOpening] = useState(false);
  const may = useMe().data?.me.may ?? [];
  const query = useWatches(status);
  const columns = useColumns();
  const rows = query.data?.pages.flatMap(({ watches }) => watches) ?? [];
  const next = query.data?.pages[0]?.nextTest;
  return (
    <Frame
      title={words.title}
      aside={words.aside}
      actions={
        (may.includes('enter-watch') || may.includes('enter-own-launch')) && (
          <Button look="primary" onClick={() => setOpening(true)}>
            {words.acts['open']}
          </Button>
        )
      }
    >
      {status === 'open' && (
        <Panel>
          {next && (
            <p>
              {'missingYear' in next ? (
                <strong>{next.says}</strong>
              ) : (
                words.nextTest(next.testOn, next.from, next.until)
              )}
            </p>
          )}
          <Months rows={rows} />
        </Panel>
      )}
      <MatterRegister
        list="watches"
        caption={words.title}
        statuses={STATUSES}
        status={status}
        choose={setStatus}
        query={query}
        rowsOf={({ watches }) => watches}
        columns={columns}
        words={words}
      />
      {opening && <OpenDialog onClose={() => setOpening(false)} />}
    </Frame>
  );
}

function useColumns(): Column<WatchRow>[] {
  const words = useWords(watchWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  return [
    {
      id: 'number',
      title: words.number,
      tight: true,
      cell: ({ number }) => (
        <Link to={`/watches/${number}`} className="number">
          {number}
        </Link>
      ),
    },
    {
      id: 'matter',
      title: words.matter,
      cell: ({ name, subject, grade, form, units, phase, status }) => (
        <div className="matter-cell">
          <b>
            <GradeTag grade={grade} short /> {name}
          </b>
          <small>
            {words.forms[form]} · {subject} {form !== 'test' && `· ${words.units(units)}`}{' '}
            <span className={phase === 'running' ? 'tag tag-strong' : 'tag'}>
              {status === 'open' ? words.phases[phase] : words.statuses[status]}
            </span>
          </small>
        </div>
      ),
    },
    {
      id: 'when',
      title: words.when,
      tight: true,
      cell: ({ launchAt, period, test }) =>
        test
          ? at(test.by)
          : period
            ? words.days(period.from, period.until)
            : launchAt === undefined
              ? ''
              : at(launchAt),
    },
    { id: 'owner', title: words.owner, cell: ({ owner }) => owner.name },
    {
      id: 'progress',
      title: words.progress,
      cell: ({ form, lines, toldAt, today, rotas, test }) => (
        <div className="matter-cell">
          {form === 'launch' && (
            <span className={lines === 0 ? 'tag tag-strong' : 'tag'}>
              {lines === 0 ? words.lineMissing : words.lineThere}
            </span>
          )}
          {form === 'launch' && toldAt !== undefined && <small>{words.told}</small>}
          {today && <small>{words.owing(today.owing, today.day)}</small>}
          {test && test.owing + test.pressed + test.units === 0 && <span className="tag">{words.notYetAsked}</span>}
          {test && test.owing + test.pressed + test.units > 0 && (
            <>
              <span className={test.units > 0 ? 'tag tag-strong' : 'tag'}>{words.missingUnits(test.units)}</span>
              <small>{words.pressedOf(test.pressed, test.owing + test.pressed)}</small>
            </>
          )}
          {rotas && <small>{words.rotas(rotas.approved, rotas.waiting, rotas.owing)}</small>}
        </div>
      ),
    },
    {
      id: 'next',
      title: words.next,
      tight: true,
      cell: ({ next }) =>
        next && (
          <div className="matter-cell">
            <span>{next.name}</span>
            <small>
              {words.by(at(next.dueAt))} {next.state === 'missed' && words.overdue}
            </small>
          </div>
        ),
    },
  ];
}
