import type { Actor } from '../matter/actor.ts';
import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import type { Erasing } from '../matter/erasure.ts';
import type { Proposal, ProposalKind, ProposalPayload } from '../matter/proposal.ts';
import { isRefusal, type Refusal } from '../matter/refusal.ts';
import { settle } from '../proposals/settle.ts';
import type { Context } from './decide.ts';
import { carryOutPurge } from './purge.ts';

type Decide = Extract<PersonCommand, { command: 'decide' }>;

/** What was approved, as it is to be done. */
export interface Approved<Kind extends ProposalKind> {
  proposal: Proposal;
  payload: Extract<ProposalPayload, { kind: Kind }>;
  reason: string;
  erasing?: Erasing;
}

/** What an approved proposal of one kind comes to. One of its events names the proposal, so that it waits no longer. */
export type CarryOut<Kind extends ProposalKind> = (
  state: Case,
  approved: Approved<Kind>,
  context: Context,
) => Draft[] | Refusal;

const CARRY_OUT: { [Kind in ProposalKind]: CarryOut<Kind> } = {
  purge: carryOutPurge,
};

/** H2: the named decider's decision; what it approves is carried out at once, in the same transaction. */
export function decideProposal(
  state: Case,
  command: Decide,
  actor: Extract<Actor, { kind: 'person' }>,
  context: Context,
): Draft[] | Refusal {
  const settled = settle(state, command, actor, context);
  if (isRefusal(settled)) return settled;
  const { approved, events } = settled;
  if (!approved) return events;
  const { erasing } = command;
  const { payload } = approved;
  const done = carryOut(payload.kind)(state, { ...approved, payload, ...(erasing ? { erasing } : {}) }, context);
  return isRefusal(done) ? done : [...events, ...done];
}

const carryOut = <Kind extends ProposalKind>(kind: Kind): CarryOut<Kind> => CARRY_OUT[kind];
