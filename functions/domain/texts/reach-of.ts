import type { Reach } from '../clocks/fire-rung.ts';
import { ladderOf, rungAfter, type TimedRung } from '../clocks/ladder.ts';
import type { Clock } from '../matter/clock.ts';
import type { Contact } from '../people/directory.ts';
import { eachOnce } from '../people/same-person.ts';
import type { Policy, Recipient } from '../rules/policy.ts';

/** Whose phones ring for a rung. Nobody at all: the people of the next one, and the desk learns it from `unreachable`. */
export function reachOf(
  clock: Clock,
  rung: TimedRung,
  whose: (role: Recipient) => Contact[],
  { policy }: { policy: Policy },
): Reach {
  const asked = rung.to.map((role) => ({ role, people: whose(role) }));
  const unreachable = asked.filter(({ people }) => people.length === 0).map(({ role }) => role);
  const found = asked.flatMap(({ people }) => people);
  const next = found.length === 0 ? rungAfter(clock, ladderOf(clock, policy), rung.at) : null;
  const instead = (next?.to ?? []).flatMap((role) => whose(role));
  return { to: eachOnce([...found, ...instead]).map(({ id }) => id), unreachable };
}
