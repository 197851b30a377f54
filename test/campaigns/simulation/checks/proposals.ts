import type { Case } from '../../../../functions/domain/case/case.ts';
import type { Event } from '../../../../functions/domain/case/events.ts';
import type { CheckContext } from './context.ts';

/** Who of the simulated district may decide a kind of proposal, said apart from the rules: all man the duty desk. */
const DECIDERS: Record<string, readonly string[]> = {
  purge: ['coordinator', 'leader'],
  'no-answer': ['leader'],
  end: ['leader'],
  correction: ['coordinator', 'leader'],
};
const DESK_UNIT = 'qu-zhengfu-ban';

/** 13: a proposal is decided by somebody who may, and never by its proposer; what needs one is done under an approval alone. */
export function checkProposals(
  { number, proposals = [] }: Case,
  event: Event,
  { invariants, named }: CheckContext,
): void {
  const { actor } = event;
  if (event.type === 'proposed')
    invariants.check(
      13,
      number,
      actor.kind === 'person' && actor.id === event.proposal.by,
      () => `${event.proposal.id} is said to be proposed by ${event.proposal.by}, and ${JSON.stringify(actor)} did`,
    );
  if (event.type === 'proposal-decided' || event.type === 'proposal-passed-on') {
    const proposal = proposals.find(({ id }) => id === event.proposalId);
    const may =
      actor.kind === 'person' &&
      named(actor.id) &&
      actor.unit === DESK_UNIT &&
      (DECIDERS[proposal?.kind ?? ''] ?? []).includes(actor.role);
    invariants.check(
      13,
      number,
      may && actor.id !== proposal?.by && actor.id === event.by,
      () => `${event.proposalId} of ${proposal?.by} is decided by ${JSON.stringify(actor)}, who may not`,
    );
  }
  if (event.type === 'purged' || (event.type === 'ended' && event.proposalId !== undefined))
    invariants.check(
      13,
      number,
      proposals.some(({ id, approvedBy }) => id === event.proposalId && approvedBy !== undefined),
      () => `${event.proposalId} is carried out, and nobody approved it`,
    );
}
