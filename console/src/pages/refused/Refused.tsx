import './refused.css';
import { useState } from 'react';
import { type RefusedAlert, settleRefusedAlert, useRefusedAlerts } from '../../api/duty.ts';
import { isProblem } from '../../api/problem.ts';
import { type Schemas, useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { Empty, Read } from '../../components/states.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { WhyOpen } from '../desk/Lane.tsx';
import { refusedWords } from './refused-words.ts';

type Asking = { action: 'open' | 'done'; alert: RefusedAlert };
type Found = NonNullable<Schemas['RefusedAlertDone']['words']>;

/** 未接收: M4: what a source sent and nobody could read, by source and time, until a person has seen to it. */
export function Page() {
  const words = useWords(refusedWords);
  const [source, setSource] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const query = useRefusedAlerts({
    ...(source === '' ? {} : { source }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  });
  const sources = query.data?.pages[0]?.sources ?? [];
  return (
    <Frame title={words.title} aside={words.aside}>
      <Panel>
        <div className="refused-filter">
          <SelectField
            label={words.source}
            value={source}
            onChange={setSource}
            groups={[{ choices: [{ id: '', name: words.all }, ...sources] }]}
          />
          <TimeField label={words.since} value={from} onChange={setFrom} max="now" optional />
          <TimeField label={words.until} value={to} onChange={setTo} max="now" optional />
        </div>
      </Panel>
      <Read query={query}>
        {({ pages }) => {
          const alerts = pages.flatMap((page) => page.alerts);
          return alerts.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <Panel>
              <p className="muted">{words.mapping}</p>
              <Rows alerts={alerts} />
              {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{words.more}</Button>}
            </Panel>
          );
        }}
      </Read>
    </Frame>
  );
}

function Rows({ alerts }: { alerts: RefusedAlert[] }) {
  const words = useWords(refusedWords);
  const language = useLanguage();
  const now = useMinute();
  const may = useMe().data?.me.may ?? [];
  const [asking, setAsking] = useState<Asking | null>(null);
  const [opened, setOpened] = useState<Record<string, Found>>({});
  const settle = async (action: 'open' | 'done', id: string, why: string): Promise<void> => {
    setAsking(null);
    try {
      const { words: found } = await settleRefusedAlert(action, id, why);
      if (found) setOpened((all) => ({ ...all, [id]: found }));
      if (action === 'done') say(words.gone, true);
    } catch (error) {
      if (!isProblem(error)) throw error;
      say(error.details.detail, false);
    }
  };
  const columns: Column<RefusedAlert>[] = [
    { id: 'at', title: words.at, tight: true, cell: ({ at }) => clockWords(ms(at), now, language) },
    {
      id: 'from',
      title: words.from,
      cell: ({ source, index, vendorId, tries }) => (
        <span className="refused-from">
          <b>{source.name}</b>
          <small>
            {[
              index === undefined ? words.whole : words.nth(index + 1),
              vendorId !== undefined && words.own(vendorId),
              tries > 1 && words.tries(tries),
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </span>
      ),
    },
    {
      id: 'what',
      title: words.what,
      cell: ({ id, flaws, expiresAt, hasWords }) => (
        <div className="refused-what">
          {flaws.map(({ pointer, clause, says }) => (
            <p key={`${pointer} ${says}`}>
              {pointer !== '' && <span className="number">{pointer}</span>} {says}{' '}
              {clause !== 'M4' && <span className="tag">{clause}</span>}
            </p>
          ))}
          {opened[id] && (
            <blockquote className="lane-words">
              {opened[id].title !== undefined && <strong>{opened[id].title}</strong>}
              <p>{opened[id].text ?? (opened[id].title === undefined ? words.noWords : '')}</p>
              {opened[id].url !== undefined && <p className="number">{opened[id].url}</p>}
            </blockquote>
          )}
          {hasWords && <small className="muted">{words.goes(clockWords(ms(expiresAt), now, language))}</small>}
        </div>
      ),
    },
    ...(may.includes('settle-refused-alerts')
      ? [
          {
            id: 'act',
            title: '',
            cell: (alert: RefusedAlert) => (
              <span className="refused-acts">
                {alert.hasWords && opened[alert.id] === undefined && (
                  <Button small onClick={() => setAsking({ action: 'open', alert })}>
                    {words.open}
                  </Button>
                )}
                <ButtonLink small look="quiet" to="/register">
                  {words.register}
                </ButtonLink>
                <Button small look="quiet" onClick={() => setAsking({ action: 'done', alert })}>
                  {words.done}
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable caption={words.caption} columns={columns} rows={alerts} rowKey={({ id }) => id} />
      {asking?.action === 'open' && (
        <WhyOpen onClose={() => setAsking(null)} onOpen={(why) => void settle('open', asking.alert.id, why)} />
      )}
      {asking?.action === 'done' && (
        <Done onClose={() => setAsking(null)} onDone={(why) => void settle('done', asking.alert.id, why)} />
      )}
    </>
  );
}

function Done({ onClose, onDone }: { onClose: () => void; onDone: (why: string) => void }) {
  const words = useWords(refusedWords);
  const [why, setWhy] = useState('');
  return (
    <Dialog title={words.doneTitle} onClose={onClose}>
      <p>{words.doneSays}</p>
      <TextField label={words.why} value={why} onChange={setWhy} maxLength={200} suggestions={words.whys} autoFocus />
      <DialogFoot onClose={onClose} go={words.doneTitle} ready={why.trim() !== ''} onGo={() => onDone(why.trim())} />
    </Dialog>
  );
}
