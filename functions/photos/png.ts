import { crc32 } from 'node:zlib';
import type { Read } from './clean.ts';
import { orientationAlone, orientationIn } from './exif.ts';

export const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The picture and its colours (PNG, third edition, 11); texts, times, EXIF and whatever a program invented are left out. */
const NEEDED = new Set(['IHDR', 'PLTE', 'IDAT', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'cICP']);
const FILM = new Set(['acTL', 'fcTL', 'fdAT']);

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** H5: the picture without what was written beside it. Null when it is not whole, which PNG can tell by its sums. */
export function readPng(bytes: Buffer): Read | null {
  const kept: Buffer[] = [];
  const left: Buffer[] = [];
  let [at, pixels, data, moves] = [PNG.length, 0, 0, false];
  for (;;) {
    if (at + 12 > bytes.length) return null;
    const length = bytes.readUInt32BE(at);
    if (at + 12 + length > bytes.length) return null;
    const named = bytes.subarray(at + 4, at + 8 + length);
    if (crc32(named) !== bytes.readUInt32BE(at + 8 + length)) return null;
    const type = named.toString('latin1', 0, 4);
    const content = named.subarray(4);
    at += 12 + length;
    if ((type === 'IHDR') !== (kept.length === 0)) return null;
    if (type === 'IEND') break;
    if (type === 'IHDR') pixels = content.length < 8 ? 0 : content.readUInt32BE(0) * content.readUInt32BE(4);
    if (type === 'IDAT') data += 1;
    if (FILM.has(type)) moves = true;
    const orientation = type === 'eXIf' ? orientationIn(content) : 1;
    if (NEEDED.has(type)) kept.push(chunk(type, content));
    else left.push(content);
    // It may stand behind the picture too.
    if (orientation !== 1) kept.push(chunk('eXIf', orientationAlone(orientation)));
  }
  if (pixels === 0 || data === 0) return null;
  return {
    type: 'image/png',
    bytes: Buffer.concat([PNG, ...kept, chunk('IEND', Buffer.alloc(0))]),
    pixels,
    moves,
    left,
  };
}
