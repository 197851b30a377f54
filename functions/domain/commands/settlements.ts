import { type Case, isComplainedOf, isDailyDrill, isStanding } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { hasSettlement, openSettlements, type Settlement, settlementsOf } from '../case/settlements.ts';
import { printed } from '../clocks/explain.ts';
import { addWorkingDays } from '../clocks/working-days.ts';
import type { Actor } from '../matter/actor.ts';
import { type Instant, isWrittenBefore, latest } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { unitToMove } from '../people/recipients.ts';
import { type Directory, nameOfUnit } from '../people/directory.ts';
import { propose } from '../proposals/propose.ts';
import type { Policy } from '../rules/policy.ts';
import { barred } from './barred.ts';
import type { CarryOut } from './carry-out.ts';
import type { Context } from './decide.ts';
import { lookAhead } from './outcome.ts';
import { withSecondPerson } from './late-entry.ts';
import { unlessOpen } from './unless-open.ts';
import { unitMeant } from './whose-release.ts';

type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;
type Person = Extract<Actor, { kind: 'person' }>;

/** As many parts as a matter of a whole district has. */
const MOST = 30;

/** D1: asks a unit for a part of what is to be dealt with on the ground, changes what is asked, or drops it with a reason. */
export function setSettlement(state: Case, command: Of<'set-settlement'>, context: Context): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  if (state.offline && command.says !== undefined)
    return refuse('no-content', 'H6', '线下办理件不登记内容，只登记单位和时限', '/says');
  const stranger = unlessWithPart(state, command.unit, context.directory);
  if (stranger) return stranger;
  const past = unlessToCome(command.dueAt, context.now);
  if (past) return past;
  return command.settlement === undefined
    ? newSettlement(state, command, context)
    : changedSettlement(state, command.settlement, command);
}

function newSettlement(state: Case, command: Of<'set-settlement'>, context: Context): Draft[] | Refusal {
  const { unit, says } = command;
  const { settlements = [] } = state;
  if (command.drop) return refuse('unknown-settlement', 'D1', '请写明不再办理哪一项处置事项', '/settlement');
  if (unit === undefined) return refuse('unit-missing', 'D1', '请写明由哪个承办单位处置', '/unit');
  if (says === undefined && !state.offline) return refuse('task-missing', 'D1', '请用一句话写明要处置什么', '/says');
  const whole = openSettlements(state).filter((one) => one.whole);
  if (settlements.length >= MOST) return refuse('too-many', 'D1', `一件最多分 ${MOST} 项处置`, '/says');
  const dueAt = dueBy(command.dueAt, context);
  if (isRefusal(dueAt)) return dueAt;
  return [
    // What is divided is dealt with by its parts.
    ...whole.map(({ id }) => ({
      type: 'settlement-set' as const,
      settlement: id,
      dropped: true as const,
      reason: '已分项处置',
    })),
    {
      type: 'settlement-set',
      settlement: `T${settlements.length + 1}`,
      unit,
      dueAt,
      ...pick(command, ['says', 'reason']),
    },
  ];
}

/**
 * D1: where the rules give the matter of every case a limit, it is one part of whoever answers for the case, from when that unit was given it; a
 * person may divide it. A case that was given to its unit before there was such a rule has none until it is given again.
 */
export function groundAsked(state: Case | null, drafts: Draft[], actor: Actor, context: Context): Draft[] {
  const { policy, now } = context;
  if (!policy.settlements?.whole || !drafts.some(({ type }) => type === 'assigned' || type === 'part-changed'))
    return [];
  const after = lookAhead(state, drafts, actor, now);
  const unit = unitToMove({ state: after, clock: null });
  const asked = after.settledAt === undefined && (after.settlements ?? []).length === 0;
  if (unit === null || !asked || isDailyDrill(after) || isComplainedOf(after, unit)) return [];
  const dueAt = dueBy(undefined, context);
  // H3: a year without its calendar is told where limits are reckoned; nothing is given to a unit less for it.
  return isRefusal(dueAt) ? [] : [{ type: 'settlement-set', settlement: 'T1', unit, dueAt, whole: true }];
}

