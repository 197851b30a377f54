import { wallClock } from './domain/instant.ts';
import type { Policy } from './domain/policy.ts';
import type { Ports } from './ports.ts';

/** A number never given before, such as BL2600017: district, year in Shanghai, the year's counter. Gaps are allowed. */
export async function nextCaseNumber({ store, clock }: Pick<Ports, 'store' | 'clock'>, policy: Policy): Promise<string> {
  const prefix = `${policy.district.code}${String(wallClock(clock.now()).year).slice(2)}`;
  const count = await store.nextNumber(prefix);
  return `${prefix}${String(count).padStart(5, '0')}`;
}
