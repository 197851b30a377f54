import type { Read } from './clean.ts';
import { orientationAlone, orientationIn } from './exif.ts';

const PICTURES = new Set(['VP8 ', 'VP8L']);
/** Flags of the VP8X chunk (WebP container, "Extended File Format"). */
const [PROFILE, ALPHA, EXIF] = [0x20, 0x10, 0x08];

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** Width times height as the bitstream itself says (RFC 6386, 9.1; WebP lossless, 3); 0 when it says nothing that can be read. */
function pixelsOf(type: string, data: Buffer): number {
  if (data.length < 10) return 0;
  if (type === 'VP8 ') return (data.readUInt16LE(6) & 0x3fff) * (data.readUInt16LE(8) & 0x3fff);
  const bits = data.readUInt32LE(1);
  return data[0] === 0x2f ? ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1) : 0;
}

/** H5: the picture, its colour profile and which way up it is held. Null when it is not whole. */
export function readWebp(bytes: Buffer): Read | null {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return null;
  const kept = new Map<string, Buffer>();
  const left: Buffer[] = [];
  let [at, orientation, pixels, moves] = [12, 1, 0, false];
  while (at + 8 <= end) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (data.length !== length || at + 8 + length > end) return null;
    at += 8 + length + (length % 2);
    if (type === 'ANIM' || type === 'ANMF') moves = true;
    if (type === 'EXIF')
      orientation = orientationIn(data.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? data.subarray(6) : data);
    // A second picture would hide how large the first unfolds.
    if (PICTURES.has(type) && [...PICTURES].some((picture) => kept.has(picture))) return null;
    if (PICTURES.has(type)) pixels = pixelsOf(type, data);
    if (PICTURES.has(type) || ((type === 'VP8X' || type === 'ICCP' || type === 'ALPH') && !kept.has(type)))
      kept.set(type, data);
    else left.push(data);
  }
  if (!moves && pixels === 0) return null;
  const size = kept.get('VP8X');
  // A plain file holds its picture alone.
  const order = size && size.length >= 10 ? ['ICCP', 'ALPH', 'VP8 ', 'VP8L'] : ['VP8 ', 'VP8L'];
  const chunks = order.flatMap((type) => {
    const data = kept.get(type);
    return data ? [chunk(type, data)] : [];
  });
  if (size && size.length >= 10) {
    const head = Buffer.from(size.subarray(0, 10));
    head[0] = (kept.has('ICCP') ? PROFILE : 0) | ((head[0] ?? 0) & ALPHA) | (orientation === 1 ? 0 : EXIF);
    chunks.unshift(chunk('VP8X', head));
    if (orientation !== 1) chunks.push(chunk('EXIF', orientationAlone(orientation)));
  }
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks]);
  return { type: 'image/webp', bytes: chunk('RIFF', body), pixels, moves, left };
}
