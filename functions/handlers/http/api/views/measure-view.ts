import { measureKind } from '../../../../domain/kinds/measure-kind.ts';
import { isLive } from '../../../../domain/matter/clock.ts';
import type { Ground } from '../../../../domain/matter/ground.ts';
import type { Instant } from '../../../../domain/matter/instant.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import type { MeasureAction } from '../../../../domain/measure/access.ts';
import type { ProposedMeasure } from '../../../../domain/measure/conditions.ts';
import { decidable } from '../../../../domain/measure/decidable.ts';
import type { MeasureBody, MeasureEvent } from '../../../../domain/measure/events.ts';
import { explain } from '../../../../domain/measure/explain.ts';
import { isOwnClock, type Measure, type OwnClock } from '../../../../domain/measure/measure.ts';
import { possible } from '../../../../domain/measure/possible.ts';
import { clockRowOf, rowOf } from '../../../../domain/measure/rules-of.ts';
import type { MeasureOnPaper } from '../../../../domain/papers/measure-letter.ts';
import { mayTakeOver } from '../../../../domain/people/deciders.ts';
import { clockRows } from '../../../../domain/rules/clock-rows.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { measures } from '../matters/measures.ts';
import { type Person, personNamed, unitNamed } from '../person.ts';
import { erasableIn } from '../purge.ts';
import { shownPurge, waitingProposals } from './waiting-proposals.ts';

const clockView = (clock: OwnClock, { office }: Measure, policy: Policy, { directory }: Person) => ({
  name: clockRowOf(clock.kind, policy).name,
  move: unitNamed(directory, 'unit' in clock.move ? clock.move.unit : office),
  ...pick(clock, ['id', 'dueAt', 'state', 'late', 'metAt']),
});

/** H5: of a matter that complains of the reader's unit, or of himself, he is not told which. */
export type Hidden = ReadonlySet<string>;

const dutyName = (duty: string, policy: Policy): string => {
  const kind = duty.split(':')[0];
  return [...clockRows(policy), ...policy.orders.clocks].find((row) => row.kind === kind)?.name ?? duty;
};

const groundView = (ground: Ground, policy: Policy, hidden: Hidden) => ({
  ...pick(ground, ['fact', 'at', 'dueAt', 'metAt', 'over', 'grade', 'attention', 'of', 'tolerated']),
  ...(hidden.has(ground.matter) ? {} : pick(ground, ['matter'])),
  ...(ground.duty === undefined ? {} : { duty: dutyName(ground.duty, policy) }),
});

/** One line of the register. */
export function measureRowOf(state: Measure, policy: Policy, person: Person) {
  const { directory } = person;
  const [next] = state.clocks
    .filter(isOwnClock)
    .filter(isLive)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return {
    ...pick(state, ['number', 'status', 'openedAt', 'endedAt', 'outcome', 'personVersion']),
    what: { id: state.what, name: rowOf(state.what, policy).name },
    unit: unitNamed(directory, state.unit),
    office: unitNamed(directory, state.office),
    opener: personNamed(directory, state.opener),
    restricted: state.involved !== undefined,
    next: next ? clockView(next, state, policy, person) : null,
  };
}

/** What the record proposes, as whoever may open it reads it. */
export const proposedView = ({ what, unit, needs, tolerated }: ProposedMeasure, policy: Policy, person: Person) => ({
  what: { id: what, ...pick(rowOf(what, policy), ['name', 'clause']) },
  unit: unitNamed(person.directory, unit),
  needs: needs.map(({ grounds, ...need }) => ({
    ...need,
    grounds: grounds.map((ground) => groundView(ground, policy, new Set())),
  })),
  tolerated: tolerated.map((ground) => groundView(ground, policy, new Set())),
});

type Of<Type extends MeasureBody['type']> = Extract<MeasureEvent, { type: Type }>;
const allOf = <Type extends MeasureBody['type']>(events: readonly MeasureEvent[], type: Type): Of<Type>[] =>
  events.filter((event): event is Of<Type> => event.type === type);

/** The facts as they stood when they were last put before whoever decides. */
const groundsIn = (events: readonly MeasureEvent[]): Ground[] =>
  (allOf(events, 'measure-submitted').at(-1) ?? allOf(events, 'measure-opened').at(-1))?.grounds ?? [];

/** A measure as this person sees it, with what its events say. */
export function measureViewOf(
  state: Measure,
  events: readonly MeasureEvent[],
  policy: Policy,
  person: Person,
  now: Instant,
  hidden: Hidden,
) {
  const { directory } = person;
  const may = (action: MeasureAction): boolean => measures.may(person, action, state) === true;
  const { deciders } = rowOf(state.what, policy);
  const asked = {
    id: '',
    kind: 'measure',
    by: person.contact.id,
    at: now,
    barred: [state.unit],
    actors: [state.opener],
  } as const;
  return {
    ...measureRowOf(state, policy, person),
    says: allOf(events, 'measure-opened').at(-1)?.says ?? '',
    grounds: groundsIn(events).map((ground) => groundView(ground, policy, hidden)),
    ...pick(state, ['hearing', 'decidedAt', 'mendWorkingDays']),
    officials: (state.officials ?? []).map((id) => personNamed(directory, id)),
    deciders: (state.deciders ?? []).map((id) => personNamed(directory, id)),
    mayDecide: may('submit')
      ? deciders.map((roles) =>
          mayTakeOver({ ...asked, barred: [state.unit], actors: [state.opener], deciders: roles }, directory).map(
            ({ id, name }) => ({ id, name }),
          ),
        )
      : [],
    clocks: state.clocks.filter(isOwnClock).map((clock) => ({
      ...clockView(clock, state, policy, person),
      explanation: explain(clock, policy),
    })),
    proposals: waitingProposals(
      decidable(state),
      events,
      ({ payload }) =>
        payload.kind === 'purge'
          ? shownPurge(payload, may('ask-purge'))
          : payload.kind === 'measure' && may('decide')
            ? { kind: payload.kind, step: payload.step, events: [] }
            : null,
      policy,
      person,
      now,
    ),
    erasable: erasableIn(measureKind, events, may('ask-purge')),
    allowed: possible(state, now).filter(may),
  };
}

/** What of a measure stands on its paper, as this person sees it. */
export function onPaper(
  view: ReturnType<typeof measureViewOf>,
  { drill }: Pick<Measure, 'drill'>,
  events: readonly MeasureEvent[],
): MeasureOnPaper {
  const decided = allOf(events, 'measure-decided').at(-1);
  const answer = allOf(events, 'proposal-decided').find(({ proposalId }) => proposalId === decided?.proposalId)?.says;
  return {
    ...pick(view, [
      'number',
      'what',
      'unit',
      'office',
      'grounds',
      'hearing',
      'officials',
      'decidedAt',
      'mendWorkingDays',
      'status',
    ]),
    drill,
    ...(answer === undefined ? {} : { answer }),
  };
}
