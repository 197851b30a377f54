import { type Case, isEndedHere, isStanding } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import {
  type Dispatch,
  type DispatchKind,
  dispatchOf,
  type DispatchWritten,
  sentSince,
  standingSendings,
} from '../case/dispatch.ts';
import type { Draft } from '../case/events.ts';
import { printed } from '../clocks/explain.ts';
import { feedbackOn, type OrderGiven, orderKey, ordersFromAbove } from '../clocks/orders-given.ts';
import { openReport } from '../clocks/upward-due.ts';
import type { Actor } from '../matter/actor.ts';
import { ERASED } from '../matter/free-text.ts';
import { type Instant, isWrittenBefore, latest, plus } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { propose } from '../proposals/propose.ts';
import type { UpwardRules } from '../rules/upward-rules.ts';
import type { CarryOut } from './carry-out.ts';
import type { Context } from './decide.ts';
import { authorsOf, writtenAs } from './dispatch-record.ts';
import { withSecondPerson } from './late-entry.ts';
import { unlessOpen } from './unless-open.ts';
import { hoursMs, type Paced } from '../rules/pace.ts';

type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;
type Person = Extract<Actor, { kind: 'person' }>;
type Facts = NonNullable<Context['facts']>;

/** The state of a case stays small: a case that needs more than this is several. */
const MOST_DISPATCHES = 40;

/** M2, P2: what goes upward is written in the sections that the rules ask for; each version is kept. */
export function writeDispatch(
  state: Case,
  command: Of<'write-dispatch'>,
  actor: Person,
  context: Context,
): Draft[] | Refusal {
  const kindMeant = command.dispatch === undefined ? command.kind : dispatchOf(state, command.dispatch)?.kind;
  const ruled = writable(state, context, kindMeant);
  if (isRefusal(ruled)) return ruled;
  const known = command.dispatch === undefined ? undefined : dispatchOf(state, command.dispatch);
  if (command.dispatch !== undefined && !known) return unknownDispatch(command.dispatch);
  const kind = known?.kind ?? command.kind;
  if (kind === undefined) return refuse('kind-missing', ruled.clause, '请写明是初报、续报、终报还是反馈件', '/kind');
  if (known && command.kind !== undefined && command.kind !== known.kind)
    return refuse('other-kind', 'ours', '种类不能更改，请另拟一份', '/kind');
  if (known && command.order !== undefined && command.order !== known.order)
    return refuse('other-order', 'P2', '所反馈的交办不能更改，请另拟一份', '/order');
  const { dispatches = [] } = state;
  if (!known && dispatches.length >= MOST_DISPATCHES)
    return refuse('too-many-dispatches', 'ours', `一件至多 ${MOST_DISPATCHES} 份，请在已有的上另存新稿`);
  const order = known?.order ?? command.order;
  const unit = kind === 'feedback' ? answering(state, order, actor, context) : deskOf(actor, context);
  if (isRefusal(unit)) return unit;
  if (kind !== 'feedback' && order !== undefined)
    return refuse('order-not-asked', 'P2', '只有反馈件对应交办，请去掉此项', '/order');
  if (!known && order !== undefined && feedbackOn(state, order))
    return refuse(
      'answered-already',
      'P2',
      `此交办已有反馈件 ${feedbackOn(state, order)?.id}，请在其上另存新稿`,
      '/order',
    );
  const unfit = state.offline ? unlessWordless(command.sections) : unfitSections(kind, command.sections, ruled);
  if (unfit) return unfit;
  if (kind === 'feedback' && command.nextAt !== undefined)
    return refuse('next-not-asked', 'P2', '反馈件没有下次报告时间，请去掉此项', '/nextAt');
  if (kind === 'final' && command.nextAt !== undefined)
    return refuse('next-not-asked', 'M2', '终报之后不再续报，请去掉下次报告时间', '/nextAt');
  const before = known ? basedOn(state, known, command, context.facts ?? []) : null;
  if (isRefusal(before)) return before;
  if (!known && command.basedOn !== undefined) return refuse('nothing-before', 'ours', '新拟的没有前一稿', '/basedOn');
  return [
    {
      type: 'dispatch-written',
      dispatch: known?.id ?? `U${dispatches.length + 1}`,
      kind,
      version: (known?.versions ?? 0) + 1,
      unit,
      ...pick(command, ['sections', 'nextAt', 'basedOn']),
      ...(order === undefined ? {} : { order }),
    },
  ];
}

