import type { Policy } from '../rules/policy.ts';
import type { ReportRow, ReportRules, ReportWhat } from '../rules/report-rules.ts';

type Known = Pick<Policy, 'id' | 'reports'>;

/** The rules that a report was opened under; a version without them lets none be opened. */
export function rulesOf({ id, reports }: Known): ReportRules {
  if (!reports) throw new Error(`policy ${id} has no rules of reports`);
  return reports;
}

export function rowOf(what: ReportWhat, policy: Known): ReportRow {
  const row = rulesOf(policy).rows.find(({ id }) => id === what);
  if (!row) throw new Error(`policy ${policy.id} has no report ${what}`);
  return row;
}
