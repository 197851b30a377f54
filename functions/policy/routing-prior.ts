import { opened, type RoutingModel, type StoredModel, weightsId } from '../domain/routing/model.ts';
import { partHash } from './load.ts';

let prior: Promise<RoutingModel> | undefined;

/** R2: what public messages of many cities taught. Read when first asked for, so that only whoever proposes waits. */
export const routingPrior = (): Promise<RoutingModel> =>
  (prior ??= storedPrior().then((stored) => opened(stored, weightsId(partHash(stored)))));

/** As it ships; how it is made anew: the README of this room. */
export const storedPrior = async (): Promise<StoredModel> =>
  (await import('./routing-prior.json', { with: { type: 'json' } })).default;
