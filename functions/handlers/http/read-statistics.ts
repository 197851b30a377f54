import { type Case, unitsOf } from '../../domain/case/case.ts';
import type { Instant } from '../../domain/matter/instant.ts';
import { countedUnder, statisticsOf } from '../../domain/projections/statistics.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CasePage } from '../../ports/store.ts';
import { type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { districtCounts, openHiddenFrom, rows } from './api/list-cases.ts';
import { maySee, mustBeAllowedTo, seesAll } from './api/permissions.ts';
import { type Person, personOf, unitNamed } from './api/person.ts';
import { readAs } from './api/read-body.ts';
import { countedQuery, type Statistics, statisticsQuery } from './api/schemas/statistics.ts';
import { inTurn, type Reading } from './api/search-cases.ts';
import { acceptanceOf } from './api/statistics/acceptance.ts';
import { type Figure, figuresOf, isMeant, monthsOf, streets } from './api/statistics/figures.ts';
import { figureNamed, tablesOf, volumeOf } from './api/views/statistics-view.ts';
import { withoutUnseen } from './api/without-unseen.ts';

/** `GET /api/statistics`: figures of some months from the books; `/api/statistics/cases`: the cases of one figure. A unit reads its own. */
export async function readStatistics(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  mustBeAllowedTo(person, 'list-own');
  const { number } = call.path;
  if (number === undefined) return overview(call, person, ports);
  return number === 'cases' ? counted(call, person, ports) : problem(404, 'unknown-route', '没有这个地址');
}

/** What is a unit's own: its duties. What came to the district is nobody's in particular. */
const OF_UNITS = ['answer', 'substance', 'review', 'sign', 'first', 'breach'];

const mayRead =
  (person: Person): ((figure: Figure) => boolean) =>
  ({ parts: [what = '', unit] }) =>
    seesAll(person) || (OF_UNITS.includes(what) && unit === person.unit.id);

async function overview(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const months = monthsOf(readAs(statisticsQuery, call.query), now);
  const all = seesAll(person);
  const [figures, policy, projectedTo, load] = await Promise.all([
    figuresOf(months, { places: all }, ports),
    ports.policies.current(),
    ports.store.projectedTo(),
    loadOf(person, ports, now),
  ]);
  const own = figures.filter(mayRead(person));
  const body: Statistics = {
    now,
    projectedTo,
    from: months[0] ?? '',
    to: months.at(-1) ?? '',
    months,
    ...tablesOf(own, months, person, policy),
    volume: all ? volumeOf(own, months, person, policy) : null,
    accepted: all ? await acceptanceOf(months, ports) : null,
    load,
  };
  return { status: 200, body };
}

const OPEN = ['appraising', 'open'] as const;

/** What is open now by unit. H5: without what complains of the reader. */
async function loadOf(person: Person, ports: Ports, now: Instant): Promise<Statistics['load']> {
  const [{ unit, unsigned }, hidden] = await Promise.all([
    districtCounts(ports, now, { statuses: OPEN, desk: person.unit.desk === true, kinds: ['r'] }),
    openHiddenFrom(person, ports),
  ]);
  const without = (is: (state: Case) => boolean): number => hidden.filter((state) => !state.drill && is(state)).length;
  return Object.entries(unit)
    .filter(([id]) => seesAll(person) || id === person.unit.id)
    .map(([id, open]) => ({
      unit: unitNamed(person.directory, id),
      open: open - without((state) => unitsOf(state).includes(id)),
      unsigned: (unsigned[id] ?? 0) - without((state) => isUnsigned(state, id)),
    }))
    .filter(({ open }) => open > 0)
    .toSorted((a, b) => b.open - a.open || (a.unit.id < b.unit.id ? -1 : 1));
}

const isUnsigned = ({ assignments }: Case, unit: string): boolean =>
  assignments.some((assignment) => assignment.unit === unit && assignment.state === 'assigned');

/** A page of a list, and so many that are looked at for one of which little may be seen. */
const PAGE = 35;
const MOST_READ = 160;

/** The cases that a figure counts, newest first within a month; each once, and each asked whether this person may see it. */
async function counted(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  const wanted = readAs(countedQuery, call.query);
  const now = ports.clock.now();
  const policy = await ports.policies.current();
  const lists = await listsOf(wanted.figure, monthsOf(wanted, now), person, policy, ports);
  const { shown, unreadable, cursor } = await pageOf(lists, wanted.cursor, person, ports);
  const cases = await rows(shown, person, ports);
  const count = lists.reduce((all, one) => all + one.count, 0);
  const named = figureNamed(wanted.figure, person, policy);
  const body = { now, figure: wanted.figure, ...named, count, cases, unreadable, cursor };
  const own = [...cases.map(({ number }) => number), ...unreadable];
  return withoutUnseen({ status: 200, body }, person, ports, own);
}

/** The figures that are meant: each is a list of its own. */
async function listsOf(figure: string, months: string[], person: Person, policy: Policy, ports: Ports) {
  const [what = '', unit] = figure.split('|');
  if (!seesAll(person))
    mustBeAllowedTo(person, OF_UNITS.includes(what) && unit === person.unit.id ? 'list-own' : 'list-all');
  const figures = await figuresOf(months, { places: what === 'place' }, ports);
  const streetOf = streets(policy);
  return figures.filter((one) => isMeant(one, figure, streetOf));
}

async function pageOf(lists: readonly Figure[], from: string | undefined, person: Person, { store }: Ports) {
  const under = new Map(
    lists
      .map(({ month, name }) => [listName(month, name), countedUnder({ month, figure: name })] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  const read = inTurn(Object.fromEntries([...under].map(([list, name]) => [list, posted(name, store)])));
  const shown: Case[] = [];
  const unreadable: CasePage['unreadable'][number]['caseNumber'][] = [];
  let cursor = from;
  for (let looked = 0; ; ) {
    const { entries, cursor: next } = await read(cursor, PAGE);
    const found = await store.casesNamed([...new Set(entries.map(({ matter }) => matter))]);
    unreadable.push(...found.unreadable.map(({ caseNumber }) => caseNumber));
    const byNumber = new Map(found.cases.map((state) => [state.number, state]));
    looked += entries.length;
    for (const { matter, place } of entries) {
      const state = byNumber.get(matter);
      if (!state || !maySee(person, state)) continue;
      const counts = new Set(statisticsOf(state).map(countedUnder));
      // One that stands in several lists is shown in the first.
      const first = [...under].find(([, name]) => counts.has(name))?.[0];
      if (first === place.slice(0, place.indexOf('|'))) shown.push(state);
    }
    if (next === null || shown.length >= PAGE || looked >= MOST_READ) return { shown, unreadable, cursor: next };
    cursor = next;
  }
}

/** Names of lists sort in the order in which they are read, and stay the same while figures come and go between two pages. */
const listName = (month: string, figure: string): string =>
  `L${999_999 - Number(month.replace('-', ''))}~${figure.replaceAll('|', '~')}`;

const posted =
  (name: string, store: Ports['store']): Reading =>
  async (cursor, limit) => {
    const found = await store.posted(name, limit + 1, cursor);
    const entries = found.slice(0, limit);
    return { entries, cursor: found.length > limit ? (entries.at(-1)?.place ?? null) : null };
  };