function changedSettlement(state: Case, id: string, command: Of<'set-settlement'>): Draft[] | Refusal {
  const one = settlementOf(state, id);
  if (isRefusal(one)) return one;
  const { unit, says, dueAt, drop, reason } = command;
  if (unit === undefined && says === undefined && dueAt === undefined && !drop)
    return refuse('nothing-set', 'D1', '请写明改什么：承办单位、内容、时限，或不再办理', '/says');
  if (one.settledAt !== undefined)
    return refuse('already-settled', 'D1', `${id} 已处置，如未处置到位，请重新处置`, '/settlement');
  if (reason === undefined) return refuse('reason-missing', 'D1', '改动处置事项须说明理由', '/reason');
  if (dueAt !== undefined && dueAt > one.dueAt)
    return refuse(
      'extension-needed',
      'D1',
      `处置时限 ${printed(one.dueAt)} 只能提前；延长须在届满前申请延期，由他人审批`,
      '/dueAt',
    );
  return [
    {
      type: 'settlement-set',
      settlement: id,
      ...pick(command, ['unit', 'says', 'dueAt', 'reason']),
      ...(drop ? { dropped: true as const } : {}),
    },
  ];
}

/** D1: what was dealt with is not after all, while the case is open; nothing of what was done before settles it again. */
export function reopenSettlement(state: Case, command: Of<'reopen-settlement'>, context: Context): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const past = unlessToCome(command.dueAt, context.now);
  if (past) return past;
  const { settlement: id, reason } = command;
  if (id === undefined) {
    const [only] = wholeOf(state);
    if (only) return reopenSettlement(state, { ...command, settlement: only.id }, context);
    if (settlementsOf(state).length > 0) return namedAmong(settlementsOf(state));
    return state.settledAt === undefined
      ? refuse('not-settled', 'D1', '线下尚未登记处置，不必重新处置')
      : [{ type: 'settlement-reopened', reason }];
  }
  const one = settlementOf(state, id);
  if (isRefusal(one)) return one;
  if (one.settledAt === undefined) return refuse('not-settled', 'D1', `${id} 尚未处置，不必重新处置`, '/settlement');
  const dueAt = dueBy(command.dueAt, context);
  return isRefusal(dueAt) ? dueAt : [{ type: 'settlement-reopened', settlement: id, dueAt, reason }];
}

/** D1: a case that is opened anew is dealt with anew, part by part, within the time that the rules give. */
export function settlementsAnew(state: Case, reason: string, context: Pick<Context, 'policy' | 'now'>): Draft[] {
  return settlementsOf(state).flatMap(({ id, dueAt: was, settledAt }): Draft[] => {
    if (settledAt === undefined && was > context.now) return [];
    const dueAt = dueBy(undefined, context);
    return [{ type: 'settlement-reopened', settlement: id, reason, ...(isRefusal(dueAt) ? {} : { dueAt }) }];
  });
}

/** D1: the fact on the ground, or a part of it, is dealt with, with proof. */
export function settle(state: Case, command: Of<'settle'>, actor: Actor, context: Context): Draft[] | Refusal {
  const { directory, now } = context;
  const closed = unlessOpen(state);
  if (closed) return closed;
  const one = settledPart(state, command.settlement);
  if (isRefusal(one)) return one;
  if (command.evidence.length === 0) return refuse('evidence-missing', 'D1', '线下处置须有证据', '/evidence');
  const told = command.settledAt ?? now;
  if (told > now) return refuse('not-settled-yet', 'D1', '处置时间晚于现在', '/settledAt');
  // As a release of before it answers nothing anew, what was done by then does not settle it anew.
  const reopened = state.renewed?.at ?? '';
  if (isWrittenBefore(told, reopened))
    return refuse(
      'before-reopening',
      'D1',
      `处置时间早于重新打开时间 ${printed(reopened)}：请登记其后的处置；此前的处置可记入备注`,
      '/settledAt',
    );
  const askedAnew = one && (one.rounds ?? 1) > 1 ? one.askedAt : '';
  if (isWrittenBefore(told, askedAnew))
    return refuse(
      'before-reopening',
      'D1',
      `处置时间早于该项重新处置的时间 ${printed(askedAnew)}：请登记其后的处置`,
      '/settledAt',
    );
  const settledAt = latest(told, latest(reopened, askedAnew));
  const unit = unitMeant(command.unit, actor, directory);
  if (isRefusal(unit)) return unit;
  const strange = unlessIts(state, one, actor, directory);
  if (strange) return strange;
  const draft = {
    type: 'settled' as const,
    ...(one ? { settlement: one.id } : {}),
    unit,
    settledAt,
    ...pick(command, ['says', 'evidence']),
  };
  const { evidence } = command;
  return withSecondPerson(state, draft, { ...draft, unconfirmed: true }, { unit, evidence }, actor, context);
}

