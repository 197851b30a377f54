import type { Case, Clock as CaseClock } from '../../../../functions/domain/case/case.ts';
import { sentFrom } from '../../../../functions/domain/case/dispatch.ts';
import type { Clock } from '../../../../functions/domain/matter/clock.ts';
import type { Matter } from '../../../../functions/domain/matter/matter.ts';
import type { ClockRow, Policy, RungTime } from '../../../../functions/domain/rules/policy.ts';

/**
 * The limits and ladders reckoned a second time, from the policy's rows alone and by other means than functions/domain, so that a slip there
 * is not repeated here. All instants in milliseconds.
 */
const UNITS = { D: 86_400_000, H: 3_600_000, M: 60_000, W: 604_800_000 } as const;

const lengths = new Map<string, number>();

export function lengthOf(duration: string): number {
  const known = lengths.get(duration);
  if (known !== undefined) return known;
  let total = 0;
  for (const [, count = '0', unit = 'H'] of duration.matchAll(/(\d+)([WDHM])/g))
    total += Number(count) * UNITS[unit as keyof typeof UNITS];
  lengths.set(duration, total);
  return total;
}

/** S4: in an exercise time goes by so much faster, in whole minutes and never in none. */
export const paced = (length: number, { pace }: Policy): number =>
  pace ? Math.max(UNITS.M, Math.round(length / pace.factor / UNITS.M) * UNITS.M) : length;

function rungTime(when: RungTime, start: number, due: number, policy: Policy): number {
  if ('share' in when) return start + Math.round((due - start) * when.share);
  if ('beforeDue' in when) return due - paced(lengthOf(when.beforeDue), policy);
  if ('afterDue' in when) return due + paced(lengthOf(when.afterDue), policy);
  return 'afterStart' in when ? start + paced(lengthOf(when.afterStart), policy) : due;
}

/** All rungs of a clock up to and with the first that falls after `until`, in order; repetitions are numbered from one. */
export function rungTimes(clock: Clock, policy: Policy, until: number): [id: string, at: number][] {
  const ladder = policy.ladders[clock.ladder];
  if (!ladder) return [];
  // A1: over when its duty arose, it is pressed for by our own target.
  const { targetAt } = clock;
  const [start, due] = targetAt
    ? [Date.parse(clock.openedAt), Date.parse(targetAt)]
    : [Date.parse(clock.startAt), Date.parse(clock.dueAt)];
  const times = ladder.rungs
    .map(({ id, when }): [string, number] => [id, rungTime(when, start, due, policy)])
    .toSorted(([, a], [, b]) => a - b);
  let last = times.at(-1)?.[1] ?? due;
  for (const { id, every, times: often = Number.POSITIVE_INFINITY } of ladder.after) {
    const length = paced(lengthOf(every), policy);
    for (let nth = 1; nth <= often && last <= until; nth += 1) {
      last += length;
      times.push([`${id}-${nth}`, last]);
    }
  }
  return times;
}

/** The instant at which a miss is declared; null when the ladder declares none. */
export function missDeclaredAt(clock: Clock, policy: Policy): number | null {
  const declaring = policy.ladders[clock.ladder]?.rungs.find(({ kind }) => kind === 'declare-missed');
  return declaring
    ? rungTime(declaring.when, Date.parse(clock.startAt), Date.parse(clock.targetAt ?? clock.dueAt), policy)
    : null;
}

/** Of what a clock keeps as done, the last of a repetition stands for those before it. */
export function isDone(clock: Clock, rung: string): boolean {
  const [row, nth] = rung.split('-');
  return clock.done.some((one) => {
    const [done, count] = one.split('-');
    return done === row && Number(count ?? 0) >= Number(nth ?? 0);
  });
}

/** The next rung of all clocks that still run, given that none before `now` is left. */
export function nextRung(
  state: Pick<Matter, 'clocks'>,
  policy: Policy,
  now: number,
): { at: number; clockId: string; rung: string } | null {
  let first: { at: number; clockId: string; rung: string } | null = null;
  for (const clock of state.clocks) {
    if (clock.state !== 'running' && clock.state !== 'missed') continue;
    const next = nextOf(clock, policy, now);
    if (next && (!first || next[1] < first.at)) first = { at: next[1], clockId: clock.id, rung: next[0] };
  }
  return first;
}

