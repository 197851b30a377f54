import { HARM_KINDS, type Harm } from '../matter/harm.ts';
import { DAY, type Instant, plus, wallClock } from '../matter/instant.ts';
import type { Reason } from '../matter/reason.ts';
import type { CasualtyScale, Policy } from '../rules/policy.ts';
import type { Grade } from '../matter/grade.ts';

/** What is known of the harm of an emergency, its loss included. */
export type Harmed = Harm & { lossYuan?: number };

const NAMES = {
  deaths: '死亡',
  missing: '失踪',
  trapped: '被困（生死未明）',
  seriouslyInjured: '重伤',
  injured: '受伤（伤情未分）',
} as const;
const MEASURES = ['deaths', 'seriouslyInjured', 'lossYuan', 'affected'] as const;
/** What a scale that counts whom it made ill calls them. */
const ILL = '患病（病情未分）';

/** A1: the national scale that is in force for a kind of emergency on a day; null where there is none. */
export const scaleFor = (
  { grading }: Pick<Policy, 'grading'>,
  kind: string | undefined,
  day: string,
): CasualtyScale | null =>
  grading.scales.find(
    ({ kinds, inForce }) =>
      kind !== undefined && kinds.includes(kind) && inForce.from <= day && (inForce.until ?? '9999') >= day,
  ) ?? null;

/** A1: the grade of a harm by a scale, and why, with the bounds of its row and the figures. */
export function gradeBy(scale: CasualtyScale, harmed: Harmed): { grade: Grade; reason: Reason } {
  const counted = countedBy(scale, harmed);
  const at = scale.rows.findIndex(
    (row) =>
      MEASURES.some((name) => row[name] !== undefined && counted[name] >= row[name]) ||
      (row.together !== undefined &&
        counted.deaths >= row.together.deaths &&
        counted.affected >= row.together.affected),
  );
  const row = scale.rows[at];
  if (row === undefined) throw new Error(`the last row of scale ${scale.id} asks for something`);
  const missing = scale.countsMissing && (harmed.missing ?? 0) > 0 ? '，失踪计入死亡' : '';
  const unchecked = scale.confirmed === null ? '；分级标准待法制机构核定' : '';
  const besides = scale.besides === undefined ? '' : `；另按${scale.besides}定级，由人员判断`;
  const says = `${boundsOf(scale, at)}（${figuresOf(harmed, countsIll(scale))}${missing}${unchecked}）${besides}`;
  return { grade: row.grade, reason: { row: row.id, clause: scale.basis, says } };
}

const countsIll = ({ rows }: CasualtyScale): boolean => rows.some(({ affected }) => affected !== undefined);

/** A1: whether a figure that the scale does not tell apart could make it graver: injuries of unsaid weight, trapped people, missing ones that it does not count. */
export function mayBeGraver(scale: CasualtyScale, harmed: Harmed): boolean {
  const worst = {
    ...harmed,
    deaths: (harmed.deaths ?? 0) + (harmed.trapped ?? 0) + (scale.countsMissing ? 0 : (harmed.missing ?? 0)),
    seriouslyInjured: (harmed.seriouslyInjured ?? 0) + (harmed.injured ?? 0),
    injured: 0,
  };
  return gradeBy(scale, worst).grade !== gradeBy(scale, harmed).grade;
}

const countedBy = ({ countsMissing }: CasualtyScale, harmed: Harmed): Record<(typeof MEASURES)[number], number> => ({
  deaths: (harmed.deaths ?? 0) + (countsMissing ? (harmed.missing ?? 0) : 0),
  seriouslyInjured: harmed.seriouslyInjured ?? 0,
  lossYuan: harmed.lossYuan ?? 0,
  affected: (harmed.deaths ?? 0) + (harmed.seriouslyInjured ?? 0) + (harmed.injured ?? 0),
});

/** The figures as they are known, each kind apart. */
export function figuresOf({ lossYuan, ...people }: Harmed, ill = false): string {
  const said = HARM_KINDS.flatMap((name) =>
    people[name] === undefined ? [] : [`${ill && name === 'injured' ? ILL : NAMES[name]}${people[name]}人`],
  );
  const all = lossYuan === undefined ? said : [...said, `直接经济损失${yuan(lossYuan)}`];
  return all.length === 0 ? '尚无伤亡数字' : all.join('、');
}

const hundredMillion = 100_000_000;
const tenThousand = 10_000;
const yuan = (amount: number): string =>
  amount > 0 && amount % hundredMillion === 0
    ? `${amount / hundredMillion}亿元`
    : amount > 0 && amount % tenThousand === 0
      ? `${amount / tenThousand}万元`
      : `${amount}元`;

/** A row in words, with both of its bounds: 死亡10人以上30人以下，或…. */
function boundsOf({ rows }: CasualtyScale, at: number): string {
  const [row, graver] = [rows[at], rows[at - 1]];
  const amount = (name: (typeof MEASURES)[number], figure: number): string =>
    name === 'lossYuan' ? yuan(figure) : `${figure}人`;
  const label = { deaths: '死亡', seriouslyInjured: '重伤', lossYuan: '直接经济损失', affected: '患病' };
  const parts = MEASURES.flatMap((name) => {
    const [from, below] = [row?.[name], graver?.[name]];
    if (from === undefined) return [];
    const lower = from === 0 ? '' : `${amount(name, from)}以上`;
    const upper = below === undefined ? '' : `${amount(name, below)}以下`;
    return lower + upper === '' ? [] : [`${label[name]}${lower}${upper}`];
  });
  const both = row?.together;
  const together =
    both === undefined
      ? []
      : [`患病${amount('affected', both.affected)}以上并死亡${amount('deaths', both.deaths)}以上`];
  const lightest = at === rows.length - 1;
  return [...parts, ...together].join(lightest ? '，且' : '，或');
}

/** Whether anybody was harmed, or is said to be. */
export const isHarmed = (harmed: Harmed): boolean => HARM_KINDS.some((kind) => (harmed[kind] ?? 0) > 0);

/** A1: for how many days after an event a changed toll grades it anew, where they are over; null while they run. */
export function tollDaysOver(
  { grading }: Policy,
  kind: string | undefined,
  from: Instant,
  now: Instant,
): number | null {
  const { scales, reference } = grading;
  const scale = scaleFor({ grading }, kind, wallClock(from).date) ?? scales.find(({ id }) => id === reference);
  return scale && now > plus(from, scale.revisedWithinDays * DAY) ? scale.revisedWithinDays : null;
}
