import { type Breach, type BreachChange, COMMAND, CONSULTATION, releaseWithout } from '../matter/breach.ts';
import { consultedBy } from './consulted.ts';
import { bookedIn, isBookedInTarget, wasOverInSource } from '../case/booked-elsewhere.ts';
import { type Case, type Clock, CLOCK_KINDS, type ClockKind, isOfPlan, type ReleaseFact } from '../case/case.ts';
import { commandingAt } from '../case/takeover.ts';
import { type ClockChange, foldChange } from '../case/clock-changes.ts';
import { neverStood, OF_THE_CASE } from '../clocks/reconcile.ts';
import { fulfilledAt } from '../clocks/fulfilment.ts';
import { dutyOf, pressedBy } from '../matter/clock.ts';
import { between, type Instant, plus } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { unitToMove } from '../people/recipients.ts';
import type { Policy } from '../rules/policy.ts';

/**
 * P2–P5: each duty that was missed while it stood leaves one breach, whatever becomes of its clock. One that the facts say now was fulfilled in
 * time is healed, and stands again where they say otherwise. What was over when the case was split off is booked in its source alone. `before`
 * is the state that a decision found, `after` the one that its facts led to, `changes` what it does to the clocks.
 */
export function judgeBreaches(
  before: Case | null,
  after: Case,
  changes: readonly ClockChange[],
  policy: Policy,
  now: Instant,
): BreachChange[] {
  const state = changes.reduce(foldChange, after);
  const breached = new Map((state.breaches ?? []).map(({ duty, is }) => [duty, is]));
  const missed = [...overtakenClocks(before, after, changes, policy, now), ...state.clocks.filter(isMissed)]
    // P1: a plan is our own: what is missed of it is no duty of the law.
    .filter((clock) => !isOfPlan(clock))
    .filter((clock) => (breached.get(dutyOf(clock)) ?? 'no-duty') === 'no-duty')
    .filter((clock) => !neverStood(state, clock) && bookedIn(state, clock, pressedBy(clock)) === null);
  const fresh = missed.filter((clock, index) => missed.findIndex((one) => dutyOf(one) === dutyOf(clock)) === index);
  const [clocks, clocksBefore] = [clocksByDuty(state.clocks), clocksByDuty(before?.clocks)];
  const judging: Judging = { before, state, changes, policy, now, clocks, clocksBefore };
  return [
    ...fresh.map(
      (clock): BreachChange => ({
        change: 'breached',
        duty: dutyOf(clock),
        kind: clock.kind,
        ...pick(clock, ['of']),
        unit: unitToMove({ state, clock }),
        dueAt: pressedBy(clock),
        // A1: what is missed of our own target is missed by our own rule.
        basis: clock.past ? 'ours' : clock.basis,
      }),
    ),
    ...(state.breaches ?? []).flatMap((breach) => judged(breach, judging) ?? []),
  ];
}

/** What each breach of a case is judged by; the clock of a duty is looked up, since an old case has hundreds of both. */
interface Judging {
  readonly before: Case | null;
  readonly state: Case;
  readonly changes: readonly ClockChange[];
  readonly policy: Policy;
  readonly now: Instant;
  readonly clocks: ReadonlyMap<string, Clock>;
  readonly clocksBefore: ReadonlyMap<string, Clock>;
}

/** The last clock of each duty that applies or was decided. */
const clocksByDuty = (clocks: readonly Clock[] = []): Map<string, Clock> =>
  new Map(clocks.filter(({ state }) => state !== 'superseded').map((clock) => [dutyOf(clock), clock]));

/** A1: where its limit was over when its duty arose, only our own target can be missed. */
const isMissed = ({ state, late, past, metAt, targetAt }: Clock): boolean =>
  past && targetAt === undefined
    ? false
    : state === 'missed' || (state === 'met' && late === true && (!past || (metAt ?? '') > (targetAt ?? '')));

/** Superseded after it was due: missed if nobody had fulfilled it; by a correction, unless that opens it anew and judges it there. */
function overtakenClocks(
  before: Case | null,
  after: Case,
  changes: readonly ClockChange[],
  policy: Policy,
  now: Instant,
): Clock[] {
  const opened = new Set(changes.flatMap((one) => (one.change === 'opened' ? [dutyOf(one.clock)] : [])));
  const inTime = (clock: Clock): boolean => {
    const metAt = fulfilledAt(after, clock, policy, now);
    return metAt !== null && metAt <= dueMoved(clock, before, after);
  };
  return changes.flatMap((one) =>
    one.change !== 'superseded'
      ? []
      : after.clocks
          .filter((clock) => clock.id === one.clockId && pressedBy(clock) < now)
          .filter((clock) =>
            one.why === 'corrected' ? !opened.has(dutyOf(clock)) && !inTime(clock) : clock.state === 'running',
          ),
  );
}

