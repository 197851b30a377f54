import { printed } from '../clocks/explain.ts';
import type { Actor } from '../matter/actor.ts';
import { isGraver } from '../matter/grade.ts';
import { type Instant, plus, wallClock } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import type { Proposed } from '../matter/proposal.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { type Directory, nameOfUnit } from '../people/directory.ts';
import { propose } from '../proposals/propose.ts';
import type { HandoverArticle, HandoverRules } from '../rules/handover-rules.ts';
import { hoursMs } from '../rules/pace.ts';
import type { Policy } from '../rules/policy.ts';
import type { Deciding, TextContext } from '../texts/text-context.ts';
import type { CaseSaid, HandoverPersonCommand, OpenHandover, Writing } from './commands.ts';
import { decidable } from './decidable.ts';
import type { HandoverBody, HandoverWritten } from './events.ts';
import { type Handover, isUnderDecision } from './handover.ts';
import { rulesOf } from './rules-of.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Context = Deciding<HandoverBody>;

/** M3: a named person of an office prepares it, and puts it before a legal officer with that. */
export function openHandover(actor: Actor, command: OpenHandover, context: Context): HandoverBody[] | Refusal {
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '移交须由具名的人员提请，系统不自动移交');
  const { policy, directory } = context;
  const { handovers: rules, id: policyId } = policy;
  if (!rules)
    return refuse('no-rules', 'M3', `规则版本 ${policyId} 没有移交的规定（handovers），请先由管理员起草并发布`);
  if (!rules.offices.includes(actor.unit))
    return refuse(
      'not-an-office',
      'M3',
      `移交由${rules.offices.map((office) => nameOfUnit(directory, office)).join('、')}的人员提请`,
    );
  const written = contentOf(command, command.ofCase, rules, actor, context);
  if (isRefusal(written)) return written;
  const opened: HandoverBody = {
    type: 'handover-opened',
    policyId,
    office: actor.unit,
    opener: actor.id,
    subject: rules.subject,
    grade: isGraver(command.grade, rules.grade) ? command.grade : rules.grade,
    ...pick(command, ['number', 'drill', 'caseNumber', 'emergency']),
  };
  const asked = askedOf({ assignments: [], clocks: [], version: 2 }, written, actor, context);
  return isRefusal(asked) ? asked : [opened, written, ...asked];
}

/** M3: what the legal officer sent back is written anew and put before one again. */
export function submit(
  state: Handover,
  command: Extract<HandoverPersonCommand, { command: 'submit' }>,
  actor: Person,
  context: Context,
): HandoverBody[] | Refusal {
  if (state.status !== 'prepared') return refuse('decided-already', 'M3', '已作决定，不再报请');
  if (isUnderDecision(state))
    return refuse('under-decision', 'M3', '正由法制审核人员审批；请等决定，或由提请人撤回后再报');
  const { ofCase } = command;
  if (!ofCase) throw new Error(`what the case of ${state.number} says is needed to submit it`);
  const written = contentOf(command, ofCase, rulesOf(context.policy), actor, context);
  if (isRefusal(written)) return written;
  const asked = askedOf({ ...decidable(state), version: state.version + 1 }, written, actor, context);
  return isRefusal(asked) ? asked : [written, ...asked];
}

/** H2: put before the legal officers; nobody of a unit that it speaks of is one of them. */
const askedOf = (
  state: Parameters<typeof propose>[0],
  { article, to: receiver, harm, about }: HandoverWritten,
  actor: Person,
  context: Context,
): [Proposed] | Refusal =>
  propose(state, { payload: { kind: 'handover', article, receiver }, reason: harm, concerned: about }, actor, context);

