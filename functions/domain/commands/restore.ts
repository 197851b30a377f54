import type { Case } from '../case/case.ts';
import type { SystemCommand } from '../case/commands.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { Draft } from '../case/events.ts';
import { refuse } from '../matter/refusal.ts';

/** The record itself says that the table was taken back to an instant: what was recorded after it is missing, once. */
export function markRestored(
  state: Case,
  { from }: Extract<SystemCommand, { command: 'mark-restored' }>,
): Draft[] | Refusal {
  return state.restoredTo === from
    ? refuse('marked-already', 'ours', '已记录过这次恢复')
    : [{ type: 'restored', from }];
}
