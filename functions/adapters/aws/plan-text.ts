import type { CasePlan, StepDue } from '../../domain/case/plan.ts';
import { fromMs, MINUTE, toMs } from '../../domain/matter/instant.ts';
import { kinds, movers } from './packings.ts';

/*
 * P1: the plan of a case is a dozen steps that are kept as long as the case is open, so that it is one line: what it is, when, then each step with
 * its mark, whose it is, for which duty, and its time in minutes from the confirmation; then what was ticked of plans before it.
 */

type Mark = 'x' | 'o' | '.';

const RADIX = 36;
const atOf = (at: string): string => toMs(at).toString(RADIX);
const readAt = (kept: string): string => fromMs(Number.parseInt(kept, RADIX));

/** Minutes where it is whole ones from then; else the instant itself. */
function dueText(due: string, from: string): string {
  const minutes = (toMs(due) - toMs(from)) / MINUTE;
  return Number.isInteger(minutes) ? String(minutes) : `=${atOf(due)}`;
}
const readDue = (kept: string, from: string): string =>
  kept.startsWith('=') ? readAt(kept.slice(1)) : fromMs(toMs(from) + Number(kept) * MINUTE);

const markOf = ({ done, omitted }: CasePlan, id: string): Mark =>
  done.includes(id) ? 'x' : omitted.includes(id) ? 'o' : '.';

/** The line that a plan is kept as; `discoveredAt` is what most times run from. */
export function planText(plan: CasePlan, discoveredAt: string): string {
  const { id = '', chosen, attachedAt, confirmedAt, steps } = plan;
  const own = new Set(steps.map((step) => step.id));
  const before = (ids: string[], mark: Mark) => ids.filter((one) => !own.has(one)).map((one) => `${one} ${mark}`);
  return [
    `${chosen ? '!' : ''}${id} ${atOf(attachedAt)} ${atOf(confirmedAt)}`,
    ...steps.map(
      ({ id: step, due, move, meets }) =>
        `${step} ${markOf(plan, step)}${meets === undefined ? '-' : String(kinds.to(meets))}${dueText(due, discoveredAt)}${String(movers.to(move))}`,
    ),
    ...before(plan.done, 'x'),
    ...before(plan.omitted, 'o'),
  ].join(',');
}

const STEP = /^(\S+) ([xo.])(?:(-|[a-z])(=[0-9a-z]+(?=[dp:])|-?\d+)([dp]|:.+))?$/;

/** The plan that a line keeps; null: it is none. */
export function readPlanText(kept: string, discoveredAt: string): CasePlan | null {
  const [head = '', ...rows] = kept.split(',');
  const [name = '', attached, confirmed] = head.split(' ');
  if (attached === undefined || confirmed === undefined) return null;
  const id = name.replace(/^!/, '');
  const plan: CasePlan = {
    ...(id === '' ? {} : { id }),
    ...(name.startsWith('!') ? { chosen: true as const } : {}),
    attachedAt: readAt(attached),
    confirmedAt: readAt(confirmed),
    steps: [],
    done: [],
    omitted: [],
  };
  for (const row of rows) {
    const [, step, mark, meets, due, who] = STEP.exec(row) ?? [];
    if (step === undefined) return null;
    if (mark === 'x') plan.done.push(step);
    if (mark === 'o') plan.omitted.push(step);
    if (meets === undefined || due === undefined || who === undefined) continue;
    const one: StepDue = { id: step, due: readDue(due, discoveredAt), move: movers.from(who) };
    plan.steps.push(meets === '-' ? one : { ...one, meets: kinds.from(meets) });
  }
  return { ...plan, done: plan.done.toSorted(), omitted: plan.omitted.toSorted() };
}
