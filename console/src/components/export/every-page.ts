import type { Every } from './list-file.ts';

/** Every page of a list that is read page by page. */
export const everyPage =
  <Page, Row>(
    query: {
      data: { pages: Page[] } | undefined;
      hasNextPage: boolean;
      fetchNextPage: () => Promise<{ data: { pages: Page[] } | undefined; hasNextPage: boolean; error: unknown }>;
    },
    rowsOf: (page: Page) => readonly Row[],
  ): Every<Row> =>
  async (most, told) => {
    let rows = (query.data?.pages ?? []).flatMap(rowsOf);
    let more = query.hasNextPage;
    while (more && rows.length <= most) {
      const next = await query.fetchNextPage();
      if (next.error) throw next.error;
      rows = (next.data?.pages ?? []).flatMap(rowsOf);
      more = next.hasNextPage;
      told(rows.length);
    }
    return rows;
  };
