import type { Case } from '../../functions/domain/case/case.ts';
import type { Instant } from '../../functions/domain/matter/instant.ts';
import type { CasePage, Places, Store } from '../../functions/ports/store.ts';
import { GRADES } from '../../functions/domain/matter/grade.ts';
import { boundsOf, listsNamed, PAGE, placeOf } from '../../functions/adapters/listing.ts';
import { concerned, listedAt, listedIn } from '../../functions/domain/projections/projection.ts';
import { inner, type Tables } from './tables.ts';

interface Listed {
  place: string;
  state: Case;
}

const byPlace = (a: Listed, b: Listed): number => (a.place < b.place ? -1 : 1);
const after = (entries: Listed[], cursor: string | undefined): Listed[] =>
  entries.filter(({ place }) => cursor === undefined || place > cursor);
const before = (entries: Listed[], cursor: string | undefined): Listed[] =>
  entries.filter(({ place }) => cursor === undefined || place < cursor);

const cut = (entries: Listed[], limit: number): { page: Listed[]; cursor: string | null } => {
  const page = entries.slice(0, limit);
  return { page, cursor: entries.length > limit ? (page.at(-1)?.place ?? null) : null };
};

function pageOf(entries: Listed[]): CasePage {
  const { page, cursor } = cut(entries, PAGE);
  return { cases: page.map(({ state }) => state), unreadable: [], cursor };
}

function placesOf(entries: Listed[], limit: number): Places {
  const { page, cursor } = cut(entries, limit);
  return { entries: page.map(({ place, state }) => ({ place, matter: state.number })), cursor };
}

/** A case as it is kept never changes in its place. */
const places = new WeakMap<Case, ReturnType<typeof placeOf>>();

function placeKnown(state: Case): ReturnType<typeof placeOf> {
  const known = places.get(state) ?? placeOf(state);
  places.set(state, known);
  return known;
}

type Methods =
  | 'states'
  | 'casesNamed'
  | 'complaintsOf'
  | 'places'
  | 'unitPlaces'
  | 'placeByUnit'
  | 'placeInList'
  | 'openCases'
  | 'casesByUnit'
  | 'casesByStatus'
  | 'changedSince';

export function listsIn(tables: Tables): Pick<Store, Methods> {
  const listed = (wanted: (state: Case) => boolean, at: (state: Case) => Instant = listedAt): Listed[] =>
    [...tables.cases.values()]
      .filter(wanted)
      .map((state) => ({ place: `${at(state)}#${state.number}`, state }))
      .toSorted(byPlace);

  const inLists = (names: readonly string[]): Listed[] => {
    const wanted = new Set(names);
    return [...tables.cases.values()]
      .flatMap((state): Listed[] => {
        const { list, place } = placeKnown(state);
        return wanted.has(list) ? [{ place, state }] : [];
      })
      .toSorted(byPlace);
  };

  /** A unit's places, with what it is complained of in. */
  function ranked(unit: string): Listed[] {
    const all: Listed[] = [];
    for (const [caseNumber, units] of tables.units) {
      const place = units.get(unit)?.place;
      const state = tables.cases.get(caseNumber);
      if (place !== undefined && state) all.push({ place, state });
    }
    return all.toSorted(byPlace);
  }

  /** A unit's places after a cursor: what it must still act on, then what is over, newest first. */
  function ofUnit(unit: string, cursor: string | undefined): Listed[] {
    const all = ranked(unit);
    const done = all.filter(({ place }) => place.startsWith('2')).toReversed();
    if (cursor?.startsWith('2')) return before(done, cursor);
    const acting = all.filter(({ place }) => place.startsWith('1'));
    return [...after(acting, cursor), ...done];
  }

  return {
    states: async (caseNumbers) => caseNumbers.flatMap((caseNumber) => tables.cases.get(caseNumber) ?? []),
    placeByUnit: async (state) => {
      const units = inner(tables.units, state.number);
      for (const [unit, rank] of concerned(state)) {
        if ((units.get(unit)?.version ?? 0) > state.version) continue;
        units.set(unit, { place: `${rank}#${listedIn(unit, rank, state)}#${state.number}`, version: state.version });
      }
    },
    // A list of this store is reckoned whenever it is read.
    placeInList: async () => {},
    casesNamed: async (caseNumbers) => ({
      cases: caseNumbers.flatMap((caseNumber) => tables.cases.get(caseNumber) ?? []),
      unreadable: [],
    }),
    complaintsOf: async (unit, { cursor, limit }) =>
      placesOf(
        after(
          ranked(unit).filter(({ place }) => place.startsWith('0')),
          cursor,
        ),
        limit,
      ),
    places: async ({ statuses, grades = GRADES, drills = [false], cursor, limit, ...wanted }) => {
      const open = statuses.some((status) => status === 'appraising' || status === 'open');
      const { low, high } = boundsOf(wanted);
      const within = inLists(listsNamed(statuses, grades, drills)).filter(({ place }) => place >= low && place <= high);
      return placesOf(open ? after(within, cursor) : before(within.toReversed(), cursor), limit);
    },
    unitPlaces: async (unit, { cursor, limit }) => placesOf(ofUnit(unit, cursor), limit),
    openCases: async (cursor) =>
      pageOf(after(inLists(listsNamed(['appraising', 'open'], GRADES, [false, true])), cursor)),
    casesByUnit: async (unit, cursor) => pageOf(ofUnit(unit, cursor)),
    changedSince: async (since, cursor) => {
      const changed = listed(
        ({ changedAt }) => changedAt > since,
        ({ changedAt }) => changedAt,
      );
      return pageOf(after(changed, cursor));
    },
    casesByStatus: async (status, cursor, endedSince) => {
      const all = inLists(listsNamed([status], GRADES, [false, true]));
      if (status === 'appraising' || status === 'open') return pageOf(after(all, cursor));
      const since = all.filter(({ place }) => endedSince === undefined || place >= endedSince);
      return pageOf(before(since.toReversed(), cursor));
    },
  };
}
