import '../../components/matter.css';
import { useState } from 'react';
import {
  type MeasureRow,
  type MeasureStatus,
  type ProposedMeasure,
  useMeasures,
  useProposedMeasures,
} from '../../api/measures.ts';
import { useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Clause } from '../../components/Clause.tsx';
import type { Column } from '../../components/DataTable.tsx';
import { MatterRegister } from '../../components/MatterRegister.tsx';
import { numberColumn } from '../../components/number-column.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { Empty, ErrorState } from '../../components/states.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { Grounds } from './Grounds.tsx';
import { measureWords } from './measure-words.ts';
import { OpenDialog } from './OpenDialog.tsx';

const STATUSES: MeasureStatus[] = ['prepared', 'decided', 'mending', 'awaiting', 'closed', 'dropped'];

/** 监督措施 (S6, S7): what the record proposes, for whoever may open one, and those that were opened. */
export function Page() {
  const words = useWords(measureWords);
  const [status, setStatus] = useState<MeasureStatus>('prepared');
  const may = useMe().data?.me.may ?? [];
  const query = useMeasures(status);
  const columns = useColumns();
  return (
    <Frame title={words.title} aside={words.aside}>
      <MatterRegister
        list="measures"
        caption={words.title}
        statuses={STATUSES}
        status={status}
        choose={setStatus}
        query={query}
        rowsOf={({ measures }) => measures}
        columns={columns}
        words={words}
      />
      {may.includes('open-measure') && <Proposed />}
    </Frame>
  );
}

/** S6, S7: each measure whose conditions the facts of the record meet, with the facts. */
function Proposed() {
  const words = useWords(measureWords);
  const query = useProposedMeasures(true);
  const [opening, setOpening] = useState<ProposedMeasure | null>(null);
  return (
    <Panel title={words.proposed}>
      {query.isError ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : query.data === undefined ? (
        <p role="status">{words.reading}</p>
      ) : query.data.length === 0 ? (
        <Empty>{words.nothingProposed}</Empty>
      ) : (
        <>
          <p className="form-note">{words.proposedHint}</p>
          <ul className="matter-lines">
            {query.data.map((one) => (
              <li key={`${one.unit.id} ${one.what.id}`}>
                <div>
                  <b>
                    {one.unit.name} · {one.what.name}
                  </b>{' '}
                  <span className="tag">
                    <Clause of={one.what.clause} />
                  </span>
                  {one.needs.map(({ name, grounds }) => (
                    <section key={name} aria-label={`${one.what.name} ${name}`}>
                      <p>{name}</p>
                      <ul className="matter-lines">
                        <Grounds grounds={grounds} />
                      </ul>
                    </section>
                  ))}
                  {one.tolerated.length > 0 && <small>{words.toleratedNote(one.tolerated.length)}</small>}
                </div>
                <Button
                  small
                  aria-label={`${words.open(one.what.name)} ${one.unit.name}`}
                  onClick={() => setOpening(one)}
                >
                  {words.open(one.what.name)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {opening && <OpenDialog proposed={opening} onClose={() => setOpening(null)} />}
    </Panel>
  );
}

function useColumns(): Column<MeasureRow>[] {
  const words = useWords(measureWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  return [
    numberColumn(words.number, '/measures'),
    {
      id: 'what',
      title: words.what,
      cell: ({ what, restricted }) => (
        <div className="matter-cell">
          <b>{what.name}</b>
          {restricted && <small>{words.restricted}</small>}
        </div>
      ),
    },
    { id: 'unit', title: words.unit, cell: ({ unit }) => unit.name },
    { id: 'office', title: words.office, cell: ({ office, opener }) => `${office.name} ${opener.name}` },
    {
      id: 'next',
      title: words.next,
      tight: true,
      cell: ({ next, status, outcome }) => (
        <div className="matter-cell">
          <span className="tag">{outcome === undefined ? words.statuses[status] : words.outcomes[outcome]}</span>
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
