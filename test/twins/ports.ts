import type { Kind } from '../../functions/domain/kinds/kind.ts';
import { KINDS } from '../../functions/domain/kinds/kinds.ts';
import { mattersIn } from './matters.ts';
import type { Instant } from '../../functions/domain/matter/instant.ts';
import type { Policy } from '../../functions/domain/rules/policy.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { workAlerts } from '../../functions/handlers/queue/work-alerts.ts';
import type { Ports } from '../../functions/ports/ports.ts';
import type { Store } from '../../functions/ports/store.ts';
import { alertsIn } from './alerts.ts';
import { casesIn } from './cases.ts';
import { claimsIn } from './claims.ts';
import { deskIn } from './desk.ts';
import { drivingIn } from './driving.ts';
import { intakeLogIn } from './intake-log.ts';
import { listsIn } from './lists.ts';
import { noticesIn } from './advance-notices.ts';
import { projectionsIn } from './projections.ts';
import { rateCountersIn } from './rate-counters.ts';
import { type MemoryPolicies, memoryPolicies } from './policies.ts';
import { type MemoryPages, memoryPages } from './pages.ts';
import { type MemoryPhotos, memoryPhotos } from './photos.ts';
import { emptyTables, type Tables } from './tables.ts';
import { textsIn } from './texts.ts';
import {
  type MemoryArchive,
  memoryArchive,
  type MemoryBus,
  type MemoryClock,
  memoryBus,
  memoryClock,
  memoryIds,
  memoryNotary,
  memoryNudges,
  type MemoryNudges,
  memorySecrets,
  type MemoryWorkflow,
  memoryWorkflow,
  nothingOutside,
} from './world.ts';

/** The store in plain maps: each method happens at once, so that concurrency is only what the caller interleaves. */
export const memoryStore = (
  tables: Tables,
  now: () => Instant,
  kinds: readonly Kind[] = KINDS,
  matters = mattersIn(tables, kinds, now),
): Store => ({
  ...casesIn(tables),
  ...matters,
  ...drivingIn(tables),
  ...textsIn(tables, matters.bearer, now),
  ...claimsIn(tables, now),
  ...alertsIn(tables, now),
  ...intakeLogIn(tables),
  ...listsIn(tables),
  ...noticesIn(tables),
  ...rateCountersIn(tables),
  ...projectionsIn(tables),
  ...deskIn(tables),
});

export interface MemoryPorts extends Ports {
  clock: MemoryClock;
  workflow: MemoryWorkflow;
  bus: MemoryBus;
  nudges: MemoryNudges;
  /** What was nudged is worked, as long as nothing else comes. */
  work: () => Promise<void>;
  archive: MemoryArchive;
  photos: MemoryPhotos;
  pages: MemoryPages;
  policies: MemoryPolicies;
  /** What the store holds, to look at. */
  tables: Tables;
}

/** The whole world in memory: a clock that is set by hand, seeded ids, a workflow and a bus that keep what they were told. */
export function memoryPorts(given: {
  now: Instant;
  seed?: string;
  policy?: Policy;
  kinds?: readonly Kind[];
  webhookSecrets?: Record<string, string[]>;
  receiptTokens?: Record<string, string[]>;
  channels?: string[];
  linkAddress?: string;
  icp?: string;
  trial?: boolean;
}): MemoryPorts {
  const clock = memoryClock(given.now);
  const tables = emptyTables();
  const ports: MemoryPorts = {
    clock,
    tables,
    ids: memoryIds(given.seed ?? '1'),
    store: memoryStore(tables, () => clock.now(), given.kinds),
    kinds: given.kinds ?? KINDS,
    workflow: memoryWorkflow(() => clock.now()),
    bus: memoryBus(),
    nudges: memoryNudges(),
    work: () => workNudges(ports),
    policies: memoryPolicies(given.policy ?? currentPolicy(), () => clock.now()),
    secrets: memorySecrets(given.webhookSecrets ?? {}, given.receiptTokens),
    archive: memoryArchive(),
    notary: memoryNotary(),
    // Whoever lets others work for a while lets the writer of the shard work.
    pages: memoryPages(),
    outside: { ...nothingOutside, pause: () => workNudges(ports) },
    settings: {
      channels: given.channels ?? ['by-hand'],
      channelSetup: { settings: {}, credentials: async () => ({}) },
      linkAddress: given.linkAddress ?? 'hy.bl.gov.cn/t',
      icp: given.icp ?? null,
      trial: given.trial ?? false,
      revision: null,
      publicAddress: 'https://hy.invalid',
      firstAdministrator: { subject: 'sub-first', name: '张首任', phone: '13800000001' },
      dailyDrill: true,
      heartbeatAddress: null,
      formerSealKeys: [],
    },
    photos: memoryPhotos(),
  };
  return ports;
}

const running = new WeakMap<MemoryPorts, Promise<void>>();

/** As the queue hands them out: never one after another at a time. */
function workNudges(ports: MemoryPorts): Promise<void> {
  const work = async (): Promise<void> => {
    for (let shard = ports.nudges.waiting.shift(); shard !== undefined; shard = ports.nudges.waiting.shift())
      await workAlerts([{ body: { shard }, receiveCount: 1 }], () => 30_000, ports);
  };
  const after = (running.get(ports) ?? Promise.resolve()).then(work);
  running.set(
    ports,
    after.catch(() => undefined),
  );
  return after;
}
