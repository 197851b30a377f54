import type { Kind } from '../domain/kinds/kind.ts';
import type { Recorded } from '../domain/matter/event.ts';
import type { Matter } from '../domain/matter/matter.ts';
import type { TextBearer } from '../domain/texts/bearer.ts';
import type { AdvanceNotice } from '../domain/routing/advance-notice.ts';
import type { Actor } from '../domain/matter/actor.ts';
import type { Case } from '../domain/case/case.ts';
import type { RightsChange } from '../domain/commands/rights.ts';
import type { Contact, Directory, Unit } from '../domain/people/directory.ts';
import type { ViewShelf } from '../domain/people/saved-views.ts';
import type { Event } from '../domain/case/events.ts';
import type { Grade } from '../domain/matter/grade.ts';
import type { MoverMark } from '../domain/projections/projection.ts';
import type { Projections } from './projections.ts';
import type { Instant } from '../domain/matter/instant.ts';
import type { IntakeLog } from './intake-log.ts';
import type { Outbox } from '../domain/texts/outbox.ts';
import type { Text, TextState } from '../domain/texts/text.ts';
import type {
  Claim,
  CommitOutcome,
  Driving,
  Link,
  LocalText,
  Recovery,
  Routine,
  StoredAlert,
  MatterCommit,
  StoredCase,
  StoredMatter,
  RateCounter,
  Words,
} from './stored.ts';

export type KindOf<State extends Matter> = Pick<Kind<State>, 'id' | 'letter' | 'schema' | 'shape' | 'open' | 'units'>;

export interface DueEntry {
  what: 'matter' | 'text' | 'outbox';
  matter: string;
  textId?: string;
  at: Instant;
}

/** What a person did or looked at beside the record of a matter. */
export interface AuditEntry {
  at: Instant;
  actor: Actor;
  what: string;
  matter?: string;
}

export interface CasePage {
  cases: Case[];
  /** Cases on this page that cannot be read (an unknown schema, a broken item): each stops alone, loudly. */
  unreadable: { caseNumber: string; why: string }[];
  cursor: string | null;
}

/** Where cases stand in a list: in its order, at most as many as asked for. */
export interface Places {
  entries: { matter: string; place: string }[];
  cursor: string | null;
}

export interface PlacesWanted {
  statuses: readonly Case['status'][];
  grades?: readonly Grade[];
  /** Of open ones: those in which it is this one's move, with the next deadline from an instant, and before another. */
  move?: { mover: MoverMark; from?: Instant; before?: Instant };
  /** M4: of open ones: those alone that wait as of elsewhere, or all others. */
  elsewhere?: boolean;
  /** Of ended and closed ones: those that ended from this instant on, and before that one. */
  from?: Instant;
  before?: Instant;
  /** S4: those of the daily drill (`true`), or not; both where both are named. */
  drills?: readonly boolean[];
  cursor?: string;
  limit: number;
}

/** Matters of a kind beside the case; one of an older shape is named, and hides no other. */
export interface MatterPage<State extends Matter> {
  matters: State[];
  unreadable: { matter: string; why: string }[];
  cursor: string | null;
}

export interface Store extends IntakeLog, Projections {
  /** Plain ADD before the transaction: gaps allowed, never the same number twice. Of `count` numbers the last. */
  nextNumber(prefix: string, count?: number): Promise<number>;
  /** No number up to this one is given any more. */
  skipNumbers(prefix: string, upTo: number): Promise<void>;
  /** The last restore of the table, if ever. Read once in the life of a process unless it is still under way: a restored table is reached by new processes alone. */
  recovery(): Promise<Recovery | null>;
  putRecovery(recovery: Recovery): Promise<void>;
  load(caseNumber: string): Promise<StoredCase | null>;
  /** Several in few round trips; what is not there or cannot be read is left out. No case twice. */
  states(caseNumbers: string[]): Promise<Case[]>;
  /** As `states`, a moment old perhaps, with those that cannot be read. */
  casesNamed(caseNumbers: string[]): Promise<Omit<CasePage, 'cursor'>>;
  /** Open cases by whose move it is, the desk's first, then by their next deadline; ended and closed ones newest first; statuses of one kind only. */
  places(wanted: PlacesWanted): Promise<Places>;
  /** H5: the cases in which a unit is complained of. */
  complaintsOf(unit: string, page: { cursor?: string; limit: number }): Promise<Places>;
  /** A unit's: open ones by grade, its own moves first, then by their next deadline; then those that ended or were taken back, newest first. */
  unitPlaces(unit: string, page: { cursor?: string; limit: number }): Promise<Places>;
  /** Strongly consistent. */
  driving(matter: string): Promise<Driving | null>;
  /** As `driving`, of several in one round trip, in the order asked. No case twice. */
  drivings(numbers: string[]): Promise<(Driving | null)[]>;
  /** An alert that is there already is left as it is, and fails no commit. */
  commit<State extends Matter, Body extends { type: string }>(
    commit: MatterCommit<State, Body>,
  ): Promise<CommitOutcome>;
  events(matter: string, afterSeq?: number): Promise<Event[]>;

