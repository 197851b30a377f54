import type { Actor } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { AskPurge, DecideProposal } from '../proposals/commands.ts';
import { carryOutPurge, proposePurge } from '../proposals/purge.ts';
import { decideBy } from '../proposals/settle.ts';
import type { Deciding } from '../texts/text-context.ts';
import { decidable } from './decidable.ts';
import type { RetrospectiveBody } from './events.ts';
import type { Retrospective } from './retrospective.ts';

/** H5: one person proposes that what slipped into the record be erased, and says why. */
export const askPurge = (
  state: Retrospective,
  command: AskPurge,
  actor: Actor,
  context: Deciding<RetrospectiveBody>,
): RetrospectiveBody[] | Refusal =>
  proposePurge(decidable(state), { reason: command.says, ...pick(command, ['events', 'to']) }, actor, context);

/** H2, H5: the named decider's decision; what it approves is erased in the same transaction, what an action asks too. */
export const decideProposal = (
  state: Retrospective,
  command: DecideProposal,
  actor: Extract<Actor, { kind: 'person' }>,
  context: Deciding<RetrospectiveBody>,
): RetrospectiveBody[] | Refusal =>
  decideBy(decidable(state), command, actor, context, (approved) => {
    const { payload, proposal } = approved;
    if (payload.kind !== 'purge')
      throw new Error(`${proposal.id} of ${state.number} asks for what no retrospective knows`);
    return carryOutPurge(state, { ...approved, payload }, context, []);
  });
