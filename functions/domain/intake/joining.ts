import type { AlertReason } from './alert-reason.ts';
import {
  asText,
  containment,
  mixedText,
  fromText,
  minHashes,
  normalised,
  similarity,
  smallestHashes,
} from './fingerprint.ts';
import { areApart, distinguishing, impersonal } from './distinguishing.ts';
import type { Joining } from '../rules/policy.ts';

/** What a claim on a text, an address or an alert is called, and how the claims of one alert hang together. */
export interface Likeness {
  /** Equal: one event, without looking closer. */
  exact: { key: string; why: 'url' | 'text' }[];
  /** A phrase in common: alike perhaps, to be verified against the sketch kept with the claim. */
  phrases: string[];
  /** The smallest hashes of its pairs of characters; empty when the text is too short to be alike to anything. */
  sketch: string;
  /** Of its words: few hashes of a text are equal to those of one with a sentence more, its length is not. */
  length: number;
  /** What tells it apart from a text that is alike: see `distinguishing`. */
  marks: string;
  /** By which the words that come under its id later are known as the same, newer ones, or another matter's: hashes alone, and of no name (H5). */
  content: string;
}

export interface Held {
  key: string;
  matter: string;
  data?: string;
}

export interface Match {
  caseNumber: string;
  /** For whoever asks why it joined. */
  why: AlertReason;
}

interface Said {
  title: string;
  text?: string;
  place?: string;
  pageHash?: string | undefined;
}

/** Of the words that come under a known id: what was kept once stays comparable. */
const CONTENT_HASHES = 18;
/** Fewer say nothing of whether one text lies in another. */
const LEAST_HASHES = 8;

/** M4: by what one alert can be known as a repost of another: its page, its equal text, or phrases of it. Of who wrote it, nothing (H1). */
export function likenessOf(
  { title, text, place, pageHash }: Said,
  byText: boolean,
  rules: Joining,
  hash: (text: string) => string,
): Likeness {
  const said = normalised(`${title}\n${text ?? ''}`);
  const length = Array.from(said).length;
  const hashes = length < 2 ? [] : minHashes(said, CONTENT_HASHES);
  const marks = distinguishing([place, title, text].filter(Boolean).join('\n'), rules);
  const content = [
    asText(hashes),
    impersonal(marks),
    asText(minHashes(`${normalised(title)}\n`, 1)),
    length.toString(16),
  ].join(' ');
  // Every message of such a source needs its own answer: its own id alone decides.
  if (!byText) return { exact: [], phrases: [], sketch: '', length, marks: '', content };
  const exact: Likeness['exact'] = pageHash === undefined ? [] : [{ key: pageKey(pageHash), why: 'url' }];
  if (said === '') return { exact, phrases: [], sketch: '', length, marks: '', content };
  if (length < Math.max(rules.minChars, 2))
    return {
      exact: [...exact, { key: `text#${hash(said)}`, why: 'text' }],
      phrases: [],
      sketch: '',
      length,
      marks,
      content,
    };
  const plain = Math.ceil(rules.phrases / 2);
  const phrases = [
    ...phraseKeys(said, rules, plain, ''),
    ...phraseKeys(
      said,
      rules,
      rules.phrases - plain,
      openingMarks([place, title, text?.slice(0, OPENING)].filter(Boolean).join('\n'), rules),
    ),
  ];
  return { exact, phrases, sketch: asText(smallestHashes(said, 2, rules.sketch)), length, marks, content };
}

/** How much of a text people leave as it was, whatever they cut or add behind. */
const OPENING = 30;
/** Of a text with marks other phrases are drawn than of any. */
const MARKED = 1;

const openingMarks = (said: string, rules: Joining): string => distinguishing(said, rules) || 'none';

/**
 * Keys of a text: phrases alone, by which it is found under any title and wherever it was cut; or phrases beside what its opening names,
 * since one template for many estates has the same phrases, and a key has one holder.
 */
const phraseKeys = (said: string, { phraseChars }: Joining, count: number, marks: string): string[] =>
  smallestHashes(said, phraseChars, count, marks === '' ? 0 : MARKED).map(
    (one) => `phrase#${phraseChars}#${asText([one])}${marks === '' ? '' : `#${asText([mixedText(marks)])}`}`,
  );

