import type { Ports } from '../../../ports/ports.ts';

const PAGE = 100;

/** H5: the numbers of all cases that complain of a unit, some at a time. */
export async function* complaintsOf(unit: string, { store }: Pick<Ports, 'store'>): AsyncGenerator<string[]> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof store.complaintsOf>> = await store.complaintsOf(unit, {
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    if (page.entries.length > 0) yield page.entries.map(({ matter }) => matter);
    cursor = page.cursor;
  } while (cursor !== null);
}
