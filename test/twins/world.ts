import { generateKeyPairSync, sign } from 'node:crypto';
import { signatureHolds } from '../../functions/adapters/aws/signature.ts';
import { createHmac, hash as digestOf } from 'node:crypto';
import { type Instant, plus } from '../../functions/domain/matter/instant.ts';
import type { DayDigest } from '../../functions/domain/matter/seal.ts';
import type {
  Announcement,
  Archive,
  Bus,
  Ids,
  Nudges,
  Outside,
  Secrets,
  WaitPlan,
  Workflow,
  Notary,
} from '../../functions/ports/ports.ts';
import { CODE_LETTERS } from '../../functions/adapters/code-letters.ts';
import { copy } from './tables.ts';

export interface MemoryClock {
  now(): Instant;
  set(at: Instant): void;
  advance(ms: number): void;
}

export function memoryClock(start: Instant): MemoryClock {
  let at = start;
  return {
    now: () => at,
    set: (to) => {
      at = to;
    },
    advance: (ms) => {
      at = plus(at, ms);
    },
  };
}

const hash = (text: string): string => digestOf('sha256', text);

/** The same seed gives the same ids in the same order. */
export function memoryIds(seed: string): Ids {
  let made = 0;
  return {
    random: (length) => {
      made += 1;
      const bytes = Array.from({ length: Math.ceil(length / 32) }, (_, block) =>
        digestOf('sha256', `${seed}:${made}:${block}`, 'buffer'),
      );
      return [...Buffer.concat(bytes).subarray(0, length)]
        .map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length])
        .join('');
    },
    hash,
    salted: async (text) => createHmac('sha256', `salt:${seed}`).update(text).digest('hex'),
  };
}

/** Executions by name, and the tokens they wait on; a simulator drives them, a test looks at what was asked. */
export interface MemoryWorkflow extends Workflow {
  executions: Map<string, { matter: string; run: number; status: 'running' | 'closed'; startedAt: Instant }>;
  /** Tokens woken, in order, each with the plan that came with it. */
  woken: { token: string; plan: WaitPlan | null }[];
  /** An execution waits on this token until it is woken or forgotten. */
  wait(token: string): void;
  /** The wait timed out. */
  forget(token: string): void;
  /** The execution ended, in whatever way. */
  close(matter: string, run: number): void;
}

export function memoryWorkflow(now: () => Instant): MemoryWorkflow {
  const executions: MemoryWorkflow['executions'] = new Map();
  const waiting = new Set<string>();
  const woken: MemoryWorkflow['woken'] = [];
  return {
    executions,
    woken,
    start: async (matter, run) => {
      const name = `${matter}-${run}`;
      const found = executions.get(name);
      if (found) return found.status === 'running' ? 'running' : 'exists';
      executions.set(name, { matter, run, status: 'running', startedAt: now() });
      return 'started';
    },
    wake: async (token, plan) => {
      if (!waiting.delete(token)) return 'gone';
      woken.push({ token, plan: copy(plan) });
      return 'woken';
    },
    startedSince: async (at) =>
      [...executions.values()].toReversed().flatMap(({ matter, startedAt }) => (startedAt >= at ? [matter] : [])),
    wait: (token) => {
      waiting.add(token);
    },
    forget: (token) => {
      waiting.delete(token);
    },
    close: (matter, run) => {
      const startedAt = executions.get(`${matter}-${run}`)?.startedAt ?? now();
      executions.set(`${matter}-${run}`, { matter, run, status: 'closed', startedAt });
    },
  };
}

export interface MemoryBus extends Bus {
  announced: Announcement[];
  digests: DayDigest[];
}

export function memoryBus(): MemoryBus {
  const announced: Announcement[] = [];
  const digests: DayDigest[] = [];
  return {
    announced,
    digests,
    announce: async (announcement) => {
      announced.push(copy(announcement));
    },
    publish: async (digest) => {
      digests.push(copy(digest));
    },
  };
}

export const memorySecrets = (webhook: Record<string, string[]>, receipts: Record<string, string[]> = {}): Secrets => ({
  webhook: async (source) => [...(webhook[source] ?? [])],
  receipts: async (channel) => [...(receipts[channel] ?? [])],
  drill: async () => 'whsec_ZHJpbGxkcmlsbGRyaWxsZHJpbGw=',
});

/** No internet: whoever asks it in a test that brought none is told so. */
export const nothingOutside: Outside = {
  ask: ({ method, url }) =>
    Promise.reject(new Error(`${method} ${url}: memory has no internet; give ports an outside`)),
  pause: () => Promise.resolve(),
};

/** Nudges that nobody has worked yet. */
export interface MemoryNudges extends Nudges {
  waiting: string[];
}

export function memoryNudges(): MemoryNudges {
  const waiting: string[] = [];
  return {
    waiting,
    nudge: async (shard) => {
      waiting.push(shard);
    },
  };
}

export interface MemoryArchive extends Archive {
  objects: Map<string, string>;
}

export function memoryArchive(): MemoryArchive {
  const objects = new Map<string, string>();
  return {
    objects,
    put: async (key, body) => {
      if (objects.has(key)) throw new Error(`the archive holds ${key} already, and nothing in it is ever replaced`);
      objects.set(key, body);
    },
    list: async (prefix) => [...objects.keys()].filter((key) => key.startsWith(prefix)).toSorted(),
    read: async (key) => {
      const found = objects.get(key);
      if (found === undefined) throw new Error(`the archive holds no ${key}`);
      return found;
    },
  };
}

/** A key of the same curve as in the cloud, made for this world alone. */
export function memoryNotary(): Notary {
  let pair: ReturnType<typeof newPair> | undefined;
  const key = () => (pair ??= newPair());
  return {
    sign: async (text) => sign('sha256', Buffer.from(text), key().privateKey).toString('base64'),
    publicKey: async () => key().publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    holds: signatureHolds,
  };
}

const newPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
