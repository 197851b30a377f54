import type { Recorded } from '../domain/matter/event.ts';
import type { Matter } from '../domain/matter/matter.ts';
import type { Case } from '../domain/case/case.ts';
import type { AlertReason } from '../domain/intake/alert-reason.ts';
import type { SameEvent } from '../domain/intake/same-event.ts';
import type { Alert, Flaw } from '../domain/intake/alert.ts';
import type { Refused } from '../domain/intake/source-mapping.ts';
import type { EventBody } from '../domain/case/events.ts';
import type { RestoreGap } from '../domain/texts/restore-gap.ts';
import type { Instant } from '../domain/matter/instant.ts';
import type { Working } from './intake-log.ts';
import type { Outbox } from '../domain/texts/outbox.ts';
import type { Text } from '../domain/texts/text.ts';

/** What runs unasked and notes when it last ended well; `drill-off`: when the drill was last seen switched off. */
export type Routine = 'sweep' | 'seal' | 'drill' | 'drill-off';

/** The next rung that a case waits for, kept on its NEXT item and in the due index. */
export interface Next {
  at: Instant;
  clockId: string;
  rung: string;
  kind: string;
}

/** That the table was restored to a point in time, and what rebuilding found. `lost`: numbers of cases opened in the gap; both lists are cut, the counts are not. */
export interface Recovery extends RestoreGap {
  lost: string[];
  lostCount: number;
  broken: { matter: string; why: string }[];
  /** Records checked; null before all were. */
  checked: number | null;
}

/** The small item of its own that Park writes (never the STATE item). */
export interface Driving {
  version: number;
  next: Next | null;
  run: number;
  /** Execution id of the driving execution, if one claimed the case. */
  driver: string | null;
  token: string | null;
  /** The version of the case and the instant that the parked execution waits for. */
  parkedVersion: number | null;
  parkedFor: Instant | null;
  /** Failures of the sweep on this case in a row, for backing off. */
  failures: number;
  retryAt: Instant | null;
}

export interface StoredMatter<State> {
  state: State;
  driving: Driving;
}

export type StoredCase = StoredMatter<Case>;

/** All that one decision writes, in one transaction. `wasVersion` 0 opens a matter. */
export interface MatterCommit<State extends Matter = Matter, Body extends { type: string } = { type: string }> {
  wasVersion: number;
  state: State;
  events: Recorded<Body>[];
  next: Next | null;
  /** What the decision has to say; null where it says nothing. */
  outbox: Outbox | null;
  /** A few texts that come without anything else: written as they are, since an outbox would cost more than they do. */
  texts?: Text[];
  /** Claims that must be free, and are taken: webhook ids, vendor ids, URLs, phrases, consequences. Taken → nothing is written. */
  claims: Claim[];
  /** The number without a gap that it is opened under: nothing is written unless the counter stands one below. */
  takes?: { prefix: string; count: number };
  /** Of one that is opened from another matter: the number of that. */
  openedFrom?: string;
  /** Of the writer of a shard: nothing is written once its lease is void, and the entry leaves the log. */
  working?: Working;
  /** M4: a matter of the same kind that is opened with it: both are written, or neither. */
  opens?: MatterCommit<State, Body>;
  /** Another case, which must still be open: nothing is written once it is over. */
  whileOpen?: string;
  /** Another matter, which must still be as it was read: nothing is written once it moved. */
  whileAt?: { matter: string; version: number };
  words?: Words;
  alert?: StoredAlert;
  /** H5: events as they are left without their words, each in place of the one with the same hash; and the words that go, with what else their alert said of place and topic. Only a decision of two persons may. */
  erases?: { events: Recorded<Body>[]; words: string[] };
}

/** Of a case. */
export type Commit = MatterCommit<Case, EventBody>;

export type CommitOutcome =
  | { done: true }
  | { done: false; because: 'conflict' }
  | { done: false; because: 'claimed'; claim: Claim };

