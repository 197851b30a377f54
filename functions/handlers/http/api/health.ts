import { DAY, MINUTE, plus } from '../../../domain/matter/instant.ts';
import { whyDeskUnheard } from '../../../domain/texts/unheard.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Recovery } from '../../../ports/stored.ts';
import { may } from './permissions.ts';
import type { Person } from './person.ts';
import { complainingAmong, unseenAmong } from './unseen.ts';

/** A rung or text this late means that neither workflow nor sweep is at work; so does a sweep that was last here so long ago. */
const LATE = 3 * MINUTE;

/** Whether rungs fire in time, when the sweep was last here, and whether anybody at the desk can be told. A district that has only begun has no beat yet, and nothing late. */
export async function healthOf(person: Person, ports: Ports) {
  const { store, clock, settings } = ports;
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
    deskUnheard: whyDeskUnheard(person.directory, { channels: settings.channels, now: clock.now() }),
    restored: recovery && (await restoredFor(person, recovery, ports)),
  };
}

/** How long every page says that the table was restored: what was lost is found and sent again in days, not hours. */
const SHOWN = 7 * DAY;

/** H5: a record that is broken is named to those alone who may know of it; whoever sends texts again knows of each by its number. */
async function restoredFor(person: Person, { from, to, lost, lostCount, broken }: Recovery, ports: Ports) {
  if (to !== null && plus(to, SHOWN) < ports.clock.now()) return null;
  const numbers = broken.map(({ matter }) => matter);
  const hidden = await (may(person, 'read-texts') ? complainingAmong : unseenAmong)(person, numbers, ports);
  return { from, to, lost, lostCount, broken: broken.filter(({ matter }) => !hidden.has(matter)) };
}
