import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { type Columns, columnsOf, rowsOf } from './columns.ts';
import { broken, type Item } from './item.ts';

/*
 * A case and its record are read and written more than any other item and paid by the kilobyte. A case that many units are late in holds hundreds of
 * rows that are alike: beyond a size lists are kept field by field and compressed, to an eighth or less within two milliseconds, and those of a
 * common case to half, so that it stays below a kilobyte.
 */

export const SQUEEZED = 'squeezed';
/** A tenth smaller than deflate at its best, in the same time; from quality 9 on it takes five times as long and more. */
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };

/** The lists of an item as they are kept. `readable`: bytes, as text, beyond which they are compressed. */
export function squeeze(lists: Item, readable: number): Item {
  const text = JSON.stringify(lists);
  if (Buffer.byteLength(text) <= readable) return lists;
  const kept = JSON.stringify(
    Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, isRows(list) ? columnsOf(list) : list])),
  );
  return { [SQUEEZED]: new Uint8Array(brotliCompressSync(kept, { params: BROTLI })) };
}

const isMap = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
const isRows = (list: unknown): list is Item[] => Array.isArray(list) && list.every(isMap);
const isColumns = (list: unknown): list is Columns => isMap(list) && isMap(list['columns']) && 'rows' in list;

/** The item with its lists as they were. Throws BrokenItem where they cannot be read. */
export function unsqueezed(item: Item): Item {
  const kept = item[SQUEEZED];
  if (kept === undefined) return item;
  if (!(kept instanceof Uint8Array)) throw broken(item, SQUEEZED, 'holds no bytes');
  const { [SQUEEZED]: _, ...rest } = item;
  return { ...rest, ...readLists(item, kept) };
}

function readLists(item: Item, kept: Uint8Array): Item {
  let lists: unknown;
  try {
    lists = JSON.parse(brotliDecompressSync(kept).toString('utf8'));
  } catch (error) {
    throw broken(item, SQUEEZED, `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof lists !== 'object' || lists === null) throw broken(item, SQUEEZED, 'holds no lists');
  return Object.fromEntries(
    Object.entries(lists).map(([name, list]: [string, unknown]) => [name, isColumns(list) ? rowsOf(list) : list]),
  );
}
