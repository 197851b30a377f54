import type { Case } from '../../../../functions/domain/case/case.ts';
import type { AdvanceNotice } from '../../../../functions/domain/routing/advance-notice.ts';
import type { CheckContext } from './context.ts';

/** M1: a notice names the cases that came of it and no other, each of which says so itself (12). */
export function checkNotices(
  notices: readonly AdvanceNotice[],
  cases: ReadonlyMap<string, Case>,
  { invariants }: CheckContext,
): void {
  for (const { id, cases: named } of notices) {
    const came = [...cases.values()].filter(({ foretoldBy }) => foretoldBy === id).map(({ number }) => number);
    invariants.check(
      12,
      null,
      named.toSorted().join() === came.toSorted().join(),
      () => `${id} names ${named.join() || 'no case'}, and ${came.join() || 'none'} came of it`,
    );
  }
}