/** The first of a clock's rungs that is not done is so whatever the time, as long as the clock is the same: a decision changes few of a matter's clocks. */
const nextKnown = new WeakMap<Clock, { policy: Policy; next: [id: string, at: number] }>();

function nextOf(clock: Clock, policy: Policy, now: number): [id: string, at: number] | undefined {
  const known = nextKnown.get(clock);
  if (known?.policy === policy) return known.next;
  const next = rungTimes(clock, policy, now).find(([rung]) => !isDone(clock, rung));
  if (next) nextKnown.set(clock, { policy, next });
  return next;
}

/** The rows of a policy that ask for a clock which starts at discovery, in the case as it stands. */
export function dutiesFromDiscovery(state: Case, policy: Policy): ClockRow[] {
  // P2: the orders of the primary unit, of a body that the policy names, that are no longer than the answer's own limit.
  const { mode, bodies, lengthensBasis } = policy.assignedLimit;
  const orders = [
    state.assignedBy,
    ...(state.limits ?? []).filter((limit) => !limit.splitOff && !limit.void),
    ...state.assignments.filter((a) => a.state !== 'taken-back' && a.part !== 'co-unit').map((a) => a.assignedBy),
  ];
  const isInstead = (row: ClockRow): boolean =>
    mode === 'instead' &&
    orders.some(
      (order) =>
        order?.dueAt !== undefined &&
        bodies.includes(order.unit.trim()) &&
        (lengthensBasis !== undefined ||
          ('hours' in row.limit &&
            Date.parse(order.dueAt) <=
              Date.parse(firstKnown(state, row, policy)) + paced(row.limit.hours * UNITS.H, policy))),
    );
  // A1: what alerts propose brings its duties beside those that stand.
  const graded = [state.grades, ...(state.graver ? [state.graver.grades] : [])];
  return policy.clocks.filter((row) => {
    const { start, per, off, kind, when } = row;
    return (
      (start === 'discovery' || start === 'grade') &&
      per === undefined &&
      !off &&
      !(kind === 'response' && isInstead(row)) &&
      graded.some(
        ({ opinion, emergency }) =>
          (when.opinionGrades?.includes(opinion) ?? true) &&
          (when.emergencyGrades?.includes(emergency ?? 'none') ?? true),
      )
    );
  });
}

const rank = (grade: string | null): number => ['I', 'II', 'III', 'IV', null, 'none'].indexOf(grade);

const lightest = (grades: readonly string[] = ['none']): number =>
  Math.max(...grades.map((grade) => Math.min(rank(grade), 4)));

/** A1, H4: when a duty of these grades was first known of: with the case, or with the alert that first told of anything so grave. */
export function firstKnown(state: Case, { kind, when, start }: ClockRow, policy: Policy): string {
  const own = start === 'grade';
  const asking = own ? policy.clocks.filter((row) => row.kind === kind && row.start === start) : [{ when }];
  const asks = ({ grades }: Pick<Case, 'grades'>): boolean =>
    asking.some(
      (row) =>
        rank(grades.emergency) <= lightest(row.when.emergencyGrades) &&
        rank(grades.opinion) <= lightest(row.when.opinionGrades),
    );
  const alerts = (state.learnt ?? []).filter(asks);
  const all = [...alerts, ...(own ? (state.risen ?? []).filter(asks) : [])];
  // What a person found not to be so counts again once he grades it so, unless an alert told of it since.
  const again = asks(state) && alerts.every(({ denied }) => denied === true);
  const told = all.filter(({ denied }) => again || !denied);
  const at = told.map((one) => one.at ?? state.discoveredAt).toSorted()[0];
  return at !== undefined && at > state.discoveredAt ? at : state.discoveredAt;
}

const given = (...instants: (string | undefined)[]): string[] => instants.filter((at) => at !== undefined);

