import { DAY, fromWallClock, type Instant, MINUTE, plus, wallClock } from '../../domain/matter/instant.ts';
import {
  type Contact,
  deskShifts,
  type Directory,
  isOfDesk,
  nameOfUnit,
  type Shift,
} from '../../domain/people/directory.ts';
import { shiftsDiffer } from '../../domain/people/shift-change.ts';
import { dayIn } from '../day.ts';
import { type Headed, headedTable, plain, REMARK, type Said } from '../headed-table.ts';
import { hourIn } from './hour.ts';
import { ROTA_COLUMNS, type RotaColumn, rotaHeading } from './columns.ts';

export interface PlannedShift {
  /** As Excel numbers it. */
  row: number;
  /** From when until when, as the row is read; empty where it cannot be. */
  span: string;
  shift: { was: Shift | null; is: Shift } | null;
  faults: Said[];
  /** How something was read that could be read otherwise. */
  notes: Said[];
}

export interface RotaPlan extends Omit<Headed<RotaColumn>, 'rows'> {
  rows: PlannedShift[];
}

type Cells = Headed<RotaColumn>['rows'][number]['cells'];

interface Reading {
  cells: Cells;
  directory: Directory;
  /** People whose entry waits for a second person: they are in no office yet. */
  waiting: readonly string[];
  faults: Said[];
  notes: Said[];
}

const fault = ({ faults }: Reading, column: RotaColumn, says: string): null => {
  faults.push({ column: rotaHeading(column), says });
  return null;
};
const note = ({ notes }: Reading, column: RotaColumn, says: string): unknown =>
  notes.push({ column: rotaHeading(column), says });

/** P8: what a rota of the duty desk would change in the directory, row by row. Pure, and nothing of it is written. */
export function planRota(
  table: readonly string[][],
  directory: Directory,
  now: Instant,
  waiting: readonly string[] = [],
): RotaPlan {
  const { rows: given, ...headed } = headedTable(table, ROTA_COLUMNS);
  const rows: PlannedShift[] = [];
  let above = '';
  for (const { row, cells, first } of given) {
    if (REMARK.test(first) && !cells.coordinators) continue;
    rows.push(plannedShift(row, { cells, directory, waiting, faults: [], notes: [] }, above, now));
    above = cells.date || above;
  }
  refuseTwice(rows);
  return { ...headed, rows };
}

function plannedShift(row: number, reading: Reading, above: string, now: Instant): PlannedShift {
  const times = timesIn(reading, above);
  const coordinators = peopleIn(reading, 'coordinators');
  const leaders = peopleIn(reading, 'leader');
  const [leader] = leaders;
  if (leaders.length > 1) fault(reading, 'leader', `写了 ${leaders.length} 位，带班领导只能一位`);
  const { faults, notes } = reading;
  const span = times ? spanSays(times) : '';
  if (!times || leader === undefined || faults.length > 0) return { row, span, shift: null, faults, notes };
  const was = deskShifts(reading.directory.rota).find(({ from }) => from === times.from) ?? null;
  // Who took the desk over did so, whoever else is put on the shift.
  const is: Shift = { ...times, coordinators, leader, ...(was?.signed ? { signed: was.signed } : {}) };
  if (times.until <= now && (!was || shiftsDiffer(was, is))) {
    fault(reading, 'date', `${span} 已经结束，不再改动；只导入尚未结束的班次`);
    return { row, span, shift: null, faults, notes };
  }
  return { row, span, shift: { was, is: was && !shiftsDiffer(was, is) ? was : is }, faults, notes };
}

const spanSays = ({ from, until }: Pick<Shift, 'from' | 'until'>): string => {
  const [begins, ends] = [wallClock(from), wallClock(until)];
  return `${begins.date} ${begins.time} – ${ends.date === begins.date ? '' : `${ends.date} `}${ends.time}`;
};

function timesIn(reading: Reading, above: string): Pick<Shift, 'from' | 'until'> | null {
  const { cells } = reading;
  const written = cells.date || above;
  // A merged cell is written in its first row alone.
  if (!cells.date && above) note(reading, 'date', `日期为空，按上一行的“${above}”读`);
  const day = written === '' ? null : dayIn(written.replace(/[(（]?(?:星期|周)[一二三四五六日天][)）]?$/, '').trim());
  if (!day) fault(reading, 'date', written ? `“${written}”读不懂，请写年月日，如 2026-03-01` : '没有写日期');
  const from = hourOf(reading, 'from', cells.from);
  const end = endIn(cells.until ?? '');
  const until = hourOf(reading, 'until', end.hour);
  if (!day || !from || !until) return null;
  if (day.counted) note(reading, 'date', `Excel 的日期序号 ${written} 按 ${day.day} 读`);
  const begins = plus(fromWallClock(day.day, '00:00'), from.minutes * MINUTE);
  const sameDay = plus(fromWallClock(end.day ?? day.day, '00:00'), until.minutes * MINUTE);
  if (end.day !== undefined && sameDay <= begins) return fault(reading, 'until', `“${cells.until}”不晚于开始时间`);
  if (until.next || sameDay > begins) return { from: begins, until: until.next ? plus(sameDay, DAY) : sameDay };
  note(reading, 'until', '不晚于开始时间，按次日读');
  return { from: begins, until: plus(sameDay, DAY) };
}

