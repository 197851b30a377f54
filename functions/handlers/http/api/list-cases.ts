import { type Case, isDailyDrill } from '../../../domain/case/case.ts';
import type { Instant } from '../../../domain/matter/instant.ts';
import type { HttpAnswer, HttpCall } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { CasePage } from '../../../ports/store.ts';
import { maySee, seesAll } from './permissions.ts';
import { readAs } from './read-body.ts';
import { type ListQuery, listQuery } from './schemas/queries.ts';
import { caseRow } from './views/case-view.ts';
import { facets, filtered, isMine, matches, sortKey, type Viewer } from './views/list.ts';
import type { Person } from './person.ts';

/** A page of the desk's list, and the most that one list reads: beyond it the facets say so by their total. */
const PAGE = 50;
const MOST_PAGES = 30;

/** All pages of a list that is short by nature: the open cases of a district, or of a unit. */
async function allOf(page: (cursor?: string) => Promise<CasePage>, drills = false): Promise<Omit<CasePage, 'cursor'>> {
  const cases: Case[] = [];
  const unreadable: CasePage['unreadable'] = [];
  let cursor: string | null | undefined;
  for (let read = 0; read < MOST_PAGES && cursor !== null; read += 1) {
    const next = await (cursor === undefined ? page() : page(cursor));
    cases.push(...next.cases.filter((state) => isDailyDrill(state) === drills));
    unreadable.push(...next.unreadable);
    cursor = next.cursor;
  }
  return { cases, unreadable };
}

/** All open cases of the district, for figures that name none. */
export const everyOpenCase = (ports: Ports): Promise<Omit<CasePage, 'cursor'>> =>
  allOf((cursor) => ports.store.openCases(cursor));

/** The open cases that a person may see, and for those of a unit its ended ones too. `drills`: those of the daily drill, and no other (S4). */
export async function openTo(
  person: Person,
  ports: Ports,
  view: 'all' | 'unit' | 'mine',
  drills = false,
): Promise<Omit<CasePage, 'cursor'>> {
  const everything = view !== 'unit' && seesAll(person);
  const found = await allOf(
    (cursor) => (everything ? ports.store.openCases(cursor) : ports.store.casesByUnit(person.unit.id, cursor)),
    drills,
  );
  return { ...found, cases: found.cases.filter((state) => maySee(person, state)) };
}

/** What changed after an instant, of the cases that a person may see, in whatever state; the daily drill's apart (S4). */
export async function changedFor(person: Person, since: Instant, ports: Ports): Promise<Case[]> {
  const { cases } = await allOf((cursor) => ports.store.changedSince(since, cursor));
  return cases.filter((state) => maySee(person, state));
}

const viewerOf = ({ unit }: Person): Viewer => ({ unit: unit.id, desk: unit.desk === true });

/** `GET /api/cases`: by next governing deadline, with counts for the facets. */
export async function listCases(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  const wanted = readAs(listQuery, call.query);
  const past = wanted.status === 'ended' || wanted.status === 'closed';
  return past && seesAll(person) && wanted.view !== 'unit'
    ? listPast(wanted, person, ports)
    : listOpen(wanted, person, ports, past);
}

async function listOpen(wanted: ListQuery, person: Person, ports: Ports, past: boolean): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const { directory } = person;
  const view = wanted.view ?? 'all';
  const found = await openTo(person, ports, view, wanted.drills === 'daily');
  const base = found.cases
    .filter((state) => past || state.status === 'appraising' || state.status === 'open')
    .filter((state) => view !== 'mine' || isMine(state, person.contact.id, directory, now))
    .filter((state) => wanted.q === undefined || matches(state, wanted.q, directory));
  const sorted = filtered(base, wanted, now, viewerOf(person)).toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const rest = sorted.filter((state) => wanted.cursor === undefined || sortKey(state) > wanted.cursor);
  const page = rest.slice(0, PAGE);
  const last = page.at(-1);
  const cursor = rest.length > PAGE && last ? sortKey(last) : null;
  return {
    status: 200,
    body: {
      now,
      cases: await rows(page, person, ports),
      cursor,
      counts: facets(base, now, viewerOf(person), wanted.status),
      unreadable: found.unreadable,
    },
  };
}

/** Ended and closed cases grow for ever: one page of the store at a time, newest first. */
async function listPast(wanted: ListQuery, person: Person, ports: Ports): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const page = await ports.store.casesByStatus(wanted.status ?? 'closed', wanted.cursor);
  const own = page.cases.filter(
    (state) => maySee(person, state) && isDailyDrill(state) === (wanted.drills === 'daily'),
  );
  const base = own.filter((state) => wanted.q === undefined || matches(state, wanted.q, person.directory));
  const cases = await rows(filtered(base, wanted, now, viewerOf(person)), person, ports);
  return {
    status: 200,
    body: { now, cases, cursor: page.cursor, counts: facets(base, now, viewerOf(person)), unreadable: page.unreadable },
  };
}

export async function rows(cases: Case[], person: Person, ports: Ports) {
  const now = ports.clock.now();
  return Promise.all(
    cases.map(async (state) =>
      caseRow(state, { policy: await ports.policies.rulesOf(state.policyId), directory: person.directory, now }),
    ),
  );
}
