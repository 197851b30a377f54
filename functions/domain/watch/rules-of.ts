import type { Policy } from '../rules/policy.ts';
import type { PeriodRow, WatchClockKind, WatchClockRow, WatchRules } from '../rules/watch-rules.ts';

type Known = Pick<Policy, 'id' | 'watches'>;

/** The rules that a watch was entered under; a version without them lets none be entered. */
export function rulesOf({ id, watches }: Known): WatchRules {
  if (!watches) throw new Error(`policy ${id} has no rules of watches`);
  return watches;
}

export function clockRowOf(kind: WatchClockKind, policy: Known): WatchClockRow {
  const row = rulesOf(policy).clocks.find((one) => one.kind === kind);
  if (!row) throw new Error(`policy ${policy.id} has no clock ${kind}`);
  return row;
}

export function periodRowOf(kind: string, policy: Known): PeriodRow {
  const row = rulesOf(policy).periods.find(({ id }) => id === kind);
  if (!row) throw new Error(`policy ${policy.id} has no kind of period ${kind}`);
  return row;
}
