import { mixedText } from './fingerprint.ts';
import { type Marks, marksIn, PERSON, PLACE, POINT } from './marks.ts';
import type { Joining } from '../rules/policy.ts';

/** A district's matter has few; a list of them is no matter. */
const MOST = 60;

const hex = (value: number, digits: number): string => value.toString(16).padStart(8, '0').slice(0, digits);

function kindAsText(kind: string): string {
  if (kind.startsWith(PERSON)) return kind.padEnd(4, '0');
  const hashed = mixedText(kind);
  const first = [PLACE, POINT].find((one) => kind.startsWith(one)) ?? (hashed % 13).toString(16);
  return first + hex(hashed, 3);
}

const each = (marks: string): [mark: string, kind: string, value: string][] =>
  [...marks.matchAll(/(.{4})(.{8})/g)].map(([mark, kind = '', value = '']) => [mark, kind, value]);

/** The marks of a text as they are kept with a claim: hashes alone (H5). */
export function distinguishing(said: string, rules: Joining): string {
  const all = [...marksIn(said, rules)].flatMap(([kind, values]) =>
    [...values].map((value) => kindAsText(kind) + hex(mixedText(value), 8)),
  );
  return all.slice(0, MOST).join('');
}

/** H5: a name is kept no longer than the words that it stood in; without it marks may be kept for good. */
export const impersonal = (marks: string): string =>
  each(marks)
    .flatMap(([mark, kind]) => (kind.startsWith(PERSON) ? [] : [mark]))
    .join('');

function kept(marks: string): Marks {
  const read: Marks = new Map();
  for (const [, kind, value] of each(marks)) read.set(kind, (read.get(kind) ?? new Set()).add(value));
  return read;
}

/**
 * M4: each text has a place, number, name, date or denial of one kind that the other has not, and they share no more of that kind: they tell of
 * two matters, however alike. A repost that only adds or leaves out is none. Where one can stand is of one kind, whether an estate or a market:
 * two texts alike that name no such place in common tell of two. A name of whom it concerns separates, and joins nothing; who speaks makes no
 * difference (H1).
 */
export function areApart(a: string, b: string): boolean {
  const [mine, theirs] = [kept(a), kept(b)];
  const shared = (kind: string): number =>
    [...(mine.get(kind) ?? [])].filter((value) => theirs.get(kind)?.has(value)).length;
  const differ = [...mine].some(
    ([kind, values]) => Math.min(values.size, theirs.get(kind)?.size ?? 0) - shared(kind) >= Math.max(shared(kind), 1),
  );
  const [here, there] = [pointsOf(mine), pointsOf(theirs)];
  return differ || (here.size > 0 && there.size > 0 && ![...here].some((point) => there.has(point)));
}

const pointsOf = (marks: Marks): Set<string> =>
  new Set([...marks].flatMap(([kind, values]) => (kind.startsWith(POINT) ? [...values] : [])));
