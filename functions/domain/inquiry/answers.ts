import type { Actor } from '../matter/actor.ts';
import type { Recorded } from '../matter/event.ts';
import { shownExposure } from '../matter/exposure.ts';
import { unlessBased } from '../matter/exposure-basis.ts';
import { ERASED } from '../matter/free-text.ts';
import { isWrittenBefore, plus } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { isAmong } from '../people/same-person.ts';
import type { Deciding } from '../texts/text-context.ts';
import { printed } from '../clocks/explain.ts';
import type { InquiryPersonCommand } from './commands.ts';
import type { InquiryBody } from './events.ts';
import { type Inquiry, isOver, type Question, questionOf } from './inquiry.ts';
import { nameOf, rulesOf } from './rules-of.ts';
import { hoursMs } from '../rules/pace.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends InquiryPersonCommand['command']> = Extract<InquiryPersonCommand, { command: Name }>;
type Context = Deciding<InquiryBody>;
type Known = readonly Recorded<InquiryBody>[];
type Drafted = Extract<Known[number], { type: 'answer-drafted' }>;

const noSuchQuestion = ({ questions }: Inquiry, field: string): Refusal =>
  refuse('no-such-question', 'P6', `没有此题；可选：${questions.map(({ id }) => id).join('、')}`, field);

export const draftAs = (facts: Known, question: string, version: number): Drafted | undefined =>
  facts.find(
    (event): event is Drafted =>
      event.type === 'answer-drafted' && event.question === question && event.version === version,
  );

/**
 * P6: the unit writes the answer to one question, or that it is not to be answered and why; two who write on the same
 * version lose nothing.
 */
export function draftAnswer(
  state: Inquiry,
  { question: id, text, basedOn, decline }: Of<'draft-answer'>,
  { facts = [] }: Context,
): InquiryBody[] | Refusal {
  const question = questionOf(state, id);
  if (!question) return noSuchQuestion(state, '/question');
  if (isOver(question))
    return refuse(
      'question-over',
      'P6',
      `${id} ${question.state === 'answered' ? '已答复' : '已决定不予答复'}`,
      '/question',
    );
  const { versions } = question;
  if (versions === 0 && basedOn !== undefined) return refuse('nothing-before', 'ours', '尚无前一稿', '/basedOn');
  if (versions > 0 && (basedOn === undefined || basedOn > versions || basedOn < 1))
    return refuse('no-such-version', 'ours', `请写明在第几稿上修改（1 至 ${versions}）`, '/basedOn');
  const before = basedOn === undefined ? undefined : draftAs(facts, id, basedOn);
  if (before?.text === text && before.decline === decline)
    return refuse('unchanged', 'ours', `与第 ${before.version} 稿相同，没有修改`, '/text');
  return [
    {
      type: 'answer-drafted',
      question: id,
      version: versions + 1,
      text,
      ...pick({ basedOn, decline }, ['basedOn', 'decline']),
    },
  ];
}

/** The version that waits for a decision; H2: never by whoever wrote it. */
function waitingAs(
  state: Inquiry,
  { question: id, version }: { question: string; version: number },
  actor: Person,
  { facts = [], directory }: Context,
): { question: Question; draft: Drafted } | Refusal {
  const question = questionOf(state, id);
  if (!question) return noSuchQuestion(state, '/question');
  if (question.waiting === undefined)
    return refuse('nothing-waits', 'P6', `${id} 没有待审的答复，请先拟稿`, '/question');
  if (question.waiting !== version)
    return refuse('no-such-version', 'P6', `${id} 待审的是第 ${question.waiting} 稿，请看过后再定`, '/version');
  const draft = draftAs(facts, id, version);
  if (!draft) throw new Error(`version ${version} of ${id} of ${state.number} is not in the record that was read`);
  if (draft.text === ERASED) return refuse('words-erased', 'H5', '该稿文字已依申请清除，请另存新稿', '/version');
  return draft.actor.kind === 'person' && isAmong([draft.actor.id], actor.id, directory)
    ? refuse('wrote-it', 'H2', '拟稿人不能审定自己拟的答复，请由值班台其他人员审定')
    : { question, draft };
}

/**
 * H2, R3: a named person agrees to what is said, or that nothing is; what contradicts the line of the case stops until
 * he says why all the same.
 */
export function approveAnswer(
  state: Inquiry,
  command: Of<'approve-answer'>,
  actor: Person,
  context: Context,
): InquiryBody[] | Refusal {
  const found = waitingAs(state, command, actor, context);
  if ('refused' in found) return found;
  const { draft } = found;
  const differs = draft.decline ? [] : (command.differs ?? []);
  if (differs.length > 0 && command.lineReason === undefined)
    return refuse(
      'contradicts-the-line',
      'R3',
      `与口径不一致：${differs.map(({ label, agreed, says }) => `${label}：口径为“${agreed}”，答复写“${says}”`).join('；')}。请改稿，或由供稿单位更新口径；确要照此答复的，请写明理由`,
      '/lineReason',
    );
  if (differs.length === 0 && command.lineReason !== undefined)
    return refuse('reason-not-asked', 'R3', '答复与口径一致，请去掉此项说明', '/lineReason');
  const exposes = draft.decline ? [] : (command.exposes ?? []);
  const based = unlessBased(
    exposes,
    command.exposureBasis,
    `答复涉及${exposes.map(shownExposure).join('、')}。请退回改写；依法可以公开的，请写明公开的法律依据`,
  );
  if ('refused' in based) return based;
  return [
    {
      type: 'answer-approved',
      ...pick(command, ['question', 'version', 'says', 'lineReason']),
      ...based,
      ...(draft.decline ? { declines: true as const } : {}),
      ...(differs.length > 0 ? { differs } : {}),
    },
  ];
}

