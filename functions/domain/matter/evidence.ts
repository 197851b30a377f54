/** What proves what is recorded: an address or a recording, with the hash of the snapshot taken of it. */
export interface Evidence {
  /** `attachment`: a document that was handed in; `document`: one that is only named. */
  kind: 'link' | 'recording' | 'photo' | 'document' | 'attachment';
  ref: string;
  sha256?: string;
}

/** What of it is kept here: a photo or a document that was handed in. */
export const isHandedIn = ({ kind, sha256 }: Pick<Evidence, 'kind' | 'sha256'>): boolean =>
  (kind === 'photo' || kind === 'attachment') && sha256 !== undefined;

/** What was handed in, by its hashes, among what is named as proof. */
export const photosAmong = (evidence: readonly Evidence[]): string[] =>
  evidence.flatMap((one) => (isHandedIn(one) && one.sha256 !== undefined ? [one.sha256] : []));
