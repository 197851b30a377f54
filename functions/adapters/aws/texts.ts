import { DAY, plus } from '../../domain/matter/instant.ts';
import { begins, endsReason, type Text } from '../../domain/texts/text.ts';
import type { Store } from '../../ports/store.ts';
import { fewAtOnce } from '../../ports/few-at-once.ts';
import { isUnsettled } from '../listing.ts';
import type { Kind } from '../../domain/kinds/kind.ts';
import { bearerIn, bearerKey } from './matters.ts';
import { expiring, readText, textItem } from './codec.ts';
import { dueAttributes, indexKey, type Key, key } from './keys.ts';
import { get, getAll, merged, prefixed } from './reads.ts';
import { allShards } from './shards.ts';
import { setting, type Table } from './table.ts';
import { put, update } from './writes.ts';

/** How many texts of one decision are written at once. */
const WIDTH = 25;
const BY_TEXT = { name: 'byText', pk: 'textPk', sk: 'textSk' };
/** Providers send no receipt later than three days after a text. */
const RECEIPT_KEPT = 30 * DAY;

type Methods = 'text' | 'textWithCase' | 'texts' | 'addTexts' | 'moveText' | 'recentTexts' | 'textByProviderId';

export function textsIn(table: Table, kinds: readonly Kind[]): Pick<Store, Methods> {
  async function text(matter: string, textId: string): Promise<Text | null> {
    const item = await get(table, key.text(matter, textId));
    return item && readText(item);
  }

  /** Where a text that moves to this state stands in the due index; undefined leaves it where it is, null takes it out. */
  async function duePlace(place: Key, from: Text['state'][], to: Partial<Text> & { state: Text['state'] }) {
    if (to.state === 'sent' && to.receiptBy !== undefined) return dueAttributes(table.district, to.receiptBy, place);
    if (!isUnsettled(to.state)) return null;
    if (to.notBefore !== undefined) return dueAttributes(table.district, to.notBefore, place);
    if (from.every(isUnsettled)) return undefined;
    const item = await get(table, place);
    return item ? dueAttributes(table.district, readText(item).notBefore, place) : undefined;
  }

  return {
    text,
    textWithCase: async (matter, textId) => {
      const [item, caseItem] = await getAll(table, [key.text(matter, textId), bearerKey(matter)]);
      return { text: item ? readText(item) : null, state: caseItem ? bearerIn(kinds, matter, caseItem) : null };
    },
    texts: async (matter) => (await prefixed(table, key.text(matter, ''))).map(readText),
    addTexts: async (added) => {
      await fewAtOnce(added, WIDTH, async (one) => {
        await put(table, textItem(table.district, one), 'attribute_not_exists(#pk)');
      });
    },
    moveText: async (matter, textId, from, to) => {
      if (from.length === 0) return false;
      const place = key.text(matter, textId);
      const due = await duePlace(place, from, to);
      const { set, values } = setting({ ...to, ...due });
      const gone = [...(due === null ? ['#duePk', '#dueSk'] : []), ...(endsReason(to) ? ['#why'] : [])];
      const states = Object.fromEntries(from.map((state, at) => [`:from${at}`, state]));
      if (to.providerId !== undefined && to.receiptBy !== undefined) {
        // Before the text itself: a receipt may come at once, and one that leads nowhere does no harm. A channel without receipts needs none.
        await put(table, {
          ...key.receipt(to.providerId),
          matter,
          textId,
          ...expiring(plus(table.now(), RECEIPT_KEPT)),
        });
      }
      return update(table, place, {
        update: gone.length === 0 ? set : `${set} REMOVE ${gone.join(', ')}`,
        when: `#state IN (${Object.keys(states).join(', ')})${begins(to) ? ' AND #notBefore <= :sentAt' : ''}`,
        values: { ...values, ...states },
      });
    },
    recentTexts: async (limit, cursor) => {
      const found = await merged(table, {
        index: BY_TEXT,
        pks: allShards((shard) => indexKey.texts(table.district, shard)),
        low: '0',
        high: cursor ?? '9',
        descending: true,
        limit: limit + 2,
      });
      const rest = found.filter((item) => item['textSk'] !== cursor);
      const page = rest.slice(0, limit);
      const items = await getAll(
        table,
        page.map((item) => ({ pk: String(item['pk']), sk: String(item['sk']) })),
      );
      return {
        texts: items.filter((item) => item !== null).map(readText),
        cursor: rest.length > limit ? String(page.at(-1)?.['textSk']) : null,
      };
    },
    textByProviderId: async (providerId) => {
      const receipt = await get(table, key.receipt(providerId));
      return receipt ? text(String(receipt['matter']), String(receipt['textId'])) : null;
    },
  };
}
