import { bookedIn } from '../case/booked-elsewhere.ts';
import {
  breachUnit,
  type Case,
  isDailyDrill,
  isKeptApart,
  isOfPlan,
  isOpen,
  outlivesCase,
  unitsOf,
} from '../case/case.ts';
import { isLive, pressedBy } from '../matter/clock.ts';
import { type Instant, wallClock } from '../matter/instant.ts';
import { unitToMove } from '../people/recipients.ts';
import { groupGrams } from './same-matter.ts';
import { gramsOf } from './search.ts';
import { countedUnder, countOf, statisticsOf } from './statistics.ts';

/**
 * What lists, counters and search know of one case: a function of its state alone, so that rebuilding gives the same.
 * `counts`: what the case adds to the district's books, each `book key`, one for each that it adds.
 */
export interface Projection {
  counts: string[];
  /** Pairs of characters by which it is found. Officers' words only: citizens' words are in no posting (H5). */
  grams: string[];
  /** Where the units concerned find it: written again only when this changes. */
  placed: string;
}

/** Sorts after every instant: an open case that waits for nothing stands at the end of a list. */
export const LAST = '9999-12-31T23:59:59.999Z';

/** Whose move it is: `d` the desk's, `u` a unit's. They sort as the desk works: its own moves first. */
export type MoverMark = 'd' | 'u';
export const MOVERS = ['d', 'u'] as const satisfies readonly MoverMark[];

const dutiesThatRun = ({ clocks }: Pick<Case, 'clocks'>): Case['clocks'] =>
  clocks.filter((clock) => isLive(clock) && !isOfPlan(clock));

/** The deadline that a list is sorted by: the next of all duties that run. */
export const governing = (state: Pick<Case, 'clocks'>): Instant | null =>
  dutiesThatRun(state).map(pressedBy).toSorted()[0] ?? null;

const firstDuties = (state: Case): Case['clocks'] => {
  const due = governing(state);
  return dutiesThatRun(state).filter((clock) => pressedBy(clock) === due);
};

/** M4: plainly of elsewhere, after all that is anybody's move; no mover has it. */
export const ELSEWHERE = 'z';
export type QueueMark = MoverMark | typeof ELSEWHERE;

/** By what an open case stands in its list, and in the book of deadlines. */
export const markOf = (state: Case): QueueMark => (state.elsewhere === undefined ? moverOf(state) : ELSEWHERE);

/** What awaits appraisal awaits the desk, whatever a unit has been asked meanwhile; else it is whose move the next deadline is. */
export const moverOf = (state: Case): MoverMark =>
  state.status === 'appraising' || firstDuties(state).some((clock) => unitToMove({ state, clock }) === null)
    ? 'd'
    : 'u';

const isUnitsMove = (unit: string, state: Case): boolean =>
  firstDuties(state).some((clock) => unitToMove({ state, clock }) === unit);

/** Where a case stands among others: by its next deadline while it is open, overdue first; by when it ended else. */
export const listedAt = (state: Case): Instant =>
  isOpen(state) ? (governing(state) ?? LAST) : (state.closedAt ?? state.registeredAt);

/** Listed like a unit: the cases in which a proposal waits for its decider. No unit has such an id. */
export const AWAITING = '#proposals';

/** Listed like a unit: the cases of which the routing ledger may learn something. No unit has such an id. */
export const ROUTED = '#routing';

/** Listed like a unit: the cases that are over and owe something still. No unit has such an id. */
export const OWING = '#owing';

/** M2, P2, P5: over, and the last report upward, the feedback on an order or what came of a release is owed still. */
export const owesStill = (state: Case): boolean =>
  !isOpen(state) && state.clocks.some((clock) => isLive(clock) && outlivesCase(clock));

/** `1` where a unit must still act, `2` where the case ended or its part was taken back; `0`: it is complained of (H5). */
type Rank = '0' | '1' | '2';

const LISTS: readonly string[] = [AWAITING, ROUTED, OWING];

/** A1: what a unit has in hand comes by grade, then its own moves, then by deadline; names of grades sort by gravity. */
const inHand = (unit: string, state: Case): string =>
  `${state.grades.opinion}#${isUnitsMove(unit, state) ? '1' : '2'}#${listedAt(state)}`;

/** Where a case stands in the list of a unit; among those that owe something still by what they owe. */
export function listedIn(unit: string, rank: Rank, state: Case): string {
  if (unit === OWING) return governing(state) ?? LAST;
  return rank === '1' && !LISTS.includes(unit) ? inHand(unit, state) : listedAt(state);
}

