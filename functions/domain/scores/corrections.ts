import { canonical } from '../matter/chain.ts';
import type { Instant } from '../matter/instant.ts';
import type { Miss, ScoreTable, UnitScore } from './table.ts';

/** S5: a table as it was published, which nothing changes any more; what is found later stands in the next. */
export interface PublishedScores {
  /** SHA-256 of everything else. */
  id: string;
  /** What was recorded later is not in it. */
  cutOff: Instant;
  by: { id: string; name: string; unit: string };
  table: ScoreTable;
  /** What was found since of earlier periods. */
  corrections: ScoreCorrection[];
}

/** How a unit stood in an earlier period as it was told last, and how it stands now. */
export interface ScoreCorrection {
  period: string;
  unit: string;
  was: Pick<UnitScore, 'score' | 'rank'> | null;
  /** Null: nothing of it counts any more. */
  is: UnitScore | null;
  /** Misses that count no longer, or otherwise, and those that were not known then. */
  gone: MissNamed[];
  come: MissNamed[];
}

export type MissNamed = Pick<Miss, 'matter' | 'duty' | 'dueAt' | 'is' | 'costs'> & { item: string };

/**
 * S5: what an earlier table would say otherwise now. `told`: what was published of that period so far, the oldest first; the last word on a unit is
 * what it is compared with. A rank that moves by others’ corrections is told too: it was printed.
 */
export function correctionsTo(
  published: PublishedScores,
  told: readonly ScoreCorrection[],
  now: ScoreTable,
): ScoreCorrection[] {
  const period = published.table.period.id;
  const last = new Map<string, UnitScore | null>(published.table.units.map((row) => [row.unit, row]));
  for (const { unit, is } of told.filter((one) => one.period === period)) last.set(unit, is);
  const stands = new Map(now.units.map((row) => [row.unit, row]));
  return [...new Set([...last.keys(), ...stands.keys()])].toSorted(byText).flatMap((unit): ScoreCorrection[] => {
    const [was, is] = [last.get(unit) ?? null, stands.get(unit) ?? null];
    if (canonical(was) === canonical(is)) return [];
    const [before, after] = [missesOf(was), missesOf(is)];
    return [
      {
        period,
        unit,
        was: was === null ? null : { score: was.score, rank: was.rank },
        is,
        gone: without(before, after),
        come: without(after, before),
      },
    ];
  });
}

const missesOf = (row: UnitScore | null): MissNamed[] =>
  (row?.items ?? []).flatMap(({ item, misses }) =>
    misses.map(({ matter, duty, dueAt, is, costs }) => ({ item, matter, duty, dueAt, is, costs })),
  );

/** What the same miss costs moves with every other one: it is the same all the same. */
const keyOf = ({ item, matter, duty, dueAt, is }: MissNamed): string => [item, matter, duty, dueAt, is].join(' ');

function without(these: readonly MissNamed[], others: readonly MissNamed[]): MissNamed[] {
  const known = new Set(others.map(keyOf));
  return these.filter((one) => !known.has(keyOf(one)));
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
