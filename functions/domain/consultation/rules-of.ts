import type { ConsultationClockKind, ConsultationClockRow, ConsultationRules } from '../rules/consultation-rules.ts';
import type { Policy } from '../rules/policy.ts';

type Known = Pick<Policy, 'id' | 'consultations'>;

/** The rules that a consultation was convened under; a version without them lets none be convened. */
export function rulesOf({ id, consultations }: Known): ConsultationRules {
  if (!consultations) throw new Error(`policy ${id} has no rules of consultations`);
  return consultations;
}

export function clockRowOf(kind: ConsultationClockKind, policy: Known): ConsultationClockRow {
  const row = rulesOf(policy).clocks.find((one) => one.kind === kind);
  if (!row) throw new Error(`policy ${policy.id} has no clock ${kind}`);
  return row;
}

/** Its hours; of the views, where nobody says otherwise. */
export function hoursOf(kind: ConsultationClockKind, policy: Known): number {
  return clockRowOf(kind, policy).limit.hours;
}
