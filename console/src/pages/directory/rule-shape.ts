import { isObject, listOf, textOf } from '../../api/record.ts';

/** A JSON schema, as far as forms are made of it. */
export type Shape = Record<string, unknown>;

export type Kind =
  | { kind: 'text' | 'number' | 'flag' | 'json' }
  | { kind: 'choice'; of: string[] }
  | { kind: 'words'; numbers: boolean }
  | { kind: 'choices'; of: string[] }
  | { kind: 'rows'; of: Shape }
  | { kind: 'fields'; of: [name: string, shape: Shape, optional: boolean][] }
  | { kind: 'named'; keys: string[] | null; of: Shape }
  | { kind: 'one'; of: [name: string, shape: Shape][] };

const stringsOf = (value: unknown): string[] => listOf(value).filter((one) => typeof one === 'string');

/** How a value of this shape is edited; what has no field of its own stays JSON. */
export function kindOf(shape: Shape): Kind {
  const either = listOf(shape['anyOf'] ?? shape['oneOf']).filter(isObject);
  if (either.length > 0) return eitherOf(either);
  if (shape['const'] === true) return { kind: 'flag' };
  if (Array.isArray(shape['enum']) || typeof shape['const'] === 'string')
    return { kind: 'choice', of: stringsOf(shape['enum'] ?? [shape['const']]) };
  switch (shape['type']) {
    case 'string':
      return { kind: 'text' };
    case 'number':
    case 'integer':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'flag' };
    case 'array':
      return listKind(isObject(shape['items']) ? shape['items'] : {});
    case 'object':
      return objectKind(shape);
    default:
      return { kind: 'json' };
  }
}

function listKind(items: Shape): Kind {
  const of = kindOf(items);
  if (of.kind === 'text' || of.kind === 'number') return { kind: 'words', numbers: of.kind === 'number' };
  if (of.kind === 'choice') return { kind: 'choices', of: of.of };
  return of.kind === 'fields' ? { kind: 'rows', of: items } : { kind: 'json' };
}

function objectKind(shape: Shape): Kind {
  const required = stringsOf(shape['required']);
  const { properties, additionalProperties: more, propertyNames } = shape;
  if (isObject(properties))
    return {
      kind: 'fields',
      of: Object.entries(properties).flatMap(([name, inner]) =>
        isObject(inner) ? [[name, inner, !required.includes(name)] as [string, Shape, boolean]] : [],
      ),
    };
  if (!isObject(more)) return { kind: 'json' };
  return { kind: 'named', keys: required.length > 0 && isObject(propertyNames) ? required : null, of: more };
}

/** Objects that each name one thing: `{hours: 24}` or `{workingDays: 5}`. */
function eitherOf(either: Shape[]): Kind {
  const [only, ...others] = either.filter(({ type }) => type !== 'null');
  if (only && others.length === 0) return kindOf(only);
  const ones = [only, ...others].flatMap((one): [string, Shape][] => {
    const kind = one ? kindOf(one) : null;
    const [field, ...more] = kind?.kind === 'fields' ? kind.of : [];
    return field && more.length === 0 ? [[field[0], field[1]]] : [];
  });
  return ones.length === others.length + 1 ? { kind: 'one', of: ones } : { kind: 'json' };
}

/** What a new row begins with. */
export function emptyOf(shape: Shape): unknown {
  const kind = kindOf(shape);
  switch (kind.kind) {
    case 'flag':
      return shape['const'] === true;
    case 'choice':
      return kind.of[0] ?? '';
    case 'words':
    case 'choices':
    case 'rows':
      return [];
    case 'fields':
      return Object.fromEntries(
        kind.of.flatMap(([name, inner, optional]) => (optional ? [] : [[name, emptyOf(inner)]])),
      );
    case 'named':
      return {};
    case 'one':
      return Object.fromEntries(kind.of.slice(0, 1).map(([name, inner]) => [name, emptyOf(inner)]));
    case 'text':
    case 'number':
    case 'json':
      return '';
    default:
      return kind satisfies never;
  }
}

const BETWEEN = /[、，,;；\n]+/;
export const joined = (words: unknown[]): string => words.map(String).join('、');
export const split = (written: string): string[] =>
  written
    .split(BETWEEN)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Whether a list of words comes back as it was from one line of them. */
export const isPlainList = (value: unknown): boolean =>
  JSON.stringify(split(joined(listOf(value)))) === JSON.stringify(listOf(value).map(String));

/** Whether a list of words comes back as it was from one on each line. */
export const isLineList = (value: unknown): boolean =>
  listOf(value).every((word) => typeof word === 'string' && !word.includes('\n'));

/** A number where one was written; anything else stays as written, for the check to say what is wrong with it. */
export const numberIn = (written: string): unknown =>
  /^-?\d+(\.\d+)?$/.test(written.trim()) ? Number(written.trim()) : written;

/** With one property set, or without it. */
export const withField = (value: Record<string, unknown>, name: string, inner: unknown): Record<string, unknown> => {
  const { [name]: _before, ...rest } = value;
  if (inner === undefined) return rest;
  return name in value ? { ...value, [name]: inner } : { ...rest, [name]: inner };
};

/** A row as a search looks at it. */
export const asWritten = (row: unknown): string => textOf(JSON.stringify(row));
