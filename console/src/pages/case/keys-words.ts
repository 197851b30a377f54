import { dictionary } from '../../app/language.ts';

export const caseKeys = dictionary({
  zh: {
    list: '列表',
    previous: '上一件',
    next: '下一件',
    back: '返回列表',
    place: (at: number, of: number) => `${at} / ${of}`,
  },
  en: {
    list: 'List',
    previous: 'Previous',
    next: 'Next',
    back: 'Back to the list',
    place: (at: number, of: number) => `${at} of ${of}`,
  },
});
