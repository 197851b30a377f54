import { canonical, chainFault } from './chain.ts';
import type { Recorded } from './event.ts';
import { type Instant, wallClock } from './instant.ts';
import { isRecord } from './json-pointer.ts';

/** The heads of all chains at an instant, signed: lies under object lock, and proves itself to whoever knows the public key. */
export interface Seal {
  /** Of the body. */
  digest: string;
  /** Canonical JSON: when, and of each matter `version:head`. */
  body: string;
  /** Of the digest as it stands here: ECDSA over P-256 and SHA-256, DER in base64. */
  signature: string;
  /** PEM, so that a copy of the archive can be checked on any machine. */
  publicKey: string;
}

export interface SealedHeads {
  sealedAt: Instant;
  heads: Record<string, string>;
}

export const sealedBody = (sealedAt: Instant, heads: ReadonlyMap<string, string>): string =>
  canonical({ sealedAt, heads: Object.fromEntries(heads) });

export const headOf = ({ version, head }: { version: number; head: string }): string => `${version}:${head}`;

/**
 * What an outside keeper is given of a day: the digest of its last seal, which names the head of whatever was open or had changed, and that of the
 * day before it, so that the newest stands for all.
 */
export interface DayDigest {
  kind: 'digest';
  district: string;
  date: string;
  /** Where the seal lies under lock. */
  seal: string;
  sealedAt: Instant;
  digest: string;
  matters: number;
  previous: { date: string; digest: string } | null;
}

/** The digest that a seal bears; what is no seal bears none. */
export function digestIn(text: string): string | null {
  const seal = parsed(text);
  return isRecord(seal) && typeof seal['digest'] === 'string' ? seal['digest'] : null;
}

const FOLDER = 'heads';

export const sealsFolder = (date: string): string => `${FOLDER}/${date}/`;

export const sealKey = (at: Instant): string => `${sealsFolder(wallClock(at).date)}${at}.json`;

/** `misplaced` is a seal under another name than its own, where it would stand for a later one. */
export type SealFault = 'unreadable' | 'unsigned' | 'other-key' | 'forged' | 'misplaced';

/** A key by which seals are signed, or were `until` it was replaced. */
export interface SealingKey {
  /** PEM, or what stands between its lines. */
  publicKey: string;
  until?: Instant;
}

/** A public key without the lines around it: as the KMS gives it out, and the same wherever it was broken. */
export const bareKey = (pem: string): string => pem.replaceAll(/-----[A-Z ]+-----|\s/g, '');

const pemOf = (bare: string): string =>
  `-----BEGIN PUBLIC KEY-----\n${bare.replaceAll(/.{64}(?=.)/g, '$&\n')}\n-----END PUBLIC KEY-----\n`;

interface Checking {
  hash: (text: string) => string;
  holds: (text: string, signature: string, publicKey: string) => boolean;
  /** Ours. A seal names its key, but so would a forged one. */
  keys: readonly SealingKey[];
}

/** What the seal under a key of the archive says, or why it says nothing. */
export function readSeal(name: string, text: string, { hash, holds, keys }: Checking): SealedHeads | SealFault {
  const seal = parsed(text);
  if (!isRecord(seal) || typeof seal['digest'] !== 'string' || typeof seal['body'] !== 'string') return 'unreadable';
  const { digest, body, signature, publicKey: named } = seal;
  if (typeof signature !== 'string' || typeof named !== 'string') return 'unsigned';
  const bare = bareKey(named);
  const key = keys.find((one) => bareKey(one.publicKey) === bare);
  if (!key) return 'other-key';
  if (hash(body) !== digest || !holds(digest, signature, pemOf(bare))) return 'forged';
  const said = parsed(body);
  if (!isRecord(said) || typeof said['sealedAt'] !== 'string' || !isRecord(said['heads'])) return 'unreadable';
  if (key.until !== undefined && said['sealedAt'] > key.until) return 'other-key';
  if (sealKey(said['sealedAt']) !== name) return 'misplaced';
  const heads = Object.entries(said['heads']).map(([number, head]): [string, string] => [number, String(head)]);
  return { sealedAt: said['sealedAt'], heads: Object.fromEntries(heads) };
}

export type RecordFault =
  | { fault: 'gone' }
  | { fault: 'broken'; says: string }
  /** The chain is whole in itself, and another than was sealed: it was made anew. */
  | { fault: 'made-anew'; version: number };

/** H5: whether a record is the one that was sealed: its chain whole, and at each version that was sealed the head that was. Null where it is. */
export function recordFault(
  events: readonly Recorded<{ type: string }>[],
  sealed: Iterable<string>,
  hash: (text: string) => string,
): RecordFault | null {
  const heads = [...sealed];
  if (events.length === 0) return heads.length > 0 ? { fault: 'gone' } : null;
  const says = chainFault(events, hash);
  if (says !== null) return { fault: 'broken', says };
  for (const head of heads) {
    const version = Number(head.split(':')[0]);
    const event = events[version - 1];
    if (!event || headOf({ version, head: event.hash }) !== head) return { fault: 'made-anew', version };
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
