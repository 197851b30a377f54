import { isLive } from '../matter/clock.ts';
import { type Case, type ClockKind, isStanding } from './case.ts';

/** What is still to be done of a case before it is over, the first first. */
export const LEFT_TO_DO = ['confirm', 'assign', 'sign', 'answer', 'settle', 'close'] as const;
export type LeftToDo = (typeof LEFT_TO_DO)[number];

const ANSWERS: readonly ClockKind[] = [
  'first-information',
  'press-conference',
  'response',
  'assigned-limit',
  'follow-up',
];

/** M4, P4: of each message of one matter what is left, since none is answered by another's answer. */
export function leftToDo(state: Case): LeftToDo[] {
  const { status, assignments, firstAnsweredAt, settledAt, clocks } = state;
  if (status === 'appraising') return ['confirm'];
  if (status !== 'open') return [];
  const standing = assignments.filter(isStanding);
  const owes = clocks.some((clock) => ANSWERS.includes(clock.kind) && isLive(clock));
  const left: LeftToDo[] = [
    ...(standing.some(({ part }) => part !== 'co-unit') ? [] : ['assign' as const]),
    ...(standing.some((one) => one.state === 'assigned') ? ['sign' as const] : []),
    ...(firstAnsweredAt === undefined || owes ? ['answer' as const] : []),
    ...(settledAt === undefined ? ['settle' as const] : []),
  ];
  return left.length > 0 ? left : ['close'];
}
