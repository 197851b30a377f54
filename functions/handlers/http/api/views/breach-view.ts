import { bookedIn } from '../../../../domain/case/booked-elsewhere.ts';
import { breachUnit, type Case, CLOCK_KINDS } from '../../../../domain/case/case.ts';
import { type Breach, breachOf } from '../../../../domain/matter/breach.ts';
import { dutyName } from '../../../../domain/commands/duty-said.ts';
import { dutyOf, pressedBy } from '../../../../domain/matter/clock.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import type { CaseView } from '../schemas/answers.ts';
import { unitNamed } from '../person.ts';
import type { Seen } from './clock-view.ts';

/** The breaches of a case, the oldest first, and what it missed that is on the record of another; why one was set aside, and by whom, stands in the record. */
export const breachViews = (state: Case, seen: Seen): CaseView['breaches'] => [
  ...(state.breaches ?? []).map((breach) => viewOf(state, breach, seen)),
  ...state.clocks
    .filter((clock) => clock.state === 'missed' || (clock.state === 'met' && clock.late === true))
    .filter(
      (clock) => breachOf(state, dutyOf(clock)) === undefined && bookedIn(state, clock, pressedBy(clock)) !== null,
    )
    .map((clock) => viewOf(state, { duty: dutyOf(clock), is: 'elsewhere', dueAt: pressedBy(clock) }, seen)),
];

function viewOf(state: Case, breach: Breach, { policy, directory }: Seen): CaseView['breaches'][number] {
  const unit = breachUnit(state, breach);
  const clock = state.clocks.find((one) => dutyOf(one) === breach.duty);
  const kind = CLOCK_KINDS.find((one) => one === breach.duty.split(':')[0]);
  const elsewhere = breach.is === 'elsewhere' && kind ? bookedIn(state, { kind }, breach.dueAt) : null;
  return {
    ...pick(breach, ['duty', 'dueAt', 'is', 'mark']),
    name: dutyName(breach.duty, state, policy) ?? breach.duty,
    ...(clock?.late && clock.metAt !== undefined ? { metAt: clock.metAt } : {}),
    ...(unit === null ? {} : { unit: unitNamed(directory, unit) }),
    ...(elsewhere === null ? {} : { bookedIn: elsewhere }),
  };
}
