import type { Case } from '../case/case.ts';
import { foldChange } from '../case/clock-changes.ts';
import { type Corrected, foldCorrection } from '../case/correction.ts';
import type { Draft } from '../case/events.ts';
import { reconcile } from '../clocks/reconcile.ts';
import { isRefusal } from '../matter/refusal.ts';
import { close, NATURE_MISSING } from './appraise.ts';
import type { Context } from './decide.ts';
import { takenFrom } from './wrongdoing.ts';

/** D1, P5: a case whose corrected facts would not have let it close is open again, so that no duty is put away by a fact that was none. */
export function reopenedBy(
  state: Case,
  correction: Corrected,
  { policy, directory, now }: Pick<Context, 'policy' | 'directory' | 'now'>,
): Draft[] {
  const after = foldCorrection(state, correction);
  // M4: what it was answered by when it joined was none: it answers for itself again.
  if (state.status === 'ended' && state.joinedInto !== undefined && state.firstAnsweredAt !== undefined)
    return after.firstAnsweredAt === undefined ? reopening(state, correction.reason) : [];
  return reopenedFor(state, after, correction.reason, { policy, directory, now });
}

/** D1: a closed case of which other facts stand now. */
export function reopenedFor(
  state: Case,
  after: Case,
  reason: string,
  { policy, directory, now }: Pick<Context, 'policy' | 'directory' | 'now'>,
): Draft[] {
  if (state.status !== 'closed') return [];
  const open: Case = { ...after, status: 'open' };
  const judged = reconcile(open, policy, now, { corrected: true }).reduce(foldChange, open);
  const closed = close(judged, { command: 'close' }, { policy, directory });
  // V1: what was closed while nobody was asked for its nature is not opened for the want of it.
  const lacks = isRefusal(closed) && !(closed.refused === NATURE_MISSING && state.natures.length === 0);
  return lacks ? reopening(state, reason) : [];
}

const reopening = (state: Case, reason: string): Draft[] => [
  {
    type: 'reopened',
    reason,
    corrected: true,
    ...(state.joinedInto === undefined ? {} : { outOf: state.joinedInto }),
  },
  ...takenFrom(state),
];
