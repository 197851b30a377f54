import type { Actor } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { nameOfUnit } from '../people/directory.ts';
import type { TextContext } from '../texts/text-context.ts';
import { dayOf } from '../watch/days.ts';
import { type Assessment, isUnderDecision, unitsOf } from './assessment.ts';
import type { AssessmentPersonCommand } from './commands.ts';
import type { AssessmentBody, Facts } from './events.ts';
import { unitsFault } from './open-assessment.ts';
import { rulesOf } from './rules-of.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends AssessmentPersonCommand['command']> = Extract<AssessmentPersonCommand, { command: Name }>;

/** What is assessed is written while no ruling stands, and not under the eyes of whoever rules. */
export function unlessAssessing(state: Assessment): Refusal | null {
  if (state.status !== 'assessing')
    return refuse(
      'ruled-already',
      'A2',
      state.status === 'armed'
        ? '已作出评估决定，评估内容不再改动；等级有误的请“更正等级”，未料到的风险请“登记未预见的风险”'
        : '此件已了结',
    );
  return unlessBefore(state);
}

/** H2: whoever rules decides on what he read: nothing of it is another meanwhile. */
export const unlessBefore = (state: Pick<Assessment, 'status' | 'proposals'>): Refusal | null =>
  state.status === 'assessing' && isUnderDecision(state)
    ? refuse('under-decision', 'A2', '正在报请决定，内容不能改动；请等决定，或由提请人撤回后再改')
    : null;

/** A2: what one of the four methods found, by a unit that assesses. */
export function recordFinding(
  state: Assessment,
  { finding, method, on, says }: Of<'record-finding'>,
  { unit: own }: Person,
  { policy, now }: TextContext,
): AssessmentBody[] | Refusal {
  const unfit = unlessAssessing(state);
  if (unfit) return unfit;
  const { maxFindings } = rulesOf(policy);
  const known = state.findings.find(({ id }) => id === finding);
  if (finding !== undefined && !known)
    return refuse('no-such-finding', 'A2', `没有评估记录 ${finding}；可选：${listed(state.findings)}`, '/finding');
  const unit = unitsOf(state).includes(own) ? own : state.unit;
  if (known && known.unit !== unit)
    return refuse('not-own-finding', 'A2', '其他单位的评估记录由该单位改写', '/finding');
  if (!known && state.findings.length >= maxFindings)
    return refuse('too-many', 'ours', `评估记录至多 ${maxFindings} 条，请合并`, '/says');
  if (on > dayOf(now)) return refuse('in-the-future', 'A2', `日期 ${on} 晚于今天，请在开展之后登记`, '/on');
  return [{ type: 'finding-recorded', finding: finding ?? `F${state.found + 1}`, method, on, says, unit }];
}

export function withdrawFinding(
  state: Assessment,
  { finding, says }: Of<'withdraw-finding'>,
  { unit }: Person,
): AssessmentBody[] | Refusal {
  const unfit = unlessAssessing(state);
  if (unfit) return unfit;
  const known = state.findings.find(({ id }) => id === finding);
  if (!known)
    return refuse('no-such-finding', 'A2', `没有评估记录 ${finding}；可选：${listed(state.findings)}`, '/finding');
  return state.coUnits.includes(unit) && known.unit !== unit
    ? refuse('not-own-finding', 'A2', '其他单位的评估记录由该单位或责任单位撤回', '/finding')
    : [{ type: 'finding-withdrawn', finding, says }];
}

/** A2: 对决策可能引发的各种风险: what may come, how likely and how grave, and what is done against it. */
export function setPoint(
  state: Assessment,
  { point, says, levels, measure, signs }: Of<'set-point'>,
  { policy }: TextContext,
): AssessmentBody[] | Refusal {
  const unfit = unlessAssessing(state);
  if (unfit) return unfit;
  const { maxPoints } = rulesOf(policy);
  const known = state.points.some(({ id }) => id === point);
  if (point !== undefined && !known)
    return refuse('no-such-point', 'A2', `没有风险点 ${point}；可选：${listed(state.points)}`, '/point');
  if (!known && state.points.length >= maxPoints)
    return refuse('too-many', 'ours', `风险点至多 ${maxPoints} 个，请合并`, '/says');
  return [
    {
      type: 'point-set',
      point: point ?? `R${state.pointed + 1}`,
      says,
      levels,
      signs,
      ...(measure === undefined ? {} : { measure }),
    },
  ];
}

export function dropPoint(state: Assessment, { point, says }: Of<'drop-point'>): AssessmentBody[] | Refusal {
  const unfit = unlessAssessing(state);
  if (unfit) return unfit;
  return state.points.some(({ id }) => id === point)
    ? [{ type: 'point-dropped', point, says }]
    : refuse('no-such-point', 'A2', `没有风险点 ${point}；可选：${listed(state.points)}`, '/point');
}

/** A2, P1: 制定相应的处置预案: one of the unit's own, or of the district, by which a case that comes of it goes. */
export function namePlan(
  state: Assessment,
  { plan: id }: Of<'name-plan'>,
  { policy, directory }: TextContext,
): AssessmentBody[] | Refusal {
  const unfit = unlessAssessing(state);
  if (unfit) return unfit;
  if (state.plan === id) return refuse('nothing-new', 'A2', '已关联这份预案', '/plan');
  const { rows } = policy.plans;
  const fitting = rows.filter(({ unit, district }) => unit === state.unit || district);
  const plan = fitting.find((row) => row.id === id);
  if (!plan) {
    const choice = fitting.map((row) => `${row.id}（${row.title}）`).join('、') || '无，请先由本单位提出预案';
    return refuse('unknown-plan', 'P1', `预案应为${nameOfUnit(directory, state.unit)}或全区的：${choice}`, '/plan');
  }
  return [{ type: 'plan-named', plan: id, title: plan.title, unit: plan.unit }];
}

/** H2: what was entered wrongly, with what it was and why it is another now. */
export function correct(
  state: Assessment,
  { command: _command, because, document, coUnits = state.coUnits, ...fields }: Of<'correct'>,
  facts: Facts,
  { policy, directory }: TextContext,
): AssessmentBody[] | Refusal {
  const unfit = unlessBefore(state);
  if (unfit) return unfit;
  const { document: before, ...rest } = facts;
  const stands = document === undefined ? before : (document ?? undefined);
  const was = { ...facts, coUnits: state.coUnits };
  const is = { ...rest, ...fields, coUnits, ...(stands === undefined ? {} : { document: stands }) };
  const names = ['name', 'says', 'mentions', 'document', 'coUnits'] as const;
  if (names.every((name) => JSON.stringify(is[name]) === JSON.stringify(was[name])))
    return refuse('nothing-new', 'H2', '与原登记相同，没有更正');
  const wrong = unitsFault([state.unit, ...coUnits], rulesOf(policy), directory);
  return wrong ?? [{ type: 'facts-corrected', is, was: pick(was, [...names]), says: because }];
}

const listed = (of: readonly { id: string }[]): string => of.map(({ id }) => id).join('、') || '无';
