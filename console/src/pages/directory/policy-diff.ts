/** One place where two versions of the rules differ. `path` names rows by their own id where they have one. */
export interface Difference {
  path: string[];
  old?: string;
  new?: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const NAMES = ['id', 'kind', 'outcome', 'word', 'clause'];
const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The differences of two versions, in the order of the newer one; the id of a version is its name and no difference. */
export function policyDiff(older: unknown, newer: unknown, path: string[] = []): Difference[] {
  if (JSON.stringify(older) === JSON.stringify(newer)) return [];
  const [a, b] = [fieldsOf(older), fieldsOf(newer)];
  if (!a || !b) return [{ path, ...(older === undefined ? {} : { old: shown(older) }), ...(newer === undefined ? {} : { new: shown(newer) }) }];
  const names = [...b.keys(), ...[...a.keys()].filter((name) => !b.has(name))];
  return names.filter((name) => path.length > 0 || name !== 'id').flatMap((name) => policyDiff(a.get(name), b.get(name), [...path, name]));
}

/** The parts of an object by name; of a list of rows by each row's own name. Null for what has no parts, such as a list of words. */
function fieldsOf(value: unknown): Map<string, unknown> | null {
  if (isObject(value)) return new Map(Object.entries(value));
  if (!Array.isArray(value) || value.length === 0 || !value.every(isObject)) return null;
  const name = NAMES.find((one) => new Set(value.map((row) => row[one])).size === value.length && value.every((row) => typeof row[one] === 'string'));
  return new Map(value.map((row, index) => [name === undefined ? `${index + 1}` : String(row[name]), row]));
}
