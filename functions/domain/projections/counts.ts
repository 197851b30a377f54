/** How often each `book key` is counted: what one case adds to the district's books. */
export type Counts = Readonly<Record<string, number>>;

/** By book, then by key: what is to be added. */
export type BookChanges = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Each of these once, on top of what is counted already. */
export function tally(keys: readonly string[], onto: Counts = {}): Counts {
  const counts: Record<string, number> = { ...onto };
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** DynamoDB takes 300 operators in one update, 4 kB of expression, and 100 items in a transaction. */
const MOST_KEYS = 200;
const MOST_BOOKS = 40;

/**
 * The way from what a case is counted with to what it should be, as far as one transaction reaches: what to add to each book, what it is
 * counted with after that, and whether that is all. Nothing where both are alike.
 */
export function difference(
  before: Counts,
  after: Counts,
): { books: Map<string, Map<string, number>>; reached: Counts; whole: boolean } {
  const books = new Map<string, Map<string, number>>();
  const reached: Record<string, number> = { ...before };
  let whole = true;
  for (const count of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const by = (after[count] ?? 0) - (before[count] ?? 0);
    if (by === 0) continue;
    const [book = '', key = ''] = count.split(' ');
    const keys = books.get(book) ?? new Map<string, number>();
    if (keys.size >= MOST_KEYS || (keys.size === 0 && books.size >= MOST_BOOKS)) {
      whole = false;
      continue;
    }
    books.set(book, keys.set(key, by));
    if (after[count]) reached[count] = after[count];
    else delete reached[count];
  }
  return { books, reached, whole };
}
