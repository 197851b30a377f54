import type { Read } from './clean.ts';
import { orientationAlone, orientationIn } from './exif.ts';

const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);
/** Tables, frame, scan headers: what a decoder needs (ITU-T T.81, table B.1). */
const NEEDED = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xda, 0xdb, 0xdc, 0xdd]);
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const [SCAN, STOP] = [0xda, 0xd9];

const named = (payload: Buffer, name: string): boolean =>
  payload.subarray(0, name.length).equals(Buffer.from(name, 'latin1'));

function segment(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

/** Where the entropy-coded data of a scan ends: at the next marker that is neither stuffing nor a restart. */
function scanEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return -1;
}

/**
 * H5: what a decoder needs, its colour profile and which way up it is held; place, time, device, comments, thumbnails, and whatever a phone
 * hangs behind the picture (a second picture, a film with sound) are left out. Null when the picture is not whole.
 */
export function readJpeg(bytes: Buffer): Read | null {
  const kept: Buffer[] = [];
  const left: Buffer[] = [];
  let [at, orientation, width, height, scans] = [START.length, 1, 0, 0, 0];
  let jfif: Buffer | null = null;
  for (;;) {
    if (bytes[at] !== 0xff) return null;
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1] ?? 0;
    if (marker === STOP) break;
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    const payload = bytes.subarray(at + 4, at + 2 + length);
    if (length < 2 || payload.length !== length - 2) return null;
    at += 2 + length;
    if (NEEDED.has(marker)) kept.push(segment(marker, payload));
    else if (marker === 0xe0 && named(payload, 'JFIF\0') && payload.length >= 14)
      jfif = Buffer.concat([payload.subarray(0, 12), Buffer.alloc(2)]);
    else if (marker === 0xe2 && named(payload, 'ICC_PROFILE\0')) kept.push(segment(marker, payload));
    // Says how the three colours are mixed; twelve bytes, whatever stands behind them.
    else if (marker === 0xee && named(payload, 'Adobe') && payload.length >= 12)
      kept.push(segment(marker, payload.subarray(0, 12)));
    else if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) left.push(payload);
    else return null;
    if (marker === 0xe1 && named(payload, 'Exif\0\0')) orientation = orientationIn(payload.subarray(6));
    // A second frame would hide how large the first unfolds.
    if (FRAMES.has(marker) && height > 0) return null;
    if (FRAMES.has(marker))
      [height, width] = payload.length < 5 ? [0, 0] : [payload.readUInt16BE(1), payload.readUInt16BE(3)];
    if (marker !== SCAN) continue;
    const end = scanEnd(bytes, at);
    if (end < 0 || width === 0 || height === 0) return null;
    kept.push(bytes.subarray(at, end));
    scans += 1;
    at = end;
  }
  if (scans === 0) return null;
  const exif =
    orientation === 1
      ? []
      : [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), orientationAlone(orientation)]))];
  const whole = Buffer.concat([START, ...(jfif ? [segment(0xe0, jfif)] : []), ...exif, ...kept, END]);
  return { type: 'image/jpeg', bytes: whole, pixels: width * height, moves: false, left };
}
