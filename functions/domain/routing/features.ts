import { headline, type Worded } from './subject.ts';
import { readable } from './senses.ts';

/** What the tables say of a matter, which a model reads besides its words. */
export interface Hints {
  /** The kind of body that the ledger names; null where no row of it holds. */
  ledger: string | null;
  subject: string;
}

const RUNS = /\p{Script=Han}+/gu;
const LENGTHS = [2, 3];
/** What a matter is about is said at its beginning; what follows tells how it came about. */
const READ = 300;
const TITLE = 2;
/** What the tables say counts for as much as a word that is said very often. */
const HINT = 6;

/** Features of the tables are told from those of words by a sign that no word has. */
export const isHint = (feature: string): boolean => feature.startsWith('§') || feature.startsWith('#');

function gramsOf(text: string): string[] {
  const grams: string[] = [];
  for (const [run] of text.matchAll(RUNS)) {
    const signs = Array.from(run);
    for (const length of LENGTHS)
      for (let at = 0; at + length <= signs.length; at += 1) grams.push(signs.slice(at, at + length).join(''));
  }
  return grams;
}

const beginningOf = ({ text }: Worded): string => readable(text).slice(0, READ);

/** H1: what a model reads of a matter: pairs and triples of characters of its title and beginning, and what the tables say of it; nothing of who spoke. */
export function featuresOf(facts: Worded, { ledger, subject }: Hints): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (text: string, weight: number): void => {
    for (const gram of gramsOf(text)) counts.set(gram, (counts.get(gram) ?? 0) + weight);
  };
  count(headline(facts), TITLE);
  count(beginningOf(facts), 1);
  const values = new Map([...counts].map(([gram, times]) => [gram, 1 + Math.log(times)]));
  values.set(`§${ledger ?? ''}`, HINT);
  values.set(`#${subject}`, HINT);
  return values;
}
