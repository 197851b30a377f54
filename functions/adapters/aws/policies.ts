import type { Instant } from '../../domain/matter/instant.ts';
import { composed, isPartName, joined, partsOf } from '../../domain/rules/parts.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import { BrokenItem, UnknownPolicy } from '../../errors.ts';
import { manifestId } from '../../policy/load.ts';
import { readPolicy } from '../../policy/schema.ts';
import type { Policies } from '../../ports/policies.ts';
import { fieldsOf } from './item.ts';
import type { Shape } from '../../domain/matter/shape.ts';
import { key } from './keys.ts';
import { getParts, type PartPlace, placesIn, putParts } from './parts.ts';
import { publicationsIn } from './publications.ts';
import { get, prefixed } from './reads.ts';
import { ruleDraftsIn } from './rule-drafts.ts';
import type { Table } from './table.ts';
import { weightsIn } from './weights.ts';
import { put } from './writes.ts';

interface Manifest {
  id: string;
  keptAt: Instant;
  parts: Record<string, PartPlace>;
  /** S4: it is of one exercise. */
  paced?: true;
}
const MANIFEST: Shape<Manifest> = { id: 'text', keptAt: 'text', parts: 'map', paced: 'flag?' };

/**
 * Versions in the table: a manifest of immutable parts. The manifest is written last, so that a version is there whole or not at all.
 * Immutable, so cached for ever; only which of them is in force is asked again.
 */
export function storedPolicies(table: () => Table, shipped: () => Policy): Policies {
  const known = new Map<string, Policy>();
  const kept = new Set<string>();
  const together = new Map<string, Policy>();
  const publications = publicationsIn(table);

  async function byId(id: string): Promise<Policy> {
    const bundled = shipped();
    if (id === bundled.id) return bundled;
    const found = known.get(id) ?? (await stored(table(), id, bundled));
    known.set(id, found);
    kept.add(id);
    return found;
  }

  async function current(): Promise<Policy> {
    const id = await publications.inForce();
    return id === null ? shipped() : byId(id);
  }

  return {
    current,
    byId,
    shipped,
    rulesOf: async (id) => {
      const [mine, inForce] = await Promise.all([byId(id), current()]);
      const pair = `${id} ${inForce.id}`;
      const rules = together.get(pair) ?? composed(mine, inForce);
      together.set(pair, rules);
      return rules;
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
        .filter(({ paced }) => paced !== true)
        .map(({ id, keptAt }) => ({ id, keptAt }))
        .toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1));
    },
    publications: publications.all,
    publish: publications.publish,
    withdraw: publications.withdraw,
    ...ruleDraftsIn(table),
    ...weightsIn(table),
  };
}

async function store(table: Table, policy: Policy): Promise<void> {
  const parts = await putParts(table, partsOf(policy));
  const manifest: Manifest = {
    id: policy.id,
    keptAt: table.now(),
    parts,
    ...(policy.pace ? { paced: true } : {}),
  };
  await put(table, { ...key.policy(policy.id), ...manifest }, 'attribute_not_exists(#pk)');
}

async function stored(table: Table, id: string, shipped: Policy): Promise<Policy> {
  const item = await get(table, key.policy(id));
  if (!item) throw new UnknownPolicy(id);
  const places = placesIn(item);
  if (manifestId(Object.fromEntries(places.map(([name, { hash }]) => [name, hash]))) !== id)
    throw broken(id, 'names parts that do not make this version');
  // A part that a later release brought is left out, so that going back to this one is possible.
  const parts = await getParts(
    table,
    places.filter(([name]) => isPartName(name)).map(([, place]) => place),
  );
  return readPolicy({ id, ...joined(parts) }, shipped);
}

const broken = (id: string, says: string): BrokenItem =>
  new BrokenItem(
    `item POLICIES / POLICY#${id}: ${says}; restore it from the release that it came with, or a point in time`,
  );
