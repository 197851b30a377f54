export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
/** Attachments: PDF, Word and Excel, of today and of old. */
export const DOCUMENT_TYPES = [
  'application/pdf',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;
export type PhotoType = (typeof PHOTO_TYPES)[number];
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export const isPhotoType = (type: PhotoType | DocumentType): type is PhotoType =>
  PHOTO_TYPES.some((known) => known === type);

/** A picture and nothing beside it, or a document as it came (functions/photos). */
export interface Photo {
  /** Of `bytes`, in lower-case hex. */
  sha256: string;
  type: PhotoType | DocumentType;
  bytes: Uint8Array;
}

/** Photos and documents that prove something, by case and content: the same one twice is one. Throws PhotosUnavailable when the place is full or away. */
export interface Photos {
  /** `kept`: an event is about to name it. `aside`: until a command does; what none names goes by itself within days. */
  put(matter: string, photo: Photo, where: 'kept' | 'aside'): Promise<void>;
  /** Keeps one that was put aside; false when there is none, neither kept nor aside. */
  keep(matter: string, sha256: string): Promise<boolean>;
  /** One that is kept, also by a hold alone, or null. */
  read(matter: string, sha256: string): Promise<Photo | null>;
  /** H5: while a hold stands, a copy that has no time lies beside the one that has; without it that goes, for good. Done again each changes nothing. */
  hold(matter: string, sha256: string): Promise<void>;
  letGo(matter: string, sha256: string): Promise<void>;
  /** H5: takes out every version of one, kept, held or aside, for good; one that is not there is no failure. */
  remove(matter: string, sha256: string): Promise<void>;
}
