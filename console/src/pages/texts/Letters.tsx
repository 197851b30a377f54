import './texts.css';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Letter, type LetterQueue, useLetters } from '../../api/duty.ts';
import { useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { Empty, Read } from '../../components/states.tsx';
import { textWords } from '../../words/texts.ts';
import { agoWords, clockWords, ms } from '../../words/time.ts';
import { LetterDialog, type LetterOrder } from './LetterDialog.tsx';
import { letterWords } from './letter-words.ts';
import { TextTabs } from './TextTabs.tsx';

/** 死信: what could not be handed on, by queue: since when, what it was about, why; and doing it once more. */
export function Page() {
  const words = useWords(letterWords);
  const query = useLetters();
  const [order, setOrder] = useState<LetterOrder | null>(null);
  return (
    <Frame title={words.title} aside={words.aside}>
      <TextTabs />
      <Read query={query}>
        {({ queues }) =>
          queues.every(({ count }) => count === 0) ? (
            <Empty>{words.none}</Empty>
          ) : (
            queues
              .filter(({ count }) => count > 0)
              .map((queue) => <Queue key={queue.name} queue={queue} act={setOrder} />)
          )
        }
      </Read>
      {order && <LetterDialog order={order} onClose={() => setOrder(null)} />}
    </Frame>
  );
}

function Queue({ queue, act }: { queue: LetterQueue; act: (order: LetterOrder) => void }) {
  const words = useWords(letterWords);
  const about = useWords(textWords);
  const language = useLanguage();
  const now = useMinute();
  const may = useMe().data?.me.may.includes('replay-letters') === true;
  const columns = useColumns(queue, may ? act : null);
  const { count, oldestAt, letters } = queue;
  const channel = queue.name.replace('texts-', '');
  return (
    <Panel
      className="texts-page"
      title={
        <>
          {words.queues(queue.name, about.channels[channel] ?? channel)} <b className="count">{count}</b>
        </>
      }
      actions={may && <Button onClick={() => act({ action: 'replay', queue })}>{words.replayAll(count)}</Button>}
    >
      <p className="muted letters-about">
        {words.kinds[queue.kind]}
        {oldestAt !== null && ` · ${words.oldest(agoWords(now - ms(oldestAt), language))}`}
        {count > letters.length && ` · ${words.more(count - letters.length)}`}
      </p>
      <DataTable
        caption={words.caption}
        columns={columns}
        rows={letters}
        rowKey={(letter) => letter.id}
        file={{ list: 'dead-letters', filter: queue.name }}
      />
    </Panel>
  );
}

function useColumns(queue: LetterQueue, act: ((order: LetterOrder) => void) | null): Column<Letter>[] {
  const words = useWords(letterWords);
  const about = useWords(textWords);
  const language = useLanguage();
  const now = useMinute();
  return [
    { id: 'at', title: words.at, tight: true, cell: ({ at }) => clockWords(ms(at), now, language) },
    {
      id: 'about',
      title: words.about,
      cell: ({ template, run, matter }) => (
        <span className="texts-what">
          {template !== undefined && <b>{about.templates[template] ?? template}</b>}
          {run !== undefined && <b>{words.runs[run] ?? run}</b>}
          {matter !== undefined && (
            <Link to={`/cases/${matter}`} className="number">
              {matter}
            </Link>
          )}
          {template === undefined && run === undefined && matter === undefined && (
            <span className="muted">{words.unknown}</span>
          )}
        </span>
      ),
    },
    { id: 'reason', title: words.reason, cell: ({ reason }) => words.reasons[reason] ?? <code>{reason}</code> },
    ...(act
      ? [
          {
            id: 'act',
            title: '',
            tight: true,
            cell: ({ id }: Letter) => (
              <>
                <Button small onClick={() => act({ action: 'replay', queue, letters: [id] })}>
                  {words.replay}
                </Button>
                <Button small look="quiet" onClick={() => act({ action: 'discard', queue, letters: [id] })}>
                  {words.discard}
                </Button>
              </>
            ),
          },
        ]
      : []),
  ];
}
