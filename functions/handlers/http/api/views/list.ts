import { type Case, type Clock } from '../../../../domain/case/case.ts';
import { type Grade } from '../../../../domain/matter/grade.ts';
import { isLive } from '../../../../domain/matter/clock.ts';
import type { Directory } from '../../../../domain/people/directory.ts';
import { between, HOUR, type Instant, wallClock } from '../../../../domain/matter/instant.ts';
import { recipients, unitToMove } from '../../../../domain/people/recipients.ts';
import { unitNamed } from '../person.ts';

/** The desk's groups, by when the next deadline falls; `waiting`: somebody else's move, and hours away. */
export type DueGroup = 'overdue' | 'hour' | 'four-hours' | 'today' | 'later' | 'waiting' | 'none';

export interface Wanted {
  status?: Case['status'];
  grade?: Grade;
  unit?: string;
  due?: DueGroup;
  /** Words looked for in number, summary, place, subject and names of units. */
  q?: string;
}

/** The deadline that a list is sorted by: the next of all live clocks. */
export const governing = (state: Case): Instant | null =>
  state.clocks
    .filter(isLive)
    .map((clock) => clock.dueAt)
    .toSorted()[0] ?? null;

/** Whose list it is: a case that waits for others is theirs until it grows urgent. */
export interface Viewer {
  unit: string;
  desk: boolean;
}

const isTheirMove = (state: Case, clock: Clock, viewer: Viewer): boolean => {
  const unit = unitToMove({ state, clock });
  return unit === null ? viewer.desk : unit === viewer.unit;
};

export function dueGroup(state: Case, now: Instant, viewer: Viewer): DueGroup {
  const due = governing(state);
  if (due === null) return 'none';
  const left = between(now, due);
  if (left < 0) return 'overdue';
  if (left < HOUR) return 'hour';
  if (left < 4 * HOUR) return 'four-hours';
  if (!state.clocks.filter(isLive).some((clock) => clock.dueAt === due && isTheirMove(state, clock, viewer)))
    return 'waiting';
  return wallClock(due).date === wallClock(now).date ? 'today' : 'later';
}

const standing = (state: Case): string[] =>
  state.assignments.filter((a) => a.state !== 'taken-back').map((a) => a.unit);

export function matches(state: Case, q: string, directory: Directory): boolean {
  const units = standing(state).map((unit) => unitNamed(directory, unit).name);
  return [state.number, state.summary, state.place, state.subject, ...units].some((text) =>
    text?.toLowerCase().includes(q.toLowerCase()),
  );
}

/** Cases in which the next move is this person's. */
export const isMine = (state: Case, person: string, directory: Directory, now: Instant): boolean =>
  state.assignments.some((a) => a.handler === person && a.state !== 'taken-back') ||
  state.clocks
    .filter(isLive)
    .some((clock) =>
      recipients('move', { state, clock, directory, now }).people.some((contact) => contact.id === person),
    );

/** The next deadline first; cases without any last; then by number, so that a cursor is exact. */
export const sortKey = (state: Case): string => `${governing(state) ?? '9999'}#${state.number}`;

export function filtered(cases: Case[], wanted: Wanted, now: Instant, viewer: Viewer): Case[] {
  return cases.filter(
    (state) =>
      (!wanted.status || state.status === wanted.status) &&
      (!wanted.grade || state.grades.opinion === wanted.grade) &&
      (!wanted.unit || standing(state).includes(wanted.unit)) &&
      (!wanted.due || dueGroup(state, now, viewer) === wanted.due),
  );
}

const count = (keys: string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

/** Counts for the facets: over all that the view holds in the chosen status, whichever other facet is chosen. */
export const facets = (all: Case[], now: Instant, viewer: Viewer, status?: Case['status']) => {
  const cases = all.filter((state) => status === undefined || state.status === status);
  return {
    total: all.length,
    status: count(all.map((state) => state.status)),
    due: count(cases.map((state) => dueGroup(state, now, viewer))),
    grade: count(cases.map((state) => state.grades.opinion)),
    unit: count(cases.flatMap((state) => [...new Set(standing(state))])),
  };
};
