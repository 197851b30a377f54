import type { Case } from '../../../domain/case/case.ts';
import { Contention } from '../../../errors.ts';
import type { HttpAnswer } from '../../../runtime/http.ts';
import type { Store } from '../../../ports/store.ts';

const TRIES = 6;

/** Decides on a case as it was read; when something moved meanwhile, all is read and decided again. Throws Contention when it never holds still. */
export async function onNewest(
  state: Case,
  store: Pick<Store, 'load'>,
  decided: (read: Case) => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  let read = state;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await decided(read);
    } catch (error) {
      if (!(error instanceof Contention) || attempt === TRIES) throw error;
      read = (await store.load(state.number))?.state ?? state;
    }
  }
}
