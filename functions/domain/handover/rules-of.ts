import type { HandoverClockKind, HandoverClockRow, HandoverRules } from '../rules/handover-rules.ts';
import type { Policy } from '../rules/policy.ts';

type Known = Pick<Policy, 'id' | 'handovers'>;

/** The rules that a handover was opened under; a version without them lets none be opened. */
export function rulesOf({ id, handovers }: Known): HandoverRules {
  if (!handovers) throw new Error(`policy ${id} has no rules of handovers`);
  return handovers;
}

export function clockRowOf(kind: HandoverClockKind, policy: Known): HandoverClockRow {
  const row = rulesOf(policy).clocks.find((one) => one.kind === kind);
  if (!row) throw new Error(`policy ${policy.id} has no clock ${kind}`);
  return row;
}
