import '../../components/matter.css';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import {
  type AssessmentForm,
  type AssessmentRecord,
  type AssessmentView,
  useAssessment,
} from '../../api/assessments.ts';
import { textOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { MatterBreaches } from '../../components/MatterBreaches.tsx';
import { MatterClocks } from '../../components/MatterClocks.tsx';
import { MatterLog } from '../../components/MatterLog.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';
import { WaitingProposals } from '../../components/WaitingProposals.tsx';
import { clockWords, ms } from '../../words/time.ts';
import type { Act } from './act-draft.ts';
import { ActDialog } from './ActDialog.tsx';
import { assessmentWords } from './assessment-words.ts';
import { Findings, Points } from './Lists.tsx';

/** One risk assessment (A2): what was found, what may come, how grave, who ruled, and what came true. */
export function Page() {
  const { number = '' } = useParams();
  const query = useAssessment(number);
  const words = useWords(assessmentWords);
  return (
    <ReadPage title={number} query={query} notFound={words.notFound}>
      {({ assessment, form, events }) => <Sheet view={assessment} form={form} events={events} />}
    </ReadPage>
  );
}

/** What may be done to it as a whole, the likeliest first; findings and points have their own. */
const ACTS: Act['name'][] = [
  'submit',
  'name-plan',
  'close',
  'move',
  'record-unforeseen',
  'record-launch',
  'correct-risk',
  'correct',
  'drop',
];

/** What people wrote in an entry. */
const writtenIn = (event: AssessmentRecord[number]): string[] =>
  ['says', 'reason', 'name', 'document', 'title', 'measure'].map((field) => textOf(event[field]));

function Sheet({
  view,
  form,
  events,
}: {
  view: AssessmentView;
  form: AssessmentForm | undefined;
  events: AssessmentRecord;
}) {
  const words = useWords(assessmentWords);
  const language = useLanguage();
  const now = useMinute();
  const [act, setAct] = useState<Act | null>(null);
  return (
    <Frame
      title={`${view.number} ${view.name}`}
      aside={view.status === 'closed' && view.ruling ? view.ruling.name : words.statuses[view.status]}
      actions={
        <span className="matter-acts">
          {ACTS.filter((name) => view.allowed.includes(name)).map((name, index) => (
            <Button
              key={name}
              look={index === 0 ? 'primary' : index < 3 ? 'plain' : 'quiet'}
              onClick={() => setAct({ name })}
            >
              {words.acts[name]}
            </Button>
          ))}
          <Link to={`/assessments/${view.number}/paper`}>{words.paper}</Link>
        </span>
      }
    >
      <About view={view} />
      <Ruling view={view} />
      <WaitingProposals
        proposals={view.proposals}
        says={({ what, risk = '', ruling = '', launchAt }) =>
          what &&
          words.proposed(
            words.whats[what] ?? '',
            risk,
            ruling,
            launchAt === undefined ? '' : clockWords(ms(launchAt), now, language),
          )
        }
        act={setAct}
      />
      <MatterBreaches breaches={view.breaches} allowed={view.allowed.includes('set-aside')} act={setAct} />
      <Points view={view} act={setAct} />
      <Findings view={view} form={form} act={setAct} />
      <After view={view} />
      <MatterLog
        number={view.number}
        events={events}
        erasable={view.erasable}
        words={{ ...words, erase: words.acts['ask-purge'] ?? '' }}
        writtenIn={writtenIn}
        erase={(seq) => setAct({ name: 'ask-purge', events: [seq] })}
      />
      {act && <ActDialog view={view} form={form} act={act} onClose={() => setAct(null)} />}
    </Frame>
  );
}

/** What it is of, when it is to be launched, and what is due before that. */
function About({ view }: { view: AssessmentView }) {
  const words = useWords(assessmentWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  const { launchAt, launchedAt, document, watch, armedUntil } = view;
  return (
    <Panel title={words.about}>
      <ul className="matter-lines">
        <li>
          <div>
            {view.subject} · {words.launch}{' '}
            <b>
              {launchedAt === undefined
                ? launchAt === undefined
                  ? words.noHour
                  : at(launchAt)
                : words.launchedAt(at(launchedAt))}
            </b>{' '}
            {view.round > 1 && <span className="tag">{words.round(view.round)}</span>}{' '}
            {view.late && <span className="tag">{words.late}</span>}
            <p className="matter-words">{view.says}</p>
            {document !== undefined && <small>{document}</small>}
            <small>
              {words.unit}：{view.unit.name}
              {view.with.length > 0 && ` · ${words.with(view.with.map(({ name }) => name).join('、'))}`} ·{' '}
              {words.openedBy(view.opener.name, at(view.openedAt))}
            </small>
            {view.mentions.length > 0 && (
              <small>
                {words.mentions}：{view.mentions.join('、')}
              </small>
            )}
            {watch && (
              <small>
                {words.watch}{' '}
                <Link to={`/watches/${watch.number}`} className="number">
                  {watch.number}
                </Link>
                {armedUntil !== undefined && ` · ${words.armedUntil(at(armedUntil))}`}
              </small>
            )}
            {view.moves.map((move) => (
              <small key={move.at}>
                {move.launchAt === undefined ? words.hourGone(move.says) : words.moved(at(move.launchAt), move.says)}
              </small>
            ))}
          </div>
        </li>
        <MatterClocks clocks={view.clocks} by={words.by} overdue={words.overdue} />
      </ul>
    </Panel>
  );
}

/** The grade with its reasons, the plan, and who ruled. */
function Ruling({ view }: { view: AssessmentView }) {
  const words = useWords(assessmentWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  const { suggested, submitted, plan, decider, ruledAt, ruling, risk, sentBack } = view;
  return (
    <Panel title={words.grade}>
      <ul className="matter-lines">
        <li>
          <div>
            {risk && <span className="tag tag-strong">{risk.name}</span>}{' '}
            {suggested && words.suggested(suggested.risk.name, suggested.says, suggested.points.join('、'))}
            {submitted && (
              <small>
                {submitted.by} {at(submitted.at)}：
                {words.submittedAs(submitted.ruling.name, submitted.risk.name, submitted.says)}
              </small>
            )}
            {submitted?.reason !== undefined && <small>{words.reasonOf(submitted.reason)}</small>}
            {sentBack !== undefined && <small>{words.sentBack(sentBack)}</small>}
            <small>
              {words.plan}：{plan ? `${plan.title}（${plan.unit.name}）` : words.noPlan}
            </small>
            {decider && ruledAt !== undefined && ruling && risk ? (
              <p>{words.ruled(decider.name, at(ruledAt), ruling.name, risk.name)}</p>
            ) : (
              view.status === 'assessing' && <p>{words.unruledYet}</p>
            )}
            {view.corrected.map((one) => (
              <small key={one.at}>
                {words.corrected(one.was, one.risk, one.by, at(one.at))}
                {one.unruled && ` · ${words.rulingFell}`}
              </small>
            ))}
          </div>
        </li>
      </ul>
    </Panel>
  );
}

/** What came of it once it was launched. */
function After({ view }: { view: AssessmentView }) {
  const words = useWords(assessmentWords);
  const { caseNumbers, unforeseen, ended } = view;
  if (caseNumbers.length === 0 && unforeseen.length === 0 && ended === undefined) return null;
  return (
    <Panel title={words.cases}>
      <ul className="matter-lines">
        {caseNumbers.length > 0 && (
          <li>
            <div>
              {caseNumbers.map((number) => (
                <span key={number}>
                  <Link to={`/cases/${number}`} className="number">
                    {number}
                  </Link>{' '}
                </span>
              ))}
            </div>
          </li>
        )}
        {unforeseen.map((one) => (
          <li key={one.at}>
            <div>
              <b>{words.unforeseen}</b> {one.says} {one.cases.join('、')}
              <small>{one.by}</small>
            </div>
          </li>
        ))}
        {ended && (
          <li>
            <div>
              <b>{view.status === 'dropped' ? words.dropped : words.ended}</b> {ended.says}
              <small>{ended.by}</small>
            </div>
          </li>
        )}
      </ul>
    </Panel>
  );
}
