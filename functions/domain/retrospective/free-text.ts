import { erasedAt, wordsAt } from '../matter/free-text.ts';
import { MATTER_FREE } from '../matter/matter.ts';
import { PROPOSAL_FREE } from '../matter/proposal.ts';
import type { RetrospectiveBody, RetrospectiveEvent } from './events.ts';

/** Where people write freely in an event of a retrospective; `*` is each of a list. The compiler asks it of every new event. */
const FREE: Record<RetrospectiveBody['type'], readonly string[]> = {
  ...MATTER_FREE,
  ...PROPOSAL_FREE,
  'retrospective-opened': ['says'],
  'findings-written': ['happened', 'why', 'lessons'],
  'action-asked': ['says'],
  'action-done': ['says', 'evidence.*.ref'],
  'action-confirmed': ['says'],
  'action-returned': ['says'],
  'action-dropped': ['says'],
  'recurrence-noted': [],
  'recurrence-confirmed': ['says'],
  'recurrence-denied': ['says'],
  'change-proposed': ['says'],
  'change-drafted': [],
  'retrospective-closed': ['says'],
  'retrospective-reopened': ['says'],
  'units-barred': [],
  'case-changed': [],
  'text-resent': ['why'],
};

/** What a person wrote in it, in order. */
export const wordsIn = (body: RetrospectiveBody): string[] => wordsAt(FREE[body.type], body);

/** H5: what is left of an event when its words are erased. */
export const erased = (event: RetrospectiveEvent): RetrospectiveEvent => erasedAt(FREE[event.type], event);
