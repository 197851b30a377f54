import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPhoto } from '../../functions/photos/clean.ts';
import { orientationAlone, orientationIn } from '../../functions/photos/exif.ts';
import { FLAW_SAYS } from '../../functions/photos/refusals.ts';
import { fromPhone, HEIC, JPEG, ofSize, PNG, pngWith, tiff, WEBP, WEBP_ALPHA, webpWith } from './samples.ts';

function cleaned(bytes: Buffer, name = 'IMG_0001.jpg'): { type: string; bytes: Buffer } {
  const read = cleanPhoto(bytes, name);
  if ('flaw' in read) throw new Error(`refused: ${read.flaw}`);
  return { type: read.type, bytes: Buffer.from(read.bytes) };
}
const flawOf = (bytes: Buffer, name = 'IMG_0001.jpg'): string | null => {
  const read = cleanPhoto(bytes, name);
  return 'flaw' in read ? read.flaw : null;
};

/** A WebP whose head calls itself a picture too. */
function twoPictures(): Buffer {
  const named = Buffer.from(WEBP);
  named.write('VP8L', 12, 'latin1');
  return named;
}

/** A PNG that says first that it is vast. */
function twoHeads(): Buffer {
  const vast = Buffer.from(PNG.subarray(16, 29));
  vast.writeUInt32BE(0xffff, 0);
  return pngWith(['IHDR', vast]);
}

/** A JPEG that says first that it is vast. */
function twoFrames(): Buffer {
  const at = JPEG.indexOf(Buffer.from([0xff, 0xc0]));
  const frame = Buffer.from(JPEG.subarray(at, at + 2 + JPEG.readUInt16BE(at + 2)));
  frame.writeUInt32BE(0xffff_ffff, 5);
  return Buffer.concat([JPEG.subarray(0, at), frame, JPEG.subarray(at)]);
}

describe('H5 · a photo without what was written beside it', () => {
  it.each([
    ['JPEG', JPEG, 'image/jpeg'],
    ['PNG', PNG, 'image/png'],
    ['WebP', WEBP, 'image/webp'],
    ['WebP, lossless, with transparency', WEBP_ALPHA, 'image/webp'],
  ])('%s comes out as it went in when nothing else is there, whatever its name says', (_, bytes, type) => {
    expect(cleaned(bytes, 'scan.pdf')).toEqual({ type, bytes });
  });

  it('JPEG: neither place, device, comment, XMP, second picture nor film', () => {
    const { bytes } = cleaned(fromPhone());
    expect(bytes.equals(JPEG)).toBe(true);
  });

  it.each([
    ['tEXt', Buffer.from('Comment\0GPS 29.9')],
    ['zTXt', Buffer.from('Raw\0\0xxxx')],
    ['iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0<x/>')],
    ['tIME', Buffer.from([7, 234, 3, 20, 10, 0, 0])],
    ['eXIf', tiff(1)],
    ['vpAg', Buffer.from('private')],
  ])('PNG: no %s', (type, data) => {
    expect(cleaned(pngWith([type, data])).bytes.equals(PNG)).toBe(true);
  });

  it('PNG: nothing behind its end', () => {
    expect(cleaned(Buffer.concat([PNG, Buffer.from('PK\x03\x04 a zip')])).bytes.equals(PNG)).toBe(true);
  });

  it('WebP: neither EXIF nor XMP, and its head says so', () => {
    expect(cleaned(webpWith(['EXIF', tiff(1)], ['XMP ', Buffer.from('<x:xmpmeta/>')])).bytes.equals(WEBP)).toBe(true);
  });

  it.each([2, 3, 6, 8])('keeps which way up it is held (%i), and nothing else of EXIF', (orientation) => {
    for (const bytes of [
      cleaned(fromPhone(orientation)).bytes,
      cleaned(pngWith(['eXIf', tiff(orientation)])).bytes,
      cleaned(webpWith(['EXIF', tiff(orientation)])).bytes,
    ]) {
      expect(bytes.toString('latin1')).not.toContain('GPS');
      const at = bytes.indexOf(Buffer.from('MM\0*', 'latin1'));
      expect(orientationIn(bytes.subarray(at, at + 26))).toBe(orientation);
    }
  });

  it('cleans what it has cleaned into the same bytes, so that a photo sent twice is one', () => {
    for (const sample of [fromPhone(6), pngWith(['eXIf', tiff(6)]), webpWith(['EXIF', tiff(6)]), WEBP_ALPHA]) {
      const once = cleaned(sample).bytes;
      expect(cleaned(once).bytes.equals(once)).toBe(true);
    }
  });

  it('reads orientation in either order of bytes, and takes nonsense for upright', () => {
    expect(orientationIn(tiff(6, '', true))).toBe(6);
    expect(orientationIn(tiff(6, '', false))).toBe(6);
    expect(orientationIn(orientationAlone(8))).toBe(8);
    expect(orientationIn(tiff(99))).toBe(1);
    expect(orientationIn(Buffer.from('II*\0\xff\xff\xff\x7f', 'latin1'))).toBe(1);
    expect(orientationIn(Buffer.alloc(0))).toBe(1);
  });
});

