import type { Instant } from '../../../functions/domain/matter/instant.ts';
import type { Store } from '../../../functions/ports/store.ts';
import type { CommitOutcome } from '../../../functions/ports/stored.ts';
import { commitOf } from '../samples.ts';

/** A fresh store for each test, and the clock it goes by. */
export interface World {
  readonly store: Store;
  readonly setNow: (at: Instant) => void;
}

export const open = (store: Store, number: string, over: Parameters<typeof commitOf>[2] = {}): Promise<CommitOutcome> =>
  store.commit(commitOf(number, 0, over));

export const wins = (outcomes: CommitOutcome[]): number => outcomes.filter(({ done }) => done).length;

export const numbers = (page: { cases: { number: string }[] }): string[] => page.cases.map(({ number }) => number);
