import type { AssessmentAction } from '../../../../domain/assessment/access.ts';
import {
  type Assessment,
  isOwnClock,
  isUnderDecision,
  type OwnClock,
} from '../../../../domain/assessment/assessment.ts';
import { UNRULED_LAUNCH_NAME } from '../../../../domain/assessment/breaches.ts';
import { decidable } from '../../../../domain/assessment/decidable.ts';
import type { AssessmentBody, AssessmentEvent } from '../../../../domain/assessment/events.ts';
import { explain } from '../../../../domain/assessment/explain.ts';
import { factsOf } from '../../../../domain/assessment/facts.ts';
import { scoreOf, suggestRisk } from '../../../../domain/assessment/grade.ts';
import { armedUntil } from '../../../../domain/assessment/phase.ts';
import { possible } from '../../../../domain/assessment/possible.ts';
import { clockRowOf, riskRowOf, rulesOf } from '../../../../domain/assessment/rules-of.ts';
import { assessmentKind } from '../../../../domain/kinds/assessment-kind.ts';
import { isLive } from '../../../../domain/matter/clock.ts';
import type { Instant } from '../../../../domain/matter/instant.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import type { ProposalPayload } from '../../../../domain/matter/proposal.ts';
import type { Risk, Ruling } from '../../../../domain/matter/risk.ts';
import { postsNamed } from '../../../../domain/proposals/refusal-of.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { assessments } from '../matters/assessments.ts';
import { type Person, personNamed, unitNamed } from '../person.ts';
import { erasableIn } from '../purge.ts';
import { shownPurge, waitingProposals } from './waiting-proposals.ts';

const clockView = (clock: OwnClock, { unit }: Assessment, policy: Policy, { directory }: Person) => ({
  name: clockRowOf(clock.kind, policy).name,
  move: unitNamed(directory, 'unit' in clock.move ? clock.move.unit : unit),
  ...pick(clock, ['id', 'dueAt', 'state', 'late', 'metAt']),
});

const riskNamed = (risk: Risk, policy: Policy) => pick(riskRowOf(risk, policy), ['id', 'name']);
const rulingNamed = (id: Ruling, policy: Policy) => ({
  id,
  name: rulesOf(policy).rulings.find((row) => row.id === id)?.name ?? id,
});

/** What stands: as it was ruled or corrected; before that, what the points so far make. */
function riskOf({ risk, status, points }: Assessment, policy: Policy): Risk | undefined {
  if (risk !== undefined && status !== 'assessing') return risk;
  return points.length === 0 ? risk : suggestRisk(points, rulesOf(policy))?.risk;
}

/** One line of the register. */
export function assessmentRowOf(state: Assessment, policy: Policy, person: Person) {
  const [next] = state.clocks
    .filter(isOwnClock)
    .filter(isLive)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const risk = riskOf(state, policy);
  return {
    ...pick(state, [
      'number',
      'status',
      'name',
      'subject',
      'grade',
      'drill',
      'openedAt',
      'launchAt',
      'launchedAt',
      'personVersion',
    ]),
    unit: unitNamed(person.directory, state.unit),
    coUnits: state.coUnits.length,
    ...(risk === undefined ? {} : { risk: riskNamed(risk, policy) }),
    ...(state.ruling === undefined ? {} : { ruling: rulingNamed(state.ruling, policy) }),
    waiting: isUnderDecision(state),
    findings: state.findings.length,
    points: state.points.length,
    came: state.points.filter(({ came }) => came).length,
    cases: state.cases?.length ?? 0,
    unruled: state.breaches?.some(({ is }) => is === 'stands') ?? false,
    next: next ? clockView(next, state, policy, person) : null,
  };
}

/** What its forms ask, by the rules that it goes by; the plans are those in force. */
export function assessmentForm(policy: Policy, unit: string) {
  const rules = rulesOf(policy);
  return {
    ...pick(rules, ['methods', 'minMethods', 'dimensions', 'rulings', 'findingsWorkingDays', 'maxDays']),
    risks: rules.risks.map(({ deciders, ...row }) => ({ ...row, decides: postsNamed(deciders) })),
    plans: policy.plans.rows.filter((row) => row.unit === unit || row.district).map(({ id, title }) => ({ id, title })),
  };
}

type Of<Type extends AssessmentBody['type']> = Extract<AssessmentEvent, { type: Type }>;
const allOf = <Type extends AssessmentBody['type']>(events: readonly AssessmentEvent[], type: Type): Of<Type>[] =>
  events.filter((event): event is Of<Type> => event.type === type);

