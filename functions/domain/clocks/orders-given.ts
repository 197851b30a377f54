import {
  type Assignment,
  type Case,
  isOneOrder,
  isSameOrder,
  isStanding,
  type OrderDone,
  standingLimits,
} from '../case/case.ts';
import { type Dispatch, standingSendings } from '../case/dispatch.ts';
import { clockKey, type Mover } from '../matter/clock.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { plainName } from '../matter/plain-name.ts';
import type { Policy } from '../rules/policy.ts';

/** P2: an order with a limit: who gave it, when, until when, and whose it is. */
export interface OrderGiven {
  /** What its clock belongs to; undefined: the case came with it. */
  of?: string;
  unit: string;
  number?: string;
  givenAt: Instant;
  dueAt: Instant;
  move: Mover;
  /** What of it was done in a case that was joined. */
  done?: OrderDone;
  overThere?: true;
  /** P2: the same order as it stands here besides, with another limit: answered with this one. */
  also?: Pick<OrderGiven, 'of' | 'dueAt'>[];
}

/** P2: every order that stands, once. */
export function ordersGiven(state: Case): OrderGiven[] {
  const { assignedBy, discoveredAt } = state;
  return [
    ...(assignedBy?.dueAt
      ? [{ ...assignedBy, dueAt: assignedBy.dueAt, givenAt: discoveredAt, move: { primary: true as const } }]
      : []),
    ...standingLimits(state).map(({ id, setAt, unit, number, dueAt, done, overThere }) => ({
      of: id,
      unit,
      ...(number === undefined ? {} : { number }),
      givenAt: setAt,
      dueAt,
      move: { primary: true as const },
      ...pick({ done, overThere }, ['done', 'overThere']),
    })),
    // Passed on with the case, the case's own order is one duty and not two.
    ...state.assignments.filter(isStanding).flatMap((a) =>
      a.assignedBy?.dueAt && (a.part === 'co-unit' || !isOfCase(state, a.assignedBy))
        ? [
            {
              ...a.assignedBy,
              of: a.id,
              dueAt: a.assignedBy.dueAt,
              givenAt: a.orderedAt ?? a.assignedAt,
              move: { unit: a.unit },
            },
          ]
        : [],
    ),
  ];
}

/** P2: the case as a whole has this very order. */
export const isOfCase = (state: Case, order: NonNullable<Assignment['assignedBy']>): boolean =>
  [...(state.assignedBy ? [state.assignedBy] : []), ...standingLimits(state)].some((known) =>
    isSameOrder(known, order),
  );

/** What the order goes by in releases and in what answers it. */
export const orderKey = ({ of }: Pick<OrderGiven, 'of'>): string => clockKey('assigned-limit', of);

/** P2: those of superiors of the district, which are answered by a 反馈件; M4: the same order of two cases that were joined once. */
export function ordersFromAbove(state: Case, { upward }: Pick<Policy, 'upward'>): OrderGiven[] {
  if (upward === undefined) return [];
  const { bodies } = upward.feedback;
  const given = ordersGiven(state).filter(({ unit }) => bodies.some((body) => plainName(body) === plainName(unit)));
  return given.flatMap((order, index) => {
    if (given.findIndex((one) => isOneOrder(one, order)) < index) return [];
    const alike = given.filter((one) => isOneOrder(one, order));
    const asked = askedOf(state, alike);
    if (!asked) return [];
    const also = alike.filter((one) => one !== asked).map((one) => pick(one, ['of', 'dueAt']));
    return [{ ...asked, move: moverOf(state, asked), ...(also.length > 0 ? { also } : {}) }];
  });
}

/** P2: which of them asks for the answer: one that was sent back, one that was answered here, else the earliest that was not over when it came; none, where it was answered elsewhere. */
function askedOf(state: Case, alike: readonly OrderGiven[]): OrderGiven | undefined {
  const had = (one: OrderGiven, is: (dispatch: Dispatch) => boolean): boolean => {
    const dispatch = feedbackOn(state, orderKey(one));
    return dispatch !== undefined && is(dispatch);
  };
  const back = alike.find((one) => had(one, isBackSinceItCame));
  if (back) return back;
  if (alike.some(({ done }) => done === 'feedback')) return undefined;
  const sent = alike.find((one) => had(one, (dispatch) => standingSendings(dispatch).length > 0));
  if (sent) return sent;
  const open = alike.filter(({ overThere }) => !overThere);
  return (open.length > 0 ? open : alike).toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1)).at(0);
}

/** M4: sent back here, whatever was sent back before it came. */
const isBackSinceItCame = ({ returns = 0, from }: Dispatch): boolean => returns > (from?.returns ?? 0);

/** P2: whoever wrote what came with a joined case does it anew, where he has a part here. */
function moverOf(state: Case, { move, ...order }: OrderGiven): Mover {
  const dispatch = feedbackOn(state, orderKey(order));
  const unit = dispatch?.from ? dispatch.unit : undefined;
  return unit !== undefined && state.assignments.some((a) => a.unit === unit && isStanding(a)) ? { unit } : move;
}

/** What the clock of such an answer belongs to: its order, and after it was sent back, which answer it is. */
export const answerTo = ({ of }: Pick<OrderGiven, 'of'>, dispatch: Dispatch | undefined): string =>
  `${of ?? 'O'}${dispatch?.returns ? `.${dispatch.returns + 1}` : ''}`;

/** P2: what answers the order of this key, or the same order under another: one that was sent before one that was not. */
export function feedbackOn(state: Case, key: string): Dispatch | undefined {
  const given = ordersGiven(state);
  const order = given.find((one) => orderKey(one) === key);
  const keys = order ? given.filter((one) => isOneOrder(one, order)).map(orderKey) : [key];
  const answers = (state.dispatches ?? []).filter(({ order: of, gone }) => !gone && keys.includes(of ?? ''));
  return (
    answers.findLast(isBackSinceItCame) ??
    answers.find((one) => standingSendings(one).length > 0) ??
    answers.find(({ order: of }) => of === key) ??
    answers[0]
  );
}
