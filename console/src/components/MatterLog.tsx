import { actorOf, isObject, listOf, textOf } from '../api/record.ts';
import { useLanguage } from '../app/language.ts';
import { useMinute } from '../app/server-time.ts';
import { clockWords, ms } from '../words/time.ts';
import { Button } from './Button.tsx';
import { Panel } from './Page.tsx';
import { ProofButton } from './ProofButton.tsx';

type Recorded = { seq: number; type: string; at: string } & Record<string, unknown>;

const SILENT = ['clocks-changed', 'rung-fired', 'restored'];

/** What people wrote in each of a list, by field. */
export const ofEach = (list: unknown, fields: string[]): string[] =>
  listOf(list).flatMap((one) => (isObject(one) ? fields.map((field) => textOf(one[field])) : []));

interface LogProps<Event extends Recorded> {
  number: string;
  events: readonly Event[];
  /** The events of which this person may ask to have the words erased. */
  erasable: readonly number[];
  words: { record: string; system: string; events: Record<string, string>; erase: string };
  /** What people wrote in an entry, so that whoever asks to have it erased knows which it is. */
  writtenIn: (event: Event) => string[];
  /** What an entry is of, where its kind alone does not say: a step, an hour. */
  about?: (event: Event) => string;
  erase: (seq: number) => void;
}

/** What happened to a matter, the newest first; each by its number, which a proposal names. */
export function MatterLog<Event extends Recorded>({
  number,
  events,
  erasable,
  words,
  writtenIn,
  about,
  erase,
}: LogProps<Event>) {
  const language = useLanguage();
  const now = useMinute();
  const shown = events
    .filter(({ type }) => !SILENT.includes(type))
    .slice()
    .reverse();
  // Who reads no record is shown none: an empty one would say that nothing happened.
  if (shown.length === 0) return null;
  return (
    <Panel title={words.record} actions={<ProofButton number={number} />}>
      <ul className="matter-lines">
        {shown.map((event) => {
          const { name, system } = actorOf(event);
          const written = writtenIn(event).filter((word) => word !== '');
          return (
            <li key={event.seq}>
              <div>
                <b>
                  {[`${event.seq}. ${words.events[event.type] ?? event.type}`, about?.(event) ?? '']
                    .filter((part) => part !== '')
                    .join(' · ')}
                </b>{' '}
                {system ? words.system : name}
                <small>{clockWords(ms(event.at), now, language)}</small>
                {written.length > 0 && <p className="matter-words">{written.join('\n')}</p>}
              </div>
              {erasable.includes(event.seq) && (
                <Button small look="quiet" aria-label={`${words.erase} ${event.seq}`} onClick={() => erase(event.seq)}>
                  {words.erase}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
