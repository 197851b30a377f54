import { inSubstance, toReview } from '../case/answer-reading.ts';
import { bookedIn } from '../case/booked-elsewhere.ts';
import { breachUnit, type Case, type Clock, type ClockKind, isKeptApart, isStanding } from '../case/case.ts';
import { dutyOf, pressedBy } from '../matter/clock.ts';
import { between, HOUR, type Instant, MINUTE, wallClock } from '../matter/instant.ts';
import { unitToMove } from '../people/recipients.ts';
import { normalised } from './search.ts';

/** P2–P4: what is owed to the public first, once a case is to be answered. Later releases are follow-up (P5). */
const ANSWERS: readonly ClockKind[] = ['first-information', 'press-conference', 'response', 'assigned-limit'];

/** In the books the duties and cases of the desk go by this name; no unit has it. */
export const DESK = 'desk';

/** So long at most, in the order in which they are shown; `open`: not yet. The first two bounds of signing are its limits. */
export const SIGN_STEPS = [
  ['m30', 30 * MINUTE],
  ['h2', 2 * HOUR],
  ['h4', 4 * HOUR],
  ['h8', 8 * HOUR],
  ['h24', 24 * HOUR],
] as const;
/** P3a, P3, P4: the bounds at 5, 24 and 48 hours are those of the notice. */
export const ANSWER_STEPS = [
  ['h5', 5 * HOUR],
  ['h12', 12 * HOUR],
  ['h24', 24 * HOUR],
  ['h48', 48 * HOUR],
  ['h72', 72 * HOUR],
] as const;
export const OVER = 'over';
export const NOT_YET = 'open';

/** What a case adds to the statistics of a month: `answer|housing|late`. Its list is found by the same name. */
export interface Counted {
  month: string;
  figure: string;
}

const monthOf = (at: Instant): string => wallClock(at).date.slice(0, 7);

/** No name of a figure holds a blank or a bar, which part them in the books. */
const named = (...parts: string[]): string => parts.map((part) => part.replaceAll(/[\s|]+/gu, '_')).join('|');

/** By the instant: how long it took, in steps; the last where it took longer than all of them. */
function stepOf(steps: readonly (readonly [string, number])[], took: number): string {
  return steps.find(([, most]) => took <= most)?.[0] ?? OVER;
}

/**
 * What one case adds to the statistics, from its state alone, so that rebuilding gives the same. S4, H5: a drill and a report of wrongdoing add
 * nothing, and what was joined or entered by mistake is no case of its own.
 */
export function statisticsOf(state: Case): Counted[] {
  if (state.drill || isKeptApart(state)) return [];
  return [
    ...breaches(state),
    ...(isItself(state) ? [...volume(state), ...answers(state), ...reviews(state), ...speeds(state)] : []),
  ];
}

/** Of what was joined the older case answers; its own breaches stay its own. */
const isItself = ({ endedAs }: Case): boolean => endedAs !== 'joined' && endedAs !== 'entered-by-mistake';

function volume({ discoveredAt, origin, subject, place }: Case): Counted[] {
  const month = monthOf(discoveredAt);
  return [
    'all',
    named('source', origin.source),
    named('subject', subject),
    named('hour', wallClock(discoveredAt).time.slice(0, 2)),
    named('place', placeKey(place)),
  ].map((figure) => ({ month, figure }));
}

/** A place as it was written, in one spelling; whoever shows it names the street that the ledger knows by it. */
export const placeKey = (place: string | undefined): string =>
  place === undefined ? '' : Array.from(normalised(place)).slice(0, 40).join('');

/** What the record found to be no duty, or another case's, is no duty here. */
const isNoDuty = ({ breaches: found = [] }: Case, clock: Clock): boolean =>
  found.some(({ duty, is }) => duty === dutyOf(clock) && (is === 'no-duty' || is === 'elsewhere'));

