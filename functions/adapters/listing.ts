import { type Case, type CaseStatus, isDailyDrill, isOpen } from '../domain/case/case.ts';
import type { Grade } from '../domain/matter/grade.ts';
import { ELSEWHERE, listedAt, markOf } from '../domain/projections/projection.ts';
import { type Instant, latest } from '../domain/matter/instant.ts';
import type { Kind } from '../domain/kinds/kind.ts';
import { isLive } from '../domain/matter/clock.ts';
import type { Matter } from '../domain/matter/matter.ts';
import type { PlacesWanted } from '../ports/store.ts';
import type { Next } from '../ports/stored.ts';
import type { Text, TextState } from '../domain/texts/text.ts';

/** The list that a case stands in, open ones by status and grade; S4: those of the daily drill in lists of their own. */
export const listNamed = (status: CaseStatus, grade: Grade, daily: boolean): string =>
  `${daily ? 'drill-' : ''}${status}${status === 'appraising' || status === 'open' ? `-${grade}` : ''}`;

/** Its list, and its place there: of an open case whose move it is, or that it is of elsewhere (M4), then when, then its number; of others when they ended. */
export const placeOf = (state: Case): { list: string; place: string } => ({
  list: listNamed(state.status, state.grades.opinion, isDailyDrill(state)),
  place: `${isOpen(state) ? `${markOf(state)}#` : ''}${listedAt(state)}#${state.number}`,
});

/** Between which places a list is read. */
export function boundsOf({
  move,
  elsewhere,
  from = '0',
  before = '~',
}: Pick<PlacesWanted, 'move' | 'elsewhere' | 'from' | 'before'>) {
  if (move) return { low: `${move.mover}#${move.from ?? '0'}`, high: `${move.mover}#${move.before ?? '~'}` };
  if (elsewhere === undefined) return { low: from, high: before };
  return elsewhere ? { low: ELSEWHERE, high: before } : { low: from, high: ELSEWHERE };
}

const NEVER = '9999';

/** Where a matter that is no case stands among those of its kind and state: open ones by the limit that is next or overdue, others by when they changed. */
export function placeOfMatter({ open }: Pick<Kind, 'open'>, { status, number, clocks, changedAt }: Matter): string {
  const dues = clocks.filter(isLive).map(({ dueAt }) => dueAt);
  return `${open.includes(status) ? (dues.toSorted()[0] ?? NEVER) : changedAt}#${number}`;
}

/** The names of the lists that a look at some statuses and grades reads. */
export const listsNamed = (
  statuses: readonly CaseStatus[],
  grades: readonly Grade[],
  drills: readonly boolean[],
): string[] => [
  ...new Set(
    drills.flatMap((daily) => statuses.flatMap((status) => grades.map((grade) => listNamed(status, grade, daily)))),
  ),
];

/** When the sweep looks at a case: at its next rung, or later while it backs off. */
export const sweptAt = (next: Next, retryAt: Instant | null): Instant =>
  retryAt === null ? next.at : latest(next.at, retryAt);

const UNSETTLED: readonly TextState[] = ['queued', 'held', 'sending'];

/** A text that the sweep must still see through. */
export const isUnsettled = (state: TextState): boolean => UNSETTLED.includes(state);

/** When the sweep looks at a text again: when it may be sent, or when its receipt is overdue; null once it is settled. */
export function textDueAt({
  state,
  notBefore,
  receiptBy,
}: Pick<Text, 'state' | 'notBefore' | 'receiptBy'>): Instant | null {
  if (isUnsettled(state)) return notBefore;
  return state === 'sent' ? (receiptBy ?? null) : null;
}

/** One of each key, the first given: one transaction may name an item once. */
export function distinct<Item>(items: Item[], key: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}

/** How many cases a page of a list holds. */
export const PAGE = 100;
