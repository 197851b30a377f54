import type { Json } from '../json.ts';
import { isJsonObject, isObject, Unsupported } from '../json.ts';

/** Whether a field's value (undefined: absent) passes. */
type Test = (value: Json | undefined) => boolean;

/** Lambda event filter (one of `FilterCriteria.Filters[].Pattern`, parsed) or an EventBridge rule's pattern: read once, refusing by name what it does not know. */
export function readEventPattern(pattern: unknown, where: string): (event: Json) => boolean {
  return readPattern(pattern, where);
}

/** SNS filter policy on message attributes (`{name: value | string[]}`; a String.Array attribute is its parsed list). */
export function readFilterPolicy(policy: unknown, where: string): (attributes: Record<string, Json>) => boolean {
  const nested = isObject(policy) ? Object.keys(policy).find((name) => isObject(policy[name])) : undefined;
  if (nested !== undefined) throw new Unsupported(`filter ${nested} on the body of messages`, where);
  return readPattern(policy, where);
}

/** Every field must pass; a list of values passes when one of them does. */
function readPattern(pattern: unknown, where: string): Test {
  if (!isObject(pattern)) throw new Unsupported(`pattern ${JSON.stringify(pattern)}`, where);
  const fields = Object.entries(pattern).map(([name, wanted]) => {
    if (name.startsWith('$')) throw new Unsupported(`pattern ${name}`, where);
    return {
      name,
      passes: Array.isArray(wanted) ? readValues(wanted, `${where}.${name}`) : readPattern(wanted, `${where}.${name}`),
    };
  });
  const passes: Test = (value) =>
    Array.isArray(value)
      ? value.some(passes)
      : fields.every((field) => field.passes(isJsonObject(value) ? value[field.name] : undefined));
  return passes;
}

function readValues(wanted: unknown[], where: string): Test {
  if (wanted.length === 0) throw new Unsupported('an empty list of values', where);
  const tests = wanted.map((one) => readTest(one, where));
  return (value) => tests.some((test) => test(value));
}

/** One element of a pattern's list: a plain value, or an object with one operator. */
function readTest(wanted: unknown, where: string): Test {
  if (isPlain(wanted)) return anyOf((value) => value === wanted);
  const [entry, ...more] = isObject(wanted) ? Object.entries(wanted) : [];
  if (entry === undefined || more.length > 0) throw new Unsupported(`filter ${JSON.stringify(wanted)}`, where);
  const [operator, operand] = entry;
  switch (operator) {
    case 'prefix': {
      const prefix = textOf(operand, operator, where);
      return anyOf((value) => typeof value === 'string' && value.startsWith(prefix));
    }
    case 'exists':
      if (typeof operand !== 'boolean') throw new Unsupported(`exists ${JSON.stringify(operand)}`, where);
      // On leaves only, as AWS says: an object is no value.
      return (value) => (value !== undefined && !isJsonObject(value)) === operand;
    case 'anything-but':
      return anyOf(readAnythingBut(operand, where));
    case 'numeric':
      return anyOf(readNumeric(operand, where));
    default:
      throw new Unsupported(`filter ${operator}`, where);
  }
}

/** A field that is a list passes when one of its members does; an absent one never. */
const anyOf =
  (test: (value: Json) => boolean): Test =>
  (value) =>
    value !== undefined && (Array.isArray(value) ? value.some(test) : test(value));

function readAnythingBut(operand: unknown, where: string): (value: Json) => boolean {
  if (isObject(operand)) {
    const { prefix, ...rest } = operand;
    const other = Object.keys(rest)[0];
    if (other !== undefined) throw new Unsupported(`filter anything-but ${other}`, where);
    const start = textOf(prefix, 'anything-but prefix', where);
    return (value) => !(typeof value === 'string' && value.startsWith(start));
  }
  const excluded = Array.isArray(operand) ? operand : [operand];
  if (!excluded.every(isPlain)) throw new Unsupported(`filter anything-but ${JSON.stringify(operand)}`, where);
  return (value) => !excluded.some((one) => one === value);
}

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** `["=", 5]`, or a range `[">", 0, "<=", 5]`. */
function readNumeric(operand: unknown, where: string): (value: Json) => boolean {
  const parts: unknown[] = Array.isArray(operand) ? operand : [];
  if (parts.length !== 2 && parts.length !== 4) throw new Unsupported(`numeric ${JSON.stringify(operand)}`, where);
  const bounds = [parts.slice(0, 2), parts.slice(2)]
    .filter((pair) => pair.length === 2)
    .map(([sign, bound]) => {
      const compare = typeof sign === 'string' ? COMPARE[sign] : undefined;
      if (compare === undefined || typeof bound !== 'number')
        throw new Unsupported(`numeric ${JSON.stringify(operand)}`, where);
      return (value: number) => compare(value, bound);
    });
  return (value) => typeof value === 'number' && bounds.every((within) => within(value));
}

const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

function textOf(value: unknown, operator: string, where: string): string {
  if (typeof value !== 'string') throw new Unsupported(`${operator} ${JSON.stringify(value)}`, where);
  return value;
}
