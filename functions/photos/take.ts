import { createHash } from 'node:crypto';
import type { Evidence } from '../domain/matter/evidence.ts';
import { photosAmong } from '../domain/matter/evidence.ts';
import { photoRules } from '../policy/photos.ts';
import type { Photo } from '../ports/photos.ts';
import { cleanPhoto } from './clean.ts';
import { FLAW_SAYS } from './refusals.ts';

export interface Given {
  fileName: string;
  bytes: Uint8Array;
}

/** The files as photos, the same one once; or what is wrong with the first that is none, in words for whoever sent it. */
export function takePhotos(files: readonly Given[]): { photos: Photo[] } | { says: string; status: number } {
  if (files.length > photoRules.mostAtOnce) return { says: FLAW_SAYS['too-many'], status: 422 };
  if (files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) > photoRules.mostBytes)
    return { says: FLAW_SAYS['too-large'], status: 413 };
  const photos = new Map<string, Photo>();
  for (const [index, { fileName, bytes }] of files.entries()) {
    const read = cleanPhoto(bytes, fileName);
    if ('flaw' in read)
      return { says: `${files.length > 1 ? `第 ${index + 1} 张：` : ''}${FLAW_SAYS[read.flaw]}`, status: 422 };
    const sha256 = createHash('sha256').update(read.bytes).digest('hex');
    photos.set(sha256, { sha256, ...read });
  }
  return { photos: [...photos.values()] };
}

/** What an event says of a photo: nothing but which one it is, for a file's name may say who took it. */
export const proofOf = ({ sha256 }: Pick<Photo, 'sha256'>): Evidence => ({
  kind: 'photo',
  ref: `照片 ${sha256.slice(0, 8)}`,
  sha256,
});

/** The photos, by their hashes, that a command names as proof. */
export const photosNamed = (command: object): string[] => [
  ...('evidence' in command && Array.isArray(command.evidence) ? photosAmong(command.evidence as Evidence[]) : []),
  // What proves a fact as it is corrected.
  ...('is' in command && typeof command.is === 'object' && command.is !== null ? photosNamed(command.is) : []),
];
