import { Clause } from '../../components/Clause.tsx';
import './refused.css';
import { useState } from 'react';
import { type RefusedAction, type RefusedAlert, settleRefusedAlert, useRefusedAlerts } from '../../api/duty.ts';
import { isProblem } from '../../api/problem.ts';
import { type Schemas, useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { everyPage } from '../../components/export/every-page.ts';
import type { Every } from '../../components/export/list-file.ts';
import { SelectField, TextField } from '../../components/fields.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { Empty, Read } from '../../components/states.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { WhyOpen } from '../../components/WhyOpen.tsx';
import { refusedWords } from './refused-words.ts';

type Asking = { action: RefusedAction; alert: RefusedAlert };
type Found = NonNullable<Schemas['RefusedAlertDone']['words']>;

/** 未接收: M4: what a source sent and nobody could read, by source and time, until a person has seen to it. */
export function Page() {
  const words = useWords(refusedWords);
  const [source, setSource] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const query = useRefusedAlerts({
    ...(source === '' ? {} : { source }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(done ? { done: 'only' as const } : {}),
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
          <SelectField
            label={words.state}
            value={done ? 'done' : 'waiting'}
            onChange={(state) => setDone(state === 'done')}
            groups={[{ choices: (['waiting', 'done'] as const).map((id) => ({ id, name: words.states[id] })) }]}
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
              <Rows alerts={alerts} every={everyPage(query, (page) => page.alerts)} />
              {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{words.more}</Button>}
            </Panel>
          );
        }}
      </Read>
    </Frame>
  );
}

function Rows({ alerts, every }: { alerts: RefusedAlert[]; every: Every<RefusedAlert> }) {
  const words = useWords(refusedWords);
  const language = useLanguage();
  const now = useMinute();
  const may = useMe().data?.me.may ?? [];
  const [asking, setAsking] = useState<Asking | null>(null);
  const [opened, setOpened] = useState<Record<string, Found>>({});
  const settle = async (action: RefusedAction, id: string, why: string): Promise<void> => {
    setAsking(null);
    try {
      const { words: found } = await settleRefusedAlert(action, id, why);
      if (found) setOpened((all) => ({ ...all, [id]: found }));
      if (action !== 'open') say(words.acts[action].said, true);
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
      cell: ({ id, flaws, expiresAt, hasWords, done, erasure }) => (
        <div className="refused-what">
          {flaws.map(({ pointer, clause, says }) => (
            <p key={`${pointer} ${says}`}>
              {pointer !== '' && <span className="number">{pointer}</span>} {says}{' '}
              {clause !== 'M4' && (
                <span className="tag">
                  <Clause of={clause} />
                </span>
              )}
            </p>
          ))}
          {opened[id] && <Opened found={opened[id]} />}
          {done && <small>{words.doneBy(done.by, clockWords(ms(done.at), now, language), done.why)}</small>}
          {erasure && (
            <p>
              <span className="tag tag-strong">{words.erasing}</span>{' '}
              <small>{words.erasureBy(erasure.by, erasure.why)}</small>
            </p>
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
                {actsOn(alert).map((action) => (
                  <Button key={action} small look="quiet" onClick={() => setAsking({ action, alert })}>
                    {action === 'keep' && alert.erasure?.own ? words.takeBack : words.acts[action].name}
                  </Button>
                ))}
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable
        caption={words.caption}
        columns={columns}
        rows={alerts}
        rowKey={({ id }) => id}
        file={{ list: 'refused-alerts', every }}
      />
      {asking?.action === 'open' && (
        <WhyOpen onClose={() => setAsking(null)} onOpen={(why) => void settle('open', asking.alert.id, why)} />
      )}
      {asking && asking.action !== 'open' && (
        <Why
          action={asking.action}
          onClose={() => setAsking(null)}
          onGo={(why) => void settle(asking.action, asking.alert.id, why)}
        />
      )}
    </>
  );
}

function Opened({ found: { title, text, url } }: { found: Found }) {
  const words = useWords(refusedWords);
  return (
    <blockquote className="lane-words">
      {title !== undefined && <strong>{title}</strong>}
      <p>{text ?? (title === undefined ? words.noWords : '')}</p>
      {url !== undefined && <p className="number">{url}</p>}
    </blockquote>
  );
}
/** H5: what was opened to be read goes into no file. */
Opened.inFile = (): string => '';

type Act = Exclude<RefusedAction, 'open'>;

/** H5: one person sees to it, and two erase it. */
const actsOn = ({ done, erasure, hasWords, vendorId }: RefusedAlert): Act[] => [
  ...(done ? [] : (['done'] as const)),
  ...(erasure || !(hasWords || vendorId !== undefined) ? [] : (['ask-erasure'] as const)),
  ...(erasure ? (erasure.own ? (['keep'] as const) : (['erase', 'keep'] as const)) : []),
];

function Why({ action, onClose, onGo }: { action: Act; onClose: () => void; onGo: (why: string) => void }) {
  const words = useWords(refusedWords);
  const [why, setWhy] = useState('');
  const { title, says, whys } = words.acts[action];
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{says}</p>
      <TextField label={words.why} value={why} onChange={setWhy} maxLength={200} suggestions={whys} autoFocus />
      <DialogFoot
        onClose={onClose}
        go={title}
        ready={why.trim() !== ''}
        danger={action === 'erase'}
        onGo={() => onGo(why.trim())}
      />
    </Dialog>
  );
}
