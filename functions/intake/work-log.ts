import { alertKey, type Arrival } from './arrival.ts';
import { lookUp } from './look-up.ts';
import { registeredSource } from './registered.ts';
import type { Batch } from './join-or-open.ts';
import { takeIn } from './take-in.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { Contention, LeaseLost, RegistrationRefused, UnknownSource } from '../errors.ts';
import { nextCaseNumber, nextCaseNumbers } from '../matter/number.ts';
import type { Lease, LogEntry } from '../ports/intake-log.ts';
import type { Ports } from '../ports/ports.ts';

/** How many alerts are looked up together. */
const BATCH = 50;
/** A batch begins only while there is time for it. */
const RESERVE_MS = 8_000;
/** An alert is decided so often in one try. */
const DECISIONS = 3;
/** After so many failures an alert is set aside. */
export const MOST_TRIES = 3;

export interface Worked {
  worked: number;
  /** Alerts that failed for good and wait for a person. */
  setAside: number;
  /** Failures; what failed is tried again. */
  failed: number;
  /** Something is left: whoever worked had no more time. */
  left: boolean;
}

/** One run of the writer. */
export interface Run {
  remainingMs: () => number;
  /** The run before this one did not end: one alert at a time, each counted as failed before it is tried. */
  careful: boolean;
  /** An alert failed; its words are never told. */
  failed: (line: { alertId: string; source: string; tries: number }, error: unknown) => void;
  /** The world outside is busy: nothing is wrong with the alert. */
  isTransient: (error: unknown) => boolean;
}

/** M4: works through what waits in a shard as its one writer, grave alerts first. An older writer that still runs writes nothing from here on. */
export async function workLog(ports: Ports, shard: string, how: Run): Promise<Worked> {
  const worked: Worked = { worked: 0, setAside: 0, failed: 0, left: false };
  const most = how.careful ? 1 : BATCH;
  // What an older writer still works of it is known by its own claim, which is read under the lease.
  let entries = await ports.store.logOf(shard, most);
  if (entries.length === 0) return worked;
  const lease = await ports.store.takeLease(shard);
  while (entries.length > 0) {
    if (how.remainingMs() < RESERVE_MS) return { ...worked, left: true };
    if (!(await workBatch(ports, lease, entries, how, worked))) return worked;
    // What came since then brought a nudge of its own.
    const all = entries.length < most && !how.careful && worked.failed === 0;
    entries = all ? [] : await ports.store.logOf(shard, most);
  }
  return worked;
}

/** False when a later writer took over. */
async function workBatch(ports: Ports, lease: Lease, entries: LogEntry[], how: Run, worked: Worked): Promise<boolean> {
  const policy = await ports.policies.current();
  const arrivals = entries.flatMap((entry): Arrival[] => {
    const source = entry.registration ? registeredSource : policy.sources.find(({ id }) => id === entry.source);
    return source ? [{ source, entry }] : [];
  });
  await ports.policies.keep(policy);
  const known = await lookUp(ports, policy, arrivals);
  const batch: Batch = { lease, known, number: numbering(ports, policy, arrivals, known) };
  for (const entry of entries) {
    if (how.remainingMs() < RESERVE_MS / 2) return true;
    const arrival = arrivals.find((one) => one.entry === entry);
    try {
      if (how.careful && !(await begun(ports, entry, worked))) continue;
      if (!arrival) throw new UnknownSource(entry.source);
      await decided(ports, policy, batch, arrival);
      worked.worked += 1;
    } catch (error) {
      if (error instanceof LeaseLost) return false;
      if (how.isTransient(error)) throw error;
      const tries = entry.tries + 1;
      worked.failed += 1;
      how.failed({ alertId: entry.alertId, source: entry.source, tries }, error);
      await failedOnce(ports, entry, failureOf(error), worked);
    }
  }
  return true;
}

/** Read and decided again where a person moved its case on since the batch was looked up. */
async function decided(ports: Ports, policy: Policy, batch: Batch, arrival: Arrival): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await takeIn(ports, policy, batch, arrival);
      return;
    } catch (error) {
      if (!(error instanceof Contention) || attempt === DECISIONS) throw error;
      const { claims, cases, totals } = await lookUp(ports, policy, [arrival]);
      for (const [key, claim] of claims) batch.known.claims.set(key, claim);
      for (const [number, state] of cases) batch.known.cases.set(number, state);
      for (const [number, counted] of totals) batch.known.totals.set(number, counted);
    }
  }
}

/** Counted before it is tried, so that one that ends the function itself is set aside too. */
async function begun(ports: Ports, entry: LogEntry, worked: Worked): Promise<boolean> {
  if (entry.tries >= MOST_TRIES) {
    await ports.store.setAside(entry);
    worked.setAside += 1;
    return false;
  }
  return ports.store.noteTry(entry, 'Unfinished');
}

/** Its name, never its words. */
const failureOf = (error: unknown): string =>
  error instanceof RegistrationRefused ? error.refused : error instanceof Error ? error.name : 'Error';

async function failedOnce(ports: Ports, entry: LogEntry, failure: string, worked: Worked): Promise<void> {
  const tries = entry.tries + 1;
  if (tries < MOST_TRIES) {
    await ports.store.noteTry(entry, failure);
    return;
  }
  await ports.store.setAside({ ...entry, tries, failure });
  worked.setAside += 1;
}

/** Numbers in one round trip for all of a batch that may open a case; what is over goes to the next. */
function numbering(
  ports: Ports,
  policy: Policy,
  arrivals: readonly Arrival[],
  { claims }: Batch['known'],
): Batch['number'] {
  const numbers: string[] = [];
  const perhaps = arrivals.filter(({ source, entry }) => !source.drill && !claims.has(alertKey(entry.alertId))).length;
  let asked = 0;
  return async (drill) => {
    if (drill) return nextCaseNumber(ports, policy, true);
    const [number] = numbers.splice(0, 1);
    if (number !== undefined) return number;
    // As many as opened so far: few numbers are left over, and a batch of new matters asks seldom.
    asked = Math.min(Math.max(1, asked * 2), perhaps);
    numbers.push(...(await nextCaseNumbers(ports, policy, Math.max(1, asked))));
    return numbers.shift() ?? nextCaseNumber(ports, policy);
  };
}
