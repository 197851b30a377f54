import './triage.css';
import { type CaseView, useAlerts, useCase, useEvents } from '../../api/queries.ts';
import { suggestionOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useForeseen } from '../../app/pending.ts';
import { Loading, Read } from '../../components/states.tsx';
import { alertReasonWords } from '../../words/alert-reasons.ts';
import { SameEvent } from '../case/SameEvent.tsx';
import { SameMatterLink } from '../case/SameMatterLink.tsx';
import { Brief } from './Brief.tsx';
import { DecideForm, SUMMARY } from './DecideForm.tsx';
import { Head } from './Head.tsx';
import { triageWords } from './triage-words.ts';
import { WhatItSays } from './WhatItSays.tsx';
import { useWordsRead } from './words-read.ts';

const WORDS_SHOWN = 3;

interface PanelProps {
  number: string;
  /** Pressed and on its way: the next one. */
  onDone: () => void;
  /** The page of its own, which is opened on purpose: its words are read at once. */
  alone?: boolean;
}

/** Reading and deciding on one screen: the words, what the system proposes and why, and one press. */
export function TriagePanel({ number, onDone, alone = false }: PanelProps) {
  const query = useCase(number);
  const foreseen = useForeseen(number);
  return (
    <Read query={query}>
      {({ case: view }) =>
        foreseen === null && view.readsInTriage ? (
          <Triage view={view} onDone={onDone} alone={alone} />
        ) : (
          <Brief view={foreseen ?? view} held={foreseen !== null} alone={alone} />
        )
      }
    </Read>
  );
}

type WordsRead = ReturnType<typeof useWordsRead>;

function Words({ read, any }: { read: WordsRead; any: boolean }) {
  const words = useWords(triageWords);
  if (!any) return <p className="muted">{words.noWords}</p>;
  if (!read.data) return read.isError ? <Read query={read}>{() => null}</Read> : <Loading />;
  return (
    <>
      {read.data.words.length === 0 && <p className="muted">{words.expired}</p>}
      {read.data.words.slice(0, WORDS_SHOWN).map((one) => (
        <blockquote key={one.id} className="citizens-words">
          {one.title !== '' && <strong>{one.title}</strong>}
          {one.text !== '' && <p>{one.text}</p>}
          {one.url !== undefined && (
            <a href={one.url} target="_blank" rel="noopener noreferrer">
              {one.url}
            </a>
          )}
        </blockquote>
      ))}
      {read.data.words.length > WORDS_SHOWN && <small>{words.more(read.data.words.length - WORDS_SHOWN)}</small>}
      <small className="muted">{words.wordsLogged}</small>
    </>
  );
}

function Triage({ view, onDone, alone }: { view: CaseView; onDone: () => void; alone: boolean }) {
  const alerts = useAlerts(view.number);
  const events = useEvents(view.number);
  const any = (alerts.data?.alerts.length ?? 0) > 0 && !view.offline;
  const reads = any && view.may.includes('open-words');
  const read = useWordsRead(view.number, reads, alone);
  if (!events.data || !alerts.data) return <Loading />;
  const title = read.data?.words.find((one) => one.title.trim() !== '')?.title.trim();
  return (
    <div className="triage">
      <Head view={view} />
      <section className="triage-words">
        <Words read={read} any={any} />
        <WhatItSays reading={read.data?.reading} />
      </section>
      <Joins view={view} />
      <SameEvent view={view} shared={read.data?.shared} keyed onJoined={onDone} />
      <SameMatterLink view={view} />
      <DecideForm
        view={view}
        suggestion={suggestionOf(events.data.events)}
        proposed={view.summary ?? title?.slice(0, SUMMARY) ?? ''}
        fromWords={view.summary === undefined && title !== undefined}
        // A key pressed twice must not decide on what nobody has seen.
        unread={reads && !read.data && !read.isError}
        onDone={onDone}
      />
    </div>
  );
}

/** M4: what came to it beside the first alert, and why. */
function Joins({ view }: { view: CaseView }) {
  const words = useWords(triageWords);
  const language = useLanguage();
  const joined = useAlerts(view.number).data?.alerts.filter(({ outcome }) => outcome === 'joined') ?? [];
  if (joined.length === 0) return null;
  const why = [
    ...new Set(joined.flatMap((one) => (one.why === undefined ? [] : [alertReasonWords(one.why, language)]))),
  ];
  return (
    <p className="form-note">
      {words.joins(joined.length)}
      {why.length > 0 && `：${why.join('；')}`}
    </p>
  );
}
