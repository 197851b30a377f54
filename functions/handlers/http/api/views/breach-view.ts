import { breachUnit, type Case } from '../../../../domain/case/case.ts';
import { clockKey } from '../../../../domain/matter/clock.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import type { CaseView } from '../schemas/answers.ts';
import { unitNamed } from '../person.ts';
import { clockName, type Seen } from './clock-view.ts';

/** The breaches of a case, the oldest first; why one was set aside, and by whom, stands in the record. */
export const breachViews = (state: Case, { policy, directory }: Seen): CaseView['breaches'] =>
  (state.breaches ?? []).map((breach) => {
    const unit = breachUnit(state, breach);
    const clock = state.clocks.find(({ kind, of }) => clockKey(kind, of) === breach.duty);
    const kind = breach.duty.split(':')[0];
    return {
      ...pick(breach, ['duty', 'dueAt', 'is']),
      name: clock ? clockName(clock, policy) : (policy.clocks.find((row) => row.kind === kind)?.name ?? breach.duty),
      ...(clock?.late && clock.metAt !== undefined ? { metAt: clock.metAt } : {}),
      ...(unit === null ? {} : { unit: unitNamed(directory, unit) }),
    };
  });
