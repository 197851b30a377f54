import type { Envelope } from './event.ts';

/** What stands where words were erased. */
export const ERASED = '〔已依申请清除〕';

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value with every text at the path replaced. */
function replaced(value: unknown, path: readonly string[], by: (text: string) => string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return typeof value === 'string' ? by(value) : value;
  if (key === '*') return Array.isArray(value) ? value.map((inner: unknown) => replaced(inner, rest, by)) : value;
  return isMap(value) && value[key] !== undefined ? { ...value, [key]: replaced(value[key], rest, by) } : value;
}

const replacing = <Body extends object>(paths: readonly string[], body: Body, by: (text: string) => string): Body =>
  // Only texts change, each into a text: the shape stays that of the event.
  paths.reduce<unknown>((inner, path) => replaced(inner, path.split('.'), by), body) as Body;

/** What a person wrote at the paths of a body, in order; `*` in a path is each of a list. */
export function wordsAt(paths: readonly string[], body: object): string[] {
  const words: string[] = [];
  for (const path of paths) addWords(words, body, path.split('.'), 0);
  return words;
}

function addWords(words: string[], value: unknown, path: readonly string[], from: number): void {
  const key = path[from];
  if (key === undefined) {
    if (typeof value === 'string') words.push(value);
  } else if (key === '*') {
    if (Array.isArray(value)) for (const inner of value as unknown[]) addWords(words, inner, path, from + 1);
  } else if (isMap(value) && value[key] !== undefined) addWords(words, value[key], path, from + 1);
}

/** H5: whether anything that a person wrote is left in these words. */
export const isWritten = (words: readonly string[]): boolean => words.some((word) => word !== ERASED && word !== '');

/**
 * H5: what is left of an event when the words at the paths are erased. It keeps its place, its author, its time and its hash; the nonce goes, so
 * that the hash tells nothing of what it was.
 */
export function erasedAt<Recorded extends Envelope>(paths: readonly string[], event: Recorded): Recorded {
  const { nonce: _, ...rest } = replacing(paths, event, () => ERASED);
  // No event needs a nonce.
  return rest as Recorded;
}
