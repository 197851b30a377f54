import type { Actor } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import type { ProposalPayload } from '../matter/proposal.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { AskPurge } from '../proposals/commands.ts';
import { carryOutPurge, clearedBy, proposePurge } from '../proposals/purge.ts';
import type { Approved } from '../proposals/settle.ts';
import type { Deciding } from '../texts/text-context.ts';
import type { Consultation } from './consultation.ts';
import { decidable } from './decidable.ts';
import type { ConsultationBody, ConsultationEvent } from './events.ts';

/** H5: one person proposes that what slipped into the record of a consultation be erased, and says why. */
export const askPurge = (
  state: Consultation,
  command: AskPurge,
  actor: Actor,
  context: Deciding<ConsultationBody>,
): ConsultationBody[] | Refusal =>
  proposePurge(decidable(state), { reason: command.says, ...pick(command, ['events', 'to']) }, actor, context);

/** The folded state keeps the place, as it was told last. */
export function carryOutErasure(
  state: Consultation,
  approved: Approved<Extract<ProposalPayload, { kind: 'purge' }>>,
  context: Deciding<ConsultationBody>,
): ConsultationBody[] {
  const cleared = clearedBy(
    ['place'],
    (event: ConsultationEvent, field) => field in event,
    context.facts ?? [],
    approved.payload.events,
  );
  return carryOutPurge(state, approved, context, cleared);
}
