import { type Case, isDailyDrill } from '../case/case.ts';
import type { PersonCommand, SystemCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import type { AttachedStep, PlanAttached, PlanFit } from '../case/plan.ts';
import { type ConferencePrepared, inConference, isEmpty, type Prepared } from '../case/prepared.ts';
import { isStepOver, stepMover } from '../clocks/plan-steps.ts';
import type { Actor } from '../matter/actor.ts';
import type { Mover } from '../matter/clock.ts';
import { earliest, type Instant, plus } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { unitToMove } from '../people/recipients.ts';
import { type PlanFacts, planFor } from '../routing/plan-for.ts';
import type { Plan, PlanStep } from '../rules/plan-rules.ts';
import type { Context } from './decide.ts';
import { lookAhead } from './outcome.ts';
import { unlessOpen } from './unless-open.ts';
import { hoursMs } from '../rules/pace.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;
type NoteSteps = Extract<SystemCommand, { command: 'note-conference-steps' }>;
type Rules = Pick<Context, 'policy' | 'directory' | 'now'>;

/** What of a case says which plan is for it. */
export const planFacts = (state: Case): PlanFacts => ({
  ...pick(state, ['subject', 'summary', 'categories', 'emergencyKind', 'grades', 'foretoldPlan']),
  unit: unitToMove({ state, clock: null }),
});

/** P1: whether a plan is attached to it at all: not to what has no content (H6), nor to the daily drill. */
export const takesPlan = (state: Case): boolean =>
  state.status === 'open' && state.gradesConfirmed && !state.offline && !isDailyDrill(state);

/** What a plan hangs on, in one text; null where none is attached by itself: nobody confirmed the case, or a person chose. */
const hangsOn = (state: Case | null): string | null =>
  state && takesPlan(state) && !state.plan?.chosen ? JSON.stringify(planFacts(state)) : null;

/** P1: the plan that a decision attaches: once the grades are confirmed, and where what it hangs on changed since. What is ticked stays ticked. */
export function planAttached(state: Case | null, drafts: Draft[], actor: Actor, context: Context): Draft[] {
  if (drafts.length === 0) return [];
  const after = lookAhead(state, drafts, actor, context.now);
  const now = hangsOn(after);
  if (now === null || now === hangsOn(state)) return [];
  const found = planFor(planFacts(after), context.policy, context.directory);
  if (found?.plan.id === after.plan?.id) return [];
  return [attachment(after, found?.plan, context, found ? { fits: found.fits } : {})];
}

function attachment(
  state: Case,
  plan: Plan | undefined,
  rules: Rules,
  why: { fits?: PlanFit; reason?: string },
): PlanAttached {
  const confirmedAt = state.plan?.confirmedAt ?? rules.now;
  return {
    type: 'plan-attached',
    ...(plan === undefined ? {} : { plan: pick(plan, ['id', 'title', 'unit']) }),
    policyId: rules.policy.inForce ?? rules.policy.id,
    ...why,
    confirmedAt,
    steps: (plan?.steps ?? []).map((step) => attachedStep(step, plan?.unit ?? '', state, confirmedAt, rules)),
  };
}

function attachedStep(
  step: PlanStep,
  owner: string,
  state: Case,
  confirmedAt: Instant,
  { policy, now }: Rules,
): AttachedStep {
  const { within, who } = step;
  const from = within.from === 'confirmation' ? confirmedAt : (state.renewed?.at ?? state.discoveredAt);
  const dueByPlan = earliestOf(plus(from, hoursMs(within.hours, policy)), dutyDue(step, state));
  return {
    ...pick(step, ['id', 'phase', 'says', 'who', 'meets']),
    dueByPlan,
    due: earliestOf(
      // Nobody could do in time what his plan asked for when its time was over.
      dueByPlan > now ? dueByPlan : plus(now, hoursMs(policy.plans.lateHours, policy)),
      // Another plan gives no new time for a step that was asked for already.
      state.plan?.steps.find(({ id }) => id === step.id)?.due,
    ),
    move: moverOf(who, owner),
  };
}

/** P4: by when the law asks for what the step is there for, whatever time its plan gives: each may be of another version of the rules. */
const dutyDue = ({ meets }: PlanStep, { clocks }: Case): Instant | undefined =>
  clocks.find(({ kind, of, state }) => kind === meets && of === undefined && state === 'running')?.dueAt;

const earliestOf = (one: Instant, other: Instant | undefined): Instant =>
  other === undefined ? one : earliest(one, other);

const moverOf = (who: PlanStep['who'], owner: string): Mover => {
  if (who === 'lead' || who === 'spokesperson') return { primary: true };
  if (who === 'desk') return { desk: true };
  return { unit: who === 'owner' ? owner : who.unit };
};

/** P1: another plan than the one that fits, or none, by a person who says why. */
export function choosePlan(state: Case, { plan: id, reason }: Of<'choose-plan'>, context: Context): Draft[] | Refusal {
  const unfit = unlessPlanned(state);
  if (unfit) return unfit;
  if (id === state.plan?.id && (id !== undefined || state.plan?.chosen))
    return refuse('no-change', 'P1', id === undefined ? '本件已定为不适用预案' : '本件现在就按这份预案办理', '/plan');
  const { rows } = context.policy.plans;
  const plan = rows.find((one) => one.id === id);
  if (id !== undefined && !plan)
    return refuse(
      'unknown-plan',
      'P1',
      `没有预案 ${id}；可选：${rows.map((one) => one.id).join('、') || '无'}`,
      '/plan',
    );
  return [attachment(state, plan, context, { reason })];
}

/** P1: ticks a step, leaves it out or opens it again. Whose step it is, or the desk that was told by him. */
export function setPlanStep(
  state: Case,
  command: Of<'set-plan-step'>,
  actor: Person,
  { directory, now }: Context,
): Draft[] | Refusal {
  const unfit = unlessPlanned(state);
  if (unfit) return unfit;
  const { plan } = state;
  const step = plan?.steps.find(({ id }) => id === command.step);
  if (!plan || !step) {
    const choice = plan?.steps.map(({ id }) => id).join('、') || '无';
    return refuse('no-such-step', 'P1', `本件的预案没有步骤 ${command.step}；可选：${choice}`, '/step');
  }
  const { is, doneAt } = command;
  const was = plan.done.includes(step.id) ? 'done' : plan.omitted.includes(step.id) ? 'left-out' : 'open';
  if (is === was) return refuse('no-change', 'P1', '该步骤已是此状态', '/is');
  const there = was === 'open' ? inConference(state, step.id) : null;
  if (there)
    return refuse(
      'in-conference',
      'P1',
      `该步骤在发布会 ${there.conference} 的筹备中办理，请在那里登记，不必另记`,
      '/step',
    );
  if (was === 'open' && isStepOver(state, step))
    return refuse('done-by-duty', 'P1', '该步骤随法定时限的完成已经办结，不必另记', '/step');
  if (is !== 'done' && command.says === undefined)
    return refuse('reason-missing', 'P1', '不办或重新打开一步，须说明理由', '/says');
  if (is !== 'done' && doneAt !== undefined) return refuse('not-done', 'P1', '只有已办的步骤才填完成时间', '/doneAt');
  if (doneAt !== undefined && doneAt > now) return refuse('not-done-yet', 'P1', '完成时间晚于现在', '/doneAt');
  const strange = unlessIts(unitToMove({ state, clock: { move: stepMover(state, step) } }), command, actor, directory);
  if (strange) return strange;
  return [{ type: 'plan-step-set', ...pick(command, ['step', 'is', 'says', 'evidence', 'toldBy', 'doneAt']) }];
}

/** P1, P3: what of a press conference a plan may ask for as well, so that one fact is owed once and ticks both. */
export function noteConferenceSteps(
  state: Case,
  { conference, open, done }: NoteSteps,
  { policy }: Rules,
): Draft[] | Refusal {
  const told: ConferencePrepared = { type: 'conference-prepared', conference, open: [], done: [] };
  // One id is one step, whichever plan has it.
  for (const { id, conference: same } of policy.plans.rows.flatMap(({ steps }) => steps)) {
    if (!same || told.open.includes(id) || told.done.includes(id)) continue;
    if (same.every((one) => done.includes(one))) told.done.push(id);
    else if (same.every((one) => done.includes(one) || open.includes(one))) told.open.push(id);
  }
  const known = state.prepared?.find((one) => one.conference === conference);
  // Of a case that is not confirmed yet, or is over, it is known for when it is open.
  return (known ? alike(known, told) : isEmpty(told)) ? refuse('nothing-new', 'ours', '与已知的筹备情况相同') : [told];
}

const alike = (one: Prepared, other: Prepared): boolean =>
  JSON.stringify([one.open, one.done]) === JSON.stringify([other.open, other.done]);

/** Whose step it is does it; the desk does any, and says who told it of one of a unit. */
function unlessIts(
  unit: string | null,
  { is, toldBy }: Of<'set-plan-step'>,
  actor: Person,
  { units }: Context['directory'],
): Refusal | null {
  const ofDesk = units.some(({ id, desk }) => id === actor.unit && desk === true);
  const own = unit === null ? ofDesk : unit === actor.unit;
  if (!own && !ofDesk) {
    const name = units.find(({ id }) => id === unit)?.name ?? '值班台';
    return refuse('not-its-step', 'P1', `这一步由${name}办理，请其本人记录或告知值班台`, '/step');
  }
  if (own)
    return toldBy === undefined
      ? null
      : refuse('told-by-not-asked', 'H2', '本单位人员本人办理，不填由谁告知', '/toldBy');
  return is !== 'done' || toldBy !== undefined
    ? null
    : refuse('told-by-missing', 'H2', '代单位记录须写明由该单位何人、以何种方式告知', '/toldBy');
}

function unlessPlanned(state: Case): Refusal | null {
  if (state.offline) return refuse('no-content', 'H6', '线下办理件不附预案');
  if (state.status === 'appraising') return refuse('not-confirmed', 'A1', '办件尚待研判，确认等级后才附预案');
  return unlessOpen(state);
}
