import type { Contact, Directory } from '../../domain/people/directory.ts';
import { contactIn } from './contact-in-row.ts';
import { type Headed, headedTable, plain, REMARK } from '../headed-table.ts';
import { type Column, headingOf, PEOPLE_COLUMNS } from './headings.ts';
import { fieldsThatDiffer } from '../fields-that-differ.ts';
import { type Cells, fault, type IdOf, note, type PlannedRow, type Reading } from './plan.ts';
import { unitIn } from './unit-in-row.ts';

export interface Plan extends Omit<Headed<Column>, 'rows'> {
  rows: PlannedRow[];
}

/** P8: what a table of units and people would change in the directory, row by row. Pure, and nothing of it is written. */
export function planRows(
  table: readonly string[][],
  directory: Directory,
  idOf: IdOf,
  waiting: readonly Contact[] = [],
): Plan {
  const { rows: given, ...headed } = headedTable(table, PEOPLE_COLUMNS);
  const read: { planned: PlannedRow; cells: Cells }[] = [];
  for (const { row, cells, first } of given) {
    if (isRemark(first, cells)) continue;
    const above = read.at(-1)?.planned.unitName ?? '';
    const rows = read.map(({ planned }) => planned);
    const reading = { cells, known: withUnits(directory, rows), waiting, idOf, faults: [], notes: [] };
    read.push({ planned: plannedRow(row, reading, above), cells });
  }
  nameSubstitutes(read, directory);
  const rows = read.map(({ planned }) => planned);
  refuseTwice(rows);
  noteNamesakes(rows);
  noteSharedPhones(rows, directory);
  return { ...headed, rows };
}

/** 合计, 填表人：… below a list are of nobody, whatever column they stand in. */
const isRemark = (first: string, { name, unitKind }: Cells): boolean => !name && !unitKind && REMARK.test(first);

const withUnits = (
  { units, contacts }: Directory,
  rows: readonly PlannedRow[],
): Pick<Directory, 'units' | 'contacts'> => {
  const fresh = new Map(rows.flatMap(({ unit }) => (unit ? [[unit.is.id, unit.is] as const] : [])));
  return { units: [...units.filter(({ id }) => !fresh.has(id)), ...fresh.values()], contacts };
};

function plannedRow(row: number, reading: Reading, above: string): PlannedRow {
  const { cells, faults, notes } = reading;
  const name = nameIn(cells.name ?? '');
  // A merged cell is written in its first row alone.
  const unitName = cells.unit || (name ? above : '');
  if (!cells.unit && unitName) note(reading, 'unit', `单位为空，按上一行的“${unitName}”读`);
  const unit = unitIn(reading, unitName);
  const contact = name && unit ? contactIn(reading, name, unit.is) : null;
  const changed = unit && (!unit.was || fieldsThatDiffer(unit.was, unit.is).length > 0) ? unit : null;
  const ofUnit = cells.unitKind || cells.short || cells.desk || cells.superior || cells.answersFor || cells.notFor;
  if (!name && !ofUnit && faults.length === 0) fault(reading, 'name', '没有姓名，也没有单位的类别，读不出要登记什么');
  return { row, unitName, name, unit: changed, contact, faults, notes };
}

/** Names of two characters are set apart in tables: 张 三. */
const nameIn = (cell: string): string => cell.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').trim();

/** AB角 by name: of the same unit, else of any where there is only one. */
function nameSubstitutes(read: readonly { planned: PlannedRow; cells: Cells }[], { contacts }: Directory): void {
  const fresh = read.flatMap(({ planned: { contact } }) => (contact ? [contact.is] : []));
  const people = [...contacts.filter(({ id }) => fresh.every((one) => one.id !== id)), ...fresh];
  for (const { planned, cells } of read) {
    const wanted = nameIn(cells.substitute ?? '');
    const { contact } = planned;
    if (!wanted || !contact) continue;
    const named = people.filter((one: Contact) => one.active && plain(one.name) === plain(wanted));
    const here = named.filter(({ unit }) => unit === contact.is.unit);
    const [only, ...others] = here.length > 0 ? here : named;
    if (only && others.length === 0) contact.is = { ...contact.is, substitute: only.id };
    else
      planned.faults.push({
        column: headingOf('substitute'),
        says: only ? `有几位“${wanted}”，请在通讯录里指定替班人` : `通讯录和本表里都没有“${wanted}”`,
      });
  }
}

/** One person, or one account, in two rows: whoever made the list decides which holds. */
function refuseTwice(rows: readonly PlannedRow[]): void {
  const seen = new Map<string, number>();
  for (const { row, contact, faults } of rows) {
    if (!contact) continue;
    const { id, subject } = contact.is;
    const keys = [
      {
        key: `id ${id}`,
        column: headingOf('name'),
        says: '是同一个人',
        more: '；有几个岗位的，写在同一格里，用顿号隔开',
      },
      { key: `subject ${subject}`, column: headingOf('subject'), says: '登录账号相同', more: '' },
    ].slice(0, subject === undefined ? 1 : 2);
    for (const { key, column, says, more } of keys) {
      const first = seen.get(key);
      if (first !== undefined) faults.push({ column, says: `与第 ${first} 行${says}，只能留一行${more}` });
      else seen.set(key, row);
    }
  }
}

/** Two telephones of one person make two people of him: whoever made the list is asked. */
function noteNamesakes(rows: readonly PlannedRow[]): void {
  const seen = new Map<string, PlannedRow>();
  for (const row of rows) {
    if (!row.contact) continue;
    const { was, is } = row.contact;
    const key = `${is.unit} ${plain(is.name)}`;
    const above = seen.get(key);
    if (!above) seen.set(key, row);
    else if (!was && above.contact?.is.id !== is.id)
      row.notes.push({
        column: headingOf('name'),
        says: `与第 ${above.row} 行同单位、同名，手机号不同：会登记成两个人；如是同一人，请只留一行`,
      });
  }
}

/** An office may have one telephone for several people on purpose: whoever made the list is asked, and decides. */
function noteSharedPhones(rows: readonly PlannedRow[], { contacts }: Directory): void {
  const listed = new Set(rows.flatMap(({ contact }) => (contact ? [contact.is.id] : [])));
  const others = contacts.filter(({ id, active }) => active && !listed.has(id));
  const seen = new Map<string, PlannedRow>();
  for (const row of rows) {
    const { phone, active, id } = row.contact?.is ?? {};
    if (phone === undefined || active !== true) continue;
    const above = seen.get(phone);
    const known = others.find((one) => one.phone === phone && one.id !== id);
    if (above) row.notes.push({ column: headingOf('phone'), says: sharedSays(row, above) });
    else if (known)
      row.notes.push({ column: headingOf('phone'), says: `手机号与通讯录里的“${known.name}”相同，${SHARED}` });
    if (!above) seen.set(phone, row);
  }
}

const SHARED = '两人的短信会发到同一部手机，请核对';

const sharedSays = ({ name }: PlannedRow, above: PlannedRow): string =>
  name === above.name
    ? `姓名、手机号与第 ${above.row} 行相同：如是同一人兼任，两个单位都会登记，短信发到同一部手机；登录账号只能写在一行`
    : `手机号与第 ${above.row} 行的“${above.name}”相同，${SHARED}`;
