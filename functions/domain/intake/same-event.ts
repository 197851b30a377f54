import { mixedText, normalised } from './fingerprint.ts';
import { marksIn, PLACE, POINT } from './marks.ts';
import type { Joining } from '../rules/policy.ts';

/** In how many of so many messages a pair of characters stands; `unseen`: one that the table lacks. */
export interface PairFrequencies {
  messages: number;
  unseen: number;
  of: ReadonlyMap<string, number>;
}

/** By what an alert is known to tell of the same event as another, in whatever words. */
export interface Tale {
  /** Its rarest pairs, by which later ones find it, if nobody holds them. */
  keys: string[];
  /** More of them, by which it finds earlier ones. */
  looksFor: string[];
  /** Its heaviest pairs, each with its weight, and what its title and place name: hashes alone (H5). */
  data: string;
}

/** M4: a case that an alert may tell more of, by how much of what both say is alike and rare. */
export interface SameEvent {
  number: string;
  percent: number;
}

interface Said {
  title: string;
  text?: string;
  place?: string;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const HASH_DIGITS = 4;
const HEAVIEST = DIGITS.length - 1;
/** Whoever repeats a title says what the matter is. */
const TITLE_COUNTS = 2;

/** Of the copy or of how the matter moved on, as often as of the matter itself. */
const DATES = ['第年', '第月', '第日'];
/** Well-known places, whose names people write alike; what else is named, each writes in his own way. */
const tellsApart = (kind: string): boolean =>
  kind.startsWith(POINT) || kind === `${PLACE}地` || (kind.includes('第') && !DATES.includes(kind));

const hashed = (pair: string): string => {
  const hash = mixedText(pair);
  return Array.from({ length: HASH_DIGITS }, (_, at) => DIGITS[(hash >>> (6 * at)) & 63] ?? '').join('');
};

/** What a title and a place name, by kind. */
function namedIn({ title, place }: Said, rules: Joining): string {
  return [...marksIn([place, title].filter(Boolean).join('\n'), rules)]
    .filter(([kind]) => tellsApart(kind))
    .flatMap(([kind, values]) => [...values].map((value) => hashed(kind) + hashed(value)))
    .slice(0, MOST_NAMED)
    .join('');
}
/** A title of a hundred numbers is a list. */
const MOST_NAMED = 20;

/** Both name something of one kind, and nothing of it is the same. */
function areApart(mine: Named, theirs: Named): boolean {
  return [...mine].some(([kind, values]) => {
    const others = theirs.get(kind);
    return others !== undefined && ![...values].some((value) => others.has(value));
  });
}
type Named = ReadonlyMap<string, ReadonlySet<string>>;

function readNamed(named: string): Named {
  const read = new Map<string, Set<string>>();
  for (const [, kind = '', value = ''] of named.matchAll(/(.{4})(.{4})/g))
    read.set(kind, (read.get(kind) ?? new Set()).add(value));
  return read;
}

function countsOf(said: string): Map<string, number> {
  const counts = new Map<string, number>();
  const signs = Array.from(normalised(said));
  for (const [at, sign] of signs.entries()) {
    const next = signs[at + 1];
    if (next !== undefined) counts.set(sign + next, (counts.get(sign + next) ?? 0) + 1);
  }
  return counts;
}

/** The pairs of a text that weigh most: those that it repeats and others lack. */
function heaviest({ title, text }: Said, { messages, unseen, of }: PairFrequencies, most: number): [string, number][] {
  const titles = Array.from({ length: TITLE_COUNTS }, () => title);
  return [...countsOf([...titles, text ?? ''].join('\n'))]
    .map(([pair, times]): [string, number] => [
      pair,
      (1 + Math.log(times)) * Math.log(messages / (of.get(pair) ?? unseen)),
    ])
    .filter(([, weight]) => weight > 0)
    .toSorted(([a, heavy], [b, light]) => light - heavy || (a < b ? -1 : 1))
    .slice(0, most);
}

/** M4: what an alert is found by and compared with, for the same event in other words. Of who wrote it, nothing (H1). */
export function taleOf(said: Said, joinsByText: boolean, rules: Joining, frequencies: PairFrequencies): Tale {
  const { events } = rules;
  if (events === undefined || Array.from(normalised(`${said.title}${said.text ?? ''}`)).length < rules.minChars)
    return NO_TALE;
  const pairs = heaviest(said, frequencies, events.pairs);
  const most = pairs[0]?.[1] ?? 1;
  const sketch = pairs.map(([pair, weight]) => hashed(pair) + (DIGITS[Math.round((weight / most) * HEAVIEST)] ?? 'A'));
  const keys = pairs.slice(0, events.looksFor).map(([pair]) => `event#${hashed(pair)}`);
  return {
    keys: keys.slice(0, joinsByText ? events.keys : events.keysApart),
    looksFor: keys,
    data: `${sketch.join('')} ${namedIn(said, rules)}`,
  };
}

export const NO_TALE: Tale = { keys: [], looksFor: [], data: '' };

/** M4, S4: told of within one exercise alone. */
export const taleWithin = (exercise: string | undefined, tale: Tale): Tale =>
  exercise === undefined
    ? tale
    : {
        ...tale,
        keys: tale.keys.map((key) => `${key}#${exercise}`),
        looksFor: tale.looksFor.map((key) => `${key}#${exercise}`),
      };

function readKept(data: string): { weights: Map<string, number>; named: Named } {
  const [sketch = '', named = ''] = data.split(' ');
  const weights = new Map(
    (sketch.match(/.{5}/g) ?? []).map((one) => [one.slice(0, HASH_DIGITS), DIGITS.indexOf(one.slice(HASH_DIGITS))]),
  );
  return { weights, named: readNamed(named) };
}

const lengthOf = (weights: ReadonlyMap<string, number>): number =>
  Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));

