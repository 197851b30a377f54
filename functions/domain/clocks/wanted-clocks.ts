import type { Assignment, Case, ClockKind, ReleaseFact } from '../case/case.ts';
import { countsFrom } from '../case/correction.ts';
import { answerOf, roundOf } from '../case/assignments.ts';
import { clockKey, isLive, type Mover, pressedBy } from '../matter/clock.ts';
import { dueOf, type Wanted as WantedClock } from './reconcile-clocks.ts';
import { answersHere, isEndedHere, isOpen, primaryOrders } from '../case/case.ts';
import { sentFrom } from '../case/dispatch.ts';
import { commandingAt } from '../case/takeover.ts';
import { arisenSince, gradesInPlay, graverSinceReopening, knownSince } from '../case/graver-emergency.ts';
import { between, earliest, type Instant, latest, plus } from '../matter/instant.ts';
import { consultationAsked } from './convening.ts';
import { effectKey, judgedReleases, seenFrom } from './effects.ts';
import { firstSpoken, spreadAt } from './outlets.ts';
import { answerTo, feedbackOn, orderKey, ordersFromAbove, ordersGiven } from './orders-given.ts';
import { awaited, nextReport } from './upward-due.ts';
import { LEADS_ANSWERS } from './leads-due.ts';
import { plainName } from '../matter/plain-name.ts';
import { ruleOf } from '../rules/proposal-rule.ts';
import { hoursMs, type Paced } from '../rules/pace.ts';
import type { ClockRow, Policy } from '../rules/policy.ts';
import { voiceOf } from './voice.ts';
import { clockRows } from '../rules/clock-rows.ts';
import { chasedSteps, stepMover } from './plan-steps.ts';
import { pendingHandoff, returnedHandoff } from '../case/handoffs.ts';
import { openSettlements, settlementKey, settlementsOf } from '../case/settlements.ts';
import { settlementMover } from './settlement-mover.ts';
import { quietUntil } from './quiet-hours.ts';

/** A clock of a case that the policy says should exist, before it is reckoned. */
export interface Wanted extends WantedClock<ClockKind> {
  row: ClockRow;
}

/**
 * P2–P5: which clocks the facts and the policy bring. Of a case that is over, those of proposals alone that are still to be decided; of one that
 * is closed, also what came of its releases.
 */
export function wantedClocks(state: Case, policy: Policy): readonly Wanted[] {
  const found = known.get(state);
  if (found?.policy === policy) return found.wanted;
  const wanted = reckonedOf(state, policy);
  known.set(state, { policy, wanted });
  return wanted;
}

/** A state never changes: what it wants is asked for again by every view of one of its clocks. */
const known = new WeakMap<Case, { policy: Policy; wanted: readonly Wanted[] }>();

function reckonedOf(state: Case, policy: Policy): Wanted[] {
  const inPlay = gradesInPlay(state);
  const standing = state.assignments.filter((a) => a.state !== 'taken-back');
  const wanted = clockRows(policy)
    .filter((row) => !row.off && isOwedOf(row, state) && isAsked(row, state, inPlay))
    .flatMap((row) => wantedOf(row, state, policy, standing))
    .concat(owedThere(state, policy))
    .map((want) => setByHand(want, state));
  return beforeLeads(unlengthened(strictest(unreplaced(wanted, state, policy), policy), state, policy), state, policy);
}

/** What of a row is still owed, the case being over or not. */
export const isOwedOf = ({ per }: ClockRow, state: Case): boolean =>
  isOpen(state) ||
  per === 'proposal' ||
  (per === 'effect' && state.status === 'closed') ||
  // M2: ended as no answer, as not ours, as passed on: whoever was reported to is still to hear how it came out.
  (per === 'next-report' && isEndedHere(state)) ||
  // P2: and whoever ordered it, what became of that; what was entered by mistake is no order.
  (per === 'feedback' && isEndedHere(state) && state.endedAs !== 'entered-by-mistake');

