import type { ProposalKind } from '../matter/proposal.ts';
import type { Policy, ProposalRule } from './policy.ts';

/** The rule of a kind of proposal; the schema asks for one of each. */
export function ruleOf(kind: ProposalKind, { id, proposals }: Pick<Policy, 'id' | 'proposals'>): ProposalRule {
  const rule = proposals.find((row) => row.kind === kind);
  if (!rule) throw new Error(`policy ${id} has no rule for proposals of kind ${kind}`);
  return rule;
}