export interface Claim {
  key: string;
  matter: string;
  expiresAt: Instant | null;
  /** Free data kept with the claim: the signature of a text, the hash of a body. */
  data?: string;
  /** The closed case that it may be taken over from (a recurrence); anybody else's unexpired claim is taken. Never stored. */
  over?: string;
}

/** Citizens' words, masked, apart from the case and with a time to live (H5). */
export interface Words {
  id: string;
  caseNumber: string;
  title: string;
  text: string;
  url?: string;
  expiresAt: Instant;
  /** Kept beyond that while a hold stands. */
  held?: boolean;
}

/** What is kept of an alert: all that it brought but its words and its author, so that it can be shown as it was and split off with its own facts. */
export interface StoredAlert
  extends Pick<
    Alert,
    'platform' | 'publishedAt' | 'discoveredAt' | 'place' | 'topic' | 'emergency' | 'assignedBy' | 'metrics' | 'unread'
  > {
  id: string;
  caseNumber: string;
  source: string;
  /** As it is shown: a personal number in it is masked (H5). */
  vendorId: string;
  /** Of the page that it came from; the address itself expires with the words. */
  pageHash?: string;
  receivedAt: Instant;
  outcome: 'opened' | 'joined';
  why?: AlertReason;
  /** M4: of one that opened a case: the cases that may be of the same event, as it came. Proposed, never joined. */
  sameEvents?: SameEvent[];
}

/** What became of one alert. */
export interface Outcome {
  outcome: 'opened' | 'joined' | 'duplicate';
  caseNumber: string;
  why?: AlertReason;
}

/** One alert of a delivery: refused when it was read, or in the log under this id. */
export type Delivered =
  | { alertId: string; mark: string; rank: '0' | '1'; expiresAt: Instant }
  | { refused: { pointer: string; detail: string; clause: string } };

/** M4: what a signed delivery brought and nobody could read: one alert of it, or all of it. In sight of the desk until a person has seen to it, or its words expire. */
export interface RefusedAlert {
  source: string;
  at: Instant;
  /** The same of the same delivery sent again. */
  mark: string;
  /** Its place in the delivery; absent for the delivery as a whole. */
  index?: number;
  /** The source's own id, masked. */
  vendorId?: string;
  flaws: Flaw[];
  /** H5: masked, and opened with a reason alone. */
  words?: NonNullable<Refused['words']>;
  /** A person has seen to it: it leaves the desk's list, and stays until it expires. */
  done?: SeenTo;
  /** H5: who asked to erase it before that, which a second person decides. */
  erasure?: SeenTo;
  expiresAt: Instant;
}

/** Who did it, when and why. */
export interface SeenTo {
  at: Instant;
  by: { id: string; name: string };
  why: string;
}

/** A webhook delivery, without its words: what of it was accepted, so that a replay gets the same answer. */
export interface Delivery {
  source: string;
  webhookId: string;
  bodyHash: string;
  receivedAt: Instant;
  alerts: Delivered[];
  /** By place in `alerts`, of those whose own claim does not tell: duplicates. */
  outcomes: Record<string, Outcome>;
}

/** A one-time code behind a text: stored hashed, bound to person, case and step. */
export interface Link {
  codeHash: string;
  textId: string;
  matter: string;
  person: string;
  step: string;
  issuedAt: Instant;
  expiresAt: Instant;
  tries: number;
  /** Hash of the code with the address that it went to, so that it dies where its person has another one. */
  to?: string;
}

/** What was sent to a number, or waits for a person, of late: a few entries in one item, written only as it was read. */
export interface RateCounter {
  /** 0: nothing was ever written. */
  version: number;
  entries: { at: Instant; ref: string }[];
}

/** What the channel `by-hand` "sent": the only place a text stands in full, with a time to live. */
export interface LocalText {
  textId: string;
  matter: string;
  to: string;
  person: string;
  body: string;
  code: string | null;
  at: Instant;
}
