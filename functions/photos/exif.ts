/** Tag 0x0112 of a TIFF block (EXIF 2.32, 4.6.4): which way up a picture is held. */
const ORIENTATION = 0x0112;
const ENTRY = 12;

/** How the phone was held, 1 to 8, as the EXIF block says; 1, upright, where it says nothing that can be read. */
export function orientationIn(tiff: Buffer): number {
  const little = tiff.subarray(0, 4).equals(Buffer.from('II*\0', 'latin1'));
  if (!little && !tiff.subarray(0, 4).equals(Buffer.from('MM\0*', 'latin1'))) return 1;
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const long = (at: number): number =>
    at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);
  const first = long(4);
  for (let entry = 0; entry < short(first); entry += 1) {
    const at = first + 2 + entry * ENTRY;
    if (short(at) !== ORIENTATION) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** An EXIF block that says which way up the picture is, and nothing else: without it a photo would lie on its side. */
export function orientationAlone(orientation: number): Buffer {
  const block = Buffer.from('4d4d002a0000000800010112000300000001000000000000', 'hex');
  block.writeUInt16BE(orientation, 18);
  return Buffer.concat([block, Buffer.alloc(2)]);
}
