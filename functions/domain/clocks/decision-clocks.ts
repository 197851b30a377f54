import type { Clock } from '../matter/clock.ts';
import type { Instant } from '../matter/instant.ts';
import type { Matter } from '../matter/matter.ts';
import type { Policy } from '../rules/policy.ts';
import { ruleOf } from '../rules/proposal-rule.ts';
import type { Wanted } from './reconcile-clocks.ts';

/** H2: each proposal has a limit of its own, also where its matter is over. Those of a case are rows of its own table. */
export const decisionClocks = ({ proposals = [] }: Pick<Matter, 'proposals'>, policy: Policy): Wanted<'decision'>[] =>
  proposals
    .filter(({ approvedBy }) => approvedBy === undefined)
    .map(({ id, kind, at }) => {
      const { clause, ladder, limit } = ruleOf(kind, policy);
      return { row: { kind: 'decision', clause, ladder }, of: id, startAt: at, limit, move: { decider: true } };
    });

/** H2: when the proposal of a clock was decided, or null. */
export const decidedAt = (
  { proposals }: Pick<Matter, 'proposals'>,
  { of, metAt }: Pick<Clock, 'of' | 'metAt'>,
  now: Instant,
): Instant | null =>
  proposals?.some(({ id, approvedBy }) => id === of && approvedBy === undefined) ? null : (metAt ?? now);

/** H2: the proposals that these events take back, or that went with what they were asked of: nobody need decide them, and nobody did. */
export const withdrawnIn = (events: readonly { type: string; proposalId?: string }[]): string[] =>
  events.filter(isWithdrawn).map(({ proposalId }) => proposalId);

const isWithdrawn = (event: {
  type: string;
  proposalId?: string;
}): event is { type: (typeof WITHDRAWING)[number]; proposalId: string } =>
  WITHDRAWING.some((type) => type === event.type) && event.proposalId !== undefined;

const WITHDRAWING = ['proposal-withdrawn', 'proposal-lapsed', 'cosign-settled'] as const;
