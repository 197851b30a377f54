import { countedAs, generationOf, keyOfId } from '../matter/clock-changes.ts';
import { isLive } from '../matter/clock.ts';
import { type Stamp, stampOf } from '../matter/event.ts';
import { leaving, stamped } from '../matter/folded.ts';
import { ERASED } from '../matter/free-text.ts';
import { foldMatter, isMatterBody } from '../matter/fold.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { carriedOut, foldProposal } from '../matter/proposal.ts';
import { tallied } from './breaches.ts';
import { dayAfter } from './days.ts';
import type { WatchBody, WatchEvent, WatchOpened } from './events.ts';
import {
  type ClockKind,
  type ContactTest,
  type Launch,
  type Period,
  unitsOf,
  type UnitRota,
  type Watch,
} from './watch.ts';

/** Folds one event into the watch. Only `watch-opened` may come first. Throws on an event that cannot follow, which means a broken record. */
export const apply = (state: Watch | null, event: WatchEvent): Watch => fold(state, event, stampOf(event));

/** `apply` for a body whose envelope is not made yet. */
export function fold(state: Watch | null, body: WatchBody, stamp: Stamp): Watch {
  if (body.type === 'watch-opened') {
    if (state) throw new Error(`watch ${state.number} was opened twice`);
    return opened(body, stamp);
  }
  if (!state) throw new Error(`event ${body.type} before watch-opened`);
  const changed = isMatterBody<ClockKind>(body)
    ? pruned(foldMatter(state, body))
    : leaving(state, folded(state, body, stamp), unitsOf);
  return stamped(changed, stamp);
}

const opened = (body: WatchOpened, stamp: Stamp): Watch => ({
  schema: 1,
  version: stamp.seq,
  personVersion: stamp.byPerson ? stamp.seq : 0,
  head: stamp.hash,
  changedAt: stamp.at,
  openedAt: stamp.at,
  status: 'open',
  clocks: [],
  units: body.units.map((unit) => ({ unit })),
  ...pick(body, ['number', 'policyId', 'drill', 'name', 'subject', 'grade', 'owner', 'mentions', 'assessment']),
  ...(body.launch ? { launch: { ...body.launch, ...pick(body, ['leads']), lines: 0 } } : {}),
  ...(body.period ? { period: { ...body.period, days: [], asked: 0, asks: [], rotas: [] } } : {}),
  ...(body.test ? { test: { ...body.test, round: 1, owing: [], pressed: [], gaps: [] } } : {}),
});

/** One day after another brings clocks by the hundred: those that were met and of which nobody is asked any more are in the record alone. */
const BY_THE_DAY: readonly string[] = ['zero-report', 'watch-rota'];
function pruned(state: Watch): Watch {
  const asked = new Set([
    ...(state.period?.days ?? []).map(({ day }) => day),
    ...(state.period?.asks ?? []).map(({ id }) => id),
  ]);
  const gone = state.clocks.filter(
    (clock) => BY_THE_DAY.includes(clock.kind) && !isLive(clock) && !asked.has(clock.of ?? ''),
  );
  if (gone.length === 0) return state;
  const generations = gone.reduce<Record<string, number>>((counts, { id }) => {
    const key = countedAs(keyOfId(id));
    return { ...counts, [key]: Math.max(counts[key] ?? 0, generationOf(id)) };
  }, state.generations ?? {});
  return { ...state, generations, clocks: state.clocks.filter((clock) => !gone.includes(clock)) };
}

type OwnBody = Exclude<
  WatchBody,
  WatchOpened | { type: 'clocks-changed' } | { type: 'rung-fired' } | { type: 'restored' } | { type: 'hold-changed' }
>;

