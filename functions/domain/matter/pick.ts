type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The named fields that are there: with exactOptionalPropertyTypes an absent one must stay absent. */
export function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Present<Pick<T, K>> {
  const pairs = keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]] as const);
  // The keys and values are those of T; Object.fromEntries forgets which.
  return Object.fromEntries(pairs) as Present<Pick<T, K>>;
}
