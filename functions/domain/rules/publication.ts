import { type Instant, MINUTE, plus, SECOND } from '../matter/instant.ts';
import type { PartName, Parts } from './parts.ts';
import type { Plan } from './plan-rules.ts';

export interface Named {
  id: string;
  name: string;
}

/** That a version is in force from an instant on, until the next one is: who wrote it, and the second person who published it. */
export interface Publication {
  policyId: string;
  from: Instant;
  publishedAt: Instant;
  publishedBy: Named;
  writtenBy: Named[];
  reason: string;
  draft: { id: string; name: string; version: number };
  /** Before it took effect: its draft is open again. */
  withdrawn?: Withdrawal;
}

export interface Withdrawal {
  at: Instant;
  by: Named;
  reason: string;
}

/** Rules that somebody is writing: in force nowhere, and changed by whoever may until they are published or discarded. */
export interface RuleDraft {
  id: string;
  version: number;
  name: string;
  /** The version that it was begun from. */
  basedOn: string;
  state: 'open' | 'published' | 'discarded';
  /** The newest last; `part` is absent where the draft was begun or discarded. */
  changes: { version: number; at: Instant; by: Named; part?: PartName }[];
  /** P1: it is what a unit proposes for a plan of its own: nobody writes on it, and the consent from above publishes it. */
  plan?: PlanProposal;
  /** Tables as they were typed: they may not yet be rules. */
  parts: Parts;
}

/** P1: a new version of a unit's plan, which waits for the consent of the body above; that it came is the publication of its draft. */
export interface PlanProposal {
  unit: string;
  row: Plan;
  /** As it stood when this was proposed; null: there was none. */
  was: Plan | null;
  at: Instant;
  by: Named;
  reason: string;
  state: 'waiting' | 'returned' | 'refused' | 'withdrawn';
  /** The last word on it while there is no consent. */
  answered?: { at: Instant; by: Named; reason: string };
}

export type RuleDraftHead = Omit<RuleDraft, 'parts'>;

/** For how long a function takes the list of publications as it read it. */
export const TRUSTED_MS = 30 * SECOND;

/** The first instant from which a version published now may be in force: by then every function has read of it, with a minute to spare. */
export const earliestEffect = (now: Instant): Instant => plus(now, TRUSTED_MS + MINUTE);

/** Whether it can still be withdrawn: no function can have read by its instant that it is gone, later than this. */
export const mayWithdraw = ({ from, withdrawn }: Publication, now: Instant): boolean =>
  withdrawn === undefined && from >= earliestEffect(now);

/** The publication whose version is in force; none before the first. */
export function inForceAt<One extends Pick<Publication, 'from' | 'withdrawn'>>(
  publications: One[],
  now: Instant,
): One | undefined {
  return publications
    .filter(({ from, withdrawn }) => withdrawn === undefined && from <= now)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
}

/** Everybody who wrote on a draft, each once. */
export const writersOf = ({ changes }: Pick<RuleDraft, 'changes'>): Named[] => [
  ...new Map(changes.map(({ by }) => [by.id, by])).values(),
];

/** R3: what a person made of a row that a final decision proposes for the routing ledger. */
export interface RoutingDecision {
  number: string;
  event: number;
  decision: 'adopted' | 'dismissed';
  at: Instant;
  by: Named;
  /** Into which draft it was taken over. */
  draft?: { id: string; name: string; version: number };
  reason?: string;
}
