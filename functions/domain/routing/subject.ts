import type { Category } from '../case/case.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { Policy, SubjectWord } from '../rules/policy.ts';
import { kindOf } from './emergency-kind.ts';
import type { Harmed } from './scales.ts';
import { readable, says, timesSaid } from './senses.ts';

/** What grading and routing may read of a matter. H1: nothing of who spoke or how they felt. */
export interface Facts {
  title: string;
  text: string;
  topic?: string;
  place?: string;
  platforms: string[];
  metrics: { views?: number; reposts?: number; comments?: number; likes?: number };
  emergency?: { kind?: string; grade?: Grade } & Harmed;
  /** When the government learnt of it: which scale was in force, and which year is this one. */
  at?: Instant;
  assignedBy?: { unit: string; number?: string; dueAt?: Instant };
  categories?: Category[];
}

export type Worded = Pick<Facts, 'title' | 'text' | 'topic' | 'place'>;

/** Each row of a table asks for it, of the same facts. */
const worded = new WeakMap<Worded, string>();

/** Where a word of the policy is looked for when the whole matter counts. */
export function wording(facts: Worded): string {
  const known = worded.get(facts);
  if (known !== undefined) return known;
  const whole = readable([facts.topic, facts.title, facts.place, facts.text].filter(Boolean).join('\n'));
  worded.set(facts, whole);
  return whole;
}

/** What names the matter: long texts mention much in passing, so that a word of the title outweighs them. */
export const headline = (facts: Worded): string => readable([facts.topic, facts.title].filter(Boolean).join('\n'));

/** P8: the one word that a text says of the matter, from the policy's list. An emergency that is stated goes before what it brought about; the last row is the default. */
export const subjectOf = (policy: Policy, facts: Worded & Pick<Facts, 'emergency'>): string =>
  ofEmergency(policy, facts) ??
  mostNamed(policy, headline(facts), ({ events = [] }) => events) ??
  mostNamed(policy, headline(facts)) ??
  mostNamed(policy, wording(facts)) ??
  policy.words.subjects.at(-1)?.word ??
  '其他';

/**
 * P8: as `subjectOf`, but the last row of the list (其他) where it is not sure: a wrong word in a text to a leader is worse than none. It is sure
 * where the unit that is ranked first, by the ledger or with a large enough share, is one that the ledger names for the word.
 */
export function sureSubject(
  policy: Policy,
  facts: Worded & Pick<Facts, 'emergency'>,
  ranked: readonly { unit: string; share?: number }[] = [],
): string {
  const none = policy.words.subjects.at(-1)?.word ?? '其他';
  const stated = ofEmergency(policy, facts);
  if (stated !== undefined) return stated;
  const [first] = ranked;
  const { rows } = policy.routing;
  // Of a street that is first by the place alone nothing follows for the word.
  if (first === undefined || rows.some(({ unit, places = [] }) => unit === first.unit && places.length > 0))
    return byPoints(policy, facts) ?? none;
  const likeliest = subjectOf(policy, facts);
  const agrees = rows.some(({ unit, subjects = [] }) => unit === first.unit && subjects.includes(likeliest));
  const { share, charsPerPoint } = policy.words.reading.subject;
  if (agrees && (first.share ?? 1) >= share) return likeliest;
  // Of a few words the title is most: what ranks units has little to go by.
  return wording(facts).length <= 2 * charsPerPoint ? (byPoints(policy, facts) ?? none) : none;
}

function byPoints(policy: Policy, facts: Worded): string | null {
  const { headline: inTitle, mostEach, times, least, atMost, charsPerPoint, weak } = policy.words.reading.subject;
  const [title, text] = [headline(facts), wording(facts)];
  const [first, second] = policy.words.subjects
    .map(({ word, matches, events = [] }) => {
      const points = (said: string, most: number): number =>
        [...new Set([...matches, ...events])].reduce(
          (sum, match) => sum + Math.min(most, timesSaid(policy, said, match)) * (weak.includes(match) ? 0.5 : 1),
          0,
        );
      const named = points(title, 1);
      return { word, named, points: inTitle * named + points(text, mostEach) };
    })
    .toSorted((a, b) => b.points - a.points);
  if (!first || first.named === 0) return null;
  // A long text says much in passing.
  const needed = Math.min(atMost, least + Math.floor(text.length / charsPerPoint));
  return first.points >= needed && first.points >= times * (second?.points ?? 0) ? first.word : null;
}

/** D3: of what kind it is, as its source says or as its words name it: 台风 before the roads that it closed. */
function ofEmergency(policy: Policy, facts: Worded & Pick<Facts, 'emergency'>): string | undefined {
  if (!facts.emergency) return undefined;
  const kind = kindOf(policy, facts.emergency.kind) ?? kindOf(policy, wording(facts));
  return policy.words.subjects.find(({ emergencies = [] }) => emergencies.some((one) => one === kind))?.word;
}

/** The word whose matches stand most often in a text, the earlier row when two do equally; null when none does. */
export function mostNamed(
  policy: Policy,
  text: string,
  wordsOf: (row: SubjectWord) => readonly string[] = ({ matches }) => matches,
): string | null {
  let best: { word: string; hits: number } | null = null;
  for (const row of policy.words.subjects) {
    const { word } = row;
    const hits = wordsOf(row).reduce((sum, match) => sum + timesSaid(policy, text, match), 0);
    if (hits > (best?.hits ?? 0)) best = { word, hits };
  }
  return best?.word ?? null;
}

/** M1: an open list; several may hold, `other` when none is seen. */
export function categoriesOf(policy: Policy, facts: Facts): Category[] {
  const text = wording(facts);
  const found = new Set<Category>(facts.categories);
  if (facts.emergency) found.add('emergency');
  if (facts.assignedBy) found.add('superior-required');
  for (const { category, matches } of policy.words.categoryMatches)
    if (matches.some((match) => says(policy, text, match))) found.add(category);
  return found.size > 0 ? [...found] : ['other'];
}
