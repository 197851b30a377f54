import { describe, expect, it } from 'vitest';
import { memoryPhotos } from '../twins/photos.ts';
import { PhotosUnavailable } from '../../functions/errors.ts';
import { JPEG } from '../photos/samples.ts';
import { photosContract } from './contract/photos.ts';

describe('photos in memory', () => {
  photosContract(async () => ({ photos: memoryPhotos(), numbers: () => 'BL2600001' }));

  it('says that there is no room, and keeps nothing', async () => {
    const photos = memoryPhotos();
    photos.fill(true);
    await expect(photos.put('BL2600001', { sha256: 'a', type: 'image/jpeg', bytes: JPEG }, 'kept')).rejects.toThrow(
      PhotosUnavailable,
    );
    expect(photos.kept.size).toBe(0);
  });
});
