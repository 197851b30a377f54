import '../../components/matter.css';
import { useState } from 'react';
import { Link } from 'react-router';
import { type HoldCommand, type HoldView, type TransferRow, useHolds, useTransferList } from '../../api/archive.ts';
import type { Schemas } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { SelectField } from '../../components/fields.tsx';
import { pageOf } from '../../components/matter-page.ts';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { Empty, Read } from '../../components/states.tsx';
import { clockWords, localOf, ms } from '../../words/time.ts';
import { archiveWords } from './archive-words.ts';
import { HoldDialog, PlaceDialog } from './HoldDialog.tsx';

/** 归档与保全 (H5): what stands against erasure, and what falls due in a year. */
export function Page() {
  const words = useWords(archiveWords);
  return (
    <Frame title={words.title} aside={words.aside}>
      <Holds />
      <Transfer />
    </Frame>
  );
}

function Holds() {
  const words = useWords(archiveWords);
  const query = useHolds();
  const [placing, setPlacing] = useState(false);
  const [acting, setActing] = useState<{ hold: HoldView; name: HoldCommand } | null>(null);
  return (
    <Panel
      title={words.holds}
      actions={
        query.data?.mayPlace === true && (
          <Button look="primary" small onClick={() => setPlacing(true)}>
            {words.place}
          </Button>
        )
      }
    >
      <Read query={query}>
        {({ holds }) =>
          holds.length === 0 ? (
            <Empty>{words.noHolds}</Empty>
          ) : (
            <ul className="matter-lines">
              {holds.map((hold) => (
                <Held key={`${hold.matter} ${hold.hold}`} hold={hold} act={(name) => setActing({ hold, name })} />
              ))}
            </ul>
          )
        }
      </Read>
      {placing && <PlaceDialog onClose={() => setPlacing(false)} />}
      {acting && <HoldDialog {...acting} onClose={() => setActing(null)} />}
    </Panel>
  );
}

function Held({ hold, act }: { hold: HoldView; act: (name: HoldCommand) => void }) {
  const words = useWords(archiveWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  const { matter, ground, reference, says, asked, allowed } = hold;
  return (
    <li>
      <div>
        <Link to={pageOf(matter)} className="number">
          {matter}
        </Link>{' '}
        <b>{words.grounds[ground]}</b> {reference}
        <p className="matter-words">{says}</p>
        <small>{words.by(hold.by, at(hold.at))}</small>
        {asked && (
          <p>
            <span className="tag tag-strong">{words.waits}</span> {words.asked(asked.by, at(asked.at))}：{asked.says}
          </p>
        )}
      </div>
      <span className="matter-acts">
        {allowed.map((name) => (
          <Button key={name} small look={name === 'keep' ? 'quiet' : 'plain'} onClick={() => act(name)}>
            {words.acts[name]}
          </Button>
        ))}
      </span>
    </li>
  );
}

/** So many years ahead can be asked for. */
const AHEAD = 12;

function Transfer() {
  const words = useWords(archiveWords);
  const thisYear = Number(localOf(useMinute()).slice(0, 4));
  const [year, setYear] = useState(String(thisYear));
  const query = useTransferList(year);
  const years = Array.from({ length: AHEAD }, (_, index) => String(thisYear + index));
  return (
    <Panel title={query.data ? words.list(query.data.year, query.data.of) : ''}>
      <SelectField
        label={words.year}
        value={year}
        onChange={setYear}
        groups={[{ choices: years.map((one) => ({ id: one, name: one })) }]}
      />
      <Read query={query}>{(list) => <Due list={list} />}</Read>
    </Panel>
  );
}

function Due({ list }: { list: Schemas['TransferList'] }) {
  const words = useWords(archiveWords);
  const columns = useColumns();
  const { rows, unreadable, periods } = list;
  const count = (does: TransferRow['does']): number => rows.filter((row) => row.does === does).length;
  return (
    <>
      {unreadable.length > 0 && <p role="alert">{words.unreadable(unreadable.join('、'))}</p>}
      {rows.length === 0 ? (
        <Empty>{words.none(list.year)}</Empty>
      ) : (
        <>
          <p>{words.counts(count('transfer'), count('appraise'), count('held'))}</p>
          <DataTable
            caption={words.list(list.year, list.of)}
            columns={columns}
            rows={rows}
            rowKey={({ number }) => number}
            file={{ list: 'transfer-list' }}
          />
        </>
      )}
      <details>
        <summary>{words.rules}</summary>
        <ul className="matter-lines">
          {periods.map(({ kind, name, period, graver, basis }) => (
            <li key={kind}>
              <div>
                <b>{name}</b> {words.periods[period]}
                {graver && `，${words.graver(graver.from, words.periods[graver.period] ?? graver.period)}`}
                <small>
                  {words.basis}：{basis}
                </small>
              </div>
            </li>
          ))}
        </ul>
        <p>
          <small>
            {words.basis}：{list.basis}
          </small>
        </p>
      </details>
    </>
  );
}

function useColumns(): Column<TransferRow>[] {
  const words = useWords(archiveWords);
  const title = (id: string): string => words.columns[id] ?? id;
  return [
    { id: 'place', title: title('place'), numeric: true, cell: ({ place }) => place },
    {
      id: 'number',
      title: title('number'),
      tight: true,
      cell: ({ number }) => (
        <Link to={pageOf(number)} className="number">
          {number}
        </Link>
      ),
    },
    { id: 'kind', title: title('kind'), tight: true, cell: ({ kind }) => kind },
    { id: 'title', title: title('title'), cell: (row) => row.title },
    { id: 'unit', title: title('unit'), cell: ({ unit }) => unit?.name },
    { id: 'over', title: title('over'), tight: true, cell: ({ over }) => over },
    { id: 'period', title: title('period'), tight: true, cell: ({ period }) => words.periods[period] },
    {
      id: 'does',
      title: title('does'),
      tight: true,
      cell: ({ does }) => <span className={does === 'held' ? 'tag tag-strong' : 'tag'}>{words.does[does]}</span>,
    },
  ];
}
