import { readFileSync } from 'node:fs';

interface Bucket {
  tokens: number;
  refill: number;
}

const QUOTA_NAMES = ['StartExecution', 'state transitions', 'SendTaskSuccess', 'SNS Publish'] as const;
export type Quota = (typeof QUOTA_NAMES)[number];
export type Region = 'cn-north-1' | 'us-east-1';

const quotas: Record<Region, Record<Quota, Bucket>> = JSON.parse(
  readFileSync(new URL('quotas.json', import.meta.url), 'utf8'),
);

/** A burst that comes upon some districts of a province, all of them deployed to one account and region. */
export interface Burst {
  districts: number;
  alertsPerSecond: number;
  seconds: number;
  /** Of a hundred alerts, so many open a case; the rest join one. */
  opening: number;
  /** So many limits fall due in the second in which it begins. */
  rungs: number;
}

/** What the one writer of a district's shard works through in a second; measured on two cores by `fire -- flood`. */
const WRITER = 100;
/** Transitions where a run begins (plan, choice, wait), and of a rung (choice, fire, wait). */
const BEGINS = 3;
const RUNG = 3;
/** A text of each case that opens until its phone has had five in ten minutes; then one speaks for the rest. */
const TEXTS_A_DISTRICT = 6;
const HOUR_S = 3_600;

export interface Found {
  /** The quota that ran dry first, and in which second; null where none did. */
  first: { quota: Quota; second: number } | null;
  /** Seconds until the last of each was done. */
  workedAfter: number;
  drivenAfter: number;
  firedAfter: number;
  textedAfter: number;
  mostWaiting: { alerts: number; executions: number; rungs: number };
}

/** Second by second: what was accepted waits for its writer, what was opened for an execution, what is due for its transitions, what is written for its topic. */
export function simulate(region: Region, { districts, alertsPerSecond, seconds, opening, rungs }: Burst): Found {
  const buckets = new Map(
    QUOTA_NAMES.map((name) => [name, { ...quotas[region][name], left: quotas[region][name].tokens }]),
  );
  const found: Found = {
    first: null,
    workedAfter: 0,
    drivenAfter: 0,
    firedAfter: 0,
    textedAfter: 0,
    mostWaiting: { alerts: 0, executions: 0, rungs: 0 },
  };
  let [alerts, executions, due, texts, opened] = [0, 0, rungs, 0, 0];
  const take = (quota: Quota, wanted: number, each: number, second: number): number => {
    const bucket = buckets.get(quota);
    if (!bucket) return wanted;
    const taken = Math.min(wanted, Math.floor(bucket.left / each));
    bucket.left -= taken * each;
    if (taken < wanted) found.first ??= { quota, second };
    return taken;
  };
  for (let second = 0; second < HOUR_S; second += 1) {
    for (const bucket of buckets.values())
      if (second > 0) bucket.left = Math.min(bucket.tokens, bucket.left + bucket.refill);
    if (second < seconds) alerts += alertsPerSecond;
    const worked = Math.min(alerts, districts * WRITER);
    alerts -= worked;
    // Whole cases, without a chance.
    const before = Math.floor(opened);
    opened += (worked * opening) / 100;
    const fresh = Math.floor(opened) - before;
    executions += fresh;
    const written = (all: number): number => Math.min(all, districts * TEXTS_A_DISTRICT);
    texts += written(Math.floor(opened)) - written(before);
    // A rung has its time; an execution that begins only has to be there before its first rung.
    const fired = take('state transitions', due, RUNG, second);
    due -= fired;
    texts += Math.min(fired, districts * TEXTS_A_DISTRICT);
    const started = take('StartExecution', executions, 1, second);
    const begun = take('state transitions', started, BEGINS, second);
    executions -= begun;
    const announced = take('SNS Publish', texts, 1, second);
    texts -= announced;
    found.mostWaiting = {
      alerts: Math.max(found.mostWaiting.alerts, alerts),
      executions: Math.max(found.mostWaiting.executions, executions),
      rungs: Math.max(found.mostWaiting.rungs, due),
    };
    if (worked > 0) found.workedAfter = second + 1;
    if (begun > 0) found.drivenAfter = second + 1;
    if (fired > 0) found.firedAfter = second + 1;
    if (announced > 0) found.textedAfter = second + 1;
  }
  return found;
}
