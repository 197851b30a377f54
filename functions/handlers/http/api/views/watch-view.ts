import { watchKind } from '../../../../domain/kinds/watch-kind.ts';
import { isLive } from '../../../../domain/matter/clock.ts';
import { type Instant, wallClock } from '../../../../domain/matter/instant.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import type { WatchAction } from '../../../../domain/watch/access.ts';
import { breachesOf, dayOfDuty } from '../../../../domain/watch/breaches.ts';
import { daysOf } from '../../../../domain/watch/days.ts';
import { decidable } from '../../../../domain/watch/decidable.ts';
import type { WatchBody, WatchEvent } from '../../../../domain/watch/events.ts';
import { explain } from '../../../../domain/watch/explain.ts';
import { factsOf } from '../../../../domain/watch/facts.ts';
import { comesAt, isOver } from '../../../../domain/watch/phase.ts';
import { possible } from '../../../../domain/watch/possible.ts';
import { clockRowOf, periodRowOf } from '../../../../domain/watch/rules-of.ts';
import { isOwnClock, type OwnClock, type Watch } from '../../../../domain/watch/watch.ts';
import { readsAllWatches, watches } from '../matters/watches.ts';
import { type Person, personNamed, unitNamed } from '../person.ts';
import { erasableIn } from '../purge.ts';
import { contactsView, testRow } from './contact-test-view.ts';
import { shownPurge, waitingProposals } from './waiting-proposals.ts';
import { watchDays } from './watch-days.ts';

const DESK = { id: 'desk', name: '值班台' };
/** What the desk presses for, and each unit is to do. */
const EACH_UNIT = { id: 'units', name: '各单位' };
const OF_UNITS: readonly OwnClock['kind'][] = ['zero-report', 'watch-rota'];

const clockView = (clock: OwnClock, policy: Policy, { directory }: Person) => ({
  name: clockRowOf(clock.kind, policy).name,
  move: 'unit' in clock.move ? unitNamed(directory, clock.move.unit) : OF_UNITS.includes(clock.kind) ? EACH_UNIT : DESK,
  ...pick(clock, ['id', 'dueAt', 'state', 'late', 'metAt']),
});

const phaseOf = (state: Watch, now: Instant): 'coming' | 'running' | 'past' =>
  now < comesAt(state) ? 'coming' : isOver(state, now) ? 'past' : 'running';

const kindNamed = (kind: string, policy: Policy) => pick(periodRowOf(kind, policy), ['id', 'name']);

/** What a row and the page of a watch say alike. */
export function watchRowOf(state: Watch, policy: Policy, person: Person, now: Instant) {
  const { launch, period, test } = state;
  const [next] = state.clocks
    .filter(isOwnClock)
    .filter(isLive)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const newest = period?.days.at(-1);
  const row = period && periodRowOf(period.kind, policy);
  const rotas = (is: 'submitted' | 'approved'): number => period?.rotas.filter((one) => one.state === is).length ?? 0;
  return {
    ...pick(state, ['number', 'status', 'name', 'subject', 'grade', 'drill', 'openedAt', 'toldAt', 'personVersion']),
    form: launch ? ('launch' as const) : test ? ('test' as const) : ('period' as const),
    ...(test ? { test: testRow(test) } : {}),
    phase: phaseOf(state, now),
    owner: unitNamed(person.directory, state.owner),
    units: state.units.length,
    ...(launch ? { launchAt: launch.at, lines: launch.lines } : {}),
    ...(period ? { period: { kind: kindNamed(period.kind, policy), ...pick(period, ['from', 'until']) } } : {}),
    ...(newest ? { today: { ...pick(newest, ['day', 'dueAt']), owing: newest.owing.length } } : {}),
    ...(row?.rota && period
      ? {
          rotas: {
            owing: new Set(period.asks.flatMap(({ owing }) => owing)).size,
            waiting: rotas('submitted'),
            approved: rotas('approved'),
          },
        }
      : {}),
    ...owedBy(state, person.unit.id, wallClock(now).date),
    next: next ? clockView(next, policy, person) : null,
  };
}

/** M1, P8: what a unit itself has still to say. */
function owedBy({ period, status }: Watch, unit: string, today: string): { owes?: ('report' | 'rota')[] } {
  if (!period || status !== 'open') return {};
  const owes = [
    ...(period.days.some(({ day, owing }) => day <= today && owing.includes(unit)) ? (['report'] as const) : []),
    ...(period.asks.some(({ owing }) => owing.includes(unit)) ? (['rota'] as const) : []),
  ];
  return owes.length > 0 ? { owes } : {};
}

