import type { Instant } from '../../domain/matter/instant.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import { BrokenItem, UnknownPolicy } from '../../errors.ts';
import { policyIdOf } from '../../policy/load.ts';
import { parsePolicy } from '../../policy/schema.ts';
import type { Policies } from '../../ports/ports.ts';
import { fieldsOf, type Shape } from './item.ts';
import { key } from './keys.ts';
import { get, range } from './reads.ts';
import type { Table } from './table.ts';
import { put } from './writes.ts';

const LISTED: Shape<{ id: string; keptAt: Instant }> = { id: 'text', keptAt: 'text' };

/** Versions in the table, kept as the text that was hashed; the version in force comes with the bundle. Immutable, so cached for ever. */
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
      return found;
    },
    keep: async (policy) => {
      if (kept.has(policy.id)) return;
      await put(
        table(),
        { ...key.policy(policy.id), id: policy.id, json: JSON.stringify(policy) },
        'attribute_not_exists(#pk)',
      );
      await put(
        table(),
        { ...key.policyListed(policy.id), id: policy.id, keptAt: table().now() },
        'attribute_not_exists(#pk)',
      );
      kept.add(policy.id);
    },
    versions: async () => {
      const items = await range(table(), { pk: 'POLICIES', low: '0', high: 'g' });
      return items.map((item) => fieldsOf(item, LISTED)).toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1));
    },
  };
}

async function stored(table: Table, id: string): Promise<Policy> {
  const json = (await get(table, key.policy(id)))?.['json'];
  if (json === undefined) throw new UnknownPolicy(id);
  const policy = typeof json === 'string' ? parsePolicy(JSON.parse(json)) : null;
  if (policy?.id !== id || policyIdOf(policy) !== id) {
    throw new BrokenItem(
      `item POLICY#${id} / POLICY: field json holds no policy of that id; restore it from the release that it came with`,
    );
  }
  return policy;
}
