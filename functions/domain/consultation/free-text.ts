import { BASED_FREE } from '../matter/exposure-basis.ts';
import { erasedAt, wordsAt } from '../matter/free-text.ts';
import { MATTER_FREE } from '../matter/matter.ts';
import { PREPARED_FREE, PROPOSAL_FREE } from '../matter/proposal.ts';
import type { ConsultationBody, ConsultationEvent } from './events.ts';

/** Where people write freely in an event of a consultation; `*` is each of a list. The compiler asks it of every new event. */
const FREE: Record<ConsultationBody['type'], readonly string[]> = {
  ...MATTER_FREE,
  ...PROPOSAL_FREE,
  ...PREPARED_FREE,
  'proposal-decided': ['says', 'recorded.evidence.*.ref'],
  'consultation-opened': ['says', 'place', 'invited.*.says'],
  'unit-invited': ['says'],
  'unit-excused': ['says'],
  'meeting-set': ['says', 'place'],
  'view-given': ['says', 'dissent', 'who', 'evidence.*.ref'],
  'attendance-recorded': ['who', 'says'],
  assessed: ['nature', 'trend', 'risk'],
  'line-set': ['says', ...BASED_FREE],
  'tasks-set': ['tasks.*.says'],
  'handling-saved': ['text'],
  'handling-submitted': ['says', 'early'],
  'handling-approved': [],
  'consultation-closed': ['says'],
  'consultation-cancelled': ['says'],
  'consultation-resumed': [],
  'grade-changed': [],
  'case-changed': [],
  'units-barred': [],
  'text-resent': ['why'],
};

/** What a person wrote in it, in order. */
export const wordsIn = (body: ConsultationBody): string[] => wordsAt(FREE[body.type], body);

/** H5: what is left of an event when its words are erased. */
export const erased = (event: ConsultationEvent): ConsultationEvent => erasedAt(FREE[event.type], event);
