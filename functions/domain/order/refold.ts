import type { FactFields } from '../matter/fact-fields.ts';
import type { Instant } from '../matter/instant.ts';
import { fold } from './apply.ts';
import { factOfEvent } from './correction.ts';
import type { OrderBody, OrderEvent } from './events.ts';
import { isReplied, type Issuer, type Order } from './order.ts';

/** When an act took place, as the record says now; `what` names it for people. */
export interface Act {
  seq: number;
  what: string;
  at: Instant;
  demandId?: string;
}

/** An order as its facts say that it went: folded anew from its record, each fact as it stands. */
export interface Refolded {
  state: Order;
  acts: Act[];
}

/** The rules by which a record is read anew. */
interface Reading {
  /** What is corrected now, on top of what stands. */
  event: number;
  is: FactFields;
  /** The unit of each person who may have issued it. */
  issuerOf: (person: string) => Issuer;
  again: { workingDays: number };
}

/** What is told of the order by acts of persons; all else hangs on it. */
export function refold(events: readonly OrderEvent[], { event: seq, is, issuerOf, again }: Reading): Refolded | null {
  let state: Order | null = null;
  const acts: Act[] = [];
  const repliedAt = new Map<string, Instant>();
  for (const event of events) {
    const fact = factOfEvent(events, event.seq);
    const stands = fact && event.seq === seq ? { ...fact.stands, ...is } : fact?.stands;
    if (stands?.void) continue;
    const read: { body: OrderBody; act: Act } | null = asItWas(event, stands ?? {}, state, { issuerOf, again });
    if (!read) continue;
    const { body, act } = read;
    if (body.type === 'demand-replied') repliedAt.set(body.demandId, act.at);
    // The last of its replies is the latest of them, whichever was recorded last.
    const at = body.type === 'demand-replied' && body.last ? latest([...repliedAt.values()]) : act.at;
    state = fold(state, body, { seq: event.seq, at, byPerson: true, hash: '' });
    // Whoever answers has received the order.
    if (body.type === 'demand-replied' && act.at < (state.signedAt ?? 'never')) state = { ...state, signedAt: act.at };
    acts.push(act);
  }
  return state && { state, acts };
}

const latest = (times: Instant[]): Instant => times.toSorted().at(-1) ?? '';

/** What an event tells of the order, as it stands; null: nothing, or nothing any more. */
function asItWas(
  event: OrderEvent,
  stands: FactFields,
  state: Order | null,
  { issuerOf, again }: Pick<Reading, 'issuerOf' | 'again'>,
): { body: OrderBody; act: Act } | null {
  const act = (what: string, at: Instant | undefined, demandId?: string): Act => ({
    seq: event.seq,
    what,
    at: at ?? event.at,
    ...(demandId === undefined ? {} : { demandId }),
  });
  switch (event.type) {
    case 'order-opened': {
      const { issuer, unit, title, subject, limit, basis, basisSays } = {
        ...event,
        basis: event.basis.kind,
        basisSays: event.basis.says,
        ...stands,
      };
      const body = {
        ...event,
        issuer: typeof issuer === 'string' ? issuerOf(issuer) : issuer,
        basis: { kind: basis, says: basisSays },
        unit,
        title,
        subject,
        limit,
      };
      return { body, act: act('签发', stands.issuedAt) };
    }
    case 'order-signed':
      // Another unit signed, which the order was not addressed to.
      return event.actor.kind === 'person' && event.actor.unit === state?.unit
        ? { body: event, act: act('签收', stands.signedAt) }
        : null;
    case 'demand-replied': {
      const others = (state?.demands ?? []).filter(({ id }) => id !== event.demandId);
      return {
        body: { ...event, last: isReplied({ demands: others }) },
        act: act('反馈', stands.repliedAt, event.demandId),
      };
    }
    case 'reply-returned': {
      const { limit: _, ...body } = event;
      const limit = state && isReplied(state) ? (stands.limit ?? event.limit ?? again) : undefined;
      return { body: { ...body, ...(limit ? { limit } : {}) }, act: act('退回', stands.returnedAt, event.demandId) };
    }
    case 'order-completed':
      return state && isReplied(state) ? { body: event, act: act('办结', stands.completedAt) } : null;
    case 'order-withdrawn':
      return { body: event, act: act('撤销', undefined) };
    case 'order-urged':
    case 'text-resent':
    case 'order-reopened':
    case 'breach-set-aside':
    case 'units-barred':
    case 'case-changed':
    case 'corrected':
    case 'proposed':
    case 'proposal-decided':
    case 'proposal-passed-on':
    case 'proposal-lapsed':
    case 'proposal-withdrawn':
    case 'purged':
    case 'clocks-changed':
    case 'rung-fired':
    case 'restored':
    case 'hold-changed':
      return null;
  }
}
