import { type Case, isComplainedOf, isDailyDrill, isOpen } from '../../../domain/case/case.ts';
import { GRADES } from '../../../domain/matter/grade.ts';
import type { Instant } from '../../../domain/matter/instant.ts';
import { daysRead, type Facets, facetsOf } from '../../../domain/projections/facets.ts';
import { LIVE, MOVERS } from '../../../domain/projections/projection.ts';
import type { HttpAnswer, HttpCall } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { CasePage, Places, PlacesWanted } from '../../../ports/store.ts';
import { sourceFor } from './case-lists.ts';
import { complaintsAbout } from './complaints.ts';
import { membersCounted, sameMatterOf } from './group-members.ts';
import { maySee, seesAll } from './permissions.ts';
import { readAs } from './read-body.ts';
import { type ListQuery, listQuery } from './schemas/queries.ts';
import { caseRow } from './views/case-view.ts';
import { countsOf, isMine, isWanted, type Viewer } from './views/list.ts';
import { withoutFlag } from './without-flag.ts';
import { withoutUnseen } from './without-unseen.ts';
import type { Person } from './person.ts';

/** A page of the desk's list. */
const PAGE = 35;
/** So many cases are read at most for a page of which a filter leaves little: then the page is short, and its cursor goes on. */
const MOST_READ = 160;

/** `drills`: how many of them are of people's drills (S4), which other figures leave out. */
type Counts = Facets & { total: number; drills: number };

const viewerOf = ({ unit }: Person): Viewer => ({ unit: unit.id, desk: unit.desk === true });

/** `GET /api/cases`: a page of the queue by grade, whose move and next deadline, with counts for the facets. Reads no case that it neither shows nor must look at. */
export async function listCases(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  const wanted = readAs(listQuery, call.query);
  const now = ports.clock.now();
  const [{ read, shown, unreadable, cursor }, projectedTo] = await Promise.all([
    pageOf(wanted, person, ports, now),
    ports.store.projectedTo(),
  ]);
  const counts = await countsFor(wanted, person, ports, now, {
    read,
    whole: wanted.cursor === undefined && cursor === null,
  });
  const cases = await rows(shown, person, ports);
  const own = [...cases.map(({ number }) => number), ...unreadable.map(({ caseNumber }) => caseNumber)];
  return withoutUnseen(
    { status: 200, body: { now, projectedTo, cases, cursor, unreadable, ...counts } },
    person,
    ports,
    own,
  );
}

/** The cases of a page, each asked whether this person may see it; and all that were read for it that the view holds. */
async function pageOf(wanted: ListQuery, person: Person, ports: Ports, now: Instant) {
  const { read: take, holds } = await sourceFor(wanted, person, ports);
  const viewer = viewerOf(person);
  const isSearch = (wanted.q ?? '').trim() !== '';
  const belongs = (state: Case): boolean =>
    maySee(person, state) &&
    isDailyDrill(state) === (wanted.drills === 'daily') &&
    (wanted.view !== 'mine' || isMine(state, person.contact.id, person.directory, now)) &&
    (wanted.status !== undefined || isSearch || state.status === 'appraising' || state.status === 'open');
  const unreadable: CasePage['unreadable'] = [];
  const read: Case[] = [];
  const shown: Case[] = [];
  let cursor = wanted.cursor;
  for (let looked = 0; ; ) {
    const { entries, cursor: next } = await take(cursor, PAGE);
    const found = await ports.store.casesNamed([...new Set(entries.map(({ matter }) => matter))]);
    const byNumber = new Map(found.cases.map((state) => [state.number, state]));
    unreadable.push(...found.unreadable);
    looked += entries.length;
    for (const { matter, place } of entries) {
      const state = byNumber.get(matter);
      if (!state || !belongs(state) || !(await holds(state, place))) continue;
      read.push(state);
      if (isWanted(state, wanted, now, viewer)) shown.push(state);
      if (shown.length >= PAGE)
        return { read, shown, unreadable, cursor: place === entries.at(-1)?.place ? next : place };
    }
    if (next === null) return { read, shown, unreadable, cursor: null };
    cursor = next;
    if (looked >= MOST_READ) return { read, shown, unreadable, cursor: next };
  }
}

