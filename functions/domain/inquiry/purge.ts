import type { Actor } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal } from '../matter/refusal.ts';
import type { AskPurge, DecideProposal } from '../proposals/commands.ts';
import { carryOutPurge, clearedBy, proposePurge } from '../proposals/purge.ts';
import { decideBy } from '../proposals/settle.ts';
import type { Deciding } from '../texts/text-context.ts';
import { decidable } from './decidable.ts';
import type { InquiryBody, InquiryEvent } from './events.ts';
import type { Inquiry } from './inquiry.ts';

/** H5: one person proposes that what slipped into the record of an inquiry be erased, and says why. */
export const askPurge = (
  state: Inquiry,
  command: AskPurge,
  actor: Actor,
  context: Deciding<InquiryBody>,
): InquiryBody[] | Refusal =>
  proposePurge(decidable(state), { reason: command.says, ...pick(command, ['events', 'to']) }, actor, context);

/** The folded state keeps the outlet and its desk, each as it was told last, and that somebody's name is there. */
const KEPT = ['outlet', 'desk', 'named'] as const;
const tells = (event: InquiryEvent, field: (typeof KEPT)[number]): boolean =>
  field === 'named'
    ? event.type === 'asker-noted'
    : event.type === 'facts-corrected' || (event.type === 'inquiry-opened' && field in event);

/** And the address of each report, by the event that named it. */
const reportsIn = (facts: readonly InquiryEvent[], gone: readonly number[]): string[] =>
  facts.flatMap((event) => (event.type === 'report-linked' && gone.includes(event.seq) ? [event.report] : []));

/** H2, H5: the named decider's decision; what it approves is erased in the same transaction. */
export const decideProposal = (
  state: Inquiry,
  command: DecideProposal,
  actor: Extract<Actor, { kind: 'person' }>,
  context: Deciding<InquiryBody>,
): InquiryBody[] | Refusal =>
  decideBy(decidable(state), command, actor, context, (approved) => {
    const { payload, proposal } = approved;
    if (payload.kind !== 'purge') throw new Error(`${proposal.id} of ${state.number} asks for what no inquiry knows`);
    const facts = context.facts ?? [];
    const cleared = [...clearedBy(KEPT, tells, facts, payload.events), ...reportsIn(facts, payload.events)];
    return carryOutPurge(state, { ...approved, payload }, context, cleared);
  });

/** H1, H5: the name of whoever asked is needed no longer: its closing asks a second person to erase it. */
export function eraseAsker(state: Inquiry, actor: Actor, context: Deciding<InquiryBody>): InquiryBody[] | Refusal {
  const events = (context.facts ?? []).flatMap(({ type, seq }) => (type === 'asker-noted' ? [seq] : []));
  if (!state.named || events.length === 0) return [];
  // The closing comes before it.
  const asked = proposePurge(
    { ...decidable(state), version: state.version + 1 },
    { events, reason: '问询已办结，不再需要联系人姓名' },
    actor,
    context,
  );
  return isRefusal(asked) && asked.refused === 'already-proposed' ? [] : asked;
}
