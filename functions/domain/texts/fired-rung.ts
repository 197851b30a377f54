import { ladderOf, rungOf } from '../clocks/ladder.ts';
import type { Clock } from '../matter/clock.ts';
import type { MatterBody } from '../matter/matter.ts';
import type { Recorded } from '../matter/event.ts';
import { type Announcing, forDesk, type Notification } from './notification.ts';

type Fired = Recorded<Extract<MatterBody, { type: 'rung-fired' }>>;

/** P8: what a fired rung says of a matter other than a case; where nobody could be reached for a role, the desk learns it at once. */
export function ofFiredRung<One extends Clock>(
  { seq, clockId, rung: id, to, unreachable }: Fired,
  clocks: readonly One[],
  actionOf: (clock: One) => string,
  context: Announcing,
): Notification[] {
  const clock = clocks.find((one) => one.id === clockId);
  const found = clock ? rungOf(clock, ladderOf(clock, context.policy), id) : null;
  if (!clock || !found) return [];
  const base = {
    seq,
    key: `${clock.id}.${id}`,
    step: clock.id,
    at: clock.dueAt,
    action: actionOf(clock),
    rungAt: found.at,
  };
  const people = context.directory.contacts.filter((contact) => to.includes(contact.id));
  const said = { ...base, template: found.template, people };
  if (unreachable.length === 0) return [said];
  const nobody = forDesk({ assignments: [] }, context);
  return [said, { ...base, key: `${base.key}.u`, template: 'step-unreachable', ...nobody }];
}
