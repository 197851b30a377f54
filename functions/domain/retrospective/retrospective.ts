import type { Cause } from '../matter/cause.ts';
import type { Clock as ClockOf } from '../matter/clock.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { Matter } from '../matter/matter.ts';
import type { PartName } from '../rules/parts.ts';
import type { Ground, RetroClockKind } from '../rules/retrospective-rules.ts';

export type RetrospectiveStatus = 'open' | 'closed';

/** H2: `decision` is that of a proposal. */
export type ClockKind = RetroClockKind | 'decision';
export type Clock = ClockOf<ClockKind>;
/** Of the retrospective itself; that of a proposal stands with it. */
export type OwnClock = ClockOf<RetroClockKind>;
export const isOwnClock = (clock: Clock): clock is OwnClock => clock.kind !== 'decision';

/** D4: a corrective action (整改事项): what one unit is to mend, and by when. */
export interface Action {
  id: string;
  /** One sentence, for lists. */
  says: string;
  /** The event that asked for it. */
  event: number;
  unit: string;
  by: Instant;
  /** When it was asked for, or returned last. */
  askedAt: Instant;
  state: 'open' | 'done' | 'returned' | 'confirmed' | 'dropped';
  /** How often it was returned. */
  returns: number;
  doneBy?: string;
  doneAt?: Instant;
  /** When a second person confirmed or returned it last. */
  checkedAt?: Instant;
}

/** D4: a case that may be the same concern again; a named person says whether it is. */
export interface Recurrence {
  id: string;
  case: string;
  state: 'noted' | 'is' | 'is-not';
  notedAt: Instant;
  decidedAt?: Instant;
}

/** What a lesson may ask to be changed: a plan, a part of the rules, or whose matter something is. */
export const CHANGED = ['plan', 'rules', 'routing'] as const;
export type Changed = (typeof CHANGED)[number];

export interface Change {
  id: string;
  of: Changed;
  /** The plan by its id, or the part of the rules. */
  plan?: string;
  part?: PartName;
  /** The draft of the rules that was begun from it. */
  draft?: string;
}

/** The folded state of a retrospective (复盘): only what `decide` reads, and what a list shows. */
export interface Retrospective extends Matter {
  schema: 1;
  status: RetrospectiveStatus;
  grounds: Ground[];
  /** The case that it is of; absent: of all others of a quarter. */
  caseNumber?: string;
  /** M4: those that it was of before its case joined another. */
  cases?: string[];
  /** `2026Q3`. */
  quarter?: string;
  /** What a text calls it. */
  subject: string;
  grade: Grade;
  /** Whose it is. */
  unit: string;
  /** The unit that answered for the case, and what that came of: the same again is a recurrence. */
  answered?: string;
  causes?: Cause[];
  openedAt: Instant;
  /** From when findings are asked for: the opening, or the last reopening. */
  since: Instant;
  /** How often it was opened anew. */
  round: number;
  /** How often findings were written, and when first since then. */
  findings: number;
  foundAt?: Instant;
  actions: Action[];
  recurrences?: Recurrence[];
  changes?: Change[];
  closedAt?: Instant;
  /** H5: units and persons that its case complains of. */
  against?: string[];
  /** Units that had a part in it and have none any more. */
  former?: string[];
  clocks: Clock[];
}

export const isOpen = ({ status }: Pick<Retrospective, 'status'>): boolean => status === 'open';

/** It is still to be done, or to be looked at. */
export const isUnderWay = ({ state }: Pick<Action, 'state'>): boolean =>
  state === 'open' || state === 'done' || state === 'returned';
/** It is its unit's to do. */
export const isOwed = ({ state }: Pick<Action, 'state'>): boolean => state === 'open' || state === 'returned';

/** What the clock of an action belongs to: each return asks anew. */
export const roundOf = ({ id, returns }: Pick<Action, 'id' | 'returns'>): string =>
  returns === 0 ? id : `${id}.${returns}`;
/** What the clock of the findings belongs to; absent: those of the first time. */
export const findingsOf = ({ round }: Pick<Retrospective, 'round'>): { of?: string } =>
  round === 0 ? {} : { of: `again${round}` };

/** Each unit with a part in it, once. */
export const unitsOf = ({ unit, actions }: Pick<Retrospective, 'unit' | 'actions'>): string[] => [
  ...new Set([unit, ...actions.filter(({ state }) => state !== 'dropped').map((one) => one.unit)]),
];