function folded(state: Watch, body: OwnBody, { at }: Stamp): Watch {
  switch (body.type) {
    case 'line-set':
      return withLaunch(state, (launch) => ({ ...launch, lines: body.version, lineAt: launch.lineAt ?? at }));
    case 'units-told':
      return { ...state, toldAt: state.toldAt ?? at };
    case 'watch-moved':
      return moved(state, body);
    case 'watch-called-off':
      return { ...state, status: 'off' };
    case 'watch-closed':
      return { ...state, status: 'closed' };
    case 'facts-corrected': {
      const is = { ...state, ...pick(body.is, ['name', 'mentions']) };
      return state.launch
        ? withLaunch(is, ({ leads: _leads, ...launch }) => ({ ...launch, ...pick(body.is, ['leads']) }))
        : is;
    }
    case 'units-added':
      return unitsAdded(state, body);
    case 'unit-removed':
      return unitRemoved(state, body.unit, at);
    case 'day-opened':
      return withPeriod(state, (period) => ({
        ...period,
        lastDay: body.day,
        days: [
          ...period.days.slice(-1).filter(({ owing }) => owing.length > 0),
          { day: body.day, dueAt: body.dueAt, owing: body.units },
        ],
      }));
    case 'reports-missed':
      return withPeriod(state, (period) => ({
        ...tallied(period, body.month, body.units, { stands: 1 }),
        // What was missed before is pressed for no longer: it stands in the record.
        days: period.days.flatMap((one) => (one.day === body.day ? [{ ...one, missed: true as const }] : [])),
      }));
    case 'reported':
      return withPeriod(state, (period) =>
        relieved(
          body.heals ? tallied(period, body.month, [body.unit], { stands: -1, healed: 1 }) : period,
          body.unit,
          at,
          body.day,
        ),
      );
    case 'miss-excused':
      return withPeriod(state, (period) =>
        relieved(tallied(period, body.month, [body.unit], { stands: -1, setAside: 1 }), body.unit, at, body.day),
      );
    case 'rota-asked':
      return withPeriod(state, (period) => ({
        ...period,
        asked: period.asked + 1,
        asks: [
          ...period.asks.filter(({ owing }) => owing.length > 0),
          { id: body.ask, by: body.by, owing: body.units },
        ],
      }));
    case 'rota-submitted':
      return withRota(state, { unit: body.unit, version: body.version, state: 'submitted' }, at);
    case 'rota-approved':
      return withRota(state, { unit: body.unit, version: body.version, state: 'approved' }, at);
    case 'rota-returned':
      return withRota(state, { unit: body.unit, version: body.version, state: 'returned' }, at);
    case 'contacts-asked':
      return withTest(state, (test) => contactsAsked(test, body, at));
    case 'contact-pressed':
      return withTest(state, (test) =>
        settled(
          {
            ...test,
            owing: test.owing.filter(({ person }) => person !== body.person),
            pressed: [...test.pressed, body.person],
          },
          at,
        ),
      );
    case 'case-noted':
      return { ...state, cases: [...(state.cases ?? []), body.caseNumber] };
    case 'assessment-linked':
      return { ...state, assessment: body.assessment };
    case 'proposed':
    case 'proposal-passed-on':
    case 'proposal-lapsed':
    case 'proposal-withdrawn':
    case 'proposal-decided':
      return { ...state, ...foldProposal(state, body) };
    case 'purged': {
      const { cleared, proposalId } = body;
      return {
        ...state,
        ...carriedOut(state, proposalId),
        ...(cleared.includes('name') ? { name: ERASED } : {}),
        ...(cleared.includes('mentions') ? { mentions: [] } : {}),
        ...(cleared.includes('signs') && state.assessment ? { assessment: { ...state.assessment, signs: [] } } : {}),
      };
    }
    case 'text-resent':
      return state;
  }
}

type Moved = Extract<WatchBody, { type: 'watch-moved' }>;

/** Days that it has no longer are nobody's, unless they were missed while they stood. */
function moved(state: Watch, { launch, period: is }: Moved): Watch {
  if (launch) {
    return withLaunch(state, ({ noticeFrom: _from, noticeBy: _by, ...rest }) => ({ ...rest, ...launch }));
  }
  if (!is) return state;
  return withPeriod(state, ({ lastDay, ...period }) => {
    // It has not begun: nobody answered for a day yet, and each is asked of anew.
    if (is.from !== period.from) return { ...period, ...is, days: [] };
    const days = period.days.filter(({ day, missed }) => missed || (is.from <= day && day <= is.until));
    // Days are asked of in turn: of all up to the new end it was done, where the newest one lies beyond that.
    const newest = lastDay !== undefined && lastDay > is.until ? is.until : lastDay;
    return { ...period, ...is, days, ...pick({ lastDay: newest }, ['lastDay']) };
  });
}

