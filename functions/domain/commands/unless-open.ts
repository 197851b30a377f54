import type { Case } from '../case/case.ts';
import { isOpen } from '../case/case.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';

const STATUS_WORDS = { appraising: '待研判', open: '办理中', ended: '已终结', closed: '已办结' };

/** Most commands need an open case; the refusal says what it is instead. */
export function unlessOpen(state: Case): Refusal | null {
  if (state.joinedInto !== undefined)
    return refuse('not-open', 'ours', `本件已归并到 ${state.joinedInto}：请在该件办理，并非同一事项的请先重新打开本件`);
  return isOpen(state) ? null : refuse('not-open', 'ours', `办件${STATUS_WORDS[state.status]},如需继续请先重新打开`);
}
