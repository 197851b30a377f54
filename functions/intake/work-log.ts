import type { Arrival } from './arrival.ts';
import { type CaseNumbers, caseNumbers } from './case-numbers.ts';
import { lanesOf, sideBySide, touches } from './lanes.ts';
import { type Known, likenessIn, lookUp } from './look-up.ts';
import { registeredSource } from './registered.ts';
import { eventsWithin } from './tale.ts';
import type { Batch } from './join-or-open.ts';
import { takeIn } from './take-in.ts';
import { exerciseSource } from '../domain/intake/exercise-source.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { Contention, LeaseLost, RegistrationRefused, UnknownSource } from '../errors.ts';
import type { Lease, LogEntry } from '../ports/intake-log.ts';
import type { Ports } from '../ports/ports.ts';

/** How many alerts are looked up together. */
const BATCH = 100;
/** So many matters are worked side by side. */
const WIDTH = 16;
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
  const numbers = caseNumbers(ports);
  try {
    while (entries.length > 0) {
      if (how.remainingMs() < RESERVE_MS) return { ...worked, left: true };
      await workBatch(ports, lease, numbers, entries, how, worked);
      // Until nothing is left: what was accepted behind others brought no nudge of its own.
      entries = await ports.store.logOf(shard, most);
    }
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
  }
  return worked;
}

/** Throws LeaseLost. */
async function workBatch(
  ports: Ports,
  lease: Lease,
  numbers: CaseNumbers,
  entries: LogEntry[],
  how: Run,
  worked: Worked,
): Promise<void> {
  const policy = await ports.policies.current();
  const arrivals = new Map(
    entries.flatMap((entry): [LogEntry, Arrival][] => {
      const source = entry.registration
        ? registeredSource
        : entry.exercise !== undefined
          ? exerciseSource
          : policy.sources.find(({ id }) => id === entry.source);
      return source ? [[entry, { source, entry }]] : [];
    }),
  );
  await ports.policies.keep(policy);
  const known = await lookUp(ports, policy, [...arrivals.values()]);
  const batch: Batch = { lease, known, number: (drill) => numbers.next(policy, drill) };
  const events = eventsWithin(known.tales, policy);
  const touching = (entry: LogEntry): string[] => {
    const arrival = arrivals.get(entry);
    if (!arrival) return [];
    return [...touches(ports, arrival, likenessIn(ports, policy, known, arrival), known), ...(events.get(entry) ?? [])];
  };
  // What is grave is done before anything else begins.
  for (const rank of ['0', '1'] as const) {
    const lanes = lanesOf(
      entries.filter((entry) => entry.rank === rank),
      touching,
    );
    numbers.expect(lanes.filter((lane) => lane[0] && mayOpen(arrivals.get(lane[0]), touching(lane[0]), known)).length);
    await sideBySide(lanes, WIDTH, async (entry) => {
      if (how.remainingMs() < RESERVE_MS / 2) return;
      await workEntry(ports, policy, batch, { entry, arrival: arrivals.get(entry) }, how, worked);
    });
  }
}

/** S4: drills take no number of the district's own. */
const isApart = ({ source, entry }: Arrival): boolean => source.drill === true || entry.exercise !== undefined;

/** Nobody holds anything that it touches. */
const mayOpen = (arrival: Arrival | undefined, touched: string[], known: Known): boolean =>
  arrival !== undefined && !isApart(arrival) && !touched.some((key) => known.claims.has(key));

/** One alert; what is wrong with it is counted and holds up no other. Throws LeaseLost, and what passes by itself. */
async function workEntry(
  ports: Ports,
  policy: Policy,
  batch: Batch,
  { entry, arrival }: { entry: LogEntry; arrival: Arrival | undefined },
  how: Run,
  worked: Worked,
): Promise<void> {
  const { lease } = batch;
  try {
    if (how.careful && !(await begun(ports, lease, entry, worked))) return;
    if (!arrival) throw new UnknownSource(entry.source);
    await decided(ports, policy, batch, arrival);
    worked.worked += 1;
  } catch (error) {
    if (error instanceof LeaseLost || how.isTransient(error)) throw error;
    worked.failed += 1;
    how.failed({ alertId: entry.alertId, source: entry.source, tries: entry.tries + 1 }, error);
    await failedOnce(ports, lease, entry, failureOf(error), worked);
  }
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
async function begun(ports: Ports, lease: Lease, entry: LogEntry, worked: Worked): Promise<boolean> {
  if (entry.tries >= MOST_TRIES) {
    await ports.store.setAside(lease, entry);
    worked.setAside += 1;
    return false;
  }
  return ports.store.noteTry(lease, entry, 'Unfinished');
}

/** Its name, never its words. */
const failureOf = (error: unknown): string =>
  error instanceof RegistrationRefused ? error.refused : error instanceof Error ? error.name : 'Error';

async function failedOnce(ports: Ports, lease: Lease, entry: LogEntry, failure: string, worked: Worked): Promise<void> {
  const tries = entry.tries + 1;
  if (tries < MOST_TRIES) {
    await ports.store.noteTry(lease, entry, failure);
    return;
  }
  await ports.store.setAside(lease, { ...entry, tries, failure });
  worked.setAside += 1;
}
