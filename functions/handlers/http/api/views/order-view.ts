import { isLive } from '../../../../domain/matter/clock.ts';
import type { OrderAction } from '../../../../domain/order/access.ts';
import { factOfEvent, fieldsOfFact, mayCorrectFact } from '../../../../domain/order/correction.ts';
import type { OrderEvent } from '../../../../domain/order/events.ts';
import type { Clock, Order } from '../../../../domain/order/order.ts';
import { explain } from '../../../../domain/order/explain.ts';
import type { OrderOnPaper } from '../../../../domain/papers/supervision-order.ts';
import { possible, possibleOn } from '../../../../domain/order/possible.ts';
import type { Instant } from '../../../../domain/matter/instant.ts';
import { decidable } from '../../../../domain/order/decidable.ts';
import type { Proposed } from '../../../../domain/matter/proposal.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import { clockRows } from '../../../../domain/rules/clock-rows.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { orderKind } from '../../../../domain/kinds/order-kind.ts';
import { orders } from '../matters/orders.ts';
import { type Person, personNamed, unitNamed } from '../person.ts';
import { erasableIn } from '../purge.ts';
import { shownPurge, waitingProposals } from './waiting-proposals.ts';

const nameOf = (of: string | undefined, policy: Policy): string =>
  policy.orders.clocks.find(({ kind }) => kind === of)?.name ?? of ?? '';

const clockView = (clock: Clock, state: Order, policy: Policy, { directory }: Person) => ({
  name: nameOf(clock.kind, policy),
  move: unitNamed(directory, 'unit' in clock.move ? clock.move.unit : state.issuer.unit),
  ...pick(clock, ['id', 'dueAt', 'state', 'late', 'metAt']),
});

const basisOf = ({ basis }: Order, policy: Policy) => ({
  kind: basis,
  name: policy.orders.bases.find(({ id }) => id === basis)?.name ?? basis,
});

/** That of a proposal stands with it. */
const isOwn = ({ kind }: Clock): boolean => kind !== 'decision';

/** H2: what a proposal asks of an order. */
const shownOf = ({ payload, evidence }: Proposed, mayErase: boolean) =>
  payload.kind === 'correction'
    ? {
        kind: payload.kind,
        events: [payload.event],
        ...pick(payload, ['is', 'was']),
        ...(evidence ? { evidence } : {}),
      }
    : payload.kind === 'purge'
      ? shownPurge(payload, mayErase)
      : null;

/** H2: the facts as they stand, and what of each this person may correct. */
const factsOf = (state: Order, events: readonly OrderEvent[], person: Person) =>
  events.flatMap((event) => {
    const fact = factOfEvent(events, event.seq);
    if (!fact) return [];
    const mayCorrect = orders.may(person, 'correct', state) === true && mayCorrectFact(state, fact, person);
    return [
      {
        event: event.seq,
        type: event.type,
        stands: fact.stands,
        fields: mayCorrect ? fieldsOfFact(state, fact) : [],
      },
    ];
  });

/** One line of the register. */
export function orderRowOf(state: Order, policy: Policy, person: Person) {
  const { directory } = person;
  const live = state.clocks
    .filter(isLive)
    .filter(isOwn)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
  return {
    ...pick(state, ['number', 'status', 'title', 'subject', 'caseNumber', 'openedAt', 'endedAt', 'signedAt']),
    personVersion: state.personVersion,
    issuer: {
      unit: unitNamed(directory, state.issuer.unit),
      person: personNamed(directory, state.issuer.person),
    },
    unit: unitNamed(directory, state.unit),
    basis: basisOf(state, policy),
    next: live ? clockView(live, state, policy, person) : null,
  };
}

/** What of an order stands on its paper, as this person sees it. */
export const onPaper = (
  {
    basis,
    demands,
    issuer,
    title,
    unit,
  }: Pick<ReturnType<typeof orderViewOf>, 'basis' | 'demands' | 'issuer' | 'title' | 'unit'>,
  state: Order,
): OrderOnPaper => ({
  ...pick(state, ['number', 'drill', 'caseNumber', 'openedAt', 'clocks']),
  ...(state.status === 'withdrawn' && state.endedAt !== undefined ? { withdrawnAt: state.endedAt } : {}),
  basis,
  demands,
  issuer,
  title,
  unit,
});

/** S3: the miss of its case that it is about. */
function breachShown(events: readonly OrderEvent[], policy: Policy) {
  const [opened] = events;
  const breach = opened?.type === 'order-opened' ? opened.breach : undefined;
  if (!breach) return {};
  const kind = breach.duty.split(':')[0];
  const name = clockRows(policy).find((row) => row.kind === kind)?.name ?? breach.duty;
  return { breach: { ...breach, name } };
}

/** An order as this person sees it, with the words of the event that opened it. */
export function orderViewOf(state: Order, events: readonly OrderEvent[], policy: Policy, person: Person, now: Instant) {
  const may = (action: OrderAction): boolean => orders.may(person, action, state) === true;
  const facts = factsOf(state, events, person);
  const opening = facts.find(({ type }) => type === 'order-opened')?.stands;
  return {
    ...orderRowOf(state, policy, person),
    basis: {
      ...basisOf(state, policy),
      says: opening?.basisSays ?? '',
    },
    ...breachShown(events, policy),
    demands: state.demands.map((demand) => ({
      id: demand.id,
      says: opening?.demands?.find(({ id }) => id === demand.id)?.says ?? '',
      state: demand.state,
      returns: demand.returns ?? 0,
      allowed: possibleOn(state, demand).filter(may),
    })),
    clocks: state.clocks.filter(isOwn).map((clock) => {
      const explanation = explain(clock, state, policy);
      return { ...clockView(clock, state, policy, person), ...(explanation ? { explanation } : {}) };
    }),
    proposals: waitingProposals(
      decidable(state),
      events,
      (proposed) => shownOf(proposed, may('ask-purge')),
      policy,
      person,
      now,
    ),
    facts,
    breaches: (state.breaches ?? []).map(({ unit, ...breach }) => ({
      ...pick(breach, ['duty', 'dueAt', 'is']),
      name: nameOf(breach.duty.split(':')[0], policy),
      unit: unit === undefined ? null : unitNamed(person.directory, unit),
    })),
    erasable: erasableIn(orderKind, events, may('ask-purge')),
    allowed: possible(state).filter(may),
  };
}
