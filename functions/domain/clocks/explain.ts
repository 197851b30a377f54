import { own } from '../matter/own.ts';
import { type Case, type Clock, type ClockKind, isOneOrder, primaryOrders } from '../case/case.ts';
import { countsFrom } from '../case/correction.ts';
import { commanding } from '../case/takeover.ts';
import { between, DAY, type Instant, fromMs, HOUR, MINUTE, plus, toMs, wallClock } from '../matter/instant.ts';
import type { Pace } from '../rules/pace.ts';
import type { ClockRow, Policy } from '../rules/policy.ts';
import { clockRows } from '../rules/clock-rows.ts';
import { holds, isProposed, replacesAnswer } from './wanted-clocks.ts';
import { type Clock as ClockOfAny, clockKey } from '../matter/clock.ts';
import { isOwedThere, isRenewed } from './answering.ts';
import { type OrderGiven, ordersGiven } from './orders-given.ts';
import { addWorkingDays, type Counted, isWorkingDay, workingDaysAfter } from './working-days.ts';

/** 时限依据: everything that a deadline rests on, as printed. */
export interface Basis {
  clockId: string;
  name: string;
  rule: { clause: string; name: string; source: string; says: string; limitClause: string };
  start: { at: Instant; says: string };
  /** 48小时, 5个工作日; absent where a superior or a release gave the instant itself. */
  limit?: string;
  /** One sentence a line, from rule to due. */
  arithmetic: string[];
  due: Instant;
  state: { is: ClockOfAny['state']; late: boolean; says: string };
  policyId: string;
}

/** What its own matter says of a clock: what it is called, from when it is counted, who gave the instant, and what else to note. */
interface Told {
  name: string;
  /** Where the figure comes from another clause than the duty. */
  limitClause: string | undefined;
  start: string;
  /** Of a limit that is an instant. */
  given: () => string[];
  notes?: string[];
}

/** H3, H4: prints the arithmetic of a deadline of any matter: rule, start, count, due. The policy must be the one that the matter is under. */
export function basisOf(
  clock: ClockOfAny,
  { name, limitClause = clock.basis, start, given: told, notes = [] }: Told,
  policy: Policy,
): Basis {
  const clause = own(policy.clauses, clock.basis);
  const rule = {
    clause: clock.basis,
    name: clause?.name ?? clock.basis,
    source: clause?.source ?? '',
    says: clause?.says ?? '',
    limitClause,
  };
  const limit = limitOf(clock, policy);
  const stateSays = stateOf(clock, policy);
  const words = policy.explain;
  const arithmetic = [
    fill(words.rule, { ...rule }),
    ...(limit !== undefined && limitClause === 'ours' && clock.basis !== 'ours'
      ? [fill(words.ruleOurs, { limit })]
      : []),
    start,
    ...(limit === undefined ? told() : counted(clock, policy, limit)),
    ...notes,
    stateSays,
    fill(words.policy, { id: policy.id }),
  ];
  return {
    clockId: clock.id,
    name,
    rule,
    start: { at: clock.startAt, says: start },
    ...(limit !== undefined && { limit }),
    arithmetic,
    due: clock.dueAt,
    state: { is: clock.state, late: clock.late ?? false, says: stateSays },
    policyId: policy.id,
  };
}

/** H3, H4: the arithmetic of a deadline of a case. */
export function explain(clock: Clock, state: Case, policy: Policy): Basis {
  const row = rowOf(clock, policy);
  const words = policy.explain;
  const graded = row?.when.emergencyGrades !== undefined || row?.when.opinionGrades !== undefined;
  return basisOf(
    clock,
    {
      name: row?.name ?? clock.kind,
      limitClause: row?.limitClause,
      start: startOf(clock, row, state, policy),
      given: () => given(clock, state, policy, printed(clock.dueAt)),
      notes: [
        ...(row?.start === 'discovery' ? [words.unmoved] : []),
        ...(clock.targetAt === undefined ? [] : [pastSays(clock, clock.targetAt, state, policy)]),
        ...commandedSays(clock, state, words),
        ...(graded && !state.gradesConfirmed ? [words.unconfirmed] : []),
        ...(row && isProposed(row, state) ? [words.proposed] : []),
      ],
    },
    policy,
  );
}

/** P3: the duty stays on the record while a superior commands: what it releases counts, and the district asks and passes on. */
function commandedSays({ kind }: Clock, state: Case, words: Policy['explain']): string[] {
  const command = commanding(state);
  return command && COMMANDED.includes(kind)
    ? [fill(words.commanded, { body: command.body, at: printed(command.since) })]
    : [];
}

const COMMANDED: ClockKind[] = ['first-information', 'press-conference', 'response', 'follow-up'];

