import { isRightsId, rightsBearer } from '../../domain/commands/rights-texts.ts';
import { caseKind } from '../../domain/kinds/case-kind.ts';
import { type Kind, kindOf } from '../../domain/kinds/kind.ts';
import type { TextBearer } from '../../domain/texts/bearer.ts';
import type { Recorded } from '../../domain/matter/event.ts';
import type { Matter } from '../../domain/matter/matter.ts';
import { BrokenItem, Contention, UnknownSchema } from '../../errors.ts';
import type { MatterPage, Store } from '../../ports/store.ts';
import type { StoredMatter } from '../../ports/stored.ts';
import { PAGE } from '../listing.ts';
import { readDriving, readMatter, type Stored } from './case-codec.ts';
import { commit } from './commit.ts';
import { RIGHTS_CHANGE } from './directory.ts';
import { fieldsOf, type Item } from './item.ts';
import { awaitingPk, indexKey, justAfter, type Key, key, matterOf } from './keys.ts';
import { get, getAll, merged, range } from './reads.ts';
import { recordOf } from './record.ts';
import type { Table } from './table.ts';

const LOAD_TRIES = 5;
const BY_CHANGE = { name: 'byChange', pk: 'changePk', sk: 'changeSk' };
const BY_UNIT = { name: 'byUnit', pk: 'unitPk', sk: 'unitSk' };
const BY_STATE = { name: 'byState', pk: 'statePk', sk: 'stateSk' };

type Methods =
  | 'load'
  | 'matter'
  | 'matterRecord'
  | 'commit'
  | 'mattersBy'
  | 'mattersAwaiting'
  | 'mattersFrom'
  | 'mattersChanged'
  | 'countOf'
  | 'bearer';

/** Matters of every kind, each by the shape that its kind gives; and the lists of those beside the case. */
export function mattersIn(table: Table, kinds: readonly Kind[]): Pick<Store, Methods> {
  async function load<State extends Matter>(kind: Stored<State>, number: string): Promise<StoredMatter<State> | null> {
    // One round trip reads both items, but not at one moment: a commit in between shows as two versions.
    for (let attempt = 1; attempt <= LOAD_TRIES; attempt += 1) {
      const [item, next] = await getAll(table, [key.state(number), key.next(number)]);
      if (!item && !next) return null;
      if (item && next && item['version'] === next['version'])
        return { state: readMatter(kind, item), driving: readDriving(next) };
    }
    throw new Contention(number, LOAD_TRIES);
  }
  /** The matters at these places; one that cannot be read hides no other. */
  async function readable<State extends Matter>(
    kind: Stored<State>,
    places: Key[],
  ): Promise<Omit<MatterPage<State>, 'cursor'>> {
    const page: Omit<MatterPage<State>, 'cursor'> = { matters: [], unreadable: [] };
    for (const item of await getAll(table, places)) {
      if (!item) continue;
      try {
        page.matters.push(readMatter(kind, item));
      } catch (error) {
        if (!(error instanceof UnknownSchema || error instanceof BrokenItem)) throw error;
        page.unreadable.push({ matter: matterOf(item['pk']) ?? '', why: error.message });
      }
    }
    return page;
  }
  /** A page of a list, its matters as they stand. */
  async function listed<State extends Matter>(
    kind: Stored<State>,
    { index, pk }: { index: typeof BY_STATE; pk: string },
    { descending, cursor }: { descending: boolean; cursor: string | undefined },
  ): Promise<MatterPage<State>> {
    const from = cursor === undefined ? {} : descending ? { high: cursor } : { low: cursor };
    const bounds = { low: '0', high: '~', ...from, descending, limit: PAGE + 2 };
    const items = await merged(table, { index, pks: [pk], ...bounds });
    const places = items.filter((item) => item[index.sk] !== cursor).slice(0, PAGE);
    const more = items.length > places.length + (cursor === undefined ? 0 : 1);
    return {
      ...(await readable(
        kind,
        places.map((item) => ({ pk: String(item['pk']), sk: 'STATE' })),
      )),
      cursor: more ? String(places.at(-1)?.[index.sk]) : null,
    };
  }

  return {
    load: (number) => load(caseKind, number),
    matter: load,
    matterRecord: async <Body extends { type: string }>(_kind: unknown, number: string, afterSeq?: number) => {
      // What was recorded under a number is of the kind that its letter says.
      const recorded: unknown = await recordOf(table, number, afterSeq);
      return recorded as Recorded<Body>[];
    },
    commit: (wanted) => commit(table, kinds, wanted),
    mattersBy: async (kind, status, cursor, unit) => {
      const { district } = table;
      return listed(
        kind,
        unit === undefined
          ? { index: BY_STATE, pk: indexKey.matters(district, kind.id, status) }
          : { index: BY_UNIT, pk: indexKey.unitMatters(district, kind.id, unit, status) },
        { descending: !kind.open.includes(status), cursor },
      );
    },
    mattersAwaiting: async (kind) => {
      const list = { index: BY_UNIT, pk: awaitingPk(table.district, kind.id) };
      return listed(kind, list, { descending: false, cursor: undefined });
    },
    mattersChanged: async (kind, since) => {
      const pk = indexKey.matterChanges(table.district, kind.id);
      const places = await range(table, { index: BY_CHANGE, pk, low: justAfter(since), high: '~', limit: PAGE });
      return readable(
        kind,
        places.map((item) => ({ pk: String(item['pk']), sk: String(item['sk']) })),
      );
    },
    mattersFrom: async (kind, source, cursor) => {
      const { pk, sk } = key.opened(source, kind.id, '');
      const high = cursor === undefined ? `${sk}~` : key.opened(source, kind.id, cursor).sk;
      const items = await range(table, { pk, low: sk, high, descending: true, limit: PAGE + 2 });
      const numbers = items.map((item) => String(item['sk']).slice(sk.length)).filter((number) => number !== cursor);
      const shown = numbers.slice(0, PAGE);
      return {
        ...(await readable(
          kind,
          shown.map((number) => key.state(number)),
        )),
        cursor: numbers.length > PAGE ? (shown.at(-1) ?? null) : null,
      };
    },
    countOf: async (prefix) => {
      const item = await get(table, key.counter(prefix));
      return Number(item?.['value'] ?? 0);
    },
    bearer: async (number) => {
      const item = await get(table, bearerKey(number));
      return item && bearerIn(kinds, number, item);
    },
  };
}

/** Where that lies which a text is about: a matter, or a change of rights. */
export const bearerKey = (number: string): Key => (isRightsId(number) ? key.rightsChange(number) : key.state(number));

/** What texts ask of the matter that an item holds. */
export function bearerIn(kinds: readonly Kind[], number: string, item: Item): TextBearer {
  if (isRightsId(number)) return rightsBearer(fieldsOf(item, RIGHTS_CHANGE));
  const kind = kindOf(kinds, number);
  if (!kind) throw new BrokenItem(`${number} is the number of no kind of matter`);
  return kind.bearer(readMatter(kind, item));
}
