import type { Case } from '../domain/case/case.ts';
import { caseKind } from '../domain/kinds/case-kind.ts';
import { type Kind, kindOf } from '../domain/kinds/kind.ts';
import type { Instant } from '../domain/matter/instant.ts';
import type { Matter } from '../domain/matter/matter.ts';
import type { Ports } from '../ports/ports.ts';
import type { StoredMatter } from '../ports/stored.ts';
import { iterateCases } from './iterate-cases.ts';

/** A matter of any kind, as the machinery reads it. Throws UnknownSchema for one of an older shape. */
export async function loadAny(
  ports: Pick<Ports, 'store' | 'kinds'>,
  number: string,
): Promise<StoredMatter<Matter> | null> {
  const kind = kindOf(ports.kinds, number);
  return kind === null ? null : ports.store.matter(kind, number);
}

export interface Walk {
  /** Only the open ones. */
  open?: true;
  /** Of those that are over only what changed since then. */
  since?: Instant;
  /** Told of each that cannot be read, and is passed over. */
  unreadable?: (found: { matter: string; why: string }) => unknown;
}

/** Every matter, of whatever kind. */
export async function* iterateMatters(ports: Pick<Ports, 'store' | 'kinds'>, walk: Walk): AsyncGenerator<Matter> {
  for (const kind of ports.kinds) yield* kind.id === caseKind.id ? casesOf(ports, walk) : othersOf(ports, kind, walk);
}

/** Cases have lists of their own, for there are many. */
async function* casesOf({ store }: Pick<Ports, 'store'>, { open, since, unreadable }: Walk): AsyncGenerator<Case> {
  const tell = ({ caseNumber, why }: { caseNumber: string; why: string }): unknown =>
    unreadable?.({ matter: caseNumber, why });
  yield* iterateCases((cursor) => store.openCases(cursor), tell);
  if (open) return;
  for (const status of ['ended', 'closed'] as const)
    yield* iterateCases((cursor) => store.casesByStatus(status, cursor, since), tell);
}

async function* othersOf(
  { store }: Pick<Ports, 'store'>,
  kind: Kind,
  { open, since = '', unreadable }: Walk,
): AsyncGenerator<Matter> {
  for (const status of open ? kind.open : [...kind.open, ...kind.ended]) {
    let cursor: string | undefined;
    do {
      const page = await store.mattersBy(kind, status, cursor);
      page.unreadable.forEach((found) => unreadable?.(found));
      const ended = kind.ended.includes(status);
      yield* page.matters.filter(({ changedAt }) => !ended || changedAt >= since);
      // The latest change stands first among those that are over.
      const past = ended && (page.matters.at(-1)?.changedAt ?? since) < since;
      cursor = past ? undefined : (page.cursor ?? undefined);
    } while (cursor !== undefined);
  }
}
