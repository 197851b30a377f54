import { askedAndAnswered, basedForPublic } from '../intake/public-words.ts';
import { type Instant, wallClock } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { WatchPersonCommand } from './commands.ts';
import { dayAfter, dayOf } from './days.ts';
import type { Facts, WatchBody } from './events.ts';
import { launchTimes, periodFault, unitsFault, withGrace } from './open-watch.ts';
import { isLaunched, isOver } from './phase.ts';
import { periodRowOf, rulesOf } from './rules-of.ts';
import { type Day, isBound, type Watch } from './watch.ts';

type Of<Name extends WatchPersonCommand['command']> = Extract<WatchPersonCommand, { command: Name }>;

export const notALaunch = refuse('not-a-launch', 'M1', '只有政策发布才有此项');
export const notAPeriod = refuse('not-a-period', 'M1', '只有敏感时期才有此项');

/** M1, R3: what is to be said of a policy, and what is likely to be asked; a later one takes the place of the one before. */
export function setLine(
  { launch }: Watch,
  { says, questions, exposureBasis }: Of<'set-line'>,
  context: TextContext,
): WatchBody[] | Refusal {
  if (!launch) return notALaunch;
  const based = basedForPublic([{ name: '口径', text: says }, ...askedAndAnswered(questions)], exposureBasis, context);
  return isRefusal(based) ? based : [{ type: 'line-set', version: launch.lines + 1, says, questions, ...based }];
}

/** M1: a person tells the units before their day comes. */
export function tellUnits(state: Watch): WatchBody[] | Refusal {
  if (!state.launch) return notALaunch;
  if (state.units.length === 0) return refuse('no-unit', 'M1', '尚未列入涉及单位，请先列入');
  return state.toldAt === undefined
    ? [{ type: 'units-told', units: state.units.map(({ unit }) => unit), why: 'by-hand' }]
    : refuse('told-already', 'M1', '已提前通报；后列入的单位在列入时即已通报');
}

/** M1: it is put off or brought forward, extended or ended early; what it asks for goes by the new time. */
export function move(state: Watch, command: Of<'move'>, context: TextContext): WatchBody[] | Refusal {
  return state.launch ? moveLaunch(state, command, context) : movePeriod(state, command, context);
}

function moveLaunch(
  { launch }: Watch,
  { says, launchAt, from, until }: Of<'move'>,
  { policy, now }: TextContext,
): WatchBody[] | Refusal {
  if (!launch) return notALaunch;
  if (from !== undefined || until !== undefined || launchAt === undefined)
    return refuse('launch-or-period', 'M1', '政策发布改期请写新的发布时间', '/launchAt');
  if (launch.at === launchAt) return refuse('nothing-new', 'M1', '与原发布时间相同', '/launchAt');
  if (isLaunched({ launch }, now)) return refuse('launched-already', 'M1', '发布时间已到：未发布的请取消后重新登记');
  const times = launchTimes(launchAt, policy, now);
  return isRefusal(times) ? times : [{ type: 'watch-moved', says, launch: times.launch, was: { at: launch.at } }];
}

function movePeriod(
  { period, units }: Watch,
  { says, launchAt, from, until }: Of<'move'>,
  { policy, now }: TextContext,
): WatchBody[] | Refusal {
  if (!period) return notAPeriod;
  if (launchAt !== undefined) return refuse('launch-or-period', 'M1', '敏感时期请写新的起止日期', '/launchAt');
  const is = { kind: period.kind, from: from ?? period.from, until: until ?? period.until };
  if (is.from === period.from && is.until === period.until)
    return refuse('nothing-new', 'M1', '与原起止日期相同', '/until');
  const today = dayOf(now);
  if (is.from !== period.from && (period.from <= today || is.from < today))
    return refuse('begun-already', 'M1', '已开始的时期不能改开始日期，也不能改到今天以前', '/from');
  const fault = periodFault(is, policy, now);
  if (fault) return fault;
  const owes = periodRowOf(period.kind, policy).report !== undefined && units.length > 0;
  // What is added is owed from now on: the days between an end and its extension were nobody's.
  const owedSince = is.until > period.until && owes ? now : period.owedSince;
  return [
    {
      type: 'watch-moved',
      says,
      period: { from: is.from, until: is.until, owedSince },
      was: pick(period, ['from', 'until']),
    },
  ];
}

