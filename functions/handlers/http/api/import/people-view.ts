import { fieldsThatDiffer } from '../../../../list-import/fields-that-differ.ts';
import type { PlannedRow } from '../../../../list-import/people/plan.ts';
import type { Table } from '../../../../list-import/read-table.ts';
import type { Plan } from '../../../../list-import/people/rows.ts';
import { unitStands } from './judged.ts';
import { pick } from '../../../../domain/matter/pick.ts';

interface Seen extends Omit<Plan, 'headings'>, Pick<Table, 'format' | 'sheet'> {
  headings: number;
  awaits: string[];
}

/** What a list of people comes to, row by row, for whoever decides whether it is written. */
export function importView({ rows, ...seen }: Seen) {
  const views = rows.map(rowView);
  return {
    ...(seen.sheet === undefined ? {} : { sheet: seen.sheet }),
    ...pick(seen, ['format', 'headings', 'read', 'ignored', 'awaits']),
    rows: views,
    // Of a row that is left out the unit comes in all the same, and the row counts as left out.
    written: views.filter(({ does, unit }) => ['adds', 'changes'].includes(does) || (does !== 'left-out' && unit))
      .length,
    faulty: views.filter(({ does }) => does === 'left-out').length,
  };
}

type Does = 'adds' | 'changes' | 'same' | 'waits' | 'left-out';

const fieldOf = (person: object | null, field: string): unknown => new Map(Object.entries(person ?? {})).get(field);

function rowView(planned: PlannedRow) {
  const { row, unitName, name, unit, contact, faults, notes } = planned;
  const sound = faults.length === 0;
  const changes = sound && contact?.was ? fieldsThatDiffer(contact.was, contact.is) : [];
  const differs: Does = contact && !contact.was ? 'adds' : changes.length > 0 ? 'changes' : 'same';
  const ofPerson: Does = planned.waits ? 'waits' : differs;
  const ofUnit: 'adds' | 'changes' = unit?.was ? 'changes' : 'adds';
  return {
    row,
    unitName,
    name,
    does: sound ? ofPerson : ('left-out' satisfies Does),
    ...(unit && unitStands(planned) ? { unit: ofUnit } : {}),
    changes: changes.map((field) => ({
      field,
      was: fieldOf(contact?.was ?? null, field),
      is: fieldOf(contact?.is ?? null, field),
    })),
    faults,
    notes,
  };
}
