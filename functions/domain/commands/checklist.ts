import { clauseBehind } from '../rules/clause-name.ts';
import { type Case, isDailyDrill } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft, Release } from '../case/events.ts';
import { CAUSES, type Cause, type PointTold, type Unsaid } from '../matter/cause.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { ChecklistPoint } from '../rules/checklist-rules.ts';
import type { Policy } from '../rules/policy.ts';
import { standing } from '../clocks/outlets.ts';
import { unlessOpen } from './unless-open.ts';

type Rules = Pick<Policy, 'checklists' | 'clauses'>;
type NameCauses = Extract<PersonCommand, { command: 'name-causes' }>;

/** D2, D3, H2: a person says what the concern comes of; said anew with a reason, it counts for what is recorded from then on. */
export function nameCauses(state: Case, { causes, reason }: NameCauses): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const named = CAUSES.filter((cause) => causes.includes(cause));
  if (state.causes && state.causes.join() === named.join()) return refuse('no-change', 'D2', '成因没有变化', '/causes');
  return [{ type: 'causes-named', causes: named, reason }];
}

/** What it comes of: as a person said, else that it is an emergency where its grade was confirmed as one. */
const causesOf = ({ causes, grades, gradesConfirmed }: Case): Cause[] =>
  causes ?? (gradesConfirmed && grades.emergency !== null ? ['emergency'] : []);

export interface PointAsked extends ChecklistPoint {
  causes: Cause[];
  /** A person named such a cause, and the rules ask for an answer. */
  required: boolean;
}

/** D2, D3: the points that an answer to this concern has to say, each once. What has no content (H6), and the daily drill, says nothing. */
export function pointsAsked(state: Case, { checklists }: Rules): PointAsked[] {
  if (state.offline || isDailyDrill(state)) return [];
  const points = new Map<string, PointAsked>();
  for (const { cause, required, points: rows } of checklists.filter((row) => causesOf(state).includes(row.cause)))
    for (const row of rows) {
      const known = points.get(row.id);
      points.set(row.id, {
        ...row,
        ...known,
        causes: [...(known?.causes ?? []), cause],
        required: (known?.required ?? false) || (required && state.causes !== undefined),
      });
    }
  return [...points.values()];
}

export type PointState = 'open' | 'said' | 'left' | 'unsaid';

/** D1: how each point stands over all releases since the case was opened, or reopened to be answered anew. */
export function pointStates(state: Case, rules: Rules): (PointAsked & { is: PointState; asked: boolean })[] {
  const releases = standing(state);
  const said = new Set(releases.flatMap((one) => one.said ?? []));
  const left = new Set(releases.flatMap((one) => one.left ?? []));
  const isNow = (id: string): PointState =>
    said.has(id) ? 'said' : left.has(id) ? 'left' : releases.length > 0 ? 'unsaid' : 'open';
  return pointsAsked(state, rules).map((point) => ({
    ...point,
    is: isNow(point.id),
    asked: point.everyTime === true || !said.has(point.id),
  }));
}

/** What was told of points that are none, of one twice, or that the last word cannot say. */
export function unclearPoints(
  { points = [], final }: { points?: readonly PointTold[]; final?: boolean },
  { checklists }: Rules,
): Refusal | null {
  const known = checklists.flatMap((row) => row.points);
  const strange = points.find(({ point }) => !known.some(({ id }) => id === point));
  if (strange) {
    const choice = [...new Map(known.map(({ id, name }) => [id, `${id}（${name}）`])).values()].join('、');
    return refuse('unknown-point', 'D2', `没有要点 ${strange.point}；可选：${choice}`, '/points');
  }
  if (new Set(points.map(({ point }) => point)).size < points.length)
    return refuse('point-twice', 'D2', '同一要点只说明一次', '/points');
  const open = known.find(({ id, nextWord }) => nextWord && points.some(({ point, inText }) => point === id && inText));
  return open && final === true
    ? refuse('not-the-last-word', open.clause, `文中写有“${open.name}”，不是最终回应：请写明下次发布时间`, '/final')
    : null;
}

/** Of what is asked of this text nobody says anything. */
export const unsaidIn = (state: Case, points: readonly PointTold[] = [], rules: Rules): PointAsked[] =>
  pointStates(state, rules).filter(({ id, asked }) => asked && !points.some(({ point }) => point === id));

/** D2, D3: what a release says of its points, and of which nobody says anything: that is recorded, or stops it where the rules ask for it. */
export function pointsOf(
  state: Case,
  points: PointTold[] | undefined,
  /** H2, D3: what happened at a conference, a superior's release and the first information of an emergency are recorded with what is there. */
  free: boolean,
  rules: Rules,
): Pick<Release, 'points' | 'unsaid'> | Refusal {
  const unsaid = unsaidIn(state, points, rules);
  const missing = free ? [] : unsaid.filter(({ required }) => required);
  const [first] = missing;
  if (first)
    return refuse(
      'points-unsaid',
      first.clause,
      `请逐项说明写在文中何处，或为何没有写：${missing.map(({ name, clause }) => `${name}${clauseBehind(clause, rules)}`).join('、')}`,
      '/points',
    );
  return {
    ...(points && points.length > 0 ? { points } : {}),
    ...(unsaid.length > 0 ? { unsaid: unsaid.map(({ id, clause }): Unsaid => ({ point: id, clause })) } : {}),
  };
}