type Of<Type extends WatchBody['type']> = Extract<WatchEvent, { type: Type }>;
export const allOf = <Type extends WatchBody['type']>(events: readonly WatchEvent[], type: Type): Of<Type>[] =>
  events.filter((event): event is Of<Type> => event.type === type);

const actorName = ({ actor }: WatchEvent): string => (actor.kind === 'person' ? actor.name : '系统');
export const written = (event: WatchEvent) => ({ at: event.at, by: actorName(event) });

function rotaViews(state: Watch, events: readonly WatchEvent[], may: (action: WatchAction) => boolean, person: Person) {
  const all = readsAllWatches(person);
  return (state.period?.rotas ?? [])
    .filter(({ unit }) => all || unit === person.unit.id)
    .flatMap(({ unit, version, state: is }) => {
      const of = (one: { unit: string; version: number }): boolean => one.unit === unit && one.version === version;
      const submitted = allOf(events, 'rota-submitted').find(of);
      const decided = allOf(events, 'rota-approved').find(of) ?? allOf(events, 'rota-returned').find(of);
      const judges = is === 'submitted' && unit !== person.unit.id && state.status === 'open';
      return submitted
        ? [
            {
              unit: unitNamed(person.directory, unit),
              version,
              is,
              days: submitted.days.map(({ day, leader, officers }) => ({
                day,
                leader: personNamed(person.directory, leader),
                officers: officers.map((id) => personNamed(person.directory, id)),
              })),
              gaps: submitted.gaps,
              twice: submitted.twice.map((one) => ({
                ...one,
                person: personNamed(person.directory, one.person).name,
              })),
              unreachable: submitted.unreachable.map((id) => personNamed(person.directory, id).name),
              ...written(submitted),
              ...(decided ? { decided: { ...pick(decided, ['says']), ...written(decided) } } : {}),
              allowed: judges ? (['approve-rota', 'return-rota'] as const).filter(may) : [],
            },
          ]
        : [];
    });
}

function breachViews(events: readonly WatchEvent[], directory: Person['directory'], shows: (unit: string) => boolean) {
  return breachesOf(events).flatMap(({ duty, unit = '', dueAt, is }) =>
    shows(unit) && is !== 'elsewhere' && is !== 'no-duty'
      ? [{ duty, day: dayOfDuty(duty), unit: unitNamed(directory, unit), dueAt, is }]
      : [],
  );
}

const ENDS = { 'watch-moved': 'moved', 'watch-called-off': 'off', 'watch-closed': 'closed' } as const;

const movesOf = (events: readonly WatchEvent[]) =>
  events.flatMap((event) =>
    event.type === 'watch-moved' || event.type === 'watch-called-off' || event.type === 'watch-closed'
      ? [{ is: ENDS[event.type], says: event.says ?? '', ...written(event) }]
      : [],
  );

/** A watch as this person sees it, with what its events say. */
export function watchViewOf(state: Watch, events: readonly WatchEvent[], policy: Policy, person: Person, now: Instant) {
  const { directory, unit } = person;
  const may = (action: WatchAction): boolean => watches.may(person, action, state) === true;
  const [opened] = allOf(events, 'watch-opened');
  const facts = factsOf(events);
  const line = allOf(events, 'line-set').at(-1);
  const all = readsAllWatches(person);
  const { launch, period } = state;
  const contacts = contactsView(state, events, person, now);
  return {
    ...watchRowOf(state, policy, person, now),
    enteredBy: opened ? actorName(opened) : '',
    ...pick(facts, ['document', 'says', 'mentions']),
    ...(launch?.leads === undefined ? {} : { leads: unitNamed(directory, launch.leads) }),
    ...(opened ? pick(opened, ['like']) : {}),
    ...(launch?.noticeFrom === undefined ? {} : { noticeAt: launch.noticeFrom }),
    ...(line ? { line: { ...pick(line, ['version', 'says', 'questions', 'exposureBasis']), ...written(line) } } : {}),
    bound: state.units.map((one) => ({ ...unitNamed(directory, one.unit), ...pick(one, ['since']) })),
    days: watchDays(events, directory, (of) => all || of === unit.id),
    breaches: breachViews(events, directory, (of) => all || of === unit.id),
    rota: rotaViews(state, events, may, person),
    people: directory.contacts
      .filter((one) => one.unit === unit.id && one.active)
      .map(({ id, name, phone }) => ({ id, name, hasPhone: phone !== undefined })),
    own: unit.id,
    dates: period ? daysOf(period) : [],
    ...(contacts ? { contacts } : {}),
    cases: all ? (state.cases ?? []) : [],
    ...(state.assessment ? { assessment: state.assessment.number } : {}),
    moves: movesOf(events),
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
    erasable: erasableIn(watchKind, events, may('ask-purge')),
    allowed: possible(state, policy, now).filter(may),
  };
}
