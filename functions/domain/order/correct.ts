import type { Actor } from '../matter/actor.ts';
import { canonical } from '../matter/chain.ts';
import { fieldsIn, refuseFields } from '../matter/correction.ts';
import { dutiesOf } from '../matter/duties.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import { pick } from '../matter/pick.ts';
import type { ProposalPayload } from '../matter/proposal.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Directory } from '../people/directory.ts';
import { type Correct, evidenceOf, proposeCorrection, unlessAsProposed } from '../proposals/correction.ts';
import type { Deciding } from '../texts/text-context.ts';
import type { Approved } from '../proposals/settle.ts';
import type { OrderPersonCommand } from './commands.ts';
import { CORRECTABLE, factOfEvent, KNOWN, mayCorrectFact, type OrderFact } from './correction.ts';
import { stateWith } from './corrected-state.ts';
import { decidable } from './decidable.ts';
import type { OrderBody } from './events.ts';
import type { Order } from './order.ts';
import { outcomeOf } from './outcome.ts';

type Context = Deciding<OrderBody>;

/**
 * H2: corrects one recorded fact of an order: what, was, is, why, with evidence. Where it changes whether a duty was met, whose it is or when a
 * clock starts, it is a proposal that a second person decides; until then facts and ladders stand.
 */
export function correct(
  state: Order,
  { says: reason, ...command }: Extract<OrderPersonCommand, { command: 'correct' }>,
  actor: Extract<Actor, { kind: 'person' }>,
  context: Context,
): OrderBody[] | Refusal {
  const fact = factOfEvent(context.facts ?? [], command.event);
  if (!fact) return refuse('not-a-fact', 'ours', `第 ${command.event} 条记录不是可以更正的事实`, '/event');
  if (!mayCorrectFact(state, fact, { unit: { id: actor.unit }, directory: context.directory }))
    return refuse('not-own-unit', 'S3', '只能更正本单位登记的事实，其他请联系签发单位', '/event');
  const drafts = correction(state, { ...command, reason }, fact, context);
  if (isRefusal(drafts)) return drafts;
  const { after } = outcomeOf(state, drafts, actor, context);
  if (canonical(atStake(state)) === canonical(atStake(after)) && !rewordsAnswered(state, fact, command.is))
    return drafts;
  const concerned = concernedBy(state, after, fact, context.directory);
  return proposeCorrection(decidable(state), { ...command, reason }, fact, { concerned, known: KNOWN }, actor, context);
}

/** H2: what the second person approved, judged again by the facts as they stand now. */
export function carryOutCorrection(
  state: Order,
  { proposal, payload, reason, approvedBy }: Approved<Extract<ProposalPayload, { kind: 'correction' }>>,
  context: Context,
): OrderBody[] | Refusal {
  const fact = factOfEvent(context.facts ?? [], payload.event);
  if (!fact) throw new Error(`${proposal.id} of ${state.number} corrects event ${payload.event}, which is no fact`);
  const stale = unlessAsProposed(payload, fact, KNOWN);
  if (stale) return stale;
  const evidence = evidenceOf(context.proposed, proposal.id);
  return correction(state, { ...pick(payload, ['event', 'is']), reason, evidence }, fact, context, {
    proposalId: proposal.id,
    approvedBy,
  });
}

/** What is at stake in an order: since when it stands, whose it is, and its duties. */
const atStake = (state: Order): object => ({
  ...dutiesOf(state),
  openedAt: state.openedAt,
  unit: state.unit,
  issuer: state.issuer.unit,
});

/** S3: what a unit has answered is not reworded afterwards by one person. */
const rewordsAnswered = ({ demands }: Order, { stands }: OrderFact, { demands: is }: FactFields): boolean =>
  is !== undefined &&
  demands.some(
    ({ id, state }) =>
      state !== 'open' && is.find((one) => one.id === id)?.says !== stands.demands?.find((one) => one.id === id)?.says,
  );

const isOfUnit = ({ event }: OrderFact): boolean => event.type === 'order-signed' || event.type === 'demand-replied';

/**
 * Whoever carries the order out never decides what counts for or against it, nor do those of the office whose own act it is, as long as another
 * one of the desk can.
 */
function concernedBy(before: Order, after: Order, fact: OrderFact, { units }: Directory): string[] {
  const carrying = [...new Set([before.unit, after.unit])];
  const offices = [...new Set([before.issuer.unit, after.issuer.unit])];
  const others = units.some(
    ({ id, active, desk }) => active && desk === true && !carrying.includes(id) && !offices.includes(id),
  );
  return isOfUnit(fact) || !others ? carrying : [...carrying, ...offices];
}

function correction(
  state: Order,
  { event, is, reason, evidence }: Pick<Correct, 'event' | 'is' | 'reason' | 'evidence'>,
  fact: OrderFact,
  context: Context,
  approval: { proposalId?: string; approvedBy?: string } = {},
): OrderBody[] | Refusal {
  const allowed = CORRECTABLE[fact.event.type];
  const unfit = refuseFields({ is, evidence }, fact, { known: KNOWN, allowed });
  if (unfit) return unfit;
  const made = stateWith(state, fact, is, context);
  if (isRefusal(made)) return made;
  const was = pick(fact.stands, fieldsIn(is, KNOWN));
  return [
    { type: 'corrected', event, fact: fact.event.type, was, is, reason, evidence, sets: made.sets, ...approval },
    ...(made.reopens ? [{ type: 'order-reopened' as const, says: reason }] : []),
  ];
}
