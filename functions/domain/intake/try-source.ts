import type { Flaw } from './alert.ts';
import { alertsOf } from './batch.ts';
import type { Instant } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';
import type { Source } from '../rules/source.ts';
import { type Read, readAlert } from './source-mapping.ts';

export interface Tried {
  alerts: ({ pointer: string } & Read)[];
  flaws: Flaw[];
}

/** M4: what a real sample would be read as, or what is wrong with it; writes nothing, so that a mapping is tried before it is used. */
export function trySource(source: Source, sample: unknown, rules: Policy['intake'], now: Instant): Tried {
  const batch = alertsOf(sample, source, rules.maxAlerts);
  if (!('alerts' in batch)) return { alerts: [], flaws: [batch] };
  return {
    alerts: batch.alerts.map(({ value, pointer }) => ({ pointer, ...readAlert(source, value, pointer, now, rules) })),
    flaws: [],
  };
}
