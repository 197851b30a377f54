import { apply } from '../../../../functions/domain/case/apply.ts';
import { type Case } from '../../../../functions/domain/case/case.ts';
import { isLive } from '../../../../functions/domain/matter/clock.ts';
import { chainFault, sealOf } from '../../../../functions/domain/matter/chain.ts';
import type { Event } from '../../../../functions/domain/case/events.ts';
import type { Commit } from '../../../../functions/ports/stored.ts';
import { checkClocks } from './clocks.ts';
import { checkDecided, checkDuties } from './duties.ts';
import { missRungOf, nextRung, rungAt } from './reckoning.ts';
import type { Watching } from './watching.ts';

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

  written(commit: Commit, watching: Watching): void {
    const { holds } = watching;
    const { number } = commit.state;
    let state = this.states.get(number) ?? null;
    for (const event of commit.events) {
      const { hash, ...sealed } = event;
      const [seq, head] = [(state?.version ?? 0) + 1, state?.head ?? ''];
      holds.hold(
        6,
        number,
        event.seq === seq && event.prev === head && hash === sealOf(sealed, watching.hash),
        () => `the chain breaks at event ${event.seq}`,
      );
      if (state) {
        this.#rungs(state, event, commit, watching);
        checkDuties(state, event, watching);
      }
      checkDecided(number, event, watching);
      state = apply(state, event);
    }
    if (!state) return;
    const after = state;
    this.states.set(number, after);
    holds.hold(
      6,
      number,
      sortedJson(after) === sortedJson(commit.state),
      () => `events fold to ${sortedJson(after)}, stored is ${sortedJson(commit.state)}`,
    );
    checkClocks(after, commit.events, watching);
    const policy = watching.policyOf(after.policyId);
    for (const clock of after.clocks) {
      const declaredAt = clock.state === 'running' ? missRungOf(clock, policy) : null;
      holds.hold(
        2,
        number,
        declaredAt === null || clock.rung <= declaredAt,
        () => `${clock.id} is past rung ${declaredAt}, where its miss is declared, and runs on`,
      );
    }
    const next = nextRung(after, policy);
    const kept = commit.next;
    const same = next === null ? kept === null : kept !== null && Date.parse(kept.at) === next.at;
    holds.hold(
      2,
      number,
      same,
      () => `waits for ${kept?.at ?? 'nothing'}, its clocks for ${next ? new Date(next.at).toISOString() : 'nothing'}`,
    );
  }

  /** 6 and 8, H5: what two persons erased leaves a chain that is whole and events that fold to what is stored. */
  erased(commit: Commit, stored: readonly Event[], { holds, hash }: Watching): void {
    const { number } = commit.state;
    holds.hold(6, number, chainFault(stored, hash) === null, () => `after an erasure ${chainFault(stored, hash)}`);
    const folded = stored.reduce<Case | null>(apply, null);
    holds.hold(
      6,
      number,
      sortedJson(folded) === sortedJson(commit.state),
      () => 'the events that an erasure left do not fold to what is stored',
    );
  }

  #rungs(state: Case, event: Event, commit: Commit, { holds, policyOf, now, calmSince, unseen }: Watching): void {
    if (event.type !== 'rung-fired' && event.type !== 'rungs-skipped') return;
    const { number } = state;
    const clock = state.clocks.find((one) => one.id === event.clockId);
    const policy = policyOf(commit.state.policyId);
    const at = Date.parse(event.at);
    holds.hold(
      3,
      number,
      clock !== undefined && isLive(clock),
      () => `${event.type} on ${event.clockId}, which is ${clock?.state ?? 'not there'}`,
    );
    if (!clock) return;
    const from = event.type === 'rung-fired' ? event.rung : event.from;
    holds.hold(2, number, from === clock.rung, () => `rung ${from} of ${clock.id} after rung ${clock.rung - 1}`);
    if (event.type === 'rung-fired') {
      this.fired += 1;
      const due = rungAt(clock, policy, event.rung) ?? Number.POSITIVE_INFINITY;
      holds.hold(
        2,
        number,
        due <= at,
        () => `rung ${event.rung} of ${clock.id} fired at ${event.at}, it falls at ${new Date(due).toISOString()}`,
      );
      const late = now - Math.max(due, calmSince);
      holds.hold(
        2,
        number,
        late <= 3 * MINUTE + SLACK,
        () => `rung ${event.rung} of ${clock.id} fired ${Math.round(late / SECOND)} s late by ${part(event)}`,
      );
      const calm = calmSince < due - 5 * MINUTE && unseen(number) === null;
      if (calm && part(event) !== 'person')
        holds.hold(
          2,
          number,
          now - due <= 15 * SECOND,
          () =>
            `rung ${event.rung} of ${clock.id} fired ${Math.round((now - due) / SECOND)} s late in calm by ${part(event)}`,
        );
      return;
    }
    this.skipped += event.to - event.from + 1;
    const fresh = commit.events.some((one) => one.type === 'clock-opened' && one.clock.id === clock.id);
    for (let rung = event.from; rung <= event.to; rung += 1) {
      const due = rungAt(clock, policy, rung) ?? Number.POSITIVE_INFINITY;
      holds.hold(2, number, due <= at, () => `rung ${rung} of ${clock.id} skipped at ${event.at}, before it falls`);
      const excused =
        fresh ||
        calmSince > due - 5 * MINUTE ||
        now - due <= 15 * SECOND ||
        unseen(number) !== null ||
        commit.events.some((one) => one.type === 'policy-moved');
      holds.hold(2, number, excused, () => `rung ${rung} of ${clock.id} was skipped without an outage (${event.why})`);
    }
  }
}

const part = (event: Event): string => (event.actor.kind === 'system' ? event.actor.part : 'person');

export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
