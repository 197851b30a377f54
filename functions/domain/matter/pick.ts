type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The named fields that are there: with exactOptionalPropertyTypes an absent one must stay absent. */
export function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Present<Pick<T, K>> {
  const picked: Partial<Pick<T, K>> = {};
  for (const key of keys) if (from[key] !== undefined) picked[key] = from[key];
  // All that is there is in it; the compiler follows no loop.
  return picked as Present<Pick<T, K>>;
}
