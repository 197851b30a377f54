import { type ProposalBody, proposalOfStep } from '../matter/proposal.ts';

const isOfProposals = (event: { type: string }): event is ProposalBody =>
  event.type === 'proposed' || event.type === 'proposal-passed-on';

/** H2: the decision that came late was this person's: he was named, or it was passed on to him. */
export function wasAsked(record: readonly { type: string }[], duty: string, person: string): boolean {
  const proposalId = proposalOfStep(duty);
  return record
    .filter(isOfProposals)
    .some(
      (event) =>
        (event.type === 'proposed' && event.proposal.id === proposalId && event.proposal.to === person) ||
        (event.type === 'proposal-passed-on' && event.proposalId === proposalId && event.to === person),
    );
}
