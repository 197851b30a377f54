import type { Policy } from '../domain/rules/policy.ts';
import { policyIdOf } from './load.ts';
import { parsePaced } from './schema.ts';

/**
 * S4: the version that an exercise goes by: the law as it stands, at its pace. Texts go at night too, for whoever takes part
 * sits at it. Frozen under an id of its own as every version; no calendar is asked, since a working day is one of 24 hours.
 */
export function pacedVersion(policy: Policy, factor: number): Policy {
  const { id: of, inForce: _inForce, leftOut: _leftOut, ...rules } = policy;
  const paced = { ...rules, quiet: { ...rules.quiet, grades: [] }, pace: { factor, of } };
  return parsePaced({ id: policyIdOf(paced), ...paced });
}
