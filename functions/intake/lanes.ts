import { keysOf, type Likeness } from '../domain/intake/joining.ts';
import { alertKey, type Arrival, renewedId } from './arrival.ts';
import { heldOf, type Known, standingCase } from './look-up.ts';
import { LeaseLost } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';

/** M4: alerts that may touch one matter, in the order in which they are worked; no two lanes touch the same. */
export type Lane<Entry> = Entry[];

/** By what an alert may touch a case: its own id, what it is like, and the cases that hold any of that. */
export function touches({ ids }: Pick<Ports, 'ids'>, { entry }: Arrival, likeness: Likeness, known: Known): string[] {
  const own = [alertKey(entry.alertId), alertKey(renewedId(ids, entry.alertId, likeness.content))];
  const held = [...own.flatMap((key) => known.claims.get(key) ?? []), ...heldOf(likeness, known.claims)];
  const cases = held.flatMap(({ matter }) => [matter, standingCase(known.cases, matter)?.number ?? matter]);
  return [...own, ...keysOf(likeness), ...cases];
}

/** Splits a batch into lanes; those whose first comes first begin first. */
export function lanesOf<Entry>(
  entries: readonly Entry[],
  touching: (entry: Entry) => readonly string[],
): Lane<Entry>[] {
  const lanes: { places: number[]; keys: Set<string> }[] = [];
  for (const [place, entry] of entries.entries()) {
    const keys = touching(entry);
    const mine = lanes.filter((lane) => keys.some((key) => lane.keys.has(key)));
    const [into = { places: [], keys: new Set<string>() }, ...others] = mine;
    if (mine.length === 0) lanes.push(into);
    for (const other of others) {
      into.places.push(...other.places);
      for (const key of other.keys) into.keys.add(key);
      lanes.splice(lanes.indexOf(other), 1);
    }
    into.places.push(place);
    for (const key of keys) into.keys.add(key);
  }
  return lanes.map(({ places }) =>
    places.toSorted((a, b) => a - b).flatMap((place) => (entries[place] === undefined ? [] : [entries[place]])),
  );
}

/** Each lane in its order, so many at once; the first error ends all of them, once what is under way is over. */
export async function sideBySide<Entry>(
  lanes: readonly Lane<Entry>[],
  width: number,
  work: (entry: Entry) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  const left = lanes.values();
  const worker = async (): Promise<void> => {
    for (const lane of left)
      for (const entry of lane) {
        if (failures.length > 0) return;
        await work(entry).catch((error: unknown) => failures.push(error));
      }
  };
  await Promise.all(Array.from({ length: width }, worker));
  // Once a later writer took over, nothing else is to be tried again here.
  if (failures.length > 0) throw failures.find((error) => error instanceof LeaseLost) ?? failures[0];
}
