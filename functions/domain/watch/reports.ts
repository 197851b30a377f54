import type { Actor } from '../matter/actor.ts';
import type { Recorded } from '../matter/event.ts';
import { fromWallClock, type Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { isOfDesk, nameOfUnit } from '../people/directory.ts';
import type { Policy } from '../rules/policy.ts';
import type { Deciding } from '../texts/text-context.ts';
import type { WatchPersonCommand } from './commands.ts';
import { beginningOf, dayOf, daysOf, isReported } from './days.ts';
import type { WatchBody } from './events.ts';
import { notAPeriod } from './prepare.ts';
import { periodRowOf } from './rules-of.ts';
import type { Day, Watch } from './watch.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends WatchPersonCommand['command']> = Extract<WatchPersonCommand, { command: Name }>;
type Context = Deciding<WatchBody>;

/** When the report of a day is due. */
const dueOfDay = (day: Day, kind: string, policy: Policy): Instant =>
  fromWallClock(day, periodRowOf(kind, policy).report?.by ?? '24:00');

const boundOn = ({ units }: Pick<Watch, 'units'>, day: Day): string[] =>
  units.filter(({ since }) => since === undefined || since <= day).map(({ unit }) => unit);

/** M1: the next day of which units report, after the newest that they were asked for. */
function nextDay(state: Watch, policy: Policy): { day: Day; dueAt: Instant; units: string[] } | null {
  const { period } = state;
  if (!period) return null;
  const row = periodRowOf(period.kind, policy);
  const { from, until, lastDay = '', owedSince, kind } = period;
  const first = [dayOf(owedSince), lastDay].reduce((a, b) => (a > b ? a : b), from);
  for (const day of daysOf({ from: first, until })) {
    if (day <= lastDay || !isReported(day, row, policy)) continue;
    const dueAt = dueOfDay(day, kind, policy);
    const units = boundOn(state, day);
    if (dueAt > owedSince && units.length > 0) return { day, dueAt, units };
  }
  return null;
}

/** In whose figures a breach of then stands. */
const monthOf = (dueAt: Instant): string => dayOf(dueAt).slice(0, 7);

/** M1: the one day that units are asked for is closed with all who missed it, or the next one opened with all who owe it. */
function nextMove(state: Watch, policy: Policy, isOver: (dueAt: Instant) => boolean): WatchBody | null {
  if (!state.period || state.status !== 'open') return null;
  const newest = state.period.days.at(-1);
  if (newest && newest.owing.length > 0 && !newest.missed) {
    const { day, dueAt, owing } = newest;
    return isOver(dueAt) ? { type: 'reports-missed', day, dueAt, units: owing, month: monthOf(dueAt) } : null;
  }
  const next = nextDay(state, policy);
  return next && { type: 'day-opened', ...next };
}

/** One event for all units. While nothing ran, whole days may have passed: each is opened and closed in turn. */
export function daysMoved(
  state: Watch,
  policy: Policy,
  isOver: (dueAt: Instant) => boolean,
  fold: (before: Watch, body: WatchBody) => Watch,
): WatchBody[] {
  const moved: WatchBody[] = [];
  let after = state;
  for (let body = nextMove(after, policy, isOver); body; body = nextMove(after, policy, isOver)) {
    moved.push(body);
    after = fold(after, body);
  }
  return moved;
}

/** What the record says of one unit and one day that is kept in the state no longer. */
const known = ({ facts = [] }: Context, day: Day, unit: string) => ({
  asked: facts.some((event) => event.type === 'day-opened' && event.day === day && event.units.includes(unit)),
  reported: facts.some((event) => event.type === 'reported' && event.day === day && event.unit === unit),
  missed: facts.find(
    (event): event is Recorded<WatchBody> & { type: 'reports-missed' } =>
      event.type === 'reports-missed' && event.day === day && event.units.includes(unit),
  ),
  healed: facts.some((event) => event.type === 'reported' && event.day === day && event.unit === unit && event.heals),
  excused: facts.some((event) => event.type === 'miss-excused' && event.day === day && event.unit === unit),
});

/**
 * M1, H2: a unit says that there was nothing, or what it saw; late it says so too. The desk may write down what it was told,
 * and when: what came in time was no miss, whenever that is written down, and nobody says it of himself.
 */
export function report(
  state: Watch,
  { day, unit = '', says, toldAt, toldBy }: Of<'report'>,
  actor: Person,
  context: Context,
): WatchBody[] | Refusal {
  const { policy, directory, now } = context;
  const of = unit === '' ? actor.unit : unit;
  if (of !== actor.unit && !isOfDesk({ unit: actor.unit }, directory))
    return refuse('not-own-unit', 'H2', '只能报本单位的情况；代报的请由值班台登记', '/unit');
  if (!state.period) return notAPeriod;
  const untold = unlessTold({ of, day, toldAt, toldBy }, actor, context);
  if (untold) return untold;
  if (day > dayOf(now)) return refuse('not-yet', 'M1', '当日尚未到，请到时再报', '/day');
  const kept = state.period.days.find((one) => one.day === day);
  const found = known(context, day, of);
  const owes = kept ? kept.owing.includes(of) : !found.reported;
  const due = dueOfDay(day, state.period.kind, policy);
  // At its very instant it is in time, though the miss of all others was declared at that instant before it.
  const inTime = (toldAt ?? now) <= due;
  const healed = inTime && !found.excused && !found.healed ? found.missed : undefined;
  const heals = healed !== undefined;
  // What it missed while it was bound it may have said in time.
  if (!heals && !boundOn(state, day).includes(of))
    return refuse('not-bound', 'M1', `${nameOfUnit(directory, of)} 当日不在零报告单位之列`, '/unit');
  if (!kept && !found.asked)
    return refuse('no-such-day', 'M1', '这一天不须零报告；有情况的请登记办件或联系值班台', '/day');
  if (!owes && !heals && says === undefined)
    return refuse('already-reported', 'M1', '当日已报；又有情况的请写明', '/says');
  const late = owes && (toldAt ?? now) > due;
  return [
    {
      type: 'reported',
      day,
      unit: of,
      ...(says === undefined ? {} : { says }),
      ...(late ? { late: true as const } : {}),
      ...(owes || heals ? {} : { further: true as const }),
      ...pick({ toldAt, toldBy }, ['toldAt', 'toldBy']),
      ...(healed ? { heals: true as const, ...pick(healed, ['month']) } : {}),
    },
  ];
}

/** H2: the desk alone says when it was told, never of its own unit, and by whom. */
function unlessTold(
  { of, day, toldAt, toldBy }: { of: string; day: Day; toldAt: Instant | undefined; toldBy: string | undefined },
  actor: Person,
  { now }: Context,
): Refusal | null {
  if (toldAt === undefined)
    return toldBy === undefined ? null : refuse('told-by-not-asked', 'H2', '未写明何时告知，请去掉此项', '/toldBy');
  if (of === actor.unit) return refuse('own-unit', 'H2', '本单位何时报告由接报的值班台人员登记', '/toldAt');
  if (toldBy === undefined) return refuse('told-by-missing', 'H2', '请写明由该单位何人、以何种方式报告', '/toldBy');
  return toldAt > now || toldAt < beginningOf(day)
    ? refuse('time-out-of-range', 'M1', '报告时间应在当日零时以后、现在以前', '/toldAt')
    : null;
}

/** H2: a named person finds that a miss is not to count, never for his own unit. */
export function excuseMiss(
  state: Watch,
  { day, unit, says }: Of<'excuse-miss'>,
  actor: Person,
  context: Context,
): WatchBody[] | Refusal {
  if (!state.period) return notAPeriod;
  if (actor.unit === unit) return refuse('own-unit', 'H2', '本单位的漏报由值班台其他单位的人员认定', '/unit');
  const found = known(context, day, unit);
  if (!found.missed) return refuse('no-miss', 'M1', '没有这一天的漏报', '/day');
  if (found.healed) return refuse('no-miss', 'M1', '当日已按时报告（事后补记），不是漏报', '/day');
  return found.excused
    ? refuse('excused-already', 'H2', '已认定不计', '/day')
    : [{ type: 'miss-excused', day, unit, says, ...pick(found.missed, ['month']) }];
}
