import type { AdvanceNotice } from './domain/advance-notice.ts';
import type { Actor, Case } from './domain/case.ts';
import type { Directory } from './domain/directory.ts';
import type { Event } from './domain/events.ts';
import type { Gap } from './domain/gap.ts';
import type { Instant } from './domain/instant.ts';
import type { Policy } from './domain/policy.ts';
import type { Text, TextState } from './domain/text.ts';

/** The few things a handler may ask of the world. Each has an adapter on AWS and one in memory; one contract suite holds both. */
export interface Ports {
  clock: { now(): Instant };
  ids: Ids;
  store: Store;
  workflow: Workflow;
  bus: Bus;
  policies: Policies;
  secrets: Secrets;
  /** Text channels in the order in which they are tried. */
  channels: readonly string[];
  channelSetup: ChannelSetup;
  /** The fixed short address printed in texts, such as `hy.bl.gov.cn/t`. */
  linkAddress: string;
  /** ICP record number of the public address, printed on its pages; null outside the mainland. */
  icp: string | null;
  /** For trial only: demo data, and every page says so. */
  trial: boolean;
  archive: Archive;
  photos: Photos;
  /** Of the state machine's definition that this deployment brought; null where none is known. */
  revision: string | null;
  outside: Outside;
  /** Where the public reaches the system, `https://…` without a slash at the end: what the daily drill goes through. */
  publicAddress: string;
  /** Pinged by every sweep, so that a monitor elsewhere notices silence; null: nobody outside listens. */
  heartbeatAddress: string | null;
}

/** The internet as anybody outside meets it. */
export interface Outside {
  /** Throws when there is no answer in time. Follows no redirection. */
  ask(request: { method: 'GET' | 'POST'; url: string; headers?: Record<string, string>; body?: string; timeoutMs: number }): Promise<{
    status: number;
    text: string;
    location: string | null;
  }>;
  /** Lets others work for a while. */
  pause(ms: number): Promise<void>;
}

export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp';

/** A picture and nothing beside it (functions/photos). */
export interface Photo {
  /** Of `bytes`, in lower-case hex. */
  sha256: string;
  type: PhotoType;
  bytes: Uint8Array;
}

/** Photos that prove something, by case and content: the same one twice is one. Throws PhotosUnavailable when the place is full or away. */
export interface Photos {
  /** `kept`: an event is about to name it. `aside`: until a command does; what none names goes by itself within days. */
  put(caseNumber: string, photo: Photo, where: 'kept' | 'aside'): Promise<void>;
  /** Keeps one that was put aside; false when there is none, neither kept nor aside. */
  keep(caseNumber: string, sha256: string): Promise<boolean>;
  /** One that is kept, or null. */
  read(caseNumber: string, sha256: string): Promise<Photo | null>;
  /** H5: takes out every version of one, kept or aside, for good; one that is not there is no failure. */
  remove(caseNumber: string, sha256: string): Promise<void>;
}

/** Where nothing can be changed any more: a bucket with object lock. */
export interface Archive {
  /** Throws when the key is taken. */
  put(key: string, body: string): Promise<void>;
}

/** What only a secret store may hold. */
export interface Secrets {
  /** The signing secrets (`whsec_…`) of a webhook source, the newest first; several while one is being rotated, none for an unknown source. */
  webhook(source: string): Promise<string[]>;
  /** The tokens in the address to which a text provider posts its receipts, the newest first; none for a channel without. */
  receipts(channel: string): Promise<string[]>;
  /** What the daily drill signs its alert with: nobody else's. */
  drill(): Promise<string>;
}

/** What a text channel was set up with (no secrets), and what it signs with, as its own secret holds it. Only its own function has them. */
export interface ChannelSetup {
  settings: Readonly<Record<string, unknown>>;
  credentials: () => Promise<Readonly<Record<string, string>>>;
}

export interface Ids {
  /** URL-safe random text of `length` characters, unguessable. */
  random(length: number): string;
  /** SHA-256 in lower-case hex. */
  hash(text: string): string;
  /** Keyed SHA-256 in hex, under the district's secret salt (H5). */
  salted(text: string): Promise<string>;
}

