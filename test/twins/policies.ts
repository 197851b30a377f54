import type { Instant } from '../../functions/domain/matter/instant.ts';
import { composed } from '../../functions/domain/rules/parts.ts';
import type { Policy } from '../../functions/domain/rules/policy.ts';
import {
  inForceAt,
  type Publication,
  type RoutingDecision,
  type RuleDraft,
} from '../../functions/domain/rules/publication.ts';
import type { KeptWeights, Learning, WeightsPin } from '../../functions/domain/routing/learning.ts';
import { UnknownPolicy } from '../../functions/errors.ts';
import { partHash } from '../../functions/policy/load.ts';
import type { Policies } from '../../functions/ports/policies.ts';
import { copy, frozen } from './tables.ts';

export interface MemoryPolicies extends Policies {
  /** Another release, with its own version of the rules. */
  use(policy: Policy): void;
}

const changedAt = ({ changes }: Pick<RuleDraft, 'changes'>): Instant => changes.at(-1)?.at ?? '';

export function memoryPolicies(first: Policy, now: () => Instant): MemoryPolicies {
  const kept = new Map<string, { policy: Policy; keptAt: Instant }>();
  const publications = new Map<Instant, Publication>();
  const withdrawn: Publication[] = [];
  const drafts = new Map<string, RuleDraft>();
  const decisions = new Map<string, RoutingDecision>();
  const proposals = new Map<string, string>();
  const offered = new Map<string, KeptWeights>();
  const weights = new Map<string, KeptWeights>();
  let learning: Learning | null = null;
  let pin: WeightsPin | null = null;
  let shipped = first;

  async function byId(id: string): Promise<Policy> {
    const found = id === shipped.id ? shipped : kept.get(id)?.policy;
    if (!found) throw new UnknownPolicy(id);
    return found;
  }
  function decide(decision: RoutingDecision, over?: string): boolean {
    const key = `${decision.number}#${decision.event}`;
    const known = decisions.get(key);
    if (known ? over === undefined || known.draft?.id !== over : over !== undefined) return false;
    decisions.set(key, copy(decision));
    return true;
  }
  const current = async (): Promise<Policy> =>
    byId(inForceAt([...publications.values()], now())?.policyId ?? shipped.id);

  return {
    current,
    byId,
    shipped: () => shipped,
    rulesOf: async (id) => composed(await byId(id), await current()),
    keep: async (policy) => {
      if (!kept.has(policy.id)) kept.set(policy.id, { policy: copy(policy), keptAt: now() });
    },
    versions: async () =>
      [...kept]
        .filter(([, { policy }]) => policy.pace === undefined)
        .map(([id, { keptAt }]) => ({ id, keptAt }))
        .toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1)),
    publications: async () => [...publications.values(), ...withdrawn].toSorted((a, b) => (a.from < b.from ? 1 : -1)),
    publish: async (publication) => {
      const draft = drafts.get(publication.draft.id);
      if (draft?.version !== publication.draft.version || draft.state !== 'open') return 'draft-changed';
      if (publications.has(publication.from)) return 'instant-taken';
      publications.set(publication.from, frozen(publication));
      drafts.set(draft.id, frozen({ ...draft, state: 'published' }));
      return 'done';
    },
    withdraw: async (publication, withdrawal) => {
      const draft = drafts.get(publication.draft.id);
      if (publications.get(publication.from)?.policyId !== publication.policyId) return false;
      if (draft?.state !== 'published' || draft.version !== publication.draft.version) return false;
      publications.delete(publication.from);
      withdrawn.push(frozen({ ...publication, withdrawn: withdrawal }));
      drafts.set(draft.id, frozen({ ...draft, state: 'open' }));
      return true;
    },
    drafts: async () =>
      [...drafts.values()]
        .map(({ parts: _parts, ...head }) => head)
        .toSorted((a, b) => (changedAt(a) < changedAt(b) ? 1 : -1)),
    draft: async (id) => {
      const found = drafts.get(id);
      return found ?? null;
    },
    putDraft: async (draft, decides, over) => {
      const was = drafts.get(draft.id);
      if ((was?.version ?? 0) !== draft.version - 1 || (was && was.state !== 'open')) return false;
      if (decides && !decide(decides, over)) return false;
      drafts.set(draft.id, frozen(draft));
      return true;
    },
    lastProposal: async (plan) => proposals.get(plan) ?? null,
    putProposal: async (draft, plan, after) => {
      if (drafts.has(draft.id) || (proposals.get(plan) ?? null) !== after) return false;
      drafts.set(draft.id, frozen(draft));
      proposals.set(plan, draft.id);
      return true;
    },
    routingDecisions: async () => [...decisions.values()].map(copy),
    decideRouting: async (decision, over) => decide(decision, over),
    weights: async ({ hash }) => copy(weights.get(hash) ?? null),
    offerWeights: async (made) => {
      const hash = partHash(made);
      offered.set(hash, copy(made));
      return { hash, chunks: 1 };
    },
    keepWeights: async ({ hash }) => {
      const found = offered.get(hash) ?? weights.get(hash) ?? null;
      if (found) weights.set(hash, found);
      return copy(found);
    },
    learning: async () => copy(learning),
    putLearning: async (found) => {
      learning = copy(found);
    },
    weightsPin: async () => copy(pin),
    putWeightsPin: async (next) => {
      if ((pin?.version ?? 0) !== next.version - 1) return false;
      pin = copy(next);
      return true;
    },
    use: (policy) => {
      shipped = policy;
    },
  };
}
