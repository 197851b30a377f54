import { acceptanceBook, DECIDED, PROPOSED } from '../../../../domain/projections/acceptance.ts';
import type { Ports } from '../../../../ports/ports.ts';
import type { Statistics } from '../schemas/statistics.ts';

/** So many rows at most, of those that were overruled most often. */
const MOST_ROWS = 10;

/** H2: how often each kind of proposal was accepted, from the books alone; a kind that nobody decided on is left out. */
export async function acceptanceOf(
  months: readonly string[],
  { store }: Pick<Ports, 'store'>,
): Promise<NonNullable<Statistics['accepted']>> {
  const books = await store.books(months.map(acceptanceBook));
  const figures = months.flatMap((month) =>
    Object.entries(books.get(acceptanceBook(month)) ?? {}).map(([name, count]) => {
      const [kind = '', decided = '', row = ''] = name.split('|');
      return { month, kind, decided, row, count };
    }),
  );
  return PROPOSED.map((kind) => {
    const own = figures.filter((one) => one.kind === kind && one.count > 0);
    const came = (month: string, as: (typeof DECIDED)[number]): number =>
      own.filter((one) => one.month === month && one.decided === as).reduce((all, { count }) => all + count, 0);
    const byRow = new Map<string, number>();
    for (const { row, count } of own) if (row !== '') byRow.set(row, (byRow.get(row) ?? 0) + count);
    return {
      kind,
      months: months.map((month) => ({
        month,
        accepted: came(month, 'accepted'),
        overruled: came(month, 'overruled'),
        added: came(month, 'added'),
      })),
      rows: [...byRow]
        .map(([row, count]) => ({ row, count }))
        .toSorted((a, b) => b.count - a.count || (a.row < b.row ? -1 : 1))
        .slice(0, MOST_ROWS),
    };
  }).filter(({ months: some }) => some.some((one) => one.accepted + one.overruled + one.added > 0));
}
