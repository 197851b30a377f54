import type { Consultation } from '../../../../domain/consultation/consultation.ts';
import type { ConsultationEvent } from '../../../../domain/consultation/events.ts';
import { consultationKind } from '../../../../domain/kinds/consultation-kind.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { isConsultationNumber, storedConsultation, unhiddenConsultations } from '../../api/stored-consultation.ts';
import { maySeeConsultation } from '../../api/views/consultation-view.ts';
import { type MatterVisit, matterVisitOf } from './matter-visit.ts';
import type { Nobody, Opened } from './opened.ts';

export interface ConsultationVisit extends MatterVisit<Consultation, ConsultationEvent> {
  kind: 'consultation';
}

/** The code is of a text about a consultation. */
export const isOfConsultation = ({ link }: Opened, ports: Pick<Ports, 'kinds'>): boolean =>
  isConsultationNumber(link.matter, ports);

export async function consultationVisitOf(
  opened: Opened,
  ports: Ports,
): Promise<{ consultation: ConsultationVisit } | Nobody> {
  const state = await storedConsultation(opened.link.matter, ports);
  const visit = await matterVisitOf(
    opened,
    consultationKind,
    state,
    async (person) =>
      maySeeConsultation(person, state) && (await unhiddenConsultations(person, [state], ports)).length > 0,
    ports,
  );
  return 'nobody' in visit ? visit : { consultation: { ...visit, kind: 'consultation' } };
}
