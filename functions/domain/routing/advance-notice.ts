import type { Category } from '../case/case.ts';
import type { Refusal } from '../matter/refusal.ts';
import { refuse } from '../matter/refusal.ts';
import type { Directory } from '../people/directory.ts';
import type { Reason } from '../matter/reason.ts';
import { DAY, type Instant, between } from '../matter/instant.ts';
import { maskPersonal, NONE_SPARED } from '../intake/mask.ts';
import type { Policy } from '../rules/policy.ts';
import { readable } from './senses.ts';
import type { Worded } from './subject.ts';

/** M1: 提前通报, what one unit tells the others before any case exists. All words are an officer's own. */
export interface AdvanceNotice {
  id: string;
  /** Counts its changes: whoever changes it says which one he read. */
  version: number;
  /** The unit that tells. */
  givenBy: string;
  recordedBy: { id: string; name: string };
  recordedAt: Instant;
  /** One of the policy's subject words. */
  subject: string;
  summary: string;
  place?: string;
  categories: Category[];
  /** The unit that would have to answer. */
  unit: string;
  /** What an alert of it would mention. */
  mentions: string[];
  from: Instant;
  until: Instant;
  /** The cases that came of it, in order. */
  cases: string[];
  ended?: { at: Instant; by: { id: string; name: string }; reason: string };
}

export interface AdvanceNoticeRules {
  clause: string;
  maxDays: number;
  minMentions: number;
}

export type NoticeState = 'coming' | 'in-force' | 'past' | 'ended';

/** Whether it is watched for. What came of it is another question: a notice with a case may bring the next one. */
export function noticeState(
  { from, until, ended }: Pick<AdvanceNotice, 'from' | 'until' | 'ended'>,
  at: Instant,
): NoticeState {
  if (ended) return 'ended';
  if (at >= until) return 'past';
  return at < from ? 'coming' : 'in-force';
}

/** What a case takes from the notice that it came of: for a person to confirm (H2). */
export interface Foretold {
  id: string;
  unit: string;
  reason: Reason;
  /** A2: the words of it that were said, and the plan that its assessment names. */
  mentioned?: string[];
  plan?: string;
}

/** What a person sees who opens the case by hand. */
export const foretoldBy = (
  { id, unit, called = '提前通报' }: Pick<Expecting, 'id' | 'unit' | 'called'>,
  { clause }: AdvanceNoticeRules,
): Foretold => ({
  id,
  unit,
  reason: { row: id, clause, says: `${called} ${id}：由值班员按通报登记` },
});

/** What an alert is compared with: an advance notice, or what else is expected in a certain time. */
export type Expecting = Pick<
  AdvanceNotice,
  'id' | 'unit' | 'mentions' | 'place' | 'from' | 'until' | 'ended' | 'recordedAt'
> & {
  /** What it is called, where that is no advance notice. */
  called?: string;
  /** A2: what the risk points of its assessment would be known by, and its plan. They make no alert one of it. */
  signs?: string[];
  plan?: string;
};

/** M1, H1: the notice that foretold a matter, by its words, its place and its time alone; of several the one with most of its words, then the newest. */
export function foretold(
  notices: readonly Expecting[],
  facts: Worded,
  at: Instant,
  rules: AdvanceNoticeRules,
): Foretold | null {
  const said = saidIn(facts);
  const somewhere = readable([facts.place, facts.title, facts.text].filter(Boolean).join('\n'));
  const [best] = notices
    .filter(
      (notice) =>
        noticeState(notice, at) === 'in-force' &&
        (notice.place === undefined || somewhere.includes(readable(notice.place))),
    )
    .map((notice) => ({ notice, seen: notice.mentions.filter((word) => said.includes(readable(word))) }))
    .filter(({ notice, seen }) => seen.length >= Math.min(rules.minMentions, notice.mentions.length))
    .toSorted((a, b) => b.seen.length - a.seen.length || (a.notice.recordedAt < b.notice.recordedAt ? 1 : -1));
  if (!best) return null;
  const { notice, seen } = best;
  const mentioned = `提及${seen.map((word) => `“${word}”`).join('、')}`;
  const says = `${notice.called ?? '提前通报'} ${notice.id}：${mentioned}${notice.place === undefined ? '' : `，地点“${notice.place}”`}`;
  return {
    id: notice.id,
    unit: notice.unit,
    reason: { row: notice.id, clause: rules.clause, says },
    mentioned: wordsSaid(notice, facts),
    ...(notice.plan === undefined ? {} : { plan: notice.plan }),
  };
}

