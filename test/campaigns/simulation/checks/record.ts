import { apply } from '../../../../functions/domain/case/apply.ts';
import { type Case } from '../../../../functions/domain/case/case.ts';
import { chainFault, sealOf } from '../../../../functions/domain/matter/chain.ts';
import { type ChangeOf, changesIn, changesOf, foldChange } from '../../../../functions/domain/case/clock-changes.ts';
import type { Event } from '../../../../functions/domain/case/events.ts';
import type { Recorded as MatterEvent } from '../../../../functions/domain/matter/event.ts';
import type { Matter } from '../../../../functions/domain/matter/matter.ts';
import type { Commit } from '../../../../functions/ports/stored.ts';
import { checkBreaches } from './breaches.ts';
import { checkClocks } from './clocks.ts';
import { checkApproved, checkConvening } from './documents.ts';
import { checkChange, checkDecided, checkDuties, checkOwed } from './duties.ts';
import { RecordedExposures } from './exposures.ts';
import { RecordedPlans } from './plans.ts';
import { checkProposals } from './proposals.ts';
import { checkRules } from './rules.ts';
import type { Rungs } from './rungs.ts';
import type { CheckContext } from './context.ts';

/** The folded state of every case as the simulator itself keeps it, and the checks of every event that is written (2, 5, 6, 8). */
export class Recorded {
  readonly states = new Map<string, Case>();
  readonly rungs: Rungs;
  readonly #plans = new RecordedPlans();
  readonly exposures = new RecordedExposures();

  constructor(rungs: Rungs) {
    this.rungs = rungs;
  }

  written(commit: Commit, context: CheckContext): void {
    const { number } = commit.state;
    let state = this.states.get(number) ?? null;
    for (const event of commit.events) {
      checkChained(number, state, event, context);
      checkRules(state, event, context);
      if (state) {
        if (event.type === 'rung-fired') this.rungs.checkFired(state, event, commit.state.policyId, context);
        checkDuties(state, event, context);
        checkProposals(state, event, context);
        let folded = state;
        for (const change of changesIn(event)) {
          if (change.change === 'rungs-skipped') {
            const excused = isFresh(change, commit.events) || commit.events.some(({ type }) => type === 'policy-moved');
            const given = { policyId: commit.state.policyId, at: event.at, excused };
            this.rungs.checkSkipped(folded, change, given, context);
          }
          checkChange(folded, change, event.at, context);
          folded = foldChange(folded, change);
        }
      }
      checkDecided(number, event, context);
      this.#plans.noted(number, event, context);
      this.exposures.noted(number, event, context);
      const next = apply(state, event);
      if (state) checkApproved(state, event, next, context);
      state = next;
    }
    if (!state) return;
    const after = state;
    checkOwed(after, context);
    checkBreaches(this.states.get(number) ?? null, after, commit.events, context);
    this.states.set(number, after);
    checkFolded(after, commit.state, context);
    checkClocks(after, commit.events, context);
    this.#plans.check(after, context);
    checkConvening(after, context);
    this.rungs.checkNext(after, commit.next, context);
  }

  erased(commit: Commit, stored: readonly Event[], context: CheckContext): void {
    checkErased(commit.state, stored, apply, context);
    this.exposures.erased(commit.state.number, stored);
  }
}

/** 6 and 8, H5: what two persons erased leaves a chain that is whole and events that fold to what is stored, of a matter of any kind. */
export function checkErased<State extends Matter, Of extends { type: string }>(
  state: State,
  stored: readonly MatterEvent<Of>[],
  folds: (before: State | null, event: MatterEvent<Of>) => State,
  { invariants, hash }: CheckContext,
): void {
  const fault = chainFault(stored, hash);
  const folded = stored.reduce<State | null>(folds, null);
  invariants.check(
    6,
    state.number,
    fault === null && sortedJson(folded) === sortedJson(state),
    () => `after an erasure ${fault ?? 'the events do not fold to what is stored'}`,
  );
}

const isFresh = ({ clockId }: ChangeOf<'rungs-skipped'>, events: readonly Event[]): boolean =>
  changesOf('opened', events).some(({ clock }) => clock.id === clockId);

/** 6: numbered, chained and sealed. */
export function checkChained(
  number: string,
  before: Matter | null,
  event: MatterEvent<{ type: string }>,
  { invariants, hash: hashOf }: CheckContext,
): void {
  const { hash, ...sealed } = event;
  const [seq, head] = [(before?.version ?? 0) + 1, before?.head ?? ''];
  invariants.check(
    6,
    number,
    event.seq === seq && event.prev === head && hash === sealOf(sealed, hashOf),
    () => `the chain breaks at event ${event.seq}`,
  );
}

/** 6: what is stored is what the events fold to. */
export function checkFolded<State extends { number: string }>(
  after: State,
  stored: State,
  { invariants }: CheckContext,
): void {
  invariants.check(
    6,
    after.number,
    isSame(after, stored),
    () => `events fold to ${sortedJson(after)}, stored is ${sortedJson(stored)}`,
  );
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** As they would be stored: what is undefined is not there. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other)) return false;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, at) => isSame(value, other[at]))
    );
  for (const key in one) if (!isSame(one[key], other[key])) return false;
  for (const key in other) if (other[key] !== undefined && one[key] === undefined) return false;
  return true;
}

export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