/** M2, P2: what is owed upward is written also where the case was ended. */
function writable(state: Case, { policy }: Context, kind: DispatchKind = 'feedback'): UpwardRules | Refusal {
  const { upward } = policy;
  const closed = unlessOpen(state);
  if (closed && !isEndedHere(state)) return closed;
  const ordered = state.endedAs !== 'entered-by-mistake' && ordersFromAbove(state, policy).length > 0;
  if (closed && kind === 'feedback' && !ordered) return closed;
  if (closed && kind !== 'feedback') {
    const report = upward ? openReport(state, upward) : undefined;
    if (!report) return closed;
    if (kind === 'first')
      return refuse('final-report-missing', 'M2', `办件已终结，尚欠终报（报告 ${report.id}）：请拟终报`, '/kind');
  }
  return upward ?? refuse('no-rules', 'M2', '本件所依政策没有上报的规定，请先改用现行政策');
}

/** M2: the duty desk reports for the district. */
function deskOf(actor: Person, { directory }: Context): string | Refusal {
  return directory.units.some(({ id, desk }) => id === actor.unit && desk === true)
    ? actor.unit
    : refuse('desk-reports', 'M2', '初报、续报、终报由值班台拟报；承办单位请报送进展，或拟反馈件', '/kind');
}

const known = (orders: readonly OrderGiven[]): string =>
  orders.map((one) => `${orderKey(one)}（${one.unit}）`).join('、') || '无';

const orderMeant = (state: Case, key: string | undefined, { policy }: Context): OrderGiven | Refusal => {
  const orders = ordersFromAbove(state, policy);
  return (
    orders.find((one) => orderKey(one) === key) ??
    refuse('no-such-order', 'P2', `没有须反馈的上级交办 ${key ?? ''}；可选：${known(orders)}`, '/order')
  );
};

/** P2: the unit whose the order is answers it; where nobody has it yet, the desk. The desk prepares it for any. */
function answering(state: Case, key: string | undefined, actor: Person, context: Context): string | Refusal {
  const order = orderMeant(state, key, context);
  if (isRefusal(order)) return order;
  const standing = state.assignments.filter(isStanding);
  const lead = standing.find(({ part }) => part === 'primary') ?? standing.find(({ part }) => part === 'lead');
  const unit = 'unit' in order.move ? order.move.unit : (lead?.unit ?? actor.unit);
  const desk = context.directory.units.some(({ id, desk: is }) => id === actor.unit && is === true);
  return unit === actor.unit || desk
    ? unit
    : refuse('not-own-unit', 'P2', '反馈件由承办此项交办的单位或值班台拟写', '/order');
}

function unfitSections(kind: DispatchKind, sections: DispatchWritten['sections'], rules: UpwardRules): Refusal | null {
  const row = rules.dispatches.find((one) => one.kind === kind);
  if (!row) return refuse('unknown-kind', rules.clause, '政策中没有这一种', '/kind');
  const strange = sections.findIndex(
    ({ id }, index) => !row.sections.some((one) => one.id === id) || sections.findIndex((one) => one.id === id) < index,
  );
  if (strange >= 0)
    return refuse(
      'unknown-section',
      row.clause,
      `${row.name}各段应为：${row.sections.map(({ id, name }) => `${id}（${name}）`).join('、')}，每段一次`,
      `/sections/${strange}/id`,
    );
  const missing = row.sections.filter(({ id, required }) => required && !sections.some((one) => one.id === id));
  return missing.length === 0
    ? null
    : refuse(
        'section-missing',
        row.clause,
        `${row.name}须写明：${missing.map(({ name }) => name).join('、')}`,
        '/sections',
      );
}

/** H6: of a matter that is kept without content it is on record that there was a version, whose, and when it went out; no word of it. */
const unlessWordless = (sections: DispatchWritten['sections']): Refusal | null =>
  sections.length === 0
    ? null
    : refuse(
        'no-content',
        'H6',
        '线下办理件不登记内容：文稿在线下拟办，此处各段留空登记，再登记送签、发出和回执',
        '/sections',
      );

function basedOn(
  { offline }: Case,
  { id, versions }: Dispatch,
  { basedOn: version, sections, nextAt }: Of<'write-dispatch'>,
  facts: Facts,
): DispatchWritten | Refusal {
  if (version === undefined || version < 1 || version > versions)
    return refuse('no-such-version', 'ours', `请写明在第几稿上修改（1 至 ${versions}）`, '/basedOn');
  const before = writtenAs(facts, id, version);
  return !offline && JSON.stringify([before.sections, before.nextAt]) === JSON.stringify([sections, nextAt])
    ? refuse('unchanged', 'ours', `与第 ${version} 稿相同，没有修改`, '/sections')
    : before;
}

