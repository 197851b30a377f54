import type { Actor } from '../matter/actor.ts';
import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import type { ProposalKind, ProposalPayload } from '../matter/proposal.ts';
import type { Refusal } from '../matter/refusal.ts';
import { type Approved, decideBy } from '../proposals/settle.ts';
import { carryOutCorrection } from './correct.ts';
import { carryOutCosign } from './cosign.ts';
import { carryOutFeedback } from './dispatches.ts';
import type { Context } from './decide.ts';
import { carryOutSecondAnswer } from './effect.ts';
import { carryOutEnd } from './end.ts';
import { carryOutReview } from './documents.ts';
import { carryOutAppeal } from './points.ts';
import { carryOutPurge } from '../proposals/purge.ts';
import { carryOutExtension } from './settlements.ts';
import { carryOutNoDuty } from './refute.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Decide = Extract<PersonCommand, { command: 'decide' }>;

/** What an approved proposal of one kind comes to. One of its events names the proposal, so that it waits no longer. */
export type CarryOut<Kind extends ProposalKind> = (
  state: Case,
  approved: Approved<Extract<ProposalPayload, { kind: Kind }>>,
  context: Context,
) => Draft[] | Refusal;

function carryOut(
  state: Case,
  approved: Approved<ProposalPayload>,
  actor: Person,
  context: Context,
  told = false,
): Draft[] | Refusal {
  const { payload } = approved;
  switch (payload.kind) {
    case 'purge':
      return carryOutPurge(state, { ...approved, payload }, context);
    case 'correction':
      return carryOutCorrection(state, { ...approved, payload }, context);
    case 'no-duty':
      return carryOutNoDuty(state, { ...approved, payload }, context);
    case 'second-answer':
      return carryOutSecondAnswer(state, { ...approved, payload }, context);
    case 'first-review':
    case 'review':
    case 'secrecy-check':
    case 'release-approval':
    case 'final-approval':
      return carryOutReview(state, approved, actor, context, told);
    case 'cosign':
      return carryOutCosign(state, { ...approved, payload }, actor, context);
    case 'feedback':
      return carryOutFeedback(state, { ...approved, payload }, context);
    case 'extension':
      return carryOutExtension(state, { ...approved, payload }, context);
    case 'appeal':
      return carryOutAppeal(state, { ...approved, payload }, context);
    case 'no-answer':
    case 'end':
      return carryOutEnd(state, { ...approved, payload }, context);
    case 'measure':
    case 'handover':
    case 'report':
    case 'assessment':
      throw new Error(`${approved.proposal.id} of ${state.number} asks for what no case knows`);
  }
}

/** H2: the named decider's decision; what it approves is carried out at once, in the same transaction. */
export function decideProposal(state: Case, command: Decide, actor: Person, context: Context): Draft[] | Refusal {
  return decideBy(state, command, actor, context, (approved) => carryOut(state, approved, actor, context));
}

/** 代录: what a decider decided by telephone, in person or on paper, written down by another. */
export function recordDecision(
  state: Case,
  { decider, means, decidedAt, evidence, ...decision }: Extract<PersonCommand, { command: 'record-decision' }>,
  actor: Person,
  context: Context,
): Draft[] | Refusal {
  return decideBy(
    state,
    { ...decision, command: 'decide' },
    actor,
    context,
    (approved) => carryOut(state, approved, actor, context, true),
    { decider, means, decidedAt, evidence },
  );
}
