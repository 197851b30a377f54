import { erasedAt, wordsAt } from '../matter/free-text.ts';
import { MATTER_FREE } from '../matter/matter.ts';
import { PROPOSAL_FREE } from '../matter/proposal.ts';
import type { HandoverBody, HandoverEvent } from './events.ts';

/** Where people write freely in an event of a handover; `*` is each of a list. The compiler asks it of every new event. */
const FREE: Record<HandoverBody['type'], readonly string[]> = {
  ...MATTER_FREE,
  ...PROPOSAL_FREE,
  'handover-opened': [],
  'handover-written': ['falseFact', 'knownFact', 'harm', 'proof.*.ref', 'leads.*.address'],
  'handover-approved': [],
  'answer-hour-named': ['says'],
  'answer-noted': [],
  'answer-gone': [],
  'handover-sent': ['document'],
  'receipt-recorded': ['document'],
  'outcome-recorded': ['document'],
  'handover-dropped': ['says'],
  'handover-retracted': ['says', 'document'],
  'case-changed': [],
  'text-resent': ['why'],
};

/** What a person wrote in it, in order. */
export const wordsIn = (body: HandoverBody): string[] => wordsAt(FREE[body.type], body);

/** H5: what is left of an event when its words are erased. */
export const erased = (event: HandoverEvent): HandoverEvent => erasedAt(FREE[event.type], event);
