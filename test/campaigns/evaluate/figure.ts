/** One line of the table: a share of so many, and what a simpler method reaches on the same. */
export interface Figure {
  what: string;
  /** How many of how many; `of` is zero where the folder has nothing to measure it by. */
  right: number;
  of: number;
  baseline?: { right: number; of: number; by: string };
  /** What is asked at least, or at most where `most` is set. */
  aim?: number;
  most?: true;
}

export const shareOf = ({ right, of }: { right: number; of: number }): number | null => (of === 0 ? null : right / of);

/** Wilson's bounds, within which the share lies with 95 %. */
export function boundsOf({ right, of }: { right: number; of: number }): [number, number] | null {
  if (of === 0) return null;
  const z = 1.96;
  const share = right / of;
  const middle = share + (z * z) / (2 * of);
  const around = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const below = 1 + (z * z) / of;
  return [Math.max(0, (middle - around) / below), Math.min(1, (middle + around) / below)];
}

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);

/** The table as text: what, share, of how many, bounds, baseline, aim. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const bounds = boundsOf(figure);
    return [
      figure.what,
      percent(shareOf(figure)),
      `${figure.right} of ${figure.of}`,
      bounds === null ? '' : `${(bounds[0] * 100).toFixed(0)}–${(bounds[1] * 100).toFixed(0)}`,
      figure.baseline === undefined ? '' : `${percent(shareOf(figure.baseline))} (${figure.baseline.by})`,
      figure.aim === undefined ? '' : `${figure.most ? '≤' : '≥'} ${percent(figure.aim)}`,
    ];
  });
  const all = [['what', 'share', 'of', '95 %', 'baseline', 'aim'], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
