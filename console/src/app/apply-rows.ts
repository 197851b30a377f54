import type { InfiniteData } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';
import { type CaseRow, keys, type ListQuery, queryClient, type Schemas } from '../api/queries.ts';
import { groupOf, isDesksMove, isMoveOf } from '../pages/desk/groups.ts';
import { moment, serverNow } from './server-time.ts';

/*
 * Rows that changed are put where they belong in the lists that are open, so that a change makes no tab read its lists again. Counts hang on rows that
 * no tab holds: they alone are asked for, and not more often than somebody would notice.
 */

type CaseList = Schemas['CaseList'];
type Loaded = InfiniteData<CaseList, string>;
type Viewer = Pick<Schemas['Me']['me'], 'desk' | 'unit' | 'may'>;

const COUNTS_EVERY = 15_000;
const NEVER = '9999';

const isPast = ({ status }: ListQuery): boolean => status === 'ended' || status === 'closed';
const has = (row: CaseRow, unit: string): boolean =>
  row.assignments.some((part) => part.unit.id === unit && part.state !== 'taken-back');

/** Whether a list can tell from a row alone that it belongs to it; what is mine, what is owed still, and words, the server knows. */
const isPlain = ({ view, q, status }: ListQuery): boolean => view !== 'mine' && q === undefined && status !== 'owing';

function belongs(row: CaseRow, query: ListQuery, viewer: Viewer): boolean {
  const { status, grade, unit, due, view, drills } = query;
  return (
    (status === undefined ? row.status === 'appraising' || row.status === 'open' : row.status === status) &&
    (row.origin.kind === 'drill') === (drills === 'daily') &&
    (grade === undefined || row.grades.opinion === grade) &&
    (unit === undefined || has(row, unit)) &&
    (view !== 'unit' || has(row, viewer.unit.id)) &&
    (due === undefined || groupOf(row, serverNow(), viewer) === due)
  );
}

const endedAt = (row: CaseRow): string => `${row.closedAt ?? NEVER}#${row.number}`;

/** As the server has the queue: by grade, whose names sort by gravity, then the moves of the list's owner, then the next deadline. */
function placeOf(row: CaseRow, { view, unit }: ListQuery, viewer: Viewer): string {
  const owner = view === 'unit' || !viewer.may.includes('list-all') ? viewer.unit.id : unit;
  const own = owner === undefined ? isDesksMove(row) : isMoveOf(row, owner);
  return `${row.grades.opinion}#${own ? 1 : 2}#${row.clocks[0]?.dueAt ?? NEVER}#${row.number}`;
}

/** Whether one row stands before another in a list; of past cases the newest is first. */
const stands = (one: CaseRow, before: CaseRow, query: ListQuery, viewer: Viewer): boolean =>
  isPast(query) ? endedAt(one) > endedAt(before) : placeOf(one, query, viewer) < placeOf(before, query, viewer);

/** The pages of a list with a row where it belongs; beyond what is loaded it comes when that is asked for. */
function withRow(loaded: Loaded, row: CaseRow, query: ListQuery, viewer: Viewer): Loaded {
  const known = loaded.pages.some(({ cases }) => cases.some(({ number }) => number === row.number));
  if (!isPlain(query)) {
    const pages = loaded.pages.map((page) => ({
      ...page,
      cases: page.cases.map((was) => (was.number === row.number && was.version < row.version ? row : was)),
    }));
    return known ? { ...loaded, pages } : loaded;
  }
  const newer = loaded.pages.some(({ cases }) =>
    cases.some(({ number, version }) => number === row.number && version > row.version),
  );
  if (newer) return loaded;
  const pages = loaded.pages.map((page) => ({
    ...page,
    cases: page.cases.filter(({ number }) => number !== row.number),
  }));
  if (!belongs(row, query, viewer)) return known ? { ...loaded, pages } : loaded;
  const at = pages.findIndex(
    ({ cases, cursor }) => cursor === null || cases.some((one) => stands(row, one, query, viewer)),
  );
  if (at === -1) return known ? { ...loaded, pages } : loaded;
  const inserted = (cases: CaseRow[]): CaseRow[] => {
    const before = cases.findIndex((one) => stands(row, one, query, viewer));
    return before === -1 ? [...cases, row] : [...cases.slice(0, before), row, ...cases.slice(before)];
  };
  return {
    ...loaded,
    pages: pages.map((page, index) => (index === at ? { ...page, cases: inserted(page.cases) } : page)),
  };
}

/** Puts rows into the lists that are loaded. Lists that only the server can judge are read again where they are looked at. */
export function applyRows(rows: CaseRow[]): void {
  const viewer = queryClient.getQueryData<Schemas['Me']>(keys.me)?.me;
  if (rows.length === 0 || !viewer) return;
  for (const [queryKey, loaded] of queryClient.getQueriesData<Loaded>({ queryKey: keys.lists })) {
    const query = queryKey[1];
    if (!loaded || !isQuery(query)) continue;
    const next = rows.reduce((pages, row) => withRow(pages, row, query, viewer), loaded);
    if (next !== loaded) queryClient.setQueryData(queryKey, next);
    if (!isPlain(query)) void queryClient.invalidateQueries({ queryKey });
  }
  countSoon();
}

const isQuery = (value: unknown): value is ListQuery => typeof value === 'object' && value !== null;

let countedAt = Number.NEGATIVE_INFINITY;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Asks for the counts again: at once after a quiet while, else when it is over. */
function countSoon(): void {
  if (waiting !== undefined) return;
  waiting = setTimeout(
    () => {
      waiting = undefined;
      countedAt = moment();
      void countAgain();
    },
    Math.max(0, countedAt + COUNTS_EVERY - moment()),
  );
}

const PAUSE = 400;
const TRIES = 8;

/** After an act of one's own: asks for the counts until they hold a change of this instant. */
export async function recount(changedAt: string): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const to = await countAgain();
    if (to === null || to >= changedAt) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Returns the newest change that is counted, as the last list said; null where no list is open. */
async function countAgain(): Promise<string | null> {
  let counted: string | null = null;
  const active = queryClient.getQueryCache().findAll({ queryKey: keys.lists, type: 'active' });
  for (const { queryKey } of active) {
    const query = queryKey[1];
    if (!isQuery(query) || !isPlain(query)) continue;
    try {
      const { counts, atLeast, projectedTo } = await read(api.GET('/api/cases', { params: { query } }));
      queryClient.setQueryData<Loaded>(queryKey, (loaded) => {
        const [first, ...rest] = loaded?.pages ?? [];
        return loaded && first ? { ...loaded, pages: [{ ...first, counts, atLeast, projectedTo }, ...rest] } : loaded;
      });
      counted = projectedTo ?? '';
    } catch (error) {
      // The poll says that the connection is lost; the next change counts again.
      if (!isProblem(error)) throw error;
    }
  }
  return counted;
}
