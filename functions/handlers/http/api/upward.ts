import { type Case, isEndedHere, isOpen } from '../../../domain/case/case.ts';
import {
  type Dispatch,
  DISPATCH_KINDS,
  type DispatchBody,
  type Sending,
  sentSince,
} from '../../../domain/case/dispatch.ts';
import type { Event } from '../../../domain/case/events.ts';
import type { TakeoverBody } from '../../../domain/case/takeover.ts';
import {
  feedbackOn,
  type OrderGiven,
  orderKey,
  ordersFromAbove,
  ordersGiven,
} from '../../../domain/clocks/orders-given.ts';
import { openReport } from '../../../domain/clocks/upward-due.ts';
import { relationTo } from '../../../domain/commands/access.ts';
import { draftOf } from '../../../domain/commands/draft-dispatch.ts';
import { factOfEvent } from '../../../domain/commands/recorded-facts.ts';
import { HOUR, type Instant, plus } from '../../../domain/matter/instant.ts';
import { pick } from '../../../domain/matter/pick.ts';
import type { Policy } from '../../../domain/rules/policy.ts';
import type { Ports } from '../../../ports/ports.ts';
import { type Person, personNamed, unitNamed } from './person.ts';
import type { UpwardView } from './schemas/upward.ts';

/** M2, P2: internal (工作秘密): for the desk, the auditors, and what answers an order for the unit whose it is. */
export function mayReadDispatch(
  { contact, unit, directory }: Person,
  state: Case,
  dispatch: Pick<Dispatch, 'kind' | 'unit'>,
): boolean {
  if (contact.role === 'auditor') return true;
  const { desk } = relationTo(state, unit.id, directory);
  return desk || (dispatch.kind === 'feedback' && dispatch.unit === unit.id);
}

/** What stands in dispatches that this person may not read: blank; and of all the text, which `upward` tells. */
export function withoutDispatches(events: readonly Event[], state: Case, person: Person): Event[] {
  const hidden = new Set(
    (state.dispatches ?? []).filter((one) => !mayReadDispatch(person, state, one)).map(({ id }) => id),
  );
  const mayReadReports = mayReadDispatch(person, state, { kind: 'first', unit: '' });
  const asked = new Set(
    events.flatMap((event) =>
      event.type === 'proposed' && event.payload.kind === 'feedback' && hidden.has(event.payload.dispatch)
        ? [event.proposal.id]
        : [],
    ),
  );
  return events.map((event): Event => {
    if (event.type === 'ended' && event.tells) {
      // M4: machinery, and the words of internal papers among it: the other case shows them to whoever may read them.
      const { tells: _, ...rest } = event;
      return rest;
    }
    if (event.type === 'dispatch-written') return { ...event, sections: [] };
    if (event.type === 'dispatch-returned' && hidden.has(event.dispatch)) return { ...event, reason: '' };
    if (event.type === 'reported' && event.says !== undefined && !mayReadReports) return { ...event, says: '' };
    if (!mayReadReports && isOfAsking(event, events)) return withoutSaying(event);
    if (event.type === 'proposed' && asked.has(event.proposal.id)) return { ...event, reason: '' };
    return event.type === 'proposal-decided' && asked.has(event.proposalId) && event.says !== undefined
      ? { ...event, says: '' }
      : event;
  });
}

/** P3: what the superior was asked, as it was recorded or is corrected. */
function isOfAsking(event: Event, events: readonly Event[]): boolean {
  if (event.type === 'superior-asked') return true;
  const of =
    event.type === 'corrected'
      ? event.event
      : event.type === 'proposed' && event.payload.kind === 'correction'
        ? event.payload.event
        : undefined;
  return of !== undefined && events.some(({ seq, type }) => seq === of && type === 'superior-asked');
}

const blank = <Fields extends { says?: string }>(fields: Fields): Fields =>
  fields.says === undefined ? fields : { ...fields, says: '' };

function withoutSaying(event: Event): Event {
  if (event.type === 'superior-asked') return blank(event);
  if (event.type === 'corrected') return { ...event, was: blank(event.was), is: blank(event.is) };
  if (event.type !== 'proposed' || event.payload.kind !== 'correction') return event;
  const { payload } = event;
  return { ...event, payload: { ...payload, was: blank(payload.was), is: blank(payload.is) } };
}

type Sent = Event & Extract<DispatchBody, { type: 'dispatch-sent' }>;
type Receipt = Event & Extract<DispatchBody, { type: 'receipt-recorded' }>;

