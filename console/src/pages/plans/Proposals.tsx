import { useState } from 'react';
import { decidePlan, type PlanDecision, type PlanProposal, withdrawPlan } from '../../api/plans.ts';
import type { Schemas } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { Empty } from '../../components/states.tsx';
import { planWords } from '../../words/plans.ts';
import { clockWords, ms } from '../../words/time.ts';
import { DifferenceRows } from '../directory/PolicyComparison.tsx';
import { ReasonDialog } from '../directory/ReasonDialog.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';

const DECISIONS: PlanDecision[] = ['consent', 'return', 'refuse'];

/** P1: what units propose of their plans: where each stands, and the word of the body above. */
export function Proposals({ proposals, mayPropose }: Schemas['Plans']) {
  const words = useWords(planWords);
  const [writing, setWriting] = useState<PlanProposal | 'new' | null>(null);
  return (
    <>
      <p>{words.proposalNote}</p>
      {mayPropose && <Button onClick={() => setWriting('new')}>{words.proposeNew}</Button>}
      {proposals.length === 0 && <Empty>{words.noProposals}</Empty>}
      {proposals.map((one) => (
        <One key={one.id} proposal={one} revise={() => setWriting(one)} />
      ))}
      {writing && mayPropose && (
        <ProposeDialog
          unit={mayPropose}
          of={null}
          returned={writing === 'new' ? null : writing}
          onClose={() => setWriting(null)}
        />
      )}
    </>
  );
}

function One({ proposal, revise }: { proposal: PlanProposal; revise: () => void }) {
  const words = useWords(planWords);
  const language = useLanguage();
  const now = useMinute();
  const [doing, setDoing] = useState<PlanDecision | 'withdraw' | null>(null);
  const { state, unit, title, at, by, reason, above, answered, was, differences, row } = proposal;
  const when = (instant: string): string => clockWords(ms(instant), now, language);
  return (
    <Panel
      title={title}
      actions={
        <>
          <span className={state === 'waiting' || state === 'returned' ? 'tag tag-strong' : 'tag'}>
            {words.proposalStates[state]}
          </span>
          <span className="tag">{unit.name}</span>
        </>
      }
    >
      <p>
        {words.proposedBy(by.name, when(at), reason)}
        {state === 'waiting' && ` · ${words.waitsFor(above)}`}
        {was === null && ` · ${words.firstOne}`}
      </p>
      {answered && (
        <p>
          {words.answeredBy(answered.by.name, when(answered.at), answered.reason)}
          {answered.from !== undefined && ` · ${words.inForceFrom(when(answered.from))}`}
        </p>
      )}
      {differences.length === 0 ? (
        <p className="muted">{words.noChange}</p>
      ) : (
        <DifferenceRows differences={differences} policy={row} />
      )}
      <div className="dialog-foot no-print">
        {proposal.mayDecide &&
          DECISIONS.map((decision) => (
            <Button
              key={decision}
              look={decision === 'consent' ? 'primary' : 'plain'}
              onClick={() => setDoing(decision)}
            >
              {words.decisions[decision]}
            </Button>
          ))}
        {proposal.mayRevise && <Button onClick={revise}>{words.revise}</Button>}
        {proposal.mayWithdraw && (
          <Button look="quiet" onClick={() => setDoing('withdraw')}>
            {words.withdraw}
          </Button>
        )}
      </div>
      {doing && (
        <ReasonDialog
          title={doing === 'withdraw' ? words.withdraw : words.decisionNames[doing]}
          name={title}
          label={doing === 'consent' ? words.consentReason : words.why2}
          suggestions={[]}
          go={doing === 'withdraw' ? words.withdraw : words.decisionNames[doing]}
          optional={doing === 'consent'}
          write={(given) => (doing === 'withdraw' ? withdrawPlan(proposal, given) : decidePlan(proposal, doing, given))}
          onClose={() => setDoing(null)}
        >
          <p>{words.proposal(unit.name)}</p>
        </ReasonDialog>
      )}
    </Panel>
  );
}
