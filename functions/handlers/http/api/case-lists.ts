import { wallClock } from '../../../domain/matter/instant.ts';
import { limitsOf } from '../../../domain/projections/facets.ts';
import { contains, lookedUp, numbersMeant } from '../../../domain/projections/search.ts';
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
  const numbers = async () => {
    const { district } = await policies.current();
    return numbersMeant(q, district.code, wallClock(clock.now()).year);
  };
  return async (cursor, limit) => {
    if (pairs.length === 0)
      return store.places({ statuses: ['appraising', 'open'], limit, ...(cursor ? { cursor } : {}) });
    const lists = await Promise.all(pairs.map((pair) => store.posted(pair, POSTINGS, cursor)));
    // The shortest list is the rarest pair; a case that is missing from a list that ended has not all of the words.
    const [rarest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
    const ended = others
      .filter((list) => list.length < POSTINGS)
      .map((list) => new Set(list.map(({ place }) => place)));
    const meant = await numbers();
    const entries = rarest.filter(
      ({ caseNumber, place }) => !meant.includes(caseNumber) && ended.every((list) => list.has(place)),
    );
    const first = cursor === undefined ? [...meant, ...(await ofUnitsNamed(meant))] : [];
    const page = entries.slice(0, limit);
    const more = entries.length > limit || rarest.length === POSTINGS;
    return {
      entries: [...first.map((caseNumber) => ({ caseNumber, place: '' })), ...page],
      cursor: more ? (page.at(-1)?.place ?? null) : null,
    };
  };

  /** What the units of that name have to do, but for what a later page finds by its own words. */
  async function ofUnitsNamed(meant: string[]): Promise<string[]> {
    const units = person.directory.units.filter(({ name, short }) => name.includes(q) || short.includes(q));
    const theirs = await Promise.all(units.slice(0, NAMED_UNITS).map(({ id }) => store.unitPlaces(id, { limit: 20 })));
    // A case may have two units of that name.
    const found = new Set(theirs.flatMap(({ entries }) => entries.map(({ caseNumber }) => caseNumber)));
    if (found.size === 0) return [];
    const { cases } = await store.casesNamed([...found]);
    return cases
      .filter(
        ({ number, subject, summary, place }) => !meant.includes(number) && !contains([subject, summary, place], q),
      )
      .map(({ number }) => number);
  }
}
