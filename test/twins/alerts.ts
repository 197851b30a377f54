import type { Instant } from '../../functions/domain/matter/instant.ts';
import type { Store } from '../../functions/ports/store.ts';
import type { StoredAlert } from '../../functions/ports/stored.ts';
import { copy, inner, sorted, type Tables } from './tables.ts';

const NONE = { count: 0, platforms: [], views: 0 };

/** Keeps an alert and counts it, once. */
export function countAlert(tables: Tables, alert: StoredAlert): boolean {
  const alerts = inner(tables.alerts, alert.caseNumber);
  if (alerts.has(alert.id)) return false;
  alerts.set(alert.id, copy(alert));
  const { count, platforms, views } = tables.alertCounters.get(alert.caseNumber) ?? NONE;
  tables.alertCounters.set(alert.caseNumber, {
    count: count + 1,
    platforms: alert.platform === undefined ? platforms : [...new Set([...platforms, alert.platform])].toSorted(),
    views: views + (alert.metrics.views ?? 0),
  });
  return true;
}

export function alertsIn(tables: Tables, now: () => Instant): Pick<Store, 'addAlert' | 'alerts' | 'words'> {
  return {
    addAlert: async (alert, words) => {
      const added = countAlert(tables, alert);
      if (added && words) inner(tables.words, alert.caseNumber).set(words.id, copy(words));
      return { added, ...copy(tables.alertCounters.get(alert.caseNumber) ?? NONE) };
    },
    alerts: async (caseNumber) =>
      sorted(tables.alerts.get(caseNumber)).toSorted((a, b) =>
        a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0,
      ),
    words: async (caseNumber) => sorted(tables.words.get(caseNumber)).filter((words) => words.expiresAt > now()),
  };
}
