import type { Policy } from '../rules/policy.ts';
import type { RetroClockKind, RetroClockRow, RetrospectiveRules } from '../rules/retrospective-rules.ts';

type Known = Pick<Policy, 'id' | 'retrospectives'>;

/** The rules that a retrospective was opened under; a version without them lets none be opened. */
export function rulesOf({ id, retrospectives }: Known): RetrospectiveRules {
  if (!retrospectives) throw new Error(`policy ${id} has no rules of retrospectives`);
  return retrospectives;
}

export function clockRowOf(kind: RetroClockKind, policy: Known): RetroClockRow {
  const row = rulesOf(policy).clocks.find((one) => one.kind === kind);
  if (!row) throw new Error(`policy ${policy.id} has no clock ${kind}`);
  return row;
}
