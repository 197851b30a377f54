import '../../components/matter.css';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import {
  commandExercise,
  type ExerciseForm,
  type ExerciseRecord,
  type ExerciseView,
  useExercise,
} from '../../api/exercises.ts';
import { isObject, textOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { MatterClocks } from '../../components/MatterClocks.tsx';
import { MatterLog } from '../../components/MatterLog.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';
import { saidOf, useSending } from '../../components/sending.ts';
import { clockWords, ms } from '../../words/time.ts';
import { ActDialog, type Asking } from './ActDialog.tsx';
import { exerciseWords } from './exercise-words.ts';
import { Scorecard } from './Scorecard.tsx';
import { SetUpDialog } from './SetUpDialog.tsx';

/** One exercise (S4): what is set up, its injects and limits while it runs, what evaluators write, its scorecard. */
export function Page() {
  const { number = '' } = useParams();
  const query = useExercise(number);
  const words = useWords(exerciseWords);
  return (
    <ReadPage title={number} query={query} notFound={words.notFound}>
      {({ exercise, form, events }) => <Sheet view={exercise} form={form} events={events} />}
    </ReadPage>
  );
}

/** What asks for words, the likeliest first. */
const ASKING: Asking[] = ['answer', 'note', 'ask-start', 'end', 'drop'];

/** Given it stands there whole, answered by its id. */
const injectIn = ({ inject }: ExerciseRecord[number]): string => textOf(isObject(inject) ? inject['id'] : inject);

const writtenIn = (event: ExerciseRecord[number]): string[] => [textOf(event['says'])];

function Sheet({ view, form, events }: { view: ExerciseView; form: ExerciseForm | undefined; events: ExerciseRecord }) {
  const words = useWords(exerciseWords);
  const [act, setAct] = useState<Asking | 'change' | null>(null);
  const { busy, problem, send } = useSending();
  const titles = new Map(view.injects.map(({ id, title, what }) => [id, title ?? words.what[what] ?? what]));
  const close = () => setAct(null);
  const at = (name: 'start' | 'stop') => () =>
    void send(async () => {
      await commandExercise(view, { name, body: {} });
      say(words.said(words.acts[name] ?? name, view.number), true);
    });
  return (
    <Frame
      title={`${view.number} ${words.marked(view.name)}`}
      aside={`${words.banner} · ${words.statuses[view.status]}`}
      actions={
        <span className="matter-acts">
          {view.allowed.includes('stop') && (
            <Button look="danger" disabled={busy} title={words.stopHint} onClick={at('stop')}>
              {words.acts['stop']}
            </Button>
          )}
          {view.allowed.includes('start') && (
            <Button look="primary" disabled={busy} onClick={at('start')}>
              {words.acts['start']}
            </Button>
          )}
          {ASKING.filter((name) => view.allowed.includes(name)).map((name) => (
            <Button key={name} onClick={() => setAct(name)}>
              {words.acts[name]}
            </Button>
          ))}
          {view.allowed.includes('change') && form && (
            <Button onClick={() => setAct('change')}>{words.acts['change']}</Button>
          )}
          {view.scorecard && <Link to={`/exercises/${view.number}/paper`}>{words.paper}</Link>}
        </span>
      }
    >
      {problem && (
        <p className="field-hint">
          <strong role="alert">{saidOf(problem)}</strong>
        </p>
      )}
      <About view={view} />
      <Injects view={view} />
      <Scorecard view={view} />
      <Notes view={view} />
      <MatterLog
        number={view.number}
        events={events}
        erasable={[]}
        words={{ ...words, erase: '' }}
        writtenIn={writtenIn}
        about={(event) => textOf(event['caseNumber']) || (titles.get(injectIn(event)) ?? '')}
        erase={close}
      />
      {act === 'change' && form && <SetUpDialog was={view} form={form} onClose={close} />}
      {act !== null && act !== 'change' && <ActDialog view={view} name={act} onClose={close} />}
    </Frame>
  );
}

/** Script and pace, who is in it, its limits and its cases. */
function About({ view }: { view: ExerciseView }) {
  const words = useWords(exerciseWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  return (
    <Panel title={`${view.script.name} · ${words.pace(view.factor)}`}>
      <ul className="matter-lines">
        <li>
          <div>
            <span className="tag tag-strong">{words.banner}</span>
            {view.says !== undefined && <p>{view.says}</p>}
            <small>{view.realTexts ? words.phones : words.outbox}</small>
            {view.askedBy && view.status === 'prepared' && <small>{words.askedBy(view.askedBy.name)}</small>}
            <small>
              {words.directors}：{view.directors.map(({ name }) => name).join('、')}
            </small>
            <small>
              {words.participants}：{view.participants.map(({ name, unit }) => `${name}（${unit.name}）`).join('、')}
            </small>
            <small>
              {words.evaluators}：
              {view.evaluators
                .map(({ person, units }) => `${person.name}（${units.map(({ name }) => name).join('、')}）`)
                .join('、')}
            </small>
            <small>
              {words.answers}：{view.answers.name}
            </small>
            {view.startedAt !== undefined && (
              <small>{words.startedBy(at(view.startedAt), view.startedBy?.name ?? '')}</small>
            )}
            {view.endedAt !== undefined && <small>{words.over(at(view.endedAt))}</small>}
            {view.caseNumbers.length > 0 && (
              <small>
                {words.cases}：
                {view.caseNumbers.map((number) => (
                  <span key={number}>
                    <Link to={`/cases/${number}`} className="number">
                      {number}
                    </Link>{' '}
                  </span>
                ))}
              </small>
            )}
          </div>
        </li>
        <MatterClocks clocks={view.clocks} by={words.by} overdue={words.overdue} />
        {view.trained.map(({ id, name, recorded }) => (
          <li key={id}>
            <div>
              {words.trained} · <Link to="/directory">{name}</Link> {recorded ? words.recorded : words.unrecorded}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What falls when, and what became of it. */
function Injects({ view }: { view: ExerciseView }) {
  const words = useWords(exerciseWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  if (view.injects.length === 0) return null;
  return (
    <Panel title={words.injects}>
      <ul className="matter-lines">
        {view.injects.map((inject) => {
          const { id, what, title, says, dueAt, givenAt, to, replyBy, answeredAt, answer } = inject;
          return (
            <li key={id}>
              <div>
                <span className={givenAt === undefined ? 'tag' : 'tag tag-strong'}>{words.what[what]}</span>{' '}
                {title !== undefined && <b>{title}</b>}
                {says !== undefined && <p>{says}</p>}
                <small>
                  {givenAt !== undefined
                    ? words.given(at(givenAt))
                    : view.endedAt !== undefined
                      ? words.notGiven
                      : dueAt !== undefined && words.dueAt(at(dueAt))}
                </small>
                {to && replyBy !== undefined && (
                  <small>
                    {answeredAt === undefined ? words.replyBy(to.name, at(replyBy)) : words.answered(at(answeredAt))}
                  </small>
                )}
                {answer !== undefined && <p>{answer}</p>}
              </div>
            </li>
          );
        })}
      </ul>
      {view.endedAt === undefined && <p className="form-note">{words.injectsHint}</p>}
    </Panel>
  );
}

/** What evaluators saw. */
function Notes({ view }: { view: ExerciseView }) {
  const words = useWords(exerciseWords);
  const language = useLanguage();
  const now = useMinute();
  if (view.notes.length === 0) return null;
  return (
    <Panel title={words.notes}>
      <ul className="matter-lines">
        {view.notes.map(({ id, at, by, unit, says }) => (
          <li key={id}>
            <div>
              <b>{unit?.name ?? words.whole}</b> {by.name}
              <small>{clockWords(ms(at), now, language)}</small>
              <p className="matter-words">{says}</p>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