/** The next rung that a case waits for, kept on its NEXT item and in the due index. */
export interface Next {
  at: Instant;
  clockId: string;
  rung: number;
  kind: string;
}

/** That the table was restored to a point in time, and what rebuilding found. `lost`: numbers of cases opened in the gap; both lists are cut, the counts are not. */
export interface Recovery extends Gap {
  lost: string[];
  lostCount: number;
  broken: { caseNumber: string; why: string }[];
  /** Records checked; null before all were. */
  checked: number | null;
}

/** The small item of its own that Park writes (never the CASE item). */
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

export interface StoredCase {
  state: Case;
  driving: Driving;
}

/** All that one decision writes, in one transaction. `wasVersion` 0 opens a case. */
export interface Commit {
  wasVersion: number;
  state: Case;
  events: Event[];
  next: Next | null;
  texts: Text[];
  /** Texts made pointless by these events, still unsent: they become `dropped`, with the reason. */
  drops: { textId: string; why: string }[];
  /** Claims that must be free, and are taken: webhook ids, vendor ids, URLs, MinHash bands. Taken → nothing is written. */
  claims: Claim[];
  words?: Words;
  alert?: StoredAlert;
  /** H5: events as they are left without their words, each in place of the one with the same hash; and the words that go. Only a decision of two persons may. */
  erases?: { events: Event[]; words: string[] };
}

export interface Claim {
  key: string;
  caseNumber: string;
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
}

/** What is kept of an alert: no words, no author. */
export interface StoredAlert {
  id: string;
  caseNumber: string;
  source: string;
  /** As it is shown: a personal number in it is masked (H5); then `vendorHash` is the salted hash by which it is known again. */
  vendorId: string;
  vendorHash?: string;
  platform?: string;
  publishedAt?: Instant;
  receivedAt: Instant;
  outcome: 'opened' | 'joined';
  /** Why it joined: equal url, vendor id, or how near the text is. */
  why?: string;
  metrics: { views?: number; reposts?: number; comments?: number; likes?: number };
}

/** What became of a webhook delivery: the first answer, given again to a replay. */
export interface Delivery {
  source: string;
  webhookId: string;
  bodyHash: string;
  answer: string | null;
  receivedAt: Instant;
}

/** A one-time code behind a text: stored hashed, bound to person, case and step. */
export interface Link {
  codeHash: string;
  textId: string;
  caseNumber: string;
  person: string;
  step: string;
  issuedAt: Instant;
  expiresAt: Instant;
  tries: number;
}

/** What was sent to a number, or waits for a person, of late: a few entries in one item, written only as it was read. */
export interface Tally {
  /** 0: nothing was ever written. */
  version: number;
  entries: { at: Instant; ref: string }[];
}

export type CommitOutcome = { done: true } | { done: false; because: 'conflict' } | { done: false; because: 'claimed'; claim: Claim };

export interface DueEntry {
  what: 'case' | 'text';
  caseNumber: string;
  textId?: string;
  at: Instant;
}

export interface CasePage {
  cases: Case[];
  /** Cases on this page that cannot be read (an unknown schema, a broken item): each stops alone, loudly. */
  unreadable: { caseNumber: string; why: string }[];
  cursor: string | null;
}

export interface Store {
  /** Plain ADD before the transaction: gaps allowed, never the same number twice. */
  nextNumber(prefix: string): Promise<number>;
  /** No number up to this one is given any more. */
  skipNumbers(prefix: string, upTo: number): Promise<void>;
  /** The last restore of the table, if ever. Read once in the life of a process unless it is still under way: a restored table is reached by new processes alone. */
  recovery(): Promise<Recovery | null>;
  putRecovery(recovery: Recovery): Promise<void>;
  load(caseNumber: string): Promise<StoredCase | null>;
  /** Strongly consistent. */
  driving(caseNumber: string): Promise<Driving | null>;
  /** As `driving`, of several in one round trip, in the order asked. No case twice. */
  drivings(caseNumbers: string[]): Promise<(Driving | null)[]>;
  /** A text or an alert that is there already is left as it is, and a drop of a text that is being sent is passed over: neither fails the commit. */
  commit(commit: Commit): Promise<CommitOutcome>;
  events(caseNumber: string, afterSeq?: number): Promise<Event[]>;

