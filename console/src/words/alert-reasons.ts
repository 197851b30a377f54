import type { Schemas } from '../api/queries.ts';
import type { Language } from '../app/language.ts';

type Reason = NonNullable<Schemas['Alerts']['alerts'][number]['why']>;
type Because = Extract<Reason, { code: 'recurrence' }>['because'];

const recurs: Record<Because, [zh: string, en: string]> = {
  'no-answer': ['原件终结时没有公开回应', 'it ended without a public answer'],
  demanded: ['上级交办', 'a superior demands an answer'],
  undated: ['发布时间不明', 'nobody knows when it was published'],
  'after-answer': ['发布在回应之后', 'published after the answer'],
  grew: ['关注上升', 'attention grew'],
  'more-words': ['内容有新增', 'it says more'],
  renewed: ['内容有更新', 'its words were renewed'],
};

/** Why an alert is where it is, in words. */
export function alertReasonWords(why: Reason, language: Language): string {
  const zh = language === 'zh';
  switch (why.code) {
    case 'same-page':
      return zh ? '网址相同' : 'the same page';
    case 'same-text':
      return zh ? '文字相同' : 'the same words';
    case 'alike':
      return zh ? `文字重合 ${why.percent}%` : `words overlap by ${why.percent} %`;
    case 'news':
      return zh ? '同一编号，内容有更新，新旧并存' : 'newer words under the same id, kept beside the first';
    case 'belated':
      return zh ? '发布在回应之前，办结后收到，附在本件' : 'published before the answer, received after the end';
    case 'other-matter':
      return zh ? `与 ${why.of} 编号相同而内容不同，另立办件` : `has the id of ${why.of} and tells of another matter`;
    case 'recurrence': {
      const [inChinese, inEnglish] = recurs[why.because];
      return zh
        ? `与已办结的 ${why.of} 为同一事项，${inChinese}，提请按反弹研判`
        : `the matter of ${why.of}, which is over: ${inEnglish}; appraise as a recurrence`;
    }
    case 'split-off':
      return zh ? `拆自 ${why.from}` : `split off ${why.from}`;
    case 'registered-with':
      return zh ? `${why.by}登记时归并` : `joined by ${why.by} on registration`;
    case 'put-by-hand':
      return zh ? `${why.by}人工归入` : `put here by ${why.by}`;
  }
}
