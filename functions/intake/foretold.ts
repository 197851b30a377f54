import { type AdvanceNotice, becameCase, foretold, type Foretold } from '../domain/routing/advance-notice.ts';
import { earliest, type Instant } from '../domain/matter/instant.ts';
import type { Worded } from '../domain/routing/subject.ts';
import { Contention } from '../errors.ts';
import { advanceNoticeRules } from '../policy/advance-notice.ts';
import type { Ports } from '../ports/ports.ts';

const TRIES = 6;

/** M1: the notice in force when the matter was learnt of that told of it, if any. */
export async function foretoldFor(ports: Ports, facts: Worded, at: Instant): Promise<Foretold | null> {
  return foretold(await ports.store.notices(earliest(at, ports.clock.now())), facts, at, advanceNoticeRules);
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
