import type { Actor } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import type { ProposalPayload } from '../matter/proposal.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { AskPurge, DecideProposal } from '../proposals/commands.ts';
import { carryOutPurge, clearedBy, proposePurge } from '../proposals/purge.ts';
import { type Approved, decideBy } from '../proposals/settle.ts';
import type { Deciding } from '../texts/text-context.ts';
import type { Conference } from './conference.ts';
import { decidable } from './decidable.ts';
import type { ConferenceBody } from './events.ts';

/** H5: one person proposes that what slipped into the record of a conference be erased, and says why. */
export const askPurge = (
  state: Conference,
  command: AskPurge,
  actor: Actor,
  context: Deciding<ConferenceBody>,
): ConferenceBody[] | Refusal =>
  proposePurge(decidable(state), { reason: command.says, ...pick(command, ['events', 'to']) }, actor, context);

/** The folded state keeps title and place, each as it was told last. */
const KEPT = ['title', 'place'] as const;
const tells = (event: ConferenceBody, field: (typeof KEPT)[number]): boolean =>
  event.type === 'conference-held'
    ? field === 'place'
    : event.type === 'corrected'
      ? field === 'place' && event.sets.place !== undefined
      : field in event;

/** H2, H5: the named decider's decision; what it approves is erased in the same transaction. */
export const decideProposal = (
  state: Conference,
  command: DecideProposal,
  actor: Extract<Actor, { kind: 'person' }>,
  context: Deciding<ConferenceBody>,
): ConferenceBody[] | Refusal =>
  decideBy(decidable(state), command, actor, context, (approved) => carryOut(state, approved, context));

function carryOut(
  state: Conference,
  approved: Approved<ProposalPayload>,
  context: Deciding<ConferenceBody>,
): ConferenceBody[] {
  const { payload, proposal } = approved;
  if (payload.kind !== 'purge') throw new Error(`${proposal.id} of ${state.number} asks for what no conference knows`);
  const cleared = clearedBy(KEPT, tells, context.facts ?? [], payload.events);
  return carryOutPurge(state, { ...approved, payload }, context, cleared);
}
