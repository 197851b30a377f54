import { type Case, unitsOf } from '../../../domain/case/case.ts';
import { wallClock } from '../../../domain/matter/instant.ts';
import type { Directory } from '../../../domain/people/directory.ts';
import { saidAs } from '../../../domain/projections/said-grams.ts';
import { beginsNumbers, contains, lookedUp, numbersLike, numbersMeant } from '../../../domain/projections/search.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Places } from '../../../ports/store.ts';
import { maySee } from './permissions.ts';
import type { Person } from './person.ts';
import { saidIn } from './said-in.ts';

/** Numbers of cases in the order of a list, some at a time: what a page goes through, without reading what it does not show. */
export type Reading = (cursor: string | undefined, limit: number) => Promise<Places>;

export interface Source {
  read: Reading;
  /** Whether a case that was found at a place is shown there: one that stands in several lists is shown in one. */
  holds: (state: Case, place: string) => boolean | Promise<boolean>;
}

/** One list after another, in the order of their names; a place is the list's name and the place in it. */
export type Lists = Readonly<Record<string, Reading>>;

const NUMBER = '1';
const UNIT = '2';
const WORDS = '3';
const SAID = '4';
const placeIn = (list: string, place: string): string => `${list}|${place}`;
const listOf = (place: string): string => place.slice(0, place.indexOf('|'));

interface Wanted {
  q: string;
  /** The narrow list in which all is to be found: a unit's, or the daily drill's. Each of its cases is looked at. */
  within: Reading | null;
  /** Of a narrow list: whether a case that is found elsewhere is one of it. */
  isWithin?: (state: Case) => boolean;
}

/**
 * What is looked for: the case of that number, then what units of that name have to do, then cases with these words, the newest first, closed
 * ones too, then those whose agreed line or documents have them, as far as this person may read these. Nothing is left out: where few of those that are looked through fit, a page is short and its cursor goes on.
 */
export async function searching({ q, within, isWithin }: Wanted, person: Person, ports: Ports): Promise<Source> {
  const { directory } = person;
  const { store, policies, clock } = ports;
  const { district } = await policies.current();
  const { year } = wallClock(clock.now());
  const numbers = [...new Set([...numbersMeant(q, district.code, year), ...numbersLike(q, district.code, year)])];
  const units = within ? [] : unitsNamed(q, directory);
  const words = (state: Case): boolean =>
    contains([state.number, state.summary, state.place, state.subject], q) ||
    (within !== null && unitsNamed(q, directory).some((unit) => unitsOf(state).includes(unit)));
  const shownIn = (state: Case): string | null => {
    if (numbers.includes(state.number)) return NUMBER;
    const unit = units.find((one) => unitsOf(state).includes(one));
    return unit === undefined ? (words(state) ? WORDS : null) : `${UNIT}${unit}`;
  };
  const lists: Lists = {
    [NUMBER]: async () => ({ entries: numbers.map((matter) => ({ matter, place: matter })), cursor: null }),
    ...Object.fromEntries(
      units.map((unit): [string, Reading] => [
        `${UNIT}${unit}`,
        (cursor, limit) => store.unitPlaces(unit, { limit, ...(cursor ? { cursor } : {}) }),
      ]),
    ),
    ...(within ? { [WORDS]: within } : beginsNumbers(q, district.code) ? all(ports) : worded(q, ports)),
    ...said(q, ports),
  };
  return {
    read: inTurn(lists),
    holds: async (state, place) => {
      const list = listOf(place);
      if (list !== SAID) return shownIn(state) === (list.startsWith(WORDS) ? WORDS : list);
      if (shownIn(state) !== null || isWithin?.(state) === false || !maySee(person, state)) return false;
      return saidIn(state, q, person, ports);
    },
  };
}

/** The ids of units whose name, long or short, holds what is looked for. */
const unitsNamed = (q: string, { units }: Directory): string[] =>
  units
    .filter(({ name, short }) => contains([name, short], q))
    .map(({ id }) => id)
    .toSorted();

export function inTurn(lists: Lists): Reading {
  const names = Object.keys(lists).toSorted();
  return async (cursor, limit) => {
    const entries: Places['entries'] = [];
    let from = cursor === undefined ? undefined : cursor.slice(cursor.indexOf('|') + 1);
    for (const name of names) {
      if (cursor !== undefined && name < listOf(cursor)) continue;
      if (cursor !== undefined && name > listOf(cursor)) from = undefined;
      if (entries.length >= limit) return { entries, cursor: placeIn(name, '') };
      const page = name === NUMBER && from ? NOTHING : await lists[name]?.(from || undefined, limit - entries.length);
      from = undefined;
      for (const { matter, place } of page?.entries ?? []) entries.push({ matter, place: placeIn(name, place) });
      if (page?.cursor) return { entries, cursor: placeIn(name, page.cursor) };
    }
    return { entries, cursor: null };
  };
}

const NOTHING: Places = { entries: [], cursor: null };

/** So many postings of a pair are looked through at once, the newest first. */
const POSTINGS = 200;

/** By pairs of characters; a single one is in no posting, so that every case is looked at. */
function worded(q: string, ports: Pick<Ports, 'store'>): Lists {
  const pairs = lookedUp(q);
  return pairs.length > 0 ? { [WORDS]: (cursor, limit) => posted(pairs, cursor, limit, ports.store) } : all(ports);
}

/** Every case, open ones first. */
const all = ({ store }: Pick<Ports, 'store'>): Lists =>
  Object.fromEntries(
    ([['appraising', 'open'], ['ended'], ['closed']] as const).map((statuses, at): [string, Reading] => [
      `${WORDS}${at}`,
      (cursor, limit) => store.places({ statuses, limit, ...(cursor ? { cursor } : {}) }),
    ]),
  );

/** R3: by the agreed line and the titles of documents. */
function said(q: string, { store }: Pick<Ports, 'store'>): Lists {
  const pairs = lookedUp(q).map(saidAs);
  return pairs.length === 0 ? {} : { [SAID]: (cursor, limit) => posted(pairs, cursor, limit, store) };
}

async function posted(
  pairs: string[],
  cursor: string | undefined,
  limit: number,
  store: Ports['store'],
): Promise<Places> {
  const lists = await Promise.all(pairs.map((pair) => store.posted(pair, POSTINGS, cursor)));
  // The shortest list is the rarest pair; what another list does not hold, as far as it was read, has not all of the words.
  const [rarest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  const held = others.map((list) => ({
    places: new Set(list.map(({ place }) => place)),
    upTo: list.length < POSTINGS ? '' : (list.at(-1)?.place ?? ''),
  }));
  const fitting = rarest.filter(({ place }) => held.every(({ places, upTo }) => place < upTo || places.has(place)));
  const entries = fitting.slice(0, limit);
  if (fitting.length > limit) return { entries, cursor: entries.at(-1)?.place ?? null };
  return { entries, cursor: rarest.length === POSTINGS ? (rarest.at(-1)?.place ?? null) : null };
}