/** Each unit that has or had a part in the case. */
export function concerned(state: Case): Map<string, Rank> {
  const units = new Map<string, Rank>();
  for (const { unit, state: part } of state.assignments) {
    if (isOpen(state) && part !== 'taken-back') units.set(unit, '1');
    else if (!units.has(unit)) units.set(unit, '2');
  }
  if (state.wrongdoing?.state === 'is') for (const unit of state.wrongdoing.against) units.set(unit, '0');
  if (state.proposals) units.set(AWAITING, state.proposals.length > 0 ? '1' : '2');
  if (state.passes?.final) units.set(ROUTED, isKeptApart(state) || state.drill ? '2' : '1');
  if (!isOpen(state) && state.clocks.some(outlivesCase)) units.set(OWING, owesStill(state) ? '1' : '2');
  return units;
}

/** The book of counters that hangs on no time. */
export const LIVE = 'live';
export const dueBook = (date: string): string => `due-${date}`;
/** `month`: `2026-11`, by the district's calendar. */
export const monthBook = (month: string): string => `facts-${month}`;
export const factsBook = (at: Instant): string => monthBook(wallClock(at).date.slice(0, 7));

/** S4: the daily drill is in no book; people's drills are counted apart. */
export function projectionOf(state: Case): Projection {
  const units = [...concerned(state)].map(
    ([unit, rank]) => `${rank}${rank === '1' && isUnitsMove(unit, state) ? '!' : ''}${unit}`,
  );
  const owes = owesStill(state) ? [listedIn(OWING, '1', state)] : [];
  const placed = [state.grades.opinion, listedAt(state), ...owes, ...units].join(' ');
  if (isDailyDrill(state)) return { counts: [], grams: [], placed };
  const kind = state.drill ? 'x' : 'r';
  const facts = (state.breaches ?? [])
    .filter(({ is }) => is !== 'elsewhere' && is !== 'no-duty')
    .map((breach) => `${factsBook(breach.dueAt)} ${breachUnit(state, breach) ?? 'desk'}|breach-${breach.is}`);
  const statistics = statisticsOf(state);
  const real = state.drill ? [] : [...facts, ...dutyCounts(state), ...statistics.map(countOf)];
  return {
    counts: [
      `${LIVE} s|${kind}|${state.status}`,
      ...(isOpen(state) ? openCounts(state, kind) : []),
      ...real,
    ].toSorted(),
    placed,
    grams: [
      ...gramsOf([state.subject, state.summary, state.place].filter((text) => text !== undefined)),
      ...new Set(statistics.map(countedUnder)),
      ...groupGrams(state),
    ],
  };
}

function openCounts(state: Case, kind: 'r' | 'x'): string[] {
  const { status } = state;
  const unsigned = state.assignments.filter((assignment) => assignment.state === 'assigned');
  return [
    `${LIVE} g|${kind}|${status}|${state.grades.opinion}`,
    // S4: what an exercise goes by is no version of the district.
    ...(state.exercise === undefined ? [`${LIVE} p|${state.policyId}`] : []),
    ...unitsOf(state).map((unit) => `${LIVE} u|${kind}|${status}|${unit}`),
    ...unsigned.map(({ unit }) => `${LIVE} w|${kind}|${unit}`),
    ...dueCounts(state, kind),
  ];
}

/** What units had to do, by the month in which it falls due: what stands in the case now but for what another case has on record, and how much of it was done in time. */
const dutyCounts = (state: Case): string[] =>
  state.clocks.flatMap((clock) => {
    const unit = clock.past || isOfPlan(clock) ? null : unitToMove({ state, clock });
    if (unit === null || bookedIn(state, clock, pressedBy(clock)) !== null) return [];
    const book = `${factsBook(clock.dueAt)} ${unit}`;
    return [`${book}|duty`, ...(clock.state === 'met' && !clock.late ? [`${book}|in-time`] : [])];
  });

/** By day, and by minute in the book of that day: groups by time stay right as it passes, and no counter is written for it. */
function dueCounts(state: Case, kind: 'r' | 'x'): string[] {
  const due = governing(state);
  const mover = markOf(state);
  if (due === null) return [`${LIVE} d|${kind}|${state.status}|${mover}|none`];
  const { date, time } = wallClock(due);
  return [
    `${LIVE} d|${kind}|${state.status}|${mover}|${date}`,
    `${dueBook(date)} ${kind}|${state.status}|${mover}|${time}`,
  ];
}
