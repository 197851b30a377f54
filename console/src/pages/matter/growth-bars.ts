import type { components } from '../../api/schema.ts';

type HourGrown = components['schemas']['SameMatter']['hours'][number];

interface GrowthBars {
  hours: string[];
  series: { name: string; values: number[] }[];
}

/** Shades and patterns that are told apart when printed in black and white. */
const MOST_SERIES = 3;
const HOUR_MS = 3_600_000;

/** Every hour from the first to the last, also those in which nothing came; the platforms with the most messages, and the others as one. */
export function growthBars(rows: readonly HourGrown[], others: string): GrowthBars {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (!first || !last) return { hours: [], series: [] };
  const start = Date.parse(first.hour);
  const hours = Array.from({ length: (Date.parse(last.hour) - start) / HOUR_MS + 1 }, (_, at) => start + at * HOUR_MS);
  const totals = new Map<string, number>();
  for (const { platform, messages } of rows) totals.set(platform, (totals.get(platform) ?? 0) + messages);
  const ranked = [...totals].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).map(([name]) => name);
  const named = ranked.length > MOST_SERIES ? ranked.slice(0, MOST_SERIES - 1) : ranked;
  const valuesOf = (isOf: (platform: string) => boolean): number[] =>
    hours.map((hour) =>
      rows
        .filter((row) => Date.parse(row.hour) === hour && isOf(row.platform))
        .reduce((sum, row) => sum + row.messages, 0),
    );
  const rest = ranked.filter((name) => !named.includes(name));
  return {
    hours: hours.map((hour) => new Date(hour).toISOString()),
    series: [
      ...named.map((name) => ({ name, values: valuesOf((platform) => platform === name) })),
      ...(rest.length > 0 ? [{ name: others, values: valuesOf((platform) => rest.includes(platform)) }] : []),
    ],
  };
}
