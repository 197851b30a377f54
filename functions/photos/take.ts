import { createHash } from 'node:crypto';
import type { Evidence } from '../domain/matter/evidence.ts';
import { photosAmong } from '../domain/matter/evidence.ts';
import { photoRules } from '../policy/photos.ts';
import { type DocumentType, isPhotoType, type Photo } from '../ports/photos.ts';
import { cleanPhoto, type PhotoFlaw } from './clean.ts';
import { type DocumentFlaw, readDocument } from './documents.ts';
import { FLAW_SAYS } from './refusals.ts';

export interface Given {
  fileName: string;
  bytes: Uint8Array;
}

/** The files as photos, the same one once; or what is wrong with the first that is none, in words for whoever sent it. */
export const takePhotos = (files: readonly Given[]): Taken => take(files, cleanPhoto);

/** The same, of photos and of documents. */
export const takeFiles = (files: readonly Given[]): Taken =>
  take(files, (bytes, fileName) => {
    const document = readDocument(bytes, fileName);
    if (document) return 'flaw' in document ? document : { type: document.type, bytes };
    const photo = cleanPhoto(bytes, fileName);
    return 'flaw' in photo && photo.flaw === 'no-photo' ? { flaw: 'no-file' } : photo;
  });

type Taken = { photos: Photo[] } | { says: string; status: number };
type Reads = (
  bytes: Uint8Array,
  fileName: string,
) => Pick<Photo, 'type' | 'bytes'> | { flaw: PhotoFlaw | DocumentFlaw | 'no-file' };

function take(files: readonly Given[], reads: Reads): Taken {
  if (files.length > photoRules.mostAtOnce) return { says: FLAW_SAYS['too-many'], status: 422 };
  if (files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) > photoRules.mostBytes)
    return { says: FLAW_SAYS['too-large'], status: 413 };
  const photos = new Map<string, Photo>();
  for (const [index, { fileName, bytes }] of files.entries()) {
    const read = reads(bytes, fileName);
    if ('flaw' in read)
      return { says: `${files.length > 1 ? `第 ${index + 1} 张：` : ''}${FLAW_SAYS[read.flaw]}`, status: 422 };
    const sha256 = createHash('sha256').update(read.bytes).digest('hex');
    photos.set(sha256, { sha256, type: read.type, bytes: read.bytes });
  }
  return { photos: [...photos.values()] };
}

const KINDS: Record<DocumentType, string> = {
  'application/pdf': 'PDF',
  'application/msword': 'Word',
  'application/vnd.ms-excel': 'Excel',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
};

/** What an event says of a photo or a document: nothing but which one it is and of what kind, for a file's name may say whose it is. */
export const proofOf = ({ sha256, type }: Pick<Photo, 'sha256' | 'type'>): Evidence =>
  isPhotoType(type)
    ? { kind: 'photo', ref: `照片 ${sha256.slice(0, 8)}`, sha256 }
    : { kind: 'attachment', ref: `附件 ${sha256.slice(0, 8)}（${KINDS[type]}）`, sha256 };

/** The photos, by their hashes, that a command names as proof. */
export const photosNamed = (command: object): string[] => [
  ...('evidence' in command && Array.isArray(command.evidence) ? photosAmong(command.evidence as Evidence[]) : []),
  // What proves a fact as it is corrected.
  ...('is' in command && typeof command.is === 'object' && command.is !== null ? photosNamed(command.is) : []),
];