/** The newest day is theirs too, where they came in before it. One that all the others have done with is asked of nobody any more. */
function unitsAdded(state: Watch, { units, since }: Extract<WatchBody, { type: 'units-added' }>): Watch {
  const newest = state.period?.days.at(-1);
  const open = newest !== undefined && !newest.missed && newest.owing.length > 0;
  const least = newest && (open ? newest.day : dayAfter(newest.day));
  const from = since !== undefined && least !== undefined && least > since ? least : since;
  const added = units.map((unit) => ({ unit, ...pick({ since: from }, ['since']) }));
  const is = { ...state, units: [...state.units, ...added] };
  if (!open || from !== newest.day) return is;
  return withPeriod(is, (period) => ({
    ...period,
    days: period.days.map((one) => (one === newest ? { ...one, owing: [...one.owing, ...units] } : one)),
  }));
}

function unitRemoved(state: Watch, unit: string, at: Instant): Watch {
  const is = { ...state, units: state.units.filter((one) => one.unit !== unit) };
  if (!state.period) return is;
  return withPeriod(is, (period) => {
    const owed = period.days.map((one) => (one.missed ? one : withoutOwing(one, unit, at)));
    return {
      ...period,
      days: owed,
      asks: period.asks.map((one) => withoutOwing(one, unit, at)),
      rotas: period.rotas.filter((one) => one.unit !== unit),
    };
  });
}

/** The last of them makes it done. */
function withoutOwing<Owed extends { owing: string[]; doneAt?: Instant }>(one: Owed, unit: string, at: Instant): Owed {
  if (!one.owing.includes(unit)) return one;
  const owing = one.owing.filter((of) => of !== unit);
  return { ...one, owing, ...(owing.length === 0 ? { doneAt: at } : {}) };
}

const relieved = (period: Period, unit: string, at: Instant, day: string): Period => ({
  ...period,
  days: period.days.map((one) => (one.day === day ? withoutOwing(one, unit, at) : one)),
});

const withRota = (state: Watch, rota: UnitRota, at: Instant): Watch =>
  withPeriod(state, (period) => ({
    ...period,
    rotas: [...period.rotas.filter(({ unit }) => unit !== rota.unit), rota],
    asks: rota.state === 'returned' ? period.asks : period.asks.map((one) => withoutOwing(one, rota.unit, at)),
  }));

function contactsAsked(
  test: ContactTest,
  { people, gone, gaps, round }: Extract<WatchBody, { type: 'contacts-asked' }>,
  at: Instant,
): ContactTest {
  const owing = [...test.owing.filter(({ person }) => !gone.includes(person)), ...people];
  const begun = round ? { ...round, round: test.round + 1 } : {};
  return settled({ ...test, ...begun, owing, gaps, askedAt: test.askedAt ?? at }, at);
}

/** P8: the last of them makes it done; somebody who is asked later opens it again. */
function settled({ doneAt, ...test }: ContactTest, at: Instant): ContactTest {
  return test.owing.length > 0 || test.gaps.length > 0 ? test : { ...test, doneAt: doneAt ?? at };
}

function withTest(state: Watch, change: (test: ContactTest) => ContactTest): Watch {
  if (!state.test) throw new Error(`watch ${state.number} is no test of contacts`);
  return { ...state, test: change(state.test) };
}

function withLaunch(state: Watch, change: (launch: Launch) => Launch): Watch {
  if (!state.launch) throw new Error(`watch ${state.number} is of no launch`);
  return { ...state, launch: change(state.launch) };
}

function withPeriod(state: Watch, change: (period: Period) => Period): Watch {
  if (!state.period) throw new Error(`watch ${state.number} is of no period`);
  return { ...state, period: change(state.period) };
}
