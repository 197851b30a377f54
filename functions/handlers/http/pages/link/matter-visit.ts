import type { Recorded } from '../../../../domain/matter/event.ts';
import type { Instant } from '../../../../domain/matter/instant.ts';
import type { Matter } from '../../../../domain/matter/matter.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { directoryOf } from '../../../../matter/directory-cache.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { type ServedKind, storedMatter } from '../../api/matters/served.ts';
import { actingAs, type Person } from '../../api/person.ts';
import { isReachedThere, type Nobody, type Opened } from './opened.ts';

/** A valid code of a text about a matter beside the case, and all that its page needs. */
export interface MatterVisit<State, Body extends { type: string }> extends Opened {
  person: Person;
  state: State;
  policy: Policy;
  events: Recorded<Body>[];
  now: Instant;
}

/**
 * P8: whoever holds the code is the person that it was sent to, for this matter; H5: while its case is not hidden from
 * him. Whether he still has to do with the matter its page asks.
 */
export async function matterVisitOf<
  State extends Matter,
  Body extends { type: string },
  Command extends { command: string },
  Action extends string,
>(
  { code, link }: Opened,
  served: ServedKind<State, Body, Command, Action>,
  ports: Ports,
): Promise<MatterVisit<State, Body> | Nobody> {
  const state = await storedMatter(served, link.matter, ports);
  const directory = await directoryOf(ports);
  const contact = directory.contacts.find((known) => known.id === link.person);
  const person = contact ? actingAs(directory, contact, 'link') : null;
  if (!person) return { nobody: 'left-office' };
  const now = ports.clock.now();
  if (link.expiresAt <= now || !isReachedThere({ code, link }, person.contact, ports)) return { nobody: 'expired' };
  // H5: a unit complained of is not told that it is: its part was taken back, as that of others.
  if ((await served.unhidden(person, [state], ports)).length === 0) return { nobody: 'taken-back' };
  if (served.may(person, served.reads, state) !== true) return { nobody: 'taken-back' };
  const events = await ports.store.matterRecord(served.kind, state.number);
  const policy = await ports.policies.rulesOf(state.policyId);
  return { code, link, person, state, policy, events, now };
}
