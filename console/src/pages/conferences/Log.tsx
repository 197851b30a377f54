import type { ConferenceRecord, ConferenceView } from '../../api/conferences.ts';
import { actorOf, isObject, listOf, textOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import type { Act } from './ActDialog.tsx';
import { conferenceWords } from './conference-words.ts';

type Recorded = ConferenceRecord[number];

const SILENT = ['clocks-changed', 'rung-fired', 'restored'];

const ofEach = (list: unknown, fields: string[]): string[] =>
  listOf(list).flatMap((one) => (isObject(one) ? fields.map((field) => textOf(one[field])) : []));

/** What people wrote in an entry, so that whoever asks to have it erased knows which it is. */
function writtenIn(event: Recorded): string[] {
  const held = isObject(event['held']) ? event['held'] : {};
  return [
    ...[event['title'], event['place'], event['says'], event['reason']].map(textOf),
    // Who did a step is written; of a decision it is a person of the directory.
    ...(event.type === 'step-done' ? [textOf(event['by'])] : []),
    ...ofEach(event['questions'], ['asks', 'answer']),
    ...[held['place'], held['address'], held['bySuperior'], held['earlierReason'], held['lineReason']].map(textOf),
    ...ofEach(held['attendance'], ['name', 'post', 'acting']),
    ...ofEach(held['outlets'], ['name', 'address']),
    ...ofEach(held['acts'], ['says']),
    ...ofEach(held['points'], ['says']),
    ...ofEach(held['unanswered'], ['asks']),
    ...[event['evidence'], held['evidence']].flatMap((evidence) => ofEach(evidence, ['ref'])),
  ].filter((word) => word !== '');
}

interface LogProps {
  conference: ConferenceView;
  events: ConferenceRecord;
  act: (act: Act) => void;
}

/** What happened to it, the newest first; each by its number, which a proposal names. */
export function Log({ conference, events, act }: LogProps) {
  const words = useWords(conferenceWords);
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
              {conference.erasable.includes(event.seq) && (
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
