import type { Assignment, Clock, ReleaseFact } from '../../domain/case.ts';
import { fromMs, toMs } from '../../domain/instant.ts';
import { broken, type Item } from './item.ts';

/*
 * The CASE item is read and written more than any other and paid by the kilobyte, so what it holds many of is kept under short names,
 * instants as numbers. The compiler asks for the short name of every field.
 */

export type ShortNames<Fact> = Record<keyof Fact & string, string>;

export const CLOCK: ShortNames<Clock> = {
  id: 'i',
  kind: 'k',
  basis: 'b',
  startAt: 's',
  dueAt: 'd',
  openedAt: 'o',
  limit: 'l',
  move: 'm',
  ladder: 'g',
  state: 't',
  rung: 'r',
  metAt: 'e',
  late: 'x',
  of: 'f',
};

export const ASSIGNMENT: ShortNames<Assignment> = {
  id: 'i',
  unit: 'u',
  part: 'p',
  assignedBy: 'b',
  assignedAt: 'a',
  state: 't',
  signedAt: 's',
  signedBy: 'y',
  handler: 'h',
  returns: 'r',
  returnedAt: 'e',
  decidedAt: 'd',
};

export const RELEASE: ShortNames<ReleaseFact> = {
  id: 'i',
  form: 'f',
  publishedAt: 'p',
  final: 'z',
  followUpAt: 'u',
  fulfils: 'k',
};

const isInstantField = (field: string): boolean => field.endsWith('At');

/** An instant that is not written canonically stays text, so that reading gives back exactly what was written. */
const shortened = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  const ms = toMs(value);
  return Number.isFinite(ms) && fromMs(ms) === value ? ms : value;
};

export function pack<Fact extends object>(facts: Fact[], names: ShortNames<Fact>): Item[] {
  const short = new Map<string, string>(Object.entries(names));
  return facts.map((fact) =>
    Object.fromEntries(
      Object.entries(fact).map(([field, value]: [string, unknown]) => {
        const name = short.get(field);
        if (name === undefined) throw new TypeError(`no short name for the field ${field}; give it one in compact.ts`);
        return [name, isInstantField(field) ? shortened(value) : value];
      }),
    ),
  );
}

export function unpack<Fact extends object>(item: Item, field: string, names: ShortNames<Fact>, needed: (keyof Fact & string)[]): Fact[] {
  const long = new Map(Object.entries<string>(names).map(([name, short]) => [short, name]));
  const packed = item[field];
  if (!Array.isArray(packed)) throw broken(item, field, 'is no list');
  return packed.map((fact: unknown, at) => {
    if (typeof fact !== 'object' || fact === null) throw broken(item, `${field}[${at}]`, 'is no map');
    const read: Item = {};
    for (const [short, value] of Object.entries(fact) as [string, unknown][]) {
      const name = long.get(short);
      if (name === undefined) throw broken(item, `${field}[${at}]`, `has a part ${JSON.stringify(short)} that this version does not know`);
      read[name] = isInstantField(name) && typeof value === 'number' ? fromMs(value) : value;
    }
    const missing = needed.find((name) => read[name] === undefined);
    if (missing !== undefined) throw broken(item, `${field}[${at}].${missing}`, 'is missing');
    return read as Fact;
  });
}
