import type { Grade } from '../matter/grade.ts';
import type { Grades } from '../case/case.ts';
import type { Reason } from '../matter/reason.ts';
import type { OpinionCondition, Policy } from '../rules/policy.ts';
import { readable, says } from './senses.ts';
import { type Facts, wording } from './subject.ts';

export interface GradeSuggestion {
  grades: Grades;
  emergencyKind?: string;
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
  };
}

export const graver = (a: Grade, b: Grade): Grade => (RANK[a] <= RANK[b] ? a : b);
const RANK: Record<Grade, number> = { I: 1, II: 2, III: 3, IV: 4 };

/** 国务院令493 art. 3 grades production accidents alone; any other emergency waits for a person under the lightest grade. */
function emergencyGrade(
  policy: Policy,
  { emergency }: Facts,
): { grade: Grade | null; kind?: string; reasons: Reason[] } {
  if (!emergency) return { grade: null, reasons: [] };
  const kind = kindOf(policy, emergency.kind);
  const stated: Reason[] = emergency.grade
    ? [{ row: 'stated', clause: 'ours', says: `来源标注为${NAMES[emergency.grade]}突发事件` }]
    : [];
  const scaled =
    kind !== undefined && policy.grading.casualties.kinds.includes(kind) ? casualtyGrade(policy, emergency) : null;
  const reasons = [...stated, ...(scaled ? [scaled.reason] : [])];
  const named = kind === undefined ? {} : { kind };
  if (scaled)
    return { grade: emergency.grade ? graver(emergency.grade, scaled.grade) : scaled.grade, reasons, ...named };
  if (emergency.grade) return { grade: emergency.grade, reasons, ...named };
  return {
    grade: 'IV',
    reasons: [{ row: 'by-person', clause: 'H2', says: '此类突发事件不按伤亡数字定级，暂列一般，由人员定级' }],
    ...named,
  };
}

function casualtyGrade(policy: Policy, seen: NonNullable<Facts['emergency']>): { grade: Grade; reason: Reason } | null {
  const { rows, clause } = policy.grading.casualties;
  const { deaths = 0, seriouslyInjured = 0, lossYuan = 0 } = seen;
  // 以上 includes the number itself (art. 44 of the same decree).
  const row = rows.find((r) => deaths >= r.deaths || seriouslyInjured >= r.seriouslyInjured || lossYuan >= r.lossYuan);
  if (!row) return null;
  const figures = `死亡${deaths}人，重伤${seriouslyInjured}人，直接经济损失${lossYuan}元`;
  return { grade: row.grade, reason: { row: row.id, clause, says: `${row.says}（${figures}）` } };
}

/** The policy's kind for a source's own word, or undefined. */
function kindOf(policy: Policy, said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  const known = policy.grading.emergencyKinds.find((kind) => kind.id === said || kind.name === said);
  return known?.id ?? policy.grading.emergencyMatches.find((row) => says(policy, readable(said), row.word))?.kind;
}

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
  if (when.emergencyGrade && (emergency === null || !when.emergencyGrade.includes(emergency))) return null;
  if (when.isEmergency && emergency === null) return null;
  if (when.assignedBySuperior) {
    if (!facts.assignedBy) return null;
    seen.push(facts.assignedBy.unit);
  }
  if (when.mentions) {
    const text = wording(facts);
    const found = when.mentions.filter((word) => says(policy, text, word));
    if (found.length === 0) return null;
    seen.push(found.join('、'));
  }
  return Object.keys(when).length > 0 ? seen.join('，') : null;
}

const NAMES: Record<Grade, string> = { I: '特别重大', II: '重大', III: '较大', IV: '一般' };
const FIGURES = { views: '阅读', reposts: '转发', comments: '评论', platforms: '平台数' };
