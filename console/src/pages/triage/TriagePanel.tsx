import './triage.css';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { type CaseView, useAlerts, useCase, useDirectory, useEvents, useMe } from '../../api/queries.ts';
import { readsInTriage, type Suggestion, suggestionOf } from '../../api/record.ts';
import { useDeskPath } from '../../app/desk-path.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useForeseen } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { caseTitle, UnitsOf } from '../../components/CaseRow.tsx';
import { Refusal } from '../../components/Clause.tsx';
import { ClockBadge } from '../../components/ClockBadge.tsx';
import { useDraft } from '../../components/draft.ts';
import { ChoiceField, ManyField, SelectField, TextField } from '../../components/fields.tsx';
import { GradeTag } from '../../components/GradeTag.tsx';
import { RankedUnits } from '../../components/RankedUnits.tsx';
import { faultOf } from '../../components/sending.ts';
import { Loading, Read } from '../../components/states.tsx';
import { Submit } from '../../components/Submit.tsx';
import { unitGroups, unitName } from '../../components/units.ts';
import { alertReasonWords } from '../../words/alert-reasons.ts';
import { common, type GradeId } from '../../words/common.ts';
import { elsewhereWords } from '../../words/elsewhere.ts';
import { clockWords, ms } from '../../words/time.ts';
import { type Given, useGiving } from '../case/actions/give.ts';
import { SameEvent } from '../case/SameEvent.tsx';
import type { BulkKind } from '../desk/BulkBar.tsx';
import { isWriting } from '../../app/keyboard.ts';
import { triageWords } from './triage-words.ts';
import { WhatItSays } from './WhatItSays.tsx';
import { useWordsRead } from './words-read.ts';

const Meanwhile = lazy(async () => ({ default: (await import('./Meanwhile.tsx')).Meanwhile }));
const Bulk = lazy(async () => ({ default: (await import('../desk/Bulk.tsx')).Bulk }));

const GRADES: GradeId[] = ['I', 'II', 'III', 'IV'];
const WORDS_SHOWN = 3;
/** As long as the API takes. */
const SUMMARY = 300;

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
        foreseen === null && readsInTriage(view) ? (
          <Triage view={view} onDone={onDone} alone={alone} />
        ) : (
          <Brief view={foreseen ?? view} held={foreseen !== null} alone={alone} />
        )
      }
    </Read>
  );
}

function Head({ view }: { view: CaseView }) {
  const words = useWords(triageWords);
  const shared = useWords(common);
  const language = useLanguage();
  const now = useMinute();
  return (
    <header className="triage-head">
      <h2>{caseTitle(view, shared.offline)}</h2>
      <p className="case-meta">
        <GradeTag grade={view.grades.opinion} confirmed={view.gradesConfirmed} />
        <Link className="number" to={`/cases/${view.number}`}>
          {view.number}
        </Link>
        <span>{view.subject}</span>
        {view.place !== undefined && <span>{view.place}</span>}
        <span>{words.received(clockWords(ms(view.discoveredAt), now, language))}</span>
        {view.origin.name !== undefined && <span>{view.origin.name}</span>}
        {view.drill && <span className="tag tag-strong">{shared.drill}</span>}
        {view.recurrenceOf !== undefined && (
          <span>
            {words.recurs} <Link to={`/cases/${view.recurrenceOf}`}>{view.recurrenceOf}</Link>
          </span>
        )}
      </p>
    </header>
  );
}

