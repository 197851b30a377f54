import type { Unit } from '../../domain/people/directory.ts';
import type { RoutingLedger } from '../../domain/rules/policy.ts';
import { type Columns, headedTable, REMARK, type Said } from '../headed-table.ts';
import { markedRow, notNamed, type PartPlan, type PlannedEntry, refuseTwice, sameName, wordsIn } from '../part-plan.ts';
import { unitNamed } from '../unit-named.ts';

type Column = 'id' | 'unit' | 'subjects' | 'mentions' | 'places' | 'clause' | 'says';
export type RoutingDuty = RoutingLedger['rows'][number];

/** How offices head the columns of a ledger of duties. */
export const DUTY_COLUMNS: Columns<Column> = {
  headings: {
    id: ['编号', '序号'],
    unit: ['承办单位', '责任单位', '责任部门', '主管部门', '单位', '部门'],
    subjects: ['主题', '主题词', '事项', '事项类别'],
    mentions: ['词语', '关键词', '提到的词'],
    places: ['地点', '辖区', '属地'],
    clause: ['条款', '适用条款'],
    says: ['依据', '职责', '职责依据', '说明'],
  },
  isHead: (found) => found.includes('unit') && found.includes('says'),
};

const heading = (column: Column): string => DUTY_COLUMNS.headings[column][0] ?? column;

interface Known {
  units: readonly Unit[];
  known: readonly RoutingDuty[];
  /** The words by which alerts are sorted. */
  subjects: readonly string[];
  /** Each with its name. */
  clauses: Readonly<Record<string, { name: string }>>;
}

interface Reading {
  cells: Partial<Record<Column, string>>;
  faults: Said[];
  notes: Said[];
}

const fault = ({ faults }: Reading, column: Column, says: string): unknown =>
  faults.push({ column: heading(column), says });

/** R2: what a list of routing duties would change in the ledger, row by row. Pure. */
export function planDuties(
  table: readonly string[][],
  rules: Known,
  idOf: (name: string) => string,
): PartPlan<RoutingDuty> {
  const { rows, ...headed } = headedTable(table, DUTY_COLUMNS);
  const planned = rows
    .filter(({ first, cells }) => cells.unit || !REMARK.test(first))
    .map(
      ({ row, cells }) =>
        markedRow(row, cells, heading('unit')) ?? plannedDuty(row, { cells, faults: [], notes: [] }, rules, idOf),
    );
  refuseTwice(
    planned,
    ({ id }) => id,
    (first) => ({ column: heading('unit'), says: `与第 ${first} 行是同一项职责，只能留一行` }),
  );
  return { ...headed, rows: planned, missing: notNamed(rules.known, planned, ({ id }) => id) };
}

function plannedDuty(
  row: number,
  reading: Reading,
  rules: Known,
  idOf: (name: string) => string,
): PlannedEntry<RoutingDuty> {
  const { cells, faults, notes } = reading;
  const numbered = rules.known.find(({ id }) => cells.id !== undefined && id === cells.id);
  const unit = unitIn(reading, rules.units, numbered?.unit);
  const subjects = subjectsIn(reading, rules.subjects);
  const [mentions, places] = [wordsIn(cells.mentions), wordsIn(cells.places)];
  if (subjects.length + mentions.length + places.length === 0)
    fault(reading, 'subjects', '主题、词语、地点至少写一项，否则会匹配一切');
  const when = {
    ...(subjects.length > 0 ? { subjects } : {}),
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(places.length > 0 ? { places } : {}),
  };
  const was = numbered ?? rules.known.find((one) => one.unit === unit && sameWhen(one, when)) ?? null;
  const clause = clauseIn(reading, rules.clauses) ?? (cells.clause ? undefined : was?.clause);
  if (clause === undefined && !cells.clause)
    fault(reading, 'clause', `没有写条款，应为 ${allowed(rules.clauses)} 之一`);
  const says = cells.says || was?.says;
  if (says === undefined) fault(reading, 'says', '没有写依据，如“供电由供电公司负责”');
  const seen = { row, name: says ?? cells.unit ?? '', faults, notes };
  if (unit === undefined || clause === undefined || says === undefined || faults.length > 0)
    return { ...seen, does: 'left-out', entry: null };
  const id = was?.id ?? idOf([unit, ...subjects, '|', ...mentions, '|', ...places].join(' '));
  const is: RoutingDuty = { id, unit, clause, ...when, says };
  const same = was?.unit === unit && was.clause === clause && was.says === says && sameWhen(was, when);
  return { ...seen, does: !was ? 'adds' : same ? 'same' : 'changes', entry: { was, is } };
}

type When = Pick<RoutingDuty, 'subjects' | 'mentions' | 'places'>;

const sameWhen = (one: When, other: When): boolean =>
  (['subjects', 'mentions', 'places'] as const).every(
    (field) => (one[field] ?? []).join(' ') === (other[field] ?? []).join(' '),
  );

/** `now`: the unit that the duty has in the draft, which may stay although the directory has it no longer. */
function unitIn(reading: Reading, units: readonly Unit[], now: string | undefined): string | undefined {
  const cell = reading.cells.unit ?? '';
  if (cell === '') {
    fault(reading, 'unit', '没有写承办单位');
    return undefined;
  }
  const found = unitNamed(
    units.filter(({ active }) => active),
    cell,
  );
  if (!found && now !== undefined && (cell === now || unitNamed(units, cell)?.unit.id === now)) {
    reading.notes.push({ column: heading('unit'), says: `通讯录里没有在用单位“${cell}”，与草稿一致，没有改` });
    return now;
  }
  if (!found) {
    fault(reading, 'unit', `通讯录里没有在用单位“${cell}”，请写通讯录里的一个单位的全称或简称，或先登记该单位`);
    return undefined;
  }
  if (found.alike) reading.notes.push({ column: heading('unit'), says: `“${cell}”按通讯录里的“${found.unit.name}”读` });
  return found.unit.id;
}

function subjectsIn(reading: Reading, known: readonly string[]): string[] {
  const subjects = wordsIn(reading.cells.subjects);
  for (const word of subjects)
    if (!known.includes(word))
      fault(reading, 'subjects', `没有主题“${word}”，应为 ${known.join('、')} 之一；别的词请写在“词语”一列`);
  return subjects;
}

const allowed = (clauses: Known['clauses']): string =>
  Object.entries(clauses)
    .filter(([id]) => ROUTES.test(id))
    .map(([, { name }]) => `“${name}”`)
    .join('、');

/** The clauses that say who answers. */
const ROUTES = /^R\d$/;

function clauseIn({ cells, faults }: Reading, clauses: Known['clauses']): string | undefined {
  const cell = cells.clause ?? '';
  if (cell === '') return undefined;
  const found = Object.entries(clauses).find(([id, { name }]) => id === cell || sameName(name, cell));
  if (!found) faults.push({ column: heading('clause'), says: `没有条款“${cell}”，应为 ${allowed(clauses)} 之一` });
  return found?.[0];
}
