import { printed } from '../clocks/explain.ts';
import type { Actor } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { OrderPersonCommand } from './commands.ts';
import type { OrderBody } from './events.ts';
import { limitFault } from './open-order.ts';
import { type Demand, isReplied, type Order } from './order.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends OrderPersonCommand['command']> = Extract<OrderPersonCommand, { command: Name }>;

/** S3: the unit signs for the order. */
export function sign(state: Order, actor: Person): OrderBody[] | Refusal {
  const stranger = unlessOfUnit(state, actor);
  if (stranger) return stranger;
  return state.signedAt === undefined
    ? [{ type: 'order-signed', signer: actor.id }]
    : refuse('already-signed', 'S3', `督办件已于 ${printed(state.signedAt)} 签收`);
}

/** S3: the answer to one demand, with what proves it. Whoever answers has received the order, signed for or not. */
export function reply(state: Order, command: Of<'reply'>, actor: Person): OrderBody[] | Refusal {
  const stranger = unlessOfUnit(state, actor);
  if (stranger) return stranger;
  const demand = state.demands.find(({ id }) => id === command.demandId);
  if (!demand) return unknownDemand(state, command.demandId);
  if (demand.state === 'replied') return refuse('already-replied', 'S3', '此项要求已反馈，待签发单位审核', '/demandId');
  if (command.evidence.length === 0)
    return refuse('evidence-missing', 'S3', '反馈须附证明材料：网址、文件、照片或录音录像', '/evidence');
  const last = isReplied({
    demands: state.demands.map((one): Demand => (one === demand ? { ...one, state: 'replied' } : one)),
  });
  return [
    ...(state.signedAt === undefined ? [{ type: 'order-signed' as const, signer: actor.id }] : []),
    { type: 'demand-replied', last, ...pick(command, ['demandId', 'says', 'evidence']) },
  ];
}

/** S3: an answer that does not do is returned with the reason. Where all had been answered, a new limit runs. */
export function returnReply(
  state: Order,
  command: Of<'return-reply'>,
  actor: Person,
  { policy, now }: TextContext,
): OrderBody[] | Refusal {
  const stranger = unlessOfIssuer(state, actor);
  if (stranger) return stranger;
  const demand = state.demands.find(({ id }) => id === command.demandId);
  if (!demand) return unknownDemand(state, command.demandId);
  if (demand.state !== 'replied') return refuse('no-reply', 'S3', '此项要求尚无可退回的反馈', '/demandId');
  const answered = isReplied(state);
  if (!answered && command.limit)
    return refuse('limit-runs', 'S3', '其他要求仍在原时限内办理，退回此项不另设时限', '/limit');
  const limit = answered ? (command.limit ?? { workingDays: policy.orders.again.workingDays }) : undefined;
  const fault = limit && limitFault(limit, policy, now);
  if (fault) return fault;
  return [{ type: 'reply-returned', ...pick(command, ['demandId', 'says']), ...(limit ? { limit } : {}) }];
}

/** S3: a reminder by a person, beside those of the ladder. */
export const urge = (_state: Order, { says }: Of<'urge'>): OrderBody[] => [{ type: 'order-urged', says }];

/** S3, H2: the issuer finds that all is done; a named person of the issuing office, never the unit. */
export function complete(state: Order, { says }: Of<'complete'>, actor: Person): OrderBody[] | Refusal {
  const stranger = unlessOfIssuer(state, actor);
  if (stranger) return stranger;
  const open = state.demands.filter((demand) => demand.state !== 'replied').map(({ id }) => id);
  return open.length === 0
    ? [{ type: 'order-completed', says }]
    : refuse('demands-open', 'S3', `还有 ${open.length} 项要求没有反馈：${open.join('、')}，不能办结`);
}

/** S3: the issuer takes the order back. */
export const withdraw = (state: Order, { says }: Of<'withdraw'>, actor: Person): OrderBody[] | Refusal =>
  unlessOfIssuer(state, actor) ?? [{ type: 'order-withdrawn', says }];

const unknownDemand = ({ demands }: Order, id: string): Refusal =>
  refuse(
    'unknown-demand',
    'S3',
    `督办件没有要求 ${id}，只有 ${demands.map((demand) => demand.id).join('、')}`,
    '/demandId',
  );

const unlessOfUnit = ({ unit }: Order, actor: Person): Refusal | null =>
  actor.unit === unit ? null : refuse('not-your-order', 'S3', '由承办单位签收和反馈');

const unlessOfIssuer = ({ issuer }: Order, actor: Person): Refusal | null =>
  actor.unit === issuer.unit ? null : refuse('not-the-issuer', 'S3', '由签发单位的人员决定');
