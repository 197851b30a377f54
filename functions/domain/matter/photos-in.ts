/** The photos and documents, handed in, that these events name, wherever in them, each once by its hash, in order. */
export const photosIn = (record: readonly unknown[]): string[] => [...new Set(hashesIn(record))].toSorted();

function hashesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(hashesIn);
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(hashesIn);
  const isPhoto = 'kind' in value && (value.kind === 'photo' || value.kind === 'attachment') && 'sha256' in value;
  return isPhoto && typeof value.sha256 === 'string' ? [value.sha256, ...inside] : inside;
}
