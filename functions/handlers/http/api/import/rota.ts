import { nameOfUnit, type Shift } from '../../../../domain/people/directory.ts';
import { changedShift } from '../../../../domain/people/shift-change.ts';
import { fieldsThatDiffer } from '../../../../list-import/fields-that-differ.ts';
import { hasHeadings } from '../../../../list-import/headed-table.ts';
import { ROTA_COLUMNS, rotaHeading } from '../../../../list-import/rota/columns.ts';
import { type PlannedShift, planRota } from '../../../../list-import/rota/rows.ts';
import type { HttpAnswer, HttpCall } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { shiftFaults } from '../directory-faults.ts';
import { mustBeAllowedTo } from '../permissions.ts';
import { personNamed, type Person } from '../person.ts';
import { changeDirectory, readToChange } from '../rights/change-directory.ts';
import { waitingContacts } from '../rights/waiting-contacts.ts';
import { faultyRows, headless, readFrom, tableOf } from './table.ts';

/** P8: a rota of the duty desk from a file; previewed and written as a list of people is. */
export async function importRota(call: HttpCall, asked: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(asked, 'edit-directory');
  const table = await tableOf(call, hasHeadings(ROTA_COLUMNS));
  const read = await readToChange(asked, ports);
  const entering = (await waitingContacts(ports)).map(({ name }) => name);
  const plan = planRota(table.rows, read.directory, ports.clock.now(), entering);
  if (plan.headings === null) throw headless('“日期”“开始”“结束”“值班员”“带班领导”', table);
  const rows = plan.rows.map((row) => judgedShift(row, read));
  if (call.query['preview'] !== 'true') {
    const faulty = rows.filter(({ faults }) => faults.length > 0);
    if (faulty.length > 0 && call.query['leaveOut'] !== 'true') throw faultyRows(faulty);
    const { contact } = read.person;
    const change = { at: ports.clock.now(), by: { id: contact.id, name: contact.name }, is: 'override' as const };
    const rota = rows.flatMap(({ shift }) => {
      if (!shift || shift.was === shift.is) return [];
      return [shift.was ? changedShift(shift.was, shift.is, { ...change, says: '导入值班表' }) : shift.is];
    });
    if (rota.length > 0) await changeDirectory(read, { rota }, `POST directory/import shifts ${rota.length}`, ports);
  }
  const views = rows.map((row) => shiftView(row, read.person));
  const body = {
    now: ports.clock.now(),
    ...readFrom(table),
    headings: plan.headings,
    read: plan.read,
    ignored: plan.ignored,
    awaits: [],
    rows: views,
    written: views.filter(({ does }) => does === 'adds' || does === 'changes').length,
    faulty: views.filter(({ does }) => does === 'left-out').length,
  };
  return { status: 200, body };
}

const COLUMNS: Record<string, string> = {
  until: rotaHeading('until'),
  coordinators: rotaHeading('coordinators'),
  leader: rotaHeading('leader'),
};

/** With what the form would refuse too. */
function judgedShift(row: PlannedShift, { directory }: Pick<Person, 'directory'>): PlannedShift {
  const said = row.shift ? shiftFaults(row.shift.is, directory) : [];
  if (said.length === 0) return row;
  const faults = said.map(({ pointer, detail }) => ({
    column: COLUMNS[pointer.split('/')[1] ?? ''] ?? rotaHeading('date'),
    says: detail,
  }));
  return { ...row, shift: null, faults: [...row.faults, ...faults] };
}

const SHOWN = ['until', 'coordinators', 'leader'] as const;

function shiftView({ row, span, shift, faults, notes }: PlannedShift, { directory }: Person) {
  const name = (id: string): string => personNamed(directory, id).name;
  const said = (of: Shift, field: (typeof SHOWN)[number]): string =>
    field === 'coordinators' ? of.coordinators.map(name).join('、') : field === 'leader' ? name(of.leader) : of.until;
  const differing = shift?.was ? fieldsThatDiffer(shift.was, shift.is) : [];
  const is = !shift ? 'left-out' : !shift.was ? 'adds' : shift.was === shift.is ? 'same' : 'changes';
  return {
    row,
    unitName: shift
      ? nameOfUnit(directory, directory.contacts.find(({ id }) => id === shift.is.leader)?.unit ?? '')
      : '',
    name: span,
    does: is satisfies 'left-out' | 'adds' | 'same' | 'changes',
    changes: SHOWN.filter((field) => differing.includes(field)).map((field) => ({
      field,
      was: shift?.was ? said(shift.was, field) : '',
      is: shift ? said(shift.is, field) : '',
    })),
    faults,
    notes,
  };
}
