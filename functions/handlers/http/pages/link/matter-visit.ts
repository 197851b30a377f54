import type { Kind } from '../../../../domain/kinds/kind.ts';
import type { Recorded } from '../../../../domain/matter/event.ts';
import type { Instant } from '../../../../domain/matter/instant.ts';
import type { Matter } from '../../../../domain/matter/matter.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { directoryOf } from '../../../../matter/directory-cache.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { actingAs, type Person } from '../../api/person.ts';
import { isReachedThere, type Nobody, type Opened } from './opened.ts';

/** A valid code of a text about a matter beside the case, and all that its page needs. */
export interface MatterVisit<State, Event> extends Opened {
  person: Person;
  state: State;
  policy: Policy;
  events: Event[];
  now: Instant;
}

/**
 * P8: whoever holds the code is the person that it was sent to, for this matter; H5: while it is still that person's to
 * see.
 */
export async function matterVisitOf<
  State extends Matter,
  Body extends { type: string },
  Command extends { command: string },
>(
  { code, link }: Opened,
  kind: Kind<State, Body, Command>,
  state: State,
  isSeen: (person: Person) => Promise<boolean>,
  ports: Ports,
): Promise<MatterVisit<State, Recorded<Body>> | Nobody> {
  const directory = await directoryOf(ports);
  const contact = directory.contacts.find((known) => known.id === link.person);
  const person = contact ? actingAs(directory, contact, 'link') : null;
  if (!person) return { nobody: 'left-office' };
  const now = ports.clock.now();
  if (link.expiresAt <= now || !isReachedThere({ code, link }, person.contact, ports)) return { nobody: 'expired' };
  // H5: a unit complained of is not told that it is: its part was taken back, as that of others.
  if (!(await isSeen(person))) return { nobody: 'taken-back' };
  const events = await ports.store.matterRecord(kind, state.number);
  const policy = await ports.policies.rulesOf(state.policyId);
  return { code, link, person, state, policy, events, now };
}
