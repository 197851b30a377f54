import { printed } from '../clocks/explain.ts';
import { dueOf } from '../clocks/reconcile-clocks.ts';
import { canonical } from '../matter/chain.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Deciding } from '../texts/text-context.ts';
import type { CorrectedState, OrderFact } from './correction.ts';
import type { OrderBody } from './events.ts';
import { uncountable } from './open-order.ts';
import { isOpen, type Issuer, type Named, type Order, type OrderLimit } from './order.ts';
import { type Act, refold } from './refold.ts';

type Context = Deciding<OrderBody>;

/** What one correction makes of an order. */
export interface Corrected {
  sets: CorrectedState;
  /** It was found done, and by its facts it is not. */
  reopens: boolean;
}

/** What the state holds of its facts once one of them is corrected, by the rules under which it was recorded; or why it cannot be so. */
export function stateWith(state: Order, fact: OrderFact, is: FactFields, context: Context): Corrected | Refusal {
  const unfit = unfitFact(state, fact, is, context);
  if (unfit) return unfit;
  const { facts = [], now, policy } = context;
  const again = { workingDays: policy.orders.again.workingDays };
  const issuerOf = (person: string): Issuer => issuerNamed(person, state, context);
  const read = refold(facts, { event: fact.event.seq, is, issuerOf, again });
  if (!read) throw new Error(`the record of ${state.number} tells of no order`);
  const after = read.state;
  const disordered = disorder(read.acts);
  if (disordered) return outOfOrder(...disordered, is);
  const first = facts.find((event) => event.type === 'order-opened');
  if (first?.type !== 'order-opened') throw new Error(`the record of ${state.number} has no beginning`);
  const addressed = namedWith(state.addressed, { unit: first.unit, at: first.at }, { unit: after.unit, at: now });
  const issued = namedWith(
    state.issued,
    { unit: first.issuer.unit, at: first.at },
    { unit: after.issuer.unit, at: now },
  );
  const sets: CorrectedState = {
    ...differing(after, state),
    ...(canonical(after.signedAt) === canonical(state.signedAt) ? {} : { signedAt: after.signedAt ?? null }),
    ...(canonical(after.endedAt) === canonical(state.endedAt) ? {} : { endedAt: after.endedAt ?? null }),
    ...(addressed === state.addressed || addressed === undefined ? {} : { addressed }),
    ...(issued === state.issued || issued === undefined ? {} : { issued }),
    ...(is.void ? { voided: [...(state.voided ?? []), fact.event.seq] } : {}),
  };
  const late = sets.addressed && isOpen(after) ? dueAlready(after, context) : null;
  return late ?? { sets, reopens: state.status === 'completed' && isOpen(after) };
}

const SETS = ['openedAt', 'issuer', 'unit', 'basis', 'title', 'subject', 'demands', 'rounds'] as const;

const differing = (after: Order, state: Order): CorrectedState =>
  Object.fromEntries(
    SETS.filter((field) => canonical({ v: after[field] }) !== canonical({ v: state[field] })).map((field) => [
      field,
      after[field],
    ]),
  );

/** The units that had this part, where another has it now. */
const namedWith = (before: Named[] | undefined, first: Named, now: Named): Named[] | undefined =>
  (before ?? [first]).some(({ unit }) => unit === now.unit) ? before : [...(before ?? [first]), now];

/** Whoever the record named stays of the office that he was of then. */
function issuerNamed(person: string, { issuer }: Order, { directory, facts = [] }: Context): Issuer {
  const known = [issuer, ...facts.flatMap((event) => (event.type === 'order-opened' ? [event.issuer] : []))];
  return (
    known.find((one) => one.person === person) ?? {
      person,
      unit: directory.contacts.find(({ id }) => id === person)?.unit ?? issuer.unit,
    }
  );
}

/** S3: the unit that a correction names owes by a limit that it can still keep. */
function dueAlready({ rounds }: Order, { policy, now }: Context): Refusal | null {
  const round = rounds.at(-1);
  const due = round && dueOf(round, policy);
  return typeof due === 'string' && due <= now
    ? refuse('limit-past', 'S3', `更正承办单位时，原办理时限 ${due} 已过，请一并更正办理时限`, '/is/limit')
    : null;
}

const TIMES = ['issuedAt', 'signedAt', 'repliedAt', 'returnedAt', 'completedAt'] as const;

/** What is wrong with the fields of a correction, each by itself. */
function unfitFact(state: Order, { event, stands }: OrderFact, is: FactFields, context: Context): Refusal | null {
  const future = TIMES.find((field) => (is[field] ?? '') > context.now);
  if (future) return refuse('in-the-future', 'H4', '更正后的时间晚于现在', `/is/${future}`);
  switch (event.type) {
    case 'order-opened':
      return (
        unfitParties(state, is, context) ??
        unfitWords(is, context) ??
        unfitDemands(state, is) ??
        unfitLimit(is.limit ?? stands.limit, is.issuedAt ?? stands.issuedAt ?? event.at, is, context)
      );
    case 'order-signed':
      if (event.actor.kind !== 'person' || event.actor.unit !== state.unit)
        return refuse('gone', 'ours', '签收的单位已更正为不是承办单位，此条签收不再作数', '/event');
      return is.signer === undefined || ofUnit(is.signer, state.unit, context)
        ? null
        : refuse('not-of-unit', 'P8', '签收人应是承办单位通讯录中的人员', '/is/signer');
    case 'demand-replied':
      return is.void && followed(event, 'reply-returned', context)
        ? refuse('returned-since', 'S3', '此反馈已被退回，请先更正退回的那条记录', '/is/void')
        : null;
    case 'reply-returned':
      if (is.void && followed(event, 'demand-replied', context))
        return refuse('replied-since', 'S3', '退回之后承办单位已再次反馈，请先更正那次反馈', '/is/void');
      if (is.limit && stands.limit === undefined)
        return refuse('limit-runs', 'S3', '退回时其他要求仍在原时限内办理，未另设时限', '/is/limit');
      return unfitLimit(is.limit ?? stands.limit, is.returnedAt ?? stands.returnedAt ?? event.at, is, context);
    case 'order-completed':
      return null;
  }
}