/** P4, H4: what a case that was joined still owed keeps its start and its limit. */
function owedThere(state: Case, policy: Policy): Wanted[] {
  if (!isOpen(state)) return [];
  return (state.owed ?? []).flatMap(({ id, duties }) =>
    duties.flatMap(({ kind, startAt, dueAt }) => {
      const rows = clockRows(policy).filter((one) => one.kind === kind && one.per === undefined);
      const row = rows.find(({ limit }) => isDueAt(limit, startAt, dueAt, policy)) ?? rows[0];
      if (!row) return [];
      return isDueAt(row.limit, startAt, dueAt, policy)
        ? counted(row, id, startAt, state)
        : given(row, id, startAt, dueAt, { primary: true });
    }),
  );
}

const isDueAt = (limit: ClockRow['limit'], startAt: Instant, dueAt: Instant, policy: Policy): boolean =>
  !('given' in limit) && dueOf({ limit, startAt }, policy) === dueAt;

/** R3: a co-unit answers before whoever leads has to, also where a graver grade or an order moved that forward since. */
function beforeLeads(wanted: Wanted[], state: Case, policy: Policy): Wanted[] {
  const leads = wanted
    .filter(({ row, move }) => LEADS_ANSWERS.includes(row.kind) && 'primary' in move)
    .flatMap((want) => leadOf(want, state, policy))
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
  return wanted.map((want) => {
    // What had been answered when it was asked waits for nobody.
    const first = leads.find(({ due, met }) => due > want.startAt && met > want.startAt);
    return want.row.per === 'co-unit' && 'at' in want.limit && first !== undefined && want.limit.at >= first.due
      ? { ...want, limit: { at: shortBefore(first.due, latest(want.startAt, first.since), policy) } }
      : want;
  });
}

/** By when whoever leads is pressed for an answer, since when it is (nobody could have answered in time for it before), and when the answer came. */
function leadOf(want: Wanted, state: Case, policy: Policy): { due: Instant; since: Instant; met: Instant }[] {
  const due = dueOf(want, policy);
  if (typeof due !== 'string') return [];
  const standing = state.clocks.filter(
    ({ kind, of, state: is }) => is !== 'superseded' && kind === want.row.kind && of === want.of,
  );
  const met = standing.find(({ state: is }) => is === 'met')?.metAt ?? LAST;
  const clock = standing.find(
    ({ startAt, limit }) => startAt === want.startAt && JSON.stringify(limit) === JSON.stringify(want.limit),
  );
  // Over when a correction brought it, it came too late for anybody to answer before it.
  if (clock) return pressedBy(clock) > clock.openedAt ? [{ due: pressedBy(clock), since: clock.openedAt, met }] : [];
  // A1: over when it arises, it is pressed for by our own target, which its clock has.
  return due > state.changedAt ? [{ due, since: state.changedAt, met }] : [];
}

/** After every instant. */
const LAST: Instant = '9';

/** The hours of the rules before it, or halfway where those are not left. */
function shortBefore(lead: Instant, from: Instant, policy: Policy): Instant {
  const before = plus(lead, -hoursMs(policy.coUnits?.hoursBefore ?? 0, policy));
  return before > from && before < lead ? before : plus(from, Math.round(between(from, lead) / 2));
}

/** P2: without the answer where an order takes its place; D1: of one that a reopening asks for, an order that was given since. */
const unreplaced = (wanted: Wanted[], state: Case, policy: Policy): Wanted[] =>
  wanted.filter(
    (want) =>
      want.row.kind !== 'response' ||
      !primaryOrders(state).some(
        (order) =>
          (want.row.per !== 'reopening' || order.givenAt >= want.startAt) && replacesAnswer(order, want, policy),
      ),
  );

/** P2: an order takes the place of the 48 hours where the rules read so, a body that they name gave it (one that forwards or is only mentioned is another), and it is no longer, unless a rule lets it. */
export function replacesAnswer(
  order: { unit: string; dueAt: Instant },
  answer: Pick<Wanted, 'limit' | 'startAt'>,
  policy: Policy,
): boolean {
  const { mode, bodies, lengthensBasis } = policy.assignedLimit;
  const due = dueOf(answer, policy);
  return (
    mode === 'instead' &&
    bodies.some((body) => plainName(body) === plainName(order.unit)) &&
    (lengthensBasis !== undefined || (typeof due === 'string' && order.dueAt <= due))
  );
}

/** A duty of the whole case, which its grades bring. */
export const isOfTheCase = ({ start, per }: ClockRow): boolean =>
  (start === 'discovery' || start === 'grade') && per === undefined;

