import { type Case, unitsOf } from '../../../domain/case/case.ts';
import { type Grade, GRADES, PINNED } from '../../../domain/matter/grade.ts';
import { limitsOf } from '../../../domain/projections/facets.ts';
import { ELSEWHERE, MOVERS, OWING, owesStill } from '../../../domain/projections/projection.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { PlacesWanted } from '../../../ports/store.ts';
import { seesAll } from './permissions.ts';
import type { Person } from './person.ts';
import type { ListQuery } from './schemas/queries.ts';
import { inTurn, type Reading, searching, type Source } from './search-cases.ts';

/** The narrowest list that holds what is wanted. Whether a case may be seen is asked of the case itself. */
export async function sourceFor(wanted: ListQuery, person: Person, ports: Ports): Promise<Source> {
  const q = wanted.q?.trim() ?? '';
  const unit = wanted.view === 'unit' || !seesAll(person) ? person.unit.id : wanted.unit;
  const owing = wanted.status === 'owing';
  const desk = person.unit.desk === true;
  // What still owes something is few at any time: a unit's are taken from them.
  const isHeld = (state: Case): boolean =>
    !owing || (owesStill(state) && (unit === undefined || unitsOf(state).includes(unit)));
  if (q === '') return { read: listFor(wanted, unit, desk, ports), holds: isHeld };
  // The daily drill is in no posting (S4), and what a unit has is a shorter way than what the district has.
  const narrow = unit !== undefined || wanted.drills !== undefined || owing;
  const isWithin = (state: Case): boolean =>
    wanted.drills === undefined && (unit === undefined || unitsOf(state).includes(unit));
  const found = await searching(
    { q, ...(narrow ? { within: listFor(wanted, unit, desk, ports), isWithin } : { within: null }) },
    person,
    ports,
  );
  return { ...found, holds: async (state, place) => isHeld(state) && found.holds(state, place) };
}

const ofUnit =
  (unit: string, { store }: Ports): Reading =>
  (cursor, limit) =>
    store.unitPlaces(unit, { limit, ...(cursor ? { cursor } : {}) });

function listFor(wanted: ListQuery, unit: string | undefined, desk: boolean, ports: Ports): Reading {
  const { store } = ports;
  if (wanted.status === 'owing') return ofUnit(OWING, ports);
  if (unit !== undefined) return ofUnit(unit, ports);
  const drills = [wanted.drills === 'daily'];
  const { status } = wanted;
  if (status === 'ended' || status === 'closed')
    return (cursor, limit) => store.places({ statuses: [status], drills, limit, ...(cursor ? { cursor } : {}) });
  const statuses = status ? [status] : (['appraising', 'open'] as const);
  const read =
    (grade: Grade, part: Pick<PlacesWanted, 'move' | 'elsewhere'>, of: PlacesWanted['statuses'] = statuses): Reading =>
    (cursor, limit) =>
      store.places({
        statuses: of,
        grades: [grade],
        drills,
        limit,
        ...part,
        ...(cursor ? { cursor } : {}),
      });
  const moves = movesOf(wanted, desk, ports);
  const isWanted = (grade: Grade): boolean => !wanted.grade || wanted.grade === grade;
  // A1: the gravest comes first, however late it falls due and whatever a flood brings beside it; within a grade the desk's own moves.
  const ordinary = GRADES.flatMap((grade, gravity): [string, Reading][] =>
    !isWanted(grade) || wanted.elsewhere === 'only'
      ? []
      : moves
        ? moves.map((move) => [`${gravity}${move.mover}`, read(grade, { move })])
        : [[String(gravity), read(grade, { elsewhere: false })]],
  );
  // M4: what is plainly of elsewhere comes after all of them, and is in no group by time. What is grave never is.
  const last = LIGHT.flatMap((grade): [string, Reading][] =>
    !isWanted(grade) || moves || wanted.elsewhere === 'without' || status === 'open'
      ? []
      : [[`${ELSEWHERE}${grade}`, read(grade, { elsewhere: true }, ['appraising'])]],
  );
  return inTurn(Object.fromEntries([...ordinary, ...last]));
}

const LIGHT = GRADES.filter((grade) => !(PINNED as readonly Grade[]).includes(grade));

/** Where a group by time is asked for, the parts of each list that hold it; null: the whole of them. */
function movesOf(
  { due }: ListQuery,
  desk: boolean,
  { clock }: Pick<Ports, 'clock'>,
): NonNullable<PlacesWanted['move']>[] | null {
  if (!due) return null;
  const { movers, ...limits } = limitsOf(due, clock.now());
  return (desk ? movers : MOVERS).map((mover) => ({ mover, ...limits }));
}
