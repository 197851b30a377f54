import type { CaseRow, Schemas } from '../../api/queries.ts';
import { ms } from '../../words/time.ts';
import { wallClock } from '../../words/wall-clock.ts';

export type Group = 'overdue' | 'hour' | 'four-hours' | 'today' | 'later' | 'waiting' | 'none';
export const GROUPS: Group[] = ['overdue', 'hour', 'four-hours', 'today', 'later', 'waiting', 'none'];
export const isGroup = (text: string | null): text is Group => GROUPS.some((group) => group === text);

const HOUR = 3_600_000;
type Viewer = Pick<Schemas['Me']['me'], 'desk' | 'unit'>;
type Moved = Pick<CaseRow, 'clocks' | 'status'>;

const firstClocks = ({ clocks }: Moved): CaseRow['clocks'] => clocks.filter(({ dueAt }) => dueAt === clocks[0]?.dueAt);

/** What awaits appraisal awaits the desk; else it is whose move the next deadline is. The server orders and counts by the same rule. */
export const isDesksMove = (row: Moved): boolean =>
  row.status === 'appraising' || firstClocks(row).some(({ move }) => move.desk);
export const isMoveOf = (row: Moved, unit: string): boolean =>
  firstClocks(row).some(({ move }) => move.unit?.id === unit);

const isOurs = (row: Moved, { desk, unit }: Viewer): boolean => (desk && isDesksMove(row)) || isMoveOf(row, unit.id);

/** The group of a case by its next deadline; somebody else's move, hours away, waits. The same rule counts the facets on the server. */
export function groupOf(row: Moved, now: number, viewer: Viewer): Group {
  const [next] = row.clocks;
  if (!next) return 'none';
  const left = ms(next.dueAt) - now;
  if (left < 0) return 'overdue';
  if (left < HOUR) return 'hour';
  if (left < 4 * HOUR) return 'four-hours';
  if (!isOurs(row, viewer)) return 'waiting';
  return wallClock(ms(next.dueAt)).date === wallClock(now).date ? 'today' : 'later';
}

export interface Section {
  key: string;
  grade: CaseRow['grades']['opinion'];
  /** Whoever looks has the move. */
  ours: boolean;
  /** Over: no grade and no move orders them. */
  past: boolean;
  /** Plainly of elsewhere, whatever the grade. */
  elsewhere: boolean;
  rows: CaseRow[];
}

/** Rows that stand together in the server's order: of one grade, and of one side's move. */
export function sectionsOf(rows: CaseRow[], viewer: Viewer): Section[] {
  const sections: Section[] = [];
  const times = new Map<string, number>();
  for (const row of rows) {
    const past = row.status === 'ended' || row.status === 'closed';
    const [grade, ours, elsewhere] = [row.grades.opinion, isOurs(row, viewer), row.elsewhere !== undefined];
    const last = sections[sections.length - 1];
    const isLike = (one: Section): boolean =>
      one.past === past &&
      one.elsewhere === elsewhere &&
      (past || elsewhere || (one.grade === grade && one.ours === ours));
    if (last && isLike(last)) last.rows.push(row);
    else {
      // In a list that has just moved the same may stand twice.
      const name = past ? 'past' : elsewhere ? 'elsewhere' : `${grade} ${ours}`;
      times.set(name, (times.get(name) ?? 0) + 1);
      sections.push({ key: `${name} ${times.get(name) ?? 0}`, grade, ours, past, elsewhere, rows: [row] });
    }
  }
  return sections;
}
