import type { Actor } from '../matter/actor.ts';
import type { ProposalPayload } from '../matter/proposal.ts';
import type { Refusal } from '../matter/refusal.ts';
import { type Approved, decideBy } from '../proposals/settle.ts';
import type { Deciding } from '../texts/text-context.ts';
import type { OrderPersonCommand } from './commands.ts';
import { carryOutCorrection } from './correct.ts';
import { decidable } from './decidable.ts';
import type { OrderBody } from './events.ts';
import type { Order } from './order.ts';
import { carryOutPurge } from './purge.ts';

/** H2: the named decider's decision; what it approves is carried out at once, in the same transaction. */
export function decideProposal(
  state: Order,
  command: Extract<OrderPersonCommand, { command: 'decide' }>,
  actor: Extract<Actor, { kind: 'person' }>,
  context: Deciding<OrderBody>,
): OrderBody[] | Refusal {
  return decideBy(decidable(state), command, actor, context, (approved) => carryOut(state, approved, context));
}

function carryOut(
  state: Order,
  approved: Approved<ProposalPayload>,
  context: Deciding<OrderBody>,
): OrderBody[] | Refusal {
  const { payload, proposal } = approved;
  switch (payload.kind) {
    case 'purge':
      return carryOutPurge(state, { ...approved, payload }, context);
    case 'correction':
      return carryOutCorrection(state, { ...approved, payload }, context);
    case 'no-answer':
    case 'end':
    case 'no-duty':
    case 'second-answer':
    case 'extension':
    case 'appeal':
    case 'measure':
    case 'handover':
    case 'report':
    case 'assessment':
    case 'first-review':
    case 'review':
    case 'secrecy-check':
    case 'release-approval':
    case 'final-approval':
    case 'cosign':
    case 'feedback':
      throw new Error(`${proposal.id} of ${state.number} asks for what no order knows`);
  }
}