  /** A matter of any kind. Throws UnknownSchema for one of an older shape. */
  matter<State extends Matter>(kind: KindOf<State>, number: string): Promise<StoredMatter<State> | null>;
  matterRecord<Body extends { type: string }>(
    kind: { wordsIn(body: Body): string[] },
    number: string,
    afterSeq?: number,
  ): Promise<Recorded<Body>[]>;
  /** Matters of a kind beside the case in a state, all or a unit's: open ones by the limit that is next or overdue, those that are over the latest change first. */
  mattersBy<State extends Matter>(
    kind: KindOf<State>,
    status: string,
    cursor?: string,
    unit?: string,
  ): Promise<MatterPage<State>>;
  /** H2: matters of a kind beside the case in which a proposal waits; a page at most, more than ever wait at once. */
  mattersAwaiting<State extends Matter>(kind: KindOf<State>): Promise<Omit<MatterPage<State>, 'cursor'>>;
  /** Matters of a kind beside the case in any state that changed after this instant, the oldest change first; a page at most. The last seconds may lack one. */
  mattersChanged<State extends Matter>(kind: KindOf<State>, since: Instant): Promise<Omit<MatterPage<State>, 'cursor'>>;
  /** Matters of a kind that were opened from another, the last number first. Strongly consistent. */
  mattersFrom<State extends Matter>(kind: KindOf<State>, source: string, cursor?: string): Promise<MatterPage<State>>;
  /** How many numbers of a prefix were given; of a kind without gaps the last. */
  countOf(prefix: string): Promise<number>;
  /** What texts ask of the matter of a number, a case or any other. */
  bearer(number: string): Promise<TextBearer | null>;

  /** Claims run `run` of a case for an execution; true when it is (already) the driver. */
  claimDriver(matter: string, run: number, executionId: string): Promise<boolean>;
  /** Under the condition that driver and version are unchanged; clears the driver. */
  releaseDriver(matter: string, executionId: string, version: number): Promise<boolean>;
  /** Moves the case to its next run and forgets driver and token; true for the one caller that did. */
  nextRun(matter: string, fromRun: number): Promise<boolean>;
  noteFailure(matter: string, failures: number, retryAt: Instant | null): Promise<void>;

  /** In order of time: open cases by their next rung (or the sweep's `retryAt`, if later), texts `queued`, `held` or `sending` by `notBefore`, outboxes until they are expanded. Eventually consistent: read again before acting. */
  due(until: Instant, limit: number): Promise<DueEntry[]>;

  text(matter: string, textId: string): Promise<Text | null>;
  /** A text and the case that it is about, in one round trip; null for what is not there. */
  textWithCase(matter: string, textId: string): Promise<{ text: Text | null; state: TextBearer | null }>;
  texts(matter: string): Promise<Text[]>;
  /** The outboxes of a case that are not expanded, in the order of their decisions. Strongly consistent. */
  outboxes(matter: string): Promise<Outbox[]>;
  /** Its texts are made: false when somebody else was faster. */
  closeOutbox(matter: string, seq: number): Promise<boolean>;
  /** All of it is said but what went unheard: off the list of what is due, and on that of what waits for the desk. */
  leaveUnheard(matter: string, seq: number, retryAt: Instant): Promise<void>;
  /** Fixes who is told what went unheard; false when somebody else was faster. It is due again until it is closed. */
  addressOutbox(matter: string, seq: number, texts: Text[]): Promise<boolean>;
  /** Outboxes that wait for somebody at the desk, by when they are worth a try. Eventually consistent. */
  unheard(limit: number): Promise<DueEntry[]>;
  /** One that is there already is left as it is. */
  addTexts(texts: Text[]): Promise<void>;
  /**
   * Conditional on the present state, and to `sending` at `sentAt` on `notBefore` being past; false when it had moved on. The reason of the
   * former state ends with it (`endsReason`).
   */
  moveText(
    matter: string,
    textId: string,
    from: TextState[],
    to: Partial<Text> & { state: TextState },
  ): Promise<boolean>;
  recentTexts(limit: number, cursor?: string): Promise<{ texts: Text[]; cursor: string | null }>;
  /** Only of texts that wait for a receipt. */
  textByProviderId(providerId: string): Promise<Text | null>;

  rateCounter(key: string): Promise<RateCounter>;
  /** Several in one round trip, in the order of the keys. No key twice. */
  rateCounters(keys: string[]): Promise<RateCounter[]>;
  /** Replaces the entries if nobody wrote since they were read; forgotten some time after `expiresAt`. */
  putRateCounter(key: string, read: RateCounter, entries: RateCounter['entries'], expiresAt: Instant): Promise<boolean>;

