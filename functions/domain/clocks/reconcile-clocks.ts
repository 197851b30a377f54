import {
  type ClockChange,
  countedAs,
  generationOf,
  type WhySkipped,
  type WhySuperseded,
} from '../matter/clock-changes.ts';
import { type Clock, clockKey, isLive, type Limit, type Mover } from '../matter/clock.ts';
import { withDone } from '../matter/done-rungs.ts';
import { type Instant, plus } from '../matter/instant.ts';
import type { Matter } from '../matter/matter.ts';
import { hoursMs } from '../rules/pace.ts';
import type { Policy } from '../rules/policy.ts';
import { ladderOf, type TimedRung, undone } from './ladder.ts';
import { addWorkingDays } from './working-days.ts';

/** A clock that the rules say should exist, before it is reckoned. */
export interface Wanted<Kind extends string = string> {
  row: { kind: Kind; clause: string; ladder: string };
  of?: string;
  startAt: Instant;
  limit: Limit;
  move: Mover;
}

/** What a kind of matter says of its clocks. */
export interface ClockRules<Kind extends string, Want extends Wanted<Kind> = Wanted<Kind>> {
  wanted: readonly Want[];
  /** When the facts fulfilled a clock, by the evidence's time, or null. */
  fulfilledAt: (clock: Clock<Kind>) => Instant | null;
  /** Why a clock is wanted no longer. */
  whyGone: (clock: Clock<Kind>) => WhySuperseded;
  /** A1: the limit was over before its duty arose, so that nobody is late by it: our own target instead, where there is one; null: it was not over. */
  pastOf?: (want: Want, due: Instant) => { targetAt?: Instant; openedAt?: Instant } | null;
  /** Whether what is wanted is still owed: a matter that is over owes nothing, and all the same its facts are judged again. */
  isOwed?: (want: Want) => boolean;
  /** H2: a recorded fact was corrected, so that clocks are judged again in both directions; whether it moved this one. */
  moved?: (clock: Clock<Kind>, want: Want | undefined) => boolean;
  /** What besides ladder, basis and limit makes it another clock: another takes its place. */
  otherwise?: (clock: Clock<Kind>, want: Want) => boolean;
  /** Ids of proposals that were taken back: nobody need decide them, and nobody did. */
  withdrawn?: readonly string[];
}

type Clocked<Kind extends string> = Pick<Matter, 'refusedClocks' | 'generations'> & { clocks: Clock<Kind>[] };

/**
 * H4: brings the clocks in line with the facts. Opens what has arisen, from its own start and never from now; meets what the facts fulfil, judged
 * by the evidence's time; supersedes what no longer applies. Calling it again changes nothing.
 */
export function reconcileClocks<Kind extends string, Want extends Wanted<Kind> = Wanted<Kind>>(
  state: Clocked<Kind>,
  rules: ClockRules<Kind, Want>,
  policy: Policy,
  now: Instant,
): ClockChange<Kind>[] {
  const { isOwed = () => true } = rules;
  const [wantedOf, clocksOf] = [
    groupedBy(rules.wanted, ({ row }) => row.kind),
    groupedBy(state.clocks, ({ kind }) => kind),
  ];
  const changes = state.clocks.flatMap((clock) => standing(clock, wantedOf.get(clock.kind) ?? [], rules));
  const gone = new Set(changes.flatMap((one) => (one.change === 'superseded' ? [one.clockId] : [])));
  const judgedAgain = new Set(state.clocks.filter(({ id }) => gone.has(id)).map(({ kind, of }) => clockKey(kind, of)));
  for (const want of rules.wanted) {
    if (isStanding(clocksOf.get(want.row.kind) ?? [], want, gone)) continue;
    const opening = opened(state, want, rules, policy, now);
    // What is over owes nothing more: there only what was met stands anew, as late or in time.
    const stands = judgedAgain.has(clockKey(want.row.kind, want.of)) && opening.some(({ change }) => change === 'met');
    if (isOwed(want) || stands) changes.push(...opening);
  }
  return changes;
}

/** An old matter has hundreds of clocks, of a dozen kinds. */
function groupedBy<One>(all: readonly One[], kindOf: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const group = groups.get(kindOf(one));
    if (group) group.push(one);
    else groups.set(kindOf(one), [one]);
  }
  return groups;
}

/** Whether one of the clocks of its kind, but for those that go, is the wanted one. */
const isStanding = (clocks: readonly Clock[], { of }: Wanted, gone: ReadonlySet<string>): boolean =>
  clocks.some((clock) => clock.of === of && clock.state !== 'superseded' && !gone.has(clock.id));

