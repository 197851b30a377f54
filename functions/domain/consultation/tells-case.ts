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
  if (event.type === 'consultation-opened') return [note('under-way', event.at)];
  if (event.type === 'handling-approved') return [note('approved', event.at)];
  if (event.type === 'consultation-closed' || event.type === 'consultation-cancelled') return [note('over', event.at)];
  if (event.type !== 'case-changed') return [];
  if (state.status === 'approved') return [note('approved', state.approvedAt ?? event.at)];
  return state.status === 'convened' ? [note('under-way', state.openedAt)] : [];
}