/** P2, H2: asks the head of the unit to sign a version; never whoever wrote it. */
export function submitDispatch(
  state: Case,
  { dispatch: id, version, says, to }: Of<'submit-dispatch'>,
  actor: Person,
  context: Context,
): Draft[] | Refusal {
  const ruled = writable(state, context);
  if (isRefusal(ruled)) return ruled;
  const dispatch = ofUnit(state, id, actor, context);
  if (isRefusal(dispatch)) return dispatch;
  const row = ruled.dispatches.find(({ kind }) => kind === dispatch.kind);
  if (state.offline && says !== undefined)
    return refuse('no-content', 'H6', '线下办理件不登记内容，请去掉送签说明', '/says');
  if (!row?.signed) return refuse('signs-nobody', 'M2', `${row?.name ?? ''}不须签发，请直接发出`, '/dispatch');
  const wrong = versionWrong(dispatch, version, context.facts ?? []);
  if (wrong) return wrong;
  if (dispatch.signed === version) return refuse('signed-already', 'P2', `第 ${version} 稿已经签发`, '/version');
  const waiting = context.proposed?.find(({ payload }) => payload.kind === 'feedback' && payload.dispatch === id);
  if (waiting?.payload.kind === 'feedback')
    return refuse(
      'under-approval',
      'P2',
      `第 ${waiting.payload.version} 稿正在签发；请等签发结束，或由提请人撤回后再提请`,
      '/dispatch',
    );
  return propose(
    state,
    {
      payload: { kind: 'feedback', dispatch: id, version },
      reason: says ?? `反馈件第 ${version} 稿送签`,
      unit: dispatch.unit,
      actors: authorsOf(context.facts ?? [], id, version),
      ...(to === undefined ? {} : { to }),
    },
    actor,
    context,
  );
}

/** P2: the head signed it. */
export const carryOutFeedback: CarryOut<'feedback'> = (state, { proposal, payload: { dispatch: id, version } }) => {
  const dispatch = dispatchOf(state, id);
  if (!dispatch) throw new Error(`${proposal.id} of ${state.number} is of ${id}, which is not there`);
  return [{ type: 'dispatch-signed', dispatch: id, version, proposalId: proposal.id }];
};

function versionWrong({ id, versions }: Dispatch, version: number, facts: Facts): Refusal | null {
  if (version < 1 || version > versions)
    return refuse('no-such-version', 'ours', `没有第 ${version} 稿；共 ${versions} 稿`, '/version');
  return writtenAs(facts, id, version).sections.some(({ says }) => says === ERASED)
    ? refuse('words-erased', 'H5', '该稿文字已依申请清除，请另存新稿', '/version')
    : null;
}

/** It is the actor's own unit's, or he is of the desk. */
function ofUnit(state: Case, id: string, actor: Person, { directory }: Context): Dispatch | Refusal {
  const dispatch = dispatchOf(state, id);
  if (!dispatch) return unknownDispatch(id);
  if (dispatch.gone)
    return refuse(
      'went-back',
      'M4',
      `${id} 随 ${dispatch.from?.case ?? ''} 归并而来，该件已重新打开：请在该件办理`,
      '/dispatch',
    );
  const desk = directory.units.some((one) => one.id === actor.unit && one.desk === true);
  return desk || dispatch.unit === actor.unit
    ? dispatch
    : refuse('not-own-unit', 'P2', '由拟写的单位或值班台办理', '/dispatch');
}

