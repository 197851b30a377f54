import { dictionary } from '../../app/language.ts';

export const whatItSaysWords = dictionary({
  zh: {
    title: '系统读出（供核对）',
    said: { happening: '正在发生', gathering: '聚集', wrongdoing: '疑似检举控告' },
    names: '提到',
    comma: '、',
    quoted: (sentence: string) => `“${sentence}”`,
  },
  en: {
    title: 'Read by the system, to be checked',
    said: { happening: 'Happening now', gathering: 'Gathering', wrongdoing: 'May report wrongdoing' },
    names: 'Names',
    comma: ', ',
    quoted: (sentence: string) => `“${sentence}”`,
  },
});
