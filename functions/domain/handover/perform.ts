import { printed } from '../clocks/explain.ts';
import type { Instant } from '../matter/instant.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { HandoverPersonCommand } from './commands.ts';
import type { HandoverBody } from './events.ts';
import { type Handover, isBesideAnswer, isOpen, isUnderDecision } from './handover.ts';
import { unlessHour } from './write.ts';

type Of<Name extends HandoverPersonCommand['command']> = Extract<HandoverPersonCommand, { command: Name }>;

/** M3: another hour for an answer that did not come, or comes sooner. */
export function nameHour(
  state: Handover,
  { by, says, ofCase }: Of<'name-hour'>,
  { policy, now }: TextContext,
): HandoverBody[] | Refusal {
  if (!isOpen(state)) return refuse('over-already', 'M3', '此件已了结');
  if (state.answer.at !== undefined) return refuse('answered-already', 'M3', '答复已发布，不必再写明时刻');
  if (!ofCase) throw new Error(`what the case of ${state.number} says is needed to name an hour`);
  return unlessHour(by, ofCase, policy, now, '/by') ?? [{ type: 'answer-hour-named', answerBy: by, says }];
}

/** Why it cannot be handed over now, though all else is there: it goes beside the answer. */
export const unlessBeside = (state: Handover, now: Instant, field: string): Refusal | null =>
  isBesideAnswer(state, now)
    ? null
    : refuse(
        'answer-overdue',
        'M3',
        `写明的答复时刻 ${printed(state.answer.by ?? now)} 已过而答复未发布；移交须与答复同步，请先发布答复，或另写明时刻`,
        field,
      );

/** M3: it went to whom it is for: when, and under which document number; nothing else is kept of it. */
export function send(
  state: Handover,
  { sentAt, document }: Of<'send'>,
  { now }: TextContext,
): HandoverBody[] | Refusal {
  if (state.status !== 'approved')
    return refuse('not-approved', 'M3', state.decidedAt === undefined ? '未经法制审核，不能移交' : '已登记移交情况');
  return (
    unlessPast(sentAt, state.decidedAt, '审核通过', '/sentAt', now) ??
    unlessBeside(state, now, '/sentAt') ?? [{ type: 'handover-sent', sentAt, document }]
  );
}

export function recordReceipt(
  state: Handover,
  { receivedAt, document }: Of<'record-receipt'>,
  { now }: TextContext,
): HandoverBody[] | Refusal {
  if (state.sentAt === undefined || state.status === 'retracted')
    return refuse('not-sent', 'M3', '尚未移交或已撤回，没有回执可登记');
  if (state.receivedAt !== undefined) return refuse('received-already', 'M3', '回执已登记');
  return (
    unlessPast(receivedAt, state.sentAt, '移交', '/receivedAt', now) ?? [
      { type: 'receipt-recorded', receivedAt, document },
    ]
  );
}

/** M3, H5: what came of it, of three words and by document number: whoever wrote the post is no business of this record. */
export function recordOutcome(
  state: Handover,
  { outcome, decidedAt, document }: Of<'record-outcome'>,
  { now }: TextContext,
): HandoverBody[] | Refusal {
  if (state.sentAt === undefined || state.status === 'retracted')
    return refuse('not-sent', 'M3', '尚未移交或已撤回，没有结果可登记');
  if (state.outcome !== undefined) return refuse('known-already', 'M3', '处理结果已登记');
  return (
    unlessPast(decidedAt, state.sentAt, '移交', '/decidedAt', now) ?? [
      { type: 'outcome-recorded', outcome, decidedAt, document },
    ]
  );
}

export function drop(state: Handover, { says }: Of<'drop'>): HandoverBody[] | Refusal {
  if (state.status !== 'prepared' && state.status !== 'approved')
    return refuse('sent-already', 'M3', '已移交或已了结；已移交而事实有变的，请登记撤回');
  return isUnderDecision(state)
    ? refuse('under-decision', 'H2', '正由法制审核人员审批；请等决定，或由提请人撤回后再办')
    : [{ type: 'handover-dropped', says }];
}

/** M3: the known fact turned out otherwise: whoever it was sent to is told so, in writing. */
export const retract = (state: Handover, { says, document }: Of<'retract'>): HandoverBody[] | Refusal =>
  state.status === 'sent' || state.status === 'closed'
    ? [{ type: 'handover-retracted', says, document }]
    : refuse('not-sent', 'M3', '尚未移交，不必撤回；不再移交的，请登记不再移交');

function unlessPast(at: Instant, from: Instant | undefined, what: string, field: string, now: Instant): Refusal | null {
  if (at > now) return refuse('in-the-future', 'M3', `时间 ${printed(at)} 晚于现在，请在办结后登记`, field);
  return from !== undefined && at < from
    ? refuse('too-early', 'M3', `时间 ${printed(at)} 早于${what}的时间 ${printed(from)}`, field)
    : null;
}
