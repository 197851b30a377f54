import { fromMs, toMs } from '../../domain/matter/instant.ts';
import { broken, type Item } from './item.ts';

/*
 * The STATE item of a case is read and written more than any other and paid by the kilobyte, so what it holds many of is kept under short names,
 * instants as numbers, words of fixed lists as letters.
 */

/** How the values of one field are kept. */
export interface Code<Value> {
  to(value: Value): unknown;
  from(kept: unknown): Value;
}

/** The compiler asks for a name for every field. `implied` gives what need not be kept when it says what the fact says. */
export interface Packing<Fact> {
  names: Record<keyof Fact & string, string>;
  codes?: { [Field in keyof Fact]?: Code<NonNullable<Fact[Field]>> };
  implied?: (fact: Partial<Fact>) => Partial<Fact>;
  needed: (keyof Fact & string)[];
}

/** Letters for the words of a fixed list; a word from a newer list is kept as it is. */
export function letters<Word extends string>(list: Record<Word, string>): Code<Word> {
  const shorts = new Map<string, string>(Object.entries<string>(list));
  const longs = new Map([...shorts].map(([word, letter]) => [letter, word]));
  return {
    to: (word) => shorts.get(word) ?? word,
    from: (kept) => (longs.get(String(kept)) ?? String(kept)) as Word,
  };
}

/** An instant that is not written canonically stays text, so that reading gives back exactly what was written. */
export const instants: Code<string> = {
  to: (at) => {
    const ms = toMs(at);
    return Number.isFinite(ms) && fromMs(ms) === at ? ms : at;
  },
  from: (kept) => (typeof kept === 'number' ? fromMs(kept) : String(kept)),
};

const codesOf = <Fact>({ codes = {} }: Packing<Fact>): Map<string, Code<unknown>> =>
  new Map(Object.entries(codes) as [string, Code<unknown>][]);

export function pack<Fact extends object>(facts: Fact[], packing: Packing<Fact>): Item[] {
  const names = new Map<string, string>(Object.entries(packing.names));
  const codes = codesOf(packing);
  return facts.map((fact) => {
    const implied: Item = { ...packing.implied?.(fact) };
    const kept: Item = {};
    for (const [field, value] of Object.entries(fact) as [string, unknown][]) {
      const name = names.get(field);
      if (name === undefined) throw new TypeError(`no short name for the field ${field}; give it one in packings.ts`);
      if (value !== undefined && !isSame(value, implied[field])) kept[name] = codes.get(field)?.to(value) ?? value;
    }
    return kept;
  });
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === 0 && b.length === 0);

export function unpack<Fact extends object>(item: Item, field: string, packing: Packing<Fact>): Fact[] {
  const fields = new Map(Object.entries<string>(packing.names).map(([name, short]) => [short, name]));
  const codes = codesOf(packing);
  const list = item[field];
  if (!Array.isArray(list)) throw broken(item, field, 'is no list');
  return list.map((kept: unknown, at) => {
    if (typeof kept !== 'object' || kept === null) throw broken(item, `${field}[${at}]`, 'is no map');
    const read: Item = {};
    for (const [short, value] of Object.entries(kept) as [string, unknown][]) {
      const name = fields.get(short);
      if (name === undefined)
        throw broken(item, `${field}[${at}]`, `has a part ${JSON.stringify(short)} that this version does not know`);
      read[name] = codes.get(name)?.from(value) ?? value;
    }
    const fact = { ...packing.implied?.(read as Partial<Fact>), ...(read as Fact) };
    const missing = packing.needed.find((name) => fact[name] === undefined);
    if (missing !== undefined) throw broken(item, `${field}[${at}].${missing}`, 'is missing');
    return fact;
  });
}
