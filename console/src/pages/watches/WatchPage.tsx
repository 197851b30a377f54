import '../../components/matter.css';
import './watches.css';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useMe } from '../../api/queries.ts';
import { useWatch, type WatchRecord, type WatchView } from '../../api/watches.ts';
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
import { OpenDialog as AssessDialog } from '../assessments/OpenDialog.tsx';
import { ActDialog } from './ActDialog.tsx';
import type { Act } from './act-draft.ts';
import { Contacts } from './Contacts.tsx';
import { Log } from './Log.tsx';
import { OpenDialog } from './OpenDialog.tsx';
import { Reports } from './Reports.tsx';
import { Rotas } from './Rotas.tsx';
import { watchWords } from './watch-words.ts';

/** One launch or sensitive period (M1, P8): what is to be said, who reported, who is on duty, what came of it. */
export function Page() {
  const { number = '' } = useParams();
  const query = useWatch(number);
  const words = useWords(watchWords);
  return (
    <ReadPage title={number} query={query} notFound={words.notFound}>
      {({ watch, events }) => <Sheet view={watch} events={events} />}
    </ReadPage>
  );
}

function Sheet({ view, events }: { view: WatchView; events: WatchRecord }) {
  const words = useWords(watchWords);
  const [act, setAct] = useState<Act | null>(null);
  const [again, setAgain] = useState(false);
  const [assessing, setAssessing] = useState(false);
  const me = useMe().data?.me;
  const enters = me?.may.includes('enter-watch') === true;
  const ofAny = me?.may.includes('open-assessment') === true;
  // A2: whoever is in charge of the policy assesses it, and the desk for him.
  const assesses =
    view.form === 'launch' &&
    view.status === 'open' &&
    view.assessment === undefined &&
    (ofAny || (me?.may.includes('open-own-assessment') === true && view.owner.id === me.unit.id));
  const opens = (name: Act['name'], look: 'primary' | 'plain' | 'quiet' = 'plain') =>
    view.allowed.includes(name) && (
      <Button look={look} onClick={() => setAct({ name })}>
        {words.acts[name]}
      </Button>
    );
  return (
    <Frame
      title={`${view.number} ${view.name}`}
      aside={view.status === 'open' ? words.phases[view.phase] : words.statuses[view.status]}
      actions={
        <span className="matter-acts">
          {opens('tell-units')}
          {opens('move')}
          {opens('add-units')}
          {opens('remove-unit', 'quiet')}
          {opens('correct', 'quiet')}
          {opens('call-off', 'quiet')}
          {opens('close')}
          {assesses && <Button onClick={() => setAssessing(true)}>{words.acts['assess']}</Button>}
          {enters && view.form !== 'test' && (
            <Button look="quiet" onClick={() => setAgain(true)}>
              {words.acts['again']}
            </Button>
          )}
        </span>
      }
    >
      <About view={view} />
      {view.form === 'launch' ? (
        <Line view={view} act={setAct} />
      ) : view.form === 'test' ? (
        <Contacts view={view} act={setAct} />
      ) : (
        <>
          <Reports view={view} act={setAct} />
          {(view.rotas || view.rota.length > 0) && <Rotas view={view} act={setAct} />}
        </>
      )}
      <WaitingProposals
        proposals={view.proposals}
        act={({ name, proposalId, ...rest }) =>
          setAct({ name, proposalId, ...('decision' in rest ? { decision: rest.decision } : {}) })
        }
      />
      <Log view={view} events={events} act={setAct} />
      {act && <ActDialog view={view} act={act} onClose={() => setAct(null)} />}
      {assessing && (
        <AssessDialog
          form={undefined}
          ofAny={ofAny}
          watch={{ number: view.number, name: view.name, owner: view.owner.id, says: view.says }}
          onClose={() => setAssessing(false)}
        />
      )}
      {again && <OpenDialog like={view} onClose={() => setAgain(false)} />}
    </Frame>
  );
}

/** What it is, when, and whom it concerns; its limits. */
function About({ view }: { view: WatchView }) {
  const words = useWords(watchWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  const { launchAt, toldAt, noticeAt } = view;
  const period = view.period ?? view.test;
  return (
    <Panel title={words.about}>
      <ul className="matter-lines">
        <li>
          <div>
            <GradeTag grade={view.grade} short /> {words.forms[view.form]} · {view.subject} ·{' '}
            <b>{period ? words.days(period.from, period.until) : launchAt !== undefined && at(launchAt)}</b>
            <p className="matter-words">{view.says}</p>
            {view.document !== undefined && (
              <small>
                {words.document}：{view.document}
              </small>
            )}
            <small>
              {words.owner}：{view.owner.name} · {words.enteredBy(view.enteredBy)}
              {view.like !== undefined && ` · ${words.like(view.like)}`}
            </small>
            {view.assessment !== undefined && (
              <small>
                {words.assessment}{' '}
                <Link to={`/assessments/${view.assessment}`} className="number">
                  {view.assessment}
                </Link>
              </small>
            )}
            {view.leads && (
              <small>
                {view.leads.name}：{words.leads}
              </small>
            )}
            {view.mentions.length > 0 && (
              <small>
                {words.mentions}：{view.mentions.join('、')}
              </small>
            )}
            {view.form !== 'test' && (
              <small>
                {words.bound}：
                {view.bound
                  .map(({ name, since }) => (since === undefined ? name : `${name}（${words.since(since)}）`))
                  .join('、')}
              </small>
            )}
            {view.form === 'launch' && (
              <small>{toldAt === undefined ? noticeAt !== undefined && words.notTold(at(noticeAt)) : words.told}</small>
            )}
            {view.cases.length > 0 && (
              <p>
                {words.cases}：
                {view.cases.map((one) => (
                  <Link key={one} to={`/cases/${one}`} className="number">
                    {one}{' '}
                  </Link>
                ))}
              </p>
            )}
          </div>
        </li>
        {view.moves.map((one) => (
          <li key={one.at}>
            <div>
              {words.acts[one.is === 'moved' ? 'move' : one.is === 'off' ? 'call-off' : 'close']}
              {one.says !== '' && `：${one.says}`}
              <small>
                {one.by} {at(one.at)}
              </small>
            </div>
          </li>
        ))}
        <MatterClocks clocks={view.clocks} by={words.by} overdue={words.overdue} />
      </ul>
    </Panel>
  );
}

/** M1: what is to be said, with what is likely to be asked. */
function Line({ view, act }: { view: WatchView; act: (act: Act) => void }) {
  const words = useWords(watchWords);
  const { line } = view;
  return (
    <Panel
      title={line ? words.line(line.version) : words.lineSays}
      actions={
        view.allowed.includes('set-line') && (
          <Button small look={line ? 'plain' : 'primary'} onClick={() => act({ name: 'set-line' })}>
            {words.acts['set-line']}
          </Button>
        )
      }
    >
      {line ? (
        <>
          <p className="matter-words">{line.says}</p>
          <BasisGiven basis={line.exposureBasis} />
          <ul className="matter-lines">
            {line.questions.map(({ asks, answer }) => (
              <li key={asks}>
                <div>
                  {words.asks}：{asks}
                  <p className="matter-words">
                    {words.answer}：{answer}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Empty>{words.noLine}</Empty>
      )}
    </Panel>
  );
}
