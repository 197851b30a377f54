import type { Case } from '../case/case.ts';
import { foldChange } from '../case/clock-changes.ts';
import { type Corrected, foldCorrection } from '../case/correction.ts';
import type { Draft } from '../case/events.ts';
import { reconcile } from '../clocks/reconcile.ts';
import { isRefusal } from '../matter/refusal.ts';
import { close } from './appraise.ts';
import type { Context } from './decide.ts';
import { takenFrom } from './wrongdoing.ts';

/** D1, P5: a case whose corrected facts would not have let it close is open again, so that no duty is put away by a fact that was none. */
export function reopenedBy(
  state: Case,
  correction: Corrected,
  { policy, directory, now }: Pick<Context, 'policy' | 'directory' | 'now'>,
): Draft[] {
  if (state.status !== 'closed') return [];
  const open: Case = { ...foldCorrection(state, correction), status: 'open' };
  const judged = reconcile(open, policy, now, { corrected: true }).reduce(foldChange, open);
  return isRefusal(close(judged, { command: 'close' }, { policy, directory }))
    ? [{ type: 'reopened', reason: correction.reason, corrected: true }, ...takenFrom(state)]
    : [];
}
