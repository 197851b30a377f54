import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Photo, Photos } from '../../../functions/ports/photos.ts';
import { JPEG, PNG } from '../../photos/samples.ts';

const photoOf = (bytes: Buffer, type: Photo['type']): Photo => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  type,
  bytes: Uint8Array.from(bytes),
});
const [ONE, OTHER] = [photoOf(JPEG, 'image/jpeg'), photoOf(PNG, 'image/png')];

/** What every place for photos holds to. `numbers` gives a case that has none yet. */
export function photosContract(make: () => Promise<{ photos: Photos; numbers: () => string }>): void {
  describe('D1 · photos by case and content', () => {
    let photos: Photos;
    let number: string;
    beforeEach(async () => {
      const made = await make();
      photos = made.photos;
      number = made.numbers();
    });

    it('gives back what was kept, byte for byte, with its type', async () => {
      await photos.put(number, ONE, 'kept');
      await photos.put(number, OTHER, 'kept');
      expect(await photos.read(number, ONE.sha256)).toEqual(ONE);
      expect(await photos.read(number, OTHER.sha256)).toEqual(OTHER);
    });

    it('takes the same photo twice for one', async () => {
      await photos.put(number, ONE, 'kept');
      await photos.put(number, ONE, 'kept');
      expect(await photos.read(number, ONE.sha256)).toEqual(ONE);
    });

    it('shows one that is put aside only once it is kept, as often as it is kept', async () => {
      await photos.put(number, ONE, 'aside');
      expect(await photos.read(number, ONE.sha256)).toBe(null);
      expect(await photos.keep(number, ONE.sha256)).toBe(true);
      expect(await photos.keep(number, ONE.sha256)).toBe(true);
      expect(await photos.read(number, ONE.sha256)).toEqual(ONE);
    });

    it('H5 · takes one out for good, kept and aside, and no other; one that is not there is no failure', async () => {
      await photos.put(number, ONE, 'aside');
      await photos.put(number, ONE, 'kept');
      await photos.put(number, OTHER, 'kept');
      await photos.remove(number, ONE.sha256);
      expect(await photos.read(number, ONE.sha256)).toBe(null);
      expect(await photos.keep(number, ONE.sha256)).toBe(false);
      expect(await photos.read(number, OTHER.sha256)).toEqual(OTHER);
      await photos.remove(number, ONE.sha256);
    });

    it('H5 · a hold keeps a copy that outlives the one with a time, until it is let go', async () => {
      await photos.put(number, ONE, 'kept');
      await photos.hold(number, ONE.sha256);
      await photos.hold(number, ONE.sha256);
      await photos.letGo(number, ONE.sha256);
      // Its own time is not over.
      expect(await photos.read(number, ONE.sha256)).toEqual(ONE);
      await photos.hold(number, ONE.sha256);
      await photos.remove(number, ONE.sha256);
      expect(await photos.read(number, ONE.sha256)).toBe(null);
      await photos.hold(number, OTHER.sha256);
      await photos.letGo(number, OTHER.sha256);
      expect(await photos.read(number, OTHER.sha256)).toBe(null);
    });

    it('refuses to keep what never came, and shows nothing of another case', async () => {
      await photos.put(number, ONE, 'kept');
      expect(await photos.keep(number, OTHER.sha256)).toBe(false);
      expect(await photos.read(`${number}9`, ONE.sha256)).toBe(null);
      expect(await photos.keep(`${number}9`, ONE.sha256)).toBe(false);
    });
  });
}