/** A1: what is proposed brings the duties of the whole case as what stands does; the rest waits until a person decides. */
const isAsked = (row: ClockRow, state: Case, inPlay: readonly Case['grades'][]): boolean =>
  holds(row.when, state) ||
  (isOfTheCase(row) && inPlay.some((grades) => areHeld(row.when, grades, state))) ||
  isOwedAlready(row, state);

/** A1: grades that no person has confirmed ask for it. */
export const isSuggested = (row: ClockRow, state: Case): boolean =>
  !state.gradesConfirmed && isOfTheCase(row) && holds(row.when, state);

/** A1: it is the proposed emergency alone that asks for it. */
export const isProposed = (row: ClockRow, state: Case): boolean =>
  state.graver !== undefined &&
  isOfTheCase(row) &&
  !holds(row.when, state) &&
  areHeld(row.when, state.graver.grades, state);

/** P4: an answer that was owed before a graver emergency was learnt of. */
const isOwedAlready = ({ kind, when }: ClockRow, state: Case): boolean =>
  kind === 'response' && state.learnt?.[0] !== undefined && areHeld(when, state.learnt[0].grades, state);

/** Two grades ask for one duty within different limits: the one that falls first. */
function strictest(wanted: Wanted[], policy: Policy): Wanted[] {
  const due = (want: Wanted): string => {
    const at = dueOf(want, policy);
    return typeof at === 'string' ? at : '9999';
  };
  return wanted.filter(
    (want, index) =>
      !isOfTheCase(want.row) ||
      !wanted.some(
        (other, place) =>
          other.row.kind === want.row.kind &&
          other.of === want.of &&
          isOfTheCase(other.row) &&
          (due(other) < due(want) || (due(other) === due(want) && place < index)),
      ),
  );
}

/** P3, P4: the conference takes the place of the answer, but of none that falls due before it: what is learnt later lengthens nothing. */
function unlengthened(wanted: Wanted[], state: Case, policy: Policy): Wanted[] {
  const conference = wanted.find(({ row }) => row.kind === 'press-conference');
  if (!conference) return wanted;
  return wanted.filter(
    (want) =>
      want.row.kind !== 'response' || holds(want.row.when, state) || dueOf(want, policy) < dueOf(conference, policy),
  );
}

/** H3: where no calendar could reckon the working days, the instant that a person set. */
function setByHand(want: Wanted, { reckoned }: Case): Wanted {
  const set =
    'workingDays' in want.limit ? reckoned?.find(({ clock }) => clock === clockKey(want.row.kind, want.of)) : undefined;
  return set ? { ...want, limit: { at: set.dueAt } } : want;
}

export const holds = (when: ClockRow['when'], state: Case): boolean => areHeld(when, state.grades, state);

/** The same, had the case these grades. */
const areHeld = (when: ClockRow['when'], grades: Case['grades'], { status }: Pick<Case, 'status'>): boolean =>
  (!when.opinionGrades || when.opinionGrades.includes(grades.opinion)) &&
  (!when.emergencyGrades || when.emergencyGrades.includes(grades.emergency ?? 'none')) &&
  (!when.status || when.status === status);

/** 签收 runs from when the unit can be told: nobody is late for a text that was held for the night. Legal clocks never wait for it (H4). */
function toldAt(assignment: Assignment, state: Case, policy: Policy): Instant {
  const from = assignment.decidedAt ?? assignment.assignedAt;
  return quietUntil(state, policy, from) ?? from;
}

