import type { Shape } from '../../domain/matter/shape.ts';
import type { KeptWeights, Learning, WeightsPin } from '../../domain/routing/learning.ts';
import type { Policies } from '../../ports/policies.ts';
import { fieldsOf } from './item.ts';
import { key } from './keys.ts';
import { findPart, offerPart, putPart } from './parts.ts';
import { get } from './reads.ts';
import type { Table } from './table.ts';
import { put } from './writes.ts';

const KEPT: Shape<KeptWeights> = {
  about: 'text',
  lessons: 'number',
  kinds: 'list',
  grams: 'text',
  rarity: 'text',
  weights: 'text',
  step: 'number',
  bias: 'list',
  seen: 'text?',
  learnt: 'map',
};

const LEARNING: Shape<Omit<Learning, 'came'> & { came: string }> = {
  at: 'text',
  from: 'text',
  lessons: 'number',
  looked: 'number',
  more: 'flag',
  came: 'text',
  weights: 'text',
  was: 'map',
  shipped: 'map?',
  candidate: 'map?',
};

const PIN: Shape<WeightsPin> = { version: 'number', pinned: 'flag', at: 'text', by: 'map', reason: 'text' };

type Weights = Pick<
  Policies,
  'weights' | 'offerWeights' | 'keepWeights' | 'learning' | 'putLearning' | 'weightsPin' | 'putWeightsPin'
>;

/** R2: weights that were learnt of the record: what a night offers goes by itself, what a person takes up is kept as a part is. */
export function weightsIn(table: () => Table): Weights {
  return {
    weights: async (place) => {
      const found = await findPart(table(), place, 'part');
      return found && fieldsOf(found, KEPT);
    },
    offerWeights: (weights, until) => offerPart(table(), { ...weights }, until),
    keepWeights: async (place) => {
      const found = (await findPart(table(), place, 'offered')) ?? (await findPart(table(), place, 'part'));
      if (!found) return null;
      await putPart(table(), found);
      return fieldsOf(found, KEPT);
    },
    learning: async () => {
      const item = await get(table(), key.weights('LEARNT'));
      if (!item) return null;
      const { came, ...rest } = fieldsOf(item, LEARNING);
      return { ...rest, came: came === 'better' || came === 'no-better' ? came : 'few' };
    },
    putLearning: async (learning) => {
      await put(table(), { ...key.weights('LEARNT'), ...learning });
    },
    weightsPin: async () => {
      const item = await get(table(), key.weights('PIN'));
      return item && fieldsOf(item, PIN);
    },
    putWeightsPin: (pin) =>
      pin.version === 1
        ? put(table(), { ...key.weights('PIN'), ...pin }, 'attribute_not_exists(#pk)')
        : put(table(), { ...key.weights('PIN'), ...pin }, '#version = :read', { ':read': pin.version - 1 }),
  };
}
