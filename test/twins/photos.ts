import { PhotosUnavailable } from '../../functions/errors.ts';
import type { Photo, Photos } from '../../functions/ports/photos.ts';

export interface MemoryPhotos extends Photos {
  /** By `<case>/<sha256>`. */
  kept: Map<string, Photo>;
  aside: Map<string, Photo>;
  held: Map<string, Photo>;
  /** The disk fills up, or empties. */
  fill(full: boolean): void;
}

const copyOf = (photo: Photo): Photo => ({ ...photo, bytes: Uint8Array.from(photo.bytes) });

export function memoryPhotos(): MemoryPhotos {
  const places = { kept: new Map<string, Photo>(), aside: new Map<string, Photo>(), held: new Map<string, Photo>() };
  let isFull = false;
  const unlessFull = (): void => {
    if (isFull) throw new PhotosUnavailable('a photo could not be stored', new Error('no space left'));
  };
  return {
    ...places,
    fill: (full) => {
      isFull = full;
    },
    put: async (matter, photo, where) => {
      unlessFull();
      places[where].set(`${matter}/${photo.sha256}`, copyOf(photo));
    },
    keep: async (matter, sha256) => {
      const key = `${matter}/${sha256}`;
      if (places.kept.has(key)) return true;
      const found = places.aside.get(key);
      if (!found) return false;
      unlessFull();
      places.kept.set(key, found);
      return true;
    },
    read: async (matter, sha256) => {
      const key = `${matter}/${sha256}`;
      const found = places.kept.get(key) ?? places.held.get(key);
      return found ? copyOf(found) : null;
    },
    hold: async (matter, sha256) => {
      const key = `${matter}/${sha256}`;
      const found = places.kept.get(key);
      if (!found || places.held.has(key)) return;
      unlessFull();
      places.held.set(key, found);
    },
    letGo: async (matter, sha256) => {
      places.held.delete(`${matter}/${sha256}`);
    },
    remove: async (matter, sha256) => {
      for (const place of Object.values(places)) place.delete(`${matter}/${sha256}`);
    },
  };
}