function wantedOf(row: ClockRow, state: Case, policy: Policy, standing: readonly Assignment[]): Wanted[] {
  const { per } = row;
  if (per === undefined) {
    if (row.start === 'discovery')
      return [...counted(row, undefined, knownSince(state, [row.when]), state), ...toldAnew(row, state)];
    if (row.start === 'grade')
      return [...counted(row, undefined, askedSince(row, state, policy), state), ...toldAnew(row, state)];
    // M4: what came back is before the desk anew.
    const back = returnedHandoff(state);
    if (back?.over && back.over.at > (state.reopenedAt ?? ''))
      return counted(row, `back${back.id}`, back.over.at, state);
    // Reopened, the case is before the desk anew: its time to confirm does not run from the first registration.
    return state.reopenedAt
      ? counted(row, `again${state.reopened}`, state.reopenedAt, state)
      : counted(row, undefined, state.registeredAt, state);
  }
  switch (per) {
    case 'assignment':
      return standing.filter((a) => a.state === 'assigned').flatMap((a) => signing(row, a, state, policy));
    case 'leader':
      return standing
        .filter((a) => a.leader === undefined)
        .flatMap((a) =>
          counted(row, a.id, state.gravestAt ? latest(a.assignedAt, state.gravestAt) : a.assignedAt, state, a.unit),
        );
    case 'co-unit':
      return standing.flatMap((a) =>
        a.part === 'co-unit' && a.contributeBy !== undefined
          ? [given(row, answerOf(a), a.askedAt ?? a.assignedAt, a.contributeBy, { unit: a.unit })]
          : [],
      );
    case 'plan':
      return chasedSteps(state).map((step) =>
        given(row, step.id, state.plan?.attachedAt ?? step.due, step.due, stepMover(state, step)),
      );
    case 'settlement':
      return settlementsOf(state).map((one) =>
        given(row, settlementKey(one), one.askedAt, one.dueAt, settlementMover(state, one)),
      );
    case 'handoff': {
      const pending = pendingHandoff(state);
      return pending ? counted(row, pending.id, pending.at, state) : [];
    }
    case 'superior':
      return standing
        .filter(({ superior }) => superior && !superior.byText)
        .flatMap((a) => counted(row, a.id, a.assignedAt, state));
    case 'return':
      return standing
        .filter((a) => a.state === 'returning')
        .flatMap((a) => counted(row, roundOf(a, (a.returns ?? 1) - 1), a.returnedAt ?? a.assignedAt, state, a.unit));
    case 'assigned-limit':
      return ordersGiven(state)
        .filter(({ done }) => done !== 'answer')
        .map(({ of, givenAt, dueAt, move }) => given(row, of, givenAt, dueAt, move));
    case 'feedback':
      return ordersFromAbove(state, policy).map((order) => {
        const dispatch = feedbackOn(state, orderKey(order));
        return given(
          row,
          answerTo(order, dispatch),
          dispatch?.returnedAt ?? order.givenAt,
          dispatch?.redoBy ?? order.dueAt,
          order.move,
        );
      });
    case 'next-report': {
      const next = policy.upward ? nextReport(state, policy.upward, policy) : null;
      return next ? [given(row, next.of, next.from, next.due, { desk: true })] : [];
    }
    case 'dispatch':
      return awaited(state).flatMap(({ of, sending }) => counted(row, of, sentFrom(sending), state));
    case 'takeover':
      return (state.takeovers ?? [])
        .filter(({ until, void: never }) => until === undefined && !never)
        .flatMap(({ id, since }) => counted(row, id, since, state));
    case 'superior-release':
      return state.releases
        .filter((one) => one.void === undefined && one.voice === 'superior' && commandingAt(state, one.publishedAt))
        .flatMap((one) => counted(row, one.id, countsFrom(one), state));
    case 'wrongdoing-flag': {
      const flagged = state.wrongdoing?.flagged;
      return flagged ? counted(row, flagged.id, flagged.at, state) : [];
    }
    case 'graver-emergency':
      return state.graver ? counted(row, state.graver.id, state.graver.at, state) : [];
    case 'grade-review':
      // Nobody could decide while the case was over.
      return state.review
        ? counted(row, state.review.id, latest(state.review.at, state.reopenedAt ?? state.review.at), state)
        : [];
    case 'reopening':
      // Its limits from discovery, where nobody had answered, run on their own, or are over and blame nobody.
      return state.renewed && (state.renewed.answered || isUnanswered(state, state.renewed.at))
        ? counted(row, `again${state.reopened}`, state.renewed.at, state)
        : [];
    case 'proposal':
      return (state.proposals ?? [])
        .filter(({ kind, approvedBy }) => kind === row.proposal && approvedBy === undefined)
        .filter(({ kind }) => isOpen(state) || ruleOf(kind, policy).outlivesCase)
        .flatMap(({ id, at }) => counted(row, id, at, state));
    case 'release':
      return [
        ...promised(row, state),
        ...standingReleases(state).flatMap(({ unit, last }) =>
          last.followUpAt && (unit === '' || standing.some((a) => a.unit === unit))
            ? [
                given(
                  row,
                  last.id,
                  last.publishedAt,
                  owedBy(last, last.followUpAt, state, policy),
                  unit === '' ? { primary: true } : { unit },
                ),
              ]
            : [],
        ),
      ];
    case 'effect': {
      const { afterHours = 0 } = row;
      return judgedReleases(state).flatMap((release) =>
        counted(row, effectKey(release.id, afterHours), seenFrom(release, afterHours, policy), state),
      );
    }
    case 'media-told': {
      // P8: one at a time, the earliest first.
      const [first] = (state.tellings ?? []).toSorted((a, b) => (a.at < b.at ? -1 : 1));
      return first ? counted(row, first.id, first.at, state, first.unit) : [];
    }
    case 'consultation': {
      const asked = consultationAsked(state, policy);
      return asked ? counted(row, asked.of, asked.since, state) : [];
    }
    case 'unreached': {
      // S1: what came to be missing after all had been reached is shown, and no time that is over is held against anybody.
      const first = firstSpoken(state);
      const runs = state.clocks.some(({ kind, of }) => kind === row.kind && of === first?.id);
      return first && (runs || spreadAt(state, policy, first.publishedAt) === null)
        ? counted(row, first.id, countsFrom(first), state)
        : [];
    }
    case 'final-release':
      return closing(row, state);
  }
}

