import './advance-notices.css';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type AdvanceNotice, isWatched, useNotices } from '../../api/advance-notices.ts';
import { useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { beginDraft } from '../../components/draft.ts';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { Empty, Read } from '../../components/states.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { type Draft, draftName, EMPTY } from '../register/draft.ts';
import { EndDialog } from './EndDialog.tsx';
import { NoticeDialog } from './NoticeDialog.tsx';
import { noticeWords } from './notice-words.ts';

type Group = 'watched' | 'became' | 'over';
const GROUPS: Group[] = ['watched', 'became', 'over'];
const groupOf = (notice: AdvanceNotice): Group =>
  isWatched(notice) ? 'watched' : notice.cases.length > 0 ? 'became' : 'over';

/** 提前通报 (M1): what is awaited, what came of it, what is past. */
export function Page() {
  const words = useWords(noticeWords);
  const query = useNotices();
  const [giving, setGiving] = useState(false);
  const [ending, setEnding] = useState<AdvanceNotice | null>(null);
  const columns = useColumns(setEnding);
  return (
    <Frame
      title={words.title}
      aside={words.aside}
      actions={
        query.data?.mayRecord && (
          <Button look="primary" onClick={() => setGiving(true)}>
            {words.give}
          </Button>
        )
      }
    >
      <Read query={query}>
        {({ notices }) =>
          notices.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            GROUPS.map((group) => {
              const rows = notices.filter((notice) => groupOf(notice) === group);
              return (
                rows.length > 0 && (
                  <Panel
                    key={group}
                    className="notices"
                    title={
                      <>
                        {words.groups[group]} <b className="count">{rows.length}</b>
                      </>
                    }
                  >
                    <DataTable
                      caption={words.groups[group]}
                      columns={columns}
                      rows={rows}
                      rowKey={({ id }) => id}
                      file={{ list: 'advance-notices' }}
                    />
                  </Panel>
                )
              );
            })
          )
        }
      </Read>
      {giving && query.data && <NoticeDialog maxDays={query.data.maxDays} onClose={() => setGiving(false)} />}
      {ending && <EndDialog notice={ending} onClose={() => setEnding(null)} />}
    </Frame>
  );
}

/** The form of registration as the notice fills it in; whoever registers reads it over first. */
const draftOf = ({ id, summary, place = '', unit, categories }: AdvanceNotice): Draft => ({
  ...EMPTY,
  summary,
  place,
  categories,
  unit: unit.id,
  foretoldBy: id,
});

function useColumns(end: (notice: AdvanceNotice) => void): Column<AdvanceNotice>[] {
  const words = useWords(noticeWords);
  const language = useLanguage();
  const now = useMinute();
  const navigate = useNavigate();
  const registers = useMe().data?.me.may.includes('register') === true;
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  return [
    {
      id: 'id',
      title: words.id,
      tight: true,
      cell: ({ id, state }) => (
        <>
          <b className="number">{id}</b>{' '}
          <span className={state === 'in-force' ? 'tag tag-strong' : 'tag'}>{words.states[state]}</span>
        </>
      ),
    },
    {
      id: 'matter',
      title: words.matter,
      cell: ({ summary, subject, place, cases, ended }) => (
        <div className="notice-matter">
          <b>{summary}</b>
          <small>{[subject, place].filter(Boolean).join(' · ')}</small>
          {ended && <small>{words.endedBy(ended.by.name, ended.reason)}</small>}
          {cases.map((number) => (
            <Link key={number} to={`/cases/${number}`} className="number">
              {number}
            </Link>
          ))}
        </div>
      ),
    },
    { id: 'mentions', title: words.mentionsTitle, cell: ({ mentions }) => mentions.join('、') },
    {
      id: 'units',
      title: words.units,
      cell: ({ givenBy, recordedBy, unit }) => (
        <div className="notice-matter">
          <span>{words.answers(unit.name)}</span>
          <small>{words.given(givenBy.name, recordedBy.name)}</small>
        </div>
      ),
    },
    { id: 'when', title: words.when, cell: ({ from, until }) => words.span(at(from), at(until)) },
    {
      id: 'act',
      title: '',
      tight: true,
      cell: (notice) => (
        <div className="notice-acts">
          {registers && notice.state !== 'ended' && (
            <Button
              small
              onClick={() => {
                beginDraft(draftName(notice.id), draftOf(notice));
                void navigate(`/register?notice=${notice.id}`);
              }}
            >
              {words.open}
            </Button>
          )}
          {notice.mayEnd && (notice.state === 'in-force' || notice.state === 'coming') && (
            <Button small look="quiet" onClick={() => end(notice)}>
              {words.takeBack}
            </Button>
          )}
        </div>
      ),
    },
  ];
}
