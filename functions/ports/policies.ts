import type { Instant } from '../domain/matter/instant.ts';
import type { KeptWeights, Learning, WeightsPin } from '../domain/routing/learning.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type {
  Publication,
  RoutingDecision,
  RuleDraft,
  RuleDraftHead,
  Withdrawal,
} from '../domain/rules/publication.ts';
import type { WeightsPlace } from '../domain/rules/weights-rules.ts';

/** The district's rules: immutable versions, which of them is in force when, and drafts of the next. */
export interface Policies {
  /** The version in force at the clock's instant; the one that comes with this release until one is published. */
  current(): Promise<Policy>;
  /** What a matter that keeps this version goes by: its law, and of the version in force what is current at use. Throws UnknownPolicy. */
  rulesOf(id: string): Promise<Policy>;
  /** One version whole. Throws UnknownPolicy when no such version was ever stored. */
  byId(id: string): Promise<Policy>;
  /** The version that comes with this release. */
  shipped(): Policy;
  /** Stores a version for ever, once: called before a case is opened under it or moved to it. */
  keep(policy: Policy): Promise<void>;
  /** Every version that was ever stored, with the instant at which it first was, the newest first; those of exercises (S4) are no versions of the district. */
  versions(): Promise<{ id: string; keptAt: Instant }[]>;
  /** All of them as they stand, the last to take effect first. */
  publications(): Promise<Publication[]>;
  /** Puts a stored version into force and ends its draft, both or neither. */
  publish(publication: Publication): Promise<'done' | 'draft-changed' | 'instant-taken'>;
  /** Takes back a publication that is to come, and opens its draft again; false when it is gone. */
  withdraw(publication: Publication, withdrawal: Withdrawal): Promise<boolean>;
  /** The newest first. */
  drafts(): Promise<RuleDraftHead[]>;
  draft(id: string): Promise<RuleDraft | null>;
  /**
   * Version 1 is a new draft; any other follows the one that was read. False when somebody was faster. `decides`: the proposed row that it takes
   * over, both or neither; `over` is the discarded draft that had taken it over before.
   */
  putDraft(draft: RuleDraft, decides?: RoutingDecision, over?: string): Promise<boolean>;
  /** P1: the draft by which a plan was last proposed; null where it never was. */
  lastProposal(plan: string): Promise<string | null>;
  /** P1: a new draft that proposes a plan; false when somebody proposed one of that id since `after`, so that two in one instant never both wait. */
  putProposal(draft: RuleDraft, plan: string, after: string | null): Promise<boolean>;
  /** What was made of proposed rows of the routing ledger. */
  routingDecisions(): Promise<RoutingDecision[]>;
  /** False when it is decided already. */
  decideRouting(decision: RoutingDecision, over?: string): Promise<boolean>;
  /** R2: weights that are kept for ever; null where none are kept under that hash. */
  weights(place: WeightsPlace): Promise<KeptWeights | null>;
  /** Lays weights aside until then, for a person to take up. */
  offerWeights(weights: KeptWeights, until: Instant): Promise<WeightsPlace>;
  /** Keeps what was offered for ever; null when it is gone. */
  keepWeights(place: WeightsPlace): Promise<KeptWeights | null>;
  /** What the last night learnt of the record; null before the first. */
  learning(): Promise<Learning | null>;
  putLearning(learning: Learning): Promise<void>;
  /** Whether a person pinned the weights in force; null where nobody ever did. */
  weightsPin(): Promise<WeightsPin | null>;
  /** Version 1 is the first; false when somebody else was faster. */
  putWeightsPin(pin: WeightsPin): Promise<boolean>;
}
