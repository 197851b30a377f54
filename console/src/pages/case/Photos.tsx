import { useState } from 'react';
import { attachmentAt, photoAt, photosOf } from '../../api/photos.ts';
import { isProblem } from '../../api/problem.ts';
import type { CaseView, RecordEvent } from '../../api/queries.ts';
import { actorOf, listOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { keep } from '../../components/export/keep.ts';
import { Panel } from '../../components/Page.tsx';
import { photoWords } from '../../components/photo-words.ts';
import { clockWords, ms } from '../../words/time.ts';

/** What was handed in of a kind and still stands, each once, the newest first. */
function namedIn(events: RecordEvent[], kind: 'photo' | 'attachment') {
  const gone = new Set(events.flatMap((event) => (event.type === 'purged' ? listOf(event['photos']) : [])));
  const all = [...events]
    .reverse()
    .flatMap((event) => photosOf(event, kind).map((one) => ({ ...one, at: event.at, by: actorOf(event).name })));
  return all.filter(
    ({ sha256 }, index) => !gone.has(sha256) && all.findIndex((one) => one.sha256 === sha256) === index,
  );
}

/** The documents that the record names: each is downloaded, and shown nowhere. */
export function Attachments({ view, events }: { view: CaseView; events: RecordEvent[] }) {
  const words = useWords(photoWords);
  const language = useLanguage();
  const now = useMinute();
  const [refused, setRefused] = useState<string | null>(null);
  const named = namedIn(events, 'attachment');
  if (named.length === 0) return null;
  const open = async (sha256: string) => {
    setRefused(null);
    try {
      const { file, name } = await attachmentAt(view.number, sha256);
      keep(file, name);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setRefused(error.details.detail);
    }
  };
  return (
    <Panel title={words.attachments}>
      {refused !== null && (
        <p className="form-problem" role="alert">
          {refused}
        </p>
      )}
      <ul className="lines">
        {named.map(({ sha256, ref, at, by }) => (
          <li key={sha256}>
            <Button small onClick={() => void open(sha256)}>
              {words.download(ref)}
            </Button>{' '}
            <small>{words.handedIn(by, clockWords(ms(at), now, language))}</small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The photos that the record names. Looking is a deliberate click, and recorded; the newest first. */
export function Photos({ view, events }: { view: CaseView; events: RecordEvent[] }) {
  const words = useWords(photoWords);
  const language = useLanguage();
  const now = useMinute();
  const [shown, setShown] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState<string | null>(null);
  const named = namedIn(events, 'photo');
  if (named.length === 0) return null;
  const missing = named.filter(({ sha256 }) => shown[sha256] === undefined);
  const open = async () => {
    setRefused(null);
    try {
      for (const { sha256 } of missing) {
        const address = await photoAt(view.number, sha256);
        setShown((was) => ({ ...was, [sha256]: address }));
      }
    } catch (error) {
      if (!isProblem(error)) throw error;
      setRefused(error.details.detail);
    }
  };
  return (
    <Panel title={words.proofs}>
      {missing.length > 0 && <Button onClick={() => void open()}>{words.open(missing.length)}</Button>}
      {refused !== null && (
        <p className="form-problem" role="alert">
          {refused}
        </p>
      )}
      <ul className="photos">
        {named
          .filter(({ sha256 }) => shown[sha256] !== undefined)
          .map(({ sha256, ref, at, by }) => {
            const when = clockWords(ms(at), now, language);
            return (
              <li key={sha256}>
                <a href={shown[sha256]} download={`${view.number}-${sha256.slice(0, 8)}`}>
                  <img src={shown[sha256]} alt={words.alt(by, when)} />
                </a>
                <small>
                  {ref} · {by} · {when}
                </small>
              </li>
            );
          })}
      </ul>
    </Panel>
  );
}
