import { dictionary } from '../app/language.ts';

export const openQuestionWords = dictionary({
  zh: {
    question: '问题',
    by: '答复时间',
    add: '增加一个',
    remove: '删除',
    hint: '每个问题在办件中各计一个答复时限',
  },
  en: {
    question: 'Question',
    by: 'Answer by',
    add: 'Add one',
    remove: 'Remove',
    hint: 'Each has a limit of its own on the case',
  },
});
