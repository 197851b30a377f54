import type { ClockRow, Policy, ProposalRule } from './policy.ts';

/** A version never changes, and every decision and every view asks for its rows many times. */
const known = new WeakMap<Policy, readonly ClockRow[]>();

/** Every row that a clock may come from: those of the table, and one for each kind of proposal. */
export function clockRows(policy: Policy): readonly ClockRow[] {
  const found = known.get(policy) ?? [...policy.clocks, ...policy.proposals.map(decisionRow)];
  known.set(policy, found);
  return found;
}

/** H2: a proposal's own clock; the rule of its kind is its basis. */
const decisionRow = ({ kind, name, clause, limit, ladder }: ProposalRule): ClockRow => ({
  kind: 'decision',
  clause,
  name: `审批${name}`,
  per: 'proposal',
  proposal: kind,
  when: {},
  start: 'event',
  limit,
  limitClause: 'ours',
  move: 'decider',
  ladder,
});
