import type { Policy } from '../../domain/policy.ts';
import { UnknownPolicy } from '../../errors.ts';
import type { Ports } from '../../ports.ts';

/** A stored version of the policy, or the given value where there is none of that id. */
export async function policyOr<Other>(id: string, other: Other, ports: Ports): Promise<Policy | Other> {
  try {
    return await ports.policies.byId(id);
  } catch (error) {
    if (error instanceof UnknownPolicy) return other;
    throw error;
  }
}