/** The row that a clock came from: several rows may give one kind, told apart by clause, ladder and limit. */
export function rowOf(clock: Clock, policy: Policy): ClockRow | undefined {
  const rows = clockRows(policy).filter((row) => row.kind === clock.kind);
  // H3: of a limit in working days that a person set, the instant alone is known.
  const sameLimit = (row: ClockRow): boolean =>
    'given' in row.limit ||
    ('workingDays' in row.limit && 'at' in clock.limit) ||
    JSON.stringify(row.limit) === JSON.stringify(clock.limit);
  const ofRow = rows.find((row) => row.per === 'effect' && clock.of?.split('.')[1] === String(row.afterHours));
  if (ofRow) return ofRow;
  return rows.find((row) => row.clause === clock.basis && row.ladder === clock.ladder && sameLimit(row)) ?? rows[0];
}

/** A limit in words; undefined for one that a superior gives or that is an instant. */
export function limitOf(
  { limit }: Pick<ClockOfAny, 'limit'> | Pick<ClockRow, 'limit'>,
  { explain: words }: Pick<Policy, 'explain'>,
): string | undefined {
  if ('at' in limit || 'given' in limit) return undefined;
  if ('workingDays' in limit) return fill(words.limitDays, { count: String(limit.workingDays) });
  return limit.hours < 1
    ? fill(words.limitMinutes, { count: String(limit.hours * 60) })
    : fill(words.limitHours, { count: String(limit.hours) });
}

function startOf(clock: Clock, row: ClockRow | undefined, state: Case, { explain: words }: Policy): string {
  const at = printed(clock.startAt);
  if (isOwedThere(clock))
    return fill(words.startJoined, { at, from: state.owed?.find(({ id }) => id === clock.of)?.from ?? '' });
  if (isRenewed(clock) && isMended(clock, state)) return fill(words.startMended, { at });
  if (isRenewed(clock)) return fill(row?.start === 'discovery' ? words.startLearnt : words.startReopened, { at });
  if ((row?.start === 'grade' || row?.per === 'assignment') && state.risen?.some((one) => one.at === clock.startAt))
    return fill(words.startGrade, { at });
  if (row?.start === 'discovery' && clock.of === undefined)
    return fill(clock.startAt === state.discoveredAt ? words.startDiscovery : words.startLearnt, { at });
  if (row?.start === 'grade' && clock.of === undefined)
    return fill(clock.startAt === state.discoveredAt ? words.startDiscovery : words.startLearnt, { at });
  switch (row?.per) {
    case 'assignment':
    case 'assigned-limit':
    case 'co-unit':
    case 'superior':
      return fill(words.startAssignment, { at });
    case 'settlement':
      return fill(words.startSettlement, { at });
    case 'handoff':
      return fill(words.startHandoff, { at });
    case 'media-told':
      return fill(words.startTold, { at });
    case 'consultation':
      return fill(words.startConvene, { at });
    case 'plan':
      return fill(words.startPlan, { at });
    case 'leader':
      return fill(words.startLead, { at });
    case 'return':
      return fill(words.startReturn, { at });
    case 'wrongdoing-flag':
      return fill(words.startFlag, { at });
    case 'graver-emergency':
      return fill(words.startGraver, { at });
    case 'grade-review':
      return fill(words.startReview, { at });
    case 'proposal':
      return fill(words.startProposal, { at });
    case 'feedback':
      return fill(clock.of?.includes('.') ? words.startSentBack : words.startAssignment, { at });
    case 'next-report':
      return fill(words.startReported, { at });
    case 'dispatch':
      return fill(words.startSent, { at });
    case 'takeover':
      return fill(words.startTakeover, { at });
    case 'superior-release':
    case 'release':
    case 'unreached':
    case 'final-release':
      return fill(words.startRelease, { at });
    case 'effect':
      return fill(words.startEffect, { at });
    case 'reopening':
      return fill(words.startReopened, { at });
    case undefined:
      return fill(row?.start === 'registration' ? words.startRegistration : words.startDiscovery, { at });
  }
}

/** D1: closing waited for what a corrected fact had left undone. */
const isMended = ({ kind, startAt }: Clock, { settledAt, releases, reopenedAt }: Case): boolean =>
  kind === 'closing' &&
  startAt !== reopenedAt &&
  (startAt === settledAt || releases.some((one) => countsFrom(one) === startAt));

