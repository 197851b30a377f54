import type { Matter } from '../domain/matter/matter.ts';
import type { Ports } from '../ports/ports.ts';
import type { KindOf } from '../ports/store.ts';

/** Every matter of a kind beside the case in these states, list after list, and the numbers of those that cannot be read: for kinds of which there are few. */
export async function everyMatter<State extends Matter>(
  kind: KindOf<State>,
  statuses: readonly string[],
  { store }: Pick<Ports, 'store'>,
): Promise<{ matters: State[]; unreadable: string[] }> {
  const matters: State[] = [];
  const unreadable: string[] = [];
  for (const status of statuses) {
    let cursor: string | undefined;
    do {
      const page = await store.mattersBy(kind, status, cursor);
      matters.push(...page.matters);
      unreadable.push(...page.unreadable.map(({ matter }) => matter));
      cursor = page.cursor ?? undefined;
    } while (cursor !== undefined);
  }
  return { matters, unreadable };
}