type Told = Pick<Worded, 'topic' | 'title' | 'text'>;
const saidIn = ({ topic, title, text }: Told): string => readable([topic, title, text].filter(Boolean).join('\n'));

/** A2: which of its words, and of those of its risk points, were said, each once. */
export function wordsSaid({ mentions, signs = [] }: Pick<Expecting, 'mentions' | 'signs'>, facts: Told): string[] {
  const said = saidIn(facts);
  return [...new Set([...mentions, ...signs])].filter((word) => said.includes(readable(word)));
}

interface Recording {
  policy: Policy;
  directory: Directory;
  rules: AdvanceNoticeRules;
  now: Instant;
}

export type NewNotice = Omit<AdvanceNotice, 'version' | 'cases' | 'ended'>;

/** M1: what a notice must hold before it is kept. */
export function recordNotice(given: NewNotice, { policy, directory, rules, now }: Recording): AdvanceNotice | Refusal {
  const { clause, maxDays } = rules;
  const { from, until } = given;
  if (!policy.words.subjects.some(({ word }) => word === given.subject))
    return refuse('unknown-subject', 'P8', '主题词不在清单中', '/subject');
  for (const field of ['givenBy', 'unit'] as const) {
    const known = directory.units.some(({ id, active }) => id === given[field] && active);
    if (!known) return refuse('unknown-unit', 'P8', '通讯录中没有这个在用单位', `/${field}`);
  }
  // H1, H5: a number or an account names a person. Masked, it would be found in every alert that has any.
  const personal = given.mentions.findIndex(isPersonal);
  if (personal >= 0)
    return refuse('names-a-person', 'H1', '提示词只写事，不写电话、证件、车牌或网络账号', `/mentions/${personal}`);
  if (given.place !== undefined && isPersonal(given.place))
    return refuse('names-a-person', 'H1', '地点不写电话、证件、车牌或网络账号', '/place');
  const twice = given.mentions.findIndex((word, index) => given.mentions.indexOf(word) < index);
  if (twice >= 0) return refuse('said-twice', clause, '提示词重复', `/mentions/${twice}`);
  if (until <= from) return refuse('ends-before', clause, '结束时间应晚于开始时间', '/until');
  if (until <= now) return refuse('over-already', clause, '结束时间已过，提前通报须在事前', '/until');
  if (between(from, until) > maxDays * DAY)
    return refuse('too-long', clause, `最长 ${maxDays} 天，届满仍有需要的请重新通报`, '/until');
  return { ...given, version: 1, cases: [] };
}

/** H1: it holds a number or an account of a person, masked or not. */
export const isPersonal = (word: string): boolean => word.includes('〔') || maskPersonal(word, NONE_SPARED) !== word;

/** A person takes it back, with a reason. */
export function endNotice(
  notice: AdvanceNotice,
  by: { id: string; name: string },
  reason: string,
  now: Instant,
): AdvanceNotice | Refusal {
  const state = noticeState(notice, now);
  if (state === 'ended') return refuse('ended-already', 'ours', `提前通报 ${notice.id} 已撤回`);
  if (state === 'past') return refuse('past-already', 'ours', `提前通报 ${notice.id} 已到期，不再比对，无需撤回`);
  return { ...notice, version: notice.version + 1, ended: { at: now, by, reason } };
}

/** The notice as it is once a case came of it; null when it says so already. */
export const becameCase = (notice: AdvanceNotice, caseNumber: string): AdvanceNotice | null =>
  notice.cases.includes(caseNumber)
    ? null
    : { ...notice, version: notice.version + 1, cases: [...notice.cases, caseNumber] };
