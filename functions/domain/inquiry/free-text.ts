import { BASED_FREE } from '../matter/exposure-basis.ts';
import { erasedAt, wordsAt } from '../matter/free-text.ts';
import { MATTER_FREE } from '../matter/matter.ts';
import { PROPOSAL_FREE } from '../matter/proposal.ts';
import type { InquiryBody, InquiryEvent } from './events.ts';

/**
 * Where people write freely in an event of an inquiry; `*` is each of a list. The compiler asks it of every new event.
 */
const FREE: Record<InquiryBody['type'], readonly string[]> = {
  ...MATTER_FREE,
  ...PROPOSAL_FREE,
  'inquiry-opened': ['outlet', 'desk', 'questions.*.asks'],
  'asker-noted': ['asker'],
  'unit-named': ['says'],
  'question-added': ['asks'],
  'answer-drafted': ['text'],
  'answer-approved': ['says', 'lineReason', 'exposureBasis', 'exposes.*.excerpt', 'differs.*.agreed', 'differs.*.says'],
  'answer-returned': ['says'],
  'speaker-named': [],
  'speaking-confirmed': [],
  'speaking-declined': ['says'],
  'speaker-left': [],
  'answer-given': ['says', 'evidence.*.ref'],
  'answer-promised': ['says'],
  'report-linked': ['address', 'title'],
  'report-counted': ['counted.evidence.*.ref', 'counted.acts.*.says', 'counted.earlierReason'],
  'release-noted': [],
  'correction-asked': ['reads', 'fact', 'address', ...BASED_FREE],
  'correction-settled': ['says'],
  'facts-corrected': ['says', 'is.outlet', 'is.desk', 'was.outlet', 'was.desk'],
  'inquiry-closed': ['says'],
  'case-changed': [],
  'units-barred': [],
  'text-resent': ['why'],
};

/** What a person wrote in it, in order. */
export const wordsIn = (body: InquiryBody): string[] => wordsAt(FREE[body.type], body);

/** H5: what is left of an event when its words are erased. */
export const erased = (event: InquiryEvent): InquiryEvent => erasedAt(FREE[event.type], event);
