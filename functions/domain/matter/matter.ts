import type { Breach } from './breach.ts';
import type { Clock, RungKind } from './clock.ts';
import type { ClocksChanged } from './clock-changes.ts';
import type { Hold, HoldChanged, HoldCommand } from './hold.ts';
import type { Instant } from './instant.ts';
import type { Proposal } from './proposal.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Shape } from './shape.ts';

/** 事项: whatever has a number, an owner, clocks and a history. What the machinery reads of the folded state of any kind. */
export interface Matter {
  schema: number;
  number: string;
  status: string;
  /** Of the last event. */
  version: number;
  /** Of the last event made by a person: what `expectedVersion` is compared with. */
  personVersion: number;
  /** Hash of the last event (the head of the chain). */
  head: string;
  policyId: string;
  drill: boolean;
  /** Of the last event: what a list that is polled goes by. */
  changedAt: Instant;
  clocks: Clock[];
  /** Duties that were missed while they stood, one each. */
  breaches?: Breach[];
  /** H2: proposals that nobody has decided yet. */
  proposals?: Proposal[];
  /** H3: clocks that could not be reckoned, such as a working-day limit in a year without a calendar. */
  refusedClocks?: string[];
  /** How many clocks of a key there were, where the last of them applies no longer. */
  generations?: Record<string, number>;
  /** The table was once taken back to this instant: what was recorded after it is missing. */
  restoredTo?: Instant;
  /** H5: what stands against erasure. */
  holds?: Hold[];
}

/** What each of these fields must be when it is read; a kind adds its own. */
export const MATTER_SHAPE = {
  schema: 'number',
  number: 'text',
  status: 'text',
  version: 'number',
  personVersion: 'number',
  head: 'text',
  policyId: 'text',
  drill: 'flag',
  changedAt: 'text',
  clocks: 'list',
  breaches: 'list?',
  proposals: 'list?',
  refusedClocks: 'list?',
  generations: 'map?',
  restoredTo: 'text?',
  holds: 'list?',
} as const satisfies Shape<Matter>;

/** What the machinery records, whatever the kind. */
export type MatterBody<Kind extends string = string> =
  | ClocksChanged<Kind>
  | { type: 'rung-fired'; clockId: string; rung: string; kind: RungKind; to: string[]; unreachable: string[] }
  | { type: 'restored'; from: Instant }
  | HoldChanged;

/** What is ordered of a matter of any kind: by the machinery, never a decision (H2); and what keeps its words, by a person. */
export type MatterCommand =
  | { command: 'fire'; clockId: string; rung: string }
  | { command: 'mark-restored'; from: Instant }
  | HoldCommand;

/** Nobody writes freely in what the machinery records; a person says why of a hold. */
export const MATTER_FREE: Record<MatterBody['type'], readonly string[]> = {
  'clocks-changed': [],
  'rung-fired': [],
  restored: [],
  'hold-changed': ['says', 'reference'],
};

/** The record says once that the table was taken back. */
export const markRestored = (
  { restoredTo }: Pick<Matter, 'restoredTo'>,
  { from }: { from: Instant },
): [{ type: 'restored'; from: Instant }] | Refusal =>
  restoredTo === from ? refuse('marked-already', 'ours', '已记录过这次恢复') : [{ type: 'restored', from }];
