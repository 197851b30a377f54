import { type Grade, isMore } from '../matter/grade.ts';
import type { Category, Grades } from '../case/case.ts';
import { pick } from '../matter/pick.ts';
import type { Reason } from '../matter/reason.ts';
import type { OpinionCondition, Policy } from '../rules/policy.ts';
import { deniedIn, type Emergency, emergencyIn } from './emergency.ts';
import { gatheringIn } from './gathering.ts';
import { figuresOf, gradeBy, type Harmed, isHarmed, mayBeGraver, scaleFor } from './scales.ts';
import { tellsOf } from './senses.ts';
import { type Facts, type Worded, wording } from './subject.ts';

export interface GradeSuggestion {
  grades: Grades;
  emergencyKind?: string;
  /** The harm that it is about: hearsay (网传未核实). */
  harm?: Harmed;
  reasons: Reason[];
}

/** A1, H2: suggests both grades by the district's table, with each row that fired. A person confirms or overrides. */
export function suggestGrades(policy: Policy, facts: Facts): GradeSuggestion {
  const emergency = emergencyGrade(policy, facts);
  const opinion = opinionGrade(policy, facts, emergency.grade);
  return {
    grades: { opinion: opinion.grade, emergency: emergency.grade },
    reasons: [...emergency.reasons, ...opinion.reasons],
    ...(emergency.kind !== undefined && { emergencyKind: emergency.kind }),
    ...pick(emergency, ['harm']),
  };
}

export const graver = (a: Grade, b: Grade): Grade => (RANK[a] <= RANK[b] ? a : b);
const RANK: Record<Grade, number> = { I: 1, II: 2, III: 3, IV: 4 };

interface Graded {
  grade: Grade | null;
  kind?: string;
  harm?: Harmed;
  reasons: Reason[];
}

/** A1: by the scale of its kind; a harm without one is proposed by the reference's figures, for a person to grade at once, and never lightly. */
function emergencyGrade(policy: Policy, facts: Facts): Graded {
  const found = emergencyIn(policy, facts);
  if (!found) return { grade: null, reasons: deniedIn(policy, facts) };
  const { kind, harmed } = found;
  const stated: Reason[] = found.grade
    ? [{ row: 'stated', clause: 'ours', says: `来源标注为${NAMES[found.grade]}突发事件` }]
    : [];
  const scaled = byScale(policy, found);
  const grade = found.grade && scaled ? graver(found.grade, scaled.grade) : (scaled?.grade ?? found.grade ?? 'IV');
  const reasons = [...stated, ...(scaled?.reasons ?? []), ...found.told];
  const named = { ...(kind === undefined ? {} : { kind }), ...(isHarmed(harmed) ? { harm: harmed } : {}) };
  if (scaled || found.grade) return { grade, reasons, ...named };
  const undecided = `此类突发事件不按伤亡数字定级（${figuresOf(harmed)}），暂列一般，由人员定级`;
  return { grade, reasons: [...reasons, { row: 'by-person', clause: 'H2', says: undecided }], ...named };
}

