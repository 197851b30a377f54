import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { proposalWords, proposes } from '../../../words/proposals.ts';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';

/** H2: whoever proposed it takes it back while nobody has decided it. */
export function WithdrawProposal({ view, proposalId = '', onClose }: FormProps) {
  const words = useWords(actionWords);
  const kinds = useWords(proposalWords);
  const [draft, change, clear] = useDraft(`withdraw-proposal.${view.number}.${proposalId}`, { reason: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const proposal = view.proposals?.find(({ id }) => id === proposalId);
  if (!proposal) return <p className="form-note">{words.decidedAlready}</p>;
  return (
    <>
      <p className="form-note">
        {proposes(proposal.payload, kinds)} · {proposal.reason}
      </p>
      <ReasonField {...{ draft, change, problem }} rows={2} autoFocus />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() => void give('withdraw-proposal', { proposalId, reason: draft.reason })}
      />
    </>
  );
}
