import { changesOf } from '../../../domain/case/clock-changes.ts';
import type { Case, Clock } from '../../../domain/case/case.ts';
import { explain } from '../../../domain/clocks/explain.ts';
import { type HttpAnswer, problem } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { clockView } from './views/clock-view.ts';
import { answeredBy, answeredSays } from './answered.ts';
import type { Person } from './person.ts';
import { rulesVersion } from './rules-version.ts';

/** 时限依据: the arithmetic of one deadline, under the policy that the case is kept by. */
export async function explainClock(
  clockId: string,
  state: Case,
  { directory }: Person,
  ports: Ports,
): Promise<HttpAnswer> {
  const clock = state.clocks.find((known) => known.id === clockId) ?? (await supersededClock(clockId, state, ports));
  if (!clock) return problem(404, 'unknown-clock', `${state.number} 没有这个时限`);
  const policy = await ports.policies.rulesOf(state.policyId);
  const now = ports.clock.now();
  const explanation = explain(clock, state, policy);
  const [answered, rules] = await Promise.all([answeredBy(state, policy, ports), rulesVersion(state.policyId, ports)]);
  const by = answered.filter((one) => one.clock === clock.id || isOwedElsewhere(state, clock));
  return {
    status: 200,
    body: {
      now,
      rules,
      clock: clockView(state, clock, { policy, directory, now }),
      explanation: {
        ...explanation,
        arithmetic: [...explanation.arithmetic, ...by.flatMap((one) => answeredSays(one, policy))],
      },
    },
  };
}

/** M4: it went over to the case that this one joined, and was answered there. */
const isOwedElsewhere = ({ joinedInto }: Case, { kind, state }: Clock): boolean =>
  joinedInto !== undefined && state === 'superseded' && (kind === 'response' || kind === 'press-conference');

/** A clock that applies no longer, as the record tells of it. */
async function supersededClock(clockId: string, { number }: Case, { store }: Ports): Promise<Clock | null> {
  const opened = changesOf('opened', await store.events(number)).findLast(({ clock }) => clock.id === clockId);
  return opened ? { ...opened.clock, state: 'superseded' } : null;
}