function byScale(policy: Policy, { kind, harmed, day }: Emergency): { grade: Grade; reasons: Reason[] } | null {
  const scale = scaleFor(policy, kind, day);
  if (scale) {
    const { grade, reason } = gradeBy(scale, harmed);
    if (!mayBeGraver(scale, harmed)) return { grade, reasons: [reason] };
    const { trapped = 0, ...known } = harmed;
    // People of whom nobody knows whether they live are no light matter until a person has graded it.
    const grave = trapped > 0 && mayBeGraver(scale, { trapped, deaths: known.deaths ?? 0 });
    return {
      grade: grave ? graver(grade, policy.grading.leastWithoutScale) : grade,
      reasons: [reason, byHand(`${figuresOf(harmed)}，按现有口径可能更重，请立即人工定级`)],
    };
  }
  const reference = policy.grading.scales.find(({ id }) => id === policy.grading.reference);
  if (reference === undefined || !isHarmed(harmed)) return null;
  // Whatever could make it graver counts: nothing is known that speaks against it.
  const { deaths = 0, missing = 0, trapped = 0, seriouslyInjured = 0, injured = 0 } = harmed;
  const worst = { ...harmed, deaths: deaths + missing + trapped, seriouslyInjured: seriouslyInjured + injured };
  const read = gradeBy({ ...reference, countsMissing: false }, worst).grade;
  const grade =
    deaths + missing + trapped + seriouslyInjured > 0 ? graver(read, policy.grading.leastWithoutScale) : read;
  const name = policy.grading.emergencyKinds.find(({ id }) => id === kind)?.name ?? '种类不明的突发事件';
  return {
    grade,
    reasons: [
      byHand(
        `${figuresOf(harmed)}，${name}没有适用的伤亡分级标准，请立即人工定级；此前参照${reference.name}标准，按${NAMES[grade]}提请`,
      ),
    ],
  };
}

const byHand = (why: string): Reason => ({ row: 'by-hand', clause: 'H2', says: why });

/** A1: the opinion grade by what is said alone, whatever emergency it tells of: that is proposed as one. */
export const opinionInWords = (policy: Policy, facts: Worded): { grade: Grade; reasons: Reason[] } =>
  opinionGrade(policy, { ...pick(facts, ['title', 'text', 'topic', 'place']), platforms: [], metrics: {} }, null);

function opinionGrade(policy: Policy, facts: Facts, emergency: Grade | null): { grade: Grade; reasons: Reason[] } {
  let grade = policy.grading.defaultOpinion;
  const reasons: Reason[] = [];
  for (const row of policy.grading.opinion) {
    const seen = whatHolds(policy, row.when, facts, emergency);
    if (seen === null) continue;
    grade = graver(grade, row.grade);
    reasons.push({ row: row.id, clause: row.clause, says: seen ? `${row.says}（${seen}）` : row.says });
  }
  if (reasons.length === 0)
    reasons.push({ row: 'default', clause: 'A1', says: `未触及更高等级的标准，建议${NAMES[grade]}` });
  return { grade, reasons };
}

/** A1: the opinion grade that the table proposes for an emergency of a grade, whatever else is known; null: it says nothing of it. */
export function opinionFor(policy: Policy, emergency: Grade | null): { grade: Grade; reasons: Reason[] } | null {
  const rows = policy.grading.opinion.filter(
    ({ when }) => Object.keys(when).every((name) => BY_EMERGENCY.includes(name)) && isOf(when, emergency),
  );
  const [first, ...others] = rows;
  if (!first) return null;
  const grade = others.reduce((gravest, row) => graver(gravest, row.grade), first.grade);
  return { grade, reasons: rows.map(({ id, clause, says: why }) => ({ row: id, clause, says: why })) };
}

/** A1, M1: the opinion grade that the table proposes for what a person says that the matter is; null: it says nothing of it. */
export function opinionForCategories(policy: Policy, said: readonly Category[] = []): ReturnType<typeof opinionFor> {
  const rows = policy.grading.opinion.filter(
    ({ when }) => Object.keys(when).join() === 'categories' && when.categories?.some((one) => said.includes(one)),
  );
  const [first, ...others] = rows;
  if (!first) return null;
  const grade = others.reduce((gravest, row) => graver(gravest, row.grade), first.grade);
  return { grade, reasons: rows.map(({ id, clause, says: why }) => ({ row: id, clause, says: why })) };
}

/** A1, M1: what the table proposes instead, where a lighter opinion grade is chosen beside an emergency, or beside what the matter is said to be. */
export function heavierOpinion(
  policy: Policy,
  { opinion, emergency }: Grades,
  said: readonly Category[] = [],
): ReturnType<typeof opinionFor> {
  const [one, other] = [opinionFor(policy, emergency), opinionForCategories(policy, said)];
  const proposed =
    one && other
      ? { grade: graver(one.grade, other.grade), reasons: [...one.reasons, ...other.reasons] }
      : (one ?? other);
  return proposed && RANK[proposed.grade] < RANK[opinion] ? proposed : null;
}

