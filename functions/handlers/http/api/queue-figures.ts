import type { Instant } from '../../../domain/matter/instant.ts';
import { PINNED } from '../../../domain/matter/grade.ts';
import type { Ports } from '../../../ports/ports.ts';
import { districtCounts, elsewhereOf, lessHidden, openHiddenFrom } from './list-cases.ts';
import { maySee, seesAll } from './permissions.ts';
import type { Person } from './person.ts';

/** The newest is looked for among so many: more wait at once in no district. */
const MOST = 100;

/** What the head of every page says of the queue: how many await appraisal, what is overdue, and the 特别重大 and 重大 among the first, which call. */
export async function queueFigures(person: Person, ports: Ports, now: Instant) {
  if (!seesAll(person)) return null;
  const wanted = { desk: person.unit.desk === true, kinds: ['r', 'x'] };
  const [open, waiting, hidden] = await Promise.all([
    districtCounts(ports, now, { ...wanted, statuses: ['appraising', 'open'] }),
    districtCounts(ports, now, { ...wanted, statuses: ['appraising'] }),
    openHiddenFrom(person, ports),
  ]);
  const all = lessHidden(open, hidden, now, person);
  const unread = lessHidden(waiting, hidden, now, person, 'appraising');
  const count = PINNED.reduce((sum, grade) => sum + (unread.grade[grade] ?? 0), 0);
  return {
    total: all.total,
    appraising: all.status['appraising'] ?? 0,
    overdue: all.due['overdue'] ?? 0,
    elsewhere: elsewhereOf(all),
    pinned: { count, newest: count > 0 ? await newestPinned(person, ports) : null },
  };
}

/** Numbers grow, so that whoever knows the last one hears of a new one. */
async function newestPinned(person: Person, { store }: Pick<Ports, 'store'>): Promise<string | null> {
  const { entries } = await store.places({ statuses: ['appraising'], grades: PINNED, limit: MOST });
  const { cases } = await store.casesNamed(entries.map(({ matter }) => matter));
  const seen = cases.filter((state) => state.status === 'appraising' && maySee(person, state));
  return (
    seen
      .map(({ number }) => number)
      .toSorted()
      .at(-1) ?? null
  );
}
