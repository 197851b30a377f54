import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { clockKey } from '../matter/clock.ts';
import { isSameOrder, type Order } from './case.ts';

/** M2: what goes upward in writing: 初报, 续报, 终报; P2: 反馈件, the answer to a superior's order. */
export const DISPATCH_KINDS = ['first', 'follow-up', 'final', 'feedback'] as const;
export type DispatchKind = (typeof DISPATCH_KINDS)[number];

/** One of the sections that the rules ask for, as a person wrote it. */
export interface Section {
  id: string;
  says: string;
}

/** What `decide` needs of one; its versions, each with text, author and time, are in their events. */
export interface Dispatch {
  id: string;
  kind: DispatchKind;
  unit: string;
  /** P2: the order that it answers, by the key of its limit: `assigned-limit:L1`. */
  order?: string;
  versions: number;
  /** P2: the version that the unit's head signed. */
  signed?: number;
  sendings?: Sending[];
  /** P2: how often the superior sent it back, when last, and by when it is to be done anew. */
  returns?: number;
  returnedAt?: Instant;
  redoBy?: Instant;
  /** How many sendings were recorded when it was sent back last: one of the same minute was before it. */
  sentBefore?: number;
  /** P2: which order that is, where it came with a case that joined: the order itself may come here later, or not at all. */
  answers?: Order;
  /** M4: the case that it came with, under which number it is there, and how often it had been sent back. */
  from?: { case: string; id: string; returns?: number };
  /** M4: that case is a matter of its own again, and it with it. Kept for its id. */
  gone?: true;
}

/** M4: a feedback as a case that joins another brings it: what there is of it by now, in the version written last. */
export interface DispatchBrought {
  unit: string;
  answers: Order;
  sections: Section[];
  was: DispatchThere;
}

/** M4: what had become of it there. */
interface DispatchThere extends Pick<Dispatch, 'sendings' | 'returns' | 'returnedAt' | 'redoBy' | 'sentBefore'> {
  case: string;
  id: string;
  signed?: true;
  givenAt: Instant;
  /** Who wrote it there, and so does not sign it here. */
  authors?: string[];
}

/** It went to these desks at once; whose receipts came, and when the last. */
export interface Sending {
  id: string;
  to: string[];
  sentAt: Instant;
  /** When it was recorded, where its own time awaits a second person: it counts from then. */
  countsFrom?: Instant;
  /** When the next report was promised. */
  nextAt?: Instant;
  got?: string[];
  gotAt?: Instant;
  /** A correction says that it never was. Kept for its id. */
  void?: true;
}

export interface DispatchWritten {
  type: 'dispatch-written';
  dispatch: string;
  kind: DispatchKind;
  version: number;
  basedOn?: number;
  unit: string;
  order?: string;
  sections: Section[];
  nextAt?: Instant;
  answers?: Order;
  was?: DispatchThere;
}

export type DispatchBody =
  | DispatchWritten
  | { type: 'dispatch-signed'; dispatch: string; version: number; proposalId: string }
  | {
      type: 'dispatch-sent';
      dispatch: string;
      sending: string;
      version: number;
      to: string[];
      means: string;
      sentAt: Instant;
      nextAt?: Instant;
      unit: string;
      unconfirmed?: true;
    }
  /** Who at that desk received it, and under which number of theirs. */
  | {
      type: 'receipt-recorded';
      dispatch: string;
      sending: string;
      desk: string;
      receivedBy: string;
      receivedAt: Instant;
      number?: string;
    }
  | { type: 'dispatch-returned'; dispatch: string; by: string; reason: string; returnedAt: Instant; redoBy: Instant };

interface Bearer {
  number: string;
  dispatches?: Dispatch[];
}

export const dispatchOf = ({ dispatches = [] }: Pick<Bearer, 'dispatches'>, id: string): Dispatch | undefined =>
  dispatches.find((one) => one.id === id);

/** From when a sending counts: a late entry that would undo a miss only once a second person confirmed its time. */
export const sentFrom = ({ sentAt, countsFrom }: Sending): Instant => countsFrom ?? sentAt;

export const standingSendings = ({ sendings = [], gone }: Dispatch): Sending[] =>
  gone ? [] : sendings.filter((one) => one.void === undefined);