  /** Claims run `run` of a case for an execution; true when it is (already) the driver. */
  claimDriver(caseNumber: string, run: number, executionId: string): Promise<boolean>;
  /** Under the condition that driver and version are unchanged; clears the driver. */
  releaseDriver(caseNumber: string, executionId: string, version: number): Promise<boolean>;
  /** Moves the case to its next run and forgets driver and token; true for the one caller that did. */
  nextRun(caseNumber: string, fromRun: number): Promise<boolean>;
  noteFailure(caseNumber: string, failures: number, retryAt: Instant | null): Promise<void>;
  /** What the aws-sdk:dynamodb:updateItem of the state machine does, for the in-memory workflow. False: the version moved on, or another execution drives. */
  park(caseNumber: string, version: number, at: Instant, token: string, executionId: string): Promise<boolean>;

  /** In order of time: open cases by their next rung (or the sweep's `retryAt`, if later), texts `queued`, `held` or `sending` by `notBefore`. Eventually consistent: read again before acting. */
  due(until: Instant, limit: number): Promise<DueEntry[]>;

  text(caseNumber: string, textId: string): Promise<Text | null>;
  /** A text and the case that it is about, in one round trip; null for what is not there. */
  textWithCase(caseNumber: string, textId: string): Promise<{ text: Text | null; state: Case | null }>;
  texts(caseNumber: string): Promise<Text[]>;
  addTexts(texts: Text[]): Promise<void>;
  /** Conditional on the present state; false when it had moved on. */
  moveText(caseNumber: string, textId: string, from: TextState[], to: Partial<Text> & { state: TextState }): Promise<boolean>;
  recentTexts(limit: number, cursor?: string): Promise<{ texts: Text[]; cursor: string | null }>;
  /** Only of texts that wait for a receipt. */
  textByProviderId(providerId: string): Promise<Text | null>;

  tally(key: string): Promise<Tally>;
  /** Several in one round trip, in the order of the keys. No key twice. */
  tallies(keys: string[]): Promise<Tally[]>;
  /** Replaces the entries if nobody wrote since they were read; forgotten some time after `expiresAt`. */
  putTally(key: string, read: Tally, entries: Tally['entries'], expiresAt: Instant): Promise<boolean>;

  claimsOf(keys: string[]): Promise<Claim[]>;
  /** Adds a claim outside a commit, or takes over one of the closed case `over`; false when somebody else holds it. */
  setClaim(claim: Claim): Promise<boolean>;
  /** A joined alert: an item and counters, no version moves. Idempotent by alert id. Returns the counters after it. */
  addAlert(alert: StoredAlert, words: Words | null): Promise<{ added: boolean; count: number; platforms: string[]; views: number }>;
  alerts(caseNumber: string): Promise<StoredAlert[]>;
  words(caseNumber: string): Promise<Words[]>;

  delivery(source: string, webhookId: string): Promise<Delivery | null>;
  /** False when it is there already. */
  beginDelivery(delivery: Delivery): Promise<boolean>;
  answerDelivery(source: string, webhookId: string, answer: string): Promise<void>;

  link(codeHash: string): Promise<Link | null>;
  putLink(link: Link): Promise<void>;
  countTry(codeHash: string): Promise<number>;

  /** Open cases by their next deadline. */
  openCases(cursor?: string): Promise<CasePage>;
  /** The unit's open cases by their next deadline, then those that ended or were taken back, newest first. */
  casesByUnit(unit: string, cursor?: string): Promise<CasePage>;
  /** Open ones by their next deadline, ended and closed ones newest first and none that ended before `endedSince`. */
  casesByStatus(status: Case['status'], cursor?: string, endedSince?: Instant): Promise<CasePage>;

  /** Cases in any state that changed after this instant, the oldest change first. The last seconds may lack one that the index does not know yet. */
  changedSince(since: Instant, cursor?: string): Promise<CasePage>;

  /** `fresh`: as it stands now, for whoever is about to change it or has just done so; else it may be some seconds old. */
  directory(how?: { fresh: true }): Promise<Directory>;
  /** Adds or replaces units and contacts by id and shifts by `from`; a shift that ends when it begins is removed. Others stay. */
  putDirectory(part: Partial<Directory>): Promise<void>;