function standing<Kind extends string, Want extends Wanted<Kind>>(
  clock: Clock<Kind>,
  wanted: readonly Want[],
  { fulfilledAt, whyGone, isOwed = () => true, moved, otherwise, withdrawn = [] }: ClockRules<Kind, Want>,
): ClockChange<Kind>[] {
  const gone = (why: WhySuperseded): ClockChange<Kind>[] => [
    { change: 'superseded', clockId: clock.id, kind: clock.kind, why },
  ];
  if (clock.state === 'superseded') return [];
  if (clock.kind === 'decision' && isLive(clock) && withdrawn.includes(clock.of ?? ''))
    return gone('proposal-withdrawn');
  const metAt = fulfilledAt(clock);
  const want = wanted.find(({ of }) => of === clock.of);
  // What met it turned out not to, or a fact that it starts at is another.
  if (moved && ((clock.state === 'met' && metAt === null) || moved(clock, want))) return gone('corrected');
  if (metAt !== null && (improves(clock, metAt) || (moved && clock.metAt !== metAt)))
    return [{ change: 'met', clockId: clock.id, metAt, late: metAt > clock.dueAt }];
  if (metAt !== null || !isLive(clock)) return [];
  if (!want || !isOwed(want)) return gone(whyGone(clock));
  return isChanged(clock, want) || otherwise?.(clock, want) ? gone('replaced') : [];
}

/** A timely answer recorded late heals a missed clock, and an earlier one a late one (idea 3 of the design). */
const improves = (clock: Clock, metAt: Instant): boolean =>
  isLive(clock) || (clock.late === true && clock.metAt !== undefined && metAt < clock.metAt);

/** The rules or the facts give it another ladder, basis or limit than it has. */
const isChanged = (clock: Clock, { row, limit }: Wanted): boolean =>
  clock.ladder !== row.ladder || clock.basis !== row.clause || JSON.stringify(clock.limit) !== JSON.stringify(limit);

/** Opens a wanted clock from its own start: met, or with the rungs that are past as skipped. One without a calendar is refused, once (H3). */
function opened<Kind extends string, Want extends Wanted<Kind>>(
  state: Clocked<Kind>,
  want: Want,
  { fulfilledAt, pastOf }: Pick<ClockRules<Kind, Want>, 'fulfilledAt' | 'pastOf'>,
  policy: Policy,
  now: Instant,
): ClockChange<Kind>[] {
  const due = dueOf(want, policy);
  const key = clockKey(want.row.kind, want.of);
  const of = want.of ? { of: want.of } : {};
  if (typeof due !== 'string') {
    const why = { why: 'no-calendar', year: due.missingYear } as const;
    return state.refusedClocks?.includes(key) ? [] : [{ change: 'refused', kind: want.row.kind, ...of, ...why }];
  }
  const alike = state.clocks.filter((clock) => countedAs(clockKey(clock.kind, clock.of)) === countedAs(key));
  const before = Math.max(state.generations?.[countedAs(key)] ?? 0, ...alike.map(({ id }) => generationOf(id)));
  const past = pastOf?.(want, due) ?? null;
  const clock: Clock<Kind> = {
    id: before === 0 ? key : `${key}#${before + 1}`,
    kind: want.row.kind,
    basis: want.row.clause,
    startAt: want.startAt,
    dueAt: due,
    openedAt: now,
    limit: want.limit,
    move: want.move,
    ladder: want.row.ladder,
    state: 'running',
    done: [],
    ...of,
    ...(past === null ? {} : { past: true as const, ...past }),
  };
  const metAt = fulfilledAt(clock);
  if (metAt !== null)
    return [
      { change: 'opened', clock },
      { change: 'met', clockId: clock.id, metAt, late: metAt > due },
    ];
  const overtaken = undone(clock, ladderOf(clock, policy), (at) => at < now);
  return [{ change: 'opened', clock }, ...skipped(clock, overtaken, 'before-the-clock')];
}

/** Rungs that are past are recorded as skipped in one change; a miss among them is still declared. */
export function skipped<Kind extends string>(
  { id, state }: Clock<Kind>,
  past: readonly TimedRung[],
  why: WhySkipped,
): ClockChange<Kind>[] {
  if (past.length === 0) return [];
  const rungs = past.map((rung) => rung.id).reduce<string[]>(withDone, []);
  const missed = state === 'running' && past.some(({ kind }) => kind === 'declare-missed');
  return [
    { change: 'rungs-skipped', clockId: id, rungs, why },
    ...(missed ? [{ change: 'missed' as const, clockId: id }] : []),
  ];
}

/** When it falls due, or the year that no calendar covers. */
export function dueOf(
  { limit, startAt }: Pick<Wanted, 'limit' | 'startAt'>,
  policy: Policy,
): Instant | { missingYear: number } {
  if ('at' in limit) return limit.at;
  if ('hours' in limit) return plus(startAt, hoursMs(limit.hours, policy));
  return addWorkingDays(policy, startAt, limit.workingDays);
}
