import { wallClock } from '../../../domain/matter/instant.ts';
import { limitsOf } from '../../../domain/projections/facets.ts';
import { lookedUp, numbersMeant } from '../../../domain/projections/search.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Places } from '../../../ports/store.ts';
import { seesAll } from './permissions.ts';
import type { Person } from './person.ts';
import type { ListQuery } from './schemas/queries.ts';

/** Numbers of cases in the order of a list, some at a time: what a page goes through, without reading what it does not show. */
export type Source = (cursor: string | undefined, limit: number) => Promise<Places>;

/** The narrowest list that holds what is wanted. Whether a case may be seen is asked of the case itself. */
export function sourceFor(wanted: ListQuery, person: Person, ports: Ports): Source {
  const { store } = ports;
  if (wanted.q !== undefined && wanted.q.trim() !== '') return searching(wanted.q, person, ports);
  const own = wanted.view === 'unit' || !seesAll(person);
  const unit = own ? person.unit.id : wanted.unit;
  if (unit !== undefined) return (cursor, limit) => store.unitPlaces(unit, { limit, ...(cursor ? { cursor } : {}) });
  const past = wanted.status === 'ended' || wanted.status === 'closed';
  const list = {
    statuses: wanted.status ? [wanted.status] : (['appraising', 'open'] as const),
    drills: [wanted.drills === 'daily'],
    ...(wanted.grade && !past ? { grades: [wanted.grade] } : {}),
    ...(wanted.due && !past ? limitsOf(wanted.due, ports.clock.now()) : {}),
  };
  return (cursor, limit) => store.places({ ...list, limit, ...(cursor ? { cursor } : {}) });
}

/** So many postings of a pair are looked through at once, the newest first. */
const POSTINGS = 200;
const NAMED_UNITS = 3;

/** By number, by the names of units, else by pairs of characters; closed cases too, newest first. */
function searching(q: string, person: Person, ports: Ports): Source {
  const { store, policies, clock } = ports;
  const pairs = lookedUp(q);
  return async (cursor, limit) => {
    if (pairs.length === 0)
      return store.places({ statuses: ['appraising', 'open'], limit, ...(cursor ? { cursor } : {}) });
    const lists = await Promise.all(pairs.map((pair) => store.posted(pair, POSTINGS, cursor)));
    // The shortest list is the rarest pair; a case that is missing from a list that ended has not all of the words.
    const [rarest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
    const ended = others
      .filter((list) => list.length < POSTINGS)
      .map((list) => new Set(list.map(({ place }) => place)));
    const found = rarest.filter(({ place }) => ended.every((list) => list.has(place)));
    const first = cursor === undefined ? await named(q) : [];
    const entries = [
      ...first,
      ...found.filter(({ caseNumber }) => !first.some((one) => one.caseNumber === caseNumber)),
    ];
    const page = entries.slice(0, limit);
    const more = entries.length > limit || rarest.length === POSTINGS;
    return { entries: page, cursor: more ? (page.findLast(({ place }) => place !== '')?.place ?? null) : null };
  };

  /** What is called so: the number itself, and what the units of that name have to do. */
  async function named(text: string): Promise<Places['entries']> {
    const { district } = await policies.current();
    const numbers = numbersMeant(text, district.code, wallClock(clock.now()).year);
    const units = person.directory.units.filter(({ name, short }) => name.includes(text) || short.includes(text));
    const theirs = await Promise.all(units.slice(0, NAMED_UNITS).map(({ id }) => store.unitPlaces(id, { limit: 20 })));
    // A case may have two units of that name.
    const found = new Set([
      ...numbers,
      ...theirs.flatMap(({ entries }) => entries.map(({ caseNumber }) => caseNumber)),
    ]);
    return [...found].map((caseNumber) => ({ caseNumber, place: '' }));
  }
}
