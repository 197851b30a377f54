import { type Case, isOfPlan, unitsOf } from '../../../../domain/case/case.ts';
import type { Grade } from '../../../../domain/matter/grade.ts';
import { isLive, pressedBy } from '../../../../domain/matter/clock.ts';
import type { Directory } from '../../../../domain/people/directory.ts';
import type { Instant } from '../../../../domain/matter/instant.ts';
import { recipients, unitToMove } from '../../../../domain/people/recipients.ts';
import { type DueGroup, type Facets, groupOf } from '../../../../domain/projections/facets.ts';
import { governing, moverOf, owesStill } from '../../../../domain/projections/projection.ts';

export interface Wanted {
  status?: Case['status'] | 'owing';
  grade?: Grade;
  unit?: string;
  due?: DueGroup;
  /** M4: those alone that wait as plainly of elsewhere, or all others. No group by time has them. */
  elsewhere?: 'only' | 'without';
  /** Words looked for in number, summary, place, subject and names of units. */
  q?: string;
}

/** Whose list it is: a case that waits for others is theirs until it grows urgent. */
export interface Viewer {
  unit: string;
  desk: boolean;
}

export function dueGroup(state: Case, now: Instant, viewer: Viewer): DueGroup {
  const due = governing(state);
  const units = state.clocks.some((clock) => {
    if (!isLive(clock) || isOfPlan(clock) || pressedBy(clock) !== due) return false;
    return unitToMove({ state, clock }) === viewer.unit;
  });
  return groupOf(due, units || (viewer.desk && moverOf(state) === 'd'), now);
}

/** Cases in which the next move is this person's. */
export const isMine = (state: Case, person: string, directory: Directory, now: Instant): boolean =>
  state.assignments.some((a) => a.handler === person && a.state !== 'taken-back') ||
  state.clocks
    .filter(isLive)
    .some((clock) =>
      recipients('move', { state, clock, directory, now }).people.some((contact) => contact.id === person),
    );

const isElsewhere = ({ elsewhere }: Case): boolean => elsewhere !== undefined;

const isOf = (state: Case, status: Wanted['status']): boolean =>
  status === undefined || (status === 'owing' ? owesStill(state) : state.status === status);

export const isWanted = (state: Case, wanted: Wanted, now: Instant, viewer: Viewer): boolean =>
  isOf(state, wanted.status) &&
  (!wanted.grade || state.grades.opinion === wanted.grade) &&
  (!wanted.unit || unitsOf(state).includes(wanted.unit)) &&
  (wanted.elsewhere === undefined || isElsewhere(state) === (wanted.elsewhere === 'only')) &&
  (!wanted.due || (!isElsewhere(state) && dueGroup(state, now, viewer) === wanted.due));

const count = (keys: string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

/** Counts over cases that were read: all that the view holds in the chosen status, whichever other facet is chosen. */
export function countsOf(
  all: Case[],
  now: Instant,
  viewer: Viewer,
  status?: Wanted['status'],
): Facets & { total: number; drills: number } {
  const cases = all.filter((state) => isOf(state, status));
  const [elsewhere, ordinary] = [cases.filter(isElsewhere), cases.filter((state) => !isElsewhere(state))];
  return {
    total: all.length,
    drills: all.filter(({ drill }) => drill).length,
    status: count(all.map((state) => state.status)),
    due: count(ordinary.map((state) => dueGroup(state, now, viewer))),
    grade: count(cases.map((state) => state.grades.opinion)),
    unit: count(cases.flatMap(unitsOf)),
    elsewhere: count(
      elsewhere.flatMap((state) => (dueGroup(state, now, viewer) === 'overdue' ? ['all', 'overdue'] : ['all'])),
    ),
  };
}
