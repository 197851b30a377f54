import type { Case } from '../domain/case/case.ts';
import type { CasePage } from '../ports/store.ts';

/** Every case of a list, page after page; those that cannot be read are passed over, and told to whoever asks. */
export async function* iterateCases(
  page: (cursor?: string) => Promise<CasePage>,
  unreadable: (found: CasePage['unreadable'][number]) => unknown = () => undefined,
): AsyncGenerator<Case> {
  let cursor: string | null = null;
  do {
    const found: CasePage = await page(cursor ?? undefined);
    found.unreadable.forEach(unreadable);
    yield* found.cases;
    cursor = found.cursor;
  } while (cursor);
}
