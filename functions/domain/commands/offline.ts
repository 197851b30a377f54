import type { Case } from '../case/case.ts';
import { type Evidence, isHandedIn } from '../matter/evidence.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';

/** H6: a 线下办理件 keeps no content, and a photo is nothing but content. */
export function photosOfOffline(state: Case, evidence: readonly Evidence[] = []): Refusal | null {
  const shown = state.offline && evidence.some(isHandedIn);
  return shown ? refuse('offline-no-photo', 'H6', '线下办理件不留内容,照片请随案卷线下保存', '/evidence') : null;
}