  claimsOf(keys: string[]): Promise<Claim[]>;
  /** Adds a claim outside a commit, or takes over one of the closed case `over`; false when somebody else holds it. */
  setClaim(claim: Claim): Promise<boolean>;
  /** A joined alert: an item and counters, no version moves. Idempotent by alert id. Returns the counters after it. */
  addAlert(
    alert: StoredAlert,
    words: Words | null,
  ): Promise<{ added: boolean; count: number; platforms: string[]; views: number }>;
  alerts(caseNumber: string): Promise<StoredAlert[]>;
  words(caseNumber: string): Promise<Words[]>;
  /** H5: while a hold stands, words that are there outlive their time; without it they end on time, at once where that is over. Done again it changes nothing. */
  keepWords(caseNumber: string, held: boolean): Promise<void>;

  link(codeHash: string): Promise<Link | null>;
  putLink(link: Link): Promise<void>;
  countTry(codeHash: string): Promise<number>;

  /** Open cases by whose move it is, the desk's first, then by their next deadline. */
  openCases(cursor?: string): Promise<CasePage>;
  /** Where the units concerned find the case in their lists; an older version of it never replaces a newer. */
  placeByUnit(state: Case): Promise<void>;
  /** Puts a case that was placed by the rules of an earlier release where it stands by those of this one; one that moved on meanwhile was placed as it did. */
  placeInList(state: Case): Promise<void>;
  /** As `unitPlaces`: the unit's open cases, then those that ended or were taken back, newest first. */
  casesByUnit(unit: string, cursor?: string): Promise<CasePage>;
  /** Open ones as `places` has them, ended and closed ones newest first and none that ended before `endedSince`. */
  casesByStatus(status: Case['status'], cursor?: string, endedSince?: Instant): Promise<CasePage>;

  /** Cases in any state that changed after this instant, the oldest change first. The last seconds may lack one that the index does not know yet. */
  changedSince(since: Instant, cursor?: string): Promise<CasePage>;

  /** `fresh`: as it stands now, for whoever is about to change it or has just done so; else it may be some seconds old. */
  directory(how?: { fresh: true }): Promise<Directory>;
  /** Adds or replaces units and contacts by id and shifts by `from`, those of a unit by unit and watch besides; a shift that ends when it begins is removed. Others stay. */
  putDirectory(part: Partial<Directory>): Promise<void>;
  /** The first unit and person of a directory that was never written to; false, and nothing done, where it was. */
  beginDirectory(unit: Unit, contact: Contact): Promise<boolean>;

  /** Moves with every change of the directory. Strongly consistent. */
  directoryVersion(): Promise<number>;
  /** Writes into the directory as it was read under this version, together with what is kept of a change of rights and what it has to say; false, and nothing more done, when somebody was faster. */
  changeDirectory(
    part: Pick<Partial<Directory>, 'units' | 'contacts' | 'rota'>,
    readAt: number,
    change?: RightsChange,
    outbox?: Outbox | null,
  ): Promise<boolean>;
  /** Changes of rights, the newest first, from before this one on. */
  rightsChanges(limit: number, before?: string): Promise<RightsChange[]>;
  rightsChange(id: string): Promise<RightsChange | null>;

  /** M1: advance notices that end at this instant or later, ended ones among them, the first to end first. `fresh`: as they stand now, else they may be some seconds old. */
  notices(since: Instant, how?: { fresh: true }): Promise<AdvanceNotice[]>;
  /** Version 1 is new, a higher one replaces the one before it; false when somebody else was faster. `until` never changes. */
  putNotice(notice: AdvanceNotice): Promise<boolean>;

  /** ours · the lists that a person, or a unit, keeps under a name. Strongly consistent. */
  views(owner: string): Promise<ViewShelf>;
  /** Version 1 is new, a higher one replaces the one before it; false when somebody else was faster. */
  putViews(owner: string, shelf: ViewShelf): Promise<boolean>;

  /** Newest first. */
  localTexts(limit: number): Promise<LocalText[]>;
  putLocalText(entry: LocalText): Promise<void>;

  /** A routine ended well at this instant: one small item; an earlier one never replaces a later. */
  noteBeat(routine: Routine, at: Instant): Promise<void>;
  /** When it last did; null before its first time. */
  lastBeat(routine: Routine): Promise<Instant | null>;

  audit(entry: AuditEntry): Promise<void>;
  /** Who looked at what and changed what on a day of the district, the newest first. */
  audited(
    date: string,
    page: { cursor?: string; limit: number },
  ): Promise<{ entries: AuditEntry[]; cursor: string | null }>;
}
