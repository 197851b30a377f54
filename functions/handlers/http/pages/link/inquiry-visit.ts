import type { InquiryEvent } from '../../../../domain/inquiry/events.ts';
import type { Inquiry } from '../../../../domain/inquiry/inquiry.ts';
import { inquiryKind } from '../../../../domain/kinds/inquiry-kind.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { isInquiryNumber, storedInquiry, unhiddenInquiries } from '../../api/stored-inquiry.ts';
import { maySeeInquiry } from '../../api/views/inquiry-view.ts';
import { type MatterVisit, matterVisitOf } from './matter-visit.ts';
import type { Nobody, Opened } from './opened.ts';

export interface InquiryVisit extends MatterVisit<Inquiry, InquiryEvent> {
  kind: 'inquiry';
}

/** The code is of a text about an inquiry. */
export const isOfInquiry = ({ link }: Opened, ports: Pick<Ports, 'kinds'>): boolean =>
  isInquiryNumber(link.matter, ports);

export async function inquiryVisitOf(opened: Opened, ports: Ports): Promise<{ inquiry: InquiryVisit } | Nobody> {
  const state = await storedInquiry(opened.link.matter, ports);
  const visit = await matterVisitOf(
    opened,
    inquiryKind,
    state,
    async (person) => maySeeInquiry(person, state) && (await unhiddenInquiries(person, [state], ports)).length > 0,
    ports,
  );
  return 'nobody' in visit ? visit : { inquiry: { ...visit, kind: 'inquiry' } };
}
