import type { CaseRow, Schemas } from '../../api/queries.ts';
import { ms, wallClock } from '../../words/time.ts';

export type Group = 'overdue' | 'hour' | 'four-hours' | 'today' | 'later' | 'waiting' | 'none';
export const GROUPS: Group[] = ['overdue', 'hour', 'four-hours', 'today', 'later', 'waiting', 'none'];
export const isGroup = (text: string | null): text is Group => GROUPS.some((group) => group === text);

const HOUR = 3_600_000;
type Viewer = Pick<Schemas['Me']['me'], 'desk' | 'unit'>;

/** The group of a case by its next deadline; somebody else's move, hours away, waits. The same rule counts the facets on the server. */
export function groupOf(row: Pick<CaseRow, 'clocks'>, now: number, viewer: Viewer): Group {
  const [next] = row.clocks;
  if (!next) return 'none';
  const left = ms(next.dueAt) - now;
  if (left < 0) return 'overdue';
  if (left < HOUR) return 'hour';
  if (left < 4 * HOUR) return 'four-hours';
  const theirs = row.clocks
    .filter(({ dueAt }) => dueAt === next.dueAt)
    .some(({ move }) => (move.desk ? viewer.desk : move.unit?.id === viewer.unit.id));
  if (!theirs) return 'waiting';
  return wallClock(ms(next.dueAt)).date === wallClock(now).date ? 'today' : 'later';
}

/** The rows under their headings, in the order of urgency; a heading without rows is left out. */
export function grouped(rows: CaseRow[], now: number, viewer: Viewer): { group: Group; rows: CaseRow[] }[] {
  const found = new Map<Group, CaseRow[]>();
  for (const row of rows) {
    const group = groupOf(row, now, viewer);
    found.set(group, [...(found.get(group) ?? []), row]);
  }
  return GROUPS.flatMap((group) => {
    const inside = found.get(group);
    return inside ? [{ group, rows: inside }] : [];
  });
}
