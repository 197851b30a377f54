import type { Actor } from '../matter/actor.ts';
import type { Case } from '../case/case.ts';
import { canonical } from '../matter/chain.ts';
import type { Evidence } from '../matter/evidence.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import type { DeciderRole, Proposal, Proposed, ProposalPayload } from '../matter/proposal.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { type Decidable, mayNotDecide } from '../people/deciders.ts';
import type { Directory } from '../people/directory.ts';
import type { Policy } from '../rules/policy.ts';
import { ruleOf } from '../rules/proposal-rule.ts';
import { refusalOf } from './refusal-of.ts';

/** What a proposal is made and decided with, besides its case. */
export interface Proposing {
  policy: Policy;
  directory: Directory;
  now: Instant;
  /** The events of the proposals that nobody has decided yet. */
  proposed?: readonly Proposed[];
}

interface Asked {
  payload: ProposalPayload;
  reason: string;
  evidence?: Evidence[];
  /** The person asked; else whoever the rule names first. */
  to?: string;
  /** The units that it concerns. */
  concerned?: string[];
  /** Whose own acts it judges. */
  actors?: string[];
  /** Who decides this one, of those whom the rule names. */
  deciders?: DeciderRole[];
  /** The unit of which its posts are. */
  unit?: string;
  /** Who asked first, where this goes on from a decision. */
  by?: string;
}

/** H2: asks for a decision; facts and ladders stand until there is one. */
export function propose(
  state: Decidable & Pick<Case, 'version'>,
  asked: Asked,
  actor: Actor,
  { policy, directory, now, proposed = [] }: Proposing,
): [Proposed] | Refusal {
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '提请须由具名的人员提出');
  const rule = ruleOf(asked.payload.kind, policy);
  if (proposed.some(({ payload }) => canonical(payload) === canonical(asked.payload)))
    return refuse('already-proposed', rule.clause, `同样的提请（${rule.name}）正待审批`);
  const barred = rule.barsUnitConcerned ? [...new Set(asked.concerned)] : [];
  const by = asked.by ?? actor.id;
  const actors = [...new Set(asked.actors ?? [])].filter((id) => id !== by);
  const proposal: Proposal = {
    id: `P${state.version + 1}`,
    kind: rule.kind,
    by,
    at: now,
    deciders: asked.deciders ?? rule.deciders,
    ...(asked.deciders === undefined ? pick(rule, ['delegates']) : {}),
    ...pick(asked, ['to', 'unit']),
    ...(barred.length > 0 ? { barred } : {}),
    ...(actors.length > 0 ? { actors } : {}),
  };
  if (asked.to !== undefined) {
    const { to: _, ...open } = proposal;
    const why = mayNotDecide(open, asked.to, { state, directory, now });
    if (why) return { ...refusalOf(why, rule), field: '/to' };
  }
  return [{ type: 'proposed', proposal, ...pick(asked, ['payload', 'reason', 'evidence']) }];
}
