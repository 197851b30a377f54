import { type Case, type CaseStatus, isOpen } from '../../functions/domain/case/case.ts';
import type { Instant } from '../../functions/domain/matter/instant.ts';
import type { CasePage, Store } from '../../functions/ports/store.ts';
import { concerned, listedAt, PAGE } from '../../functions/adapters/listing.ts';
import { copy, inner, type Tables } from './tables.ts';

interface Listed {
  place: string;
  state: Case;
}

const byPlace = (a: Listed, b: Listed): number => (a.place < b.place ? -1 : 1);

function pageOf(entries: Listed[]): CasePage {
  const page = entries.slice(0, PAGE);
  return {
    cases: copy(page.map(({ state }) => state)),
    unreadable: [],
    cursor: entries.length > PAGE ? (page.at(-1)?.place ?? null) : null,
  };
}

const after = (entries: Listed[], cursor: string | undefined): Listed[] =>
  entries.filter(({ place }) => cursor === undefined || place > cursor);
const before = (entries: Listed[], cursor: string | undefined): Listed[] =>
  entries.filter(({ place }) => cursor === undefined || place < cursor);

export function listsIn(
  tables: Tables,
): Pick<Store, 'states' | 'openCases' | 'placeByUnit' | 'casesByUnit' | 'casesByStatus' | 'changedSince'> {
  const listed = (wanted: (state: Case) => boolean, at: (state: Case) => Instant = listedAt): Listed[] =>
    [...tables.cases.values()]
      .filter(wanted)
      .map((state) => ({ place: `${at(state)}#${state.number}`, state }))
      .toSorted(byPlace);

  function placed(unit: string): Listed[] {
    const found: Listed[] = [];
    for (const [caseNumber, units] of tables.units) {
      const place = units.get(unit)?.place;
      const state = tables.cases.get(caseNumber);
      if (place !== undefined && state) found.push({ place, state });
    }
    return found.toSorted(byPlace);
  }

  return {
    states: async (caseNumbers) => copy(caseNumbers.flatMap((caseNumber) => tables.cases.get(caseNumber) ?? [])),
    openCases: async (cursor) => pageOf(after(listed(isOpen), cursor)),
    placeByUnit: async (state) => {
      const units = inner(tables.units, state.number);
      for (const [unit, rank] of concerned(state)) {
        if ((units.get(unit)?.version ?? 0) >= state.version) continue;
        units.set(unit, { place: `${rank}#${listedAt(state)}#${state.number}`, version: state.version });
      }
    },
    casesByUnit: async (unit, cursor) => {
      const all = placed(unit);
      const done = all.filter(({ place }) => place.startsWith('2')).toReversed();
      if (cursor?.startsWith('2')) return pageOf(before(done, cursor));
      return pageOf([
        ...after(
          all.filter(({ place }) => place.startsWith('1')),
          cursor,
        ),
        ...done,
      ]);
    },
    changedSince: async (since, cursor) => {
      const changed = listed(
        ({ changedAt }) => changedAt > since,
        ({ changedAt }) => changedAt,
      );
      return pageOf(after(changed, cursor));
    },
    casesByStatus: async (status: CaseStatus, cursor, endedSince) => {
      const all = listed((state) => state.status === status);
      if (status === 'appraising' || status === 'open') return pageOf(after(all, cursor));
      const since = all.filter(({ state }) => endedSince === undefined || listedAt(state) >= endedSince);
      return pageOf(before(since.toReversed(), cursor));
    },
  };
}
