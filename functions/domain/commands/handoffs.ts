import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { type Handoff, pendingHandoff } from '../case/handoffs.ts';
import { printed } from '../clocks/explain.ts';
import type { Actor } from '../matter/actor.ts';
import { type Instant, isWrittenBefore } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import { end } from './end.ts';
import { withSecondPerson } from './late-entry.ts';
import { lookAhead } from './outcome.ts';
import { unlessOpen } from './unless-open.ts';

type RecordHandoff = Extract<PersonCommand, { command: 'record-handoff' }>;

/**
 * M4: what came of a matter that was passed on. Received, by the receiver's own number and time, it ends here; refused or taken back, it is before
 * the desk again.
 */
export function recordHandoff(state: Case, command: RecordHandoff, actor: Actor, context: Context): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const handoff = (state.handoffs ?? []).find(({ id }) => id === command.handoff);
  const wrong = handoff ? unlessTold(handoff, command, context) : noneSuch(state, command.handoff);
  if (!handoff || wrong) return wrong ?? noneSuch(state, command.handoff);
  const recorded = {
    type: 'handoff-answered' as const,
    ...pick(command, ['handoff', 'is', 'number', 'receivedAt', 'reason']),
  };
  if (command.is !== 'received') return [recorded];
  const of = { unit: '', evidence: [] };
  const drafts = withSecondPerson(state, recorded, { ...recorded, unconfirmed: true }, of, actor, context);
  return isRefusal(drafts) ? drafts : [...drafts, ...endedBy(state, handoff, drafts, actor, context)];
}

/** What it comes to by that: nothing yet where something is to be decided first, which keeps the receipt from nobody. */
function endedBy(
  state: Case,
  { id, target, decided }: Handoff,
  recorded: Draft[],
  actor: Actor,
  context: Context,
): Draft[] {
  const passed = context.facts?.find((event) => event.type === 'passed-on' && event.handoff === id);
  const reason = passed?.type === 'passed-on' ? passed.reason : '';
  const after = lookAhead(state, recorded, actor, context.now);
  const ended = end(
    after,
    { command: 'end', outcome: 'passed-on', reason, target },
    actor,
    context,
    decided ? 'decided' : 'open',
  );
  return isRefusal(ended) ? [] : ended;
}

function unlessTold(
  { id, at, over }: Handoff,
  { is, number, receivedAt, reason }: RecordHandoff,
  { now }: Context,
): Refusal | null {
  if (over) return refuse('over-already', 'M4', `${id} 已登记：${RECEIPT_NAMES[over.is]}`, '/handoff');
  if (is !== 'received')
    return number !== undefined || receivedAt !== undefined
      ? numberNotAsked('/number')
      : reason === undefined
        ? refuse('reason-missing', 'M4', is === 'refused' ? '请写明对方不予接收的理由' : '请写明为何撤回', '/reason')
        : null;
  if (number === undefined) return refuse('number-missing', 'M4', '转出以对方接收为准：请填对方的受理编号', '/number');
  if (receivedAt === undefined)
    return refuse('time-missing', 'M4', '转出以对方接收为准：请填对方的接收时间', '/receivedAt');
  if (receivedAt > now) return refuse('in-the-future', 'M4', '接收时间晚于现在', '/receivedAt');
  return beforePassingOn(receivedAt, { at }, '/receivedAt');
}

export const numberNotAsked = (field: string): Refusal =>
  refuse('number-not-asked', 'M4', '未被接收的，不填接收编号和接收时间', field);

export const beforePassingOn = (receivedAt: Instant, { at }: Pick<Handoff, 'at'>, field: string): Refusal | null =>
  isWrittenBefore(receivedAt, at)
    ? refuse('before-passing-on', 'M4', `接收时间早于转出时间 ${printed(at)}`, field)
    : null;

const RECEIPT_NAMES = { received: '对方已接收', refused: '对方不予接收', withdrawn: '已撤回' };

function noneSuch(state: Case, id: string): Refusal {
  const pending = pendingHandoff(state)?.id ?? '无';
  return refuse('unknown-handoff', 'M4', `没有转出 ${id}；尚待接收：${pending}`, '/handoff');
}
