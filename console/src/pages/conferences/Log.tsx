import type { ConferenceRecord } from '../../api/conferences.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { conferenceWords } from './conference-words.ts';

type Recorded = ConferenceRecord[number];

const SILENT = ['clocks-changed', 'rung-fired', 'restored'];

function nameOf({ actor }: Recorded): string | null {
  return typeof actor === 'object' && actor !== null && 'name' in actor && typeof actor.name === 'string'
    ? actor.name
    : null;
}

/** What happened to it, in order, the newest first. */
export function Log({ events }: { events: ConferenceRecord }) {
  const words = useWords(conferenceWords);
  const language = useLanguage();
  const now = useMinute();
  const shown = events
    .filter(({ type }) => !SILENT.includes(type))
    .slice()
    .reverse();
  return (
    <Panel title={words.record}>
      <ul className="conference-lines">
        {shown.map((event) => (
          <li key={event.seq}>
            <div>
              <b>{words.events[event.type] ?? event.type}</b> {nameOf(event) ?? words.system}
              <small>{clockWords(ms(event.at), now, language)}</small>
              {typeof event['says'] === 'string' && <p className="conference-words">{event['says']}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
