import { type Case, isOpen } from '../../domain/case/case.ts';
import { BrokenItem, UnknownSchema } from '../../errors.ts';
import type { CasePage, Places, Store } from '../../ports/store.ts';
import { GRADES } from '../../domain/matter/grade.ts';
import { boundsOf, listsNamed, PAGE } from '../listing.ts';
import { readCase } from './case-codec.ts';
import type { Item } from './item.ts';
import { indexKey, justAfter, key, matterOf } from './keys.ts';
import { getAll, merged } from './reads.ts';
import { allShards } from './shards.ts';
import type { Table } from './table.ts';

const BY_STATE = { name: 'byState', pk: 'statePk', sk: 'stateSk' };
const BY_CHANGE = { name: 'byChange', pk: 'changePk', sk: 'changeSk' };
const BY_UNIT = { name: 'byUnit', pk: 'unitPk', sk: 'unitSk' };

type Bounds = { low: string; high: string; descending: boolean; cursor: string | undefined; limit: number };
type Methods =
  | 'states'
  | 'casesNamed'
  | 'complaintsOf'
  | 'places'
  | 'unitPlaces'
  | 'openCases'
  | 'casesByUnit'
  | 'casesByStatus'
  | 'changedSince';

const paged = (cursor: string | undefined) => ({
  limit: PAGE,
  drills: [false, true],
  ...(cursor === undefined ? {} : { cursor }),
});

export function listsIn(table: Table): Pick<Store, Methods> {
  /** One more than is wanted tells whether there is another, and one more is the cursor itself, which both bounds include. */
  async function listed(index: typeof BY_STATE, pks: string[], bounds: Bounds): Promise<Places> {
    const { low, high, descending, cursor, limit } = bounds;
    const from = cursor === undefined ? {} : descending ? { high: cursor } : { low: cursor };
    const items = await merged(table, { index, pks, low, high, ...from, descending, limit: limit + 2 });
    const entries = items
      .map((item) => ({ place: String(item[index.sk]), matter: matterOf(item['pk']) ?? '' }))
      .filter(({ place }) => place !== cursor);
    return {
      entries: entries.slice(0, limit),
      cursor: entries.length > limit ? (entries[limit - 1]?.place ?? null) : null,
    };
  }

  const places: Store['places'] = ({ statuses, grades = GRADES, drills = [false], ...page }) => {
    const descending = !statuses.some((status) => status === 'appraising' || status === 'open');
    const pks = listsNamed(statuses, grades, drills).flatMap((list) =>
      allShards((shard) => indexKey.list(table.district, list, shard)),
    );
    return listed(BY_STATE, pks, { ...boundsOf(page), descending, cursor: page.cursor, limit: page.limit });
  };

  const unitPlaces: Store['unitPlaces'] = async (unit, { cursor, limit }) => {
    const pks = [indexKey.unit(table.district, unit)];
    const inDone = cursor?.startsWith('2') ?? false;
    const none: Places = { entries: [], cursor: null };
    const acting = inDone
      ? none
      : await listed(BY_UNIT, pks, { low: '1', high: '2', descending: false, cursor, limit });
    const left = limit - acting.entries.length;
    if (acting.cursor !== null || left === 0) return acting;
    const done = await listed(BY_UNIT, pks, {
      low: '2',
      high: '3',
      descending: true,
      cursor: inDone ? cursor : undefined,
      limit: left,
    });
    return { entries: [...acting.entries, ...done.entries], cursor: done.cursor };
  };

  async function casesOf(caseNumbers: string[], consistent: boolean): Promise<Omit<CasePage, 'cursor'>> {
    const items = await getAll(table, caseNumbers.map(key.state), consistent);
    const cases: Case[] = [];
    const unreadable: CasePage['unreadable'] = [];
    for (const [at, item] of items.entries()) {
      const read = item && readable(item);
      if (read && 'number' in read) cases.push(read);
      if (read && 'why' in read) unreadable.push({ caseNumber: caseNumbers[at] ?? '', why: read.why });
    }
    return { cases, unreadable };
  }

  /** The index may be a moment behind the case: a case that has left the list since is not shown in it. */
  async function pageOf({ entries, cursor }: Places, belongs: (state: Case) => boolean): Promise<CasePage> {
    const found = await casesOf(
      entries.map(({ matter }) => matter),
      true,
    );
    return { ...found, cases: found.cases.filter(belongs), cursor };
  }

  return {
    places,
    unitPlaces,
    states: async (caseNumbers) => (await casesOf(caseNumbers, true)).cases,
    casesNamed: (caseNumbers) => casesOf(caseNumbers, false),
    complaintsOf: (unit, { cursor, limit }) =>
      listed(BY_UNIT, [indexKey.unit(table.district, unit)], { low: '0', high: '1', descending: false, cursor, limit }),
    openCases: async (cursor) => pageOf(await places({ statuses: ['appraising', 'open'], ...paged(cursor) }), isOpen),
    casesByUnit: async (unit, cursor) => pageOf(await unitPlaces(unit, paged(cursor)), () => true),
    changedSince: async (since, cursor) =>
      pageOf(
        await listed(
          BY_CHANGE,
          allShards((shard) => indexKey.changes(table.district, shard)),
          {
            low: justAfter(since),
            high: '~',
            descending: false,
            cursor,
            limit: PAGE,
          },
        ),
        () => true,
      ),
    casesByStatus: async (status, cursor, endedSince) =>
      pageOf(
        await places({
          statuses: [status],
          ...paged(cursor),
          ...(endedSince === undefined ? {} : { from: endedSince }),
        }),
        (state) => state.status === status,
      ),
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
