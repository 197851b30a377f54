import { caseKind } from '../domain/kinds/case-kind.ts';
import { kindOf } from '../domain/kinds/kind.ts';
import type { Matter } from '../domain/matter/matter.ts';
import type { Ports } from '../ports/ports.ts';
import type { StoredMatter } from '../ports/stored.ts';

/** A matter of any kind, as the machinery reads it. Throws UnknownSchema for one of an older shape. */
export async function loadAny(
  ports: Pick<Ports, 'store' | 'kinds'>,
  number: string,
): Promise<StoredMatter<Matter> | null> {
  const kind = kindOf(ports.kinds, number);
  return kind === null ? null : ports.store.matter(kind, number);
}

/** Every matter of the kinds beside the case: the open ones, or those that are over too. */
export async function* iterateMatters(
  { store, kinds }: Pick<Ports, 'store' | 'kinds'>,
  which: 'open' | 'all',
): AsyncGenerator<Matter> {
  for (const kind of kinds.filter(({ id }) => id !== caseKind.id)) {
    for (const status of which === 'open' ? kind.open : [...kind.open, ...kind.ended]) {
      let cursor: string | undefined;
      do {
        const page = await store.mattersBy(kind, status, cursor);
        yield* page.matters;
        cursor = page.cursor ?? undefined;
      } while (cursor !== undefined);
    }
  }
}