function counted(clock: ClockOfAny, policy: Policy, limit: string): string[] {
  const words = policy.explain;
  const due = printed(clock.dueAt);
  const sum = { start: printed(clock.startAt), limit, due };
  if (policy.pace) return [pacedSays(clock, policy.pace, policy, sum)];
  if ('hours' in clock.limit) {
    const off = offDays(clock.startAt, clock.dueAt, policy);
    return [
      fill(words.hours, sum),
      words.hoursRunOn,
      ...(off.length > 0 ? [fill(words.hoursAcross, { dates: listed(off) })] : []),
    ];
  }
  const days = 'workingDays' in clock.limit ? workingDaysAfter(policy, clock.startAt, clock.limit.workingDays) : null;
  if (days === null || 'missingYear' in days) return [fill(words.days, sum), fill(words.daysEnd, { due })];
  return [
    fill(words.days, sum),
    fill(words.daysCounted, { dates: listed(days.dates) }),
    ...(days.makeUp.length > 0 ? [fill(words.daysMakeUp, { dates: listed(days.makeUp) })] : []),
    ...(days.off.length > 0 ? [fill(words.daysOff, { dates: listed(days.off) })] : []),
    fill(words.daysEnd, { due }),
    ...unsettled(days, words),
  ];
}

/** S4: in an exercise the limit goes by at its pace; what it stands for is said with it. */
const pacedSays = (
  { startAt, dueAt }: ClockOfAny,
  { factor }: Pace,
  { explain: words }: Policy,
  sum: { start: string; limit: string; due: string },
): string => fill(words.paced, { ...sum, factor: String(factor), span: span(between(startAt, dueAt)) });

/** H3: what is reckoned on days that the next year's notice may still move is said to be so. */
function unsettled({ unsettled: dates }: Counted, words: Policy['explain']): string[] {
  const [first] = dates;
  return first === undefined
    ? []
    : [fill(words.daysUnsettled, { year: String(Number(first.slice(0, 4)) + 1), dates: listed(dates) })];
}

/** P2, P5: the instant itself was given; the reading of "beside or instead" is printed with it. */
function given(clock: Clock, state: Case, policy: Policy, due: string): string[] {
  const words = policy.explain;
  const byHand = state.reckoned?.find((set) => set.clock === clockKey(clock.kind, clock.of));
  if (byHand) return [fill(words.reckoned, { by: byHand.by, due, year: yearMissing(clock, policy) })];
  if (clock.kind === 'plan-step') return [fill(words.givenInPlan, { due })];
  if (clock.kind === 'written-report') return [fill(words.givenInReport, { due })];
  if (clock.kind === 'feedback') return feedbackGiven(clock, state, policy, due);
  if (isOwedThere(clock)) return [fill(words.givenJoined, { due })];
  if (clock.kind === 'settlement') return [fill(words.givenSettlement, { due })];
  if (clock.kind !== 'assigned-limit') {
    const promised = state.releases.find(({ id }) => id === clock.of)?.followUpAt ?? clock.dueAt;
    return promised === clock.dueAt
      ? [fill(words.givenInRelease, { due })]
      : [fill(words.givenInRelease, { due: printed(promised) }), fill(words.promiseRegraded, { due })];
  }
  const later =
    state.limits?.find((set) => set.id === clock.of) ??
    state.assignments.find((assignment) => assignment.id === clock.of)?.assignedBy;
  const by = clock.of === undefined ? state.assignedBy : later;
  return [
    fill(words.givenBySuperior, { unit: by?.unit ?? '上级', due }),
    ...(by?.number === undefined ? [] : [fill(words.givenNumber, { number: by.number })]),
    ...(isInstead(clock, by?.unit, state, policy)
      ? [
          words.instead,
          ...(policy.assignedLimit.lengthensBasis === undefined
            ? []
            : [fill(words.insteadBasis, { basis: policy.assignedLimit.lengthensBasis })]),
        ]
      : [words.beside]),
  ];
}

/** P2: the order's own limit, or after it was sent back that of the return. */
function feedbackGiven({ of = '' }: Clock, state: Case, policy: Policy, due: string): string[] {
  const { explain: words } = policy;
  const [id, round] = of.split('.');
  const order = ordersGiven(state).find((one) => (one.of ?? 'O') === id);
  return [
    fill(round === undefined ? words.givenBySuperior : words.givenSentBack, { unit: order?.unit ?? '上级', due }),
    ...(order?.number === undefined ? [] : [fill(words.givenNumber, { number: order.number })]),
    ...(round === undefined ? alsoGiven(state, order) : []).map((at) => fill(words.givenAlso, { due: printed(at) })),
  ];
}

/** M4: the other limits of the same order, which the cases that were joined had. */
const alsoGiven = (state: Case, order: OrderGiven | undefined): Instant[] =>
  order
    ? ordersGiven(state)
        .filter((one) => one.of !== order.of && isOneOrder(one, order) && one.dueAt !== order.dueAt)
        .map(({ dueAt }) => dueAt)
    : [];

