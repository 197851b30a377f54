import type { Consultation } from '../../../../domain/consultation/consultation.ts';
import type { ConsultationEvent } from '../../../../domain/consultation/events.ts';
import { consultationKind } from '../../../../domain/kinds/consultation-kind.ts';
import type { Instant } from '../../../../domain/matter/instant.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { directoryOf } from '../../../../matter/directory-cache.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { actingAs, type Person } from '../../api/person.ts';
import { isConsultationNumber, storedConsultation, unhiddenConsultations } from '../../api/stored-consultation.ts';
import { maySeeConsultation } from '../../api/views/consultation-view.ts';
import { isReachedThere, type Nobody, type Opened } from './opened.ts';

/** A valid code of a text about a consultation, and all that its page needs. */
export interface ConsultationVisit extends Opened {
  kind: 'consultation';
  person: Person;
  state: Consultation;
  policy: Policy;
  events: ConsultationEvent[];
  now: Instant;
}

/** The code is of a text about a consultation. */
export const isOfConsultation = ({ link }: Opened, ports: Pick<Ports, 'kinds'>): boolean =>
  isConsultationNumber(link.matter, ports);

/** P8, A4: whoever holds the code is the person that it was sent to, for this consultation; H5: while it is still that person's to see. */
export async function consultationVisitOf(
  { code, link }: Opened,
  ports: Ports,
): Promise<{ consultation: ConsultationVisit } | Nobody> {
  const state = await storedConsultation(link.matter, ports);
  const directory = await directoryOf(ports);
  const contact = directory.contacts.find((known) => known.id === link.person);
  const person = contact ? actingAs(directory, contact, 'link') : null;
  if (!person) return { nobody: 'left-office' };
  const now = ports.clock.now();
  if (link.expiresAt <= now || !isReachedThere({ code, link }, person.contact, ports)) return { nobody: 'expired' };
  // H5: a unit complained of is not told that it is: its part was taken back, as that of others.
  const hidden = (await unhiddenConsultations(person, [state], ports)).length === 0;
  if (hidden || !maySeeConsultation(person, state)) return { nobody: 'taken-back' };
  const events = await ports.store.matterRecord(consultationKind, state.number);
  const policy = await ports.policies.rulesOf(state.policyId);
  return { consultation: { kind: 'consultation', code, link, person, state, policy, events, now } };
}