/** What the facts say of a breach now; null where that is nothing new. One that a person set aside stays so. */
function judged(breach: Breach, judging: Judging): BreachChange | null {
  const { state, policy, now } = judging;
  if (breach.is === 'set-aside' || breach.is === 'no-duty') return null;
  if (releaseWithout(breach.duty) !== null) return judgedRelease(breach, state);
  const clock = judging.clocks.get(breach.duty);
  const duty = ofDuty(breach.duty);
  const dueAt = movedDue(breach, clock, judging);
  if (breach.is !== 'healed' && isBookedInTarget(state, duty.kind, dueAt))
    return breach.is === 'elsewhere'
      ? null
      : { change: 'breach-judged', duty: breach.duty, is: 'elsewhere', dueAt: breach.dueAt };
  // By when it was due itself: a clock that came after it may have been over in the source, and it was not.
  if (neverStood(state, duty) || wasOverInSource(state, duty.kind, dueAt))
    return breach.is === 'healed'
      ? null
      : { change: 'breach-judged', duty: breach.duty, is: 'healed', dueAt: breach.dueAt };
  const kind = OF_THE_CASE.find((one) => one === breach.duty);
  const asked = clock ?? (kind ? gone(kind, dueAt) : null);
  // Of a case that is open again as a matter of its own.
  if (!asked)
    return breach.is === 'elsewhere' ? { change: 'breach-judged', duty: breach.duty, is: 'stands', dueAt } : null;
  const metAt = fulfilledAt(state, asked, policy, now);
  const is = dueAt > now || (metAt !== null && metAt <= dueAt) ? 'healed' : 'stands';
  return is === breach.is && dueAt === breach.dueAt ? null : { change: 'breach-judged', duty: breach.duty, is, dueAt };
}

/** A4: without approval or consultation a release stays, unless it never was, or came after the consultation as its time says now: a corrected time is the breach's own. */
function judgedRelease({ duty, is: before, dueAt: due }: Breach, state: Case): BreachChange | null {
  const without = releaseWithout(duty);
  const release = state.releases.find(({ id }) => id === without?.release);
  const consulted = without?.what === CONSULTATION && release !== undefined && consultedBy(state, release.publishedAt);
  // M4: what went with a split-off alert was published all the same.
  const was = release !== undefined && (release.void === undefined || release.movedTo !== undefined);
  const commanded = without?.what !== COMMAND || release === undefined || isCommanded(state, release);
  const is = was && !consulted && commanded ? 'stands' : 'healed';
  const dueAt = release?.publishedAt ?? due;
  return is === before && dueAt === due ? null : { change: 'breach-judged', duty, is, dueAt };
}

/** P3: as the record says now; what came over from another case is judged there. */
const isCommanded = (state: Case, { publishedAt }: ReleaseFact): boolean =>
  commandingAt(state, publishedAt) !== undefined;

/** Only a correction moves when a duty was due: with its clock, or with the discovery where no clock is left. */
function movedDue(breach: Breach, clock: Clock | undefined, judging: Judging): Instant {
  const { before, state, changes } = judging;
  const was = judging.clocksBefore.get(breach.duty);
  const judgedAgain = changes.some(
    (one) => one.change === 'superseded' && one.why === 'corrected' && one.clockId === was?.id,
  );
  if (clock && judgedAgain) return pressedBy(clock);
  const kind = OF_THE_CASE.find((one) => one === breach.duty);
  return !clock && kind ? dueMoved({ kind, dueAt: breach.dueAt }, before, state) : breach.dueAt;
}

/** When a duty of the whole case is due where the discovery is another now. */
const dueMoved = (
  { kind, of, dueAt }: Pick<Clock, 'kind' | 'of' | 'dueAt'>,
  before: Case | null,
  state: Case,
): Instant =>
  before && of === undefined && OF_THE_CASE.includes(kind)
    ? plus(dueAt, between(before.discoveredAt, state.discoveredAt))
    : dueAt;

/** The kind of a duty, and what it belongs to. */
function ofDuty(duty: string): Pick<Clock, 'kind' | 'of'> {
  const [name, of] = duty.split(':');
  const kind = CLOCK_KINDS.find((one) => one === name);
  if (!kind) throw new Error(`${duty} is no duty`);
  return { kind, ...(of === undefined ? {} : { of }) };
}

/** Enough of a clock that is gone to ask what fulfilled it. */
const gone = (kind: ClockKind, dueAt: Instant): Clock => ({
  id: kind,
  kind,
  basis: 'ours',
  startAt: dueAt,
  dueAt,
  openedAt: dueAt,
  limit: { at: dueAt },
  move: { primary: true },
  ladder: kind,
  state: 'missed',
  done: [],
});
