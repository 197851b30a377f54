import { SealBroken } from '../../errors.ts';
import { DAY, type Instant, plus, toMs, wallClock } from '../../domain/matter/instant.ts';
import { recordFault, type RecordFault, type SealFault, type SealingKey } from '../../domain/matter/seal.ts';
import { kindOf } from '../../domain/kinds/kind.ts';
import { digestOf, isSeal, sealAt, sealingKeys, sealsOf } from '../../matter/seals.ts';
import { METRIC } from '../../runtime/metrics.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { topic } from '../../runtime/services/topic.ts';
import { sealBucket } from '../../runtime/services/seal-bucket.ts';
import { signingKey } from '../../runtime/services/signing-key.ts';
import type { Ports } from '../../ports/ports.ts';

/** Older days looked at each night, a different lot each time: five years come round in half a year. */
const OLDER = 10;
const OLDEST_DAYS = 5 * 366;

/**
 * H5: every night, what stands in the table against what lies under lock: every seal of the last day, and the last one of some older days. A
 * signature that does not hold, or a record that is not the one that was sealed, is named in the log and rings.
 */
export async function checkSeals(_tick: unknown, ports: Ports) {
  const now = ports.clock.now();
  const keys = await sealingKeys(ports);
  const unpublished = await publishDigest(now, keys, ports);
  const sealed = new Map<string, Set<string>>();
  let faults = 0;
  let seals = 0;
  const tell = (about: string, what: { fault: SealFault } | RecordFault): void => {
    faults += 1;
    lambda.report({ about, ...what }, new SealBroken(about));
  };
  for (const key of await toCheck(now, ports)) {
    const { said } = await sealAt(key, keys, ports);
    seals += 1;
    if (!isSeal(said)) {
      tell(key, { fault: said });
      continue;
    }
    for (const [number, head] of Object.entries(said.heads)) {
      const heads = sealed.get(number) ?? new Set();
      sealed.set(number, heads.add(head));
    }
  }
  for (const [number, heads] of sealed) {
    const fault = recordFault(await recordOf(number, ports), heads, ports.ids.hash);
    if (fault) tell(number, fault);
  }
  // A fault rings by its count, which a failure of this run would lose: the keeper misses a day, and asks.
  if (unpublished !== null && faults === 0) throw unpublished;
  if (unpublished !== null) lambda.report({ about: 'the digest of the day' }, unpublished);
  return { [METRIC.sealFaults]: faults, SealsChecked: seals, RecordsChecked: sealed.size };
}

/** H5: the digest of the day that is over goes to whoever keeps it outside, first of all; what went wrong with it, or null. A day without a seal rings by itself. */
async function publishDigest(now: Instant, keys: readonly SealingKey[], ports: Ports): Promise<Error | null> {
  try {
    const digest = await digestOf(wallClock(plus(now, -DAY)).date, keys, ports);
    if (digest) await ports.bus.publish(digest);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function toCheck(now: Instant, ports: Ports): Promise<string[]> {
  const recent = [plus(now, -DAY), now].map((at) => wallClock(at).date);
  const lot = Math.floor(toMs(now) / DAY) * OLDER;
  const older = Array.from({ length: OLDER }, (_, index) => 2 + ((lot + index) % OLDEST_DAYS));
  const keys: string[] = [];
  for (const date of recent) keys.push(...(await sealsOf(date, ports)));
  for (const days of older) keys.push(...(await sealsOf(wallClock(plus(now, -days * DAY)).date, ports)).slice(-1));
  return keys;
}

async function recordOf(number: string, { store, kinds }: Ports) {
  const kind = kindOf(kinds, number);
  return kind === null ? [] : store.matterRecord(kind, number);
}

export const handler = lambda.schedule(checkSeals, cloud(table, topic, sealBucket, signingKey));
