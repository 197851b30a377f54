import type { Book } from '../domain/projections/facets.ts';
import { DAY, type Instant, latest, MINUTE, plus } from '../domain/matter/instant.ts';
import type { Case } from '../domain/case/case.ts';
import { BrokenItem, UnknownSchema } from '../errors.ts';
import { iterateCases } from '../matter/iterate-cases.ts';
import type { Ports } from '../ports/ports.ts';
import type { Generations } from '../ports/projections.ts';
import { project } from './project.ts';

type Needed = Pick<Ports, 'store' | 'clock'>;

/** A night's share of the cases of a rebuild: some minutes of work, whatever the size of the district. */
const MOST = 4_000;
/** Before every change. */
const EVER = '0';
/** A change that was under way when the rebuild began is in the index by then, and projected. */
const SETTLING = 10 * MINUTE;
/** Far longer than the stream tries. */
const RECENT = 2 * DAY;

/** What was cut short, failed for one case alone, or stood wrong in the books. */
export interface Rebuilt {
  walked: number;
  failed: number;
  /** Counters that the next generation of the books says otherwise; null while it is not complete. */
  wrong: number | null;
}

/** Projects what changed of late and was given up on by the projector. */
export async function catchUp({ store, clock }: Needed, mayGoOn: () => boolean): Promise<Omit<Rebuilt, 'wrong'>> {
  const since = plus(clock.now(), -RECENT);
  const done = { walked: 0, failed: 0 };
  let newest: Instant | null = null;
  for await (const state of iterateCases((cursor) => store.changedSince(since, cursor))) {
    if (!mayGoOn()) break;
    const isProjected = await projected({ store }, state, false);
    if (isProjected) newest = latest(newest ?? state.changedAt, state.changedAt);
    else done.failed += 1;
    done.walked += 1;
  }
  if (newest !== null) await store.noteProjected(newest);
  return done;
}

/**
 * Goes on with the rebuild of the books, a bounded number of cases at a time, or begins the next one: open cases and closed ones, each
 * reckoned anew from its state and record. A case that changes meanwhile is counted in both generations. Any number may be at it at once.
 */
export async function rebuildBooks(
  { store, clock }: Needed,
  mayGoOn: () => boolean = () => true,
  most = MOST,
): Promise<Rebuilt> {
  const generations = await begun({ store, clock });
  const done: Rebuilt = { walked: 0, failed: 0, wrong: null };
  if (generations === null) return done;
  let stands = generations;
  for (;;) {
    const { cases, cursor } = await store.changedSince(EVER, stands.cursor ?? undefined);
    for (const state of cases) {
      if (done.walked >= most || !mayGoOn()) return done;
      done.failed += Number(!(await projected({ store }, state, true)));
      done.walked += 1;
    }
    if (cursor === null) break;
    const further = { ...stands, cursor };
    if (!(await store.moveGenerations(stands, further))) return done;
    stands = further;
  }
  return isSettled(stands, clock.now()) ? { ...done, wrong: await complete({ store }, stands) } : done;
}

const isSettled = ({ startedAt }: Generations, now: Instant): boolean =>
  startedAt !== null && plus(startedAt, SETTLING) <= now;

/** The rebuild that is under way, or a new one. Null: somebody else was faster. */
async function begun({ store, clock }: Needed): Promise<Generations | null> {
  const stands = await store.generations();
  if (stands.next !== null) return stands;
  await store.dropBooks(stands.current);
  const begins = { current: stands.current, next: stands.current + 1, startedAt: clock.now(), cursor: null };
  return (await store.moveGenerations(stands, begins)) ? begins : null;
}

/** The next generation becomes the one that is read. Returns how many counters of the one before were wrong. */
async function complete({ store }: Pick<Ports, 'store'>, stands: Generations): Promise<number | null> {
  const { current, next } = stands;
  if (next === null) return null;
  const [before, after] = await Promise.all([store.booksOf(current), store.booksOf(next)]);
  const moved = await store.moveGenerations(stands, { current: next, next: null, startedAt: null, cursor: null });
  return moved ? unlike(before, after) : null;
}

/** How many counters differ. */
export function unlike(before: ReadonlyMap<string, Book>, after: ReadonlyMap<string, Book>): number {
  let found = 0;
  for (const book of new Set([...before.keys(), ...after.keys()])) {
    const [old = {}, right = {}] = [before.get(book), after.get(book)];
    for (const key of new Set([...Object.keys(old), ...Object.keys(right)]))
      found += Number((old[key] ?? 0) !== (right[key] ?? 0));
  }
  return found;
}

/** False for a case that cannot be read, which stops alone. */
async function projected(ports: Pick<Ports, 'store'>, { number }: Case, anew: boolean): Promise<boolean> {
  try {
    await project(ports, number, { anew });
    return true;
  } catch (error) {
    if (error instanceof BrokenItem || error instanceof UnknownSchema) return false;
    throw error;
  }
}
