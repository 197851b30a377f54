import { DAY, type Instant, MINUTE, plus } from '../../../domain/matter/instant.ts';
import type { Directory } from '../../../domain/people/directory.ts';
import { whyDeskUnheard } from '../../../domain/texts/unheard.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Recovery } from '../../../ports/stored.ts';

/** A rung or text this late means that neither workflow nor sweep is at work; so does a sweep that was last here so long ago. */
const LATE = 3 * MINUTE;

/** Whether rungs fire in time, when the sweep was last here, and whether anybody at the desk can be told. A district that has only begun has no beat yet, and nothing late. */
export async function healthOf({ store, clock, settings }: Ports, directory: Directory) {
  const since = plus(clock.now(), -LATE);
  const [waiting, beatAt, recovery] = await Promise.all([
    store.due(since, 100),
    store.lastBeat('sweep'),
    store.recovery(),
  ]);
  const silent = beatAt !== null && beatAt < since;
  return {
    ok: waiting.length === 0 && !silent,
    overdue: waiting.length,
    oldest: waiting[0]?.at ?? null,
    beatAt,
    silent,
    deskUnheard: whyDeskUnheard(directory, { channels: settings.channels, now: clock.now() }),
    restored: recovery && shownUntil(recovery, clock.now()),
  };
}

/** How long every page says that the table was restored: what was lost is found and sent again in days, not hours. */
const SHOWN = 7 * DAY;

function shownUntil({ from, to, lost, lostCount, broken }: Recovery, now: Instant) {
  return to !== null && plus(to, SHOWN) < now ? null : { from, to, lost, lostCount, broken };
}
