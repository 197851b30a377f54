import { CORRECTABLE, type FactType, RELEASE_FIELDS, TOLD_FIELDS, TOLD_OF_RELEASE } from '../case/correction.ts';
import type { Case, DeskTold } from '../case/case.ts';
import { answeringLimit, type Dispatch, type DispatchBody, dispatchesGone, foldDispatch } from '../case/dispatch.ts';
import type { Event, Release } from '../case/events.ts';
import type { RecordedFact as RecordedFactOf } from '../matter/correction.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { numbered } from './left-open.ts';

export type RecordedFact = RecordedFactOf<Extract<Event, { type: FactType }>>;

/** The fact that an event recorded; null where it recorded none that can be corrected. */
export function factOfEvent(events: readonly Event[], seq: number): RecordedFact | null {
  const event = events.find((one) => one.seq === seq);
  if (!event || !isFact(event)) return null;
  const later = events.flatMap((one) => (one.type === 'corrected' && one.event === seq ? [one.is] : []));
  return { event, stands: later.reduce(corrected, fieldsOf(event)) };
}

const isFact = (event: Event): event is RecordedFact['event'] => Object.hasOwn(CORRECTABLE, event.type);

/** One correction on top of what stood. A final release promises no other. */
export function corrected(stood: FactFields, is: FactFields): FactFields {
  const { followUpAt, ...rest } = { ...stood, ...is };
  return rest.final === true || followUpAt === undefined ? rest : { ...rest, followUpAt };
}

function fieldsOf(event: RecordedFact['event']): FactFields {
  switch (event.type) {
    case 'case-opened':
      return {
        ...pick(event, ['discoveredAt', 'firstPublishedAt', 'learntBy', 'place', ...TOLD_FIELDS, 'emergencyKind']),
        ...orderOf(event.assignedBy),
      };
    case 'traced-back':
      return {};
    case 'taken-in':
      return pick(event, ['answers', 'answeredBy']);
    case 'confirmed':
      return pick(event, TOLD_FIELDS);
    case 'graded':
      return pick(event, ['emergencyKind']);
    case 'limit-set':
      return orderOf(event.limit);
    case 'assigned':
      return orderOf(event.assignment.assignedBy);
    case 'signed':
      return pick(event, ['signer']);
    case 'outlet-recorded':
    case 'shown-how-to-apply':
    case 'emergency-called':
    case 'called-back':
    case 'media-replied':
      return {};
    case 'contributed':
      return pick(event, ['says']);
    case 'superior-told':
    case 'media-told':
      return pick(event, ['to', 'means']);
    case 'privately-answered':
      return pick(event, ['answeredAt', 'unit']);
    case 'settled':
      return pick(event, ['settledAt', 'says', 'unit']);
    case 'handoff-answered':
      return pick(event, ['number', 'receivedAt']);
    case 'reported':
      return pick(event, ['reportedAt', 'to', 'means']);
    case 'dispatch-sent':
      return pick(event, ['sentAt', 'means']);
    case 'taken-over':
      return pick(event, ['since', 'body', 'number']);
    case 'handed-back':
      return pick(event, ['until', 'says']);
    case 'superior-asked':
      return pick(event, ['askedAt', 'to', 'says', 'means']);
    case 'receipt-recorded':
      return {};
    case 'released':
      return pick(event.release, RELEASE_FIELDS);
  }
}

const orderOf = (order: { unit: string; dueAt?: Instant; number?: string } | undefined): FactFields =>
  order ? { ...pick(order, ['dueAt', 'number']), orderedBy: order.unit } : {};

/** The release with what was corrected of it. Whose voice it is, and for which assignment, is asked anew. */
export function releaseAs(release: Release, fields: FactFields, reason: string): Release {
  const {
    followUpAt: _f,
    orders: _o,
    voice: _v,
    attended: _a,
    reached: _r,
    relayedAt: _k,
    exception: _e,
    promisedAt: _p,
    assignment,
    ...rest
  } = release;
  return {
    ...rest,
    ...(assignment !== undefined && (fields.unit ?? release.unit) === release.unit ? { assignment } : {}),
    ordersReason: release.ordersReason ?? reason,
    ...pick(fields, TOLD_OF_RELEASE),
    ...(fields.promises ? { promises: numbered(fields.promises, release.promises?.length ?? 0) } : {}),
  };
}

