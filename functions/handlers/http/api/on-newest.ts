import type { Case } from '../../../domain/case/case.ts';
import { Contention } from '../../../errors.ts';
import type { HttpAnswer } from '../../../runtime/http.ts';
import { letOthersPass, LOST_RACES } from '../../../matter/lost-race.ts';
import type { Ports } from '../../../ports/ports.ts';

/** Decides on a case as it was read; when something moved meanwhile, all is read and decided again. Throws Contention when it never holds still. */
export async function onNewest(
  state: Case,
  ports: Pick<Ports, 'store' | 'ids' | 'outside'>,
  decided: (read: Case) => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  let read = state;
  for (let lost = 0; ; ) {
    try {
      return await decided(read);
    } catch (error) {
      if (!(error instanceof Contention)) throw error;
      lost += error.tries;
      if (lost >= LOST_RACES) throw error;
      await letOthersPass(ports, lost);
      read = (await ports.store.load(state.number))?.state ?? state;
    }
  }
}
