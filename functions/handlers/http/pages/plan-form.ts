import { openSteps, stepMover } from '../../../domain/clocks/plan-steps.ts';
import { printed } from '../../../domain/clocks/explain.ts';
import { unitToMove } from '../../../domain/people/recipients.ts';
import type { PlanPhase } from '../../../domain/rules/plan-rules.ts';
import { html } from './html.ts';
import { choice, type Doing, doing, form, reader, submit, type Typed, words } from './link-forms.ts';
import { mayPress, type Visit } from './link/visit.ts';

const PHASES: Readonly<Record<PlanPhase, string>> = {
  coordination: '协调联络',
  procedure: '核查处置',
  consultation: '会商',
  release: '发布回应',
  after: '后续',
};
const phaseOf = (phase: string | undefined): string =>
  Object.entries(PHASES).find(([id]) => id === phase)?.[1] ?? '其他';

/**
 * P1, H5: the steps of the plan that are this unit's, ticked from a phone. What a step says is our own way of working, and is read where one signs in:
 * here it is its phase and until when.
 */
export function ticking(visit: Visit, typed: Typed | null): Doing[] {
  const { state, person, events } = visit;
  if (state.offline || !mayPress(visit, 'set-plan-step')) return [];
  const attached = events.findLast((event) => event.type === 'plan-attached');
  const steps = openSteps(state)
    .filter((step) => {
      const unit = unitToMove({ state, clock: { move: stepMover(state, step) } });
      return unit === null ? person.unit.desk === true : unit === person.unit.id;
    })
    .map(({ id, due }) => {
      const phase = attached?.type === 'plan-attached' ? attached.steps.find((one) => one.id === id)?.phase : undefined;
      return { id, name: `${phaseOf(phase)}（${id}），${printed(due)} 前` };
    });
  if (steps.length === 0) return [];
  const was = reader('set-plan-step', typed);
  const inside = html`<p class="dim">步骤的具体内容请登录平台查看。</p>${choice('step', '已办的步骤', steps, was)}${words('says', '办理情况（可不填）', was)}${submit('记为已办')}`;
  return [doing('set-plan-step', '预案步骤已办', typed, form(visit, 'set-plan-step', inside))];
}