/**
 * From the books where the list is the whole district's; else over what was read, `atLeast` where that is not all. H5: what complains of
 * the viewer's own unit is taken from what the books say.
 */
async function countsFor(
  wanted: ListQuery,
  person: Person,
  ports: Ports,
  now: Instant,
  { read, whole }: { read: Case[]; whole: boolean },
): Promise<{ counts: Counts; atLeast: boolean }> {
  const viewer = viewerOf(person);
  const past = wanted.status === 'ended' || wanted.status === 'closed' || wanted.status === 'owing';
  const all = seesAll(person) && (wanted.view ?? 'all') === 'all' && !wanted.q && wanted.drills === undefined && !past;
  if (!all) return { counts: countsOf(read, now, viewer, wanted.status), atLeast: !whole };
  const statuses = wanted.status === 'appraising' || wanted.status === 'open' ? [wanted.status] : OPEN;
  const [counts, hidden] = await Promise.all([
    districtCounts(ports, now, { statuses, desk: viewer.desk, kinds: ['r', 'x'] }),
    openHiddenFrom(person, ports),
  ]);
  return { counts: lessHidden(counts, hidden, now, person, wanted.status), atLeast: false };
}

const OPEN = ['appraising', 'open'] as const;

const sumOf = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, by) => sum + by, 0);

/** What the books say of the open cases of the district. */
export async function districtCounts(
  { store }: Pick<Ports, 'store'>,
  now: Instant,
  wanted: Parameters<typeof facetsOf>[3],
): Promise<Counts & { unsigned: Record<string, number> }> {
  const days = daysRead(now);
  const books = await store.books([LIVE, ...days]);
  const live = books.get(LIVE) ?? {};
  const minutes = new Map(days.map((day) => [day, books.get(day) ?? {}]));
  const facets = facetsOf(live, minutes, now, wanted);
  const drills = wanted.kinds.includes('x') ? facetsOf(live, minutes, now, { ...wanted, kinds: ['x'] }) : null;
  const unsigned: Record<string, number> = {};
  for (const [key, by] of Object.entries(live)) {
    const [what, kind = '', unit = ''] = key.split('|');
    if (what === 'w' && wanted.kinds.includes(kind) && by > 0) unsigned[unit] = (unsigned[unit] ?? 0) + by;
  }
  return { total: sumOf(facets.status), drills: drills ? sumOf(drills.status) : 0, ...facets, unsigned };
}

/** M4: what waits as of elsewhere, and how much of it is overdue, beside all other figures. */
export const elsewhereOf = ({ elsewhere }: Pick<Facets, 'elsewhere'>): { total: number; overdue: number } => ({
  total: elsewhere['all'] ?? 0,
  overdue: elsewhere['overdue'] ?? 0,
});

/** H5: the open cases that complain of the viewer or his own unit, as the record has them: the books count them, and he must not. */
export async function openHiddenFrom(person: Person, ports: Pick<Ports, 'store'>): Promise<Case[]> {
  const hidden: Case[] = [];
  for await (const numbers of complaintsAbout(person, ports)) {
    const states = await ports.store.states(numbers);
    hidden.push(
      ...states.filter(
        (state) => isOpen(state) && !isDailyDrill(state) && isComplainedOf(state, person.unit.id, person.contact.id),
      ),
    );
  }
  return hidden;
}

const taken = (from: Record<string, number>, what: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(from).map(([key, by]) => [key, by - (what[key] ?? 0)]));

