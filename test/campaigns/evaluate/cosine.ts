import { normalised } from '../../../functions/domain/intake/fingerprint.ts';

type Weights = ReadonlyMap<string, number>;

function bigramsOf(text: string): Map<string, number> {
  const signs = Array.from(normalised(text));
  const counts = new Map<string, number>();
  for (const [index, sign] of signs.entries()) {
    const next = signs[index + 1];
    if (next !== undefined) counts.set(sign + next, (counts.get(sign + next) ?? 0) + 1);
  }
  return counts;
}

/** The plain method that others are measured against: character bigrams, weighed by how rare they are among all texts. */
export function cosines(texts: readonly string[]): (a: number, b: number) => number {
  const counted = texts.map(bigramsOf);
  const seen = new Map<string, number>();
  for (const counts of counted) for (const gram of counts.keys()) seen.set(gram, (seen.get(gram) ?? 0) + 1);
  const vectors = counted.map((counts): Weights => {
    const raw = [...counts].map(
      ([gram, times]) => [gram, (1 + Math.log(times)) * Math.log(texts.length / (seen.get(gram) ?? 1))] as const,
    );
    const length = Math.sqrt(raw.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return new Map(raw.map(([gram, weight]) => [gram, weight / length]));
  });
  return (a, b) => {
    const [one, other] = [vectors[a], vectors[b]];
    if (!one || !other) return 0;
    const [short, long] = one.size < other.size ? [one, other] : [other, one];
    let sum = 0;
    for (const [gram, weight] of short) sum += weight * (long.get(gram) ?? 0);
    return sum;
  };
}