function contentOf(
  given: Writing,
  ofCase: CaseSaid,
  rules: HandoverRules,
  actor: Person,
  context: TextContext,
): HandoverWritten | Refusal {
  const about = [...new Set([...ofCase.units, ...given.about])];
  return (
    unlessRumour(given, ofCase, rules) ??
    unlessOthers(about, given.about, actor, context.directory) ??
    unlessCited(given, rules) ??
    unlessPosts(given, rules, context.now) ??
    (given.proof.length === 0
      ? refuse('proof-missing', 'M3', '查证的事实须附依据：通报、文书或网址，不能只写不实', '/proof')
      : null) ??
    asWritten(given, about, ofCase, context)
  );
}

function asWritten(
  given: Writing,
  about: string[],
  ofCase: CaseSaid,
  { policy, now }: TextContext,
): HandoverWritten | Refusal {
  const answer = answerOf(given.answer, ofCase, policy, now);
  if (isRefusal(answer)) return answer;
  return {
    type: 'handover-written',
    ...pick(given, ['to', 'article', 'falseFact', 'knownFact', 'proof', 'harm', 'leads']),
    about,
    ...answer,
  };
}

/** M3, H1: danger is telephoned; what somebody thinks, wants, complains of or asks is answered, and handed to nobody. */
function unlessRumour(
  { danger, speech, falseFact }: Writing,
  { complaint }: CaseSaid,
  { emergencyLines, speech: kinds, opinionWords }: HandoverRules,
): Refusal | null {
  if (danger) {
    const lines = emergencyLines.map(({ number, name }) => `${number}（${name}）`).join('、');
    return refuse(
      'call-at-once',
      'M3',
      `有人身危险的，请立即电话拨打 ${lines}，事后在办件中“登记紧急电话”；不作移交`,
      '/danger',
    );
  }
  if (speech !== 'claim') {
    const name = kinds.find(({ id }) => id === speech)?.name ?? speech;
    return refuse(
      'not-a-claim',
      'M3',
      `“${name}”不移交：意见、批评、投诉、求助和提问须依职责答复；只移交捏造的事实`,
      '/speech',
    );
  }
  if (complaint)
    return refuse('complaint', 'H5', '该办件是检举控告或疑似检举控告，不移交；反映的问题请依规办理', '/caseNumber');
  const word = opinionWords.find((one) => falseFact.includes(one));
  return word === undefined
    ? null
    : refuse(
        'reads-as-opinion',
        'M3',
        `“${word}”说的是看法或诉求，不能作为不实的事实；请只写帖子所称的事实，没有的请直接答复而不移交`,
        '/falseFact',
      );
}

/** M3: never by the unit criticised. */
function unlessOthers(
  about: readonly string[],
  named: readonly string[],
  { unit }: Person,
  directory: Directory,
): Refusal | null {
  const unknown = named.find((id) => !directory.units.some((one) => one.id === id));
  if (unknown !== undefined) return refuse('unknown-unit', 'P8', `通讯录中没有单位 ${unknown}`, '/about');
  return about.includes(unit)
    ? refuse(
        'criticised-unit',
        'M3',
        `${nameOfUnit(directory, unit)}是被批评或答复此事的单位，不得提请移交；确需移交的，请其他牵头单位提请`,
        '/about',
      )
    : null;
}

/** M3: one article of the closed list, in force when each post was published, by which that body acts. */
function unlessCited({ article: id, to, leads }: Writing, { articles, receivers }: HandoverRules): Refusal | null {
  const article = articles.find((one) => one.id === id);
  if (!article)
    return refuse(
      'not-on-the-list',
      'M3',
      `“${id}”不在可引用的条款之列，应为：${articles.map(citedAs).join('、')}`,
      '/article',
    );
  if (!article.to.includes(to)) {
    const able = receivers.filter((one) => article.to.includes(one.id)).map(({ name }) => name);
    return refuse('not-the-receiver', 'M3', `${citedAs(article)}应移交${able.join('或')}`, '/to');
  }
  const before = leads.find(({ publishedAt }) => !isInForce(article, publishedAt));
  if (!before) return null;
  const day = wallClock(before.publishedAt).date;
  const then = articles.filter((one) => isInForce(one, before.publishedAt)).map(citedAs);
  return refuse(
    'not-in-force',
    'M3',
    `${citedAs(article)}${inForceSays(article)}，帖子发布于 ${day}，当日不适用；当日可引用：${then.join('、') || '无'}`,
    '/article',
  );
}

