import '../../components/matter.css';
import './conferences.css';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { commandConference, type ConferenceRecord, type ConferenceView, useConference } from '../../api/conferences.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { BasisGiven } from '../../components/BasisField.tsx';
import { Button } from '../../components/Button.tsx';
import { GradeTag } from '../../components/GradeTag.tsx';
import { MatterBreaches } from '../../components/MatterBreaches.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { WaitingProposals } from '../../components/WaitingProposals.tsx';
import { usePress } from '../../components/sending.ts';
import { ReadPage } from '../../components/ReadPage.tsx';
import { Empty } from '../../components/states.tsx';
import { clockWords, leftWords, ms } from '../../words/time.ts';
import { type Act, ActDialog } from './ActDialog.tsx';
import { conferenceWords } from './conference-words.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import { Log } from './Log.tsx';
import { Steps } from './Steps.tsx';

/** One press conference (P3, P7): its hour, what is to be prepared by whom, what will be said, what became of it. */
export function Page() {
  const { number = '' } = useParams();
  const query = useConference(number);
  const words = useWords(conferenceWords);
  return (
    <ReadPage title={number} query={query} notFound={words.notFound}>
      {({ conference, events }) => <Sheet conference={conference} events={events} />}
    </ReadPage>
  );
}

function Sheet({ conference, events }: { conference: ConferenceView; events: ConferenceRecord }) {
  const words = useWords(conferenceWords);
  const [act, setAct] = useState<Act | null>(null);
  const [holding, setHolding] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const { busy, press } = usePress();
  const may = (name: string): boolean => conference.allowed.includes(name);
  const confirm = () =>
    press(async () => {
      await commandConference(conference, { name: 'confirm-attendance', body: {} });
      say(words.said(words.acts['confirm-attendance'] ?? '', conference.number), true);
    });
  const opens = (name: Act['name'], look: 'primary' | 'plain' | 'quiet' = 'plain', label = words.acts[name]) =>
    may(name) && (
      <Button look={look} onClick={() => setAct({ name })}>
        {label}
      </Button>
    );
  return (
    <Frame
      title={`${conference.number} ${conference.title}`}
      aside={words.statuses[conference.status]}
      actions={
        <span className="matter-acts">
          {may('confirm-attendance') && (
            <Button look="primary" disabled={busy} onClick={() => void confirm()}>
              {words.acts['confirm-attendance']}
            </Button>
          )}
          {opens('decline-attendance')}
          {opens('plan', 'primary')}
          {may('hold') && (
            <Button look={may('plan') ? 'plain' : 'primary'} onClick={() => setHolding(true)}>
              {words.acts['hold']}
            </Button>
          )}
          {opens('move')}
          {opens('adopt-release', 'quiet')}
          {opens('cancel', 'quiet', words.cancelAct)}
          {may('correct') && <Button onClick={() => setCorrecting(true)}>{words.acts['correct']}</Button>}
          <Link to={`/conferences/${conference.number}/application`}>{words.application}</Link>
        </span>
      }
    >
      <Hour conference={conference} />
      <Steps conference={conference} act={setAct} />
      <Speaker conference={conference} act={setAct} />
      <Panel
        title={words.line}
        actions={
          may('set-line') && (
            <Button small onClick={() => setAct({ name: 'set-line' })}>
              {words.acts['set-line']}
            </Button>
          )
        }
      >
        <Line conference={conference} />
      </Panel>
      <Panel
        title={words.questions}
        actions={
          may('set-questions') && (
            <Button small onClick={() => setAct({ name: 'set-questions' })}>
              {words.acts['set-questions']}
            </Button>
          )
        }
      >
        {conference.questions.length === 0 ? (
          <Empty>{words.noQuestions}</Empty>
        ) : (
          <>
            <BasisGiven basis={conference.questionsBasis} />
            <ul className="matter-lines">
              {conference.questions.map(({ asks, answer }) => (
                <li key={asks}>
                  <div>
                    {words.asks}：{asks}
                    <p>
                      {words.answer}：{answer ?? words.noAnswer}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Panel>
      <MatterBreaches breaches={conference.breaches} allowed={may('set-aside')} act={setAct} />
      <WaitingProposals proposals={conference.proposals} act={setAct} />
      <Log conference={conference} events={events} act={setAct} />
      {act && <ActDialog conference={conference} act={act} onClose={() => setAct(null)} />}
      {holding && <HoldDialog conference={conference} onClose={() => setHolding(false)} />}
      {correcting && <CorrectDialog conference={conference} onClose={() => setCorrecting(false)} />}
    </Frame>
  );
}

/** When and where, by whom, by which limit; and what became of it. */
function Hour({ conference }: { conference: ConferenceView }) {
  const words = useWords(conferenceWords);
  const language = useLanguage();
  const now = useMinute();
  const { at, place, unit, limit, form, grade, subject, status, caseNumber, held, cancelled } = conference;
  const clock = (instant: string): string => clockWords(ms(instant), now, language);
  const isOpen = status === 'proposed' || status === 'planning';
  return (
    <Panel title={held ? words.held : words.hour}>
      <ul className="matter-lines">
        <li>
          <div>
            <b className="conference-hour">{held ? words.heldAt(clock(held.at), held.place) : clock(at)}</b>{' '}
            {isOpen && (ms(at) < now ? words.past : words.left(leftWords(ms(at) - now, language)))}
            {limit && (
              <small>
                {limit.metAt === undefined ? words.limit(clock(limit.dueAt)) : words.limitMet(clock(limit.metAt))}
              </small>
            )}
            {isOpen && limit && limit.metAt === undefined && limit.dueAt < at && (
              <span className="tag tag-strong">{words.beyond}</span>
            )}
            {status === 'proposed' && <p role="note">{words.proposed}</p>}
            {held?.bySuperior !== undefined && <p>{words.bySuperior(held.bySuperior)}</p>}
            {held && (
              <p>
                {held.release === undefined ? (
                  <strong role="alert">{words.notReleased}</strong>
                ) : (
                  words.release(held.release, caseNumber)
                )}
              </p>
            )}
            {held && held.attendance.length > 0 && (
              <p>{held.attendance.map((one) => `${one.name}（${one.post}）`).join('、')}</p>
            )}
            {held?.endedAt !== undefined && <small>{words.ended(clock(held.endedAt))}</small>}
            {held?.answered.map(({ asks, answer }) => (
              <p key={asks}>
                {words.asks}：{asks} {words.answer}：{answer}
              </p>
            ))}
            {held && held.evidence.length > 0 && (
              <small>{words.proof(held.evidence.map(({ ref }) => ref).join('、'))}</small>
            )}
            {held?.unanswered.map(({ asks, by }) => (
              <p key={asks}>{words.promised(asks, clock(by))}</p>
            ))}
            {cancelled && <p>{words.cancelled(cancelled.says)}</p>}
          </div>
        </li>
        <li>
          <div>
            {words.place}：{place ?? words.undecided}
            <small>
              {words.unit}：{unit?.name ?? words.desk} · {words.form}：{form.name}
            </small>
            <small>
              <GradeTag grade={grade} short /> {subject} ·{' '}
              <Link to={`/cases/${caseNumber}`}>{words.fromCase(caseNumber)}</Link>
            </small>
          </div>
        </li>
      </ul>
    </Panel>
  );
}

/** P7: who is to speak, and whether he said that he will. */
function Speaker({ conference, act }: { conference: ConferenceView; act: (act: Act) => void }) {
  const words = useWords(conferenceWords);
  const language = useLanguage();
  const now = useMinute();
  const { spokesperson, allowed } = conference;
  return (
    <Panel
      title={words.spokesperson}
      actions={
        allowed.includes('name-spokesperson') && (
          <Button small onClick={() => act({ name: 'name-spokesperson' })}>
            {words.acts['name-spokesperson']}
          </Button>
        )
      }
    >
      {spokesperson ? (
        <p>
          <b>{words.named(spokesperson.person.name, spokesperson.unit.name)}</b>{' '}
          <span className={spokesperson.confirmedAt === undefined ? 'tag tag-strong' : 'tag'}>
            {spokesperson.confirmedAt === undefined
              ? words.unconfirmed
              : words.confirmed(clockWords(ms(spokesperson.confirmedAt), now, language))}
          </span>
          {!spokesperson.fits && <strong role="alert"> {words.unfit}</strong>}
        </p>
      ) : (
        <Empty>{words.nobody}</Empty>
      )}
    </Panel>
  );
}

function Line({ conference: { line, steps } }: { conference: ConferenceView }) {
  const words = useWords(conferenceWords);
  const language = useLanguage();
  const now = useMinute();
  if (!line) return <Empty>{words.noLine}</Empty>;
  const signedOff = steps.some(({ id, state }) => id === 'sign-off' && state === 'done');
  return (
    <>
      <p>
        <span className={signedOff ? 'tag' : 'tag tag-strong'}>{signedOff ? words.signedOff : words.notSignedOff}</span>{' '}
        <small>{words.lineOf(line.version, line.by, clockWords(ms(line.at), now, language))}</small>
      </p>
      <p className="matter-words">{line.says}</p>
      <BasisGiven basis={line.exposureBasis} />
    </>
  );
}