/** The last event that told a field of the case, whatever of it was corrected since. */
export const lastTold = (events: readonly Event[], field: ToldField | 'place'): number | undefined =>
  events.findLast((event) =>
    event.type === 'amended'
      ? Object.hasOwn(event.is, field)
      : (event.type === 'case-opened' || event.type === 'confirmed' || event.type === 'graded') &&
        Object.hasOwn(event, field),
  )?.seq;
type ToldField = (typeof TOLD_FIELDS)[number] | 'emergencyKind';

/** M2: when each report upward that stands was made; an unconfirmed late entry counts from its recording. */
export function reportsStanding(
  events: readonly Event[],
  seq: number,
  fields: FactFields,
): { reports: Instant[]; told: DeskTold[] } {
  const standing = events.flatMap((event) => {
    if (event.type !== 'reported') return [];
    const {
      reportedAt = event.reportedAt,
      timeConfirmed,
      void: never,
    } = event.seq === seq ? fields : (factOfEvent(events, event.seq)?.stands ?? {});
    if (never) return [];
    return [{ at: event.unconfirmed && !timeConfirmed ? event.at : reportedAt, desks: event.desks ?? [] }];
  });
  return {
    reports: standing.map(({ at }) => at).toSorted(),
    told: standing.filter(({ desks }) => desks.length > 0),
  };
}

/** M2, P2: what of the dispatches stands, with one sending or receipt as it is corrected. */
export function dispatchesStanding(
  { number }: Pick<Case, 'number'>,
  events: readonly Event[],
  seq: number,
  fields: FactFields,
): Dispatch[] {
  const standsOf = (event: Event): FactFields =>
    event.seq === seq ? fields : (factOfEvent(events, event.seq)?.stands ?? {});
  const folded = events.reduce<{ number: string; dispatches?: Dispatch[] }>(
    (state, event) => {
      if (event.type === 'receipt-recorded' && standsOf(event).void) return state;
      if (event.type === 'limit-set') return { ...state, ...answeringLimit(state, event.limit) };
      if (event.type === 'joined-told' && event.what === 'opened-anew')
        return { ...state, ...dispatchesGone(state, event.cases) };
      if (event.type !== 'dispatch-sent')
        return isDispatch(event) ? { number, ...foldDispatch(state, event, event.at) } : state;
      const { sentAt = event.sentAt, timeConfirmed, void: never } = standsOf(event);
      const { unconfirmed, ...sent } = event;
      const next = foldDispatch(
        state,
        { ...sent, sentAt, ...(unconfirmed && !timeConfirmed ? { unconfirmed } : {}) },
        event.at,
      );
      return { number, dispatches: never ? next.dispatches.map((one) => withVoid(one, event)) : next.dispatches };
    },
    { number },
  );
  return folded.dispatches ?? [];
}

const isDispatch = (event: Event): event is Extract<Event, { type: DispatchBody['type'] }> =>
  event.type === 'dispatch-written' ||
  event.type === 'dispatch-signed' ||
  event.type === 'receipt-recorded' ||
  event.type === 'dispatch-returned';

const withVoid = (dispatch: Dispatch, { dispatch: id, sending }: { dispatch: string; sending: string }): Dispatch =>
  dispatch.id !== id
    ? dispatch
    : {
        ...dispatch,
        sendings: (dispatch.sendings ?? []).map((one) => (one.id === sending ? { ...one, void: true as const } : one)),
      };

/** R3: when a co-unit first answered what it is asked now, with one answer as it is corrected; an answer to an earlier question is none to this. */
export function contributionStanding(
  events: readonly Event[],
  assignmentId: string,
  seq: number,
  fields: FactFields,
): Instant | null {
  const asked = events.findLast(
    (event) =>
      (event.type === 'task-set' && event.again === true && event.assignmentId === assignmentId) ||
      (event.type === 'part-changed' && event.assignmentId === assignmentId),
  );
  const answer = events.find(
    (event) =>
      event.type === 'contributed' &&
      event.assignmentId === assignmentId &&
      event.seq > (asked?.seq ?? 0) &&
      !(event.seq === seq ? fields : factOfEvent(events, event.seq)?.stands)?.void,
  );
  return answer?.at ?? null;
}
