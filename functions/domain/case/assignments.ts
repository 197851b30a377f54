import { type Assignment, assignmentOf, type Case } from './case.ts';
import { isLive } from '../matter/clock.ts';
import { pick } from '../matter/pick.ts';

/** A unit that gets a case again has its new part; the old one stays where a breach is told by it. */
export const withoutFormer = ({ assignments, breaches }: Case, unit: string): Assignment[] =>
  assignments.filter(
    (a) =>
      a.state !== 'taken-back' ||
      a.unit !== unit ||
      breaches?.some(({ duty }) => assignmentOf({ assignments: [a] }, duty)),
  );

export function assignmentWith(state: Case, id: string, change: (a: Assignment) => Assignment): Assignment[] {
  if (!state.assignments.some((a) => a.id === id)) throw new Error(`case ${state.number} has no assignment ${id}`);
  return state.assignments.map((a) => (a.id === id ? change(a) : a));
}

/** What stays of a part that was taken back is whose it was; its clocks that ended go with it, those that run are superseded by name. */
export function takenBack(state: Case, ids: readonly string[]): Partial<Case> {
  const assignments = ids.reduce(
    (all, id) =>
      assignmentWith({ ...state, assignments: all }, id, (a) => ({
        ...pick(a, ['id', 'unit', 'part', 'assignedAt']),
        state: 'taken-back',
      })),
    state.assignments,
  );
  const isTheirs = (duty: string): boolean => ids.includes(assignmentOf({ assignments }, duty)?.id ?? '');
  const clocks = state.clocks.filter((clock) => isLive(clock) || clock.of === undefined || !isTheirs(clock.of));
  const generations = Object.entries(state.generations ?? {}).filter(([key]) => !isTheirs(key));
  return {
    assignments,
    clocks,
    ...(state.generations ? { generations: Object.fromEntries(generations) } : {}),
  };
}