/** H5: what the books say without the cases that a person may not know of. */
export function lessHidden(
  counts: Counts,
  cases: Case[],
  now: Instant,
  person: Person,
  status?: ListQuery['status'],
): Counts {
  const hidden = countsOf(cases, now, viewerOf(person), status);
  return {
    total: counts.total - hidden.total,
    drills: counts.drills - hidden.drills,
    status: taken(counts.status, hidden.status),
    due: taken(counts.due, hidden.due),
    grade: taken(counts.grade, hidden.grade),
    unit: taken(counts.unit, hidden.unit),
    elsewhere: taken(counts.elsewhere, hidden.elsewhere),
  };
}

export async function rows(cases: Case[], person: Person, ports: Ports) {
  const now = ports.clock.now();
  const counted = await membersCounted(cases, person, ports);
  return Promise.all(
    cases.map(async (state) => ({
      ...caseRow(withoutFlag(person, state), {
        policy: await ports.policies.rulesOf(state.policyId),
        directory: person.directory,
        now,
      }),
      ...sameMatterOf(state, counted),
    })),
  );
}

/** The first open cases of the district by their next deadline that a person may see. */
export const firstOpen = async (
  person: Person,
  ports: Pick<Ports, 'store'>,
  limit: number,
  statuses: readonly ('appraising' | 'open')[] = OPEN,
): Promise<Case[]> => seenAt([await byDue({ statuses, limit }, ports)], person, ports);

/** The same, so many of each opinion grade. */
export async function firstOfGrades(person: Person, ports: Pick<Ports, 'store'>, ofEach: number): Promise<Case[]> {
  const lists = await Promise.all(
    GRADES.map((grade) => byDue({ statuses: OPEN, grades: [grade], limit: ofEach }, ports)),
  );
  return seenAt(lists, person, ports);
}

const due = ({ place }: Places['entries'][number]): string => place.slice(place.indexOf('#'));

/** A list has the desk's own moves first: what falls due first, whosever move it is, is the first of both. */
async function byDue(
  wanted: Pick<PlacesWanted, 'statuses' | 'grades' | 'limit'>,
  { store }: Pick<Ports, 'store'>,
): Promise<Places['entries']> {
  const parts = await Promise.all(MOVERS.map((mover) => store.places({ ...wanted, move: { mover } })));
  return parts
    .flatMap(({ entries }) => entries)
    .toSorted((one, other) => (due(one) < due(other) ? -1 : 1))
    .slice(0, wanted.limit);
}

/** The cases of a unit that come first in its list, as far as a person may see them. */
export const firstOfUnit = async (
  unit: string,
  person: Person,
  ports: Pick<Ports, 'store'>,
  limit: number,
): Promise<Case[]> => seenAt([(await ports.store.unitPlaces(unit, { limit })).entries], person, ports);

async function seenAt(lists: Places['entries'][], person: Person, { store }: Pick<Ports, 'store'>): Promise<Case[]> {
  const { cases } = await store.casesNamed(lists.flat().map(({ matter }) => matter));
  return cases.filter((state) => isOpen(state) && maySee(person, state));
}

/** Changes of one look at a list: beyond so many a console reads its lists again. */
const MOST_CHANGES = 100;

/** What changed after an instant, of the cases that a person may see, in whatever state; the daily drill's apart (S4). `more`: there is more than is told. */
export async function changedFor(
  person: Person,
  since: Instant,
  ports: Ports,
): Promise<{ cases: Case[]; more: boolean }> {
  const { cases, cursor } = await ports.store.changedSince(since);
  const seen = cases.slice(0, MOST_CHANGES).filter((state) => !isDailyDrill(state) && maySee(person, state));
  // What a unit had and may not see any more it is not told; that its lists are to be read again says no more than they will.
  const left = cases.some(
    (state) => !maySee(person, state) && state.assignments.some(({ unit }) => unit === person.unit.id),
  );
  return { cases: seen, more: left || cursor !== null || cases.length > MOST_CHANGES };
}