/** A case that awaits nobody's appraisal: what it is and whose move, and its page a press away. */
function Brief({ view, held, alone }: { view: CaseView; held: boolean; alone: boolean }) {
  const words = useWords(triageWords);
  const desk = useDeskPath();
  const live = view.clocks.filter(({ state }) => state === 'running' || state === 'missed');
  return (
    <div className="triage">
      <Head view={view} />
      <p className="form-note" role="status">
        {held ? words.held : words.doneSays}
      </p>
      {!held && (
        <Suspense fallback={null}>
          <Meanwhile view={view} />
        </Suspense>
      )}
      {/* What is over is nobody's move. */}
      {(held || view.status === 'open') && (
        <div className="case-units">
          <UnitsOf row={view} />
        </div>
      )}
      <div className="case-clocks">
        {live.slice(0, 4).map((clock) => (
          <ClockBadge key={clock.id} clock={clock} />
        ))}
      </div>
      <p className="triage-acts">
        <ButtonLink to={`/cases/${view.number}`} look="primary">
          {words.open}
        </ButtonLink>
        {alone && <ButtonLink to={desk}>{words.back}</ButtonLink>}
      </p>
    </div>
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
      <Form
        // What the words propose comes with them; what somebody typed is a draft, and stays.
        key={title === undefined ? 'before' : 'with words'}
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

interface FormProps {
  view: CaseView;
  suggestion: Suggestion | null;
  proposed: string;
  fromWords: boolean;
  /** Its words are on their way. */
  unread: boolean;
  onDone: () => void;
}

const says = (reasons: { says: string }[]): string => reasons.map((one) => one.says).join('；');
const isGrade = (text: string): text is GradeId => GRADES.some((grade) => grade === text);

function Form({ view, suggestion, proposed, fromWords, unread, onDone }: FormProps) {
  const words = useWords(triageWords);
  const shared = useWords(common);
  const directory = useDirectory().data;
  const may = useMe().data?.me.may ?? [];
  const [aside, setAside] = useState<BulkKind | null>(null);
  const why = useWords(elsewhereWords);
  const assigns = view.may.includes('assign') && view.assignments.every(({ state }) => state === 'taken-back');
  const coUnits = suggestion?.beside.filter(({ part }) => part === 'co-unit') ?? [];
  const [draft, change, clear] = useDraft<{
    summary: string | null;
    opinion: GradeId;
    reason: string;
    unit: string;
    also: string[];
  }>(`triage.${view.number}`, {
    summary: null,
    opinion: view.grades.opinion,
    reason: '',
    unit: assigns ? (suggestion?.unit ?? '') : '',
    also: assigns ? coUnits.map(({ unit }) => unit) : [],
  });
  const { busy, problem, giveAll } = useGiving(view, onDone, clear);
  const summary = draft.summary ?? proposed;
  const differs = draft.opinion !== view.grades.opinion;
  const too = assigns && draft.unit !== '';
  const ready =
    (view.offline || summary.trim() !== '') && (!differs || draft.reason.trim() !== '') && directory !== undefined;
  const go = () => {
    if (!ready || busy || unread || !directory) return;
    // Each is asked about alone before any is sent, so that an assignment brings the sentence that the record has not yet.
    const said = view.offline || view.summary !== undefined ? {} : { summary: summary.trim() };
    const given: Given[] = [
      {
        name: 'confirm',
        body: {
          ...(view.offline ? {} : { summary: summary.trim() }),
          ...(differs
            ? { grades: { opinion: draft.opinion, emergency: view.grades.emergency }, reason: draft.reason.trim() }
            : {}),
        },
      },
      ...(too ? [{ name: 'assign' as const, body: { unit: draft.unit, part: 'primary' as const, ...said } }] : []),
      ...(too
        ? draft.also
            .filter((unit) => unit !== draft.unit)
            .map((unit) => ({ name: 'assign' as const, body: { unit, part: 'co-unit' as const, ...said } }))
        : []),
    ];
    void giveAll(given, too ? `${words.confirmAssign} ${unitName(directory, draft.unit)}` : words.confirm);
  };
  const box = usePanelKeys(go);
  return (
    <div ref={box} className="triage-form">
      {view.elsewhere && (
        <div className="triage-elsewhere">
          <p>
            <strong>{why.title}</strong> {why.because(view.elsewhere.names)}
          </p>
          {may.includes('register') && (
            <p className="triage-acts">
              <Button onClick={() => setAside('not-ours')}>{words.notOurs}</Button>
              <Button onClick={() => setAside('ours')}>{words.ours}</Button>
            </p>
          )}
        </div>
      )}
      {!view.offline && (
        <TextField
          label={words.summary}
          hint={fromWords && draft.summary === null ? words.summaryFrom : undefined}
          value={summary}
          onChange={(text) => change({ summary: text })}
          rows={2}
          maxLength={SUMMARY}
          error={faultOf(problem, 'summary')}
        />
      )}
      <ChoiceField
        label={words.grade}
        value={draft.opinion}
        onChange={(id) => isGrade(id) && change({ opinion: id })}
        choices={GRADES.map((id) => ({
          id,
          name: `${shared.grades[id] ?? id}${id === view.grades.opinion ? `（${words.proposed}）` : ''}`,
        }))}
      />
      {suggestion && <p className="form-note">{says(suggestion.gradeReasons)}</p>}
      {differs && (
        <TextField
          label={words.differs}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          maxLength={500}
          error={faultOf(problem, 'reason')}
        />
      )}
      {assigns && directory && (
        <SelectField
          label={words.unit}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
          groups={unitGroups(directory)}
          placeholder={words.later}
          error={faultOf(problem, 'unit')}
        />
      )}
      {assigns && suggestion && (
        <RankedUnits {...{ suggestion, directory }} chosen={draft.unit} onChoose={(unit) => change({ unit })} />
      )}
      {too && suggestion?.unit === draft.unit && <p className="form-note">{says(suggestion.unitReasons)}</p>}
      {too && coUnits.length > 0 && (
        <ManyField
          label={words.beside}
          value={draft.also}
          onChange={(also) => change({ also })}
          choices={coUnits.map(({ unit, reasons }) => ({
            id: unit,
            name: unitName(directory, unit),
            hint: says(reasons),
          }))}
        />
      )}
      {problem && <Refusal problem={problem} />}
      <div className="triage-foot">
        <p className="triage-go">
          <Submit ready={ready} busy={busy || unread} why={words.summaryWanted} onGo={go}>
            {busy ? words.asking : too ? words.confirmAssign : words.confirm} <kbd>C</kbd>
          </Submit>
        </p>
        <p className="triage-acts">
          {may.includes('register') && (
            <>
              <Button onClick={() => setAside('join')}>{words.joinInto}</Button>
              <Button onClick={() => setAside('pass-on')}>{words.passOn}</Button>
            </>
          )}
          <ButtonLink to={`/cases/${view.number}`}>{words.open}</ButtonLink>
        </p>
      </div>
      <small className="muted">{words.goesOn}</small>
      {aside && (
        <Suspense fallback={null}>
          <Bulk
            kind={aside}
            rows={[view]}
            onClose={(done) => {
              setAside(null);
              if (done) onDone();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** C confirms, E goes to the summary; from within it Ctrl with Enter confirms. */
function usePanelKeys(go: () => void) {
  const box = useRef<HTMLDivElement>(null);
  const act = useRef(go);
  act.current = go;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]') || event.isComposing || event.repeat) return;
      const own = event.target instanceof Node && box.current?.contains(event.target) === true;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && own) act.current();
      else if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      else if (event.key === 'c' || event.key === 'C') act.current();
      else if (event.key === 'e' || event.key === 'E') box.current?.querySelector('textarea')?.focus();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  return box;
}
