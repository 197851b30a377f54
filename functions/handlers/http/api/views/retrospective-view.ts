import { type Case, breachUnit } from '../../../../domain/case/case.ts';
import type { Event } from '../../../../domain/case/events.ts';
import { dutyName } from '../../../../domain/commands/duty-said.ts';
import { retrospectiveKind } from '../../../../domain/kinds/retrospective-kind.ts';
import { dutyOf, isLive } from '../../../../domain/matter/clock.ts';
import type { Instant } from '../../../../domain/matter/instant.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import type { RetrospectiveOnPaper } from '../../../../domain/papers/retrospective.ts';
import type { RetrospectiveAction } from '../../../../domain/retrospective/access.ts';
import { decidable } from '../../../../domain/retrospective/decidable.ts';
import type { RetrospectiveBody, RetrospectiveEvent } from '../../../../domain/retrospective/events.ts';
import { explain } from '../../../../domain/retrospective/explain.ts';
import { possible, possibleOn } from '../../../../domain/retrospective/possible.ts';
import {
  type Action,
  isOwed,
  isOwnClock,
  type OwnClock,
  type Retrospective,
} from '../../../../domain/retrospective/retrospective.ts';
import { clockRowOf, rulesOf } from '../../../../domain/retrospective/rules-of.ts';
import { growth, type Line, timelineOf } from '../../../../domain/retrospective/timeline.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { minutesOf, waitsIn, within } from '../../../../domain/scores/waits.ts';
import { PROPOSAL_KINDS } from '../../../../domain/matter/proposal.ts';
import { retrospectives } from '../matters/retrospectives.ts';
import { type Person, unitNamed } from '../person.ts';
import { erasableIn } from '../purge.ts';
import { mayKnowOf } from '../without-flag.ts';
import { shownPurge, waitingProposals } from './waiting-proposals.ts';

const DESK = { id: 'desk', name: '值班台' };

const clockView = (clock: OwnClock, policy: Policy, { directory }: Person) => ({
  name: clockRowOf(clock.kind, policy).name,
  move: 'unit' in clock.move ? unitNamed(directory, clock.move.unit) : DESK,
  ...pick(clock, ['id', 'dueAt', 'state', 'late', 'metAt']),
});

const actionView = (action: Action, { directory }: Person, now: Instant) => ({
  ...pick(action, ['id', 'says', 'by', 'state', 'returns']),
  unit: unitNamed(directory, action.unit),
  late: isOwed(action) && action.by < now,
});

/** What a row and the page of a retrospective say alike. */
export function retrospectiveRowOf(state: Retrospective, policy: Policy, person: Person, now: Instant) {
  const [next] = state.clocks
    .filter(isOwnClock)
    .filter(isLive)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const { grounds } = rulesOf(policy);
  return {
    ...pick(state, ['number', 'status', 'caseNumber', 'quarter', 'subject', 'grade', 'drill', 'openedAt', 'closedAt']),
    personVersion: state.personVersion,
    grounds: state.grounds.map((id) => ({ id, name: grounds.find((row) => row.id === id)?.name ?? id })),
    unit: unitNamed(person.directory, state.unit),
    found: state.foundAt !== undefined,
    rounds: state.round,
    actions: state.actions.map((action) => actionView(action, person, now)),
    noted: state.recurrences?.filter((one) => one.state === 'noted').length ?? 0,
    next: next ? clockView(next, policy, person) : null,
  };
}

type Of<Type extends RetrospectiveBody['type']> = Extract<RetrospectiveEvent, { type: Type }>;
const allOf = <Type extends RetrospectiveBody['type']>(events: readonly RetrospectiveEvent[], type: Type): Of<Type>[] =>
  events.filter((event): event is Of<Type> => event.type === type);
const written = ({ actor, at }: RetrospectiveEvent) => ({ at, by: actor.kind === 'person' ? actor.name : '系统' });

const ofAction = (event: RetrospectiveEvent, id: string) =>
  'action' in event && event.action === id && event.type !== 'action-asked'
    ? [
        {
          type: event.type,
          says: event.says ?? '',
          evidence: event.type === 'action-done' ? event.evidence : [],
          ...written(event),
        },
      ]
    : [];

const lineView = ({ what, event, at, ...said }: Line, { directory }: Person) => {
  const { unit, ...rest } = { unit: undefined, ...said };
  return {
    event,
    at,
    what,
    ...rest,
    ...(unit === undefined || unit === null ? {} : { unit: unitNamed(directory, unit) }),
  };
};

/** Why it was so, as a named person found who judged the miss. */
function whyOf(duty: string, events: readonly Event[]): { why?: string } {
  const judged = events.findLast(
    (event) => JUDGING.some((type) => type === event.type) && 'duty' in event && event.duty === duty,
  );
  return judged && 'reason' in judged && judged.reason !== undefined ? { why: judged.reason } : {};
}
const JUDGING = ['breach-set-aside', 'breach-tolerated', 'late-grading-found'] as const;

