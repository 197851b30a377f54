import { bearsMark } from '../../domain/intake/classified.ts';
import type { Unit } from '../../domain/people/directory.ts';
import type { DistrictPolicy } from '../../domain/rules/policy.ts';
import { type Headed, headedTable, plain, REMARK, type Said } from '../headed-table.ts';
import { unitNamed } from '../unit-named.ts';
import { POLICY_COLUMNS, type PolicyColumn, policyHeading } from './columns.ts';
import { dayBefore, dayIn } from '../day.ts';

export type PolicyDoes = 'adds' | 'changes' | 'same' | 'removes' | 'left-out';

export interface PlannedPolicy {
  /** As Excel numbers it. */
  row: number;
  name: string;
  does: PolicyDoes;
  /** `was` null: it is new; `is` null: it goes. */
  policy: { was: DistrictPolicy | null; is: DistrictPolicy | null } | null;
  faults: Said[];
  /** How something was read that could be read otherwise. */
  notes: Said[];
}

export interface PolicyPlan extends Omit<Headed<never>, 'rows'> {
  rows: PlannedPolicy[];
  /** Those that the list has not. */
  missing: DistrictPolicy[];
}

interface Known {
  units: readonly Unit[];
  known: readonly DistrictPolicy[];
}

/** Names that are shorter stand in anything. */
const LEAST_NAME = 4;
const LEAST_ALSO = 3;

interface Reading {
  cells: Headed<PolicyColumn>['rows'][number]['cells'];
  faults: Said[];
  notes: Said[];
}

const fault = ({ faults }: Reading, column: PolicyColumn, says: string): unknown =>
  faults.push({ column: policyHeading(column), says });
const note = ({ notes }: Reading, column: PolicyColumn, says: string): unknown =>
  notes.push({ column: policyHeading(column), says });

/** R1: what a list of policies would change in the ledger, row by row. Pure, and nothing of it is written. */
export function planPolicies(
  table: readonly string[][],
  { units, known }: Known,
  idOf: (name: string) => string,
): PolicyPlan {
  const { rows, ...headed } = headedTable(table, POLICY_COLUMNS);
  const said = rows.filter(({ first, cells }) => cells.unit || !REMARK.test(first));
  const planned = said.map(({ row, cells }) =>
    plannedPolicy(row, { cells, faults: [], notes: [] }, { units, known }, idOf),
  );
  refuseTwice(planned);
  const named = new Set(planned.flatMap(({ policy }) => policy?.was?.id ?? policy?.is?.id ?? []));
  return { ...headed, rows: planned, missing: known.filter(({ id }) => !named.has(id)) };
}