/** A1, D1: why nobody is late by it, and what is aimed at instead. */
function pastSays(clock: Clock, targetAt: Instant, state: Case, policy: Policy): string {
  const { past, pastReopened, pastRecorded } = policy.explain;
  const line = { grade: past, reopening: pastReopened, record: pastRecorded }[pastBy(clock, state, policy)];
  return fill(line, { at: printed(clock.openedAt), due: printed(clock.dueAt), target: printed(targetAt) });
}

/** A1, D1: what brought a duty whose limit was over by then: a grade, a reopening, or what was recorded late. */
export type PastBy = 'grade' | 'reopening' | 'record';

/** What brought this one. */
export function pastBy(clock: Clock, { reopenedAt }: Pick<Case, 'reopenedAt'>, policy: Policy): PastBy {
  if (clock.openedAt === reopenedAt) return 'reopening';
  const { emergencyGrades, opinionGrades } = rowOf(clock, policy)?.when ?? {};
  return emergencyGrades || opinionGrades ? 'grade' : 'record';
}

/** H3: of which year no calendar said, where one was wanted to reckon the limit; the year of the due day where one does by now. */
function yearMissing(clock: Clock, policy: Policy): string {
  const limit = rowOf(clock, policy)?.limit;
  const due = limit && 'workingDays' in limit ? addWorkingDays(policy, clock.startAt, limit.workingDays) : clock.dueAt;
  return String(typeof due === 'string' ? wallClock(clock.dueAt).year : due.missingYear);
}

/** `1天3小时5分`: how long, to the minute begun. */
function span(ms: number): string {
  const minutes = Math.ceil(ms / MINUTE);
  const parts = [
    [Math.floor(minutes / 1440), '天'],
    [Math.floor((minutes % 1440) / 60), '小时'],
    [minutes % 60, '分钟'],
  ] as const;
  return parts.flatMap(([count, unit]) => (count > 0 ? [`${count}${unit}`] : [])).join('');
}

/** P2: this very order takes the place of the answer. */
function isInstead(clock: Clock, unit: string | undefined, state: Case, policy: Policy): boolean {
  if (unit === undefined) return false;
  const order = primaryOrders(state).find((one) => one.unit === unit && one.dueAt === clock.dueAt);
  const rows = clockRows(policy).filter(({ kind, off, when }) => kind === 'response' && !off && holds(when, state));
  return rows.some(({ per, limit }) => {
    const startAt = per === 'reopening' ? state.renewed?.at : state.discoveredAt;
    if (!order || startAt === undefined || 'given' in limit) return false;
    return order.givenAt >= startAt && replacesAnswer(order, { limit, startAt }, policy);
  });
}

function stateOf(clock: ClockOfAny, { explain: words }: Policy): string {
  if (clock.state === 'met' && clock.past && clock.late) return pastMet(clock, words);
  if (clock.state === 'met')
    return fill(clock.late ? words.metLate : words.met, {
      at: clock.metAt ? printed(clock.metAt) : '',
      late: clock.metAt ? span(between(clock.dueAt, clock.metAt)) : '',
    });
  return words[clock.state];
}

/** A1: nobody was late by the limit; by our own target somebody may have been. */
function pastMet({ metAt, targetAt }: ClockOfAny, words: Policy['explain']): string {
  const at = metAt ? printed(metAt) : '';
  return metAt && targetAt && metAt > targetAt
    ? fill(words.pastMetLate, { at, target: printed(targetAt), late: span(between(targetAt, metAt)) })
    : fill(words.pastMet, { at });
}

/** Weekends and holidays that the hours run through; only of years whose calendar is known. */
function offDays(from: Instant, to: Instant, policy: Policy): string[] {
  const dates: string[] = [];
  for (let at = from; wallClock(at).date <= wallClock(to).date && dates.length < 31; at = plus(at, DAY)) {
    const { date, year } = wallClock(at);
    if (policy.calendar.coveredYears.includes(year) && !isWorkingDay(policy, date)) dates.push(date);
  }
  return dates;
}

const listed = (dates: string[]): string => dates.join('、');

/** `2026-03-20 14:10`, with seconds where there are any, in Asia/Shanghai. */
export function printed(at: Instant): string {
  const { date, time } = wallClock(at);
  const seconds = fromMs(toMs(at) + 8 * HOUR).slice(17, 19);
  return `${date} ${time}${seconds === '00' ? '' : `:${seconds}`}`;
}

/** A line of the policy with its blanks filled. */
export const fill = (line: string, values: Record<string, string>): string =>
  line.replaceAll(/\{(\w+)\}/g, (_, name: string) => own(values, name) ?? '');
