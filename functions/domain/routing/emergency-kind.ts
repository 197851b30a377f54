import type { Policy } from '../rules/policy.ts';
import { readable, says } from './senses.ts';

/** The policy's kind for a source's own word or for a text, or undefined. */
export function kindOf(policy: Policy, said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  const known = policy.grading.emergencyKinds.find((kind) => kind.id === said || kind.name === said);
  if (known) return known.id;
  const text = readable(said);
  const isSaid = (word: string): boolean => says(policy, text, word);
  return policy.grading.emergencyMatches.find(
    ({ word, or = [], with: beside, unless = [] }) =>
      [word, ...or].some(isSaid) && (beside === undefined || beside.some(isSaid)) && !unless.some(isSaid),
  )?.kind;
}