/** D4: what was late, by how much, and how much of it others took. */
const lateOf = (state: Case, events: readonly Event[], policy: Policy, person: Person) => {
  const { directory } = person;
  const waits = waitsIn(events);
  // H5: that words were flagged as a report of wrongdoing is known to whoever decides on it alone.
  const known = (state.breaches ?? []).filter(({ duty }) => mayKnowOf(person, duty));
  return known.map((breach) => {
    const clock = state.clocks.find((one) => dutyOf(one) === breach.duty);
    const unit = breachUnit(state, breach);
    const took = within(waits, clock?.startAt ?? state.discoveredAt, breach.dueAt);
    return {
      ...pick(breach, ['duty', 'dueAt', 'is']),
      name: dutyName(breach.duty, state, policy) ?? breach.duty,
      ...(unit === null ? {} : { unit: unitNamed(directory, unit) }),
      ...(clock?.metAt === undefined ? {} : { metAt: clock.metAt }),
      waited: minutesOf(took, [...PROPOSAL_KINDS, 'transfer']),
      ...whyOf(breach.duty, events),
    };
  });
};

/** The case as its record has it, for whoever may read it. */
export interface OfCase {
  state: Case;
  events: readonly Event[];
  /** That of the case, by which its duties are named. */
  policy: Policy;
}

/** A retrospective as this person sees it, with what its events and the record of its case say. */
export function retrospectiveViewOf(
  state: Retrospective,
  events: readonly RetrospectiveEvent[],
  of: OfCase | null,
  policy: Policy,
  person: Person,
  now: Instant,
) {
  const may = (action: RetrospectiveAction): boolean => retrospectives.may(person, action, state) === true;
  const [opened] = allOf(events, 'retrospective-opened');
  const lines = of ? timelineOf(of.events) : [];
  const decided = [...allOf(events, 'recurrence-confirmed'), ...allOf(events, 'recurrence-denied')];
  return {
    ...retrospectiveRowOf(state, policy, person, now),
    ...(opened ? pick(opened, ['says']) : {}),
    written: allOf(events, 'findings-written').map((event) => ({
      ...pick(event, ['version', 'happened', 'why', 'lessons']),
      ...written(event),
    })),
    actions: state.actions.map((action) => ({
      ...actionView(action, person, now),
      history: events.flatMap((event) => ofAction(event, action.id)),
      allowed: possibleOn(state, action)
        .filter(may)
        .filter((name) => name !== 'report-done' || action.unit === person.unit.id),
    })),
    recurrences: (state.recurrences ?? []).map((one) => ({
      ...pick(one, ['case', 'state', 'notedAt']),
      ...pick(decided.findLast(({ recurrence }) => recurrence === one.id) ?? { says: undefined }, ['says']),
    })),
    changes: allOf(events, 'change-proposed').map(({ change: id, of: what, says, plan, part }) => {
      const draft = state.changes?.find((one) => one.id === id)?.draft;
      const row = policy.plans.rows.find((one) => one.id === plan);
      return {
        id,
        of: what,
        says,
        ...(plan === undefined ? {} : { plan: { id: plan, name: row?.title ?? plan } }),
        ...(part === undefined ? {} : { part }),
        ...(draft === undefined ? {} : { draft }),
        mayDraft: what !== 'plan' && draft === undefined && may('draft-change'),
      };
    }),
    timeline: lines.map((line) => lineView(line, person)),
    late: of ? lateOf(of.state, of.events, of.policy, person) : [],
    ...(of ? { growth: growth(lines) } : {}),
    clocks: state.clocks.filter(isOwnClock).map((clock) => ({
      ...clockView(clock, policy, person),
      explanation: explain(clock, policy),
    })),
    proposals: waitingProposals(
      decidable(state),
      events,
      ({ payload }) => (payload.kind === 'purge' ? shownPurge(payload, may('ask-purge')) : null),
      policy,
      person,
      now,
    ),
    erasable: erasableIn(retrospectiveKind, events, may('ask-purge')),
    allowed: possible(state).filter(may),
  };
}

/** What of it stands on its paper. */
export const onPaper = (
  view: ReturnType<typeof retrospectiveViewOf>,
  of: OfCase | null,
  { directory }: Person,
): RetrospectiveOnPaper => ({
  ...pick(view, ['number', 'drill', 'caseNumber', 'quarter', 'subject', 'unit', 'openedAt', 'closedAt', 'growth']),
  grounds: view.grounds.map(({ name }) => name),
  ...pick({ findings: view.written.at(-1) }, ['findings']),
  // What was fulfilled in time after all, set aside, or no duty here, was not late.
  late: view.late.filter(({ is }) => is === 'stands'),
  releases: of ? releasesOf(of, directory) : [],
  discoveredAt: of?.state.discoveredAt ?? view.openedAt,
  actions: view.actions.map((one) => pick(one, ['id', 'says', 'unit', 'by', 'state'])),
});

const releasesOf = ({ events, policy }: OfCase, directory: Person['directory']): RetrospectiveOnPaper['releases'] =>
  timelineOf(events).flatMap((line) =>
    line.what === 'released'
      ? [
          {
            ...pick(line, ['event', 'at', 'final']),
            unit: unitNamed(directory, line.unit),
            form: policy.forms.find(({ id }) => id === line.form)?.name ?? line.form,
          },
        ]
      : [],
  );