/** All instants at which a clock of this kind may lawfully start, given the facts of the case. */
export function lawfulStarts(state: Case, clock: CaseClock, policy: Policy): string[] {
  const of = clock.of?.split('.')[0];
  const assignment = state.assignments.find((a) => a.id === of);
  const release = state.releases.find((r) => r.id === of);
  // A1: our own duties run from the grade that brings them.
  const graded = (state.risen ?? []).map(({ at }) => at);
  const sendings = (state.dispatches ?? []).flatMap((one) => one.sendings ?? []);
  switch (clock.kind) {
    case 'immediate-report':
    case 'written-report':
      // M2: or of the report after which the next is due.
      return given(
        state.discoveredAt,
        ...(state.learnt ?? []).map(({ at }) => at),
        ...graded,
        ...sendings.map(sentFrom),
      );
    case 'receipt':
      return sendings.map(sentFrom);
    case 'feedback':
      return given(
        state.discoveredAt,
        assignment?.orderedAt,
        assignment?.assignedAt,
        state.limits?.find((limit) => limit.id === of)?.setAt,
        ...(state.dispatches ?? []).map(({ returnedAt }) => returnedAt),
      );
    case 'ask-superior':
      return given(state.takeovers?.find(({ id }) => id === of)?.since);
    case 'relay':
      return given(release?.publishedAt, release?.countsFrom);
    case 'first-information':
    case 'press-conference':
    case 'response':
      // M4: of what a case that was joined owes, as it was there.
      if (of?.startsWith('J'))
        return given(state.owed?.find(({ id }) => id === of)?.duties.find(({ kind }) => kind === clock.kind)?.startAt);
      // A1: or the discovery of a graver emergency.
      return given(state.discoveredAt, state.renewed?.at, ...(state.learnt ?? []).map(({ at }) => at), ...graded);
    case 'confirm':
      return given(
        state.registeredAt,
        state.reopenedAt,
        state.handoffs?.at(-1)?.over?.at,
        state.graver?.at,
        state.wrongdoing?.flagged?.at,
        state.review?.at,
      );
    case 'sign':
      return given(assignment?.assignedAt, assignment?.decidedAt, ...graded);
    case 'return-decision':
      return given(assignment?.returnedAt);
    case 'assigned-limit':
      return given(
        state.discoveredAt,
        assignment?.orderedAt,
        assignment?.assignedAt,
        state.limits?.find((limit) => limit.id === of)?.setAt,
      );
    case 'media-reply':
      return given(state.tellings?.find(({ id }) => id === of)?.at);
    case 'convene':
      // A4: from the grade that asks for it, or when it is asked for anew.
      return given(state.discoveredAt, ...(state.learnt ?? []).map(({ at }) => at), ...graded, state.convening?.at);
    case 'plan-step':
      return given(state.plan?.attachedAt);
    case 'handoff':
      return given(state.handoffs?.find(({ id }) => id === of)?.at);
    case 'settlement':
      return given(state.settlements?.find(({ id }) => id === of)?.askedAt);
    case 'follow-up':
      return given(release?.publishedAt);
    case 'tell-superior':
      return given(assignment?.assignedAt);
    case 'contribution':
      return given(assignment?.assignedAt, assignment?.askedAt);
    case 'take-lead':
      return given(assignment?.assignedAt, state.gravestAt);
    case 'decision':
      return given(state.proposals?.find(({ id }) => id === of)?.at);
    case 'spread':
      return given(release?.publishedAt, release?.countsFrom);
    case 'effect':
      return release
        ? [24, 72].map((hours) =>
            new Date(
              Date.parse(release.countsFrom ?? release.publishedAt) + paced(hours * UNITS.H, policy),
            ).toISOString(),
          )
        : [];
    case 'closing':
      // D1, P5: or of what was still missing: the ground, the answers that were promised.
      return given(
        release?.publishedAt,
        state.reopenedAt,
        state.settledAt,
        ...state.releases.map((one) => one.countsFrom ?? one.publishedAt),
      );
  }
}
