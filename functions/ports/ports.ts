import type { Unread } from '../domain/case/link-check.ts';
import type { Kind } from '../domain/kinds/kind.ts';
import type { DayDigest } from '../domain/matter/seal.ts';
import type { Instant } from '../domain/matter/instant.ts';
import type { Photos } from './photos.ts';
import type { Policies } from './policies.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';

/** The few things a handler may ask of the world. Each has an adapter on AWS and one in memory; one contract suite holds both. */
export interface Ports {
  clock: { now(): Instant };
  ids: Ids;
  store: Store;
  /** Every kind of matter beside the case. */
  kinds: readonly Kind[];
  workflow: Workflow;
  bus: Bus;
  nudges: Nudges;
  policies: Policies;
  secrets: Secrets;
  archive: Archive;
  notary: Notary;
  photos: Photos;
  outside: Outside;
  pages: Pages;
  settings: Settings;
}

/** The internet as anybody outside meets it. */
export interface Outside {
  /** Throws when there is no answer in time. Follows no redirection. */
  ask(request: {
    method: 'GET' | 'POST';
    url: string;
    headers?: Record<string, string>;
    body?: string;
    timeoutMs: number;
  }): Promise<{
    status: number;
    text: string;
    location: string | null;
  }>;
  /** Lets others work for a while. */
  pause(ms: number): Promise<void>;
}

/** S1: public pages, as anybody reads them. */
export interface Pages {
  /**
   * The page at an address, by https and only on one of these hosts or below them, also where it leads on to another; never at an address that is
   * not of the internet. Sends nothing that tells who reads, keeps no cookie, and is bounded in time and size.
   */
  read(address: string, hosts: readonly string[]): Promise<{ text: string } | { why: Unread }>;
}

/** Where nothing can be changed any more: a bucket with object lock. */
export interface Archive {
  /** Throws when the key is taken. */
  put(key: string, body: string): Promise<void>;
  /** Every key that begins so, in their order. */
  list(prefix: string): Promise<string[]>;
  /** Throws when there is none. */
  read(key: string): Promise<string>;
}

/** Signs by a key that nobody can take out: whoever makes a record anew cannot sign it anew with yesterday's date under lock. */
export interface Notary {
  /** Of at most 4,096 bytes: ECDSA over P-256 and SHA-256, DER in base64. */
  sign(text: string): Promise<string>;
  /** PEM. */
  publicKey(): Promise<string>;
  holds: (this: void, text: string, signature: string, publicKey: string) => boolean;
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

export interface Ids {
  /** URL-safe random text of `length` characters, unguessable. */
  random(length: number): string;
  /** SHA-256 in lower-case hex. */
  hash: (this: void, text: string) => string;
  /** Keyed SHA-256 in hex, under the district's secret salt (H5). */
  salted(text: string): Promise<string>;
}

/** The rung that an execution waits for, and the version of the case under which it may. */
export interface WaitPlan {
  version: number;
  at: Instant;
  clock: string;
  rung: string;
  kind: string;
  /** Of the definition that whoever planned was deployed with; an execution that runs by another plans anew. */
  revision: string | null;
}

export interface Workflow {
  /** Starts run `run` of a case. `exists` when an execution of that name is closed, `running` when it runs with the same input. */
  start(matter: string, run: number): Promise<'started' | 'running' | 'exists'>;
  /** Passes the plan on to the waiting execution; without one it plans for itself. `gone`: the token timed out or was used; somebody else already woke it. */
  wake(token: string, plan: WaitPlan | null): Promise<'woken' | 'gone'>;
  /** The cases that executions were started for since then, newest first, some more than once. */
  startedSince(at: Instant): Promise<string[]>;
}

/** A text's announcement on the topic: never person, phone or code. */
export interface Announcement {
  textId: string;
  matter: string;
  seq: number;
  unit: string;
  role: string;
  grade: string;
  kind: string;
  channel: string;
  drill: boolean;
}

/** Wakes the writer of a shard: nothing but the shard's name, and never one after another at a time. */
export interface Nudges {
  nudge(shard: string): Promise<void>;
}

export interface Bus {
  announce(announcement: Announcement): Promise<void>;
  /** H5: the digest of a day, for whoever keeps it outside: numbers of no matter and nobody's words. */
  publish(digest: DayDigest): Promise<void>;
}
