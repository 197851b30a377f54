import { isRecord } from '../matter/json-pointer.ts';

/** One place where two versions of the rules differ. `path` names rows by their own name where they have one; what is only in one of them has one side. */
export interface Difference {
  path: string[];
  old?: unknown;
  new?: unknown;
}

interface Part {
  label: string;
  value: unknown;
}

const NAMES = ['id', 'kind', 'outcome', 'word', 'clause'];

/** The differences of two versions, in the order of the newer one; the id of a version is its name and no difference. */
export function compare(older: unknown, newer: unknown, path: string[] = []): Difference[] {
  if (JSON.stringify(older) === JSON.stringify(newer)) return [];
  const [a, b] = [partsOf(older), partsOf(newer)];
  if (!a || !b)
    return [{ path, ...(older === undefined ? {} : { old: older }), ...(newer === undefined ? {} : { new: newer }) }];
  const keys = [...b.keys(), ...[...a.keys()].filter((key) => !b.has(key))];
  const inside = keys
    .filter((key) => path.length > 0 || key !== 'id')
    .flatMap((key) =>
      compare(a.get(key)?.value, b.get(key)?.value, [...path, (b.get(key) ?? a.get(key))?.label ?? key]),
    );
  return Array.isArray(newer) ? [...moved(a, b, path), ...inside] : inside;
}

/** Where the first row that fits decides, another order is another rule: rows that both have, told one after another by what they are called. */
function moved(a: Map<string, Part>, b: Map<string, Part>, path: string[]): Difference[] {
  const before = [...a.keys()].filter((key) => b.has(key));
  const after = [...b.keys()].filter((key) => a.has(key));
  const called = (keys: string[]): string[] => keys.map((key) => b.get(key)?.label ?? key);
  return before.join('\n') === after.join('\n') ? [] : [{ path, old: called(before), new: called(after) }];
}

/** The parts of an object by name; of a list of rows by each row's own. Null for what has no parts, such as a list of words. */
function partsOf(value: unknown): Map<string, Part> | null {
  if (isRecord(value)) return new Map(Object.entries(value).map(([label, inner]) => [label, { label, value: inner }]));
  if (!Array.isArray(value) || value.length === 0 || !value.every(isRecord)) return null;
  const parts = new Map<string, Part>();
  const [keys, labels] = [numbering(), numbering()];
  for (const [index, row] of value.entries()) {
    const key = keyOf(row, index);
    const label = typeof row['name'] === 'string' ? row['name'] : key;
    parts.set(keys(key), { label: labels(label), value: row });
  }
  return parts;
}

/** Each name as it is at first, then with its count. */
function numbering(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  };
}

/** What tells a row from its neighbours: its name; a rung's kind and moment; else its place. */
function keyOf(row: Record<string, unknown>, index: number): string {
  const name = NAMES.map((one) => row[one]).find((one) => typeof one === 'string');
  if (name === undefined) return `${index + 1}`;
  return 'to' in row && isRecord(row['when']) ? [name, ...Object.entries(row['when']).flat()].join(' ') : name;
}
