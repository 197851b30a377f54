import { apply } from '../../../../functions/domain/case/apply.ts';
import { type Case, type Clock } from '../../../../functions/domain/case/case.ts';
import { isLive } from '../../../../functions/domain/matter/clock.ts';
import { chainFault, sealOf } from '../../../../functions/domain/matter/chain.ts';
import { type ChangeOf, changesIn, changesOf, foldChange } from '../../../../functions/domain/case/clock-changes.ts';
import type { Event } from '../../../../functions/domain/case/events.ts';
import type { Instant } from '../../../../functions/domain/matter/instant.ts';
import type { Policy } from '../../../../functions/domain/rules/policy.ts';
import type { Commit } from '../../../../functions/ports/stored.ts';
import { checkBreaches } from './breaches.ts';
import { checkClocks } from './clocks.ts';
import { checkChange, checkDecided, checkDuties } from './duties.ts';
import { checkProposals } from './proposals.ts';
import { checkRules } from './rules.ts';
import { isDone, missDeclaredAt, nextRung, rungTimes } from './reckoning.ts';
import type { CheckContext } from './context.ts';

/** Not the domain's own figures: a check reckons by itself. */
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** What a function may take on top, from deciding to writing. */
const SLACK = 20 * SECOND;

/** The folded state of every case as the simulator itself keeps it, and the checks of every event that is written (2, 5, 6, 8). */
export class Recorded {
  readonly states = new Map<string, Case>();
  fired = 0;
  skipped = 0;

  written(commit: Commit, context: CheckContext): void {
    const { invariants, now } = context;
    const { number } = commit.state;
    let state = this.states.get(number) ?? null;
    for (const event of commit.events) {
      const { hash, ...sealed } = event;
      const [seq, head] = [(state?.version ?? 0) + 1, state?.head ?? ''];
      invariants.check(
        6,
        number,
        event.seq === seq && event.prev === head && hash === sealOf(sealed, context.hash),
        () => `the chain breaks at event ${event.seq}`,
      );
      checkRules(state, event, context);
      if (state) {
        if (event.type === 'rung-fired') this.#fired(state, event, commit, context);
        checkDuties(state, event, context);
        checkProposals(state, event, context);
        let folded = state;
        for (const change of changesIn(event)) {
          if (change.change === 'rungs-skipped') this.#skipped(folded, change, event.at, commit, context);
          checkChange(folded, change, event.at, context);
          folded = foldChange(folded, change);
        }
      }
      checkDecided(number, event, context);
      state = apply(state, event);
    }
    if (!state) return;
    const after = state;
    checkBreaches(this.states.get(number) ?? null, after, commit.events, context);
    this.states.set(number, after);
    invariants.check(
      6,
      number,
      sortedJson(after) === sortedJson(commit.state),
      () => `events fold to ${sortedJson(after)}, stored is ${sortedJson(commit.state)}`,
    );
    checkClocks(after, commit.events, context);
    const policy = context.policyOf(after.policyId);
    for (const clock of after.clocks) {
      const declaredAt = clock.state === 'running' ? missDeclaredAt(clock, policy) : null;
      const past = clock.done.filter((rung) => (timeOf(clock, policy, rung, now) ?? 0) >= (declaredAt ?? Infinity));
      invariants.check(
        2,
        number,
        past.length === 0,
        () => `${clock.id} is past ${past.join(', ')}, and its miss is not declared`,
      );
    }
    const next = nextRung(after, policy, now);
    const kept = commit.next;
    const same = next === null ? kept === null : kept !== null && Date.parse(kept.at) === next.at;
    invariants.check(
      2,
      number,
      same,
      () => `waits for ${kept?.at ?? 'nothing'}, its clocks for ${next ? new Date(next.at).toISOString() : 'nothing'}`,
    );
  }

  /** 6 and 8, H5: what two persons erased leaves a chain that is whole and events that fold to what is stored. */
  erased(commit: Commit, stored: readonly Event[], { invariants, hash }: CheckContext): void {
    const { number } = commit.state;
    invariants.check(
      6,
      number,
      chainFault(stored, hash) === null,
      () => `after an erasure ${chainFault(stored, hash)}`,
    );
    const folded = stored.reduce<Case | null>(apply, null);
    invariants.check(
      6,
      number,
      sortedJson(folded) === sortedJson(commit.state),
      () => 'the events that an erasure left do not fold to what is stored',
    );
  }

  #fired(state: Case, event: Fired, commit: Commit, context: CheckContext): void {
    const { invariants, policyOf, now, calmSince, unseen } = context;
    const { number } = state;
    const clock = liveClock(state, event.clockId, [event.rung], context);
    if (!clock) return;
    const policy = policyOf(commit.state.policyId);
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

  #skipped(state: Case, change: ChangeOf<'rungs-skipped'>, at: Instant, commit: Commit, context: CheckContext): void {
    const { invariants, policyOf, now, calmSince, unseen } = context;
    const { number } = state;
    const clock = liveClock(state, change.clockId, change.rungs, context);
    if (!clock) return;
    const policy = policyOf(commit.state.policyId);
    const passed = rungTimes(clock, policy, now).filter(([rung]) => !isDone(clock, rung));
    const ends = passed.findIndex(([rung]) => rung === change.rungs.at(-1));
    invariants.check(
      2,
      number,
      ends >= 0,
      () => `rung ${change.rungs.at(-1)} of ${clock.id} was skipped before it falls`,
    );
    const fresh = changesOf('opened', commit.events).some((one) => one.clock.id === clock.id);
    for (const [rung, due] of passed.slice(0, ends + 1)) {
      this.skipped += 1;
      invariants.check(
        2,
        number,
        due <= Date.parse(at),
        () => `rung ${rung} of ${clock.id} skipped at ${at}, before it falls`,
      );
      const excused =
        fresh ||
        calmSince > due - 5 * MINUTE ||
        now - due <= 15 * SECOND ||
        unseen(number) !== null ||
        commit.events.some((one) => one.type === 'policy-moved');
      invariants.check(
        2,
        number,
        excused,
        () => `rung ${rung} of ${clock.id} was skipped without an outage (${change.why})`,
      );
    }
  }
}

type Fired = Extract<Event, { type: 'rung-fired' }>;

/** 2 and 3: rungs are of a clock that runs, and none comes twice. */
function liveClock(
  { number, clocks }: Case,
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

const part = (event: Event): string => (event.actor.kind === 'system' ? event.actor.part : 'person');

export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
