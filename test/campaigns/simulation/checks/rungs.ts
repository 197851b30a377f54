import type { ClockChange } from '../../../../functions/domain/matter/clock-changes.ts';
import { type Clock, isLive } from '../../../../functions/domain/matter/clock.ts';
import type { Envelope, Recorded } from '../../../../functions/domain/matter/event.ts';
import type { Instant } from '../../../../functions/domain/matter/instant.ts';
import type { Matter, MatterBody } from '../../../../functions/domain/matter/matter.ts';
import type { Policy } from '../../../../functions/domain/rules/policy.ts';
import type { Next } from '../../../../functions/ports/stored.ts';
import { isDone, missDeclaredAt, nextRung, rungTimes } from './reckoning.ts';
import type { CheckContext } from './context.ts';

/** Not the domain's own figures: a check reckons by itself. */
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** What a function may take on top, from deciding to writing. */
const SLACK = 20 * SECOND;

type Fired = Recorded<Extract<MatterBody, { type: 'rung-fired' }>>;
type Skipped = Extract<ClockChange, { change: 'rungs-skipped' }>;

interface Skipping {
  policyId: string;
  at: Instant;
  /** The decision itself is why: it opened the clock, or brought other rules. */
  excused: boolean;
}

/** The rungs of matters of every kind: each once, in order, never early, and in time where nothing went wrong (2, 3). */
export class Rungs {
  fired = 0;
  skipped = 0;
  #beyondMiss = new WeakMap<Clock, { policy: Policy; past: string[] }>();

  checkFired(state: Matter, event: Fired, policyId: string, context: CheckContext): void {
    const { invariants, policyOf, now, calmSince, unseen } = context;
    const { number } = state;
    const clock = liveClock(state, event.clockId, [event.rung], context);
    if (!clock) return;
    const policy = policyOf(policyId);
    const passed = rungTimes(clock, policy, now).filter(([rung]) => !isDone(clock, rung));
    invariants.check(
      2,
      number,
      passed[0]?.[0] === event.rung,
      () => `rung ${event.rung} of ${clock.id} left out ${passed[0]?.[0]}`,
    );
    this.fired += 1;
    const due = timeOf(clock, policy, event.rung, now) ?? Number.POSITIVE_INFINITY;
    invariants.check(
      2,
      number,
      due <= Date.parse(event.at),
      () => `rung ${event.rung} of ${clock.id} fired at ${event.at}, it falls at ${new Date(due).toISOString()}`,
    );
    const late = now - Math.max(due, calmSince);
    invariants.check(
      2,
      number,
      late <= 3 * MINUTE + SLACK,
      () => `rung ${event.rung} of ${clock.id} fired ${Math.round(late / SECOND)} s late by ${part(event)}`,
    );
    const calm = calmSince < due - 5 * MINUTE && unseen(number) === null;
    if (calm && part(event) !== 'person')
      invariants.check(
        2,
        number,
        now - due <= 15 * SECOND,
        () =>
          `rung ${event.rung} of ${clock.id} fired ${Math.round((now - due) / SECOND)} s late in calm by ${part(event)}`,
      );
  }

  checkSkipped(
    state: Matter,
    change: Skipped,
    { policyId, at, excused: byDecision }: Skipping,
    context: CheckContext,
  ): void {
    const { invariants, policyOf, now, calmSince, unseen } = context;
    const { number } = state;
    const clock = liveClock(state, change.clockId, change.rungs, context);
    if (!clock) return;
    const policy = policyOf(policyId);
    const passed = rungTimes(clock, policy, now).filter(([rung]) => !isDone(clock, rung));
    const ends = passed.findIndex(([rung]) => rung === change.rungs.at(-1));
    invariants.check(
      2,
      number,
      ends >= 0,
      () => `rung ${change.rungs.at(-1)} of ${clock.id} was skipped before it falls`,
    );
    for (const [rung, due] of passed.slice(0, ends + 1)) {
      this.skipped += 1;
      invariants.check(
        2,
        number,
        due <= Date.parse(at),
        () => `rung ${rung} of ${clock.id} skipped at ${at}, before it falls`,
      );
      const excused = byDecision || calmSince > due - 5 * MINUTE || now - due <= 15 * SECOND || unseen(number) !== null;
      invariants.check(
        2,
        number,
        excused,
        () => `rung ${rung} of ${clock.id} was skipped without an outage (${change.why})`,
      );
    }
  }

  /** The rungs of a clock that are done although its miss, which falls before them, is not declared. What was done of a clock is the same as long as it is. */
  #doneBeyondMiss(clock: Clock, policy: Policy, now: number): string[] {
    const known = this.#beyondMiss.get(clock);
    if (known?.policy === policy) return known.past;
    const declaredAt = clock.state === 'running' ? missDeclaredAt(clock, policy) : null;
    const times = declaredAt === null ? new Map<string, number>() : new Map(rungTimes(clock, policy, now));
    const past = clock.done.filter((rung) => (times.get(rung) ?? 0) >= (declaredAt ?? Infinity));
    this.#beyondMiss.set(clock, { policy, past });
    return past;
  }

  /** What it waits for is the next rung of all its clocks, and no miss is left undeclared. */
  checkNext(after: Matter, kept: Next | null, context: CheckContext): void {
    const { invariants, now } = context;
    const { number } = after;
    const policy = context.policyOf(after.policyId);
    for (const clock of after.clocks) {
      const past = this.#doneBeyondMiss(clock, policy, now);
      invariants.check(
        2,
        number,
        past.length === 0,
        () => `${clock.id} is past ${past.join(', ')}, and its miss is not declared`,
      );
    }
    // S4, H5: of what came of an exercise that is over, an erasure that was asked for is still waited for, and nothing else.
    const erasures = new Set((after.proposals ?? []).flatMap(({ id, kind }) => (kind === 'purge' ? [id] : [])));
    const clocks = after.clocks.filter(
      ({ of }) => !context.isSilenced(after) || (of !== undefined && erasures.has(of)),
    );
    const next = nextRung({ clocks }, policy, now);
    const same = next === null ? kept === null : kept !== null && Date.parse(kept.at) === next.at;
    invariants.check(
      2,
      number,
      same,
      () => `waits for ${kept?.at ?? 'nothing'}, its clocks for ${next ? new Date(next.at).toISOString() : 'nothing'}`,
    );
  }
}

/** 2 and 3: rungs are of a clock that runs, and none comes twice. */
function liveClock(
  { number, clocks }: Matter,
  id: string,
  rungs: string[],
  { invariants }: CheckContext,
): Clock | undefined {
  const clock = clocks.find((one) => one.id === id);
  const named = rungs.join(', ');
  invariants.check(
    3,
    number,
    clock !== undefined && isLive(clock),
    () => `rung ${named} of ${id}, which is ${clock?.state ?? 'not there'}`,
  );
  const again = clock ? rungs.filter((rung) => isDone(clock, rung)) : [];
  invariants.check(2, number, again.length === 0, () => `rung ${again.join(', ')} of ${id} came a second time`);
  return clock;
}

const timeOf = (clock: Clock, policy: Policy, rung: string, now: number): number | undefined =>
  rungTimes(clock, policy, now).find(([id]) => id === rung)?.[1];

const part = (event: Pick<Envelope, 'actor'>): string => (event.actor.kind === 'system' ? event.actor.part : 'person');
