import type { Case, Clock } from '../case/case.ts';
import { type Dispatch, sentFrom, type Sending, standingSendings } from '../case/dispatch.ts';
import { arisenSince } from '../case/graver-emergency.ts';
import { earliest, type Instant, plus } from '../matter/instant.ts';
import type { UpwardRules } from '../rules/upward-rules.ts';
import { isRenewed } from './answering.ts';
import { hoursMs, type Paced } from '../rules/pace.ts';

/** M2: when the last of the desks that the rules name had been told, by what was told since an instant; null while one has not been. */
export function toldAll({ told = [] }: Pick<Case, 'told'>, since: Instant, { desks }: UpwardRules): Instant | null {
  const asked = desks.filter((desk) => desk.told);
  const times = asked.map(({ id }) =>
    told
      .filter((one) => one.at >= since && one.desks.includes(id))
      .map(({ at }) => at)
      .toSorted()
      .at(0),
  );
  return lastOf(times);
}

const lastOf = (times: (Instant | undefined)[]): Instant | null =>
  times.length === 0 || times.some((at) => at === undefined)
    ? null
    : (times
        .flatMap((at) => at ?? [])
        .toSorted()
        .at(-1) ?? null);

const isReport = ({ kind }: Dispatch): boolean => kind !== 'feedback';

/** M2: when it had gone to every desk that what is written goes to; null while one lacks it. */
export function sentToAll(dispatch: Dispatch, { desks }: UpwardRules): Instant | null {
  const sendings = standingSendings(dispatch);
  return lastOf(
    desks
      .filter(({ written }) => written)
      .map(({ id }) =>
        sendings
          .filter(({ to }) => to.includes(id))
          .map(sentFrom)
          .toSorted()
          .at(0),
      ),
  );
}

interface Gone {
  dispatch: Dispatch;
  at: Instant;
}

/** M2: the reports that have gone to all, the earliest first. */
export const reportsGone = ({ dispatches = [] }: Pick<Case, 'dispatches'>, rules: UpwardRules): Gone[] =>
  dispatches
    .filter(isReport)
    .flatMap((dispatch) => {
      const at = sentToAll(dispatch, rules);
      return at === null ? [] : [{ dispatch, at }];
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));

/** M2: it was reported in writing, and its 终报 has not gone to all: the last report that went out. */
export function openReport({ dispatches = [] }: Pick<Case, 'dispatches'>, rules: UpwardRules): Dispatch | undefined {
  const last = dispatches
    .filter(isReport)
    .flatMap((dispatch) => {
      const [first] = standingSendings(dispatch).map(sentFrom).toSorted();
      return first === undefined ? [] : [{ dispatch, at: first }];
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1)?.dispatch;
  return last && last.kind === 'final' && sentToAll(last, rules) !== null ? undefined : last;
}

/** M2: the report after which the next is due, and by when. A graver grade since asks for it within its own time. */
export function nextReport(
  state: Case,
  rules: UpwardRules,
  paced: Paced = {},
): { of: string; from: Instant; due: Instant } | null {
  const last = reportsGone(state, rules).at(-1);
  if (!last || last.dispatch.kind === 'final') return null;
  const { opinion } = state.grades;
  const within = hoursMs(rules.nextWithinHours[opinion], paced);
  const promised = standingSendings(last.dispatch)
    .flatMap(({ nextAt }) => nextAt ?? [])
    .toSorted()
    .at(-1);
  const due = promised ?? plus(last.at, within);
  const since = arisenSince(state, [{ opinionGrades: [opinion] }]);
  return { of: last.dispatch.id, from: last.at, due: since > last.at ? earliest(due, plus(since, within)) : due };
}

/** M2: when a report in writing was owed no longer: the first, or the one after another. */
export function reportedAtLast(state: Case, clock: Clock, since: Instant, rules: UpwardRules): Instant | null {
  const gone = reportsGone(state, rules);
  if (clock.of === undefined || isRenewed(clock)) return gone.find(({ at }) => at >= since)?.at ?? null;
  const before = gone.find(({ dispatch }) => dispatch.id === clock.of);
  return before ? (gone.find(({ at }) => at > before.at)?.at ?? null) : null;
}

/** Sendings of which a receipt is still to come, each known by `U1.S2`. */
export const awaited = ({ dispatches = [] }: Pick<Case, 'dispatches'>): { of: string; sending: Sending }[] =>
  dispatches.flatMap((dispatch) =>
    standingSendings(dispatch)
      .filter((sending) => !isReceived(sending))
      .map((sending) => ({ of: `${dispatch.id}.${sending.id}`, sending })),
  );

export const isReceived = ({ to, got = [] }: Sending): boolean => to.every((desk) => got.includes(desk));

export const sendingOf = (
  { dispatches = [] }: Pick<Case, 'dispatches'>,
  of: string | undefined,
): Sending | undefined => {
  const [id, sending] = of?.split('.') ?? [];
  return dispatches.find((one) => one.id === id)?.sendings?.find((one) => one.id === sending);
};