/** P2: sendings since the superior sent it back last. */
export const sentSince = (dispatch: Dispatch): Sending[] =>
  standingSendings({ ...dispatch, sendings: (dispatch.sendings ?? []).slice(dispatch.sentBefore) }).filter(
    ({ sentAt }) => sentAt >= (dispatch.returnedAt ?? ''),
  );

/** P2, M4: a limit is set: what came here before it, and answers that order, is known by its key from now on. */
export const answeringLimit = (
  { dispatches }: Pick<Bearer, 'dispatches'>,
  limit: Order & { id: string },
): Pick<Bearer, 'dispatches'> =>
  dispatches?.some((one) => isUnplaced(one, limit))
    ? {
        dispatches: dispatches.map((one) =>
          isUnplaced(one, limit) ? { ...one, order: clockKey('assigned-limit', limit.id) } : one,
        ),
      }
    : {};

const isUnplaced = ({ order, answers, gone }: Dispatch, limit: Order): boolean =>
  order === undefined && answers !== undefined && !gone && isSameOrder(answers, limit);

/** M4: what came with a case that is a matter of its own again goes with it. */
export const dispatchesGone = (
  { dispatches }: Pick<Bearer, 'dispatches'>,
  cases: readonly string[],
): Pick<Bearer, 'dispatches'> =>
  dispatches?.some(({ from }) => cases.includes(from?.case ?? ''))
    ? {
        dispatches: dispatches.map((one) =>
          cases.includes(one.from?.case ?? '') ? { ...one, gone: true as const } : one,
        ),
      }
    : {};

/** What one of these events does to the dispatches of its case; `at`: when it was recorded. */
export function foldDispatch(state: Bearer, body: DispatchBody, at: Instant): Required<Pick<Bearer, 'dispatches'>> {
  const { dispatches = [] } = state;
  const known = dispatchOf(state, body.dispatch);
  if (body.type === 'dispatch-written' && !known) {
    return { dispatches: [...dispatches, opened(body)] };
  }
  if (!known) throw new Error(`case ${state.number} has no dispatch ${body.dispatch}`);
  return { dispatches: dispatches.map((one) => (one === known ? folded(known, body, at) : one)) };
}

function opened({ dispatch: id, kind, unit, order, version, answers, was }: DispatchWritten): Dispatch {
  return {
    id,
    kind,
    unit,
    versions: version,
    ...pick({ order, answers }, ['order', 'answers']),
    ...(was
      ? {
          ...pick(was, ['sendings', 'returns', 'returnedAt', 'redoBy', 'sentBefore']),
          ...(was.signed ? { signed: version } : {}),
          from: pick(was, ['case', 'id', 'returns']),
        }
      : {}),
  };
}

function folded(dispatch: Dispatch, body: DispatchBody, at: Instant): Dispatch {
  switch (body.type) {
    case 'dispatch-written':
      return { ...dispatch, versions: body.version };
    case 'dispatch-signed':
      return { ...dispatch, signed: body.version };
    case 'dispatch-sent': {
      const { sending: id, to, sentAt, nextAt, unconfirmed } = body;
      const sending: Sending = {
        id,
        to,
        sentAt,
        ...(unconfirmed ? { countsFrom: at } : {}),
        ...(nextAt === undefined ? {} : { nextAt }),
      };
      return { ...dispatch, sendings: [...(dispatch.sendings ?? []), sending] };
    }
    case 'receipt-recorded':
      return {
        ...dispatch,
        sendings: (dispatch.sendings ?? []).map((one) => (one.id === body.sending ? receivedBy(one, body) : one)),
      };
    case 'dispatch-returned': {
      const { signed: _unsigned, ...rest } = dispatch;
      return {
        ...rest,
        returns: (dispatch.returns ?? 0) + 1,
        returnedAt: body.returnedAt,
        redoBy: body.redoBy,
        sentBefore: dispatch.sendings?.length ?? 0,
      };
    }
  }
}

const receivedBy = (
  sending: Sending,
  { desk, receivedAt }: Extract<DispatchBody, { type: 'receipt-recorded' }>,
): Sending => ({
  ...sending,
  got: [...(sending.got ?? []), desk],
  gotAt: sending.gotAt === undefined || sending.gotAt < receivedAt ? receivedAt : sending.gotAt,
});