/** M4, S4: known among its like of one exercise alone, so that nothing real joins a drill, no drill anything real, and no drill another. */
export const within = (exercise: string | undefined, likeness: Likeness): Likeness =>
  exercise === undefined
    ? likeness
    : {
        ...likeness,
        exact: likeness.exact.map(({ key, why }) => ({ key: `${key}#${exercise}`, why })),
        phrases: likeness.phrases.map((phrase) => `${phrase}#${exercise}`),
      };

export const keysOf = ({ exact, phrases }: Likeness): string[] => [...exact.map(({ key }) => key), ...phrases];

/** What is kept with the claims on it, for the alerts that come later. */
export const keptWith = ({ sketch, marks, length }: Likeness): string => `${sketch} ${marks} ${length.toString(16)}`;

const readKept = (data: string): { sketch: string; marks: string; length: number } => {
  const [sketch = '', marks = '', length = ''] = data.split(' ');
  return { sketch, marks, length: Number.parseInt(length, 16) };
};

/** M4: whether the words that come under a known id are the first ones, newer ones of the same matter, or another matter's, whose id is no id. */
export function comparedWith(first: string, now: string, rules: Joining): 'same' | 'news' | 'other' {
  if (first === now) return 'same';
  const [a, b] = [first.split(' '), now.split(' ')];
  if (areApart(a[1] ?? '', b[1] ?? '')) return 'other';
  const alike = similarity(fromText(a[0] ?? ''), fromText(b[0] ?? ''));
  if (alike === 1 && a[3] === b[3]) return 'same';
  return alike < rules.unlike && a[2] !== b[2] ? 'other' : 'news';
}

export const pageKey = (pageHash: string): string => `url#${pageHash}`;

/** A page stays what it is; the claims on words expire with the window. */
export const isPageKey = (key: string): boolean => key.startsWith('url#');

/** How much of the shorter text stands in the longer, where enough is known of both. */
function nearnessOf(mine: readonly number[], theirs: readonly number[]): { nearness: number } {
  const { share, of } = containment(mine, theirs);
  return { nearness: of < LEAST_HASHES ? 0 : share };
}

/** M4: the cases that an alert may belong to by the claims found, the likeliest first: equal address, equal text, then the nearest texts that are near enough; never by words alone across another place, number, name, date or denial. */
export function matchesOf(likeness: Likeness, held: readonly Held[], rules: Joining): Match[] {
  const equal = likeness.exact.flatMap(({ key, why }) =>
    held
      .filter(
        (claim) => claim.key === key && (why === 'url' || !areApart(likeness.marks, readKept(claim.data ?? '').marks)),
      )
      .map(({ matter }) => ({ caseNumber: matter, why: { code: why === 'url' ? 'same-page' : 'same-text' } as const })),
  );
  const mine = fromText(likeness.sketch);
  const near = held
    .filter(({ key, data }) => data !== undefined && likeness.phrases.includes(key))
    .map(({ matter, data = '' }) => ({ caseNumber: matter, ...readKept(data) }))
    .map((claim) => ({ ...claim, ...nearnessOf(mine, fromText(claim.sketch)) }))
    .filter(({ nearness, marks }) => nearness >= rules.contained && !areApart(likeness.marks, marks))
    .toSorted((a, b) => b.nearness - a.nearness)
    .map(({ caseNumber, nearness }) => ({
      caseNumber,
      why: { code: 'alike', percent: Math.round(nearness * 100) } as const,
    }));
  return [...equal, ...near].filter(
    (match, index, all) => all.findIndex(({ caseNumber }) => caseNumber === match.caseNumber) === index,
  );
}

/** M4: whether a case is known by the very words of an alert; a page may have others by now, and a near text says more or less. */
export const isSameText = (likeness: Likeness, held: readonly Held[], matter: string): boolean =>
  held.some((claim) => {
    if (claim.matter !== matter) return false;
    if (likeness.exact.some(({ key, why }) => why === 'text' && key === claim.key)) return true;
    const { sketch, length } = readKept(claim.data ?? '');
    return likeness.phrases.includes(claim.key) && sketch === likeness.sketch && length === likeness.length;
  });
