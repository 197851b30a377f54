import type { CaseView, RecordEvent } from '../../api/queries.ts';
import { textOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { handoffWords } from '../../words/handoffs.ts';
import { clockWords, ms } from '../../words/time.ts';

type Handoff = CaseView['handoffs'][number];

/** M4: to whom the matter was passed on, and whether it was received there. What is over is folded. */
export function Handoffs({ view, events, record }: { view: CaseView; events: RecordEvent[]; record: () => void }) {
  const words = useWords(handoffWords);
  if (view.handoffs.length === 0) return null;
  const pending = view.handoffs.filter(({ over }) => over === undefined);
  const over = view.handoffs.filter((one) => one.over !== undefined);
  return (
    <Panel title={words.title}>
      {pending.length > 0 && (
        <>
          <ul className="lines">
            {pending.map((one) => (
              <Row key={one.id} one={one} events={events} />
            ))}
          </ul>
          <p className="muted">{words.hint}</p>
          {view.may.includes('record-handoff') && (
            <Button small onClick={record}>
              {words.received}…
            </Button>
          )}
        </>
      )}
      {over.length > 0 && (
        <details open={pending.length === 0}>
          <summary>{words.over(over.length)}</summary>
          <ul className="lines">
            {over.map((one) => (
              <Row key={one.id} one={one} events={events} />
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

function Row({ one, events }: { one: Handoff; events: RecordEvent[] }) {
  const words = useWords(handoffWords);
  const language = useLanguage();
  const now = useMinute();
  const told = events.find(({ type, ...event }) => type === 'handoff-answered' && textOf(event['handoff']) === one.id);
  const [number, reason] = [textOf(told?.['number']), textOf(told?.['reason'])];
  return (
    <li className={one.over ? 'muted' : undefined}>
      <div>
        <strong>{one.target}</strong> <span className="tag">{words.states[one.over?.is ?? 'pending']}</span>
        <small>
          {words.since(clockWords(ms(one.at), now, language))}
          {number !== '' && ` · ${words.numbered(number)}`}
          {reason !== '' && ` · ${reason}`}
        </small>
      </div>
    </li>
  );
}
