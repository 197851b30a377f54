import type { Case } from '../case.ts';
import type { Refusal, SystemCommand } from '../commands.ts';
import type { Draft } from '../events.ts';
import { refuse } from './refuse.ts';

/** The record itself says that the table was taken back to an instant: what was recorded after it is missing, once. */
export function markRestored(state: Case, { from }: Extract<SystemCommand, { command: 'mark-restored' }>): Draft[] | Refusal {
  return state.restoredTo === from ? refuse('marked-already', 'ours', '已记录过这次恢复') : [{ type: 'restored', from }];
}