/** M2, P2: it went out; a time that would undo a miss counts from now until a second person confirms it. */
export function sendDispatch(
  state: Case,
  command: Of<'send-dispatch'>,
  actor: Person,
  context: Context,
): Draft[] | Refusal {
  const ruled = writable(state, context, dispatchOf(state, command.dispatch)?.kind);
  if (isRefusal(ruled)) return ruled;
  const dispatch = ofUnit(state, command.dispatch, actor, context);
  if (isRefusal(dispatch)) return dispatch;
  const { now, facts = [] } = context;
  const wrong = versionWrong(dispatch, command.version, facts);
  if (wrong) return wrong;
  const told = command.sentAt ?? now;
  if (told > now) return refuse('not-sent-yet', 'M2', `发出时间 ${printed(told)} 晚于现在：请在发出后登记`, '/sentAt');
  const from = dispatch.kind === 'feedback' ? sendFeedback(state, dispatch, command, context) : null;
  if (isRefusal(from)) return from;
  const since = from ?? state.discoveredAt;
  const sentAt = latest(told, since);
  const reported =
    dispatch.kind === 'feedback'
      ? null
      : sendReport(state, dispatch, { ...command, sentAt }, ruled, facts, context.policy);
  if (isRefusal(reported)) return reported;
  if (isWrittenBefore(told, since))
    return refuse(
      'before-its-cause',
      dispatch.kind === 'feedback' ? 'P2' : 'M2',
      `发出时间 ${printed(told)} 早于${from ? '交办（退回）' : '发现'}时间 ${printed(since)}，请核对`,
      '/sentAt',
    );
  const draft = {
    type: 'dispatch-sent' as const,
    dispatch: dispatch.id,
    sending: `S${(dispatch.sendings ?? []).length + 1}`,
    version: command.version,
    means: command.means,
    sentAt,
    unit: actor.unit,
    ...(reported ?? { to: [dispatch.order ?? ''] }),
  };
  return withSecondPerson(
    state,
    draft,
    { ...draft, unconfirmed: true },
    { unit: actor.unit, evidence: [] },
    actor,
    context,
  );
}

/** P2: from when it may have gone out; signed by the head, to whoever gave the order. */
function sendFeedback(
  state: Case,
  dispatch: Dispatch,
  { version, to, nextAt }: Of<'send-dispatch'>,
  context: Context,
): Instant | Refusal {
  const order = orderMeant(state, dispatch.order, context);
  if (isRefusal(order)) return { ...order, field: '/dispatch' };
  if (dispatch.signed !== version)
    return refuse(
      'unsigned',
      'P2',
      `反馈件须由单位主要负责人签发：请将第 ${version} 稿送签；已在纸上或电话中签发的，请先代录其决定`,
      '/version',
    );
  if (to !== undefined)
    return refuse('desks-not-asked', 'P2', `反馈件报交办的上级（${order.unit}），请去掉此项`, '/to');
  if (nextAt !== undefined) return refuse('next-not-asked', 'P2', '反馈件没有下次报告时间，请去掉此项', '/nextAt');
  return dispatch.returnedAt ?? order.givenAt;
}

/** M2: 初报 first, 续报 and 终报 after it; a report that is not the last says when the next comes. */
function sendReport(
  state: Case,
  dispatch: Dispatch,
  { to, nextAt: told, version, sentAt }: Of<'send-dispatch'> & { sentAt: Instant },
  rules: UpwardRules,
  facts: Facts,
  paced: Paced,
): { to: string[]; nextAt?: Instant } | Refusal {
  const open = openReport(state, rules);
  const again = standingSendings(dispatch).length > 0;
  const first = dispatch.kind === 'first';
  if (!again && first && open)
    return refuse('reported-already', 'M2', `已有初报，正在续报（${open.id}）：请拟续报或终报`, '/dispatch');
  if (!again && !first && !open) return refuse('no-first-report', 'M2', '尚无初报，请先报初报', '/dispatch');
  const desks = rules.desks.filter(({ written }) => written).map(({ id }) => id);
  const strange = to?.findIndex((desk, index) => !desks.includes(desk) || to.indexOf(desk) < index) ?? -1;
  const names = rules.desks.map(({ id, name }) => `${id}（${name}）`).join('、');
  if (strange >= 0) return refuse('unknown-desk', 'M2', `书面报告报：${names}，每处一次`, `/to/${strange}`);
  if (to?.length === 0) return refuse('desk-missing', 'M2', `请写明报往何处：${names}`, '/to');
  const gone = standingSendings(dispatch).flatMap((one) => one.to);
  const twice = to?.find((desk) => gone.includes(desk));
  if (twice !== undefined) return refuse('sent-already', 'M2', `${twice} 已经报送`, '/to');
  const left = desks.filter((desk) => !gone.includes(desk));
  if (left.length === 0) return refuse('sent-already', 'M2', '已经报送各处', '/dispatch');
  if (dispatch.kind === 'final')
    return told === undefined
      ? { to: to ?? left }
      : refuse('next-not-asked', 'M2', '终报之后不再续报，请去掉下次报告时间', '/nextAt');
  const farthest = plus(sentAt, hoursMs(rules.nextWithinHours[state.grades.opinion], paced));
  const nextAt = told ?? writtenAs(facts, dispatch.id, version).nextAt ?? farthest;
  return nextAt <= sentAt || nextAt > farthest
    ? refuse(
        'next-out-of-range',
        'M2',
        `下次报告时间应晚于本次发出，且不晚于 ${printed(farthest)}（本等级每 ${rules.nextWithinHours[state.grades.opinion]} 小时一报）`,
        '/nextAt',
      )
    : { to: to ?? left, nextAt };
}