/** S3: two units have a part in an order, and neither is both. */
function unfitParties(state: Order, { unit, issuer }: FactFields, context: Context): Refusal | null {
  const { units, contacts } = context.directory;
  const person = contacts.find(({ id }) => id === issuer);
  if (issuer !== undefined && !units.some(({ id, desk }) => id === person?.unit && desk === true))
    return refuse(
      'not-an-issuer',
      'S3',
      '签发人应是值班单位（区政府办、宣传部、网信办等）通讯录中的人员',
      '/is/issuer',
    );
  if (unit !== undefined && !units.some(({ id, active }) => id === unit && active))
    return refuse('unknown-unit', 'P8', `通讯录中没有在用单位 ${unit}`, '/is/unit');
  if ((unit ?? state.unit) === (issuer === undefined ? state.issuer.unit : person?.unit))
    return refuse(
      'own-unit',
      'S3',
      '督办件由签发单位发给承办单位，不能发给本单位',
      unit === undefined ? '/is/issuer' : '/is/unit',
    );
  return unit !== undefined && state.demands.some(({ state: is }) => is !== 'open')
    ? refuse(
        'answered-already',
        'S3',
        '承办单位已作反馈，说明确由其承办；须改由他单位承办的，请撤销后另行签发',
        '/is/unit',
      )
    : null;
}

/** S3: what a demand says can be put right; one more or one less is another order. */
function unfitDemands({ demands }: Order, { demands: corrected }: FactFields): Refusal | null {
  if (corrected === undefined) return null;
  const same = corrected.length === demands.length && corrected.every(({ id }, at) => id === demands[at]?.id);
  return same
    ? null
    : refuse(
        'other-demands',
        'S3',
        `只能更正各项要求的文字，须逐项列出 ${demands.map(({ id }) => id).join('、')}；增减要求的，请撤销后另行签发`,
        '/is/demands',
      );
}

function unfitWords({ basis, subject }: FactFields, { policy }: Context): Refusal | null {
  const { bases } = policy.orders;
  if (basis !== undefined && !bases.some(({ id }) => id === basis))
    return refuse('unknown-basis', 'S3', `督办依据应为：${bases.map(({ name }) => name).join('、')}`, '/is/basis');
  return subject === undefined || policy.words.subjects.some(({ word }) => word === subject)
    ? null
    : refuse('unknown-subject', 'P8', '主题词不在清单中', '/is/subject');
}

/** H3: a limit is counted from its start; one that a correction names may be over by now. */
function unfitLimit(
  limit: OrderLimit | undefined,
  startAt: string,
  is: FactFields,
  { policy }: Context,
): Refusal | null {
  if (!limit) return null;
  const at = (field: string): string => (is.limit ? `/is${field}` : `/is/${TIMES.find((one) => is[one]) ?? 'limit'}`);
  if ('at' in limit && limit.at <= startAt)
    return refuse(
      'limit-before-start',
      'S3',
      `办理时限 ${printed(limit.at)} 不晚于起算时间 ${printed(startAt)}`,
      at('/limit/at'),
    );
  const fault = uncountable(limit, policy, startAt);
  return fault && { ...fault, field: at('/limit/workingDays') };
}

const ofUnit = (person: string, unit: string, { directory }: Context): boolean =>
  directory.contacts.some((contact) => contact.id === person && contact.unit === unit);

/** Something was recorded of the same demand later, and stands. */
const followed = (
  { seq, demandId }: { seq: number; demandId: string },
  type: 'demand-replied' | 'reply-returned',
  { facts = [] }: Context,
): boolean => {
  const never = facts.flatMap((event) => (event.type === 'corrected' && event.is.void ? [event.event] : []));
  return facts.some(
    (event) => event.type === type && event.demandId === demandId && event.seq > seq && !never.includes(event.seq),
  );
};

/** The first two acts of which the later recorded, which follows from the other, comes before it now. */
function disorder(acts: readonly Act[]): [Act, Act] | null {
  for (const [index, later] of acts.entries()) {
    const before = acts.slice(0, index).find((act) => act.at > later.at && leadsTo(act, later));
    if (before) return [before, later];
  }
  return null;
}

const leadsTo = (act: Act, later: Act): boolean =>
  act.what === '签发' ||
  later.what === '办结' ||
  later.what === '撤销' ||
  (act.demandId !== undefined && act.demandId === later.demandId);

function outOfOrder(before: Act, later: Act, is: FactFields): Refusal {
  const field = TIMES.find((one) => is[one] !== undefined);
  return refuse(
    'out-of-order',
    'H4',
    `更正后第 ${before.seq} 条记录（${before.what} ${printed(before.at)}）晚于第 ${later.seq} 条（${later.what} ${printed(later.at)}），请先核对后一条`,
    field === undefined ? '/is' : `/is/${field}`,
  );
}
