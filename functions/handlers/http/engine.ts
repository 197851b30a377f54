import { DAY, type Instant, MINUTE, plus } from '../../domain/instant.ts';
import type { Ports, Recovery } from '../../ports.ts';
import { may } from './guard.ts';
import { textView } from './views/case-view.ts';
import type { Person } from './who.ts';

/** A rung or text this late means that neither workflow nor sweep is at work; so does a sweep that was last here so long ago. */
const LATE = 3 * MINUTE;

/** Whether steps are taken in time, and when the sweep was last here. A district that has only begun has no beat yet, and nothing late. */
export async function engineOf({ store, clock }: Ports) {
  const since = plus(clock.now(), -LATE);
  const [waiting, beatAt, recovery] = await Promise.all([store.due(since, 100), store.lastBeat(), store.recovery()]);
  const silent = beatAt !== null && beatAt < since;
  return {
    ok: waiting.length === 0 && !silent,
    overdue: waiting.length,
    oldest: waiting[0]?.at ?? null,
    beatAt,
    silent,
    restored: recovery && shownUntil(recovery, clock.now()),
  };
}

/** How long every page says that the table was restored: what was lost is found and sent again in days, not hours. */
const SHOWN = 7 * DAY;

function shownUntil({ from, to, lost, lostCount, broken }: Recovery, now: Instant) {
  return to !== null && plus(to, SHOWN) < now ? null : { from, to, lost, lostCount, broken };
}

/** Texts of the last few that are not out, with their reasons for those who may read them. */
export async function unsentOf(person: Person, { store }: Ports) {
  const { texts } = await store.recentTexts(200);
  const unsent = texts.filter((text) => !text.drill && ['queued', 'held', 'failed', 'unknown'].includes(text.state));
  return { total: unsent.length, texts: may(person, 'read-texts') ? unsent.slice(0, 20).map((text) => textView(text, person.directory)) : [] };
}