describe('ours · only photos, told by their bytes', () => {
  it.each([
    ['a PDF called photo.jpg', Buffer.from('%PDF-1.7 …'), 'no-photo'],
    ['a page called photo.jpg', Buffer.from('<html><script>alert(1)</script>'), 'no-photo'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'no-photo'],
    ['a program', Buffer.from('MZ\x90\0'), 'no-photo'],
    ['nothing', Buffer.alloc(0), 'no-photo'],
    ['a photo as iPhones take them', HEIC, 'heic'],
    ['a moving GIF', Buffer.from('GIF89a\x01\0\x01\0'), 'moving'],
    ['a moving PNG', pngWith(['acTL', Buffer.alloc(8)]), 'moving'],
    ['a moving WebP', webpWith(['ANIM', Buffer.alloc(6)]), 'moving'],
    ['the first half of a JPEG', JPEG.subarray(0, JPEG.length - 40), 'damaged'],
    ['the first half of a PNG', PNG.subarray(0, 200), 'damaged'],
    ['the first half of a WebP', WEBP.subarray(0, 500), 'damaged'],
    ['a WebP of two pictures', twoPictures(), 'damaged'],
    ['a PNG of two heads', twoHeads(), 'damaged'],
    ['a JPEG of two frames', twoFrames(), 'damaged'],
    ['a JPEG that is a head alone', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'damaged'],
  ])('refuses %s', (_, bytes, flaw) => {
    expect(flawOf(bytes)).toBe(flaw);
  });

  it('refuses a PNG in which one bit fell over', () => {
    const broken = Buffer.from(PNG);
    broken[100] = (broken[100] ?? 0) ^ 1;
    expect(flawOf(broken)).toBe('damaged');
  });

  it('refuses a small file that unfolds into gigabytes', () => {
    const bomb = Buffer.from(JPEG);
    bomb.writeUInt32BE(0xffff_ffff, bomb.indexOf(Buffer.from([0xff, 0xc0])) + 5);
    expect(flawOf(bomb)).toBe('too-many-pixels');
  });

  it('H6 · refuses a file whose name or whose words bear a classification mark', () => {
    expect(flawOf(JPEG, '机密★1年.jpg')).toBe('classified');
    expect(flawOf(fromPhone(1, '秘密★3年'))).toBe('classified');
    expect(flawOf(pngWith(['iTXt', Buffer.from('Title\0\0\0\0\0密级：机密')]))).toBe('classified');
    expect(flawOf(JPEG, '柴桥老街.jpg')).toBe(null);
  });

  it('keeps a large photo whole', () => {
    expect(cleaned(ofSize(4_000_000)).bytes.length).toBe(4_000_000);
  });

  it('never throws, whatever comes, and lets nothing through that it did not read to the end', () => {
    const outcome = fc.check(
      fc.property(
        fc.constantFrom(JPEG, PNG, WEBP, WEBP_ALPHA, fromPhone(6)),
        fc.array(fc.tuple(fc.nat(1_200), fc.nat(255)), { maxLength: 6 }),
        fc.nat(1_400),
        (sample, falls, cut) => {
          const bytes = Buffer.from(sample.subarray(0, cut < 1_200 ? undefined : cut - 1_000));
          for (const [at, value] of falls) if (at < bytes.length) bytes[at] = value;
          const read = cleanPhoto(bytes, '');
          // Refused in words, or cleaned to the end: cleaning again changes nothing.
          return 'flaw' in read ? FLAW_SAYS[read.flaw].length > 0 : isDeepStrictEqual(cleanPhoto(read.bytes, ''), read);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(outcome).toMatchObject({ failed: false });
  });
});
