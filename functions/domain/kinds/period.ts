import { GRADES, type Grade } from '../matter/grade.ts';
import { isHeld } from '../matter/hold.ts';
import type { Matter } from '../matter/matter.ts';
import type { ArchiveRow, ArchiveRules, KeepingPeriod } from '../rules/archive-rules.ts';

type Graded = Pick<Matter, 'holds'> & {
  grades?: { opinion: Grade; emergency: Grade | null };
  grade?: Grade;
  emergency?: Grade;
};

/** The graver of what a matter is graded as; a kind that knows none has none. */
function gravest({ grades, grade, emergency }: Graded): Grade | undefined {
  const known = [grades?.opinion, grades?.emergency ?? undefined, grade, emergency].filter((one) => one !== undefined);
  return known.toSorted((a, b) => GRADES.indexOf(a) - GRADES.indexOf(b))[0];
}

/** 保管期限: how long the record of a matter is kept, by its kind and how grave it was. */
export function periodOf(state: Graded, { period, graver }: ArchiveRow): KeepingPeriod {
  const grade = gravest(state);
  return graver && grade !== undefined && GRADES.indexOf(grade) <= GRADES.indexOf(graver.from) ? graver.period : period;
}

/** 移交, 鉴定, or held back: what is done with it in the year in which it falls due. */
export type Falls = 'transfer' | 'appraise' | 'held';

/** H5: what is under hold is neither handed over nor destroyed. Of what is not handed over, its period is over only where it is no longer than the years of the transfer. */
export function fallsDue(state: Graded, row: ArchiveRow, { transfer }: Pick<ArchiveRules, 'transfer'>): Falls | null {
  if (isHeld(state)) return 'held';
  const period = periodOf(state, row);
  if (transfer.periods.includes(period)) return 'transfer';
  return period !== 'permanent' && Number(period) <= transfer.afterYears ? 'appraise' : null;
}