const actorName = ({ actor }: AssessmentEvent): string => (actor.kind === 'person' ? actor.name : '系统');
const written = (event: AssessmentEvent) => ({ at: event.at, by: actorName(event) });

const foundIn = (state: Assessment, events: readonly AssessmentEvent[], policy: Policy, { directory }: Person) =>
  state.findings.flatMap(({ id }) => {
    const event = allOf(events, 'finding-recorded').findLast((one) => one.finding === id);
    return event
      ? [
          {
            id,
            event: event.seq,
            method: {
              id: event.method,
              name: rulesOf(policy).methods.find((row) => row.id === event.method)?.name ?? event.method,
            },
            unit: unitNamed(directory, event.unit),
            ...pick(event, ['on', 'says']),
            ...written(event),
          },
        ]
      : [];
  });

const risksIn = (state: Assessment, events: readonly AssessmentEvent[], policy: Policy) =>
  state.points.flatMap(({ id, named: echoed = [], signs }) => {
    const event = allOf(events, 'point-set').findLast((one) => one.point === id);
    const judged = allOf(events, 'point-judged').findLast((one) => one.point === id);
    return event
      ? [
          {
            id,
            event: event.seq,
            ...pick(event, ['says', 'levels', 'measure']),
            signs,
            named: rulesOf(policy).dimensions.map(({ id: of, name, levels }) => ({
              id: of,
              name,
              is: levels[event.levels[of] - 1] ?? String(event.levels[of]),
            })),
            score: scoreOf(event.levels),
            suggests: echoed,
            ...(judged ? { judged: { ...pick(judged, ['came', 'says', 'cases']), ...written(judged) } } : {}),
          },
        ]
      : [];
  });

const breachesIn = ({ breaches = [], unit }: Assessment, events: readonly AssessmentEvent[], { directory }: Person) =>
  breaches.map(({ duty, dueAt, is, unit: of = unit }) => {
    const why = allOf(events, 'breach-set-aside').findLast((one) => one.duty === duty)?.says;
    return {
      duty,
      name: UNRULED_LAUNCH_NAME,
      unit: unitNamed(directory, of),
      dueAt,
      is: is === 'set-aside' ? ('set-aside' as const) : ('stands' as const),
      ...(why === undefined ? {} : { says: why }),
    };
  });

interface Moved {
  launchAt?: Instant;
  was?: Instant;
  says: string;
  at: Instant;
  by: string;
}

const movesIn = (events: readonly AssessmentEvent[]): Moved[] =>
  events.flatMap((event): Moved[] => {
    if (event.type === 'launch-moved')
      return [
        {
          launchAt: event.hour.launchAt,
          ...pick(event, ['was']),
          says: event.says ?? '关注事项改期',
          ...written(event),
        },
      ];
    if (event.type === 'hour-gone') return [{ was: event.was, says: '关注事项取消', ...written(event) }];
    return [];
  });

function shownProposal(payload: ProposalPayload, mayErase: boolean, policy: Policy) {
  if (payload.kind === 'purge') return shownPurge(payload, mayErase);
  if (payload.kind !== 'assessment') return null;
  return {
    kind: payload.kind,
    events: [],
    what: payload.what,
    risk: riskRowOf(payload.risk, policy).name,
    ...(payload.what === 'ruling' ? { ruling: rulingNamed(payload.ruling, policy).name } : {}),
    ...(payload.what === 'ruling' && payload.launchAt !== undefined ? { launchAt: payload.launchAt } : {}),
  };
}

