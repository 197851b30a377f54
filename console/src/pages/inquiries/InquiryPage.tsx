import '../../components/matter.css';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { commandInquiry, type InquiryRecord, type InquiryView, useInquiry } from '../../api/inquiries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { GradeTag } from '../../components/GradeTag.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { usePress } from '../../components/sending.ts';
import { MatterClocks } from '../../components/MatterClocks.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';
import { Empty } from '../../components/states.tsx';
import { WaitingProposals } from '../../components/WaitingProposals.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { type Act, ActDialog } from './ActDialog.tsx';
import { inquiryWords } from './inquiry-words.ts';
import { Log } from './Log.tsx';
import { Questions } from './Questions.tsx';
import { Reports } from './Reports.tsx';

/** One inquiry (P6, P8): what is asked, what is agreed to be said and by whom, what was published of it. */
export function Page() {
  const { number = '' } = useParams();
  const query = useInquiry(number);
  const words = useWords(inquiryWords);
  return (
    <ReadPage title={number} query={query} notFound={words.notFound}>
      {({ inquiry, events }) => <Sheet view={inquiry} events={events} />}
    </ReadPage>
  );
}

function Sheet({ view, events }: { view: InquiryView; events: InquiryRecord }) {
  const words = useWords(inquiryWords);
  const [act, setAct] = useState<Act | null>(null);
  const opens = (name: Act['name'], look: 'primary' | 'plain' | 'quiet' = 'plain') =>
    view.allowed.includes(name) && (
      <Button look={look} onClick={() => setAct({ name })}>
        {words.acts[name]}
      </Button>
    );
  return (
    <Frame
      title={`${view.number} ${view.outlet}`}
      aside={words.statuses[view.status]}
      actions={
        <span className="matter-acts">
          {opens('record-answer', 'primary')}
          {opens('assign')}
          {opens('add-question')}
          {opens('correct', 'quiet')}
          {opens('close', view.closable ? 'plain' : 'quiet')}
        </span>
      }
    >
      <About view={view} />
      <Questions view={view} act={setAct} />
      <Speaker view={view} act={setAct} />
      <Reports view={view} act={setAct} />
      <WaitingProposals
        proposals={view.proposals}
        act={({ name, proposalId, ...rest }) =>
          setAct({ name, proposalId, ...('decision' in rest ? { decision: rest.decision } : {}) })
        }
      />
      <Log view={view} events={events} act={setAct} />
      {act && <ActDialog view={view} act={act} onClose={() => setAct(null)} />}
    </Frame>
  );
}

/** Who asks, since when, by when; its limits. */
function About({ view }: { view: InquiryView }) {
  const words = useWords(inquiryWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  return (
    <Panel title={words.about}>
      <ul className="matter-lines">
        <li>
          <div>
            <GradeTag grade={view.grade} short /> {view.subject} ·{' '}
            {view.caseNumber === undefined ? (
              words.noCase
            ) : (
              <Link to={`/cases/${view.caseNumber}`}>{words.fromCase(view.caseNumber)}</Link>
            )}
            <p>
              {[view.outlet, view.desk].filter(Boolean).join(' · ')}
              {view.asker !== undefined && ` · ${words.asker}：${view.asker}`}
            </p>
            <small>
              {words.received(at(view.receivedAt), view.means.name)} · {words.enteredBy(view.enteredBy)}
            </small>
            <small>
              {view.pressBy === undefined ? words.noPressBy : words.pressBy(at(view.pressBy))}
              {view.late && ` · ${words.lateOnEntry}`}
            </small>
            <small>
              {words.unit}：{view.unit?.name ?? words.deskItself}
            </small>
            {view.closed && <p>{words.closedWith(view.closed.says ?? '', view.closed.withdrawn)}</p>}
          </div>
        </li>
        <MatterClocks clocks={view.clocks} by={words.by} overdue={words.overdue} />
      </ul>
    </Panel>
  );
}

/** P7: who speaks, and whether he said so himself. */
function Speaker({ view, act }: { view: InquiryView; act: (act: Act) => void }) {
  const words = useWords(inquiryWords);
  const language = useLanguage();
  const now = useMinute();
  const { busy, press } = usePress();
  const { speaker } = view;
  const may = (name: string): boolean => view.allowed.includes(name);
  const label = words.acts['confirm-speaking'] ?? '';
  const confirm = () =>
    press(async () => {
      await commandInquiry(view, { name: 'confirm-speaking', body: {} });
      say(words.said(label, view.number), true);
    });
  return (
    <Panel
      title={words.speaker}
      actions={
        may('name-speaker') && (
          <Button small onClick={() => act({ name: 'name-speaker' })}>
            {words.acts['name-speaker']}
          </Button>
        )
      }
    >
      {speaker ? (
        <p>
          {speaker.person.name}（{speaker.unit.name}）{' '}
          <span className={speaker.confirmedAt === undefined ? 'tag tag-strong' : 'tag'}>
            {speaker.confirmedAt === undefined
              ? words.unconfirmedYet
              : words.confirmed(clockWords(ms(speaker.confirmedAt), now, language))}
          </span>
          {!speaker.fits && <strong role="alert"> {words.left}</strong>}
        </p>
      ) : (
        <Empty>{words.noSpeaker}</Empty>
      )}
      <span className="matter-acts">
        {may('confirm-speaking') && (
          <Button small look="primary" disabled={busy} onClick={() => void confirm()}>
            {label}
          </Button>
        )}
        {may('decline-speaking') && (
          <Button small onClick={() => act({ name: 'decline-speaking' })}>
            {words.acts['decline-speaking']}
          </Button>
        )}
      </span>
    </Panel>
  );
}
