import { useState } from 'react';
import { type StuckAlert, useStuckAlerts, workStuckAlert } from '../../api/duty.ts';
import { isProblem } from '../../api/problem.ts';
import { type Schemas, useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { CaseNumberField } from '../../components/CaseNumberField.tsx';
import { matterNumberIn } from '../../components/sought.ts';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { deskWords } from './desk-words.ts';
import { WhyOpen } from '../../components/WhyOpen.tsx';

type Asking = { action: 'open' | 'join'; alert: StuckAlert };

/** M4: alerts that were accepted and could not be worked, until a person has seen to each. Nothing at all while there are none. */
export function StuckAlerts() {
  const words = useWords(deskWords);
  const language = useLanguage();
  const now = useMinute();
  const may = useMe().data?.me.may;
  const alerts = useStuckAlerts(may?.includes('read-stuck-alerts') === true).data?.alerts ?? [];
  const [asking, setAsking] = useState<Asking | null>(null);
  const [opened, setOpened] = useState<Record<string, Schemas['StuckAlertDone']['words']>>({});
  if (alerts.length === 0) return null;
  const acts = may?.includes('work-stuck-alerts') === true;
  const work = async (...given: Parameters<typeof workStuckAlert>) => {
    setAsking(null);
    try {
      const done = await workStuckAlert(...given);
      if (given[0] === 'open') setOpened((all) => ({ ...all, [given[1]]: done.words }));
      else say(words.stuckDone, true);
    } catch (error) {
      if (!isProblem(error)) throw error;
      say(error.details.detail, false);
    }
  };
  return (
    <Panel title={`${words.stuck} ${alerts.length}`}>
      <p>
        <small>{words.stuckSays}</small>
      </p>
      <ul className="lines">
        {alerts.map((alert) => (
          <li key={alert.id}>
            <div>
              <strong>{alert.source.name}</strong>{' '}
              <small>
                {[clockWords(ms(alert.acceptedAt), now, language), alert.platform, alert.place, alert.topic]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
              {opened[alert.id] && (
                <blockquote className="lane-words">
                  <strong>{opened[alert.id]?.title}</strong>
                  <p>{opened[alert.id]?.text}</p>
                </blockquote>
              )}
            </div>
            {acts && (
              <span className="lines-acts">
                <Button small onClick={() => setAsking({ action: 'open', alert })}>
                  {words.stuckOpen}
                </Button>
                <Button small onClick={() => void work('retry', alert.id, { why: words.stuckRetryWhy })}>
                  {words.stuckRetry}
                </Button>
                <Button small onClick={() => setAsking({ action: 'join', alert })}>
                  {words.stuckJoin}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {asking?.action === 'open' && (
        <WhyOpen onClose={() => setAsking(null)} onOpen={(why) => void work('open', asking.alert.id, { why })} />
      )}
      {asking?.action === 'join' && (
        <PutToCase
          onClose={() => setAsking(null)}
          onPut={(caseNumber) => void work('join', asking.alert.id, { caseNumber, why: words.stuckJoin })}
        />
      )}
    </Panel>
  );
}

function PutToCase({ onClose, onPut }: { onClose: () => void; onPut: (caseNumber: string) => void }) {
  const words = useWords(deskWords);
  const [typed, setTyped] = useState('');
  const number = matterNumberIn(typed);
  return (
    <Dialog title={words.stuckJoin} onClose={onClose}>
      <p>{words.stuckJoinSays}</p>
      <CaseNumberField label={words.stuckNumber} value={typed} onChange={setTyped} autoFocus />
      <DialogFoot
        onClose={onClose}
        go={words.stuckJoin}
        ready={number !== null}
        onGo={() => number !== null && onPut(number)}
      />
    </Dialog>
  );
}