/** An assessment as this person sees it, with what its events say. */
export function assessmentViewOf(
  state: Assessment,
  events: readonly AssessmentEvent[],
  policy: Policy,
  person: Person,
  now: Instant,
) {
  const { directory } = person;
  const may = (action: AssessmentAction): boolean => assessments.may(person, action, state) === true;
  const suggested = state.points.length === 0 ? null : suggestRisk(state.points, rulesOf(policy));
  const submitted = allOf(events, 'assessment-submitted').at(-1);
  const plan = allOf(events, 'plan-named').at(-1);
  const until = armedUntil(state, policy);
  const ended = events.findLast(
    (event): event is Of<'assessment-dropped' | 'assessment-closed'> =>
      event.type === 'assessment-dropped' || event.type === 'assessment-closed',
  );
  const sentBack =
    state.sentBackAt === undefined
      ? undefined
      : events.findLast((event) => event.type === 'proposal-decided' && !event.approved);
  const [opened] = allOf(events, 'assessment-opened');
  const hour = allOf(events, 'launch-moved').at(-1)?.hour ?? opened?.hour;
  return {
    ...assessmentRowOf(state, policy, person),
    ...pick(factsOf(events), ['document', 'says', 'mentions']),
    opener: personNamed(directory, state.opener),
    with: state.coUnits.map((id) => unitNamed(directory, id)),
    ...pick(state, ['round', 'findingsBy', 'ruledAt']),
    late: hour?.late === true,
    ...(state.watch ? { watch: { number: state.watch.number, over: state.watch.over === true } } : {}),
    ...(until === null ? {} : { armedUntil: until }),
    found: foundIn(state, events, policy, person),
    risks: risksIn(state, events, policy),
    ...(suggested
      ? { suggested: { risk: riskNamed(suggested.risk, policy), ...pick(suggested, ['says', 'points']) } }
      : {}),
    ...(submitted
      ? {
          submitted: {
            risk: riskNamed(submitted.risk, policy),
            ruling: rulingNamed(submitted.ruling, policy),
            ...pick(submitted, ['reason', 'launchAt', 'says']),
            ...written(submitted),
          },
        }
      : {}),
    ...(sentBack?.type === 'proposal-decided' && sentBack.says ? { sentBack: sentBack.says } : {}),
    ...(plan ? { plan: { id: plan.plan, title: plan.title, unit: unitNamed(directory, plan.unit) } } : {}),
    ...(state.decider === undefined ? {} : { decider: personNamed(directory, state.decider) }),
    corrected: allOf(events, 'risk-corrected').map((event) => ({
      risk: riskRowOf(event.risk, policy).name,
      was: riskRowOf(event.was, policy).name,
      unruled: event.unruled === true,
      ...written(event),
    })),
    moves: movesIn(events),
    caseNumbers: state.cases ?? [],
    unforeseen: allOf(events, 'unforeseen-recorded').map((event) => ({
      ...pick(event, ['says', 'cases']),
      ...written(event),
    })),
    breaches: breachesIn(state, events, person),
    ...(ended ? { ended: { says: ended.says, ...written(ended) } } : {}),
    clocks: state.clocks.filter(isOwnClock).map((clock) => ({
      ...clockView(clock, state, policy, person),
      explanation: explain(clock, policy),
    })),
    proposals: waitingProposals(
      decidable(state),
      events,
      ({ payload }) => shownProposal(payload, may('ask-purge'), policy),
      policy,
      person,
      now,
    ),
    erasable: erasableIn(assessmentKind, events, may('ask-purge')),
    allowed: possible(state, policy, now).filter(may),
  };
}

/** A2: what a case that came of the launch shows of it to whoever sees that case: what was foreseen, and the plan. */
export function assessmentOnCase(
  state: Assessment,
  events: readonly AssessmentEvent[],
  caseNumber: string,
  watch: string,
  policy: Policy,
  person: Person,
) {
  const plan = allOf(events, 'plan-named').at(-1);
  return {
    ...pick(state, ['number', 'name', 'ruledAt']),
    watch,
    unit: unitNamed(person.directory, state.unit),
    ...(state.risk === undefined ? {} : { risk: riskRowOf(state.risk, policy).name }),
    ...(state.ruling === undefined ? {} : { ruling: rulingNamed(state.ruling, policy).name }),
    ...(plan ? { plan: plan.title } : {}),
    points: state.points.map(({ id, named = [], came }) => ({
      id,
      says: allOf(events, 'point-set').findLast((one) => one.point === id)?.says ?? '',
      suggests: named.includes(caseNumber),
      ...(came === undefined ? {} : { came }),
    })),
    readable: assessments.may(person, 'read-assessment', state) === true,
  };
}

type View = ReturnType<typeof assessmentViewOf>;

/** A2: what of it stands on its report. */
export const onPaper = (view: View) => ({
  ...pick(view, [
    'number',
    'drill',
    'status',
    'name',
    'says',
    'document',
    'unit',
    'launchAt',
    'suggested',
    'submitted',
    'plan',
    'unforeseen',
  ]),
  coUnits: view.with,
  findings: view.found,
  points: view.risks.map(({ named, ...point }) => ({ ...point, levels: named })),
  ...(view.risk ? { risk: view.risk } : {}),
  ...(view.ruling && view.ruledAt !== undefined && view.decider
    ? { ruled: { by: view.decider.name, at: view.ruledAt, ruling: view.ruling } }
    : {}),
  ...(view.launchedAt === undefined
    ? {}
    : {
        unruled: {
          at: view.launchedAt,
          ...(view.breaches[0]?.says === undefined ? {} : { setAside: view.breaches[0].says }),
        },
      }),
  cases: view.caseNumbers,
  ...(view.ended && view.status === 'closed' ? { review: view.ended.says } : {}),
  ...(view.ended && view.status === 'dropped' ? { dropped: view.ended.says } : {}),
});