/**
 * A1, H2: what the table proposes instead, where the emergency is lighter now and the opinion grade rested on it: by the lighter one, and by the
 * rows that fired for what else was told. A grade that a person had set above the table is his.
 */
export function lighterOpinion(
  policy: Policy,
  was: Grades,
  { opinion, emergency }: Grades,
  fired: readonly Reason[],
): { grade: Grade; reasons: Reason[] } | null {
  if (!isMore(was.emergency, emergency)) return null;
  const other = policy.grading.opinion.filter(
    ({ id, when }) => fired.some(({ row }) => row === id) && !BY_EMERGENCY.some((name) => Object.hasOwn(when, name)),
  );
  const proposedFor = (grade: Grade | null): { grade: Grade; reasons: Reason[] } => {
    const by = opinionFor(policy, grade);
    return {
      grade: other.reduce((gravest, row) => graver(gravest, row.grade), by?.grade ?? policy.grading.defaultOpinion),
      reasons: [...(by?.reasons ?? []), ...fired.filter(({ row }) => other.some(({ id }) => id === row))],
    };
  };
  const { grade, reasons } = proposedFor(emergency);
  if (RANK[grade] <= RANK[opinion] || RANK[was.opinion] < RANK[proposedFor(was.emergency).grade]) return null;
  const none = { row: 'default', clause: 'A1', says: `突发事件等级已下调，未触及更高等级的标准，建议${NAMES[grade]}` };
  return { grade, reasons: reasons.length > 0 ? reasons : [none] };
}

const BY_EMERGENCY = ['emergencyGrade', 'isEmergency'];
const isOf = (when: OpinionCondition, emergency: Grade | null): boolean =>
  emergency !== null && (when.emergencyGrade?.includes(emergency) ?? when.isEmergency === true);

/** What of the facts made the condition hold, in words; null when a part does not. A blank figure never holds. */
function whatHolds(policy: Policy, when: OpinionCondition, facts: Facts, emergency: Grade | null): string | null {
  const seen: string[] = [];
  const figures = {
    views: facts.metrics.views,
    reposts: facts.metrics.reposts,
    comments: facts.metrics.comments,
    platforms: new Set(facts.platforms).size,
  };
  for (const name of ['views', 'reposts', 'comments', 'platforms'] as const) {
    const least = when[name];
    if (least === undefined) continue;
    const figure = figures[name];
    if (least === null || figure === undefined || figure < least) return null;
    seen.push(`${FIGURES[name]}${figure}`);
  }
  if (when.on && (figures.platforms === 0 || !facts.platforms.every((one) => when.on?.includes(one)))) return null;
  if (when.emergencyGrade && (emergency === null || !when.emergencyGrade.includes(emergency))) return null;
  if (when.isEmergency && emergency === null) return null;
  if (when.assignedBySuperior) {
    if (!facts.assignedBy) return null;
    seen.push(facts.assignedBy.unit);
  }
  if (when.categories && !when.categories.some((one) => facts.categories?.includes(one))) return null;
  if (when.mentions) {
    const text = wording(facts);
    const found = when.mentions.filter((word) => tellsOf(policy, text, word));
    if (found.length === 0) return null;
    seen.push(found.join('、'));
  }
  if (when.gathers) {
    const found = gatheringIn(policy, wording(facts));
    if (found === null) return null;
    seen.push(found.what.join('、'));
  }
  return Object.keys(when).length > 0 ? seen.join('，') : null;
}

const NAMES: Record<Grade, string> = { I: '特别重大', II: '重大', III: '较大', IV: '一般' };
const FIGURES = { views: '阅读', reposts: '转发', comments: '评论', platforms: '平台数' };
