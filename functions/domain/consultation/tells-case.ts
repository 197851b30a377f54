import type { Consequence } from '../matter/consequence.ts';
import type { Instant } from '../matter/instant.ts';
import type { CaseChanged } from '../matter/of-case.ts';
import type { Consultation } from './consultation.ts';
import type { ConsultationEvent } from './events.ts';

const STANDS = { convened: 'under-way', approved: 'approved', closed: 'over', cancelled: 'over' } as const;

/** M4: back with a case that it had been of before: the list of those is as long as that one's place in it. */
const isBack = ({ was }: CaseChanged, { cases = [] }: Pick<Consultation, 'cases'>): boolean => cases.at(-1) !== was;

/** A4: its case learns how far it is, by name of whoever decided, so that what waits for it knows. */
export function consequencesOf(event: ConsultationEvent, state: Consultation): Consequence[] {
  const note = (is: 'under-way' | 'approved' | 'over', since: Instant): Consequence => {
    const command = { command: 'note-consultation', consultation: state.number, is, since };
    return { actor: event.actor, tells: state.caseNumber, command };
  };
  if (event.type === 'consultation-resumed') return [note('under-way', state.openedAt)];
  if (event.type === 'consultation-opened') return [note('under-way', event.at)];
  if (event.type === 'handling-approved') return [note('approved', event.at)];
  if (event.type === 'consultation-closed' || event.type === 'consultation-cancelled') return [note('over', event.at)];
  if (event.type !== 'case-changed') return [];
  const is = STANDS[state.status];
  const since = is === 'approved' ? (state.approvedAt ?? event.at) : is === 'under-way' ? state.openedAt : event.at;
  // M4: gone back to its own case, it is under way here no more; what a leader approved while the two were one holds for both.
  const left: Consequence = {
    actor: event.actor,
    tells: event.was,
    command: { command: 'note-consultation', consultation: state.number, is: 'over', since: event.at },
  };
  return [note(is, since), ...(isBack(event, state) && is !== 'approved' ? [left] : [])];
}
