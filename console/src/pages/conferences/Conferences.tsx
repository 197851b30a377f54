import '../../components/matter.css';
import './conferences.css';
import { useState } from 'react';
import { type ConferenceRow, type ConferenceStatus, useConferences } from '../../api/conferences.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { GradeTag } from '../../components/GradeTag.tsx';
import { numberColumn } from '../../components/number-column.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { Empty, Read } from '../../components/states.tsx';
import { clockWords, leftWords, ms } from '../../words/time.ts';
import { conferenceWords } from './conference-words.ts';

type Tab = 'open' | Extract<ConferenceStatus, 'held' | 'cancelled'>;
const TABS: Tab[] = ['open', 'held', 'cancelled'];

/** 新闻发布会 (P3, P7): those to come by their hour, and those that were. */
export function Page() {
  const words = useWords(conferenceWords);
  const [tab, setTab] = useState<Tab>('open');
  const query = useConferences(tab);
  const columns = useColumns();
  return (
    <Frame title={words.title} aside={words.aside}>
      <Panel
        title={
          <span className="matter-acts">
            {TABS.map((one) => (
              <Button
                key={one}
                small
                look={one === tab ? 'primary' : 'plain'}
                aria-pressed={one === tab}
                onClick={() => setTab(one)}
              >
                {words.tabs[one]}
              </Button>
            ))}
          </span>
        }
      >
        <Read query={query}>
          {({ conferences, unreadable }) => (
            <>
              {conferences.length === 0 ? (
                <Empty>{words.none}</Empty>
              ) : (
                <DataTable
                  caption={words.title}
                  columns={columns}
                  rows={conferences}
                  rowKey={({ number }) => number}
                  file={{ list: 'conferences', filter: words.tabs[tab] }}
                />
              )}
              {unreadable.length > 0 && <p role="alert">{words.unreadable(unreadable.join('、'))}</p>}
            </>
          )}
        </Read>
      </Panel>
    </Frame>
  );
}

function useColumns(): Column<ConferenceRow>[] {
  const words = useWords(conferenceWords);
  const language = useLanguage();
  const now = useMinute();
  return [
    numberColumn(words.number, '/conferences'),
    {
      id: 'matter',
      title: words.matter,
      cell: ({ title, subject, grade, caseNumber }) => (
        <div className="matter-cell">
          <b>{title}</b>
          <small>
            <GradeTag grade={grade} short /> {subject} · {words.fromCase(caseNumber)}
          </small>
        </div>
      ),
    },
    {
      id: 'hour',
      title: words.hour,
      cell: ({ at, status, limit }) => (
        <div className="matter-cell">
          <b>{clockWords(ms(at), now, language)}</b>
          {(status === 'proposed' || status === 'planning') && (
            <small>{ms(at) < now ? words.past : words.left(leftWords(ms(at) - now, language))}</small>
          )}
          {limit && limit.metAt === undefined && limit.dueAt < at && (
            <span className="tag tag-strong">{words.beyond}</span>
          )}
        </div>
      ),
    },
    { id: 'unit', title: words.unit, cell: ({ unit }) => unit?.name ?? words.desk },
    { id: 'place', title: words.place, cell: ({ place }) => place ?? words.undecided },
    {
      id: 'progress',
      title: words.progress,
      tight: true,
      cell: ({ status, steps }) => (
        <div className="matter-cell">
          <span className={status === 'proposed' ? 'tag tag-strong' : 'tag'}>{words.statuses[status]}</span>
          {status === 'planning' && <small>{words.done(steps.over, steps.all)}</small>}
          {steps.late > 0 && <span className="tag tag-strong">{words.late(steps.late)}</span>}
        </div>
      ),
    },
  ];
}
