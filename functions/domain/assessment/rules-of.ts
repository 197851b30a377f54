import type { Risk } from '../matter/risk.ts';
import type { AssessmentClockKind, AssessmentClockRow, AssessmentRules, RiskGrade } from '../rules/assessment-rules.ts';
import type { Policy } from '../rules/policy.ts';

type Known = Pick<Policy, 'id' | 'assessments'>;

/** The rules that an assessment was opened under; a version without them lets none be opened. */
export function rulesOf({ id, assessments }: Known): AssessmentRules {
  if (!assessments) throw new Error(`policy ${id} has no rules of assessments`);
  return assessments;
}

export function clockRowOf(kind: AssessmentClockKind, policy: Known): AssessmentClockRow {
  const row = rulesOf(policy).clocks.find((one) => one.kind === kind);
  if (!row) throw new Error(`policy ${policy.id} has no clock ${kind}`);
  return row;
}

export function riskRowOf(risk: Risk, policy: Known): RiskGrade {
  const row = rulesOf(policy).risks.find(({ id }) => id === risk);
  if (!row) throw new Error(`policy ${policy.id} has no risk grade ${risk}`);
  return row;
}
