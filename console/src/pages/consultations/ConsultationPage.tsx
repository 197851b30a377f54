import '../../components/matter.css';
import './consultations.css';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { type ConsultationRecord, type ConsultationView, useConsultation } from '../../api/consultations.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { BasisGiven } from '../../components/BasisField.tsx';
import { Button } from '../../components/Button.tsx';
import { GradeTag } from '../../components/GradeTag.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { MatterClocks } from '../../components/MatterClocks.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';
import { Empty } from '../../components/states.tsx';
import { WaitingProposals } from '../../components/WaitingProposals.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { type Act, ActDialog } from './ActDialog.tsx';
import { consultationWords } from './consultation-words.ts';
import { Handling } from './Handling.tsx';
import { Log } from './Log.tsx';
import { Units } from './Units.tsx';

/** One consultation (A4): who thinks what, what is to be done, and what a leader decided. */
export function Page() {
  const { number = '' } = useParams();
  const query = useConsultation(number);
  const words = useWords(consultationWords);
  return (
    <ReadPage title={number} query={query} notFound={words.notFound}>
      {({ consultation, events }) => <Sheet view={consultation} events={events} />}
    </ReadPage>
  );
}

function Sheet({ view, events }: { view: ConsultationView; events: ConsultationRecord }) {
  const words = useWords(consultationWords);
  const [act, setAct] = useState<Act | null>(null);
  const may = (name: string): boolean => view.allowed.includes(name);
  const opens = (name: Act['name'], look: 'primary' | 'plain' | 'quiet' = 'plain') =>
    may(name) && (
      <Button look={look} onClick={() => setAct({ name })}>
        {words.acts[name]}
      </Button>
    );
  const purges = view.proposals.flatMap((one) => (one.kind === 'purge' ? [{ ...one, kind: 'purge' as const }] : []));
  return (
    <Frame
      title={`${view.number} ${view.subject}`}
      aside={words.statuses[view.status]}
      actions={
        <span className="matter-acts">
          {opens('give-view', 'primary')}
          {opens('set-meeting')}
          {opens('close', 'quiet')}
          {opens('cancel', 'quiet')}
          <Link to={`/consultations/${view.number}/minutes`}>{words.minutes}</Link>
        </span>
      }
    >
      <About view={view} />
      <Units view={view} act={setAct} />
      <Assessment view={view} act={setAct} />
      <Handling view={view} act={setAct} />
      <WaitingProposals
        proposals={purges}
        act={({ name, proposalId, ...rest }) =>
          setAct({ name, proposalId, ...('decision' in rest ? { decision: rest.decision } : {}) })
        }
      />
      <Log view={view} events={events} act={setAct} />
      {act && <ActDialog view={view} act={act} onClose={() => setAct(null)} />}
    </Frame>
  );
}

/** Who convened it, why, how and when; its limits. */
function About({ view }: { view: ConsultationView }) {
  const words = useWords(consultationWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  return (
    <Panel title={words.about}>
      <p role="note">{words.internal}</p>
      <ul className="matter-lines">
        <li>
          <div>
            <GradeTag grade={view.grade} short /> {view.subject} ·{' '}
            <Link to={`/cases/${view.caseNumber}`}>{words.fromCase(view.caseNumber)}</Link>{' '}
            {view.required && <span className="tag tag-strong">{words.required}</span>}
            <p>
              {words.reason}：{view.says}
            </p>
            <small>{words.convenedBy(view.unit.name, view.convenedBy, at(view.openedAt))}</small>
            <small>
              {words.means}：{view.means.name}
              {view.meetsAt !== undefined && ` · ${words.meets}：${at(view.meetsAt)}`}
              {view.place !== undefined && ` · ${words.place}：${view.place}`}
            </small>
            {view.ended && <p>{words.ended(view.ended.says)}</p>}
          </div>
        </li>
        <MatterClocks clocks={view.clocks} by={words.by} overdue={words.late} />
      </ul>
    </Panel>
  );
}

interface PartProps {
  view: ConsultationView;
  act: (act: Act) => void;
}

/** A4: nature, trend, risk; R3: the line, and who leads what. */
function Assessment({ view, act }: PartProps) {
  const words = useWords(consultationWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  const { assessment, line, tasks } = view;
  const may = (name: 'assess' | 'set-line' | 'set-tasks') =>
    view.allowed.includes(name) && (
      <Button small onClick={() => act({ name })}>
        {words.acts[name]}
      </Button>
    );
  return (
    <>
      <Panel title={words.assessment} actions={may('assess')}>
        {assessment ? (
          <>
            {(['nature', 'trend', 'risk'] as const).map((part) => (
              <p key={part} className="matter-words">
                <b>{words[part]}</b>：{assessment[part]}
              </p>
            ))}
            <small className="muted">{words.written(assessment.by, at(assessment.at))}</small>
          </>
        ) : (
          <Empty>{words.notAssessed}</Empty>
        )}
      </Panel>
      <Panel title={words.line} actions={may('set-line')}>
        {line ? (
          <>
            <p className="matter-words">{line.says}</p>
            <small className="muted">
              {words.version(line.version)} · {words.written(line.by, at(line.at))}
            </small>
            <BasisGiven basis={line.exposureBasis} />
          </>
        ) : (
          <Empty>{words.noLine}</Empty>
        )}
      </Panel>
      <Panel title={words.tasks} actions={may('set-tasks')}>
        {tasks.length === 0 ? (
          <Empty>{words.noTasks}</Empty>
        ) : (
          <ul className="matter-lines">
            {tasks.map(({ says, lead, coUnits, by }) => (
              <li key={`${lead.id} ${says}`}>
                <div>
                  {says}
                  <small>
                    {words.lead}：{lead.name}
                    {coUnits.length > 0 && ` · ${words.with}：${coUnits.map(({ name }) => name).join('、')}`}
                    {by !== undefined && ` · ${words.by(at(by))}`}
                  </small>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}
