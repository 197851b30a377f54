import { pick } from '../matter/pick.ts';
import type { Facts, WatchBody } from './events.ts';

/** What was entered of a watch, as it was corrected last. */
export function factsOf(events: readonly WatchBody[]): Facts {
  const told = events.findLast((event) => event.type === 'facts-corrected' || event.type === 'watch-opened');
  if (told?.type === 'facts-corrected') return told.is;
  if (told?.type !== 'watch-opened') throw new Error('a record without its opening was read');
  return pick(told, ['name', 'document', 'says', 'mentions', 'leads']);
}
