import { type AdvanceNotice, becameCase, foretold, type Foretold } from '../domain/routing/advance-notice.ts';
import { watchKind } from '../domain/kinds/watch-kind.ts';
import { between, earliest, type Instant, SECOND } from '../domain/matter/instant.ts';
import type { Worded } from '../domain/routing/subject.ts';
import { armed, type ArmedWatch } from '../domain/watch/foretold.ts';
import { Contention } from '../errors.ts';
import { advanceNoticeRules } from '../policy/advance-notice.ts';
import type { Ports } from '../ports/ports.ts';

const TRIES = 6;

/** M1: the notice in force when the matter was learnt of that told of it, if any. */
export async function foretoldFor(ports: Ports, facts: Worded, at: Instant): Promise<Foretold | null> {
  const [notices, watches] = await Promise.all([
    ports.store.notices(earliest(at, ports.clock.now())),
    watchesNow(ports),
  ]);
  return foretold([...watches, ...notices], facts, at, advanceNoticeRules);
}

/** Looked up for every case that an alert opens, changed a few times a day: a change is known this late, by the stack's clock. */
const FRESH = 10 * SECOND;
const cache = new WeakMap<Ports['store'], { at: Instant; watches: Promise<ArmedWatch[]> }>();

async function watchesNow(ports: Pick<Ports, 'store' | 'policies' | 'clock'>): Promise<ArmedWatch[]> {
  const now = ports.clock.now();
  const known = cache.get(ports.store);
  if (known && Math.abs(between(known.at, now)) < FRESH) return known.watches;
  const watches = armedWatches(ports);
  cache.set(ports.store, { at: now, watches });
  try {
    return await watches;
  } catch (error) {
    cache.delete(ports.store);
    throw error;
  }
}

/** More never stand open at once. */
const MOST_PAGES = 5;

/** M1: the launches and sensitive periods that alerts are compared with. */
async function armedWatches({ store, policies }: Pick<Ports, 'store' | 'policies'>): Promise<ArmedWatch[]> {
  const found: ArmedWatch[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { matters, cursor: next } = await store.mattersBy(watchKind, 'open', cursor);
    for (const state of matters) {
      const one = armed(state, await policies.rulesOf(state.policyId));
      if (one) found.push(one);
    }
    if (next === null) break;
    cursor = next;
  }
  return found;
}

/** One notice that ends at `since` or later, as it stands now. */
export async function noticeById(ports: Ports, id: string, since: Instant): Promise<AdvanceNotice | null> {
  return (await ports.store.notices(since, { fresh: true })).find((notice) => notice.id === id) ?? null;
}

/** M1: the notice says which case came of it. Safe to repeat; one that is listed no more has nothing left to say. */
export async function noteCase(ports: Ports, id: string, caseNumber: string, since: Instant): Promise<void> {
  // Cases are only ever added: one that was there some seconds ago is there now.
  const known = (await ports.store.notices(since)).find((notice) => notice.id === id);
  if (known?.cases.includes(caseNumber)) return;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const notice = await noticeById(ports, id, since);
    const after = notice && becameCase(notice, caseNumber);
    if (!after || (await ports.store.putNotice(after))) return;
  }
  throw new Contention(`advance notice ${id}`, TRIES);
}
