import type { Clock as ClockOf } from '../matter/clock.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { Matter } from '../matter/matter.ts';
import type { OrderClockKind } from '../rules/order-rules.ts';

export type OrderStatus = 'open' | 'completed' | 'withdrawn';

/** H2: `decision` is that of a proposal. */
export type ClockKind = OrderClockKind | 'decision';
export type Clock = ClockOf<ClockKind>;

/** How long a unit has: counted from the order, or the instant itself. */
export type OrderLimit = { workingDays: number } | { at: Instant };

/** S3: whose order it is. A named person of the office that issued it decides whether it is done, never the unit. */
export interface Issuer {
  unit: string;
  person: string;
}

/** One thing that the order asks for. What it asks stands in the event that opened the order, the answer in that of the reply. */
export interface Demand {
  id: string;
  state: 'open' | 'replied' | 'returned';
  /** How often its reply was returned. */
  returns?: number;
}

/** The time from being asked to having answered all; a reply that is returned opens the next. */
export interface Round {
  startAt: Instant;
  limit: OrderLimit;
  /** When the last of its replies was in. */
  repliedAt?: Instant;
  /** When the issuer returned one of its replies, or found the order done. */
  checkedAt?: Instant;
}

/** The folded state of a supervision order (督办件): only what `decide` reads, and what a list shows. */
export interface Order extends Matter {
  schema: 1;
  status: OrderStatus;
  openedAt: Instant;
  issuer: Issuer;
  /** One of the policy's bases: 领导批示, 会议议定 … */
  basis: string;
  /** One line for lists; written by the issuer. */
  title: string;
  /** One of the policy's subject words: all that a text says of it. */
  subject: string;
  grade: Grade;
  unit: string;
  /** The case that it was opened from. */
  caseNumber?: string;
  /** S3: the missed duty of that case that it is about. */
  breach?: string;
  /** M4: those that it was of before its case joined another. */
  cases?: string[];
  demands: Demand[];
  rounds: Round[];
  signedAt?: Instant;
  endedAt?: Instant;
  /** Where a correction named another unit to carry it out, or to have issued it: those that were recorded first and since, in order. */
  addressed?: Named[];
  issued?: Named[];
  /** Events that never happened, as the record says now: what was said of them is not said any more. */
  voided?: number[];
  /** H5: units and persons that its case complains of: they have no part in it, are told nothing and decide nothing. */
  against?: string[];
  clocks: Clock[];
}

/** A unit that was named, and when. */
export interface Named {
  unit: string;
  at: Instant;
}

/** Which of the units it is that had a part in the order; 0: the one that was recorded first. */
export const nthOf = (unit: string, named: readonly Named[] = []): number =>
  Math.max(
    0,
    named.findIndex((one) => one.unit === unit),
  );

export const isOpen = ({ status }: Pick<Order, 'status'>): boolean => status === 'open';

/** Every demand has a reply that stands. */
export const isReplied = ({ demands }: Pick<Order, 'demands'>): boolean =>
  demands.every(({ state }) => state === 'replied');
