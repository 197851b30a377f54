import type { Actor } from '../matter/actor.ts';
import type { Ground } from '../matter/ground.ts';
import { pick } from '../matter/pick.ts';
import type { ProposalPayload } from '../matter/proposal.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { propose } from '../proposals/propose.ts';
import { carryOutPurge, proposePurge } from '../proposals/purge.ts';
import { type Approved, decideBy } from '../proposals/settle.ts';
import type { Deciding } from '../texts/text-context.ts';
import type { MeasurePersonCommand } from './commands.ts';
import { among, conditionsOf } from './conditions.ts';
import { decidable } from './decidable.ts';
import type { MeasureBody } from './events.ts';
import type { Measure } from './measure.ts';
import { unlessMet } from './open-measure.ts';
import { rowOf } from './rules-of.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends MeasurePersonCommand['command']> = Extract<MeasurePersonCommand, { command: Name }>;
type Context = Deciding<MeasureBody>;

/** H5: one person proposes that what slipped into the record of a measure be erased, and says why. */
export const askPurge = (
  state: Measure,
  command: Of<'ask-purge'>,
  actor: Person,
  context: Context,
): MeasureBody[] | Refusal =>
  proposePurge(decidable(state), { reason: command.says, ...pick(command, ['events', 'to']) }, actor, context);

/**
 * H2, S6, S7: the named decider's decision. What the unit stated is answered by whoever decides, and nobody approves what
 * the facts of the record do not bear any more: an honest mistake that was found since, a miss that was corrected.
 */
export function decideProposal(
  state: Measure,
  command: Of<'decide'>,
  actor: Person,
  context: Context,
): MeasureBody[] | Refusal {
  const { facts = [], ...decision } = command;
  return decideBy(
    decidable(state),
    decision,
    actor,
    context,
    (approved) =>
      unlessBorne(state, { ...command, facts }, approved, context) ?? carryOut(state, approved, actor, context),
  );
}

/** What stands against an approval. */
function unlessBorne(
  state: Measure,
  { says, facts }: Of<'decide'> & { facts: Ground[] },
  { payload }: Approved<ProposalPayload>,
  { policy }: Context,
): Refusal | null {
  if (payload.kind !== 'measure') return null;
  const row = rowOf(state.what, policy);
  if (state.hearing?.statedAt !== undefined && !says)
    return refuse('statement-unanswered', row.clause, '所涉单位已陈述申辩，决定须写明对其意见是否采纳及理由', '/says');
  const unmet = unlessMet(row, conditionsOf(row, state.unit, among(facts, state.grounds)), policy);
  return unmet && { ...unmet, says: `事实已有变化：${unmet.says}；请退回`, field: '/decision' };
}

function carryOut(
  state: Measure,
  approved: Approved<ProposalPayload>,
  actor: Person,
  context: Context,
): MeasureBody[] | Refusal {
  const { payload, proposal, approvedBy: by, reason } = approved;
  if (payload.kind === 'purge') return carryOutPurge(state, { ...approved, payload }, context, []);
  if (payload.kind !== 'measure') throw new Error(`${proposal.id} of ${state.number} asks for what no measure knows`);
  const next = rowOf(state.what, context.policy).deciders[payload.step];
  const proposalId = proposal.id;
  if (!next) return [{ type: 'measure-decided', proposalId, by }];
  const second = state.named?.[payload.step];
  const asked = propose(
    // The decision and what it agreed to come before it.
    { ...decidable({ ...state, proposals: [] }), version: state.version + 2 },
    {
      payload: { ...payload, step: payload.step + 1 },
      reason,
      by: proposal.by,
      concerned: [state.unit],
      actors: [state.opener, by],
      deciders: next,
      ...(second === undefined ? {} : { to: second }),
    },
    actor,
    { ...context, proposed: [] },
  );
  return isRefusal(asked) ? asked : [{ type: 'measure-agreed', proposalId, by }, ...asked];
}
