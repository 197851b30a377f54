/** What a scenario found out. A breach is a promise of the design that did not hold; one is enough to fail. */
export interface Verdict {
  figures: Record<string, number | string>;
  breaches: string[];
}

/** The share of values at or below which `p` of a hundred lie; 0 of nothing. */
export function percentile(values: readonly number[], p: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.max(0, Math.ceil((p / 100) * ordered.length) - 1)] ?? 0;
}

/** Median, ninety-five and ninety-nine of a hundred, and the worst. */
export const spread = (values: readonly number[], unit: string, digits = 1): string =>
  `p50 ${percentile(values, 50).toFixed(digits)} · p95 ${percentile(values, 95).toFixed(digits)} · p99 ${percentile(values, 99).toFixed(digits)} · max ${percentile(values, 100).toFixed(digits)} ${unit} (n ${values.length})`;

/** How often each of them came. */
export function counted<Item extends string>(items: Iterable<Item>): string {
  const counts = Map.groupBy(items, (item) => item);
  return (
    [...counts]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([item, found]) => `${item} ${found.length}`)
      .join(', ') || 'none'
  );
}

const SHOWN = 20;

export function print(scenario: string, { figures, breaches }: Verdict): void {
  console.log(`\n${scenario}`);
  const width = Math.max(...Object.keys(figures).map((name) => name.length));
  for (const [name, figure] of Object.entries(figures)) console.log(`  ${name.padEnd(width)}  ${figure}`);
  if (breaches.length === 0) console.log('  every promise held');
  for (const breach of breaches.slice(0, SHOWN)) console.log(`  BROKEN: ${breach}`);
  if (breaches.length > SHOWN) console.log(`  … and ${breaches.length - SHOWN} more`);
}
