import type { Conference } from '../../../../domain/conference/conference.ts';
import type { ConferenceEvent } from '../../../../domain/conference/events.ts';
import { conferenceKind } from '../../../../domain/kinds/conference-kind.ts';
import type { Instant } from '../../../../domain/matter/instant.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { directoryOf } from '../../../../matter/directory-cache.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { actingAs, type Person } from '../../api/person.ts';
import { isConferenceNumber, storedConference, unhiddenConferences } from '../../api/stored-conference.ts';
import { maySeeConference } from '../../api/views/conference-view.ts';
import { isReachedThere, type Nobody, type Opened } from './opened.ts';

/** A valid code of a text about a press conference, and all that its page needs. */
export interface ConferenceVisit extends Opened {
  kind: 'conference';
  person: Person;
  state: Conference;
  policy: Policy;
  events: ConferenceEvent[];
  now: Instant;
}

/** The code is of a text about a press conference. */
export const isOfConference = ({ link }: Opened, ports: Pick<Ports, 'kinds'>): boolean =>
  isConferenceNumber(link.matter, ports);

/** P8, P7: whoever holds the code is the person that it was sent to, for this conference; H5: while it is still that person's to see. */
export async function conferenceVisitOf(
  { code, link }: Opened,
  ports: Ports,
): Promise<{ conference: ConferenceVisit } | Nobody> {
  const state = await storedConference(link.matter, ports);
  const directory = await directoryOf(ports);
  const contact = directory.contacts.find((known) => known.id === link.person);
  const person = contact ? actingAs(directory, contact, 'link') : null;
  if (!person) return { nobody: 'left-office' };
  const now = ports.clock.now();
  if (link.expiresAt <= now || !isReachedThere({ code, link }, person.contact, ports)) return { nobody: 'expired' };
  // H5: a unit complained of is not told that it is: its part was taken back, as that of others.
  const hidden = (await unhiddenConferences(person, [state], ports)).length === 0;
  if (hidden || !maySeeConference(person, state)) return { nobody: 'taken-back' };
  const events = await ports.store.matterRecord(conferenceKind, state.number);
  const policy = await ports.policies.rulesOf(state.policyId);
  return { conference: { kind: 'conference', code, link, person, state, policy, events, now } };
}
