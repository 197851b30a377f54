import { breachUnit, type Case } from '../../domain/case/case.ts';
import { orderKind } from '../../domain/kinds/order-kind.ts';
import type { OpenOrder, OrderPersonCommand } from '../../domain/order/commands.ts';
import type { OrderBody } from '../../domain/order/events.ts';
import { nthKey } from '../../domain/matter/consequence.ts';
import { breachOf } from '../../domain/matter/breach.ts';
import { isOpen, type Order } from '../../domain/order/order.ts';
import type { MatterResult } from '../../matter/decision.ts';
import { proposedIn } from '../../matter/proposed.ts';
import type { Ports } from '../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../runtime/http.ts';
import { maskBody } from './api/mask-body.ts';
import { commandOn, openOn } from './api/matters/command-on.ts';
import { mustNotBeComplainedOf, orders } from './api/matters/orders.ts';
import { mustBeAllowedOn } from './api/matters/served.ts';
import { mustSee } from './api/permissions.ts';
import { personOf, type Person } from './api/person.ts';
import { readBody } from './api/read-body.ts';
import { orderBody, orderCommandBodies } from './api/schemas/orders.ts';
import { storedCase } from './api/stored-case.ts';
import { orderViewOf } from './api/views/order-view.ts';

/** S3: `POST /api/orders` issues a supervision order, `POST /api/orders/{number}/{command}` is one command on it. */
export async function commandOrder(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  if (call.path['number'] === undefined) return issue(call, person, ports);
  return commandOn(orders, call, person, ports, {
    bodies: orderCommandBodies,
    past: [],
    noPhotos: '督办件不收照片，请写明网址或材料',
    hangsOn: (given: OrderPersonCommand, state) => givenTo(given, state, ports),
    answered: (result, status) => answered(result, status, person, ports),
  });
}

/** H5: the case, where a correction gives the order to another unit. */
async function givenTo(given: OrderPersonCommand, state: Order, ports: Ports) {
  const { caseNumber } = state;
  const unit = await unitNamed(given, state, ports);
  return unit === undefined || caseNumber === undefined
    ? undefined
    : () => mustNotBeComplainedOf(unit, caseNumber, '/is/unit', ports);
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
  mustBeAllowedOn(orders, person, 'issue-order');
  const { breach: duty, ...body } = maskBody(readBody(call, orderBody), await ports.policies.current());
  const from = body.caseNumber === undefined ? null : (await storedCase(body.caseNumber, ports)).state;
  if (from) mustSee(person, from);
  const about = duty === undefined ? null : await breachIn(from, duty, ports);
  const opened = await openOn(
    orders,
    person,
    (number): OpenOrder => ({
      command: 'open',
      number,
      ...body,
      ...(about ? { breach: about.breach } : {}),
      ...(from ? { grade: from.grades.opinion, drill: from.drill, ...complaint(from), ...overIn(from) } : {}),
    }),
    // H5: a unit learns nothing of a report that complains of it, also where that is found at this moment.
    {
      ...(from ? { hangsOn: () => unlessMarkedSince(body.unit, from, ports) } : {}),
      ...(from && about ? { extras: (number: string) => ({ claims: [claimOf(number, from.number, about)] }) } : {}),
    },
    ports,
  );
  return 'refused' in opened ? opened.refused : answered(opened.result, 201, person, ports);
}

/** S3: one open order about a miss, also where two issue it at once. */
const claimOf = (number: string, from: string, { breach, nth }: { breach: { duty: string }; nth: number }) => ({
  key: nthKey(orderKind.id, `${from}#${breach.duty}`, nth),
  matter: number,
  expiresAt: null,
});

/** S3: the miss of a case, whose it is, and the order of it that is open. */
async function breachIn(
  from: Case | null,
  duty: string,
  { store }: Ports,
): Promise<{ breach: NonNullable<OpenOrder['breach']>; nth: number }> {
  const found = from ? breachOf(from, duty) : undefined;
  if (!from || !found) return { breach: { duty, found: null, unit: null }, nth: 0 };
  const about = (await store.mattersFrom(orderKind, from.number)).matters.filter((order) => order.breach === duty);
  const ordered = about.find(isOpen)?.number;
  const unit = breachUnit(from, found);
  return { breach: { duty, found, unit, ...(ordered === undefined ? {} : { ordered }) }, nth: about.length };
}

/** P5: one that joined another goes on there, and is not opened anew by what is ordered of it. */
const overIn = (from: Case): { caseOver?: true } =>
  from.joinedInto === undefined && (from.status === 'closed' || from.status === 'ended') ? { caseOver: true } : {};

/** H5: whom the case complains of. */
const complaint = ({ wrongdoing }: Case): { against?: string[] } =>
  wrongdoing?.state === 'is' && wrongdoing.against.length > 0 ? { against: wrongdoing.against } : {};

/** H5: whom the case complains of is as it was read. */
async function unlessMarkedSince(unit: string, from: Case, ports: Ports): Promise<{ matter: string; version: number }> {
  const held = await mustNotBeComplainedOf(unit, from.number, '/unit', ports);
  const { state } = await storedCase(from.number, ports);
  if (complaint(state).against?.join() !== complaint(from).against?.join())
    throw new BadRequest('stale', '办件刚有更新，请看过最新情况后再试', {}, 409);
  return held;
}

async function answered(
  { state, events }: MatterResult<Order, OrderBody>,
  status: number,
  person: Person,
  ports: Ports,
): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const record = await ports.store.matterRecord(orderKind, state.number);
  const policy = await ports.policies.rulesOf(state.policyId);
  const order = orderViewOf(state, record, policy, person, now);
  return { status, body: { now, order, events }, matter: state.number };
}
