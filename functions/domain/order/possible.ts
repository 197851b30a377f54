import type { OrderPersonCommand } from './commands.ts';
import { type Demand, isOpen, isReplied, type Order } from './order.ts';

/** Deciding a proposal, or taking it back, hangs on the person. */
type Name = Exclude<OrderPersonCommand['command'], 'decide' | 'withdraw-proposal'>;

/** Commands that are about one demand. */
export type OnDemand = Extract<OrderPersonCommand, { demandId: string }>['command'];

/** S3: what the state of an order lets somebody do now, whoever it is. The same as `decide` accepts (test/domain/order/possible.test.ts). */
export function possible(state: Order): Name[] {
  const aside = state.breaches?.some(({ is }) => is !== 'set-aside') ? (['set-aside'] as const) : [];
  if (!isOpen(state)) return [...aside, 'ask-purge', 'correct'];
  const onDemands = state.demands.flatMap((demand) => possibleOn(state, demand));
  return [
    ...(state.signedAt === undefined ? ['sign' as const] : []),
    ...new Set(onDemands),
    'urge',
    ...(isReplied(state) ? ['complete' as const] : []),
    'withdraw',
    ...aside,
    'ask-purge',
    'correct',
  ];
}

/** The same of one demand. */
export function possibleOn(state: Order, demand: Demand): OnDemand[] {
  if (!isOpen(state)) return [];
  return [demand.state === 'replied' ? 'return-reply' : 'reply'];
}