const inForceSays = ({ from: firstDay, until: lastDay }: HandoverArticle): string =>
  lastDay === undefined ? `自 ${firstDay} 起施行` : `自 ${firstDay} 起至 ${lastDay} 施行`;

const isInForce = ({ from, until }: HandoverArticle, at: Instant): boolean => {
  const { date } = wallClock(at);
  return from <= date && (until === undefined || date <= until);
};

/** As a refusal and a paper name it. */
export const citedAs = ({ law, version, article }: Pick<HandoverArticle, 'law' | 'version' | 'article'>): string =>
  `《${law}》（${version}）${article}`;

/** M3, H5: the public address of each post, and nothing that is an account. */
function unlessPosts({ leads }: Writing, { maxLeads, accountPages }: HandoverRules, now: Instant): Refusal | null {
  if (leads.length === 0) return refuse('no-lead', 'M3', '请写明帖子的公开网址', '/leads');
  if (leads.length > maxLeads)
    return refuse(
      'too-many-leads',
      'H5',
      `网址 ${leads.length} 个，至多 ${maxLeads} 个：只列最早和传播最广的`,
      '/leads',
    );
  for (const [index, { address, publishedAt }] of leads.entries()) {
    const field = `/leads/${index}/address`;
    if (!/^https?:\/\/[^/\s]+\/\S/.test(address))
      return refuse('no-post', 'M3', '只留帖子本身的公开网址，以 http:// 或 https:// 开头', field);
    const page = accountPages.find((part) => address.includes(part));
    if (page !== undefined)
      return refuse('account-page', 'H5', `“${page}”是账号主页，不是帖子；线索不留发帖人的身份，请填帖子的网址`, field);
    if (publishedAt > now)
      return refuse('in-the-future', 'M3', '帖子的发布时间晚于现在', `/leads/${index}/publishedAt`);
  }
  return null;
}

/** M3: 在及时回应的同时: the release that is out, or the hour at which the answer will be, no later than it is due. */
function answerOf(
  answer: Writing['answer'],
  ofCase: CaseSaid,
  policy: Policy,
  now: Instant,
): Pick<HandoverWritten, 'release' | 'releasedAt' | 'answerBy'> | Refusal {
  if ('by' in answer) return unlessHour(answer.by, ofCase, policy, now, '/answer/by') ?? { answerBy: answer.by };
  const { release } = answer;
  const found = ofCase.releases.find(({ id }) => id === release);
  if (found) return { release, releasedAt: found.at };
  const known = ofCase.releases.map(({ id }) => id).join('、');
  return refuse(
    'no-such-release',
    'M3',
    known
      ? `该办件没有发布 ${release}，应为：${known}`
      : '该办件尚未发布答复；移交须与答复同步，请先发布，或写明何时发布',
    '/answer/release',
  );
}

/** M3: why it cannot be the named hour. */
export function unlessHour(
  by: Instant,
  { open, dueAt }: CaseSaid,
  policy: Policy,
  now: Instant,
  field: string,
): Refusal | null {
  if (!open) return refuse('case-over', 'M3', '该办件已办结，不会再有答复；请引用已发布的答复', field);
  const furthest = plus(now, hoursMs(rulesOf(policy).maxAnswerHours, policy));
  const last = dueAt !== undefined && dueAt > now && dueAt < furthest ? dueAt : furthest;
  return by > now && by <= last
    ? null
    : refuse('not-the-hour', 'M3', `答复时刻 ${printed(by)} 不可用，应在现在之后、不晚于 ${printed(last)}`, field);
}