/** The part that is meant; null: the matter as a whole, where nobody divided it. */
function settledPart(state: Case, id: string | undefined): Settlement | null | Refusal {
  const parts = settlementsOf(state);
  if (id === undefined) {
    const [only] = wholeOf(state);
    if (only) return settledPart(state, only.id);
    if (parts.length > 0) return namedAmong(openSettlements(state).length > 0 ? openSettlements(state) : parts);
    return state.settledAt === undefined
      ? null
      : refuse('already-settled', 'D1', `线下处置已于 ${printed(state.settledAt)} 登记`);
  }
  const one = settlementOf(state, id);
  if (isRefusal(one)) return one;
  return one.settledAt === undefined
    ? one
    : refuse('already-settled', 'D1', `${id} 已于 ${printed(one.settledAt)} 处置`, '/settlement');
}

/** The part that is all of the matter, where it is the only one: whoever names none means it. */
const wholeOf = (state: Case): Settlement[] => {
  const parts = settlementsOf(state);
  return parts.length === 1 ? parts.filter(({ whole }) => whole) : [];
};

/** R3: whoever has a part in the case deals with his own; whoever answers for the case, or the desk, with any. */
function unlessIts(state: Case, one: Settlement | null, actor: Actor, { units }: Directory): Refusal | null {
  const own = actor.kind === 'person' ? actor.unit : '';
  const answers = state.assignments.some((a) => isStanding(a) && a.unit === own && a.part !== 'co-unit');
  if (answers || one?.unit === own || units.some(({ id, desk }) => id === own && desk === true)) return null;
  return refuse(
    'not-its-settlement',
    'D1',
    one ? `${one.id} 由其他单位处置，请由该单位、主办单位或值班台登记` : '协办单位只登记交其处置的事项',
    '/settlement',
  );
}

/** D1: more time for the final result of one part: asked before it is due, with the reason, how far it is, and the new time. */
export function askExtension(
  state: Case,
  command: Of<'ask-extension'>,
  actor: Person,
  context: Context,
): Draft[] | Refusal {
  const { settlement: id, dueAt, reason, progress, to } = command;
  const { directory, policy, now } = context;
  const closed = unlessOpen(state);
  if (closed) return closed;
  const one = settlementOf(state, id);
  if (isRefusal(one)) return one;
  if (one.settledAt !== undefined) return refuse('already-settled', 'D1', `${id} 已处置，无须延期`, '/settlement');
  const strange = unlessIts(state, one, actor, directory);
  if (strange) return strange;
  if (one.dueAt <= now)
    return refuse('due-past', 'D1', `${id} 的时限 ${printed(one.dueAt)} 已过；延期须在届满前申请`, '/settlement');
  if (context.proposed?.some(({ payload }) => payload.kind === 'extension' && payload.settlement === id))
    return refuse('already-proposed', 'D1', `${id} 的延期申请正待审批`, '/settlement');
  const unfit = unlessWithin(one, dueAt, policy);
  if (unfit) return unfit;
  return propose(
    state,
    {
      payload: { kind: 'extension', settlement: id, dueAt, was: one.dueAt, progress },
      reason,
      ...pick(command, ['evidence']),
      ...(to === undefined ? {} : { to }),
      concerned: barred(one.unit, directory),
    },
    actor,
    context,
  );
}

