import type { Actor } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { carryOutPurge, proposePurge } from '../proposals/purge.ts';
import { decideBy } from '../proposals/settle.ts';
import type { Deciding } from '../texts/text-context.ts';
import type { HandoverPersonCommand } from './commands.ts';
import { decidable } from './decidable.ts';
import type { HandoverBody } from './events.ts';
import type { Handover } from './handover.ts';
import { unlessBeside } from './perform.ts';
import { rulesOf } from './rules-of.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends HandoverPersonCommand['command']> = Extract<HandoverPersonCommand, { command: Name }>;
type Context = Deciding<HandoverBody>;

/** H5: one person proposes that what slipped into the record of a handover be erased, and says why. */
export const askPurge = (
  state: Handover,
  command: Of<'ask-purge'>,
  actor: Person,
  context: Context,
): HandoverBody[] | Refusal =>
  proposePurge(decidable(state), { reason: command.says, ...pick(command, ['events', 'to']) }, actor, context);

/** M3, H2: the legal officer confirms each point by itself, while the answer is out or its hour still to come. */
export function decideProposal(
  state: Handover,
  command: Of<'decide'>,
  actor: Person,
  context: Context,
): HandoverBody[] | Refusal {
  const { checks = [], ...decision } = command;
  return decideBy(decidable(state), decision, actor, context, (approved): HandoverBody[] | Refusal => {
    const { payload, proposal, approvedBy: by } = approved;
    if (payload.kind === 'purge') return carryOutPurge(state, { ...approved, payload }, context, []);
    if (payload.kind !== 'handover')
      throw new Error(`${proposal.id} of ${state.number} asks for what no handover knows`);
    const asked = rulesOf(context.policy).checks;
    const missing = asked.filter(({ id }) => !checks.includes(id));
    if (missing.length > 0)
      return refuse(
        'unchecked',
        'M3',
        `同意移交须逐项确认，尚缺：${missing.map(({ says }) => says).join('；')}；不能确认的请退回`,
        '/checks',
      );
    return (
      unlessBeside(state, context.now, '/decision') ?? [
        { type: 'handover-approved', proposalId: proposal.id, by, checks: asked.map(({ id }) => id) },
      ]
    );
  });
}
