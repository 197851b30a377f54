import type { MatterCommit } from '../ports/stored.ts';

/** What one TransactWriteItems holds. */
const MAX_ACTIONS = 100;

/** A decision writes the matter, its NEXT, its events and its outbox, or the text in the place of that, whatever it touches. */
export const DECISION_ACTIONS = 4;

/** What is written besides: a second text, the claims, words and alert of an arrival, and what two persons erase. All of it is bounded where it arises. */
const besides = ({
  claims,
  words,
  alert,
  working,
  whileOpen,
  whileAt,
  erases,
  takes,
  openedFrom,
  texts = [],
}: MatterCommit): number =>
  claims.length +
  Math.max(0, texts.length - 1) +
  (whileOpen === undefined ? 0 : 1) +
  (whileAt === undefined ? 0 : 1) +
  (words ? 1 : 0) +
  (alert ? 1 : 0) +
  (takes ? 1 : 0) +
  (openedFrom === undefined ? 0 : 1) +
  (working ? 2 : 0) +
  (erases ? erases.events.length + 2 * erases.words.length : 0);

/** How many items a commit writes at most. */
export const actionsOf = (commit: MatterCommit): number =>
  DECISION_ACTIONS + besides(commit) + (commit.opens ? actionsOf(commit.opens) : 0);

/** More than a transaction holds is a bug; half of a decision is never written. */
export function refuseTooBig(commit: MatterCommit): void {
  const actions = actionsOf(commit);
  if (actions <= MAX_ACTIONS) return;
  throw new RangeError(
    `matter ${commit.state.number}: one decision writes ${actions} items, ${commit.claims.length} of them claims, a transaction holds ${MAX_ACTIONS}`,
  );
}
