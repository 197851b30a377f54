import { erased } from '../../domain/order/free-text.ts';
import { orderKind } from '../../domain/kinds/order-kind.ts';
import type { OpenOrder, OrderPersonCommand } from '../../domain/order/commands.ts';
import type { Order } from '../../domain/order/order.ts';
import type { MatterResult } from '../../matter/decision.ts';
import { proposedIn } from '../../matter/proposed.ts';
import { executeOn, openMatter } from '../../matter/execute-on.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { photosNamed } from '../../photos/take.ts';
import type { Ports } from '../../ports/ports.ts';
import { refusalAnswer } from './api/command-answer.ts';
import { maskBody } from './api/mask-body.ts';
import { mustSee } from './api/permissions.ts';
import { personOf, type Person } from './api/person.ts';
import { mustHoldWords, purgeOf } from './api/purge.ts';
import { readBody } from './api/read-body.ts';
import { isOrderCommand, orderBody, orderCommandBodies } from './api/schemas/orders.ts';
import { storedCase } from './api/stored-case.ts';
import { mustNotBeComplainedOf, orderFor, unlessHidden } from './api/stored-order.ts';
import { mustBeAllowedOrder, orderViewOf } from './api/views/order-view.ts';

/** S3: `POST /api/orders` issues a supervision order, `POST /api/orders/{number}/{command}` is one command on it. */
export async function commandOrder(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const { number, command: name = '' } = call.path;
  if (number === undefined) return issue(call, person, ports);
  if (!isOrderCommand(name)) return problem(404, 'unknown-command', `没有这个操作：${name.slice(0, 30)}`);
  const { expectedVersion, ...fields } = readBody(call, orderCommandBodies[name]);
  const state = await orderFor(person, number, ports);
  mustBeAllowedOrder(person, name, state);
  // The compiler holds each body equal to its command (OrderCommandsMirrorTheDomain).
  const given = { command: name, ...maskBody(fields, await ports.policies.current()) } as OrderPersonCommand;
  // Photos are sent in for cases alone, so that one of an order is nowhere.
  if (photosNamed(given).length > 0)
    throw new BadRequest('unknown-photo', '督办件不收照片，请写明网址或材料', { pointer: '/evidence' }, 422);
  if (given.command === 'ask-purge')
    mustHoldWords(orderKind, given.events, await ports.store.matterRecord(orderKind, number));
  const purge = await purgeOf({ ...orderKind, erased }, state, given, ports);
  const command = purge ? { ...given, erasing: purge.erasing } : given;
  const { caseNumber } = state;
  const unit = await unitNamed(given, state, ports);
  const acted = await executeOn(
    ports,
    orderKind,
    number,
    { actor: person.actor, command },
    {
      mustHold: async (now) => mustBeAllowedOrder(person, name, await unlessHidden(person, now, ports)),
      ...(unit !== undefined && caseNumber !== undefined
        ? { hangsOn: () => mustNotBeComplainedOf(unit, caseNumber, '/is/unit', ports) }
        : {}),
      ...(purge ? { erases: purge.erases } : {}),
      ...(expectedVersion === undefined ? {} : { expectedVersion }),
    },
  );
  if ('refusal' in acted) return refusalAnswer(acted.refusal);
  if ('claimed' in acted) throw new Error(`a command on ${number} took no claim, and yet one was held`);
  if ('stale' in acted)
    return problem(409, 'stale', '此件刚被他人更新，请看过最新情况后再试', { pointer: '/expectedVersion' });
  return answered(acted, 200, person, ports);
}

/** The unit that a correction gives the order to, asked for or approved. */
async function unitNamed(given: OrderPersonCommand, state: Order, { store }: Ports): Promise<string | undefined> {
  if (given.command === 'correct') return given.is.unit;
  if (given.command !== 'decide' || given.decision !== 'approve') return undefined;
  const proposed = await proposedIn(state, (after) => store.matterRecord(orderKind, state.number, after));
  const payload = proposed.find(({ proposal }) => proposal.id === given.proposalId)?.payload;
  return payload?.kind === 'correction' ? payload.is.unit : undefined;
}

async function issue(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedOrder(person, 'issue-order');
  const body = maskBody(readBody(call, orderBody), await ports.policies.current());
  const from = body.caseNumber === undefined ? null : (await storedCase(body.caseNumber, ports)).state;
  if (from) {
    mustSee(person, from);
  }
  const acted = await openMatter(
    ports,
    orderKind,
    person.actor,
    (number): OpenOrder => ({
      command: 'open',
      number,
      ...body,
      ...(from ? { grade: from.grades.opinion, drill: from.drill } : {}),
    }),
    // H5: a unit learns nothing of a report that complains of it, also where that is found at this moment.
    from ? { hangsOn: () => mustNotBeComplainedOf(body.unit, from.number, '/unit', ports) } : {},
  );
  if ('refusal' in acted) return refusalAnswer(acted.refusal);
  if ('claimed' in acted) throw new Error('issuing an order took no claim, and yet one was held');
  return answered(acted, 201, person, ports);
}

async function answered(
  { state, events }: MatterResult<Order, Parameters<typeof orderKind.wordsIn>[0]>,
  status: number,
  person: Person,
  ports: Ports,
): Promise<HttpAnswer> {
  const record = await ports.store.matterRecord(orderKind, state.number);
  const policy = await ports.policies.rulesOf(state.policyId);
  return {
    status,
    body: { now: ports.clock.now(), order: orderViewOf(state, record, policy, person, ports.clock.now()), events },
    matter: state.number,
  };
}
