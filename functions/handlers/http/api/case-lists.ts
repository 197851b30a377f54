import { GRADES } from '../../../domain/matter/grade.ts';
import { limitsOf } from '../../../domain/projections/facets.ts';
import type { Ports } from '../../../ports/ports.ts';
import { seesAll } from './permissions.ts';
import type { Person } from './person.ts';
import type { ListQuery } from './schemas/queries.ts';
import { inTurn, type Reading, searching, type Source } from './search-cases.ts';

/** The narrowest list that holds what is wanted. Whether a case may be seen is asked of the case itself. */
export async function sourceFor(wanted: ListQuery, person: Person, ports: Ports): Promise<Source> {
  const q = wanted.q?.trim() ?? '';
  const unit = wanted.view === 'unit' || !seesAll(person) ? person.unit.id : wanted.unit;
  if (q === '') return { read: listFor(wanted, unit, ports), holds: () => true };
  // The daily drill is in no posting (S4), and what a unit has is a shorter way than what the district has.
  const within = unit !== undefined || wanted.drills !== undefined ? listFor(wanted, unit, ports) : null;
  return searching({ q, within }, person.directory, ports);
}

function listFor(wanted: ListQuery, unit: string | undefined, { store, clock }: Ports): Reading {
  if (unit !== undefined) return (cursor, limit) => store.unitPlaces(unit, { limit, ...(cursor ? { cursor } : {}) });
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
