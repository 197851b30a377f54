import './case.css';
import { useState } from 'react';
import { useParams } from 'react-router';
import { type CaseView, useCase, useDirectory, useEvents, useMe, usePolicy } from '../../api/queries.ts';
import { planStepsOf, suggestionOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { Broken } from '../../app/Broken.tsx';
import { useForeseen } from '../../app/pending.ts';
import { cx } from '../../components/cx.ts';
import { caseTitle } from '../../components/CaseRow.tsx';
import { Page as Frame } from '../../components/Page.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';
import { common } from '../../words/common.ts';
import { policyLists } from '../../words/policy.ts';
import type { ActionName } from './actions/offered.ts';
import { ActionBar } from './actions/ActionBar.tsx';
import { ActionDialog } from './actions/ActionDialog.tsx';
import { Alerts } from './Alerts.tsx';
import { Answered } from './Answered.tsx';
import { Breaches } from './Breaches.tsx';
import { caseWords } from './case-words.ts';
import { clockLabels } from '../../words/clocks-together.ts';
import { CaseKeys } from './CaseKeys.tsx';
import { Clocks } from './Clocks.tsx';
import { Facts } from './Facts.tsx';
import { Grades } from './Grades.tsx';
import { Releases } from './Releases.tsx';
import { Documents } from './Documents.tsx';
import { Effects } from './Effects.tsx';
import { ThreeAnswers } from './ThreeAnswers.tsx';
import { Assessment } from './Assessment.tsx';
import { Handovers } from './Handovers.tsx';
import { Inquiries } from './Inquiries.tsx';
import { Reports } from './Reports.tsx';
import { Retrospectives } from './Retrospectives.tsx';
import { Handoffs } from './Handoffs.tsx';
import { Marks } from './Marks.tsx';
import { Conferences } from './Conferences.tsx';
import { Consultations } from './Consultations.tsx';
import { type FromBreach, IssueDialog } from '../orders/IssueDialog.tsx';
import { Orders } from './Orders.tsx';
import { Checklist } from './Checklist.tsx';
import { Outlets } from './Outlets.tsx';
import { OwnPart } from './OwnPart.tsx';
import { Proposals } from './Proposals.tsx';
import { Attachments, Photos } from './Photos.tsx';
import { Plan, type StepTo } from './Plan.tsx';
import { Settlements } from './Settlements.tsx';
import { Timeline } from './Timeline.tsx';
import { Told } from './Told.tsx';
import { Upward } from './Upward.tsx';
import { Track } from './Track.tsx';
import { Units } from './Units.tsx';

/** One case: what is due next, whose move, who has signed, what happens if nothing happens; then everything else. */
export function Page() {
  const { number = '' } = useParams();
  const query = useCase(number);
  const foreseen = useForeseen(number);
  const words = useWords(caseWords);
  return (
    <ReadPage title={number} query={query} notFound={words.notFound}>
      {({ case: view }) => (
        <Broken>
          <Sheet key={view.number} view={foreseen ?? view} waits={foreseen !== null} />
        </Broken>
      )}
    </ReadPage>
  );
}

function Sheet({ view, waits }: { view: CaseView; waits: boolean }) {
  const shared = useWords(common);
  const language = useLanguage();
  const [ordering, setOrdering] = useState<FromBreach | null>(null);
  const [action, setAction] = useState<{
    name: ActionName;
    assignmentId?: string;
    proposalId?: string;
    alertId?: string;
    duty?: string;
    outlet?: string;
    settlement?: string;
    step?: string;
    stepTo?: StepTo;
    releaseId?: string;
    hours?: number;
    event?: number;
  } | null>(null);
  const me = useMe().data?.me;
  const events = useEvents(view.number);
  const directory = useDirectory().data;
  const policy = usePolicy().data?.policy;
  const lists = policy ? policyLists(policy) : undefined;
  const recorded = events.data?.events ?? [];
  const labelOf = clockLabels(view, planStepsOf(recorded), language);
  const suggestion = events.data ? suggestionOf(events.data.events) : null;
  const act = (name: ActionName, assignmentId?: string) =>
    setAction({ name, ...(assignmentId === undefined ? {} : { assignmentId }) });
  return (
    <Frame
      title={`${view.number} ${view.drill ? `【${shared.drill}】` : ''}${caseTitle(view, shared.offline)}`}
      head={false}
    >
      {me && <CaseKeys view={view} me={me} act={act} />}
      <section className={cx('case-head', `edge-${view.grades.opinion}`, waits && 'case-foreseen')}>
        <div className="case-head-top">
          <div>
            <Marks view={view} waits={waits} />
            <h1>{caseTitle(view, shared.offline)}</h1>
          </div>
          {me && <ActionBar view={view} me={me} act={act} />}
        </div>
        {me && <OwnPart view={view} events={recorded} unit={me.unit.id} />}
        <ThreeAnswers view={view} directory={directory} />
      </section>
      <Alerts view={view} events={recorded} split={(alertId) => setAction({ name: 'split', alertId })} />
      <Track view={view} labelOf={labelOf} />
      <div className="case-columns">
        <Timeline
          view={view}
          events={events}
          directory={directory}
          lists={lists}
          correct={(event) => setAction({ name: 'correct', event })}
        />
        <div className="case-side">
          <Proposals view={view} me={me?.id} act={(name, proposalId) => setAction({ name, proposalId })} />
          <Documents view={view} events={recorded} />
          <Units view={view} events={recorded} {...(me ? { me } : {})} act={act} />
          <Handoffs view={view} events={recorded} record={() => act('record-handoff')} />
          <Settlements
            view={view}
            events={recorded}
            {...(me ? { me } : {})}
            act={(name, about) => setAction({ name, ...about })}
          />
          <Clocks view={view} labelOf={labelOf} act={act} />
          <Breaches
            view={view}
            act={(name, duty) => setAction({ name, duty })}
            find={(duty) => setAction({ name: 'find-late-grading', duty })}
            order={setOrdering}
          />
          <Upward view={view} events={recorded} />
          <Consultations view={view} forgo={() => setAction({ name: 'forgo-consultation' })} />
          <Plan view={view} act={act} set={(step, stepTo) => setAction({ name: 'set-plan-step', step, stepTo })} />
          <Conferences number={view.number} open={view.status === 'appraising' || view.status === 'open'} />
          <Inquiries view={view} />
          <Assessment view={view} />
          <Handovers view={view} />
          <Retrospectives view={view} />
          <Reports number={view.number} />
          <Orders number={view.number} />
          <Grades view={view} suggestion={suggestion} directory={directory} />
          <Answered view={view} />
          <Releases
            view={view}
            lists={lists}
            judge={(releaseId) => setAction({ name: 'judge-exposure', releaseId })}
            review={(releaseId) => setAction({ name: 'find-no-answer', releaseId })}
            find={(releaseId) => setAction({ name: 'find-answer', releaseId })}
          />
          <Effects
            view={view}
            events={recorded}
            judge={({ release, hours }) => setAction({ name: 'judge-effect', releaseId: release, hours })}
          />
          <Checklist view={view} lists={lists} name={() => act('name-causes')} />
          <Outlets
            view={view}
            record={() => act('record-outlet')}
            omit={(outlet) => setAction({ name: 'omit-outlet', outlet })}
          />
          <Told view={view} media={recorded.filter(({ type }) => type === 'media-told').length} />
          <Photos view={view} events={recorded} />
          <Attachments view={view} events={recorded} />
          <Facts view={view} lists={lists} amend={() => act('amend')} />
        </div>
      </div>
      {/* A form starts from what the record proposes, so that it waits for the record. */}
      {action && directory && lists && !events.isPending && (
        <ActionDialog
          {...action}
          view={view}
          directory={directory}
          lists={lists}
          suggestion={suggestion}
          onClose={() => setAction(null)}
        />
      )}
      {ordering && <IssueDialog from={ordering} onClose={() => setOrdering(null)} />}
    </Frame>
  );
}