  /** M1: advance notices that end at this instant or later, ended ones among them, the first to end first. `fresh`: as they stand now, else they may be some seconds old. */
  notices(since: Instant, how?: { fresh: true }): Promise<AdvanceNotice[]>;
  /** Version 1 is new, a higher one replaces the one before it; false when somebody else was faster. `until` never changes. */
  putNotice(notice: AdvanceNotice): Promise<boolean>;

  /** Newest first. */
  outbox(limit: number): Promise<OutboxEntry[]>;
  putOutbox(entry: OutboxEntry): Promise<void>;

  /** The sweep was here, at this instant: one small item; an earlier one never replaces a later. */
  noteBeat(at: Instant): Promise<void>;
  /** When the sweep last finished a round; null before its first. */
  lastBeat(): Promise<Instant | null>;

  audit(entry: { at: Instant; actor: Actor; what: string; caseNumber?: string }): Promise<void>;
}

/** What the local outbox provider "sent": the only place a text stands in full, with a time to live. */
export interface OutboxEntry {
  textId: string;
  caseNumber: string;
  to: string;
  person: string;
  body: string;
  code: string | null;
  at: Instant;
}

export interface Workflow {
  /** Starts run `run` of a case. `exists` when an execution of that name is closed, `running` when it runs with the same input. */
  start(caseNumber: string, run: number): Promise<'started' | 'running' | 'exists'>;
  /** `gone`: the token timed out or was used; somebody else already woke it. */
  wake(token: string): Promise<'woken' | 'gone'>;
  /** The cases that executions were started for since then, newest first, some more than once. */
  startedSince(at: Instant): Promise<string[]>;
}

/** A text's announcement on the topic: never person, phone or code. */
export interface Announcement {
  textId: string;
  caseNumber: string;
  seq: number;
  unit: string;
  role: string;
  grade: string;
  kind: string;
  channel: string;
  drill: boolean;
}

export interface Bus {
  announce(announcement: Announcement): Promise<void>;
}

export interface Policies {
  current(): Promise<Policy>;
  /** Throws UnknownPolicy when no such version was ever stored. */
  byId(id: string): Promise<Policy>;
  /** Stores a version for ever, once: called before a case is opened under it or moved to it. */
  keep(policy: Policy): Promise<void>;
  /** Every version that was ever stored, with the instant at which it first was, the newest first. */
  versions(): Promise<{ id: string; keptAt: Instant }[]>;
}

/** A text provider: one file and one function each, so that an SDK burdens no other. */
export interface Provider {
  channel: string;
  /** Submits one text. An ambiguous end (time-out after submission) is `unknown`, never sent again on this channel. `unpaid`: the account with the provider is empty. */
  send(message: {
    to: string;
    template: string;
    variables: Record<string, string>;
    body: string;
    textId: string;
    code: string | null;
    caseNumber: string;
    person: string;
  }): Promise<{ state: 'sent'; providerId: string } | { state: 'failed'; why: string; retry: boolean; unpaid?: true } | { state: 'unknown'; why: string }>;
}

/** A queue of dead letters. `text`: announcements of a channel; `record`: what relay could not pass on; `run`: schedules and events that failed. */
export interface LetterQueue {
  name: string;
  kind: 'text' | 'record' | 'run';
}

export interface Letter {
  id: string;
  body: string;
  attributes: Record<string, string>;
  sentAt: Instant;
  /** For what is done to it next, until it is shown to others again. */
  handle: string;
}

/** What could not be handed on. Only the one function that replays has this port. */
export interface Letters {
  queues: LetterQueue[];
  /** About how many lie there. */
  count(queue: string): Promise<number>;
  /** Up to `limit` letters, which nobody else sees for a minute or until they are shown again. */
  take(queue: string, limit: number): Promise<Letter[]>;
  show(queue: string, letter: Letter): Promise<void>;
  remove(queue: string, letter: Letter): Promise<void>;
  /** Puts it, as it was, where it came from; only where letters are `text`. */
  sendBack(queue: string, letter: Letter): Promise<void>;
  /** The name of the function that a run was for, such as `Sweep`; null for one that is not ours. */
  functionOf(arn: string): string | null;
}
