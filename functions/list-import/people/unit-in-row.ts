import type { Unit } from '../../domain/people/directory.ts';
import { plain } from '../headed-table.ts';
import { unitNamed } from '../unit-named.ts';
import { kindOf, kindWords, yesOrNo } from './headings.ts';
import { fault, note, type Planned, type Reading } from './plan.ts';

/** The unit of a row: one that is there, or a new one where the row says of what kind it is. */
export function unitIn(reading: Reading, name: string): Planned<Unit> | null {
  const { unitId, unitKind, short, superior, answersFor, notFor } = reading.cells;
  if (!name) {
    fault(reading, 'unit', '没有写单位');
    return null;
  }
  const kind = unitKind ? kindOf(unitKind) : undefined;
  if (kind === null) fault(reading, 'unitKind', `“${unitKind}”读不懂，可写：${kindWords}`);
  const desk = yesIn(reading, 'desk');
  const said = {
    ...(kind ? { kind } : {}),
    ...(short ? { short } : {}),
    ...(superior ? { superior } : {}),
    ...(answersFor ? { answersFor } : {}),
    ...(notFor ? { notFor } : {}),
  };
  const was = unitOf(reading, name, unitId ?? '');
  if (was) return { was, is: { ...was, ...said, ...(desk === undefined ? {} : { desk }) } };
  if (!kind) {
    if (kind === undefined)
      fault(reading, 'unit', `通讯录里没有“${name}”；要新建单位，请加一列“单位类别”（${kindWords}）`);
    return null;
  }
  const id = unitId || reading.idOf('u', plain(name));
  const fresh = { id, name, short: name.slice(0, 20), active: true };
  return { was: null, is: { ...fresh, ...said, kind, ...(desk ? { desk } : {}) } };
}

export function yesIn(reading: Reading, column: 'desk' | 'active'): boolean | undefined {
  const cell = reading.cells[column];
  if (!cell) return undefined;
  const read = yesOrNo(cell);
  if (read === null) fault(reading, column, `“${cell}”读不懂，请写“是”或“否”`);
  return read ?? undefined;
}

function unitOf(reading: Reading, name: string, id: string): Unit | null {
  const { units } = reading.known;
  if (id) return units.find((unit) => unit.id === id) ?? null;
  const found = unitNamed(units, name);
  if (!found?.alike) return found?.unit ?? null;
  // Where the row says how to make one, it is one of its own.
  if (reading.cells.unitKind) return null;
  note(reading, 'unit', `“${name}”按通讯录里的“${found.unit.name}”读`);
  return found.unit;
}
