import type { ConsultationRecord, ConsultationView } from '../../api/consultations.ts';
import { actorOf, isObject, listOf, textOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import type { Act } from './ActDialog.tsx';
import { consultationWords } from './consultation-words.ts';

type Recorded = ConsultationRecord[number];

const SILENT = ['clocks-changed', 'rung-fired', 'restored'];
/** Of a decision, `by` is a person of the directory. */
const WRITTEN = ['says', 'dissent', 'who', 'place', 'nature', 'trend', 'risk', 'text', 'early', 'reason'];

const ofEach = (list: unknown, fields: string[]): string[] =>
  listOf(list).flatMap((one) => (isObject(one) ? fields.map((field) => textOf(one[field])) : []));

/** What people wrote in an entry, so that whoever asks to have it erased knows which it is. */
function writtenIn(event: Recorded): string[] {
  const recorded = isObject(event['recorded']) ? event['recorded'] : {};
  return [
    ...WRITTEN.map((field) => textOf(event[field])),
    ...ofEach(event['invited'], ['says']),
    ...ofEach(event['tasks'], ['says']),
    ...ofEach(event['evidence'], ['ref']),
    ...ofEach(recorded['evidence'], ['ref']),
  ].filter((word) => word !== '');
}

interface LogProps {
  view: ConsultationView;
  events: ConsultationRecord;
  act: (act: Act) => void;
}

/** What happened to it, the newest first; each by its number, which a proposal names. */
export function Log({ view, events, act }: LogProps) {
  const words = useWords(consultationWords);
  const language = useLanguage();
  const now = useMinute();
  const shown = events
    .filter(({ type }) => !SILENT.includes(type))
    .slice()
    .reverse();
  return (
    <Panel title={words.record}>
      <ul className="matter-lines">
        {shown.map((event) => {
          const { name, system } = actorOf(event);
          const written = writtenIn(event);
          return (
            <li key={event.seq}>
              <div>
                <b>
                  {event.seq}. {words.events[event.type] ?? event.type}
                </b>{' '}
                {system ? words.system : name}
                <small>{clockWords(ms(event.at), now, language)}</small>
                {written.length > 0 && <p className="matter-words">{written.join('\n')}</p>}
              </div>
              {view.erasable.includes(event.seq) && (
                <Button
                  small
                  look="quiet"
                  aria-label={`${words.acts['ask-purge']} ${event.seq}`}
                  onClick={() => act({ name: 'ask-purge', events: [event.seq] })}
                >
                  {words.acts['ask-purge']}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
