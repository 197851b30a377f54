import { prices } from '../../infra/idle-cost.ts';

const MILLION = 1_000_000;

/** What some cases asked of AWS. */
export interface Asked {
  transitions: number;
  invocations: number;
  reads: number;
  writes: number;
  publishes: number;
  /** Calls of people and sources. */
  requests: number;
}

/** At list prices, item by item, in dollars. Without the fee of any text, and without what costs the same whatever comes. */
export function caseCost({ transitions, invocations, reads, writes, publishes, requests }: Asked, memoryGb = 0.5) {
  const { assumed } = prices;
  return {
    transitions: (transitions * prices.transitions.perMillion) / MILLION,
    invocations: (invocations * prices.invocations.perMillion) / MILLION,
    'GB-seconds': (invocations * assumed.invocationSeconds.value * memoryGb * prices.gbSeconds.perMillion) / MILLION,
    'read units': (reads * prices.readUnits.perMillion) / MILLION,
    'write units': (writes * prices.writeUnits.perMillion) / MILLION,
    publishes: (publishes * prices.publishes.perMillion) / MILLION,
    'requests of queues': (publishes * assumed.queueRequestsPerText.value * prices.queueRequests.perMillion) / MILLION,
    'HTTP requests': (requests * prices.httpRequests.perMillion) / MILLION,
    logs: ((invocations * assumed.bytesLoggedPerInvocation.value) / 1e9) * prices.logGb.ingest,
    'traces, abroad': (invocations * prices.traces.perMillion) / MILLION,
  };
}

export const totalOf = (items: Record<string, number>): number =>
  Object.values(items).reduce((sum, usd) => sum + usd, 0);
