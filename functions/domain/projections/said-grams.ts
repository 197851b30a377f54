import type { Event } from '../case/events.ts';
import { pairsOf } from './search.ts';

/*
 * R3: the agreed line and the titles of documents. Only the record has their words, and not everybody who sees a case may read each of them: they
 * are posted apart from what the state says, and whoever finds a case by them asks of each whether it may be read.
 */
const SAID = 'said-';

/** What a pair of neighbouring characters of them is posted under. No pair of a word is spelt like it. */
export const saidAs = (pair: string): string => `${SAID}${pair}`;
export const isSaid = (gram: string): boolean => gram.startsWith(SAID);

const wordsOf = (event: Event): (string | undefined)[] => {
  if (event.type === 'line-set') return [event.label, event.value];
  return event.type === 'document-saved' ? [event.title] : [];
};

/** The pairs of every version that was ever set: what is written anew is found by either, and a page compares what stands. */
export const saidGrams = (events: readonly Event[]): string[] => [
  ...new Set(events.flatMap((event) => wordsOf(event).flatMap((text) => pairsOf(text ?? '').map(saidAs)))),
];
