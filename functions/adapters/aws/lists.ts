import { type Case, type CaseStatus, isOpen } from '../../domain/case/case.ts';
import type { Instant } from '../../domain/matter/instant.ts';
import { BrokenItem, UnknownSchema } from '../../errors.ts';
import type { CasePage, Store } from '../../ports/store.ts';
import { PAGE } from '../listing.ts';
import { readCase } from './case-codec.ts';
import type { Item } from './item.ts';
import { indexKey, justAfter, key } from './keys.ts';
import { getAll, range } from './reads.ts';
import type { Table } from './table.ts';

const BY_STATE = { name: 'byState', pk: 'statePk', sk: 'stateSk' };
const BY_CHANGE = { name: 'byChange', pk: 'changePk', sk: 'changeSk' };
const BY_UNIT = { name: 'byUnit', pk: 'unitPk', sk: 'unitSk' };

interface Listed {
  place: string;
  caseNumber: string;
}

/** One more than a page tells whether there is another, and one more is the cursor itself, which both bounds include. */
const LOOK_AHEAD = PAGE + 2;

export function listsIn(
  table: Table,
): Pick<Store, 'states' | 'openCases' | 'casesByUnit' | 'casesByStatus' | 'changedSince'> {
  async function listed(
    index: typeof BY_STATE,
    pk: string,
    low: string,
    high: string,
    descending: boolean,
    cursor: string | undefined,
  ): Promise<Listed[]> {
    const items = await range(table, { index, pk, low, high, descending, limit: LOOK_AHEAD });
    return items
      .map((item) => ({ place: String(item[index.sk]), caseNumber: String(item['pk']).replace('CASE#', '') }))
      .filter(({ place }) => place !== cursor);
  }

  const byStatus = (status: CaseStatus, cursor: string | undefined, endedSince: Instant = '0'): Promise<Listed[]> => {
    const descending = status === 'ended' || status === 'closed';
    const [low, high] = descending ? [endedSince, cursor ?? '9'] : [cursor ?? '0', '9'];
    return listed(BY_STATE, indexKey.status(table.district, status), low, high, descending, cursor);
  };

  /** The index may be a moment behind the case: a case that has left the list since is not shown in it. */
  async function pageOf(entries: Listed[], belongs: (state: Case) => boolean): Promise<CasePage> {
    const page = entries.slice(0, PAGE);
    const items = await getAll(
      table,
      page.map(({ caseNumber }) => key.case(caseNumber)),
    );
    const cases: Case[] = [];
    const unreadable: CasePage['unreadable'] = [];
    for (const [at, item] of items.entries()) {
      const read = item && readable(item);
      if (read && 'number' in read && belongs(read)) cases.push(read);
      if (read && 'why' in read) unreadable.push({ caseNumber: page[at]?.caseNumber ?? '', why: read.why });
    }
    return { cases, unreadable, cursor: entries.length > PAGE ? (page.at(-1)?.place ?? null) : null };
  }

  return {
    states: async (caseNumbers) =>
      (await getAll(table, caseNumbers.map(key.case))).flatMap((item) => {
        const read = item && readable(item);
        return read && 'number' in read ? [read] : [];
      }),
    openCases: async (cursor) => {
      const [appraising, open] = await Promise.all([byStatus('appraising', cursor), byStatus('open', cursor)]);
      return pageOf(
        [...appraising, ...open].toSorted((a, b) => (a.place < b.place ? -1 : 1)),
        isOpen,
      );
    },
    casesByUnit: async (unit, cursor) => {
      const pk = indexKey.unit(table.district, unit);
      const inDone = cursor?.startsWith('2');
      const acting = inDone ? [] : await listed(BY_UNIT, pk, cursor ?? '1', '2', false, cursor);
      const done =
        acting.length > PAGE ? [] : await listed(BY_UNIT, pk, '2', inDone && cursor ? cursor : '3', true, cursor);
      return pageOf([...acting, ...done], () => true);
    },
    changedSince: async (since, cursor) =>
      pageOf(
        await listed(BY_CHANGE, indexKey.changes(table.district), cursor ?? justAfter(since), '9', false, cursor),
        () => true,
      ),
    casesByStatus: async (status, cursor, endedSince) =>
      pageOf(await byStatus(status, cursor, endedSince), (state) => state.status === status),
  };
}

function readable(item: Item): Case | { why: string } {
  try {
    return readCase(item);
  } catch (error) {
    if (error instanceof UnknownSchema || error instanceof BrokenItem) return { why: error.message };
    throw error;
  }
}
