import { DeleteCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../domain/matter/instant.ts';
import { caseKind } from '../../domain/kinds/case-kind.ts';
import type { Book } from '../../domain/projections/facets.ts';
import { bookNamed, type Generations, type Projections, type StoredProjection } from '../../ports/projections.ts';
import { readMatter } from './case-codec.ts';
import { fieldsOf, type Item } from './item.ts';
import type { Shape } from '../../domain/matter/shape.ts';
import { type Key, key } from './keys.ts';
import { get, getAll, prefixed, range } from './reads.ts';
import { allShards, shardOf } from './shards.ts';
import { squeeze, unsqueezed } from './squeezed.ts';
import { putting, type Table } from './table.ts';
import { despiteConflicts, put, reasonsOf } from './writes.ts';

const PROJECTION: Shape<StoredProjection> = {
  revision: 'number',
  version: 'number',
  grams: 'list',
  placed: 'text',
  units: 'map',
  facts: 'map',
  counted: 'map',
};
const GENERATIONS: Shape<Generations> = {
  current: 'number',
  next: 'number|null',
  startedAt: 'text|null',
  cursor: 'text|null',
};
const FIRST: Generations = { current: 1, next: null, startedAt: null, cursor: null };
const PROJECTED: Shape<{ at: Instant }> = { at: 'text' };
/** So many postings are written or taken at once. */
const AT_ONCE = 25;
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

/** What many words, units and figures make longer than a kilobyte, which is what a write is paid by. */
const READABLE = 500;
const projectionItem = (
  caseNumber: string,
  { grams, units, facts, counted, ...row }: StoredProjection,
): Item & Key => ({
  ...key.projection(caseNumber),
  ...row,
  ...squeeze({ grams, units, facts, counted }, READABLE),
});
const read = (item: Item | null): StoredProjection | null => item && fieldsOf(unsqueezed(item), PROJECTION);

export function projectionsIn(table: Table): Projections {
  async function generations(consistent: boolean): Promise<Generations> {
    const [item] = await getAll(table, [key.generations], consistent);
    return item ? fieldsOf(item, GENERATIONS) : FIRST;
  }
  return {
    projection: async (caseNumber) => read(await get(table, key.projection(caseNumber))),
    toProject: async (caseNumber) => {
      const [state, projection, found] = await getAll(table, [
        key.state(caseNumber),
        key.projection(caseNumber),
        key.generations,
      ]);
      return {
        state: state ? readMatter(caseKind, state) : null,
        was: read(projection ?? null),
        generations: found ? fieldsOf(found, GENERATIONS) : FIRST,
      };
    },
    moveProjection: async ({ caseNumber, was, now, books }) => {
      const item = projectionItem(caseNumber, now);
      const [when, values] = was ? ['#revision = :was', { ':was': was.revision }] : ['attribute_not_exists(#pk)', {}];
      if (books.size === 0) return put(table, item, when, values);
      const Put = putting(table, item, when, values);
      const updates = [...books].map(([book, changes]) => ({
        Update: adding(table, shardOf(caseNumber), book, [...changes]),
      }));
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
      const { current } = await generations(false);
      const keys = names.flatMap((name) =>
        allShards((shard) => ({ name, place: key.book(table.district, shard, bookNamed(current, name)) })),
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
    booksOf: async (generation) => {
      const prefix = bookNamed(generation, '');
      const shards = await Promise.all(allShards((shard) => prefixed(table, key.book(table.district, shard, prefix))));
      const found = new Map<string, Book>();
      for (const item of shards.flat()) {
        const name = String(item['sk']).slice(prefix.length);
        found.set(name, summed(found.get(name) ?? {}, item));
      }
      return found;
    },
    generations: () => generations(true),
    moveGenerations: (was, now) =>
      put(
        table,
        { ...key.generations, ...now },
        'attribute_not_exists(#pk) OR (#current = :current AND #next = :next)',
        { ':current': was.current, ':next': was.next },
      ),
    dropBooks: async (before) => {
      const [low, high] = [bookNamed(0, ''), bookNamed(before, '')];
      for (const { pk } of allShards((shard) => key.book(table.district, shard, '')))
        for (const { sk } of await range(table, { pk, low, high }))
          await table.documents.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
    },
    noteProjected: async (at) => {
      await put(table, { ...key.projected, at }, 'attribute_not_exists(#pk) OR #at < :at', { ':at': at });
    },
    projectedTo: async () => {
      const [item] = await getAll(table, [key.projected], false);
      return item ? fieldsOf(item, PROJECTED).at : null;
    },
    posted: async (gram, limit, cursor) => {
      const { pk } = key.posting(table.district, gram, '');
      const items = await range(table, { pk, low: '0', high: cursor ?? '~', descending: true, limit: limit + 1 });
      return items
        .map((item) => String(item['sk']))
        .filter((place) => place !== cursor)
        .slice(0, limit)
        .map((place) => ({ place, matter: place.slice(place.lastIndexOf('#') + 1) }));
    },
  };
}

function summed(book: Book, item: Item | null): Book {
  const sum: Record<string, number> = { ...book };
  for (const [name, by] of Object.entries(item ?? {})) if (typeof by === 'number') sum[name] = (sum[name] ?? 0) + by;
  return sum;
}
