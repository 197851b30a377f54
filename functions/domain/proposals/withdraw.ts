import type { Actor } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import type { Matter } from '../matter/matter.ts';
import type { ProposalBody } from '../matter/proposal.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';

/** H2: whoever made a proposal takes it back while nobody has decided it, and says why; what it was about stands as it is. */
export function withdrawProposal(
  { proposals = [] }: Pick<Matter, 'proposals'>,
  command: { proposalId: string; reason: string },
  actor: Extract<Actor, { kind: 'person' }>,
): ProposalBody[] | Refusal {
  const proposal = proposals.find(({ id }) => id === command.proposalId);
  if (!proposal)
    return refuse('no-such-proposal', 'H2', `没有待审批的提请 ${command.proposalId}，可能已经办结`, '/proposalId');
  if (proposal.by !== actor.id) return refuse('not-the-proposer', 'H2', '提请只能由提请人本人撤回', '/proposalId');
  return [{ type: 'proposal-withdrawn', ...pick(command, ['proposalId', 'reason']) }];
}
