import type { Consequence } from '../matter/consequence.ts';
import type { Instant } from '../matter/instant.ts';
import type { Consultation } from './consultation.ts';
import type { ConsultationEvent } from './events.ts';

/** A4: its case learns how far it is, by name of whoever decided, so that what waits for it knows. */
export function consequencesOf(event: ConsultationEvent, state: Consultation): Consequence[] {
  const note = (is: 'under-way' | 'approved' | 'over', since: Instant): Consequence => {
    const command = { command: 'note-consultation', consultation: state.number, is, since };
    return { actor: event.actor, tells: state.caseNumber, command };
  };
  switch (event.type) {
    case 'consultation-opened':
      return [note('under-way', event.at)];
    case 'handling-approved':
      return [note('approved', event.at)];
    case 'consultation-closed':
    case 'consultation-cancelled':
      return [note('over', event.at)];
    case 'case-changed':
      return state.status === 'convened' || state.status === 'approved'
        ? [note(state.status === 'approved' ? 'approved' : 'under-way', state.approvedAt ?? state.openedAt)]
        : [];
    default:
      return [];
  }
}
