import type { Commit } from '../ports/stored.ts';
import { concerned, movesLists } from './listing.ts';

/** What one TransactWriteItems holds. */
export const MAX_ACTIONS = 100;

/** How many items a commit writes: the case, its NEXT and the decision, and one for each thing with it. */
export function actionsOf(commit: Commit): number {
  const units = movesLists(commit.events) ? concerned(commit.state).size : 0;
  const erased = commit.erases ? commit.erases.events.length + 2 * commit.erases.words.length : 0;
  return (
    3 +
    erased +
    units +
    commit.texts.length +
    commit.drops.length +
    commit.claims.length +
    (commit.words ? 1 : 0) +
    (commit.alert ? 1 : 0) +
    (commit.working ? 2 : 0)
  );
}

/** A decision that cannot be written as one is a bug or a flood; half of it is never written. */
export function refuseTooBig(commit: Commit): void {
  const actions = actionsOf(commit);
  if (actions <= MAX_ACTIONS) return;
  throw new RangeError(
    `case ${commit.state.number}: one decision writes ${actions} items (${commit.events.length} events, ${commit.texts.length} texts, ${commit.drops.length} drops, ${commit.claims.length} claims), a transaction holds ${MAX_ACTIONS}; decide it in smaller steps`,
  );
}
