import { DAY, plus } from '../domain/matter/instant.ts';
import { Contention } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';
import type { RateCounter } from '../ports/stored.ts';

const TRIES = 8;
/** No limit looks back further than a day, and nothing waits longer than until the next digest. */
const KEPT = 3 * DAY;

/** Changes a counter, from what is `known` of it and then on newer entries until nobody was faster. `change` gives null to leave it as it is; the last value it gave is returned. */
export async function changeRateCounter<Value>(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  key: string,
  change: (entries: RateCounter['entries']) => { entries: RateCounter['entries'] | null; value: Value },
  known?: RateCounter,
): Promise<Value> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const read = (attempt === 0 && known) || (await store.rateCounter(key));
    const { entries, value } = change(read.entries);
    if (entries === null || (await store.putRateCounter(key, read, entries, plus(clock.now(), KEPT)))) return value;
  }
  throw new Contention(key, TRIES);
}
