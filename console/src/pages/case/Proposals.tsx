import type { CaseView } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { ProposedChanges } from '../../components/ProposedChanges.tsx';
import { proposalWords, proposes } from '../../words/proposals.ts';
import { clockWords, ms } from '../../words/time.ts';
import { caseWords } from './case-words.ts';

/** H2: what somebody asks another to decide: what, why, by when, who is asked; whoever may decides it here, and its proposer takes it back. */
export function Proposals({
  view,
  me,
  act,
}: {
  view: CaseView;
  me: string | undefined;
  act: (name: 'decide' | 'withdraw-proposal', proposalId: string) => void;
}) {
  const words = useWords(caseWords);
  const kinds = useWords(proposalWords);
  const language = useLanguage();
  const now = useMinute();
  if (!view.proposals || view.proposals.length === 0) return null;
  return (
    <Panel title={words.proposals}>
      <ul className="lines">
        {view.proposals.map((proposal) => (
          <li key={proposal.id}>
            <div>
              <strong>{proposes(proposal.payload, kinds)}</strong>
              <ProposedChanges payload={proposal.payload} />
              <small>
                {proposal.by.name} · {proposal.reason}
              </small>
              <small>
                {proposal.asked.length > 0 && words.askedOf(proposal.asked.map(({ name }) => name).join('、'))}
                {proposal.dueAt !== undefined && ` · ${words.decideBy(clockWords(ms(proposal.dueAt), now, language))}`}
              </small>
            </div>
            {proposal.mine && view.may.includes('decide') && (
              <Button small onClick={() => act('decide', proposal.id)}>
                {words.decide}
              </Button>
            )}
            {proposal.by.id === me && view.may.includes('withdraw-proposal') && (
              <Button small onClick={() => act('withdraw-proposal', proposal.id)}>
                {words.withdrawProposal}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
