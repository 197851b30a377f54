import { MINUTE, plus } from '../../domain/instant.ts';
import type { Ports } from '../../ports.ts';
import { may } from './guard.ts';
import { textView } from './views/case-view.ts';
import type { Person } from './who.ts';

/** A rung or text this late means that neither workflow nor sweep is at work. */
const LATE = 3 * MINUTE;

/** Whether steps are taken in time. */
export async function engineOf({ store, clock }: Ports) {
  const waiting = await store.due(plus(clock.now(), -LATE), 100);
  return { ok: waiting.length === 0, overdue: waiting.length, oldest: waiting[0]?.at ?? null };
}

/** Texts of the last few that are not out, with their reasons for those who may read them. */
export async function unsentOf(person: Person, { store }: Ports) {
  const { texts } = await store.recentTexts(200);
  const unsent = texts.filter((text) => ['queued', 'held', 'failed', 'unknown'].includes(text.state));
  return { total: unsent.length, texts: may(person, 'read-texts') ? unsent.slice(0, 20).map((text) => textView(text, person.directory)) : [] };
}
