import { type Assignment, type Case, isSameOrder, isStanding, type OrderDone, standingLimits } from '../case/case.ts';
import { type Dispatch } from '../case/dispatch.ts';
import { clockKey, type Mover } from '../matter/clock.ts';
import type { Instant } from '../matter/instant.ts';
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
}

/** P2: every order that stands, once. */
export function ordersGiven(state: Case): OrderGiven[] {
  const { assignedBy, discoveredAt } = state;
  return [
    ...(assignedBy?.dueAt
      ? [{ ...assignedBy, dueAt: assignedBy.dueAt, givenAt: discoveredAt, move: { primary: true as const } }]
      : []),
    ...standingLimits(state).map(({ id, setAt, unit, number, dueAt, done }) => ({
      of: id,
      unit,
      ...(number === undefined ? {} : { number }),
      givenAt: setAt,
      dueAt,
      move: { primary: true as const },
      ...(done === undefined ? {} : { done }),
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

/** P2: those of superiors of the district, which are answered by a 反馈件. */
export const ordersFromAbove = (state: Case, { upward }: Pick<Policy, 'upward'>): OrderGiven[] =>
  upward === undefined
    ? []
    : ordersGiven(state).filter(
        ({ unit, done }) =>
          done !== 'feedback' && upward.feedback.bodies.some((body) => plainName(body) === plainName(unit)),
      );

/** What the clock of such an answer belongs to: its order, and after it was sent back, which answer it is. */
export const answerTo = ({ of }: Pick<OrderGiven, 'of'>, dispatch: Dispatch | undefined): string =>
  `${of ?? 'O'}${dispatch?.returns ? `.${dispatch.returns + 1}` : ''}`;

export const feedbackOn = ({ dispatches = [] }: Pick<Case, 'dispatches'>, key: string): Dispatch | undefined =>
  dispatches.find(({ order }) => order === key);
