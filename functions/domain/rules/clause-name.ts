import { own } from '../matter/own.ts';
import type { Policy } from './policy.ts';

/** What the rules call a clause: whoever reads a sentence knows no clause by its id. Empty for a rule of our own. */
export const clauseName = (clause: string, { clauses }: Pick<Policy, 'clauses'>): string =>
  clause === 'ours' ? '' : (own(clauses, clause)?.name ?? '');

/** The same in brackets, behind what rests on it. */
export function clauseBehind(clause: string, policy: Pick<Policy, 'clauses'>): string {
  const name = clauseName(clause, policy);
  return name === '' ? '' : `（${name}）`;
}
