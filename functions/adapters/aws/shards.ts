/** Busy index partitions and books of counters are spread over so many; a list reads all of them and merges. */
export const SHARDS = 2;

/** Where a case lies: always in the same shard. */
export function shardOf(matter: string): number {
  let sum = 0;
  for (const character of matter) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % SHARDS;
}

export const allShards = <Value>(of: (shard: number) => Value): Value[] =>
  Array.from({ length: SHARDS }, (_, shard) => of(shard));
