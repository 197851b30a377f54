import type { ClockRow, Policy, ProposalRule } from './policy.ts';

/** A version never changes, and every decision and every view asks for its rows many times. */
const known = new WeakMap<Policy, readonly ClockRow[]>();

/** Every row that a clock may come from: those of the table, and one for each kind of proposal. */
export function clockRows(policy: Policy): readonly ClockRow[] {
  const found = known.get(policy) ?? [...policy.clocks, ...policy.proposals.map(decisionRow)];
  known.set(policy, found);
  return found;
}

/** What the clocks of the kinds beside the case are called, and the ladder that each goes by. */
export const clocksBeside = (policy: Policy): readonly { name: string; ladder: string }[] =>
  [
    policy.orders,
    policy.conferences,
    policy.consultations,
    policy.inquiries,
    policy.watches,
    policy.exercises,
    policy.handovers,
    policy.measures,
    policy.retrospectives,
    policy.assessments,
    policy.plans,
  ].flatMap((rules): readonly { name: string; ladder: string }[] => rules?.clocks ?? []);

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
