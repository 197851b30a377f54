import type { Instant } from '../../../functions/domain/matter/instant.ts';
import type { Text } from '../../../functions/domain/texts/text.ts';
import type { Store } from '../../../functions/ports/store.ts';
import type { CommitOutcome } from '../../../functions/ports/stored.ts';
import type { Park } from '../park.ts';
import { at, commitOf } from '../samples.ts';

/** A fresh store for each test, and the clock it goes by. */
export interface World {
  readonly store: Store;
  readonly setNow: (at: Instant) => void;
  /** The state machine's own write of NEXT; false when its condition does not hold. */
  readonly park: (park: Park) => Promise<boolean>;
}

/** Opens a case, with texts that were made of its first decision and its place in the lists of its units. */
export async function open(
  store: Store,
  number: string,
  { texts = [], ...over }: Parameters<typeof commitOf>[2] & { texts?: Text[] } = {},
): Promise<CommitOutcome> {
  const commit = commitOf(number, 0, over);
  const outcome = await store.commit(commit);
  await store.addTexts(texts);
  await store.placeByUnit(commit.state);
  return outcome;
}

export const wins = (outcomes: CommitOutcome[]): number => outcomes.filter(({ done }) => done).length;

export const numbers = (page: { cases: { number: string }[] }): string[] => page.cases.map(({ number }) => number);

export const parkOf = (matter: string, version: number, token: string, executionId: string): Park => ({
  matter,
  version,
  at: at(60),
  token,
  executionId,
});
