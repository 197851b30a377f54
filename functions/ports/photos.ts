export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp';

/** A picture and nothing beside it (functions/photos). */
export interface Photo {
  /** Of `bytes`, in lower-case hex. */
  sha256: string;
  type: PhotoType;
  bytes: Uint8Array;
}

/** Photos that prove something, by case and content: the same one twice is one. Throws PhotosUnavailable when the place is full or away. */
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
