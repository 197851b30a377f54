import type { Attendee } from './attendee.ts';
import type { Evidence } from './evidence.ts';
import type { Instant } from './instant.ts';
import type { OutletTold } from './outlet.ts';
import type { PointTold } from './cause.ts';
import type { Act } from './nature.ts';

/** What may be corrected of recorded facts; which of it, the kind of the fact says. */
export interface FactFields {
  discoveredAt?: Instant;
  firstPublishedAt?: Instant;
  learntBy?: string;
  subject?: string;
  summary?: string;
  categories?: string[];
  natures?: string[];
  emergencyKind?: string;
  /** H4: since when the emergency was known that a case which was joined knew of earlier. */
  emergencyAt?: Instant;
  /** Of a superior’s order. */
  dueAt?: Instant;
  number?: string;
  /** The superior that gave the order. */
  orderedBy?: string;
  form?: string;
  publishedAt?: Instant;
  address?: string;
  place?: string;
  attendance?: Attendee[];
  /** P7: why a conference counts although nobody of the unit that answers for it attended as head or spokesperson. */
  exception?: string;
  bySuperior?: string;
  final?: boolean;
  followUpAt?: Instant;
  unit?: string;
  orders?: string[];
  /** How a release answers a concern, or tells of an emergency, that was learnt of after it. */
  earlierReason?: string;
  /** Where a release went out. */
  outlets?: OutletTold[];
  acts?: Act[];
  points?: PointTold[];
  paper?: { number: string; keptAt: string };
  settledAt?: Instant;
  /** When whoever asked was answered himself. */
  answeredAt?: Instant;
  /** What was settled. */
  says?: string;
  reportedAt?: Instant;
  /** When a report or an answer to an order went out. */
  sentAt?: Instant;
  /** When what was passed on was received there. */
  receivedAt?: Instant;
  to?: string;
  means?: string;
  /** Who signed, where somebody else recorded it. */
  signer?: string;
  /** The time of a late entry, which counts from its recording until a second person says that it is right. */
  timeConfirmed?: true;
  /** Of a supervision order: when it was issued, by whom, under which title, and what it rests on. */
  issuedAt?: Instant;
  issuer?: string;
  title?: string;
  basis?: string;
  basisSays?: string;
  /** What each demand says. */
  demands?: { id: string; says: string }[];
  /** How long the unit has. */
  limit?: { workingDays: number } | { at: Instant };
  signedAt?: Instant;
  repliedAt?: Instant;
  returnedAt?: Instant;
  completedAt?: Instant;
  /** M4: which releases of a case that was joined answer this concern too, and which of this one answered the other. */
  answers?: string[];
  answeredBy?: string[];
  /** P5: what a release left open and promised to answer, each by when; without `id` it was not on record. */
  promises?: { id?: string; says: string; by: Instant }[];
  /** What proves it. */
  evidence?: Evidence[];
  /** Of a press conference: when it began and ended, what was asked and answered there, and what was left open. */
  heldAt?: Instant;
  endedAt?: Instant;
  answered?: { asks: string; answer: string }[];
  unanswered?: { id?: string; asks: string; by: Instant }[];
  /** P3: which superior commanded since and until when, and when the district asked it. */
  body?: string;
  since?: Instant;
  until?: Instant;
  askedAt?: Instant;
  /** S5, 复核不通过: of a release, that it answers nothing. */
  noAnswer?: true;
  /** It never happened. */
  void?: true;
}
