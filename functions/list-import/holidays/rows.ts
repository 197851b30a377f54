import type { Policy } from '../../domain/rules/policy.ts';
import { dayIn } from '../day.ts';
import { type Columns, headedTable, REMARK, type Said } from '../headed-table.ts';
import { markedRow, notNamed, type PartPlan, type PlannedEntry, refuseTwice } from '../part-plan.ts';

type Column = 'date' | 'kind' | 'name';
export type CalendarDay = Policy['calendar']['days'][number];

/** How offices head the columns of the days off and the make-up workdays of a year. */
export const HOLIDAY_COLUMNS: Columns<Column> = {
  headings: {
    date: ['日期', '时间', '放假日期'],
    kind: ['安排', '类型', '类别', '性质', '放假或上班', '休息或上班'],
    name: ['节日', '节日名称', '节假日', '假日', '假期', '名称'],
  },
  isHead: (found) => found.includes('date') && found.includes('kind'),
};

const heading = (column: Column): string => HOLIDAY_COLUMNS.headings[column][0] ?? column;

const REST = /^(?:放假|休息|休假|休|假|节假日)$/;
const WORK = /^(?:上班|调休|调休上班|补班|工作日|班)$/;

/** H3: what a list of days off and make-up workdays (调休) would change in the calendar, row by row. Pure. */
export function planHolidays(
  table: readonly string[][],
  { days, coveredYears }: Pick<Policy['calendar'], 'days' | 'coveredYears'>,
): PartPlan<CalendarDay> {
  const { rows, ...headed } = headedTable(table, HOLIDAY_COLUMNS);
  const planned = rows
    .filter(({ first, cells }) => cells.kind || !REMARK.test(first))
    .map(({ row, cells }) => markedRow(row, cells, heading('date')) ?? plannedDay(row, cells, days));
  refuseTwice(
    planned,
    ({ date }) => date,
    (first) => ({ column: heading('date'), says: `与第 ${first} 行是同一天，只能留一行` }),
  );
  noteNewYears(planned, coveredYears);
  // A list is of its years: those of other years are none of its business.
  const years = new Set(planned.flatMap(({ entry }) => entry?.is.date.slice(0, 4) ?? []));
  const ofYears = days.filter(({ date }) => years.has(date.slice(0, 4)));
  return { ...headed, rows: planned, missing: notNamed(ofYears, planned, ({ date }) => date) };
}

function plannedDay(
  row: number,
  cells: Partial<Record<Column, string>>,
  days: readonly CalendarDay[],
): PlannedEntry<CalendarDay> {
  const faults: Said[] = [];
  const notes: Said[] = [];
  const date = dateIn(cells.date ?? '', faults, notes);
  const rest = restIn(cells.kind ?? '', faults);
  const was = days.find((one) => one.date === date) ?? null;
  const name = cells.name || was?.name;
  if (name === undefined) faults.push({ column: heading('name'), says: '没有写是哪个节日，如“国庆节”' });
  if (date !== undefined && rest === false && isWeekday(date))
    faults.push({
      column: heading('kind'),
      says: `${date} 是周一至周五，本就上班；调休上班只能写在周六或周日，请核对日期`,
    });
  const seen = { row, name: [date ?? cells.date, name].filter(Boolean).join(' '), faults, notes };
  if (date === undefined || rest === undefined || name === undefined || faults.length > 0)
    return { ...seen, does: 'left-out', entry: null };
  const is = { date, rest, name };
  const does = !was ? 'adds' : was.rest === rest && was.name === name ? 'same' : 'changes';
  return { ...seen, does, entry: { was, is } };
}

function dateIn(cell: string, faults: Said[], notes: Said[]): string | undefined {
  const read = dayIn(cell);
  if (!read) {
    faults.push({
      column: heading('date'),
      says: cell === '' ? '没有写日期' : `“${cell}”读不懂，请每天写一行，写年月日，如 2027-02-05`,
    });
    return undefined;
  }
  if (read.counted) notes.push({ column: heading('date'), says: `Excel 的日期序号 ${cell} 按 ${read.day} 读` });
  return read.day;
}

function restIn(cell: string, faults: Said[]): boolean | undefined {
  if (REST.test(cell)) return true;
  if (WORK.test(cell)) return false;
  faults.push({
    column: heading('kind'),
    says: cell === '' ? '没有写安排，应为“放假”或“上班”' : `“${cell}”读不懂，应为“放假”或“上班”（调休上班）`,
  });
  return undefined;
}

const isWeekday = (date: string): boolean => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** Limits in working days are counted in a year once its calendar was checked: that a list makes it so is said where it does. */
function noteNewYears(planned: readonly PlannedEntry<CalendarDay>[], covered: readonly number[]): void {
  for (const year of newYears(planned, covered)) {
    const first = planned.find(({ entry }) => entry?.is.date.startsWith(`${year}-`));
    first?.notes.push({
      column: heading('date'),
      says: `${year} 年将记为已按国务院办公厅通知核对；通知里的每一天都应在表里，发布前请再对照`,
    });
  }
}

/** The years of a list that the calendar does not cover yet. */
export const newYears = (planned: readonly PlannedEntry<CalendarDay>[], covered: readonly number[]): number[] =>
  [...new Set(planned.flatMap(({ entry }) => (entry ? [Number(entry.is.date.slice(0, 4))] : [])))]
    .filter((year) => !covered.includes(year))
    .toSorted((a, b) => a - b);
