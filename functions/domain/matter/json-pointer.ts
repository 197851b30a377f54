/** RFC 6901. Unescaped keys of a pointer such as `/metrics/views`. */
export const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

const escaped = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

/** The pointer to what lies under these keys. */
export const pointerTo = (path: readonly PropertyKey[]): string => path.map((key) => `/${escaped(key)}`).join('');

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Something on the way to the field is there, but is no object: `at` points to it. */
export interface Blocked {
  blocked: unknown;
  at: string;
}

export const isBlocked = (found: unknown): found is Blocked => isRecord(found) && 'blocked' in found && 'at' in found;

/** The value at a pointer, undefined when absent; own properties alone, so that `__proto__` is a name like any other. */
export function valueAt(root: unknown, pointer: string): { value: unknown } | Blocked | undefined {
  let value: unknown = root;
  let at = '';
  for (const key of keysOf(pointer)) {
    if (value === null || value === undefined) return undefined;
    if (!isRecord(value)) return { blocked: value, at };
    if (!Object.hasOwn(value, key)) return undefined;
    value = value[key];
    at += pointerTo([key]);
  }
  return { value };
}
