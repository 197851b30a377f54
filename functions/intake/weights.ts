import { opened, type RoutingModel, weightsId } from '../domain/routing/model.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { routingPrior } from '../policy/routing-prior.ts';
import type { Ports } from '../ports/ports.ts';

/** Immutable, under their hash: read once in the life of a process. */
const known = new Map<string, RoutingModel>();

/**
 * R2: the weights by which these rules rank who answers: those that were published, else those of the release. Where published ones are gone the
 * release's rank, so that no alert waits for them; the record says which did, and every night tells the operators.
 */
export async function weightsOf(
  { weights }: Pick<Policy, 'weights'>,
  { policies }: Pick<Ports, 'policies'>,
): Promise<RoutingModel> {
  if (!weights) return routingPrior();
  const before = known.get(weights.hash);
  if (before) return before;
  const kept = await policies.weights(weights);
  if (!kept) return routingPrior();
  const model = opened(kept, weightsId(weights.hash));
  known.set(weights.hash, model);
  return model;
}
