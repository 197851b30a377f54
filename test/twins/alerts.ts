import { isOpen } from '../../functions/domain/case/case.ts';
import { type AlertTotals, totalsOf, withAlert } from '../../functions/domain/intake/totals.ts';
import type { Instant } from '../../functions/domain/matter/instant.ts';
import type { Store } from '../../functions/ports/store.ts';
import type { StoredAlert } from '../../functions/ports/stored.ts';
import { takenClaim } from './claims.ts';
import { holdOrThrow, leave, tell } from './intake-log.ts';
import { copy, inner, sorted, type Tables } from './tables.ts';

/** Keeps an alert; false when it was there already. An opening counts nothing: the first that joins does. */
export function keepAlert(tables: Tables, alert: StoredAlert): boolean {
  const alerts = inner(tables.alerts, alert.caseNumber);
  if (alerts.has(alert.id)) return false;
  alerts.set(alert.id, copy(alert));
  return true;
}

const byReceipt = (a: StoredAlert, b: StoredAlert): number =>
  a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0;
const alertsOf = (tables: Tables, caseNumber: string): StoredAlert[] =>
  sorted(tables.alerts.get(caseNumber)).toSorted(byReceipt);

/** Keeps and counts it, once. */
function countAlert(tables: Tables, alert: StoredAlert, reached: string[]): boolean {
  const before: AlertTotals = tables.alertTotals.get(alert.caseNumber) ?? totalsOf(alertsOf(tables, alert.caseNumber));
  if (!keepAlert(tables, alert)) return false;
  tables.alertTotals.set(alert.caseNumber, withAlert(before, alert, reached));
  return true;
}

type Methods = 'addAlert' | 'alerts' | 'words' | 'keepWords' | 'alertTotals' | 'joinAlert' | 'noteReached';

export function alertsIn(tables: Tables, now: () => Instant): Pick<Store, Methods> {
  return {
    addAlert: async (alert, words) => {
      const added = countAlert(tables, alert, []);
      if (added && words) inner(tables.words, alert.caseNumber).set(words.id, copy(words));
      const { count, platforms, views } =
        tables.alertTotals.get(alert.caseNumber) ?? totalsOf(alertsOf(tables, alert.caseNumber));
      return { added, count, platforms: [...platforms], views };
    },
    joinAlert: async ({ alert, words, claims, base, reached, working: { lease, entry, tells }, over = false }) => {
      holdOrThrow(tables, lease);
      const taken = claims.map((claim) => takenClaim(tables, claim, now())).find((one) => one !== null);
      if (taken) return { done: false, because: 'claimed', claim: copy(taken) };
      const moved = base !== null && tables.alertTotals.has(alert.caseNumber);
      const joins = tables.cases.get(alert.caseNumber);
      if (!joins || isOpen(joins) === over) return { done: false, because: 'conflict' };
      if (moved || tables.alerts.get(alert.caseNumber)?.has(alert.id)) return { done: false, because: 'conflict' };
      for (const { over: _over, ...kept } of claims) tables.claims.set(kept.key, copy(kept));
      countAlert(tables, alert, reached);
      inner(tables.words, alert.caseNumber).set(words.id, copy(words));
      if (tells) tell(tables, entry, tells);
      leave(tables, entry);
      return { done: true };
    },
    noteReached: async (lease, caseNumber, _base, reached) => {
      holdOrThrow(tables, lease);
      const before = tables.alertTotals.get(caseNumber) ?? totalsOf(alertsOf(tables, caseNumber));
      tables.alertTotals.set(caseNumber, {
        ...before,
        reached: [...new Set([...before.reached, ...reached])].toSorted(),
      });
    },
    alertTotals: async (caseNumbers) =>
      new Map(
        caseNumbers.flatMap((number) => {
          const totals = tables.alertTotals.get(number);
          return totals ? [[number, copy(totals)] as const] : [];
        }),
      ),
    alerts: async (caseNumber) => alertsOf(tables, caseNumber),
    words: async (caseNumber) =>
      sorted(tables.words.get(caseNumber)).filter((words) => words.held || words.expiresAt > now()),
    keepWords: async (caseNumber, held) => {
      for (const words of tables.words.get(caseNumber)?.values() ?? []) {
        if (held && (words.held || words.expiresAt > now())) words.held = true;
        if (!held) delete words.held;
      }
    },
  };
}
