import type { OpenCase } from '../domain/case/commands.ts';
import type { Alert } from '../domain/intake/alert.ts';
import type { Actor } from '../domain/matter/actor.ts';
import type { Instant } from '../domain/matter/instant.ts';
import type { AlertTotals } from '../domain/intake/totals.ts';
import type { Claim, Delivery, Outcome, RefusedAlert, StoredAlert, Words } from './stored.ts';

/** What a person registers by hand: checked and decided before it was accepted, opened by the writer of the shard. */
export interface Registration {
  by: Extract<Actor, { kind: 'person' }>;
  opens: Omit<OpenCase, 'number' | 'wordsHash' | 'alertId' | 'recurrenceOf'>;
  /** M1: the advance notice of `opens.foretoldBy` ends then. */
  noticeUntil?: Instant;
  /** Assigned at once, as the primary one. */
  unit?: string;
}

/** An alert that was accepted and waits for the writer of its shard: masked, and with its words until they are stored as words. */
export interface LogEntry {
  shard: string;
  /** `0` grave, `1` any other: the grave ones are worked first. */
  rank: '0' | '1';
  acceptedAt: Instant;
  /** Of this alert of this delivery, unique in the world: sent again after a crash, it is the same entry. */
  mark: string;
  source: string;
  webhookId: string;
  /** Its place among the readable alerts and the refused ones of its delivery. */
  index: number;
  /** What the alert is known by everywhere: see `alertIdOf`. */
  alertId: string;
  /** H5: the source's own id is masked, the page is a hash. */
  alert: Omit<Alert, 'page' | 'sentiment' | 'knownBy'>;
  pageHash?: string;
  /** Registered by hand: the alert holds what was pasted, or nothing. */
  registration?: Registration;
  /** S4: the exercise that it is of: it joins nothing of another, and nothing real. */
  exercise?: string;
  /** How often it failed. */
  tries: number;
  /** The name of the last failure, never its words. */
  failure?: string;
  /** H5: its words go then at the latest. */
  expiresAt: Instant;
}

/** The right of one writer on a shard: whoever came later has a higher epoch, and nothing of an older one is written any more. */
export interface Lease {
  shard: string;
  epoch: number;
}

/** What a commit of the writer does beside its own: it holds only while the lease stands, and takes the entry out of the log, unless something is still to be done for it. */
export interface Working {
  lease: Lease;
  entry: LogEntry | null;
}

/** What the writer is through with: its entry leaves the log. `tells`: what its delivery is told of it with that, where no claim of its own does; what was told already stays. */
export interface Finished extends Working {
  entry: LogEntry;
  tells?: Outcome;
}

export type Joined =
  | { done: true }
  | { done: false; because: 'conflict' }
  | { done: false; because: 'claimed'; claim: Claim };

/** Deliveries, and the log of what waits in each shard. What takes a lease writes nothing once a later writer has taken the shard's, and throws LeaseLost. */
export interface IntakeLog {
  delivery(source: string, webhookId: string): Promise<Delivery | null>;
  /** Null when it begins with this; else the one that is there already. */
  beginDelivery(delivery: Delivery): Promise<Delivery | null>;
  /** What is recorded already stays: a case number once told never changes. */
  recordOutcome(source: string, webhookId: string, index: number, outcome: Outcome): Promise<void>;

  /** Adds or replaces, few round trips for many. */
  enterLog(entries: LogEntry[]): Promise<void>;
  /** The first of a shard, grave ones first, then by acceptance. Strongly consistent. */
  logOf(shard: string, limit: number): Promise<LogEntry[]>;
  /** Which of these are in the log, and which were set aside. */
  whereabouts(
    entries: Pick<LogEntry, 'shard' | 'rank' | 'acceptedAt' | 'mark'>[],
  ): Promise<('waiting' | 'aside' | null)[]>;
  /** Its failure is counted; false when it is there no more. */
  noteTry(lease: Lease, entry: LogEntry, failure: string): Promise<boolean>;
  leaveLog(finished: Finished): Promise<void>;

  setAside(lease: Lease, entry: LogEntry): Promise<void>;
  /** Oldest first. */
  aside(shard: string, limit: number): Promise<LogEntry[]>;
  /** Null when it is not there (any more). */
  asideEntry(shard: string, acceptedAt: Instant, mark: string): Promise<LogEntry | null>;
  leaveAside(entry: LogEntry): Promise<void>;

  /** Adds or replaces. */
  keepRefused(refused: RefusedAlert[]): Promise<void>;
  /** Of one source within the bounds, both included, the newest first. */
  refused(source: string, within: { from: Instant; to: Instant }, limit: number): Promise<RefusedAlert[]>;
  refusedAlert(which: Pick<RefusedAlert, 'source' | 'at' | 'mark'>): Promise<RefusedAlert | null>;
  dropRefused(which: Pick<RefusedAlert, 'source' | 'at' | 'mark'>): Promise<void>;

  /** The newest lease of the shard; every older one is void from now on. */
  takeLease(shard: string): Promise<Lease>;

  alertTotals(caseNumbers: string[]): Promise<Map<string, AlertTotals>>;
  /** A repost joins a case that is still open: alert, totals, words, its own claim and those on its page, in the transaction that takes it out of the log. `base`: what the alerts before it come to, where no totals were kept yet; else null. */
  joinAlert(join: {
    alert: StoredAlert;
    words: Words;
    claims: Claim[];
    base: AlertTotals | null;
    /** Names of thresholds that this alert made the case cross. */
    reached: string[];
    working: Finished;
    /** It is filed with a case that is over, and must be so still. */
    over?: true;
  }): Promise<Joined>;
  /** Thresholds that an alert which counts already made the case cross. `base` as above. */
  noteReached(lease: Lease, caseNumber: string, base: AlertTotals | null, reached: string[]): Promise<void>;
  /** When the one that has waited longest was accepted, of all or of those of a rank; null when none waits. */
  waitingSince(shard: string, rank?: LogEntry['rank']): Promise<Instant | null>;
  /** What later alerts are known by, over whoever held it but a later writer: LeaseLost, and some may stand, of a number that nobody has. `opening`: the alert that is about to open their case, under a number that is nobody's until then. */
  putClaims(lease: Lease, claims: Claim[], opening?: StoredAlert): Promise<void>;
}
