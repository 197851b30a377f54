import { DAY, fromWallClock, HOUR, type Instant, plus, wallClock } from '../matter/instant.ts';
import { dueBook, ELSEWHERE, LAST, MOVERS, type MoverMark } from './projection.ts';

/** The desk's groups, by when the next deadline falls; `waiting`: somebody else's move, and hours away. */
export type DueGroup = 'overdue' | 'hour' | 'four-hours' | 'today' | 'later' | 'waiting' | 'none';

export type Book = Readonly<Record<string, number>>;

/** Groups by time go by the minute: what falls due within this one is not overdue yet. */
export const thisMinute = (now: Instant): Instant => `${now.slice(0, 16)}:00.000Z`;

/** The group of a deadline, for whoever has the move (`theirs`) or waits for others. */
export function groupOf(due: Instant | null, theirs: boolean, now: Instant): DueGroup {
  return due === null ? 'none' : groupBetween(due, theirs, bordersAt(now));
}

/** Where the groups by time end, in order; all written in one way, so that they are compared as text. */
interface Borders {
  overdue: string;
  hour: string;
  fourHours: string;
  today: string;
}

function bordersAt(now: Instant): Borders {
  const from = thisMinute(now);
  return {
    overdue: from,
    hour: plus(from, HOUR),
    fourHours: plus(from, 4 * HOUR),
    today: fromWallClock(wallClock(plus(now, DAY)).date, '00:00'),
  };
}

function groupBetween(due: string, theirs: boolean, { overdue, hour, fourHours, today }: Borders): DueGroup {
  if (due < overdue) return 'overdue';
  if (due < hour) return 'hour';
  if (due < fourHours) return 'four-hours';
  if (!theirs) return 'waiting';
  return due < today ? 'today' : 'later';
}

/** By the clock on the wall, as the books name their minutes: of a day with a thousand of them none is reckoned by itself. */
function onTheWall(at: Instant): string {
  const { date, time } = wallClock(at);
  return `${date} ${time}`;
}

/** The books that a look at the facets reads beside the live one: the days in which a group ends. */
export const daysRead = (now: Instant): string[] => [
  ...new Set([now, plus(now, 4 * HOUR)].map((at) => dueBook(wallClock(at).date))),
];

type Status = 'appraising' | 'open';

export interface Facets {
  status: Record<string, number>;
  due: Record<string, number>;
  grade: Record<string, number>;
  unit: Record<string, number>;
  /** M4: those that wait as plainly of elsewhere, which no group by time has, and how many of them are overdue. */
  elsewhere: Record<string, number>;
}

interface Wanted {
  statuses: readonly Status[];
  /** The desk's own moves are this viewer's to do. */
  desk: boolean;
  /** `r` real cases, `x` people's drills. */
  kinds: readonly string[];
}

/** Counts for the facets, from the live book and the books of the days in which a group ends (`daysRead`). */
export function facetsOf(live: Book, days: ReadonlyMap<string, Book>, now: Instant, wanted: Wanted): Facets {
  const found: Facets = { status: {}, due: {}, grade: {}, unit: {}, elsewhere: {} };
  const today = wallClock(now).date;
  for (const [key, by] of Object.entries(live)) {
    const [what = '', kind = '', status = '', name = '', date = ''] = key.split('|');
    if (by <= 0 || !wanted.kinds.includes(kind) || !isOpenStatus(status)) continue;
    if (what === 's') add(found.status, status, by);
    if (!wanted.statuses.includes(status)) continue;
    if (what === 'g') add(found.grade, name, by);
    if (what === 'u') add(found.unit, name, by);
    // A whole day lies in one group, unless a group ends in it: then its minutes are looked at.
    if (what === 'd' && !days.has(dueBook(date)))
      addDue(found, name, groupOfDay(date, name === 'd' && wanted.desk, today), by);
  }
  const { overdue, hour, fourHours, today: midnight } = bordersAt(now);
  const borders = {
    overdue: onTheWall(overdue),
    hour: onTheWall(hour),
    fourHours: onTheWall(fourHours),
    today: onTheWall(midnight),
  };
  for (const [book, minutes] of days) {
    const date = book.slice(dueBook('').length);
    for (const [key, by] of Object.entries(minutes)) {
      const [kind = '', status = '', mover = '', time = ''] = key.split('|');
      if (by <= 0 || !wanted.kinds.includes(kind) || !isOpenStatus(status) || !wanted.statuses.includes(status))
        continue;
      addDue(found, mover, groupBetween(`${date} ${time}`, mover === 'd' && wanted.desk, borders), by);
    }
  }
  return found;
}

const isOpenStatus = (status: string): status is Status => status === 'appraising' || status === 'open';

function add(to: Record<string, number>, name: string, by: number): void {
  to[name] = (to[name] ?? 0) + by;
}

/** M4: what is of elsewhere is counted apart, with what of it is overdue. */
function addDue(found: Facets, mark: string, group: DueGroup, by: number): void {
  if (mark !== ELSEWHERE) return add(found.due, group, by);
  add(found.elsewhere, 'all', by);
  if (group === 'overdue') add(found.elsewhere, group, by);
}

function groupOfDay(date: string, theirs: boolean, today: string): DueGroup {
  if (date === 'none') return 'none';
  if (date < today) return 'overdue';
  return theirs ? 'later' : 'waiting';
}

/** Between which deadlines the cases of a group by time stand, and whose move it is in them, for the desk; for others whose move it is narrows it further. */
export function limitsOf(
  due: DueGroup,
  now: Instant,
): { from?: Instant; before?: Instant; movers: readonly MoverMark[] } {
  const from = thisMinute(now);
  const tomorrow = fromWallClock(wallClock(plus(now, DAY)).date, '00:00');
  switch (due) {
    case 'overdue':
      return { before: from, movers: MOVERS };
    case 'hour':
      return { from, before: plus(from, HOUR), movers: MOVERS };
    case 'four-hours':
      return { from: plus(from, HOUR), before: plus(from, 4 * HOUR), movers: MOVERS };
    case 'today':
      return { from: plus(from, 4 * HOUR), before: tomorrow, movers: ['d'] };
    case 'later':
      return { from: tomorrow, before: LAST, movers: ['d'] };
    case 'waiting':
      return { from: plus(from, 4 * HOUR), before: LAST, movers: ['u'] };
    case 'none':
      return { from: LAST, movers: MOVERS };
  }
}
