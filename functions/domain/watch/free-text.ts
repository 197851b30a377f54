import { BASED_FREE } from '../matter/exposure-basis.ts';
import { erasedAt, wordsAt } from '../matter/free-text.ts';
import { MATTER_FREE } from '../matter/matter.ts';
import { PROPOSAL_FREE } from '../matter/proposal.ts';
import type { WatchBody, WatchEvent } from './events.ts';

const FACTS = ['name', 'document', 'says', 'mentions.*'];

/** Where people write freely in an event of a watch; `*` is each of a list. The compiler asks it of every new event. */
const FREE: Record<WatchBody['type'], readonly string[]> = {
  ...MATTER_FREE,
  ...PROPOSAL_FREE,
  'watch-opened': [...FACTS, 'assessment.signs.*'],
  'line-set': ['says', 'questions.*.asks', 'questions.*.answer', ...BASED_FREE],
  'units-told': [],
  'watch-moved': ['says'],
  'watch-called-off': ['says'],
  'facts-corrected': ['says', ...FACTS.flatMap((path) => [`is.${path}`, `was.${path}`])],
  'units-added': [],
  'unit-removed': ['says'],
  'day-opened': [],
  'reports-missed': [],
  reported: ['says', 'toldBy'],
  'miss-excused': ['says'],
  'rota-asked': [],
  'rota-submitted': [],
  'rota-approved': ['says'],
  'rota-returned': ['says'],
  'contacts-asked': [],
  'contact-pressed': ['says'],
  'case-noted': ['mentioned.*'],
  'assessment-linked': ['assessment.signs.*'],
  'watch-closed': ['says'],
  'text-resent': ['why'],
};

/** What a person wrote in it, in order. */
export const wordsIn = (body: WatchBody): string[] => wordsAt(FREE[body.type], body);

/** H5: what is left of an event when its words are erased. */
export const erased = (event: WatchEvent): WatchEvent => erasedAt(FREE[event.type], event);
