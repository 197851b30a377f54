import type { Case } from '../../../../domain/case/case.ts';
import type { Event } from '../../../../domain/case/events.ts';
import type { AttachedStep, PlanFit } from '../../../../domain/case/plan.ts';
import { inConference } from '../../../../domain/case/prepared.ts';
import { isStepOver, stepMover } from '../../../../domain/clocks/plan-steps.ts';
import { planFacts, takesPlan } from '../../../../domain/commands/plans.ts';
import { earliest, type Instant } from '../../../../domain/matter/instant.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import type { Directory } from '../../../../domain/people/directory.ts';
import { unitToMove } from '../../../../domain/people/recipients.ts';
import {
  isToRead,
  kindsSaid,
  planCoverage,
  readAgainOn,
  unitsWithoutPlan,
} from '../../../../domain/routing/plan-coverage.ts';
import { planFor, plansFor } from '../../../../domain/routing/plan-for.ts';
import { PLAN_ROLES, type Plan, type PlanRole } from '../../../../domain/rules/plan-rules.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { type Person, unitNamed } from '../person.ts';
import type { CasePlanAnswer, CasePlanStep, PlansAnswer, ReadingAsked } from '../schemas/plans.ts';

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;
const isOf =
  <Type extends Event['type']>(type: Type) =>
  (event: Event): event is Of<Type> =>
    event.type === type;

const isRole = (who: string): who is PlanRole => PLAN_ROLES.some((role) => role === who);
const whoNamed = (who: string | { unit: string }, directory: Directory): CasePlanStep['who'] =>
  typeof who === 'string' ? (isRole(who) ? who : 'lead') : unitNamed(directory, who.unit);

const contactsOf = ({ contacts }: Plan, directory: Directory) =>
  contacts.map(({ unit, says }) => ({ unit: unitNamed(directory, unit), says }));

/** `GET /api/plans`: the plans in force, who owns them, and which cases have none. */
export function plansView(
  policy: Policy,
  { directory, unit }: Person,
  now: Instant,
  readings: ReadonlyMap<string, ReadingAsked[]>,
): Omit<PlansAnswer, 'proposals' | 'mayPropose' | 'rules'> {
  const { plans } = policy;
  const nameOf = new Map(policy.grading.emergencyKinds.map(({ id, name }) => [id, name]));
  const category = new Map<string, string>(policy.words.categories.map(({ id, name }) => [id, name]));
  return {
    now,
    policyId: policy.id,
    plans: plans.rows.map((plan) => ({
      ...pick(plan, ['id', 'title', 'skeletons', 'consent', 'readOn']),
      ...pick(plan.grades, ['emergencyGrades', 'opinionGrades']),
      unit: unitNamed(directory, plan.unit),
      district: plan.district === true,
      kinds: kindsSaid(plan.kinds, policy),
      mentions: plan.kinds.mentions ?? [],
      steps: plan.steps.map(({ who, ...step }) => ({ ...step, who: whoNamed(who, directory) })),
      contacts: contactsOf(plan, directory),
      readAgainOn: readAgainOn(plan, plans),
      toRead: isToRead(plan, plans, now),
      asked: readings.get(plan.id) ?? [],
      mine: plan.unit === unit.id,
    })),
    coverage: planCoverage(policy, directory).map(({ unit: of, kind: { by, id }, cells }) => ({
      unit: of === null ? null : unitNamed(directory, of),
      by,
      kind: (by === 'emergency-kind' ? nameOf.get(id) : by === 'category' ? category.get(id) : undefined) ?? id,
      cells,
    })),
    without: unitsWithoutPlan(policy, directory).map((id) => unitNamed(directory, id)),
  };
}

const BY: Record<PlanFit['by'], string> = {
  assessment: '政策风险评估',
  'emergency-kind': '突发事件种类',
  subject: '主题词',
  category: '类别',
};

/** Why a plan fits, in words. */
const fitSaid = ({ scope, by, mention }: PlanFit): string =>
  `${scope === 'unit' ? '承办单位自己的预案' : '全区适用的预案'}，按${BY[by]}${mention === undefined ? '' : `和“${mention}”一词`}匹配`;

/** `GET /api/cases/{number}/plan`: the plan that a case goes by, step by step, and the others that there are. */
export function casePlanView(
  state: Case,
  events: readonly Event[],
  policy: Policy,
  stored: Policy | null,
  person: Person,
  now: Instant,
): CasePlanAnswer {
  const { directory } = person;
  const { plans } = policy;
  const facts = planFacts(state);
  const fitting = plansFor(facts, policy, directory);
  const best = takesPlan(state) ? planFor(facts, policy, directory)?.plan : undefined;
  const all = events.filter(isOf('plan-attached'));
  const last = state.plan ? all.at(-1) : undefined;
  return {
    now,
    plan: last ? attachedView(last, state, events, policy, stored, person, now) : null,
    ...(best && best.id !== state.plan?.id ? { fitting: { id: best.id, name: best.title } } : {}),
    ...(last?.plan ? {} : { says: whyNone(state, best) }),
    choices: plans.rows.map((plan) => ({
      ...pick(plan, ['id', 'title']),
      unit: unitNamed(directory, plan.unit),
      fits: fitting.some((one) => one.plan.id === plan.id),
    })),
    earlier: all
      .filter((event) => event !== last)
      .flatMap(({ plan, at }) => (plan ? [{ title: plan.title, attachedAt: at }] : [])),
  };
}

