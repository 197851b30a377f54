import type { Case } from '../case.ts';
import { isOpen } from '../case.ts';
import type { Refusal } from '../commands.ts';

export const refuse = (refused: string, clause: string, says: string, field?: string): Refusal => ({ refused, clause, says, ...(field ? { field } : {}) });

const STATUS_WORDS = { appraising: '待研判', open: '办理中', ended: '已终结', closed: '已办结' };

/** Most commands need an open case; the refusal says what it is instead. */
export function unlessOpen(state: Case): Refusal | null {
  return isOpen(state) ? null : refuse('not-open', 'ours', `办件${STATUS_WORDS[state.status]},如需继续请先重新打开`);
}