/** A shift over several days says on which it ends: 2026-03-25 08:30. */
function endIn(cell: string): { day?: string; hour: string } {
  const [, written = '', hour = ''] = /^(\S*\d)\s+(\d\S*)$/.exec(cell) ?? [];
  const day = written === '' ? null : dayIn(written);
  return day ? { day: day.day, hour } : { hour: cell };
}

function hourOf(
  reading: Reading,
  column: 'from' | 'until',
  cell: string | undefined,
): { minutes: number; next?: true } | null {
  if (cell === undefined || cell === '') return fault(reading, column, '没有写时间，如 08:30');
  return hourIn(cell) ?? fault(reading, column, `“${cell}”读不懂，请写 24 小时制的时间，如 08:30、17:30、次日 08:30`);
}

const ROLES = { coordinators: ['coordinator', '值班员'], leader: ['leader', '领导'] } as const;
/** So many names of those who may are told. */
const TOLD = 8;

/** Those of the desk whom a cell names: 张三、李四（网信办）. */
function peopleIn(reading: Reading, column: 'coordinators' | 'leader'): string[] {
  const cell = reading.cells[column] ?? '';
  const [role, roleName] = ROLES[column];
  if (cell === '') {
    fault(reading, column, column === 'leader' ? '没有写带班领导' : '没有写值班员，至少一位');
    return [];
  }
  const { directory } = reading;
  const may = directory.contacts.filter((one) => one.active && one.role === role && isOfDesk(one, directory));
  const ids = namesIn(cell, may).flatMap((name) => {
    const [, bare = name, unit = ''] = /^([^(（]+)[(（]([^()（）]+)[)）]$/.exec(name) ?? [];
    const found = may.filter((one) => plain(one.name) === plain(bare) && (unit === '' || isOf(one, unit, directory)));
    if (found.length === 1) return found.map(({ id }) => id);
    const first = found[0];
    const says =
      first === undefined
        ? reading.waiting.some((one) => plain(one) === plain(bare))
          ? `“${name}”的登记正等另一人审批，同意后再导入（通讯录 → 权限变更）`
          : `“${name}”不是值班单位在岗的${roleName}；可写：${namesOf(may)}`
        : `有 ${found.length} 位“${bare}”，请写成“姓名（单位）”，如 ${bare}（${nameOfUnit(directory, first.unit)}）`;
    fault(reading, column, says);
    return [];
  });
  return [...new Set(ids)];
}

const isOf = ({ unit }: Contact, named: string, { units }: Directory): boolean =>
  units.some(({ id, name, short }) => id === unit && [plain(name), plain(short)].includes(plain(named)));

const namesOf = (people: readonly Contact[]): string =>
  people.length === 0
    ? '（通讯录里还没有，请先登记）'
    : people
        .slice(0, TOLD)
        .map(({ name }) => name)
        .join('、') + (people.length > TOLD ? ' 等' : '');

/** Names of two characters are set apart in tables, 张 三, and people are too: who is there decides. */
function namesIn(cell: string, known: readonly Contact[]): string[] {
  const isThere = (name: string): boolean => known.some((one) => plain(one.name) === plain(name));
  return cell
    .split(/[、,;/|]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => (isThere(part) || /[(（]/.test(part) ? [part] : part.split(' ')));
}

/** A shift goes by its beginning; two at one time are told, for they may be meant. */
function refuseTwice(rows: readonly PlannedShift[]): void {
  const seen: PlannedShift[] = [];
  for (const planned of rows) {
    const is = planned.shift?.is;
    if (!is) continue;
    const same = seen.find(({ shift }) => shift?.is.from === is.from);
    const across = seen.find(({ shift }) => shift && shift.is.from < is.until && is.from < shift.is.until);
    if (same) {
      const says = `与第 ${same.row} 行同时开始，只能留一行；几位同值一班的，写在同一格里，用顿号隔开`;
      planned.faults.push({ column: rotaHeading('from'), says });
      planned.shift = null;
      continue;
    }
    if (across) planned.notes.push({ column: rotaHeading('from'), says: `与第 ${across.row} 行的时间重叠，请核对` });
    seen.push(planned);
  }
}
