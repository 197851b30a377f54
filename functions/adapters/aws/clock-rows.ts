import type { Case, Clock } from '../../domain/case/case.ts';
import { pack, unpack } from './compact.ts';
import { broken, type Item } from './item.ts';
import { CLOCK } from './packings.ts';

/*
 * Eighty units have eighty clocks of one kind: what all clocks of a row of the rules say alike is kept once, and whose move it is
 * is told by the assignment that a clock belongs to.
 */

/** Short names of what a row of the rules gives: kind, basis, ladder, limit. */
const OF_ROW = ['k', 'b', 'g', 'l'] as const;

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The unit of the assignment that a clock belongs to, as it is kept. */
const moverOf = (of: unknown, units: Map<string, string>): string | undefined => {
  const unit = typeof of === 'string' ? units.get(of.split('.')[0] ?? '') : undefined;
  return unit === undefined ? undefined : `:${unit}`;
};

/** The clocks of a case as its item keeps them. */
export function packClocks({ clocks, assignments }: Pick<Case, 'clocks' | 'assignments'>): {
  clocks: Item[];
  clockRows: Item[];
} {
  const units = new Map(assignments.map(({ id, unit }) => [id, unit]));
  const clockRows: Item[] = [];
  const known = new Map<string, number>();
  const packed = pack(clocks, CLOCK)
    .map(withoutGiven)
    .map((item) => {
      const row = Object.fromEntries(OF_ROW.map((name) => [name, item[name]]));
      const name = JSON.stringify(row);
      if (!known.has(name)) known.set(name, clockRows.push(row) - 1);
      const own = Object.entries(item).filter(([short]) => !OF_ROW.some((one) => one === short));
      const kept: Item = { ...Object.fromEntries(own), c: known.get(name) };
      return kept['m'] === moverOf(kept['f'], units) ? withoutMove(kept) : kept;
    });
  return { clocks: packed, clockRows };
}

/** What a limit is called that was given as the very instant at which the clock is due. */
const GIVEN = 'd';

const withoutGiven = (item: Item): Item =>
  Array.isArray(item['l']) && item['l'][0] === item['d'] ? { ...item, l: GIVEN } : item;
const withGiven = (item: Item): Item => (item['l'] === GIVEN ? { ...item, l: [item['d']] } : item);

const withoutMove = (kept: Item): Item => Object.fromEntries(Object.entries(kept).filter(([short]) => short !== 'm'));

/** The clocks of a case as they were. */
export function unpackClocks(item: Item): Clock[] {
  const { clocks, clockRows, assignments } = item;
  if (!Array.isArray(clocks)) throw broken(item, 'clocks', `is no list`);
  const rows: unknown[] = Array.isArray(clockRows) ? clockRows : [];
  const units = new Map(
    (Array.isArray(assignments) ? assignments : []).flatMap((one: unknown) =>
      isItem(one) ? [[String(one['i']), String(one['u'])] as const] : [],
    ),
  );
  const whole = clocks.map((kept: unknown, at) => {
    const row = isItem(kept) ? rows[Number(kept['c'])] : undefined;
    if (!isItem(kept) || !isItem(row)) throw broken(item, `clocks[${at}]`, 'names no row of clockRows');
    const { c: _, ...own } = kept;
    const m = own['m'] ?? moverOf(own['f'], units);
    return withGiven({ ...row, ...own, ...(m === undefined ? {} : { m }) });
  });
  return unpack({ ...item, clocks: whole }, 'clocks', CLOCK);
}
