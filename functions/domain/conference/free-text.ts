import { BASED_FREE } from '../matter/exposure-basis.ts';
import { erasedAt, wordsAt } from '../matter/free-text.ts';
import { MATTER_FREE } from '../matter/matter.ts';
import { PROPOSAL_FREE } from '../matter/proposal.ts';
import type { ConferenceBody, ConferenceEvent } from './events.ts';

/** Where people write freely in how it was held. */
const heldWords = (side: string): string[] =>
  [
    'place',
    'bySuperior',
    'attendance.*.name',
    'attendance.*.post',
    'attendance.*.acting',
    'answered.*.asks',
    'answered.*.answer',
    'unanswered.*.asks',
    'evidence.*.ref',
  ].map((field) => `${side}.${field}`);

/** Where people write freely in an event of a conference; `*` is each of a list. The compiler asks it of every new event. */
const FREE: Record<ConferenceBody['type'], readonly string[]> = {
  ...MATTER_FREE,
  ...PROPOSAL_FREE,
  'conference-opened': ['title', 'place', ...BASED_FREE],
  'conference-planned': ['title', 'place', ...BASED_FREE],
  'conference-moved': ['says', 'place'],
  'step-done': ['says', 'by', 'place', 'evidence.*.ref'],
  'step-skipped': ['says'],
  'step-set': [],
  'step-reopened': [],
  'line-set': ['says', ...BASED_FREE],
  'questions-set': ['questions.*.asks', 'questions.*.answer', ...BASED_FREE],
  'spokesperson-named': [],
  'attendance-confirmed': [],
  'attendance-declined': ['says'],
  'spokesperson-left': [],
  'conference-held': [
    'held.place',
    'held.address',
    'held.bySuperior',
    'held.earlierReason',
    'held.lineReason',
    'held.attendance.*.name',
    'held.attendance.*.post',
    'held.attendance.*.acting',
    'held.evidence.*.ref',
    'held.outlets.*.name',
    'held.outlets.*.address',
    'held.acts.*.says',
    'held.points.*.says',
    'held.unanswered.*.asks',
    'held.answered.*.asks',
    'held.answered.*.answer',
    'exposes.*.excerpt',
  ],
  'release-noted': [],
  'breach-set-aside': ['says'],
  'correction-sent': ['reason', 'evidence.*.ref', ...heldWords('is')],
  corrected: ['reason', 'evidence.*.ref', 'sets.place', ...['was', 'is'].flatMap(heldWords)],
  'conference-cancelled': ['says'],
  'conference-resumed': [],
  'limit-changed': [],
  'holder-changed': [],
  'case-changed': [],
  'units-barred': [],
  'text-resent': ['why'],
};

/** What a person wrote in it, in order. */
export const wordsIn = (body: ConferenceBody): string[] => wordsAt(FREE[body.type], body);

/** H5: what is left of an event when its words are erased. */
export const erased = (event: ConferenceEvent): ConferenceEvent => erasedAt(FREE[event.type], event);