/** P2–P4: answers that fell due and what became of them; one that runs still is neither in time nor late. */
function answers(state: Case): Counted[] {
  return state.clocks.flatMap((clock) => {
    const { kind, past, dueAt } = clock;
    if (!ANSWERS.includes(kind) || past || isNoDuty(state, clock)) return [];
    if (bookedIn(state, clock, pressedBy(clock)) !== null) return [];
    const came = clock.state === 'met' ? (clock.late ? 'late' : 'in-time') : clock.state === 'missed' ? 'missed' : null;
    if (came === null) return [];
    const month = monthOf(dueAt);
    const unit = unitToMove({ state, clock }) ?? DESK;
    const figure = named('answer', unit, came);
    const told = came === 'missed' ? null : toldBy(state, clock);
    return [{ month, figure }, ...(told === null ? [] : [{ month, figure: named('substance', unit, came, told) }])];
  });
}

/** P4, V1: whether what met a duty told the public something, as a person found or as it reads; nobody had it read: neither. */
function toldBy({ releases }: Case, { kind, metAt }: Clock): 'yes' | 'no' | 'unread' {
  const met = releases.filter(
    (one) => !one.void && one.fulfils.includes(kind) && (one.publishedAt === metAt || one.countsFrom === metAt),
  );
  const said = met.map(inSubstance).filter((is) => is !== null);
  return said.length === 0 ? 'unread' : said.includes(true) ? 'yes' : 'no';
}

/** P4, H2: releases that read as no answer and wait for a person of another unit, by the month of publication. */
const reviews = ({ releases }: Case): Counted[] =>
  releases
    .filter(toReview)
    .map(({ unit, publishedAt }) => ({ month: monthOf(publishedAt), figure: named('review', unit) }));

function speeds(state: Case): Counted[] {
  const signing = state.assignments.flatMap((assignment) => {
    const { unit, assignedAt, signedAt } = assignment;
    if (signedAt === undefined && (!isStanding(assignment) || state.status !== 'open')) return [];
    const step = signedAt === undefined ? NOT_YET : stepOf(SIGN_STEPS, between(assignedAt, signedAt));
    return [{ month: monthOf(assignedAt), figure: named('sign', unit, step) }];
  });
  return [...signing, ...firstAnswer(state)];
}

/** P4: from discovery to the first answer, of what is answered or waits for an answer. */
function firstAnswer(state: Case): Counted[] {
  const { discoveredAt, firstAnsweredAt, status } = state;
  if (firstAnsweredAt === undefined && status !== 'open') return [];
  const unit = unitToMove({ state, clock: null }) ?? DESK;
  const step = firstAnsweredAt === undefined ? NOT_YET : stepOf(ANSWER_STEPS, between(discoveredAt, firstAnsweredAt));
  return [{ month: monthOf(discoveredAt), figure: named('first', unit, step) }];
}

/** A duty missed while it stood, by the month in which it fell due. */
const breaches = (state: Case): Counted[] =>
  (state.breaches ?? []).flatMap((breach) => {
    const { is, duty, dueAt } = breach;
    if (is === 'elsewhere' || is === 'no-duty') return [];
    const kind = duty.split(':')[0] ?? duty;
    return [{ month: monthOf(dueAt), figure: named('breach', breachUnit(state, breach) ?? DESK, kind, is) }];
  });

export const statisticsBook = (month: string): string => `statistics-${month}`;
/** Places are many, and read with the others' books only where they are shown. */
export const placesBook = (month: string): string => `places-${month}`;

const isPlace = (figure: string): boolean => figure.startsWith('place|');

/** `book key`, as it is counted. */
export const countOf = ({ month, figure }: Counted): string =>
  `${isPlace(figure) ? placesBook(month) : statisticsBook(month)} ${figure}`;

/** What the case is posted under, so that the list of a figure is read without looking at any other case. No word is spelt like it. */
export const countedUnder = ({ month, figure }: Counted): string => `counted-${month}|${figure}`;