function plannedPolicy(
  row: number,
  reading: Reading,
  { units, known }: Known,
  idOf: (name: string) => string,
): PlannedPolicy {
  const { cells, faults, notes } = reading;
  const { name, title } = nameIn(reading);
  const number = numberIn(cells.number ?? '');
  const was =
    (number === undefined ? undefined : known.find((one) => plain(one.number ?? '') === plain(number))) ??
    known.find((one) => plain(one.name) === plain(name)) ??
    null;
  const seen = { row, name: name || (was?.name ?? ''), faults, notes };
  // H6: the mark itself is not repeated.
  if (Object.values(cells).some(bearsMark)) {
    fault(reading, 'name', '带有密级标志，本系统不处理涉密信息');
    return { ...seen, name: '', does: 'left-out', policy: null };
  }
  if (isRepealed(cells.state ?? '')) {
    if (!was) note(reading, 'state', '已废止或失效，不登记');
    return { ...seen, does: was ? 'removes' : 'same', policy: was ? { was, is: null } : null };
  }
  const also = alsoIn(reading, title);
  const unit = unitIn(reading, units) ?? was?.unit;
  const { from, until } = daysIn(reading);
  if (name === '' && !was) fault(reading, 'name', '没有写政策名称');
  if (unit === undefined && !cells.unit) fault(reading, 'unit', '没有写责任部门');
  if (faults.length > 0 || unit === undefined) return { ...seen, does: 'left-out', policy: null };
  const is: DistrictPolicy = {
    ...(was ?? { id: idOf(number ?? name) }),
    name: name || (was?.name ?? ''),
    unit,
    ...(number === undefined ? {} : { number }),
    ...(also.length > 0 ? { also: [...new Set([...(was?.also ?? []), ...also])] } : {}),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
  if (is.from !== undefined && is.until !== undefined && is.until < is.from) {
    fault(reading, 'until', `早于施行日期 ${is.from}`);
    return { ...seen, does: 'left-out', policy: null };
  }
  const does = !was ? 'adds' : JSON.stringify(was) === JSON.stringify({ ...was, ...is }) ? 'same' : 'changes';
  return { ...seen, does, policy: { was, is } };
}

/** Its name, and the title that a notice which issues it names: 关于印发《…办法》的通知. */
function nameIn(reading: Reading): { name: string; title?: string } {
  const cell = (reading.cells.name ?? '').replaceAll('(', '（').replaceAll(')', '）');
  const name = /^《([^《》]+)》$/.exec(cell)?.[1] ?? cell;
  if (name !== '' && name.length < LEAST_NAME)
    fault(reading, 'name', `“${name}”太短，会误认别的事，至少写 ${LEAST_NAME} 个字`);
  const title = /印发《([^《》]{4,})》/.exec(name)?.[1];
  if (title === undefined) return { name };
  note(reading, 'name', `所印发的“${title}”一并用于识别`);
  return { name, title };
}

/** 仑政发[2026]3号 and 仑政发(2026)3号 for 仑政发〔2026〕3号. */
const numberIn = (cell: string): string | undefined =>
  cell === '' || /^[-—/无]+$/.test(cell)
    ? undefined
    : cell.replaceAll(/\s/g, '').replace(/[[(【](\d{4})[\])】]/, '〔$1〕');

function alsoIn(reading: Reading, title: string | undefined): string[] {
  const names = (reading.cells.also ?? '').split(/[、,;|/\s]+/).filter((name) => name !== '');
  for (const name of names)
    if (name.length < LEAST_ALSO) fault(reading, 'also', `“${name}”太短，会误认别的事，至少写 ${LEAST_ALSO} 个字`);
  return [...(title === undefined ? [] : [title]), ...names];
}

/** The owner: of several the one named first, which a person may mend in the draft. */
function unitIn(reading: Reading, units: readonly Unit[]): string | undefined {
  const cell = reading.cells.unit ?? '';
  if (cell === '') return undefined;
  const active = units.filter((unit) => unit.active);
  const names = cell.split(/[、,;|/\s]+/).filter((name) => name !== '');
  const [first = cell] = names;
  const found = unitNamed(active, cell) ?? unitNamed(active, first);
  if (!found) {
    fault(reading, 'unit', `通讯录里没有在用单位“${first}”，请写通讯录里的全称或简称，或先登记该单位`);
    return undefined;
  }
  if (found.alike) note(reading, 'unit', `“${first}”按通讯录里的“${found.unit.name}”读`);
  if (names.length > 1) note(reading, 'unit', `写了 ${names.length} 个单位，按第一个“${found.unit.short}”作为责任部门`);
  return found.unit.id;
}

/** Without a last day: 长期有效, —. */
const ENDLESS = /^(长期|永久|无|至今|[-—/]+)/;

function daysIn(reading: Reading): { from?: string; until?: string } {
  const [from, until, repealed] = [dayOf(reading, 'from'), dayOf(reading, 'until'), dayOf(reading, 'repealed')];
  const last = repealed === undefined ? until : dayBefore(repealed);
  if (repealed !== undefined) note(reading, 'repealed', `自该日起不再施行，按有效期至 ${last} 读`);
  return { ...(from === undefined ? {} : { from }), ...(last === undefined ? {} : { until: last }) };
}

function dayOf(reading: Reading, column: 'from' | 'until' | 'repealed'): string | undefined {
  const cell = reading.cells[column] ?? '';
  if (cell === '' || ENDLESS.test(cell)) return undefined;
  const read = dayIn(cell);
  if (!read) {
    fault(reading, column, `“${cell}”读不懂，请写年月日，如 2026-03-01`);
    return undefined;
  }
  if (read.counted) note(reading, column, `Excel 的日期序号 ${cell} 按 ${read.day} 读`);
  return read.day;
}

const isRepealed = (cell: string): boolean => /废止|失效|无效|停止执行/.test(cell) || /^(否|无)$/.test(cell);

/** One policy in two rows: whoever made the list decides which holds. */
function refuseTwice(rows: PlannedPolicy[]): void {
  const seen = new Map<string, number>();
  for (const planned of rows) {
    const id = planned.policy?.was?.id ?? planned.policy?.is?.id;
    if (id === undefined) continue;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, planned.row);
    else {
      planned.faults.push({ column: policyHeading('name'), says: `与第 ${first} 行是同一份文件，只能留一行` });
      planned.does = 'left-out';
      planned.policy = null;
    }
  }
}
