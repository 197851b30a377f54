import { setAside } from '../matter/breach.ts';
import { ERASED } from '../matter/free-text.ts';
import { carriedOut, foldProposal } from '../matter/proposal.ts';
import { caseChanged } from '../matter/of-case.ts';
import { foldMatter, isMatterBody } from '../matter/fold.ts';
import { type Stamp, stampOf } from '../matter/event.ts';
import { pick } from '../matter/pick.ts';
import { foldCorrection } from './correction.ts';
import type { OrderBody, OrderEvent, OrderOpened } from './events.ts';
import type { Demand, Order, Round } from './order.ts';

/** Folds one event into the order. Only `order-opened` may come first. Throws on an event that cannot follow, which means a broken record. */
export const apply = (state: Order | null, event: OrderEvent): Order => fold(state, event, stampOf(event));

/** `apply` for a body whose envelope is not made yet. */
export function fold(state: Order | null, body: OrderBody, stamp: Stamp): Order {
  if (body.type === 'order-opened') {
    if (state) throw new Error(`order ${state.number} was opened twice`);
    return opened(body, stamp);
  }
  if (!state) throw new Error(`event ${body.type} before order-opened`);
  const changed = isMatterBody(body)
    ? foldMatter(state, body)
    : body.type === 'corrected'
      ? { ...foldCorrection(state, body), ...(body.proposalId ? carriedOut(state, body.proposalId) : {}) }
      : body.type === 'units-barred'
        ? barring(state, body.units)
        : { ...state, ...changes(state, body, stamp) };
  return {
    ...changed,
    version: stamp.seq,
    head: stamp.hash,
    changedAt: stamp.at,
    ...(stamp.byPerson ? { personVersion: stamp.seq } : {}),
  };
}

const opened = (body: OrderOpened, stamp: Stamp): Order => ({
  schema: 1,
  status: 'open',
  version: stamp.seq,
  personVersion: stamp.seq,
  head: stamp.hash,
  changedAt: stamp.at,
  openedAt: stamp.at,
  basis: body.basis.kind,
  demands: body.demands.map(({ id }) => ({ id, state: 'open' })),
  rounds: [{ startAt: stamp.at, limit: body.limit }],
  clocks: [],
  ...(body.breach ? { breach: body.breach.duty } : {}),
  ...pick(body, [
    'number',
    'policyId',
    'drill',
    'issuer',
    'title',
    'subject',
    'grade',
    'unit',
    'caseNumber',
    'against',
  ]),
});

function barring(state: Order, units: string[]): Order {
  const { against: _, ...rest } = state;
  return units.length > 0 ? { ...rest, against: units } : rest;
}

type OwnBody = Exclude<
  OrderBody,
  OrderOpened | { type: Parameters<typeof foldMatter>[1]['type'] | 'corrected' | 'units-barred' }
>;

function changes(state: Order, body: OwnBody, { at }: Stamp): Partial<Order> {
  switch (body.type) {
    case 'order-signed':
      return { signedAt: at };
    case 'demand-replied':
      return {
        demands: demandWith(state, body.demandId, (demand) => ({ ...demand, state: 'replied' })),
        ...(body.last ? { rounds: lastRound(state, { repliedAt: at }) } : {}),
      };
    case 'reply-returned':
      return {
        demands: demandWith(state, body.demandId, (demand) => ({
          ...demand,
          state: 'returned',
          returns: (demand.returns ?? 0) + 1,
        })),
        ...(body.limit ? { rounds: [...lastRound(state, { checkedAt: at }), { startAt: at, limit: body.limit }] } : {}),
      };
    case 'order-urged':
    case 'text-resent':
      return {};
    case 'order-completed':
      return { status: 'completed', endedAt: at, rounds: lastRound(state, { checkedAt: at }) };
    case 'proposed':
    case 'proposal-decided':
    case 'proposal-passed-on':
    case 'proposal-lapsed':
    case 'proposal-withdrawn':
      return foldProposal(state, body);
    case 'purged':
      return { ...carriedOut(state, body.proposalId), ...(body.cleared.includes('title') ? { title: ERASED } : {}) };
    case 'breach-set-aside':
      return setAside(state, body.duty);
    case 'order-reopened':
      return { status: 'open' };
    case 'case-changed':
      return caseChanged(state, body);
    case 'order-withdrawn':
      return { status: 'withdrawn', endedAt: at };
  }
}

const lastRound = ({ rounds }: Order, change: Partial<Round>): Round[] =>
  rounds.map((round, index) => (index === rounds.length - 1 ? { ...round, ...change } : round));

function demandWith(state: Order, id: string, change: (demand: Demand) => Demand): Demand[] {
  if (!state.demands.some((demand) => demand.id === id)) throw new Error(`order ${state.number} has no demand ${id}`);
  return state.demands.map((demand) => (demand.id === id ? change(demand) : demand));
}
