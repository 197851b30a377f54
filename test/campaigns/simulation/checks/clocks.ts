import { type Case, isOpen } from '../../../../functions/domain/case/case.ts';
import { changesOf } from '../../../../functions/domain/case/clock-changes.ts';
import { isLive } from '../../../../functions/domain/matter/clock.ts';
import type { Event } from '../../../../functions/domain/case/events.ts';
import type { Policy } from '../../../../functions/domain/rules/policy.ts';
import { dutiesFromDiscovery, firstKnown, lawfulStarts, paced } from './reckoning.ts';
import type { CheckContext } from './context.ts';

const MINUTE = 60_000;

/** 5: starts and dues of the clocks that a commit opened, and the clocks that must be there. */
export function checkClocks(state: Case, events: Event[], { invariants, policyOf }: CheckContext): void {
  const { number } = state;
  const policy = policyOf(state.policyId);
  for (const { clock } of changesOf('opened', events)) {
    const starts = lawfulStarts(state, clock, policy);
    // 签收 alone may wait for the morning, when the unit can be told.
    const morning =
      clock.kind === 'sign' &&
      clock.startAt.slice(11, 16) === utcOf(policy.quiet.to) &&
      starts.some((at) => at < clock.startAt);
    invariants.check(
      5,
      number,
      starts.includes(clock.startAt) || morning,
      () => `${clock.id} starts at ${clock.startAt}, its facts at ${starts.join(' or ')}`,
    );
    const { limit } = clock;
    if ('hours' in limit)
      invariants.check(
        5,
        number,
        Date.parse(clock.dueAt) === Date.parse(clock.startAt) + paced(limit.hours * 60 * MINUTE, policy),
        () => `${clock.id} is due at ${clock.dueAt}, ${limit.hours} h after ${clock.startAt}`,
      );
    else if ('at' in limit)
      invariants.check(
        5,
        number,
        clock.dueAt === limit.at,
        () => `${clock.id} is due at ${clock.dueAt}, given was ${limit.at}`,
      );
    else invariants.check(5, number, clock.dueAt > clock.startAt, () => `${clock.id} is due before it starts`);
    const row =
      clock.kind === 'decision'
        ? policy.proposals.some(
            (one) => one.clause === clock.basis && JSON.stringify(one.limit) === JSON.stringify(limit),
          )
        : policy.clocks.some(
            (one) =>
              one.kind === clock.kind &&
              one.clause === clock.basis &&
              !one.off &&
              ('given' in one.limit || JSON.stringify(one.limit) === JSON.stringify(limit)),
          );
    // P4: what a case that was joined still owed keeps the limit that its own rules gave it.
    const kept =
      'at' in limit &&
      state.owed?.some(
        ({ id, duties }) =>
          id === clock.of && duties.some(({ kind, dueAt }) => kind === clock.kind && dueAt === limit.at),
      ) === true;
    invariants.check(
      5,
      number,
      row || kept,
      () => `${clock.id} has a limit of ${JSON.stringify(limit)} that no row of the policy has`,
    );
  }
  checkEffects(state, policy, invariants);
  if (!isOpen(state)) {
    const runsOn = ['decision', ...(state.status === 'closed' ? ['effect'] : ['written-report', 'feedback'])];
    invariants.check(
      5,
      number,
      !state.clocks.some((clock) => isLive(clock) && !runsOn.includes(clock.kind)),
      () => `${state.status}, and yet a clock runs`,
    );
    return;
  }
  // R3: a co-unit answers before whoever leads has to.
  for (const own of state.clocks.filter((clock) => clock.kind === 'contribution' && isLive(clock))) {
    const lead = state.clocks.find(
      (clock) =>
        isLive(clock) &&
        ['response', 'press-conference', 'assigned-limit'].includes(clock.kind) &&
        'primary' in clock.move &&
        // Over when a correction brought it: nobody could have answered before it.
        (clock.targetAt ?? clock.dueAt) > clock.openedAt &&
        // A1: of what was over when a grade brought it, our own target presses.
        (clock.targetAt ?? clock.dueAt) > own.startAt &&
        (clock.targetAt ?? clock.dueAt) <= own.dueAt,
    );
    invariants.check(
      5,
      number,
      lead === undefined,
      () => `${own.id} is due at ${own.dueAt}, and ${lead?.id} of whoever leads at ${lead?.dueAt}`,
    );
  }
  const duties = dutiesFromDiscovery(state, policy);
  for (const kind of new Set(duties.map((row) => row.kind))) {
    const rows = duties.filter((row) => row.kind === kind);
    const clock = state.clocks.find((one) => one.kind === kind && one.of === undefined && one.state !== 'superseded');
    const starts = rows.map((row) => firstKnown(state, row, policy));
    // H4: what a merge tells of an earlier time moves no clock that runs: that is a person's to correct.
    const stayed =
      clock !== undefined &&
      starts.every((start) => start < clock.startAt) &&
      lawfulStarts(state, clock, policy).includes(clock.startAt);
    invariants.check(
      5,
      number,
      // What was met stays as it was met, though what brought it was decided not to be so.
      clock !== undefined && (clock.state === 'met' || stayed || starts.includes(clock.startAt)),
      () => `${kind} does not run from ${starts.join(' or ')}: ${JSON.stringify(clock)}`,
    );
    const dues = rows.flatMap((row, at) =>
      'hours' in row.limit
        ? [Date.parse((stayed ? clock.startAt : starts[at]) ?? '') + paced(row.limit.hours * 60 * MINUTE, policy)]
        : [],
    );
    // A clock that was met under an earlier version stays as it was met.
    if (dues.length === rows.length && clock && isLive(clock))
      invariants.check(
        5,
        number,
        Date.parse(clock.dueAt) === Math.min(...dues),
        () => `${kind} is due at ${clock.dueAt}, the policy says ${new Date(Math.min(...dues)).toISOString()}`,
      );
  }
}

const utcOf = (local: string): string =>
  new Date(Date.parse(`2026-01-01T${local}:00Z`) - 8 * 60 * MINUTE).toISOString().slice(11, 16);

/**
 * 5, P5: what came of a release is asked for after each of its hours, by the grade, of the last release alone; of a
 * case that ended, or that is another's by now (M4), never.
 */
function checkEffects(state: Case, policy: Policy, invariants: CheckContext['invariants']): void {
  const { number, status, offline, origin, joinedInto } = state;
  const stands = state.releases
    .filter(({ void: never }) => never !== true)
    .map((release) => ({ id: release.id, at: Date.parse(release.countsFrom ?? release.publishedAt) }));
  const rows = policy.clocks.filter(
    ({ kind, off, when }) => kind === 'effect' && !off && when.opinionGrades?.includes(state.grades.opinion) !== false,
  );
  const wanted =
    status === 'ended' || joinedInto !== undefined || offline || origin.kind === 'drill'
      ? []
      : stands
          .filter(({ at }) => !stands.some((other) => other.at > at))
          .flatMap(({ id }) => rows.map(({ afterHours = 0 }) => `${id}.${afterHours}`));
  const runs = state.clocks.filter((clock) => clock.kind === 'effect' && isLive(clock)).map(({ of = '' }) => of);
  const known = state.clocks
    .filter((clock) => clock.kind === 'effect' && clock.state !== 'superseded')
    .map(({ of = '' }) => of);
  const surplus = runs.find((of) => !wanted.includes(of));
  const lacking = wanted.find((of) => !known.includes(of));
  invariants.check(
    5,
    number,
    surplus === undefined && lacking === undefined,
    () => `effects asked for are ${wanted.join(', ')}, and clocks stand of ${known.join(', ')}`,
  );
}
