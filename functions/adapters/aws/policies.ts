import type { Instant } from '../../domain/matter/instant.ts';
import { isPartName, joined, partsOf } from '../../domain/rules/parts.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import { BrokenItem, UnknownPolicy } from '../../errors.ts';
import { manifestId } from '../../policy/load.ts';
import { parsePolicy } from '../../policy/schema.ts';
import type { Policies } from '../../ports/policies.ts';
import { fieldsOf, type Item, type Shape } from './item.ts';
import { key } from './keys.ts';
import { getParts, type PartPlace, putPart } from './parts.ts';
import { get, prefixed } from './reads.ts';
import type { Table } from './table.ts';
import { put } from './writes.ts';

interface Manifest {
  id: string;
  keptAt: Instant;
  parts: Record<string, PartPlace>;
}
const MANIFEST: Shape<Manifest> = { id: 'text', keptAt: 'text', parts: 'map' };

/**
 * Versions in the table: a manifest of immutable parts. The manifest is written last, so that a version is there whole or not at all.
 * Immutable, so cached for ever; the version in force comes with the bundle.
 */
export function storedPolicies(table: () => Table, bundled: () => Policy): Policies {
  const known = new Map<string, Policy>();
  const kept = new Set<string>();
  return {
    current: async () => bundled(),
    byId: async (id) => {
      const current = bundled();
      if (id === current.id) return current;
      const found = known.get(id) ?? (await stored(table(), id));
      known.set(id, found);
      kept.add(id);
      return found;
    },
    keep: async (policy) => {
      if (kept.has(policy.id)) return;
      if (!(await get(table(), key.policy(policy.id)))) await store(table(), policy);
      kept.add(policy.id);
    },
    versions: async () => {
      const items = await prefixed(table(), key.policy(''));
      return items
        .map((item) => fieldsOf(item, MANIFEST))
        .map(({ id, keptAt }) => ({ id, keptAt }))
        .toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1));
    },
  };
}

async function store(table: Table, policy: Policy): Promise<void> {
  const parts = Object.entries(partsOf(policy)).filter(([, part]) => Object.keys(part).length > 0);
  const places = await Promise.all(parts.map(async ([name, part]) => [name, await putPart(table, part)] as const));
  const manifest: Manifest = { id: policy.id, keptAt: table.now(), parts: Object.fromEntries(places) };
  await put(table, { ...key.policy(policy.id), ...manifest }, 'attribute_not_exists(#pk)');
}

async function stored(table: Table, id: string): Promise<Policy> {
  const item = await get(table, key.policy(id));
  if (!item) throw new UnknownPolicy(id);
  const places = placesIn(item);
  if (manifestId(Object.fromEntries(places.map(([name, { hash }]) => [name, hash]))) !== id)
    throw broken(id, 'names parts that do not make this version');
  const unknown = places.filter(([name]) => !isPartName(name)).map(([name]) => name);
  if (unknown.length > 0) throw broken(id, `names ${unknown.join(', ')}, which a later release brought`);
  const parts = await getParts(
    table,
    places.map(([, place]) => place),
  );
  return parsePolicy({ id, ...joined(parts) });
}

function placesIn(item: Item): [string, PartPlace][] {
  const { id, parts } = fieldsOf(item, MANIFEST);
  return Object.entries<unknown>(parts).map(([name, place]) => {
    if (typeof place !== 'object' || place === null || !('hash' in place) || !('chunks' in place))
      throw broken(id, `does not say where its part ${name} lies`);
    return [name, { hash: String(place.hash), chunks: Number(place.chunks) }];
  });
}

const broken = (id: string, says: string): BrokenItem =>
  new BrokenItem(
    `item POLICIES / POLICY#${id}: ${says}; restore it from the release that it came with, or a point in time`,
  );