/** `GET /api/cases/{number}/upward`: who was told, what was written and went out, what came back, who commands; and what the record says for the next. */
export async function upwardFor(state: Case, person: Person, ports: Ports): Promise<UpwardView> {
  const policy = await ports.policies.rulesOf(state.policyId);
  const events = await ports.store.events(state.number);
  const reports = mayReadDispatch(person, state, { kind: 'first', unit: '' });
  const { directory } = person;
  const orders = ordersFromAbove(state, policy);
  const own = orders.filter(
    ({ move }) =>
      reports ||
      ('unit' in move ? move.unit === person.unit.id : relationTo(state, person.unit.id, directory).part === 'owner'),
  );
  const report = policy.upward ? openReport(state, policy.upward) : undefined;
  // M2, P2: of a case that was ended the last report is still to come, and what answers an order; nothing else.
  const ended = isEndedHere(state);
  const kinds = DISPATCH_KINDS.filter((kind) => (kind === 'feedback' ? own.length > 0 : reports)).filter(
    (kind) => !ended || kind === 'feedback' || (report !== undefined && kind !== 'first'),
  );
  return {
    desks: (reports ? (policy.upward?.desks ?? []) : []).map((desk) => ({
      ...pick(desk, ['id', 'name', 'told', 'written', 'telephone']),
      ...toldView(desk.id, events, directory),
    })),
    nextWithinHours: policy.upward?.nextWithinHours[state.grades.opinion] ?? 0,
    ...(policy.upward
      ? { nextBy: plus(ports.clock.now(), policy.upward.nextWithinHours[state.grades.opinion] * HOUR) }
      : {}),
    ...(report ? { openReport: report.id } : {}),
    kinds: (policy.upward?.dispatches ?? []).map((row) => ({ ...pick(row, ['kind', 'name', 'signed', 'sections']) })),
    orders: own.map((order) => orderView(order, state)),
    dispatches: (state.dispatches ?? [])
      .filter((one) => mayReadDispatch(person, state, one))
      .map((one) => dispatchView(one, state, events, policy, directory)),
    drafts:
      isOpen(state) || ended
        ? kinds.map((kind) => ({
            kind,
            // H6: of a matter without content it is registered alone that something was written.
            sections: state.offline ? [] : draftOf(kind, state, events, { policy, directory }),
          }))
        : [],
    takeovers: reports
      ? takeoverViews(state, events)
      : takeoverViews(state, events).map((one) => ({ ...one, asked: [] })),
  };
}

function toldView(
  desk: string,
  events: readonly Event[],
  directory: Person['directory'],
): Pick<UpwardView['desks'][number], 'calls'> {
  return {
    calls: events.flatMap((event) => {
      if (event.type !== 'reported' || !event.desks?.includes(desk)) return [];
      const stands = factOfEvent(events, event.seq)?.stands ?? {};
      if (stands.void) return [];
      return [
        {
          at: stands.reportedAt ?? event.reportedAt,
          to: stands.to ?? event.to,
          means: stands.means ?? event.means,
          ...pick(event, ['says']),
          by: event.caller ?? (event.actor.kind === 'person' ? personNamed(directory, event.actor.id).name : ''),
        },
      ];
    }),
  };
}

const orderView = (order: OrderGiven, state: Case): UpwardView['orders'][number] => {
  const dispatch = feedbackOn(state, orderKey(order));
  return {
    key: orderKey(order),
    ...pick(order, ['unit', 'number', 'givenAt', 'dueAt']),
    ...(dispatch ? { dispatch: dispatch.id } : {}),
    ...(order.also ? { also: order.also.map(({ dueAt }) => dueAt) } : {}),
  };
};

/** P2: the order that a report of what was done answers. */
const orderAnswered = (
  { order: key, answers }: Dispatch,
  state: Case,
): { unit: string; number?: string; dueAt?: Instant } | undefined =>
  ordersGiven(state).find((one) => orderKey(one) === key) ?? answers;

/** How a desk that something written goes to is called; what answers an order goes to whoever gave it. */
export const deskNamed = (desk: string, dispatch: Dispatch, state: Case, policy: Policy): string =>
  dispatch.kind === 'feedback'
    ? (orderAnswered(dispatch, state)?.unit ?? desk)
    : (policy.upward?.desks.find(({ id }) => id === desk)?.name ?? desk);

