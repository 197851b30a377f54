import type { Actor } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { AskPurge, DecideProposal } from '../proposals/commands.ts';
import { carryOutPurge, clearedBy, proposePurge } from '../proposals/purge.ts';
import { decideBy } from '../proposals/settle.ts';
import type { Deciding } from '../texts/text-context.ts';
import { decidable } from './decidable.ts';
import type { WatchBody, WatchEvent } from './events.ts';
import type { Watch } from './watch.ts';

/** H5: one person proposes that what slipped into the record of a watch be erased, and says why. */
export const askPurge = (
  state: Watch,
  command: AskPurge,
  actor: Actor,
  context: Deciding<WatchBody>,
): WatchBody[] | Refusal =>
  proposePurge(decidable(state), { reason: command.says, ...pick(command, ['events', 'to']) }, actor, context);

/** The folded state keeps the name, the words of an alert and the signs of its assessment, each as it was told last. */
const KEPT = ['name', 'mentions', 'signs'] as const;
function tells(event: WatchEvent, field: (typeof KEPT)[number]): boolean {
  const opens = event.type === 'watch-opened';
  if (field === 'signs') return event.type === 'assessment-linked' || (opens && event.assessment !== undefined);
  return opens || event.type === 'facts-corrected';
}

/** H2, H5: the named decider's decision; what it approves is erased in the same transaction. */
export const decideProposal = (
  state: Watch,
  command: DecideProposal,
  actor: Extract<Actor, { kind: 'person' }>,
  context: Deciding<WatchBody>,
): WatchBody[] | Refusal =>
  decideBy(decidable(state), command, actor, context, (approved) => {
    const { payload, proposal } = approved;
    if (payload.kind !== 'purge') throw new Error(`${proposal.id} of ${state.number} asks for what no watch knows`);
    const cleared = clearedBy(KEPT, tells, context.facts ?? [], payload.events);
    return carryOutPurge(state, { ...approved, payload }, context, cleared);
  });
