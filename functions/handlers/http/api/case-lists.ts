import type { Case } from '../../../domain/case/case.ts';
import { GRADES } from '../../../domain/matter/grade.ts';
import { limitsOf } from '../../../domain/projections/facets.ts';
import { OWING, owesStill, standingUnits } from '../../../domain/projections/projection.ts';
import type { Ports } from '../../../ports/ports.ts';
import { seesAll } from './permissions.ts';
import type { Person } from './person.ts';
import type { ListQuery } from './schemas/queries.ts';
import { inTurn, type Reading, searching, type Source } from './search-cases.ts';

/** The narrowest list that holds what is wanted. Whether a case may be seen is asked of the case itself. */
export async function sourceFor(wanted: ListQuery, person: Person, ports: Ports): Promise<Source> {
  const q = wanted.q?.trim() ?? '';
  const unit = wanted.view === 'unit' || !seesAll(person) ? person.unit.id : wanted.unit;
  const owing = wanted.status === 'owing';
  // What still owes something is few at any time: a unit's are taken from them.
  const isHeld = (state: Case): boolean =>
    !owing || (owesStill(state) && (unit === undefined || standingUnits(state).includes(unit)));
  if (q === '') return { read: listFor(wanted, unit, ports), holds: isHeld };
  // The daily drill is in no posting (S4), and what a unit has is a shorter way than what the district has.
  const narrow = unit !== undefined || wanted.drills !== undefined || owing;
  const isWithin = (state: Case): boolean =>
    wanted.drills === undefined && (unit === undefined || standingUnits(state).includes(unit));
  const found = await searching(
    { q, ...(narrow ? { within: listFor(wanted, unit, ports), isWithin } : { within: null }) },
    person,
    ports,
  );
  return { ...found, holds: async (state, place) => isHeld(state) && found.holds(state, place) };
}

const ofUnit =
  (unit: string, { store }: Ports): Reading =>
  (cursor, limit) =>
    store.unitPlaces(unit, { limit, ...(cursor ? { cursor } : {}) });

function listFor(wanted: ListQuery, unit: string | undefined, ports: Ports): Reading {
  const { store, clock } = ports;
  if (wanted.status === 'owing') return ofUnit(OWING, ports);
  if (unit !== undefined) return ofUnit(unit, ports);
  const past = wanted.status === 'ended' || wanted.status === 'closed';
  const list = {
    statuses: wanted.status ? [wanted.status] : (['appraising', 'open'] as const),
    drills: [wanted.drills === 'daily'],
    ...(wanted.grade && !past ? { grades: [wanted.grade] } : {}),
    ...(wanted.due && !past ? limitsOf(wanted.due, clock.now()) : {}),
  };
  const read =
    (of: typeof list): Reading =>
    (cursor, limit) =>
      store.places({ ...of, limit, ...(cursor ? { cursor } : {}) });
  // A1: in a flood of new alerts the gravest comes first, however late it falls due; the names of grades sort by gravity.
  if (wanted.status === 'appraising' && !wanted.grade)
    return inTurn(Object.fromEntries(GRADES.map((grade) => [grade, read({ ...list, grades: [grade] })])));
  return read(list);
}
