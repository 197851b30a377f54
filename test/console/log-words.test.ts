import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Where a kind of matter is folded, and where its record is put into words. */
const KINDS = [
  ['conference', 'conferences/conference-words.ts'],
  ['consultation', 'consultations/consultation-words.ts'],
  ['inquiry', 'inquiries/inquiry-words.ts'],
  ['measure', 'measures/measure-words.ts'],
  ['order', 'orders/order-words.ts'],
  ['retrospective', 'retrospectives/retrospective-words.ts'],
  ['watch', 'watches/watch-words.ts'],
] as const;

/** Of these a record shows nothing. */
const SILENT = ['clocks-changed', 'rung-fired', 'restored'];

const shared = read('console/src/words/proposal-acts.ts');
/** In both languages, of the kind itself or of every kind. */
const saidTwice = (type: string, words: string): boolean =>
  [words, shared].some((of) => [...of.matchAll(new RegExp(`(?:'${type}'|\\b${type}):`, 'g'))].length >= 2);

describe('the record of a matter, as it is shown', () => {
  it.each(KINDS)('names each entry of a %s in words', (kind, file) => {
    const types = [...read(`functions/domain/${kind}/apply.ts`).matchAll(/case '([a-z-]+)':/g)].map(([, type]) => type);
    expect(types.length).toBeGreaterThan(5);
    const words = read(`console/src/pages/${file}`);
    const unnamed = types.filter((type) => type && !SILENT.includes(type) && !saidTwice(type, words));
    expect(unnamed).toEqual([]);
  });
});
