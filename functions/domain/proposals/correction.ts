import { type Actor, peopleOf } from '../matter/actor.ts';
import type { Case } from '../case/case.ts';
import { canonical } from '../matter/chain.ts';
import { type Correctable, type RecordedFact, standing } from '../matter/correction.ts';
import type { Evidence } from '../matter/evidence.ts';
import type { Envelope } from '../matter/event.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import { pick } from '../matter/pick.ts';
import type { ProposalPayload, Proposed } from '../matter/proposal.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Decidable } from '../people/deciders.ts';
import { propose, type Proposing } from './propose.ts';

/** What a person asks to have corrected. */
export interface Correct {
  event: number;
  is: FactFields;
  reason: string;
  evidence: Evidence[];
  /** Who is asked to approve it, where a second person is needed. */
  to?: string;
}

type Fact = RecordedFact<Pick<Envelope, 'actor'>>;

/** H2: a correction that one person does not make alone; whoever recorded the fact does not decide on it, nor do the units that it concerns. */
export const proposeCorrection = (
  state: Decidable & Pick<Case, 'version'>,
  command: Correct,
  fact: Fact,
  { concerned, known }: { concerned: string[] } & Pick<Correctable, 'known'>,
  actor: Actor,
  context: Proposing,
): [Proposed] | Refusal =>
  propose(
    state,
    {
      payload: { kind: 'correction', ...pick(command, ['event', 'is']), was: standing(fact, command.is, known) },
      concerned,
      actors: peopleOf([fact.event]),
      ...pick(command, ['reason', 'evidence', 'to']),
    },
    actor,
    context,
  );

/** H2: what was proposed is carried out only on the fact that it was proposed of. */
export function unlessAsProposed(
  { is, was }: Extract<ProposalPayload, { kind: 'correction' }>,
  fact: Fact,
  known: Correctable['known'],
): Refusal | null {
  if (canonical(was) !== canonical(standing(fact, is, known)))
    return refuse('changed-since', 'H2', '这项事实在提请之后已另有更正，请退回，由提请人核对后重新提请', '/proposalId');
  return null;
}

/** What a proposal was made with. */
export const evidenceOf = (proposed: readonly Proposed[] = [], id: string): Evidence[] =>
  proposed.find(({ proposal }) => proposal.id === id)?.evidence ?? [];
