import { wallClock } from '../../words/wall-clock.ts';

type Kind = 'month' | 'quarter' | 'year';

/** How far back one may choose. */
const BACK: Record<Kind, number> = { quarter: 6, month: 8, year: 2 };

/** Periods of a kind, the running one first. */
export function periodsOf(kind: Kind, now: number): string[] {
  const [year = 0, month = 1] = wallClock(now).date.split('-').map(Number);
  return Array.from({ length: BACK[kind] }, (_, back) => {
    if (kind === 'year') return String(year - back);
    const step = kind === 'quarter' ? 3 : 1;
    const months = year * 12 + (month - 1) - back * step;
    const [of, at] = [Math.floor(months / 12), months % 12];
    return kind === 'quarter' ? `${of}-Q${Math.floor(at / 3) + 1}` : `${of}-${String(at + 1).padStart(2, '0')}`;
  });
}
