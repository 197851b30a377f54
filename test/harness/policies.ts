import type { Policy } from '../../functions/domain/rules/policy.ts';
import { currentPolicy, policyIdOf } from '../../functions/policy/load.ts';

/** The district's policy with some tables changed, as a version of its own. */
export function changed(change: (rules: Policy) => Partial<Policy>): Policy {
  const rules = currentPolicy();
  const other = { ...rules, ...change(rules) };
  return { ...other, id: policyIdOf(other) };
}
