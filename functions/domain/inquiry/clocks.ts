import { decidedAt, decisionClocks, withdrawnIn } from '../clocks/decision-clocks.ts';
import { type ClockRules, reconcileClocks, type Wanted } from '../clocks/reconcile-clocks.ts';
import type { ClockChange } from '../matter/clock-changes.ts';
import type { Mover } from '../matter/clock.ts';
import { type Instant, latest } from '../matter/instant.ts';
import type { InquiryClockKind } from '../rules/inquiry-rules.ts';
import type { Policy } from '../rules/policy.ts';
import type { InquiryBody } from './events.ts';
import { type Clock, type ClockKind, type Inquiry, isOpen, isSettled, promisedAs } from './inquiry.ts';
import { clockRowOf } from './rules-of.ts';

/**
 * P6, P5: which clocks an inquiry brings: to answer it, by the time that the press set or else by our own hours, and of each promise, and of each
 * proposal (H2). The time of the press is no duty of the notice, and what is missed of it nobody's breach: it is shown and pressed for.
 */
export const wantedClocks = (state: Inquiry, policy: Policy): Wanted<ClockKind>[] => [
  ...(isOpen(state) ? ownClocks(state, policy) : []),
  ...decisionClocks(state, policy),
];

function ownClocks(state: Inquiry, policy: Policy): Wanted<InquiryClockKind>[] {
  const move: Mover = state.unit === undefined ? { desk: true } : { unit: state.unit };
  return [
    { row: clockRowOf('inquiry-answer', policy), ...answerBy(state, policy), move },
    ...state.questions.flatMap((question) =>
      question.state === 'promised' && question.promise
        ? [
            {
              row: clockRowOf('inquiry-promise', policy),
              of: promisedAs(question),
              startAt: question.promise.at,
              limit: { at: question.promise.by },
              move,
            },
          ]
        : [],
    ),
  ];
}

/**
 * A time of the press that was over when it was entered could be kept by nobody: our own hours run from the entry
 * instead.
 */
function answerBy(
  { pressBy, late, receivedAt, openedAt }: Inquiry,
  policy: Policy,
): Pick<Wanted<InquiryClockKind>, 'startAt' | 'limit'> {
  if (pressBy !== undefined && !late) return { startAt: receivedAt, limit: { at: pressBy } };
  const { limit } = clockRowOf('inquiry-answer', policy);
  if ('given' in limit) throw new Error(`policy ${policy.id} gives no hours to answer an inquiry`);
  return { startAt: openedAt, limit };
}

/**
 * When a clock of it was met, or null: all that was asked was answered, declined or promised; what was promised was
 * answered or declined.
 */
function fulfilledAt(state: Inquiry, clock: Clock, now: Instant): Instant | null {
  const { kind, of, metAt } = clock;
  switch (kind) {
    case 'decision':
      return decidedAt(state, clock, now);
    case 'inquiry-answer':
      if (metAt !== undefined) return metAt;
      return state.questions.every(isSettled)
        ? state.questions.map(({ settledAt }) => settledAt ?? now).reduce(latest)
        : null;
    case 'inquiry-promise': {
      const question = state.questions.find(({ id }) => id === of?.split('.')[0]);
      return metAt ?? (question && promisedAs(question) === of ? (question.answeredAt ?? null) : null);
    }
  }
}

/** What the facts do to its clocks: another mover, start or limit takes a clock's place. */
export function clockChanges(
  facts: Inquiry,
  drafts: readonly InquiryBody[],
  policy: Policy,
  now: Instant,
): ClockChange<ClockKind>[] {
  const rules: ClockRules<ClockKind> = {
    wanted: wantedClocks(facts, policy),
    fulfilledAt: (clock) => fulfilledAt(facts, clock, now),
    // A later promise takes the place of one: nobody need be told that it is off.
    whyGone: ({ kind }) => (kind === 'inquiry-promise' && isOpen(facts) ? 'replaced' : 'no-longer-applies'),
    withdrawn: withdrawnIn(drafts),
    otherwise: (clock, want) =>
      clock.startAt !== want.startAt || JSON.stringify(clock.move) !== JSON.stringify(want.move),
  };
  return reconcileClocks<ClockKind>(facts, rules, policy, now);
}
