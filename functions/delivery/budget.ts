import { own } from '../domain/matter/own.ts';
import type { DeliveryRules } from '../domain/rules/delivery-rules.ts';
import { fullUntil, stillCounted } from '../domain/texts/number-limits.ts';
import type { Instant } from '../domain/matter/instant.ts';
import { changeRateCounter, type Counting } from './rate-counters.ts';

export interface Spending {
  channel: string;
  address: string;
  /** What the text says, where two equal ones would be refused. */
  ref: string;
  /** Counted and sent all the same. */
  anyway: boolean;
}

/** P8: counts a text against its number before it is sent. `full`: which limit leaves no room, and until when; with `anyway` it is counted all the same. */
export async function spend(
  ports: Counting,
  rules: DeliveryRules,
  { channel, address, ref, anyway }: Spending,
): Promise<{ full: { until: Instant; texts: number } | null }> {
  const limits = own(rules.channels, channel)?.limits ?? [];
  if (limits.length === 0) return { full: null };
  const now = ports.clock.now();
  return changeRateCounter(ports, `number#${channel}#${ports.ids.hash(address)}`, (given) => {
    const full = fullUntil(limits, given, ref, now);
    const kept = stillCounted(limits, given, now);
    return { entries: full && !anyway ? null : [...kept, { at: now, ref }], value: { full } };
  });
}
