import { PARTS, type Part, type Parts } from '../../domain/rules/parts.ts';
import type { RuleDraftHead } from '../../domain/rules/publication.ts';
import type { Policies } from '../../ports/policies.ts';
import { fieldsOf, type Item } from './item.ts';
import type { Shape } from '../../domain/matter/shape.ts';
import { key } from './keys.ts';
import { getParts, placesIn, putParts } from './parts.ts';
import { get, prefixed } from './reads.ts';
import type { Table } from './table.ts';
import { put } from './writes.ts';

const HEAD: Shape<Omit<RuleDraftHead, 'state'> & { state: string }> = {
  id: 'text',
  version: 'number',
  name: 'text',
  basedOn: 'text',
  state: 'text',
  changes: 'list',
};

function headOf(item: Item): RuleDraftHead {
  const { state, ...head } = fieldsOf(item, HEAD);
  return { ...head, state: state === 'published' || state === 'discarded' ? state : 'open' };
}

/** Drafts of rules: manifests as versions are, whose parts lie beside those of the versions. */
export function ruleDraftsIn(table: () => Table): Pick<Policies, 'drafts' | 'draft' | 'putDraft'> {
  return {
    drafts: async () => {
      const heads = (await prefixed(table(), key.ruleDraft(''))).map(headOf);
      return heads.toSorted((a, b) => ((a.changes.at(-1)?.at ?? '') < (b.changes.at(-1)?.at ?? '') ? 1 : -1));
    },
    draft: async (id) => {
      const item = await get(table(), key.ruleDraft(id));
      if (!item) return null;
      const places = placesIn(item);
      const parts = await getParts(
        table(),
        places.map(([, place]) => place),
      );
      const found = new Map<string, Part>(places.map(([name], index) => [name, parts[index] ?? {}]));
      const whole = Object.keys(PARTS).map((name) => [name, found.get(name) ?? {}]);
      return { ...headOf(item), parts: Object.fromEntries(whole) as Parts };
    },
    putDraft: async ({ parts, ...head }) => {
      const item = { ...key.ruleDraft(head.id), ...head, parts: await putParts(table(), parts) };
      return head.version === 1
        ? put(table(), item, 'attribute_not_exists(#pk)')
        : put(table(), item, '#version = :read AND #state = :open', { ':read': head.version - 1, ':open': 'open' });
    },
  };
}
