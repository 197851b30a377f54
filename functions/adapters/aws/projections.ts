import { DeleteCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../domain/matter/instant.ts';
import type { Book } from '../../domain/projections/facets.ts';
import type { Projections, StoredProjection } from '../../ports/projections.ts';
import { fieldsOf, type Item } from './item.ts';
import type { Shape } from '../../domain/matter/shape.ts';
import { key } from './keys.ts';
import { get, getAll, range } from './reads.ts';
import { allShards, shardOf } from './shards.ts';
import { putting, type Table } from './table.ts';
import { despiteConflicts, put, reasonsOf } from './writes.ts';

const PROJECTION: Shape<StoredProjection> = {
  version: 'number',
  counts: 'list',
  grams: 'list',
  placed: 'text',
  units: 'map',
};
const PROJECTED: Shape<{ at: Instant }> = { at: 'text' };
/** So many postings are written or taken at once. */
const AT_ONCE = 25;
/** DynamoDB takes 300 operators in one update, and 4 kB of expression. */
const KEYS_AT_ONCE = 250;

type Changes = ReadonlyMap<string, number>;

/** Adds to counters of one book. Their names may hold anything, so that each goes by an alias. */
function adding(table: Table, shard: number, book: string, changes: [string, number][]) {
  const names = Object.fromEntries(changes.map(([name], at) => [`#n${at}`, name]));
  const values = Object.fromEntries(
    [...new Set(changes.map(([, by]) => by))].map((by, at) => [by, `:v${at}`] as const),
  );
  return {
    TableName: table.name,
    Key: { ...key.book(table.district, shard, book) },
    UpdateExpression: `ADD ${changes.map(([, by], at) => `#n${at} ${values[by] ?? ''}`).join(', ')}`,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: Object.fromEntries(Object.entries(values).map(([by, name]) => [name, Number(by)])),
  };
}

const chunked = <Value>(values: Value[], size: number): Value[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, at) => values.slice(at * size, (at + 1) * size));

const updatesOf = (table: Table, shard: number, books: ReadonlyMap<string, Changes>) =>
  [...books].flatMap(([book, changes]) =>
    chunked([...changes], KEYS_AT_ONCE).map((some) => adding(table, shard, book, some)),
  );

const read = (item: Item | null): StoredProjection | null => item && fieldsOf(item, PROJECTION);

export function projectionsIn(table: Table): Projections {
  return {
    projection: async (caseNumber) => read(await get(table, key.projection(caseNumber))),
    moveProjection: async ({ caseNumber, was, now, books }) => {
      const item = { ...key.projection(caseNumber), ...now };
      const Put = was
        ? putting(table, item, '#version = :was', { ':was': was.version })
        : putting(table, item, 'attribute_not_exists(#pk)');
      // A case adds to a book once: in a transaction no item stands twice.
      const updates = [...books].map(([book, changes]) => {
        if (changes.size > KEYS_AT_ONCE)
          throw new RangeError(
            `${caseNumber} changes ${changes.size} counters of ${book}; at most ${KEYS_AT_ONCE} at once`,
          );
        return { Update: adding(table, shardOf(caseNumber), book, [...changes]) };
      });
      return despiteConflicts(caseNumber, async () => {
        try {
          await table.documents.send(new TransactWriteCommand({ TransactItems: [{ Put }, ...updates] }));
          return true;
        } catch (error) {
          if (reasonsOf(error)?.[0]?.Code === 'ConditionalCheckFailed') return false;
          throw error;
        }
      });
    },
    post: async (caseNumber, registeredAt, { add, remove }) => {
      const place = `${registeredAt}#${caseNumber}`;
      const posting = (gram: string) => key.posting(table.district, gram, place);
      for (const some of chunked(add, AT_ONCE)) await Promise.all(some.map((gram) => put(table, { ...posting(gram) })));
      for (const some of chunked(remove, AT_ONCE))
        await Promise.all(
          some.map((gram) =>
            despiteConflicts(caseNumber, () =>
              table.documents.send(new DeleteCommand({ TableName: table.name, Key: { ...posting(gram) } })),
            ),
          ),
        );
    },
    books: async (names) => {
      const keys = names.flatMap((name) =>
        allShards((shard) => ({ name, place: key.book(table.district, shard, name) })),
      );
      const items = await getAll(
        table,
        keys.map(({ place }) => place),
        false,
      );
      const found = new Map<string, Book>(names.map((name) => [name, {}]));
      for (const [at, { name }] of keys.entries()) found.set(name, summed(found.get(name) ?? {}, items[at] ?? null));
      return found;
    },
    mendBooks: async (books) => {
      for (const update of updatesOf(table, 0, books))
        await despiteConflicts('BOOK', () => table.documents.send(new UpdateCommand(update)));
    },
    noteProjected: async (at) => {
      await put(table, { ...key.projected, at }, 'attribute_not_exists(#pk) OR #at < :at', { ':at': at });
    },
    projectedTo: async () => {
      const item = await get(table, key.projected);
      return item ? fieldsOf(item, PROJECTED).at : null;
    },
    posted: async (gram, limit, cursor) => {
      const { pk } = key.posting(table.district, gram, '');
      const items = await range(table, { pk, low: '0', high: cursor ?? '~', descending: true, limit: limit + 1 });
      return items
        .map((item) => String(item['sk']))
        .filter((place) => place !== cursor)
        .slice(0, limit)
        .map((place) => ({ place, caseNumber: place.slice(place.lastIndexOf('#') + 1) }));
    },
  };
}

function summed(book: Book, item: Item | null): Book {
  const sum: Record<string, number> = { ...book };
  for (const [name, by] of Object.entries(item ?? {})) if (typeof by === 'number') sum[name] = (sum[name] ?? 0) + by;
  return sum;
}