/** The cosine of two texts' weights. */
function nearness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const shared = [...a].reduce((sum, [pair, weight]) => sum + weight * (b.get(pair) ?? 0), 0);
  return shared === 0 ? 0 : shared / (lengthOf(a) * lengthOf(b));
}

/**
 * M4: the cases that may be of the same event, the likeliest first; never across another place, number or name in the title. Only proposed: a
 * person joins or leaves them.
 */
export function sameEvents(
  tale: Tale,
  held: readonly { key: string; matter: string; data?: string }[],
  { events }: Joining,
): SameEvent[] {
  if (events === undefined) return [];
  const mine = readKept(tale.data);
  const telling = held.filter(({ key, data }) => data !== undefined && tale.looksFor.includes(key));
  // One that bears several of the pairs is read once.
  const once = new Map(telling.map((claim) => [`${claim.matter} ${claim.data}`, claim]));
  const found = [...once.values()]
    .map(({ matter, data = '' }) => ({ number: matter, ...readKept(data) }))
    .filter(({ named }) => !areApart(mine.named, named))
    .map(({ number, weights }) => ({ number, near: nearness(mine.weights, weights) }))
    .filter(({ near }) => near >= events.alike)
    .toSorted((a, b) => b.near - a.near || (a.number < b.number ? -1 : 1));
  return found
    .filter(({ number }, index) => found.findIndex((one) => one.number === number) === index)
    .slice(0, events.proposed)
    .map(({ number, near }) => ({ number, percent: Math.round(near * 100) }));
}

/** Longer runs that both texts have, the heaviest first: what whoever may read the words is shown as the reason. */
export function sharedPhrases(a: Said, b: Said, frequencies: PairFrequencies, most: number): string[] {
  const theirs = countsOf(`${b.title}\n${b.text ?? ''}`);
  const weight = (pair: string): number =>
    Math.log(frequencies.messages / (frequencies.of.get(pair) ?? frequencies.unseen));
  const runs = new Map<string, number>();
  let run = '';
  let sum = 0;
  const signs = Array.from(normalised(`${a.title}\n${a.text ?? ''}`));
  const end = (): void => {
    if (Array.from(run).length >= LEAST_RUN) runs.set(run, sum);
    run = '';
    sum = 0;
  };
  for (const [at, sign] of signs.entries()) {
    const pair = sign + (signs[at + 1] ?? '');
    if (!theirs.has(pair)) {
      end();
      continue;
    }
    run = run === '' ? pair : run + (signs[at + 1] ?? '');
    sum += weight(pair);
  }
  end();
  const other = normalised(`${b.title}\n${b.text ?? ''}`);
  const said = [...runs].filter(([one]) => other.includes(one));
  return said
    .filter(([one]) => !said.some(([longer]) => longer !== one && longer.includes(one)))
    .toSorted(([, heavy], [, light]) => light - heavy)
    .slice(0, most)
    .map(([one]) => one);
}
/** Two characters are a word as often as not. */
const LEAST_RUN = 2;