export function returnAnswer(
  state: Inquiry,
  command: Of<'return-answer'>,
  actor: Person,
  context: Context,
): InquiryBody[] | Refusal {
  const found = waitingAs(state, command, actor, context);
  return 'refused' in found ? found : [{ type: 'answer-returned', ...pick(command, ['question', 'version', 'says']) }];
}

/**
 * P6, H2: what was answered is recorded as it happened; where nobody had approved it, or who spoke had not said that he
 * does, that is on record too, and asks why.
 */
export function recordAnswer(
  state: Inquiry,
  command: Of<'record-answer'>,
  { policy, directory, now }: Context,
): InquiryBody[] | Refusal {
  const { questions, means, answeredAt, by, says } = command;
  const { answered } = rulesOf(policy);
  const row = answered.find(({ id }) => id === means);
  if (!row)
    return refuse('unknown-means', 'P6', `答复方式应为：${answered.map(({ name }) => name).join('、')}`, '/means');
  if (answeredAt > now) return refuse('not-yet', 'P6', '答复时间晚于现在：请在答复后登记', '/answeredAt');
  if (isWrittenBefore(answeredAt, state.receivedAt))
    return refuse('before-it-came', 'P6', `答复时间早于收到问询的时间 ${printed(state.receivedAt)}`, '/answeredAt');
  const ids = [...new Set(questions)];
  if (ids.length === 0) return refuse('no-question', 'P6', '请选择答复了哪些问题', '/questions');
  const asked = ids.map((id) => questionOf(state, id));
  if (asked.some((one) => one === undefined)) return noSuchQuestion(state, '/questions');
  const over = asked.find((one) => one?.state === 'answered');
  if (over) return refuse('question-over', 'P6', `${over.id} 已登记答复`, '/questions');
  if (row.speaker && by === undefined) return refuse('speaker-missing', 'P7', `${row.name}须写明由谁发言`, '/by');
  if (by !== undefined && !directory.contacts.some(({ id }) => id === by))
    return refuse('unknown-person', 'P7', `通讯录中没有人员 ${by}`, '/by');
  // What was decided not to be answered is approved by nobody.
  const unapproved = asked.flatMap((one) =>
    one && (one.approved === undefined || one.state === 'declined') ? [one.id] : [],
  );
  const spoke = state.speaker?.person === by && state.speaker?.confirmedAt !== undefined;
  const unconfirmed = row.speaker && !spoke;
  if ((unapproved.length > 0 || unconfirmed) && says === undefined)
    return refuse(
      'reason-missing',
      'H2',
      `${[
        ...(unapproved.length > 0 ? [`${unapproved.join('、')} 的答复未经审定`] : []),
        ...(unconfirmed ? ['发言人未经指定并确认'] : []),
      ].join('，')}：已经答复的，请写明原因后登记`,
      '/says',
    );
  return [
    {
      type: 'answer-given',
      questions: ids,
      ...pick(command, ['means', 'answeredAt', 'by', 'says', 'evidence']),
      ...(unapproved.length > 0 ? { unapproved } : {}),
      ...(unconfirmed ? { unconfirmed: true as const } : {}),
    },
  ];
}

/**
 * P5: what cannot be answered yet is promised for a time, by its own clock; a later time than was promised says why,
 * and the one that was missed stays missed.
 */
export function promiseAnswer(
  state: Inquiry,
  { question: id, by, says }: Of<'promise-answer'>,
  { policy, now }: Context,
): InquiryBody[] | Refusal {
  const question = questionOf(state, id);
  if (!question) return noSuchQuestion(state, '/question');
  if (isOver(question))
    return refuse(
      'question-over',
      'P5',
      `${id} ${question.state === 'answered' ? '已答复' : '已决定不予答复'}，不必承诺`,
      '/question',
    );
  const farthest = plus(now, hoursMs(rulesOf(policy).maxPromiseHours, policy));
  if (by <= now || by > farthest)
    return refuse('promise-out-of-range', 'P5', `承诺的时间应晚于现在，且不晚于 ${printed(farthest)}`, '/by');
  const was = question.promise?.by;
  if (was === by) return refuse('nothing-new', 'P5', '与已承诺的时间相同', '/by');
  return [{ type: 'answer-promised', question: id, by, says, ...(was === undefined ? {} : { was }) }];
}

/** How it was answered, in words. */
export const meansName = (means: string, policy: Context['policy']): string => nameOf(rulesOf(policy).answered, means);
