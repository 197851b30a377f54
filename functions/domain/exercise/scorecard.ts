import { type Case, isOfPlan } from '../case/case.ts';
import type { Event } from '../case/events.ts';
import { rowOf } from '../clocks/explain.ts';
import type { Clock, Limit } from '../matter/clock.ts';
import type { Instant } from '../matter/instant.ts';
import { unitToMove } from '../people/recipients.ts';
import type { Policy } from '../rules/policy.ts';
import type { Exercise } from './exercise.ts';

/** `open`: its time was not over when the exercise was. */
export type Outcome = 'in-time' | 'late' | 'missed' | 'open';

/** One duty, from when to when, and by when: at the pace of the exercise, beside the limit that it stands for. */
export interface ScoreLine {
  matter: string;
  kind: string;
  name: string;
  startAt: Instant;
  dueAt: Instant;
  doneAt?: Instant;
  /** As the rules have it in earnest; absent: whoever asked gave the instant. */
  stands?: Exclude<Limit, { at: Instant }>;
  is: Outcome;
}

/** S4: of one unit; null: of the duty desk as a whole. */
export interface UnitCard {
  unit: string | null;
  lines: ScoreLine[];
}

/** S4: what the record of an exercise's cases says that each unit did, as of its end. No rank and no sum: what a line means is said by people. */
export interface Scorecard {
  asOf: Instant;
  units: UnitCard[];
}

/** The record of a case that came of it. */
export interface Played {
  state: Case;
  events: readonly Event[];
}

const outcomeOf = ({ state, late, dueAt }: Pick<Clock, 'state' | 'late' | 'dueAt'>, asOf: Instant): Outcome =>
  state === 'met' ? (late ? 'late' : 'in-time') : state === 'missed' || dueAt <= asOf ? 'missed' : 'open';

const lineOf = (clock: Clock, matter: string, name: string, asOf: Instant): ScoreLine => ({
  matter,
  kind: clock.kind,
  name,
  startAt: clock.startAt,
  dueAt: clock.dueAt,
  ...(clock.metAt === undefined ? {} : { doneAt: clock.metAt }),
  ...('at' in clock.limit ? {} : { stands: clock.limit }),
  is: outcomeOf(clock, asOf),
});

/** Whose it was: of a decision his who gave it, else of whoever was to move. */
function unitOf(clock: Case['clocks'][number], { state, events }: Played): string | null {
  const decided = events.find((event) => event.type === 'proposal-decided' && event.proposalId === clock.of);
  if (clock.kind === 'decision' && decided?.actor.kind === 'person') return decided.actor.unit;
  return unitToMove({ state, clock });
}

/** S4: computed from the record alone. `policy`: the paced version, by which the cases went. */
export function scorecardOf(exercise: Exercise, played: readonly Played[], policy: Policy, asOf: Instant): Scorecard {
  const found = new Map<string | null, ScoreLine[]>([...exercise.units].map((unit) => [unit, []]));
  const add = (unit: string | null, line: ScoreLine): void => {
    found.set(unit, [...(found.get(unit) ?? []), line]);
  };
  for (const one of played)
    for (const clock of one.state.clocks) {
      if (clock.state === 'superseded' || clock.past || isOfPlan(clock)) continue;
      const name = rowOf(clock, policy)?.name ?? clock.kind;
      add(unitOf(clock, one), lineOf(clock, one.state.number, name, asOf));
    }
  const { exercises } = policy;
  for (const clock of exercise.clocks) {
    if (clock.kind !== 'exercise-reply' || clock.state === 'superseded') continue;
    const name = exercises?.clocks.find(({ kind }) => kind === clock.kind)?.name ?? clock.kind;
    const line = lineOf(clock, exercise.number, name, asOf);
    const minutes = exercises?.scripts
      .find(({ id }) => id === exercise.script)
      ?.injects.find(({ id }) => id === clock.of)?.replyMinutes;
    const unit = 'unit' in clock.move ? clock.move.unit : null;
    add(unit, minutes === undefined ? line : { ...line, stands: { hours: minutes / 60 } });
  }
  return {
    asOf,
    units: [...found].map(([unit, lines]) => ({
      unit,
      lines: lines.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0)),
    })),
  };
}
