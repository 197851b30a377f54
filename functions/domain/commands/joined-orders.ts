import {
  type Case,
  type Clock,
  type ClockKind,
  isSameOrder,
  limitsOf,
  type Order,
  type OrderDone,
  standingLimits,
} from '../case/case.ts';
import type { SystemCommand } from '../case/commands.ts';
import type { Dispatch, DispatchBrought } from '../case/dispatch.ts';
import type { Draft, Event } from '../case/events.ts';
import { orderKey, ordersGiven } from '../clocks/orders-given.ts';
import { isLive } from '../matter/clock.ts';
import { ERASED } from '../matter/free-text.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { authorsOf, writtenAs } from './dispatch-record.ts';

type TakeIn = Extract<SystemCommand, { command: 'take-in' }>;

/** P2: what of a superior's orders goes over; what was done of each is on the record there, and not owed again. */
export function undoneOrders(state: Case, now: Instant): UndoneOrder[] {
  return limitsOf(state).flatMap((by): UndoneOrder[] => {
    const clocks = (kind: ClockKind): Clock[] =>
      state.clocks.filter((one) => {
        const order = one.kind === kind ? orderBy(state, one.of?.split('.')[0]) : undefined;
        return order !== undefined && isSameOrder(order, by);
      });
    const before = standingLimits(state).flatMap((one) => (isSameOrder(one, by) ? (one.done ?? []) : []));
    const answered = before.includes('answer') || clocks('assigned-limit').some(({ state: is }) => is === 'met');
    const feedback = clocks('feedback');
    if (answered) return feedback.some(isLive) ? [{ by, done: 'answer' }] : [];
    const sent = before.includes('feedback') || (feedback.length > 0 && !feedback.some(isLive));
    const over = feedback.some((one) => isLive(one) && one.dueAt < now);
    return [{ by, ...(sent ? { done: 'feedback' as const } : {}), ...(over ? { overThere: true as const } : {}) }];
  });
}

interface UndoneOrder {
  by: ReturnType<typeof limitsOf>[number];
  done?: OrderDone;
  /** What answers the superior was late there. */
  overThere?: true;
}

/** The order that a clock belongs to; undefined, or `O`: that with which the case came. */
const orderBy = ({ assignedBy, assignments, limits = [] }: Case, of: string | undefined): Order | undefined =>
  of === undefined || of === 'O'
    ? assignedBy
    : (limits.find(({ id }) => id === of) ?? assignments.find(({ id }) => id === of)?.assignedBy);

/** P2: what answers a superior's order goes over with its text: what was sent may be sent back there, what was not is sent there. */
export function feedbacksOf(state: Case, facts: readonly Event[]): Pick<TakeIn, 'feedbacks'> {
  const feedbacks = (state.dispatches ?? []).flatMap((one): DispatchBrought[] => {
    const { id, unit, gone, from } = one;
    const answers = one.answers ?? orderBy(state, one.order?.split(':')[1]);
    if (one.kind !== 'feedback' || gone || !answers) return [];
    const written = writtenAs(facts, id, one.versions);
    const authors = authorsOf(facts, id, one.versions);
    return [
      {
        unit,
        answers: pick(answers, ['unit', 'number', 'dueAt']),
        sections: written.sections,
        was: {
          case: from?.case ?? state.number,
          id: from?.id ?? id,
          ...pick(one, ['returns', 'returnedAt', 'redoBy', 'sendings', 'sentBefore']),
          ...(one.signed === one.versions ? { signed: true as const } : {}),
          givenAt: givenThere(state, facts, one, answers),
          ...(authors.length > 0 ? { authors: [...new Set(authors)] } : {}),
        },
      },
    ];
  });
  return feedbacks.length > 0 ? { feedbacks } : {};
}

/** H4: when the order was given, wherever that was. */
function givenThere(state: Case, facts: readonly Event[], { id, from }: Dispatch, order: Order): Instant {
  const came = facts.find((event) => event.type === 'dispatch-written' && event.dispatch === id);
  return from && came?.type === 'dispatch-written' && came.was
    ? came.was.givenAt
    : (ordersGiven(state).find((one) => isSameOrder(one, order))?.givenAt ?? state.discoveredAt);
}

/** P2: as it is known here: by the order that this case has already, or by the one that comes next. */
export const feedbacksHere = (state: Case, { feedbacks = [] }: TakeIn): Draft[] =>
  feedbacks.map(({ unit, answers, sections, was }, index) => {
    const known = ordersGiven(state).find((one) => isSameOrder(one, answers));
    return {
      type: 'dispatch-written',
      dispatch: `U${(state.dispatches?.length ?? 0) + index + 1}`,
      kind: 'feedback',
      version: 1,
      unit,
      sections: state.offline ? sections.map(({ id }) => ({ id, says: ERASED })) : sections,
      answers,
      was,
      ...(known ? { order: orderKey(known) } : {}),
    };
  });
