import '../../components/matter.css';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import {
  commandRetrospective,
  type RetrospectiveAnswer,
  type RetrospectiveView,
  useRest,
  useRetrospective,
} from '../../api/retrospectives.ts';
import { textOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { GradeTag } from '../../components/GradeTag.tsx';
import { MatterClocks } from '../../components/MatterClocks.tsx';
import { MatterLog, ofEach } from '../../components/MatterLog.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';
import { usePress } from '../../components/sending.ts';
import { Empty, ErrorState, Loading } from '../../components/states.tsx';
import { WaitingProposals } from '../../components/WaitingProposals.tsx';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import { type Act, ActDialog } from './ActDialog.tsx';
import { retrospectiveWords } from './retrospective-words.ts';
import { Timeline } from './Timeline.tsx';

/** One retrospective (D4): what happened by the record, what was found, who mends what, and whether it is the same again. */
export function Page() {
  const { number = '' } = useParams();
  const query = useRetrospective(number);
  const words = useWords(retrospectiveWords);
  return (
    <ReadPage title={number} query={query} notFound={words.notFound}>
      {(answer) => <Sheet {...answer} />}
    </ReadPage>
  );
}

interface PartProps {
  view: RetrospectiveView;
  act: (act: Act) => void;
}

function Sheet({ retrospective: view, events }: RetrospectiveAnswer) {
  const words = useWords(retrospectiveWords);
  const [act, setAct] = useState<Act | null>(null);
  const opens = (name: Act['name'], look: 'primary' | 'plain' | 'quiet' = 'plain') =>
    view.allowed.includes(name) && (
      <Button look={look} onClick={() => setAct({ name })}>
        {words.acts[name]}
      </Button>
    );
  const of = view.quarter === undefined ? view.subject : words.ofQuarter(view.quarter);
  return (
    <Frame
      title={`${view.number} ${of}`}
      aside={words.statuses[view.status]}
      actions={
        <span className="matter-acts">
          {opens('close', 'primary')}
          {opens('reopen')}
          <Link to={`/retrospectives/${view.number}/paper`}>{words.paper}</Link>
        </span>
      }
    >
      <About view={view} />
      <Timeline view={view} />
      {view.quarter !== undefined && <Rest number={view.number} />}
      <Findings view={view} act={setAct} />
      <Actions view={view} act={setAct} />
      {view.caseNumber !== undefined && <Recurrences view={view} act={setAct} />}
      <Changes view={view} act={setAct} />
      <WaitingProposals
        proposals={view.proposals}
        act={({ name, proposalId, ...given }) =>
          setAct({ name, proposalId, ...('decision' in given ? { decision: given.decision } : {}) })
        }
      />
      <MatterLog
        number={view.number}
        events={events}
        erasable={view.erasable}
        words={{ ...words, erase: words.acts['ask-purge'] ?? '' }}
        writtenIn={(event) => [
          ...['happened', 'why', 'lessons', 'says', 'reason'].map((field) => textOf(event[field])),
          ...ofEach(event['evidence'], ['ref']),
        ]}
        about={(event) => textOf(event['action']) || textOf(event['case']) || textOf(event['change'])}
        erase={(seq) => setAct({ name: 'ask-purge', events: [seq] })}
      />
      {act && <ActDialog view={view} act={act} onClose={() => setAct(null)} />}
    </Frame>
  );
}

function About({ view }: { view: RetrospectiveView }) {
  const words = useWords(retrospectiveWords);
  const language = useLanguage();
  const now = useMinute();
  const { grade, unit, caseNumber, grounds, says, openedAt, rounds } = view;
  return (
    <Panel title={words.about}>
      <ul className="matter-lines">
        <li>
          <div>
            <GradeTag grade={grade} short /> {grounds.map(({ name }) => name).join('、')}
            {caseNumber !== undefined && (
              <>
                {' · '}
                <Link to={`/cases/${caseNumber}`}>{words.fromCase(caseNumber)}</Link>
              </>
            )}
            {says !== undefined && <p>{says}</p>}
            <small>
              {words.unit}：{unit.name} · {words.opened(clockWords(ms(openedAt), now, language))}
              {rounds > 0 && ` · ${words.reopened(rounds)}`}
            </small>
          </div>
        </li>
        <MatterClocks clocks={view.clocks} by={words.by} overdue={words.overdue} />
      </ul>
    </Panel>
  );
}

/** D4: the cases of a quarter that have no retrospective of their own. */
function Rest({ number }: { number: string }) {
  const words = useWords(retrospectiveWords);
  const shared = useWords(common);
  const query = useRest(number);
  const cases = query.data?.pages.flatMap((page) => page.cases);
  if (cases === undefined)
    return query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : <Loading />;
  return (
    <Panel title={words.rest}>
      {cases.length === 0 && !query.hasNextPage ? (
        <Empty>{words.restNone}</Empty>
      ) : (
        <ul className="matter-lines">
          {cases.map(({ number: of, subject, grade, unit }) => (
            <li key={of}>
              <div>
                <Link to={`/cases/${of}`} className="number">
                  {of}
                </Link>{' '}
                <GradeTag grade={grade} short /> {[subject, unit?.name].filter(Boolean).join(' · ')}
              </div>
            </li>
          ))}
        </ul>
      )}
      {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{shared.loadMore}</Button>}
    </Panel>
  );
}

function Findings({ view, act }: PartProps) {
  const words = useWords(retrospectiveWords);
  const language = useLanguage();
  const now = useMinute();
  return (
    <Panel
      title={words.findings}
      actions={
        view.allowed.includes('set-findings') && (
          <Button small onClick={() => act({ name: 'set-findings' })}>
            {words.acts['set-findings']}
          </Button>
        )
      }
    >
      {view.written.length === 0 ? (
        <Empty>{words.noFindings}</Empty>
      ) : (
        <ul className="matter-lines">
          {[...view.written].reverse().map(({ version, by, at, ...said }) => (
            <li key={version}>
              <div>
                {(['happened', 'why', 'lessons'] as const).map((field) => (
                  <p key={field} className="matter-words">
                    <b>{words[field]}</b> {said[field]}
                  </p>
                ))}
                <small>{words.version(version, by, clockWords(ms(at), now, language))}</small>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const ON_ACTION = ['report-done', 'confirm-action', 'return-action', 'drop-action'] as const;

function Actions({ view, act }: PartProps) {
  const words = useWords(retrospectiveWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  return (
    <Panel
      title={words.actions}
      actions={
        view.allowed.includes('ask-action') && (
          <Button small onClick={() => act({ name: 'ask-action' })}>
            {words.acts['ask-action']}
          </Button>
        )
      }
    >
      {view.actions.length === 0 ? (
        <Empty>{words.noActions}</Empty>
      ) : (
        <ul className="matter-lines">
          {view.actions.map(({ id, says, unit, by, state, returns, late, history, allowed }) => (
            <li key={id}>
              <div>
                <b>
                  {id} {says}
                </b>{' '}
                <span className={late ? 'tag tag-strong' : 'tag'}>
                  {late ? words.overdue : words.actionStates[state]}
                </span>
                <small>
                  {unit.name} · {words.by(at(by))}
                  {returns > 0 && ` · ${words.returns(returns)}`}
                </small>
                {history.map((one) => (
                  <p key={`${one.type} ${one.at}`}>
                    {words.events[one.type]} {one.says}
                    {one.evidence.map(({ ref }) => ` 〔${ref}〕`)}
                    <small>
                      {one.by} {at(one.at)}
                    </small>
                  </p>
                ))}
              </div>
              <span className="matter-acts">
                {ON_ACTION.filter((name) => allowed.includes(name)).map((name) => (
                  <Button
                    key={name}
                    small
                    look={name === 'report-done' || name === 'confirm-action' ? 'primary' : 'plain'}
                    aria-label={`${words.acts[name]} ${id}`}
                    onClick={() => act({ name, action: id })}
                  >
                    {words.acts[name]}
                  </Button>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** D4, H2: later cases that may be the same again, and what a named person said of each. */
function Recurrences({ view, act }: PartProps) {
  const words = useWords(retrospectiveWords);
  const may = (name: Act['name']): boolean => view.allowed.includes(name);
  if (view.recurrences.length === 0 && !may('confirm-recurrence')) return null;
  return (
    <Panel
      title={words.recurrences}
      actions={
        may('confirm-recurrence') && (
          <Button small look="quiet" onClick={() => act({ name: 'confirm-recurrence' })}>
            {words.acts['confirm-recurrence']}
          </Button>
        )
      }
    >
      <ul className="matter-lines">
        {view.recurrences.map(({ case: number, state, says }, at) => (
          <li key={number ?? at}>
            <div>
              {number === undefined ? (
                words.otherCase
              ) : (
                <Link to={`/cases/${number}`} className="number">
                  {number}
                </Link>
              )}{' '}
              <span className={state === 'noted' ? 'tag tag-strong' : 'tag'}>{words.recurrenceStates[state]}</span>{' '}
              {says}
            </div>
            {state === 'noted' && number !== undefined && (
              <span className="matter-acts">
                {(['confirm-recurrence', 'deny-recurrence'] as const).filter(may).map((name) => (
                  <Button
                    key={name}
                    small
                    aria-label={`${words.acts[name]} ${number}`}
                    onClick={() => act({ name, case: number })}
                  >
                    {words.acts[name]}
                  </Button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** D4, P1: what the lesson asks to be changed, each one press from being a draft. */
function Changes({ view, act }: PartProps) {
  const words = useWords(retrospectiveWords);
  const { busy, press } = usePress();
  const draft = (change: string) =>
    press(async () => {
      await commandRetrospective(view, { name: 'draft-change', body: { change } });
      say(words.said(words.acts['draft-change'] ?? '', change), true);
    });
  const proposes = view.allowed.includes('propose-change');
  if (view.changes.length === 0 && !proposes) return null;
  return (
    <Panel
      title={words.changes}
      actions={
        proposes && (
          <Button small onClick={() => act({ name: 'propose-change' })}>
            {words.acts['propose-change']}
          </Button>
        )
      }
    >
      <ul className="matter-lines">
        {view.changes.map(({ id, of, says, plan, draft: drafted, mayDraft }) => (
          <li key={id}>
            <div>
              <b>
                {id} {words.changed[of]}
                {plan && ` · ${plan.name}`}
              </b>{' '}
              {says}
              {drafted !== undefined && (
                <small>
                  <Link to={`/directory/policies/drafts/${drafted}`}>{words.draft(drafted)}</Link>
                </small>
              )}
            </div>
            {mayDraft && (
              <Button small look="primary" disabled={busy} onClick={() => void draft(id)}>
                {words.acts['draft-change']}
              </Button>
            )}
            {plan && <Link to={`/plans?propose=${plan.id}`}>{words.toPlan}</Link>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
