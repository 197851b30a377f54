import type { Actor } from '../matter/actor.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Directory } from '../people/directory.ts';
import type { Policy } from '../rules/policy.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { InquiryPersonCommand, OpenInquiry } from './commands.ts';
import type { InquiryBody, Received } from './events.ts';
import type { Inquiry } from './inquiry.ts';
import { rulesOf } from './rules-of.ts';

type Of<Name extends InquiryPersonCommand['command']> = Extract<InquiryPersonCommand, { command: Name }>;

/** P6, P8: the desk enters what the press asks, when and how it came, and by when it wants an answer. */
export function openInquiry(
  actor: Actor,
  command: OpenInquiry,
  { policy, directory, now }: TextContext,
): InquiryBody[] | Refusal {
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '媒体问询须由具名的人员登记');
  const { inquiries: rules, id } = policy;
  if (!rules) return refuse('no-rules', 'P6', `政策版本 ${id} 没有媒体问询的规定，请先由管理员发布`);
  if (!policy.words.subjects.some(({ word }) => word === command.subject))
    return refuse('unknown-subject', 'P8', '主题词不在清单中', '/subject');
  const wrong = receivedFault(command, policy, now) ?? unitFault(command.unit, command.against, directory);
  if (wrong) return wrong;
  const { questions, alike = [], apart = [] } = command;
  const undecided = alike.filter((number) => !apart.includes(number));
  if (undecided.length > 0)
    return refuse(
      'asked-already',
      'P8',
      `${command.outlet}近日已就此问询：${undecided.join('、')}。同一问询的，请在该件补充问题；确非同一问询的，请写明 apart 后登记`,
      '/apart',
    );
  const strange = apart.find((number) => !alike.includes(number));
  if (strange !== undefined)
    return refuse(
      'not-alike',
      'P8',
      `${strange} 不是近日相同的问询，请去掉；可选：${alike.join('、') || '无'}`,
      '/apart',
    );
  if (questions.length === 0 || questions.length > rules.maxQuestions)
    return refuse('questions-out-of-range', 'P6', `问题应为 1 至 ${rules.maxQuestions} 条`, '/questions');
  return [
    {
      type: 'inquiry-opened',
      policyId: policy.id,
      drill: command.drill ?? false,
      questions: questions.map((asks, index) => ({ id: `Q${index + 1}`, asks })),
      ...lateness(command.pressBy, now),
      ...pick(command, [
        'number',
        'caseNumber',
        'subject',
        'grade',
        'emergency',
        'outlet',
        'desk',
        'means',
        'receivedAt',
        'pressBy',
        'unit',
        'against',
      ]),
      ...(apart.length > 0 ? { apart } : {}),
    },
    ...(command.asker === undefined ? [] : [{ type: 'asker-noted' as const, asker: command.asker }]),
  ];
}

/** A time of the press that is over when it is entered is said to be so: nobody is late by it. */
const lateness = (pressBy: Instant | undefined, now: Instant): { late?: true } =>
  pressBy !== undefined && pressBy <= now ? { late: true } : {};

function receivedFault(
  { means, receivedAt, pressBy }: Pick<Received, 'means' | 'receivedAt' | 'pressBy'>,
  policy: Policy,
  now: Instant,
): Refusal | null {
  const { received } = rulesOf(policy);
  if (!received.some(({ id }) => id === means))
    return refuse('unknown-means', 'P6', `方式应为：${received.map(({ name }) => name).join('、')}`, '/means');
  if (receivedAt > now) return refuse('not-yet', 'P6', '收到时间晚于现在：请在收到后登记', '/receivedAt');
  return pressBy !== undefined && pressBy <= receivedAt
    ? refuse('before-it-came', 'P6', '媒体要求的答复时间应晚于收到问询的时间', '/pressBy')
    : null;
}

/** H5: a unit in office, and none that the case complains of. */
function unitFault(
  unit: string | undefined,
  against: readonly string[] | undefined,
  { units }: Directory,
): Refusal | null {
  if (unit === undefined) return null;
  if (!units.some(({ id, active }) => id === unit && active))
    return refuse('unknown-unit', 'P8', `通讯录中没有在用单位 ${unit}`, '/unit');
  return against?.includes(unit) ? refuse('complained-of', 'H5', '该单位是被反映单位，不得答复此问询', '/unit') : null;
}

/** Another unit answers it, which names who speaks anew. */
export function assign(
  state: Inquiry,
  { unit, says }: Of<'assign'>,
  { directory }: TextContext,
): InquiryBody[] | Refusal {
  if (state.unit === unit) return refuse('nothing-new', 'ours', '本问询已由该单位答复', '/unit');
  return (
    unitFault(unit, state.against, directory) ?? [{ type: 'unit-named', unit, ...(says === undefined ? {} : { says }) }]
  );
}

export function addQuestion(
  state: Inquiry,
  { asks }: Of<'add-question'>,
  { policy }: TextContext,
): InquiryBody[] | Refusal {
  if (state.status === 'answered')
    return refuse('answered-already', 'P6', '所问各题均已答复、不予答复或承诺答复；又有新问的，请另行登记问询');
  const { maxQuestions } = rulesOf(policy);
  return state.questions.length >= maxQuestions
    ? refuse('too-many-questions', 'ours', `一次问询至多 ${maxQuestions} 题，请另行登记问询`, '/asks')
    : [{ type: 'question-added', id: `Q${state.questions.length + 1}`, asks }];
}

/**
 * H2: what was entered wrongly, with what it was and why it is another now; the clock of the press goes by what is
 * right.
 */
export function correct(
  state: Inquiry,
  { command: _command, says, pressBy, ...fields }: Of<'correct'>,
  { policy, now }: TextContext,
): InquiryBody[] | Refusal {
  const was: Received = pick(state, ['outlet', 'desk', 'means', 'receivedAt', 'pressBy']);
  const { pressBy: before, ...rest } = { ...was, ...fields };
  const by = pressBy === undefined ? before : (pressBy ?? undefined);
  const is: Received = { ...rest, ...(by === undefined ? {} : { pressBy: by }) };
  if ((Object.keys({ ...was, ...is }) as (keyof Received)[]).every((field) => was[field] === is[field]))
    return refuse('nothing-new', 'H2', '与原登记相同，没有更正');
  const wrong = receivedFault(is, policy, now);
  if (wrong) return wrong;
  // What could be kept when it was entered stays late, and what could not stays so.
  const late = by === before ? pick(state, ['late']) : lateness(by, now);
  return [{ type: 'facts-corrected', is, was, ...late, says }];
}