/** D1: bounded in number and length by the rules. */
function unlessWithin({ id, dueAt: due, extended = 0 }: Settlement, dueAt: Instant, policy: Policy): Refusal | null {
  const rule = policy.settlements?.extension;
  if (!rule) return refuse('no-extension', 'D1', '本件所依的政策版本没有延期规定，请先改用现行版本', '/settlement');
  if (extended >= rule.times)
    return refuse(
      'extended-already',
      rule.clause,
      `${id} 已延期 ${extended} 次，规定最多 ${rule.times} 次`,
      '/settlement',
    );
  if (dueAt <= due) return refuse('not-later', 'D1', `延期后的时限应晚于原时限 ${printed(due)}`, '/dueAt');
  const farthest = addWorkingDays(policy, due, rule.workingDays);
  if (typeof farthest !== 'string')
    return refuse('no-calendar', 'H3', `尚无${farthest.missingYear}年国务院节假日安排，算不出可延至何日`, '/dueAt');
  return dueAt > farthest
    ? refuse('too-far', rule.clause, `每次最多延长 ${rule.workingDays} 个工作日，最晚 ${printed(farthest)}`, '/dueAt')
    : null;
}

/** D1: the approved time stands, unless it is over, or the part is dealt with or was given another time since it was asked. */
export const carryOutExtension: CarryOut<'extension'> = (state, { proposal, payload }, { now, policy }) => {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const one = settlementOf(state, payload.settlement);
  if (isRefusal(one)) return one;
  if (one.settledAt !== undefined) return refuse('already-settled', 'D1', `${one.id} 已处置，无须延期；请退回申请`);
  if (one.dueAt !== payload.was)
    return refuse('changed-since', 'D1', `${one.id} 的时限在申请后已改为 ${printed(one.dueAt)}，请退回申请`);
  if (payload.dueAt <= now) return refuse('due-past', 'D1', `所申请的时限 ${printed(payload.dueAt)} 已过，请退回申请`);
  return (
    unlessWithin(one, payload.dueAt, policy) ?? [
      { type: 'settlement-extended', settlement: one.id, dueAt: payload.dueAt, proposalId: proposal.id },
    ]
  );
};

/** D1: what is still to be dealt with, in a sentence. */
export function unlessSettled(state: Case, directory: Directory): Refusal | null {
  if (state.settledAt !== undefined) return null;
  const open = openSettlements(state).map(({ id, unit }) => `${id}（${nameOfUnit(directory, unit)}）`);
  return refuse(
    'not-settled',
    'D1',
    open.length === 0
      ? '线下事实尚未处置完毕,不能办结'
      : `线下事实尚未处置完毕，不能办结，尚缺处置事项：${open.join('、')}。请登记处置结果和证据，或说明理由不再办理`,
  );
}

function settlementOf(state: Case, id: string): Settlement | Refusal {
  const parts = settlementsOf(state);
  const choice = parts.map((one) => one.id).join('、') || '无';
  return (
    parts.find((one) => one.id === id) ??
    refuse('unknown-settlement', 'D1', `没有处置事项 ${id}；可选：${choice}`, '/settlement')
  );
}

const namedAmong = (parts: readonly Settlement[]): Refusal =>
  refuse(
    'settlement-missing',
    'D1',
    `本件分项处置，请写明是哪一项：${parts.map(({ id }) => id).join('、')}`,
    '/settlement',
  );

/** R3: only whoever has a part in the case is asked for anything; H5: nobody has who is complained of, and a unit that has one is not told why. */
function unlessWithPart(state: Case, unit: string | undefined, directory: Directory): Refusal | null {
  if (unit === undefined) return null;
  if (hasSettlement(state, { unit }) && !isComplainedOf(state, unit)) return null;
  return refuse('not-assigned', 'R3', `${nameOfUnit(directory, unit)}不是本件的承办单位，请先交办`, '/unit');
}

const unlessToCome = (dueAt: Instant | undefined, now: Instant): Refusal | null =>
  dueAt !== undefined && dueAt <= now ? refuse('due-past', 'D1', `处置时限应晚于现在 ${printed(now)}`, '/dueAt') : null;

/** As it is said, else the working days of the rules. */
export function dueBy(said: Instant | undefined, { policy, now }: Pick<Context, 'policy' | 'now'>): Instant | Refusal {
  if (said !== undefined) return said;
  const rule = policy.settlements;
  const due = rule ? addWorkingDays(policy, now, rule.workingDays) : null;
  return typeof due === 'string' ? due : refuse('due-missing', 'H3', '算不出规定的处置时限，请写明时限', '/dueAt');
}
