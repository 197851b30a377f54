import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { broken, type Item } from './item.ts';

/*
 * A case is read and written more than any other item and paid by the kilobyte. One that many units are late in holds hundreds of rows that are
 * alike: beyond a size its lists are kept compressed, to a quarter or less within two milliseconds (brotli: a fifth, in forty). A common case stays readable in the table.
 */

/** Bytes of the lists, as text, beyond which they are compressed. */
const READABLE = 3 * 1024;
const NAME = 'squeezed';

/** The lists of an item as they are kept. */
export function squeeze(lists: Item): Item {
  const text = JSON.stringify(lists);
  return Buffer.byteLength(text) <= READABLE ? lists : { [NAME]: new Uint8Array(deflateRawSync(text)) };
}

/** The item with its lists as they were. Throws BrokenItem where they cannot be read. */
export function unsqueezed(item: Item): Item {
  const kept = item[NAME];
  if (kept === undefined) return item;
  if (!(kept instanceof Uint8Array)) throw broken(item, NAME, 'holds no bytes');
  const { [NAME]: _, ...rest } = item;
  return { ...rest, ...readLists(item, kept) };
}

function readLists(item: Item, kept: Uint8Array): Item {
  let lists: unknown;
  try {
    lists = JSON.parse(inflateRawSync(kept).toString('utf8'));
  } catch (error) {
    throw broken(item, NAME, `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof lists !== 'object' || lists === null) throw broken(item, NAME, 'holds no lists');
  return { ...lists };
}