/**
 * D1, P5: a case is to be closed once it is answered for good, and nothing that it promised is open. Reopened to be answered anew, that is what was
 * published since; reopened by a corrected fact, its answer stands and what is left is the ground: where that has its own limit, closing waits for it.
 */
function closing(row: ClockRow, state: Case): Wanted[] {
  const { reopenedAt, renewed, settledAt } = state;
  const last = standingReleases(state).find(({ unit, last: one }) => unit === '' && answersHere(one))?.last;
  const anew = renewed?.answered ? renewed.at : '';
  if (!last?.final || last.fulfils.length === 0 || countsFrom(last) < anew) return [];
  const kept = keptAt(state);
  if (kept === null) return [];
  if (reopenedAt === undefined || countsFrom(last) >= reopenedAt)
    return counted(row, last.id, [last.publishedAt, anew, ...kept].reduce(latest), state);
  return openSettlements(state).length > 0
    ? []
    : counted(row, `again${state.reopened}`, [reopenedAt, settledAt ?? '', ...kept].reduce(latest), state);
}

/** P5: when each question that a release left open was answered; null: one is not. */
function keptAt({ releases }: Case): Instant[] | null {
  const standing = releases.filter((one) => one.void === undefined);
  const made = standing.flatMap(({ id, promises = [] }) =>
    promises.filter((one) => one.void === undefined).map((one) => `${id}.${one.id}`),
  );
  const kept = made.map((key) => standing.find(({ keeps = [] }) => keeps.includes(key)));
  return kept.some((one) => one === undefined) ? null : kept.flatMap((one) => (one ? [countsFrom(one)] : []));
}

/** P5: questions that a release left open, each until when it is to be answered. */
const promised = (row: ClockRow, state: Case): Wanted[] =>
  state.releases.flatMap((release) => {
    // M4: what a case promised that is a matter of its own again, or was split off, is its own to keep.
    if (release.void) return [];
    const unit = voiceOf(state, release);
    const move: Mover = unit === '' ? { primary: true } : { unit };
    return (release.promises ?? [])
      .filter((promise) => promise.void === undefined)
      .map(({ id, by }) => given(row, `${release.id}.${id}`, release.publishedAt, by, move));
  });

/** P5, A1: what was promised while the matter was lighter is owed within the time of the graver grade, from when it was so grave. */
function owedBy(release: ReleaseFact, followUpAt: Instant, state: Case, policy: Policy): Instant {
  const { opinion } = state.grades;
  const since = arisenSince(state, [{ opinionGrades: [opinion] }]);
  return since > (release.promisedOn ?? release.publishedAt)
    ? earliest(followUpAt, plus(since, hoursMs(policy.release.nextWithinHours[opinion], policy)))
    : followUpAt;
}

/** D1, P4: it was to be answered before it was reopened, and was not. */
const isUnanswered = ({ breaches = [] }: Case, reopenedAt: Instant): boolean =>
  breaches.some(
    ({ duty, dueAt }) => ['response', 'press-conference'].includes(duty.split(':')[0] ?? '') && dueAt <= reopenedAt,
  );

