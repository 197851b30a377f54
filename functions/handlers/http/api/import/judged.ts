import { judgeRights, withChange } from '../../../../domain/commands/rights.ts';
import { isRefusal } from '../../../../domain/matter/refusal.ts';
import type { Contact, Directory, Unit } from '../../../../domain/people/directory.ts';
import { headingOf } from '../../../../list-import/people/headings.ts';
import type { Said } from '../../../../list-import/headed-table.ts';
import { fieldsThatDiffer } from '../../../../list-import/fields-that-differ.ts';
import type { PlannedRow } from '../../../../list-import/people/plan.ts';
import { bearsMark } from '../../../../domain/intake/classified.ts';
import { contactFaults } from '../directory-faults.ts';
import { faultsIn } from '../read-body.ts';
import type { Fault } from '../schemas/faults.ts';
import { contactBody, unitBody } from '../schemas/directory.ts';
import { id as idField } from '../schemas/fields.ts';

const OF_UNIT = (['unit', 'unitId', 'short', 'unitKind', 'desk', 'superior', 'answersFor', 'notFor'] as const).map(
  headingOf,
);

/** A unit stands by itself, whatever is wrong with the person of its row: others of the list are of it too. */
export const unitStands = ({ faults }: PlannedRow): boolean => faults.every(({ column }) => !OF_UNIT.includes(column));

/** What is written of a list: units that stand, and the people of rows without a fault; of a unit the last row. */
export function partOf(rows: readonly PlannedRow[]): { units: Unit[]; contacts: Contact[] } {
  const sound = rows.filter(({ faults }) => faults.length === 0);
  const units = new Map(rows.filter(unitStands).flatMap(({ unit }) => (unit ? [[unit.is.id, unit.is] as const] : [])));
  const contacts = sound.flatMap(({ contact, waits }) => (contact && !waits && isNew(contact) ? [contact.is] : []));
  return { units: [...units.values()], contacts };
}

/** H2: what a second person is asked for already is not asked for again. After they were judged: others of the list name those who wait. */
export const notAskedTwice = (rows: readonly PlannedRow[], waiting: readonly Contact[]): PlannedRow[] =>
  rows.map((row) => {
    const is = row.contact?.is;
    const waits = is && waiting.some((one) => one.id === is.id && fieldsThatDiffer(one, is).length === 0);
    return waits ? { ...row, waits } : row;
  });

const isNew = ({ was, is }: { was: Contact | null; is: Contact }): boolean =>
  !was || fieldsThatDiffer(was, is).length > 0;

/**
 * The rows with what the form would refuse too. A row that fails may take others with it, which name its unit or its person: asked again until
 * nothing more falls.
 */
export function judged(rows: readonly PlannedRow[], directory: Directory, writer: string): PlannedRow[] {
  let now = rows.map((row) => withFaults(row, ownFaults(row)));
  for (;;) {
    const after: Directory = { ...directory, ...withChange(directory, partOf(now)) };
    const next = now.map((row) =>
      row.faults.length > 0 ? row : withFaults(row, faultsAmong(row, after, directory, writer)),
    );
    if (next.every(({ faults }, index) => faults.length === now[index]?.faults.length)) return next;
    now = next;
  }
}

const withFaults = (row: PlannedRow, faults: readonly Said[]): PlannedRow =>
  faults.length > 0 ? { ...row, faults: [...row.faults, ...faults] } : row;

/** Of the row by itself: what a form would say of the same fields. */
function ownFaults({ unit, contact }: PlannedRow): Said[] {
  const said: Said[] = [];
  if (unit) {
    const { id, ...body } = unit.is;
    if (faultsIn(idField, id).length > 0)
      said.push({ column: headingOf('unitId'), says: '只能用字母、数字和 _ . : # -，最多 64 个' });
    said.push(...faultsIn(unitBody, body).map((fault) => asSaid(fault, UNIT_COLUMNS)));
  }
  if (contact) {
    const { id: _, ...body } = contact.is;
    said.push(...faultsIn(contactBody, body).map((fault) => asSaid(fault, CONTACT_COLUMNS)));
  }
  // H6: the mark itself is not repeated.
  if (
    [unit?.is, contact?.is].some(
      (one) => one && Object.values(one).some((text) => typeof text === 'string' && bearsMark(text)),
    )
  )
    said.push({ column: headingOf('name'), says: '带有密级标志，本系统不处理涉密信息' });
  return said;
}

/** Of the row among all others. */
function faultsAmong({ contact }: PlannedRow, after: Directory, before: Directory, writer: string): Said[] {
  if (!contact) return [];
  const said = contactFaults(contact.is, after).map((fault) => asSaid(fault, CONTACT_COLUMNS));
  const own = contact.is.id === writer ? judgeRights(writer, { contacts: [contact.is] }, before) : null;
  return own && isRefusal(own) && own.refused === 'own-rights'
    ? [...said, { column: headingOf('name'), says: own.says }]
    : said;
}

const UNIT_COLUMNS: Record<string, string> = {
  name: headingOf('unit'),
  short: headingOf('short'),
  kind: headingOf('unitKind'),
  superior: headingOf('superior'),
  answersFor: headingOf('answersFor'),
  notFor: headingOf('notFor'),
};

const CONTACT_COLUMNS: Record<string, string> = {
  name: headingOf('name'),
  unit: headingOf('unit'),
  posts: headingOf('posts'),
  role: headingOf('role'),
  phone: headingOf('phone'),
  substitute: headingOf('substitute'),
  subject: headingOf('subject'),
  wecom: headingOf('wecom'),
  zzd: headingOf('zzd'),
  email: headingOf('email'),
};

function asSaid({ pointer, detail }: Fault, columns: Record<string, string>): Said {
  const named = pointer.split('/').findLast((step) => Object.hasOwn(columns, step)) ?? 'name';
  return { column: columns[named] ?? headingOf('name'), says: detail };
}
