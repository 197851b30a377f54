import type { Part, Parts } from '../../domain/rules/parts.ts';
import { BrokenItem } from '../../errors.ts';
import { partHash } from '../../policy/load.ts';
import { fieldsOf, type Item } from './item.ts';
import type { Shape } from '../../domain/matter/shape.ts';
import { key, type Key } from './keys.ts';
import { getAll } from './reads.ts';
import { expiring } from './codec.ts';
import type { Instant } from '../../domain/matter/instant.ts';
import type { Table } from './table.ts';
import { put } from './writes.ts';

/** Where a part lies: under its content hash, in so many chunks. */
export interface PartPlace {
  hash: string;
  chunks: number;
}

/** An item holds 400 kB, a code unit takes three bytes at most. */
const CHUNK_UNITS = 100_000;
const PLACES: Shape<{ parts: Record<string, PartPlace> }> = { parts: 'map' };
const ABSENT = 'attribute_not_exists(#pk)';

/** Equal pieces, so that the same text in so many chunks is always cut alike; no character is cut in two. */
function chunksOf(json: string, units: number): string[] {
  const size = Math.ceil(json.length / Math.ceil(json.length / units));
  const chunks: string[] = [];
  for (let from = 0; from < json.length; ) {
    const cut = from + size;
    const to = /[\uD800-\uDBFF]/.test(json[cut - 1] ?? '') ? cut + 1 : cut;
    chunks.push(json.slice(from, to));
    from = to;
  }
  return chunks;
}

const keysOf = ({ hash, chunks }: PartPlace, under = key.part): Key[] =>
  Array.from({ length: chunks }, (_, index) => under(hash, index, chunks));

/** Stores a part under its hash; one that is there is left as it is. */
export const putPart = (table: Table, part: Part, units = CHUNK_UNITS): Promise<PartPlace> =>
  putChunks(part, units, (place, items) =>
    keysOf(place).map((at, index) => put(table, { ...at, ...items[index] }, ABSENT)),
  );

/** Lays a part aside under its hash until then; one that is there lasts as long. */
export const offerPart = (table: Table, part: Part, until: Instant): Promise<PartPlace> =>
  putChunks(part, CHUNK_UNITS, (place, items) =>
    keysOf(place, key.offered).map((at, index) => put(table, { ...at, ...items[index], ...expiring(until) })),
  );

async function putChunks(
  part: Part,
  units: number,
  puts: (place: PartPlace, items: { text: string }[]) => Promise<unknown>[],
): Promise<PartPlace> {
  const chunks = chunksOf(JSON.stringify(part), units);
  const place = { hash: partHash(part), chunks: chunks.length };
  await Promise.all(
    puts(
      place,
      chunks.map((text) => ({ text })),
    ),
  );
  return place;
}

/** What was laid aside there, or kept as a part; null where it is gone or not what its hash says. */
export async function findPart(table: Table, place: PartPlace, where: 'offered' | 'part'): Promise<Part | null> {
  const items = await getAll(table, keysOf(place, key[where]));
  const texts = items.map((item) => item?.['text']);
  const part = texts.every((text) => typeof text === 'string') ? parsed(texts.join('')) : null;
  return part && partHash(part) === place.hash ? part : null;
}

/** The parts at these places, in the same order; throws a BrokenItem for one that is gone or not what its hash says. */
export async function getParts(table: Table, places: PartPlace[]): Promise<Part[]> {
  const wanted = new Map(places.flatMap((place) => keysOf(place)).map((at) => [nameOf(at), at]));
  const items = await getAll(table, [...wanted.values()]);
  const texts = new Map([...wanted.keys()].map((name, index) => [name, items[index]?.['text']]));
  return places.map((place) => {
    const { hash } = place;
    const json = keysOf(place).map((at) => texts.get(nameOf(at)));
    const part = json.every((text) => typeof text === 'string') ? parsed(json.join('')) : null;
    if (!part || partHash(part) !== hash)
      throw new BrokenItem(
        `items PART#${hash}: hold no part of that hash; restore them from the release that they came with, or a point in time`,
      );
    return part;
  });
}

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

/** Where the parts of a manifest lie. */
export function placesIn(item: Item): [string, PartPlace][] {
  const { parts } = fieldsOf(item, PLACES);
  return Object.entries<unknown>(parts).map(([name, place]) => {
    if (typeof place !== 'object' || place === null || !('hash' in place) || !('chunks' in place))
      throw new BrokenItem(
        `item ${String(item['pk'])} / ${String(item['sk'])}: does not say where its part ${name} lies`,
      );
    return [name, { hash: String(place.hash), chunks: Number(place.chunks) }];
  });
}

/** Stores parts that hold something, and tells where each lies. */
export async function putParts(table: Table, parts: Parts): Promise<Record<string, PartPlace>> {
  const given = Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0);
  return Object.fromEntries(await Promise.all(given.map(async ([name, part]) => [name, await putPart(table, part)])));
}

function parsed(json: string): Part | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
