import type { Policy } from '../../../domain/rules/policy.ts';
import { UnknownPolicy } from '../../../errors.ts';
import type { Ports } from '../../../ports/ports.ts';

/** The first 16 hex digits of a hash, as versions are called. */
const VERSION = /^[A-Za-z0-9_.:#-]{1,64}$/;

/** A stored version of the policy, or the given value where there is none of that id. */
export async function findPolicy<Other>(id: string, other: Other, ports: Ports): Promise<Policy | Other> {
  if (!VERSION.test(id)) return other;
  try {
    return await ports.policies.byId(id);
  } catch (error) {
    if (error instanceof UnknownPolicy) return other;
    throw error;
  }
}