function whyNone(state: Case, best: Plan | undefined): string {
  if (state.offline) return '线下办理件不附预案';
  if (state.status === 'appraising') return '确认等级后附上适用的预案';
  if (state.plan?.chosen) return '已定为不按预案办理';
  return best ? '办件确认时还没有这份预案，可由人员选用' : '没有适用于这一种类和等级的预案';
}

function attachedView(
  event: Of<'plan-attached'>,
  state: Case,
  events: readonly Event[],
  policy: Policy,
  stored: Policy | null,
  person: Person,
  now: Instant,
): NonNullable<CasePlanAnswer['plan']> {
  const { directory } = person;
  const { actor } = event;
  // Whom to call, and what to begin from, as the rules have it now; as they had it where the plan is gone.
  const plan = [policy, stored].flatMap((rules) => rules?.plans.rows.find(({ id }) => id === event.plan?.id) ?? [])[0];
  return {
    ...(event.plan ? { id: event.plan.id, title: event.plan.title, unit: unitNamed(directory, event.plan.unit) } : {}),
    attachedAt: event.at,
    by: actor.kind === 'person' ? { id: actor.id, name: actor.name } : { id: actor.part, name: '系统' },
    ...(event.fits ? { fits: fitSaid(event.fits) } : {}),
    ...pick(event, ['reason', 'policyId']),
    steps: event.steps.map((step) => stepView(step, event, state, events, person, now)),
    contacts: plan ? contactsOf(plan, directory) : [],
    skeletons: plan?.skeletons ?? [],
  };
}

function stepView(
  step: AttachedStep,
  attached: Of<'plan-attached'>,
  state: Case,
  events: readonly Event[],
  { directory, unit, contact }: Person,
  now: Instant,
): CasePlanStep {
  const known = state.plan?.steps.find(({ id }) => id === step.id) ?? step;
  const whose = unitToMove({ state, clock: { move: stepMover(state, known) } });
  const desk = directory.units.some(({ id, desk: is }) => id === unit.id && is === true);
  const own = whose === null ? desk : whose === unit.id;
  const set = events.filter(isOf('plan-step-set')).findLast((event) => event.step === step.id);
  const there = inConference(state, step.id);
  const is = state.plan?.done.includes(step.id)
    ? 'done'
    : state.plan?.omitted.includes(step.id)
      ? 'left-out'
      : there !== null
        ? there.is === 'done'
          ? 'by-conference'
          : 'in-conference'
        : isStepOver(state, known)
          ? 'by-duty'
          : 'open';
  const met = state.clocks.find((clock) => clock.kind === step.meets && clock.state === 'met')?.metAt;
  const at = is === 'by-duty' ? met : is === 'done' || is === 'left-out' ? (set?.doneAt ?? set?.at) : undefined;
  // What was asked for by a plan before this one, and missed, is not made timely by attaching it again.
  const asked = events
    .filter(isOf('plan-attached'))
    .filter((event) => event.at >= attached.confirmedAt)
    .flatMap((event) => event.steps.filter(({ id }) => id === step.id).map((one) => ({ ...one, at: event.at })));
  const past = asked.every((one) => one.dueByPlan <= one.at);
  const due = asked.map((one) => one.due).reduce(earliest, step.due);
  return {
    ...pick(step, ['id', 'phase', 'says']),
    due,
    who: whoNamed(step.who, directory),
    unit: whose === null ? null : unitNamed(directory, whose),
    past,
    is,
    overdue: is === 'open' && due < now,
    ...(at === undefined ? {} : { at, late: is !== 'left-out' && at > due }),
    ...(there === null ? {} : pick(there, ['conference'])),
    ...(set && set.actor.kind === 'person' && (is === 'done' || is === 'left-out' || is === 'open')
      ? { by: { id: set.actor.id, name: set.actor.name } }
      : {}),
    ...(set?.says === undefined ? {} : { note: set.says }),
    ...(set ? pick(set, ['toldBy', 'evidence']) : {}),
    may:
      takesPlan(state) &&
      (is === 'open' || is === 'done' || is === 'left-out') &&
      (own || desk) &&
      (contact.role === 'coordinator' || contact.role === 'officer'),
    askToldBy: !own,
  };
}