/** M1: it does not come after all. */
export function callOff(state: Watch, { says }: Of<'call-off'>, { now }: TextContext): WatchBody[] | Refusal {
  return isOver(state, now) ? refuse('over-already', 'M1', '已经结束，请办结') : [{ type: 'watch-called-off', says }];
}

/** H2: what was entered wrongly, with what it was and why it is another now. */
export function correct(
  state: Watch,
  { command: _command, because, document, leads, ...fields }: Of<'correct'>,
  was: Facts,
  { directory }: TextContext,
): WatchBody[] | Refusal {
  if (!state.launch && (document !== undefined || leads !== undefined))
    return refuse('of-a-launch', 'M1', '文件和牵头回应单位只在政策发布时填写，请去掉', '/leads');
  const { document: _document, leads: _leads, ...rest } = was;
  const [document_, leads_] = [given(document, was.document), given(leads, was.leads)];
  const is: Facts = {
    ...rest,
    ...fields,
    ...(document_ === undefined ? {} : { document: document_ }),
    ...(leads_ === undefined ? {} : { leads: leads_ }),
  };
  const names = ['name', 'says', 'mentions', 'document', 'leads'] as const;
  if (names.every((name) => JSON.stringify(is[name]) === JSON.stringify(was[name])))
    return refuse('nothing-new', 'H2', '与原登记相同，没有更正');
  const wrong = leads_ === undefined || leads_ === was.leads ? null : unitsFault([leads_], directory);
  return wrong ?? [{ type: 'facts-corrected', is, was, says: because }];
}

/** null takes it away, nothing leaves it. */
const given = (is: string | null | undefined, was: string | undefined): string | undefined =>
  is === undefined ? was : (is ?? undefined);

/** M1: another unit is concerned or bound; it owes from the next day that leaves it time. */
export function addUnits(
  state: Watch,
  { units }: Of<'add-units'>,
  { policy, directory, now }: TextContext,
): WatchBody[] | Refusal {
  if (state.test) return refuse('of-a-test', 'P8', '联络测试按通讯录和值班表自动列人，不另列单位');
  const known = units.find((unit, index) => isBound(state, unit) || units.indexOf(unit) < index);
  if (known !== undefined) return refuse('listed-already', 'M1', `${known} 已在列`, '/units');
  const { maxUnits } = rulesOf(policy);
  if (units.length === 0 || state.units.length + units.length > maxUnits)
    return refuse('units-out-of-range', 'ours', `请写明单位，连同已列入的至多 ${maxUnits} 个`, '/units');
  const wrong = unitsFault(units, directory);
  if (wrong) return wrong;
  if (isOver(state, now)) return refuse('over-already', 'M1', '已经结束，不再列入单位');
  return [{ type: 'units-added', units, ...(state.period ? { since: sinceOf(state, policy, now) } : {}) }];
}

/** M1: a day on which the hour of reporting is too near is not asked of whoever hears of it just now. */
function sinceOf({ period }: Watch, policy: TextContext['policy'], now: Instant): Day {
  const hour = period && periodRowOf(period.kind, policy).report?.by;
  const today = dayOf(now);
  if (hour === undefined) return today;
  const { date, time } = wallClock(withGrace(now, now, policy));
  return time > hour ? dayAfter(date) : date;
}

/** M1: it concerns or binds a unit no longer; what that missed before stays. */
export function removeUnit(state: Watch, { unit, says }: Of<'remove-unit'>): WatchBody[] | Refusal {
  if (!isBound(state, unit)) return refuse('not-listed', 'M1', '该单位不在列', '/unit');
  if (state.period && state.units.length === 1)
    return refuse('no-unit', 'M1', '敏感时期至少约束一个单位；不再需要的请取消', '/unit');
  return [{ type: 'unit-removed', unit, says }];
}

/** It is over: nothing more is owed, and the rotas of its days go out of the units' own. */
export function close(state: Watch, { says }: Of<'close'>, { now }: TextContext): WatchBody[] | Refusal {
  if (!isOver(state, now)) return refuse('not-over', 'M1', '尚未结束；不再需要的请取消，已提前结束的请改期');
  const owed = state.period?.days.flatMap(({ owing, day }) => owing.map((unit) => `${unit}（${day}）`)) ?? [];
  if (owed.length > 0 && says === undefined)
    return refuse(
      'still-owed',
      'M1',
      `${owed.length} 个单位仍缺零报告：请催报或认定不计；确不再催的，请写明原因`,
      '/says',
    );
  return [{ type: 'watch-closed', ...(says === undefined ? {} : { says }) }];
}
