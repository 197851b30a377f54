import type { CaseView } from '../api/queries.ts';
import { dictionary } from '../app/language.ts';
import { fullTime, ms } from './time.ts';

type Payload = NonNullable<CaseView['proposals']>[number]['payload'];

const named = (names: Record<string, string>): Record<string, string> => names;

/** What a proposal asks for, by its kind; the words of the notice stay as the rules give them where a kind is newer than this page. */
export const proposalWords = dictionary({
  zh: {
    kinds: named({
      purge: '清除个人信息',
      'no-answer': '不予回应',
      end: '终结办件',
      correction: '更正已登记的事实',
      'no-duty': '认定无此义务',
      'first-review': '文稿初审',
      review: '文稿审核',
      'secrecy-check': '保密审查',
      'release-approval': '文稿审发',
      'final-approval': '领导审定',
      cosign: '文稿会签',
      feedback: '反馈件签发',
      'second-answer': '再次回应',
      extension: '处置延期',
      appeal: '考核扣分申诉',
      measure: '监督措施',
      handover: '移交',
      assessment: '政策风险评估',
      report: '报告审定',
    }),
    extension: (id: string, to: string, progress: string) => `${id} 延至 ${to}；目前进展：${progress}`,
    version: (kind: string, document: string, version: number) => `${kind}：文稿 ${document} 第 ${version} 稿`,
    feedback: (kind: string, dispatch: string, version: number) => `${kind}：${dispatch} 第 ${version} 稿`,
    secondAnswer: (release: string, by: string) => `就 ${release} 发布后未回应的疑问再次回应，最迟 ${by}`,
    noDuty: (names: string[]) => `认定无此义务：${names.join('、')}`,
    appeal: (names: string[]) => `考核扣分申诉：${names.join('、')}超时，同意则不扣分`,
    correction: (event: number) => `更正第 ${event} 条记录`,
    outcomes: named({
      'not-government': '与政府工作无关',
      elsewhere: '不属本区',
      'entered-by-mistake': '误登记',
      'passed-on': '转专门渠道',
    }),
    purge: (words: number, events: number) => `清除 原文 ${words} 条、记录 ${events} 条`,
  },
  en: {
    kinds: named({
      purge: 'erasing personal information',
      'no-answer': 'no answer',
      end: 'ending the case',
      correction: 'correcting a recorded fact',
      'no-duty': 'finding that there was no duty',
      'first-review': 'first review',
      review: 'review',
      'secrecy-check': 'secrecy check',
      'release-approval': 'release approval',
      'final-approval': 'final approval',
      cosign: 'co-signing',
      feedback: 'signing an answer to an order',
      'second-answer': 'a second answer',
      extension: 'more time on the ground',
      appeal: 'a point asked back',
      measure: 'a measure of accountability',
      handover: 'a handover',
      assessment: 'a risk assessment',
      report: 'a report',
    }),
    extension: (id: string, to: string, progress: string) => `${id} until ${to}; so far: ${progress}`,
    version: (kind: string, document: string, version: number) => `${kind}: document ${document}, version ${version}`,
    feedback: (kind: string, dispatch: string, version: number) => `${kind}: ${dispatch}, version ${version}`,
    secondAnswer: (release: string, by: string) => `Answer what ${release} left open, by ${by}`,
    appeal: (names: string[]) => `Point asked back for: ${names.join(', ')}`,
    noDuty: (names: string[]) => `Find that there was no duty: ${names.join(', ')}`,
    correction: (event: number) => `Correct entry ${event}`,
    outcomes: named({
      'not-government': 'not government-related',
      elsewhere: 'not of the district',
      'entered-by-mistake': 'entered by mistake',
      'passed-on': 'passed on',
    }),
    purge: (words: number, events: number) => `Erase ${words} citizens’ words, ${events} entries`,
  },
});

type Words = (typeof proposalWords)['zh'];

/** The proposal in a few words. */
export function proposes(
  {
    kind,
    words = [],
    events = [],
    outcome = '',
    target = '',
    event,
    duties = [],
    document,
    dispatch,
    version,
    release = '',
    by,
    settlement,
    dueAt,
    progress = '',
  }: Payload,
  dictionaryOf: Words,
): string {
  if (settlement !== undefined && dueAt !== undefined)
    return dictionaryOf.extension(settlement, fullTime(ms(dueAt)), progress);
  if (kind === 'appeal') return dictionaryOf.appeal(duties.map(({ name }) => name));
  if (kind === 'no-duty') return dictionaryOf.noDuty(duties.map(({ name }) => name));
  if (by !== undefined) return dictionaryOf.secondAnswer(release, fullTime(ms(by)));
  if (document !== undefined && version !== undefined)
    return dictionaryOf.version(dictionaryOf.kinds[kind] ?? kind, document, version);
  if (dispatch !== undefined && version !== undefined)
    return dictionaryOf.feedback(dictionaryOf.kinds[kind] ?? kind, dispatch, version);
  if (kind === 'correction' && event !== undefined) return dictionaryOf.correction(event);
  if (kind === 'purge') return dictionaryOf.purge(words.length, events.length);
  const as = [dictionaryOf.kinds[kind] ?? kind, dictionaryOf.outcomes[outcome] ?? outcome, target];
  return as.filter((part) => part !== '').join(' · ');
}
