import { bearsMark } from '../domain/intake/classified.ts';
import type { PhotoType } from '../ports/photos.ts';
import { readJpeg } from './jpeg.ts';
import { PNG, readPng } from './png.ts';
import { readWebp } from './webp.ts';

/** A picture read to its end. `bytes` is the picture alone, `left` all that was left out of it. */
export interface Read {
  type: PhotoType;
  bytes: Buffer;
  pixels: number;
  /** It is a film of pictures. */
  moves: boolean;
  left: Buffer[];
}

/** Why a file is not taken as a photo. */
export type PhotoFlaw = 'no-photo' | 'heic' | 'moving' | 'damaged' | 'too-many-pixels' | 'classified';

/** The largest sensors of phones today; beyond it a small file unfolds into gigabytes in the browser of whoever looks. */
const MOST_PIXELS = 210_000_000;
/** Brands of the ISO base media format by which pictures come: HEIC as iPhones take them, AVIF. */
const HEIF = /^ftyp(hei[cxms]|hev[cxms]|mif1|msf1|avi[fs])/;

function readerOf(bytes: Buffer): ((bytes: Buffer) => Read | null) | PhotoFlaw {
  const says = bytes.toString('latin1', 0, 16);
  if (says.startsWith('\xff\xd8\xff')) return readJpeg;
  if (bytes.subarray(0, PNG.length).equals(PNG)) return readPng;
  if (says.startsWith('RIFF') && says.slice(8, 12) === 'WEBP') return readWebp;
  if (HEIF.test(says.slice(4))) return 'heic';
  return says.startsWith('GIF8') ? 'moving' : 'no-photo';
}

/** A mark stands at the head of what it marks. */
const WORDS = 65_536;
/** What was written beside the picture: as programs write it today, and as Windows writes a title into EXIF. */
const wordsIn = (left: Buffer[]): string[] =>
  left.flatMap((part) => [part.toString('utf8', 0, WORDS), part.toString('utf16le', 0, WORDS)]);

/**
 * H5, H6: the photo by its bytes, whatever its name says, without what was written beside the picture: where, when, with which device. A file
 * whose name or whose words bear a classification mark is refused.
 */
export function cleanPhoto(
  given: Uint8Array,
  fileName: string,
): { type: PhotoType; bytes: Uint8Array } | { flaw: PhotoFlaw } {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const reader = readerOf(bytes);
  if (typeof reader === 'string') return { flaw: reader };
  const read = reader(bytes);
  if (!read) return { flaw: 'damaged' };
  if (read.moves) return { flaw: 'moving' };
  if (read.pixels > MOST_PIXELS) return { flaw: 'too-many-pixels' };
  if ([fileName.replace(/\.\w+$/, ''), ...wordsIn(read.left)].some(bearsMark)) return { flaw: 'classified' };
  return { type: read.type, bytes: read.bytes };
}
