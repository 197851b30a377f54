import type { ClockRow, Policy, ProposalRule } from './policy.ts';

/** Every row that a clock may come from: those of the table, and one for each kind of proposal. */
export const clockRows = ({ clocks, proposals }: Policy): ClockRow[] => [...clocks, ...proposals.map(decisionRow)];

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
