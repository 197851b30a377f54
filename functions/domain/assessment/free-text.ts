import { erasedAt, wordsAt } from '../matter/free-text.ts';
import { MATTER_FREE } from '../matter/matter.ts';
import { PROPOSAL_FREE } from '../matter/proposal.ts';
import type { AssessmentBody, AssessmentEvent } from './events.ts';

const FACTS = ['name', 'document', 'says', 'mentions.*'];

/** Where people write freely in an event of an assessment; `*` is each of a list. The compiler asks it of every new event. */
const FREE: Record<AssessmentBody['type'], readonly string[]> = {
  ...MATTER_FREE,
  ...PROPOSAL_FREE,
  'assessment-opened': FACTS,
  'finding-recorded': ['says'],
  'finding-withdrawn': ['says'],
  'point-set': ['says', 'measure', 'signs.*'],
  'point-dropped': ['says'],
  'plan-named': ['title'],
  'assessment-submitted': ['reason', 'says'],
  'assessment-ruled': [],
  'risk-corrected': [],
  'launch-moved': ['says'],
  'hour-gone': [],
  'launch-recorded': ['document'],
  'watch-noted': [],
  'watch-over': [],
  'case-noted': ['mentioned.*'],
  'point-judged': ['says'],
  'unforeseen-recorded': ['says'],
  'facts-corrected': ['says', ...FACTS.flatMap((path) => [`is.${path}`, `was.${path}`])],
  'assessment-dropped': ['says'],
  'assessment-closed': ['says'],
  'breach-set-aside': ['says'],
  'text-resent': ['why'],
};

/** What a person wrote in it, in order. */
export const wordsIn = (body: AssessmentBody): string[] => wordsAt(FREE[body.type], body);

/** H5: what is left of an event when its words are erased. */
export const erased = (event: AssessmentEvent): AssessmentEvent => erasedAt(FREE[event.type], event);
