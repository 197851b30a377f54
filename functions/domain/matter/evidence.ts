/** What proves what is recorded: an address or a recording, with the hash of the snapshot taken of it. */
export interface Evidence {
  kind: 'link' | 'recording' | 'photo' | 'document';
  ref: string;
  sha256?: string;
}

/** The photos, by their hashes, among what is named as proof. */
export const photosAmong = (evidence: readonly Evidence[]): string[] =>
  evidence.flatMap(({ kind, sha256 }) => (kind === 'photo' && sha256 !== undefined ? [sha256] : []));
