import { type Actor, peopleOf } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import type { ProposalPayload } from '../matter/proposal.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { remainsAfter } from '../matter/remains.ts';
import { propose } from '../proposals/propose.ts';
import type { Deciding, TextContext } from '../texts/text-context.ts';
import type { Approved } from '../proposals/settle.ts';
import type { OrderPersonCommand } from './commands.ts';
import { decidable } from './decidable.ts';
import type { OrderBody } from './events.ts';
import type { Order } from './order.ts';

type Of<Name extends OrderPersonCommand['command']> = Extract<OrderPersonCommand, { command: Name }>;
type Person = Extract<Actor, { kind: 'person' }>;

/** H5: one person proposes that what slipped into the record of an order be erased, and says why. An order that is over is no less a record. */
export function askPurge(
  state: Order,
  { events: given, says: reason, to }: Of<'ask-purge'>,
  actor: Person,
  context: Deciding<OrderBody>,
): OrderBody[] | Refusal {
  const events = [...new Set(given)].toSorted((a, b) => a - b);
  if (events.length === 0) return refuse('nothing-named', 'H5', '请指明要清除的记录', '/events');
  const unknown = events.find((seq) => seq < 1 || seq > state.version);
  if (unknown !== undefined) return refuse('unknown-event', 'H5', `没有第 ${unknown} 条记录`, '/events');
  const payload = { kind: 'purge' as const, words: [], events };
  const actors = peopleOf((context.facts ?? []).filter(({ seq }) => events.includes(seq)));
  return propose(decidable(state), { payload, reason, actors, ...(to === undefined ? {} : { to }) }, actor, context);
}

/** H5: what is approved is erased in the same transaction; the caller brings what is left of each event. */
export function carryOutPurge(
  state: Order,
  { proposal, payload, erasing }: Approved<Extract<ProposalPayload, { kind: 'purge' }>>,
  { now }: TextContext,
): OrderBody[] {
  if (JSON.stringify(erasing?.events.map(({ seq }) => seq)) !== JSON.stringify(payload.events))
    throw new Error(
      `${proposal.id} of ${state.number} names the events ${payload.events.join(', ')}; erase these alone`,
    );
  return [
    {
      type: 'purged',
      proposalId: proposal.id,
      words: [],
      events: erasing?.events ?? [],
      ...pick({ cleared: [], ...erasing }, ['cleared']),
      remains: remainsAfter(now),
    },
  ];
}
