import type { Policy } from '../rules/policy.ts';
import { says } from './senses.ts';
import { type Worded, wording } from './subject.ts';

/** M4: whether a message concerns the district, and by which words; `unknown`: it names no place at all. A person decides, and the clock counts until then. */
export interface Relevance {
  is: 'ours' | 'elsewhere' | 'unknown';
  names: string[];
}

/**
 * M4: by place alone. What names the district, its city, a street of it, or a matter that only it has is ours, whatever else it names; what names
 * another province, city or country and nothing of ours is plainly elsewhere.
 */
export function relevanceOf(policy: Policy, facts: Worded): Relevance {
  const text = wording(facts);
  const { ours, elsewhere } = policy.words.reading.places;
  const streets = policy.routing.rows.flatMap(({ places = [] }) => places);
  const policies = (policy.routing.policies ?? []).flatMap(({ name, also = [] }) => [name, ...also]);
  const named = (list: readonly string[]): string[] => [...new Set(list)].filter((word) => says(policy, text, word));
  const own = named([...ours, ...streets, ...policies]);
  if (own.length > 0) return { is: 'ours', names: own };
  const other = named(elsewhere);
  return other.length > 0 ? { is: 'elsewhere', names: other } : { is: 'unknown', names: [] };
}
