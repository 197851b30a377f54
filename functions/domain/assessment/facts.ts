import { pick } from '../matter/pick.ts';
import type { AssessmentBody, Facts } from './events.ts';

/** What was entered of an assessment, as it was corrected last. */
export function factsOf(events: readonly AssessmentBody[]): Facts {
  const told = events.findLast((event) => event.type === 'facts-corrected' || event.type === 'assessment-opened');
  if (told?.type === 'facts-corrected') return pick(told.is, ['name', 'document', 'says', 'mentions']);
  if (told?.type !== 'assessment-opened') throw new Error('a record without its opening was read');
  return pick(told, ['name', 'document', 'says', 'mentions']);
}