/** M2, P2: who at a desk received it, when, and under which number. */
export function recordReceipt(
  state: Case,
  command: Of<'record-receipt'>,
  actor: Person,
  context: Context,
): Draft[] | Refusal {
  const { command: _, ...told } = command;
  const dispatch = ofUnit(state, told.dispatch, actor, context);
  if (isRefusal(dispatch)) return dispatch;
  const sendings = standingSendings(dispatch);
  const sending = sendings.find(({ id }) => id === told.sending);
  if (!sending)
    return refuse(
      'not-sent',
      'M2',
      `没有发出记录 ${told.sending}；可选：${sendings.map(({ id }) => id).join('、') || '无'}`,
      '/sending',
    );
  if (!sending.to.includes(told.desk))
    return refuse('not-its-desk', 'M2', `此次发往：${sending.to.join('、')}`, '/desk');
  if (sending.got?.includes(told.desk)) return refuse('received-already', 'M2', '此处的回执已经登记', '/desk');
  const { now } = context;
  const receivedAt = told.receivedAt ?? now;
  if (receivedAt > now)
    return refuse('not-received-yet', 'M2', `收到时间 ${printed(receivedAt)} 晚于现在`, '/receivedAt');
  if (isWrittenBefore(receivedAt, sending.sentAt))
    return refuse(
      'before-sending',
      'M2',
      `收到时间 ${printed(receivedAt)} 早于发出时间 ${printed(sending.sentAt)}，请核对`,
      '/receivedAt',
    );
  return [{ type: 'receipt-recorded', ...told, receivedAt: latest(receivedAt, sending.sentAt) }];
}

/** P2: the superior sent it back with a reason: it is signed and sent anew, by the time that it says or the rules give. */
export function returnDispatch(
  state: Case,
  { dispatch: id, by, reason, returnedAt: told, redoBy: wanted }: Of<'return-dispatch'>,
  actor: Person,
  context: Context,
): Draft[] | Refusal {
  const ruled = writable(state, context);
  if (isRefusal(ruled)) return ruled;
  const dispatch = ofUnit(state, id, actor, context);
  if (isRefusal(dispatch)) return dispatch;
  if (dispatch.kind !== 'feedback')
    return refuse('reports-stand', 'M2', '退回重办的是反馈件；报告有误的请续报更正', '/dispatch');
  const sent = sentSince(dispatch).at(-1);
  if (!sent) return refuse('not-sent', 'P2', '尚未报送，没有可退回的', '/dispatch');
  const { now } = context;
  const returnedAt = told ?? now;
  if (returnedAt > now)
    return refuse('not-returned-yet', 'P2', `退回时间 ${printed(returnedAt)} 晚于现在`, '/returnedAt');
  if (isWrittenBefore(returnedAt, sent.sentAt))
    return refuse(
      'before-sending',
      'P2',
      `退回时间 ${printed(returnedAt)} 早于报送时间 ${printed(sent.sentAt)}，请核对`,
      '/returnedAt',
    );
  if (wanted !== undefined && wanted <= returnedAt)
    return refuse('redo-past', 'P2', '重报时限应晚于退回时间', '/redoBy');
  const redoBy = wanted ?? plus(returnedAt, hoursMs(ruled.feedback.redoHours, context.policy));
  return [
    ...orderBack(state, dispatch, context.facts ?? []),
    { type: 'dispatch-returned', dispatch: id, by, reason, returnedAt: latest(returnedAt, sent.sentAt), redoBy },
  ];
}

/** M4: the order of which nothing was left to do when its case was joined is one of this case again. */
function orderBack(state: Case, { id, order, answers, from }: Dispatch, facts: Facts): Draft[] {
  const came = facts.find((event) => event.type === 'dispatch-written' && event.dispatch === id);
  if (order !== undefined || !from || answers?.dueAt === undefined || came?.type !== 'dispatch-written' || !came.was)
    return [];
  const { dueAt } = answers;
  return [
    {
      type: 'limit-set',
      limit: {
        ...answers,
        dueAt,
        id: `L${(state.limits?.length ?? 0) + 1}`,
        setAt: came.was.givenAt,
        fromCase: from.case,
        done: 'answer',
      },
    },
  ];
}

const unknownDispatch = (id: string): Refusal =>
  refuse('no-such-dispatch', 'ours', `没有报告或反馈件 ${id}`, '/dispatch');
