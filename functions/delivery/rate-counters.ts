import { DAY, plus } from '../domain/matter/instant.ts';
import { Contention } from '../errors.ts';
import { letOthersPass, LOST_RACES } from '../matter/lost-race.ts';
import type { Ports } from '../ports/ports.ts';
import type { RateCounter } from '../ports/stored.ts';

/** No limit looks back further than a day, and nothing waits longer than until the next digest. */
const KEPT = 3 * DAY;

/** What changing a counter asks of the world. */
export type Counting = Pick<Ports, 'store' | 'clock' | 'ids' | 'outside'>;

/** Changes a counter, from what is `known` of it and then on newer entries until nobody was faster: a flood of texts for one person is counted side by side. `change` gives null to leave it as it is; the last value it gave is returned. */
export async function changeRateCounter<Value>(
  ports: Counting,
  key: string,
  change: (entries: RateCounter['entries']) => { entries: RateCounter['entries'] | null; value: Value },
  known?: RateCounter,
): Promise<Value> {
  const { store, clock } = ports;
  for (let attempt = 0; attempt < LOST_RACES; attempt += 1) {
    const read = (attempt === 0 && known) || (await store.rateCounter(key));
    const { entries, value } = change(read.entries);
    if (entries === null || (await store.putRateCounter(key, read, entries, plus(clock.now(), KEPT)))) return value;
    await letOthersPass(ports, attempt + 1);
  }
  throw new Contention(key, LOST_RACES);
}