/** D1, M2, P3, P3a: what was reported, told and held of an emergency before the case was reopened says nothing of a graver one that is learnt of since. */
function toldAnew(row: ClockRow, state: Case): Wanted[] {
  const since = row.when.emergencyGrades?.includes('none') ? null : graverSinceReopening(state, row.when);
  const told = state.clocks.some(
    ({ kind, of, state: is, metAt = '' }) =>
      kind === row.kind && of === undefined && is === 'met' && metAt < (since ?? ''),
  );
  return since !== null && told ? counted(row, `again${state.reopened}`, since, state) : [];
}

/** A1: of a duty of our own, since when any of its rows asks for it. */
const askedSince = ({ kind, start }: ClockRow, state: Case, policy: Policy): Instant =>
  arisenSince(
    state,
    clockRows(policy)
      .filter((row) => row.kind === kind && row.start === start && !row.off)
      .map(({ when }) => when),
  );

/**
 * 签收. A shorter time that a grade brings runs from that grade, since nobody could have kept it before; but what was to be signed for by an
 * earlier instant already stays so.
 */
function signing(row: ClockRow, a: Assignment, state: Case, policy: Policy): Wanted[] {
  const of = roundOf(a, a.returns ?? 0);
  const [told, graded] = [toldAt(a, state, policy), arisenSince(state, [row.when])];
  const start = liftedStart(row, of, state, policy) ?? (graded > a.assignedAt ? latest(told, graded) : told);
  const fresh = counted(row, of, start, state, a.unit);
  const standing = state.clocks.find((clock) => clock.kind === row.kind && clock.of === of && isLive(clock));
  const before =
    standing &&
    graded > standing.startAt &&
    clockRows(policy).find(
      ({ kind, per, ladder }) => kind === row.kind && per === row.per && ladder === standing.ladder,
    );
  const [due] = fresh.map((want) => dueOf(want, policy));
  return before && typeof due === 'string' && standing.dueAt <= due
    ? counted(before, of, standing.startAt, state, a.unit)
    : fresh;
}

/** A1: where another grade took the duty away and it arises again, it is due by the hour that was said, whatever may be told at night by now. */
function liftedStart({ kind, limit }: ClockRow, of: string, { lifted = [] }: Case, paced: Paced): Instant | undefined {
  if (!('hours' in limit)) return undefined;
  const before = lifted.find(
    (one) => one.duty === clockKey(kind, of) && !one.past && 'hours' in one.limit && one.limit.hours === limit.hours,
  );
  return before && plus(before.pressedBy, -hoursMs(limit.hours, paced));
}

const rank = (release: ReleaseFact): string => `${Number(release.fulfils.length > 0)} ${release.publishedAt}`;

/** P5, P7: per voice the release whose promise stands: the latest published one that counts; one that fulfils nothing only while there is no other. */
function standingReleases(state: Case): { unit: string; last: ReleaseFact }[] {
  const last = new Map<string, { unit: string; last: ReleaseFact }>();
  for (const release of state.releases.filter((one) => one.void === undefined)) {
    const unit = voiceOf(state, release);
    // M4: what was promised in a case that was joined takes the place of no promise here.
    const voice = answersHere(release) ? unit : `${unit} ${release.from?.case ?? ''}`;
    const before = last.get(voice);
    if (!before || rank(release) >= rank(before.last)) last.set(voice, { unit, last: release });
  }
  return [...last.values()];
}

function counted(row: ClockRow, of: string | undefined, startAt: Instant, state: Case, unit?: string): Wanted[] {
  if ('given' in row.limit) throw new Error(`clock row ${row.kind} of case ${state.number} has no given limit`);
  const move: Mover =
    row.move === 'desk'
      ? { desk: true }
      : row.move === 'decider'
        ? { decider: true }
        : row.move === 'assignee' && unit
          ? { unit }
          : { primary: true };
  return [{ row, startAt, limit: row.limit, move, ...(of ? { of } : {}) }];
}

function given(row: ClockRow, of: string | undefined, startAt: Instant, at: Instant, move: Mover): Wanted {
  return { row, startAt, limit: { at }, move, ...(of ? { of } : {}) };
}
