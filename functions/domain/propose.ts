import type { Proposal } from './events.ts';
import { proposeGrades } from './grading.ts';
import type { Policy } from './policy.ts';
import { route } from './routing.ts';
import type { Facts } from './subject.ts';

/** A1, R1, R2, H2: what the tables propose for a new case; a named person confirms or overrides it. */
export function propose(policy: Policy, facts: Facts): Proposal {
  const graded = proposeGrades(policy, facts);
  const routed = route(policy, facts);
  return {
    grades: graded.grades,
    gradeReasons: graded.reasons,
    unit: routed.unit,
    unitReasons: routed.reasons,
    ...(graded.emergencyKind !== undefined && { emergencyKind: graded.emergencyKind }),
  };
}
