import { PhotosUnavailable } from '../../functions/errors.ts';
import type { Photo, Photos } from '../../functions/ports/photos.ts';

export interface MemoryPhotos extends Photos {
  /** By `<case>/<sha256>`. */
  kept: Map<string, Photo>;
  aside: Map<string, Photo>;
  /** The disk fills up, or empties. */
  fill(full: boolean): void;
}

const copyOf = (photo: Photo): Photo => ({ ...photo, bytes: Uint8Array.from(photo.bytes) });

export function memoryPhotos(): MemoryPhotos {
  const places = { kept: new Map<string, Photo>(), aside: new Map<string, Photo>() };
  let isFull = false;
  const unlessFull = (): void => {
    if (isFull) throw new PhotosUnavailable('a photo could not be stored', new Error('no space left'));
  };
  return {
    ...places,
    fill: (full) => {
      isFull = full;
    },
    put: async (caseNumber, photo, where) => {
      unlessFull();
      places[where].set(`${caseNumber}/${photo.sha256}`, copyOf(photo));
    },
    keep: async (caseNumber, sha256) => {
      const key = `${caseNumber}/${sha256}`;
      if (places.kept.has(key)) return true;
      const found = places.aside.get(key);
      if (!found) return false;
      unlessFull();
      places.kept.set(key, found);
      return true;
    },
    read: async (caseNumber, sha256) => {
      const found = places.kept.get(`${caseNumber}/${sha256}`);
      return found ? copyOf(found) : null;
    },
    remove: async (caseNumber, sha256) => {
      for (const place of Object.values(places)) place.delete(`${caseNumber}/${sha256}`);
    },
  };
}
