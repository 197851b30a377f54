import type { InquiryClockKind, InquiryClockRow, InquiryRules } from '../rules/inquiry-rules.ts';
import type { Policy } from '../rules/policy.ts';

type Known = Pick<Policy, 'id' | 'inquiries'>;

/** The rules that an inquiry was entered under; a version without them lets none be entered. */
export function rulesOf({ id, inquiries }: Known): InquiryRules {
  if (!inquiries) throw new Error(`policy ${id} has no rules of inquiries`);
  return inquiries;
}

export function clockRowOf(kind: InquiryClockKind, policy: Known): InquiryClockRow {
  const row = rulesOf(policy).clocks.find((one) => one.kind === kind);
  if (!row) throw new Error(`policy ${policy.id} has no clock ${kind}`);
  return row;
}

export const nameOf = (rows: readonly { id: string; name: string }[], id: string): string =>
  rows.find((row) => row.id === id)?.name ?? id;
