import type { Reach } from '../clocks/fire-rung.ts';
import type { TimedRung } from '../clocks/ladder.ts';
import { isAmongThem } from '../matter/complained-of.ts';
import type { Contact } from '../people/directory.ts';
import { holdersFor } from '../people/holders.ts';
import { recipients, standIns } from '../people/recipients.ts';
import type { Recipient } from '../rules/policy.ts';
import { reachOf } from '../texts/reach-of.ts';
import type { TextContext } from '../texts/text-context.ts';
import { decidable } from './decidable.ts';
import type { Clock, Order } from './order.ts';

/**
 * P8: who has a role for a unit; of the office that issued it, it is the issuer himself who moves, or whoever stands in for him. H5: none whom its
 * case complains of.
 */
export function holders(role: Recipient, unit: string, state: Order, { directory, now }: TextContext): Contact[] {
  const whole = decidable(state);
  if (role === 'move' && unit === state.issuer.unit) {
    const issuer = directory.contacts.filter(({ id }) => id === state.issuer.person);
    const found = standIns(issuer, directory, now).filter((one) => !isAmongThem(state.against, one.unit, one.id));
    return found.length > 0 ? found : holdersFor('desk', undefined, whole, { directory, now });
  }
  return holdersFor(role, unit, whole, { directory, now });
}

/** S3: whose phones ring for a rung. Nobody at all: the people of the next one, and the desk learns it from `unreachable`. */
export function reach(state: Order, clock: Clock, rung: TimedRung, context: TextContext): Reach {
  const unit = 'unit' in clock.move ? clock.move.unit : state.issuer.unit;
  const asking = { state: decidable(state), clock, directory: context.directory, now: context.now };
  const whose = (role: Recipient): Contact[] =>
    'decider' in clock.move ? recipients(role, asking).people : holders(role, unit, state, context);
  return reachOf(clock, rung, whose, context);
}
