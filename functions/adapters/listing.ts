import { type Case, isOpen } from '../domain/case/case.ts';
import { isLive } from '../domain/matter/clock.ts';
import { earliest, type Instant, latest } from '../domain/matter/instant.ts';
import type { Next } from '../ports/stored.ts';
import type { Text, TextState } from '../domain/texts/text.ts';

/** Where a case stands among those of its status: by its next deadline while it is open, overdue first; by when it ended else. */
export function listedAt(state: Case): Instant {
  if (!isOpen(state)) return state.closedAt ?? state.registeredAt;
  const due = state.clocks.filter(isLive).map((clock) => clock.dueAt);
  return due.length === 0 ? state.registeredAt : due.reduce(earliest);
}

/** Each unit that has or had a part in the case: `1` where it must still act, `2` where the case ended or its part was taken back. */
export function concerned(state: Case): Map<string, '1' | '2'> {
  const units = new Map<string, '1' | '2'>();
  for (const { unit, state: part } of state.assignments) {
    if (isOpen(state) && part !== 'taken-back') units.set(unit, '1');
    else if (!units.has(unit)) units.set(unit, '2');
  }
  return units;
}

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

/** A text whose state lets it be dropped as pointless. */
export const isUnsent = (text: Pick<Text, 'state'>): boolean => text.state === 'queued' || text.state === 'held';

/** One of each key, the first given: one transaction may name an item once. */
export function distinct<Item>(items: Item[], key: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}

/** How many cases a page of a list holds. */
export const PAGE = 100;