function dispatchView(
  dispatch: Dispatch,
  state: Case,
  events: readonly Event[],
  policy: Policy,
  directory: Person['directory'],
): UpwardView['dispatches'][number] {
  const { id, kind, order: key, answers, from } = dispatch;
  const order = orderAnswered(dispatch, state);
  const waiting = events.findLast(
    (event) =>
      event.type === 'proposed' &&
      event.payload.kind === 'feedback' &&
      event.payload.dispatch === id &&
      state.proposals?.some((one) => one.id === event.proposal.id),
  );
  const came = events.find((event) => event.type === 'dispatch-written' && event.dispatch === id);
  const signed = events.findLast((event) => event.type === 'dispatch-signed' && event.dispatch === id);
  const decided = events.find(
    (event) =>
      event.type === 'proposal-decided' && signed?.type === 'dispatch-signed' && event.proposalId === signed.proposalId,
  );
  return {
    ...pick(dispatch, ['id', 'kind', 'redoBy']),
    name: policy.upward?.dispatches.find((row) => row.kind === kind)?.name ?? kind,
    unit: unitNamed(directory, dispatch.unit),
    ...(key === undefined && !answers
      ? {}
      : { order: { key: key ?? '', ...(order ? pick(order, ['unit', 'number', 'dueAt']) : {}) } }),
    ...(from ? { from: pick(from, ['case', 'id']) } : {}),
    ...pick(dispatch, ['gone']),
    ...(kind === 'feedback' && dispatch.signed !== undefined && !dispatch.gone && sentSince(dispatch).length === 0
      ? { sendable: true as const }
      : {}),
    versions: events.flatMap((event) =>
      event.type === 'dispatch-written' && event.dispatch === id
        ? [
            {
              ...pick(event, ['version', 'basedOn', 'sections', 'nextAt', 'at']),
              by: event.actor.kind === 'person' ? personNamed(directory, event.actor.id) : { id: '', name: '' },
            },
          ]
        : [],
    ),
    ...(waiting?.type === 'proposed' && waiting.payload.kind === 'feedback'
      ? { signing: { proposalId: waiting.proposal.id, version: waiting.payload.version } }
      : {}),
    ...(dispatch.signed !== undefined && decided?.type === 'proposal-decided'
      ? {
          signed: {
            version: dispatch.signed,
            by: personNamed(directory, decided.by),
            at: decided.recorded?.decidedAt ?? decided.at,
          },
        }
      : came?.type === 'dispatch-written' && came.was?.signed && dispatch.signed === 1
        ? { signedThere: true as const }
        : {}),
    sendings: (dispatch.sendings ?? [])
      .filter((one) => one.void === undefined)
      .map((sending) => sendingView(sending, dispatch, events, state, policy)),
    returns: events.flatMap((event) =>
      event.type === 'dispatch-returned' && event.dispatch === id
        ? [pick(event, ['by', 'reason', 'returnedAt', 'redoBy'])]
        : [],
    ),
  };
}

function sendingView(
  { id, to, sentAt, nextAt, got = [] }: Sending,
  dispatch: Dispatch,
  events: readonly Event[],
  state: Case,
  policy: Policy,
): UpwardView['dispatches'][number]['sendings'][number] {
  const sent = events.find(
    (event): event is Sent => event.type === 'dispatch-sent' && event.dispatch === dispatch.id && event.sending === id,
  );
  const receipts = events.filter(
    (event): event is Receipt =>
      event.type === 'receipt-recorded' &&
      event.dispatch === dispatch.id &&
      event.sending === id &&
      factOfEvent(events, event.seq)?.stands.void === undefined,
  );
  return {
    id,
    version: sent?.version ?? 1,
    sentAt,
    means: (sent && factOfEvent(events, sent.seq)?.stands.means) ?? sent?.means ?? '',
    ...(nextAt === undefined ? {} : { nextAt }),
    desks: to.map((desk) => {
      const receipt = receipts.find((one) => one.desk === desk);
      return {
        id: desk,
        name: deskNamed(desk, dispatch, state, policy),
        ...(receipt ? { receipt: pick(receipt, ['receivedBy', 'receivedAt', 'number']) } : {}),
        ...(!receipt && got.includes(desk) ? { receivedThere: true as const } : {}),
      };
    }),
  };
}

type Taken = Event & Extract<TakeoverBody, { type: 'taken-over' }>;

const takeoverViews = ({ takeovers = [] }: Case, events: readonly Event[]): UpwardView['takeovers'] =>
  takeovers
    .filter((one) => one.void === undefined)
    .map(({ id, body, since, until }) => {
      const taken = events.find((event): event is Taken => event.type === 'taken-over' && event.takeover === id);
      const { number = taken?.number } = (taken && factOfEvent(events, taken.seq)?.stands) ?? {};
      return {
        id,
        body,
        since,
        ...(until === undefined ? {} : { until }),
        ...(number === undefined ? {} : { number }),
        by: taken?.actor.kind === 'person' ? taken.actor.name : '',
        evidence: taken?.evidence ?? [],
        ...pick({ before: taken?.before }, ['before']),
        asked: events.flatMap((event) => {
          if (event.type !== 'superior-asked' || event.takeover !== id) return [];
          const { void: never, ...stands } = factOfEvent(events, event.seq)?.stands ?? {};
          return never ? [] : [pick({ ...event, ...stands }, ['to', 'says', 'means', 'askedAt'])];
        }),
      };
    });
