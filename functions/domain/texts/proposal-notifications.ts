import { clockKey } from '../matter/clock.ts';
import type { ProposalBody, Proposed } from '../matter/proposal.ts';
import { type Decidable, decisionOf } from '../people/deciders.ts';
import { recipients } from '../people/recipients.ts';
import { ruleOf } from '../rules/proposal-rule.ts';
import { type Announcing, forDesk, type Notification } from './notification.ts';

type Awaiting = { seq: number } & (Pick<Proposed, 'type' | 'proposal'> | Pick<PassedOn, 'type' | 'proposalId'>);
type PassedOn = Extract<ProposalBody, { type: 'proposal-passed-on' }>;

/** H2: whoever is to decide a proposal; where nobody can be reached, the desk, so that somebody takes up the telephone. */
export function awaited(event: Awaiting, state: Decidable, context: Announcing): Notification[] {
  const { seq } = event;
  const proposalId = event.type === 'proposed' ? event.proposal.id : event.proposalId;
  const proposal = state.proposals?.find(({ id }) => id === proposalId);
  if (!proposal) return [];
  const { directory, now, policy } = context;
  const step = clockKey('decision', proposalId);
  const { people, missing } = recipients('move', { state, clock: decisionOf(proposal), directory, now });
  const at = state.clocks.find(({ kind, of }) => kind === 'decision' && of === proposalId)?.dueAt;
  const base = { seq, key: `${step}.e${seq}`, step, people, at };
  return missing
    ? [
        {
          ...base,
          template: 'step-unreachable',
          ...forDesk(state, context),
          action: policy.texts.actions.decision,
        },
      ]
    : [{ ...base, template: 'decide', proposal: ruleOf(proposal.kind, policy).short }];
}

/** H2: the proposer learns what became of it. */
export function answered(
  { seq, proposalId, approved }: { seq: number; proposalId: string; approved: boolean },
  { directory, policy, proposed = [] }: Announcing,
): Notification[] {
  const found = proposed.find(({ proposal }) => proposal.id === proposalId)?.proposal;
  if (!found) return [];
  return [
    {
      seq,
      key: `${clockKey('decision', proposalId)}.e${seq}`,
      step: clockKey('decision', proposalId),
      template: approved ? 'proposal-approved' : 'proposal-sent-back',
      people: directory.contacts.filter(({ id }) => id === found.by),
      proposal: ruleOf(found.kind, policy).short,
    },
  ];
}
