import type { Shape } from '../../domain/matter/shape.ts';
import { BrokenItem } from '../../errors.ts';

/** An item of the table as the document client gives it. */
export type Item = Record<string, unknown>;

function kindOf(value: unknown): string {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'flag';
  if (Array.isArray(value)) return 'list';
  if (value === undefined || value === null) return 'nothing';
  return 'map';
}

const nameOf = (item: Item): string => `${String(item['pk'])} / ${String(item['sk'])}`;

export const broken = (item: Item, field: string, says: string): BrokenItem =>
  new BrokenItem(`item ${nameOf(item)}: field ${field} ${says}; restore it from the case's events or a point in time`);

/** The fields of an item, each checked against its shape; anything else on the item is the table's. */
export function fieldsOf<Stored>(item: Item, shape: Shape<Stored>): Stored {
  const read: Item = {};
  for (const [field, wanted] of Object.entries<string>(shape)) {
    const kind = wanted.replace(/\?$|\|null$/, '');
    const value = item[field];
    const found = kindOf(value);
    if (found === kind) read[field] = value;
    else if (found !== 'nothing' || wanted === kind) throw broken(item, field, `is ${found}, should be ${kind}`);
    else if (wanted.endsWith('|null')) read[field] = null;
  }
  return read as Stored;
}
