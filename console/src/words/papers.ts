import { dictionary } from '../app/language.ts';

export const paperWords = dictionary({
  zh: {
    print: '打印',
    file: '下载 Word 文件',
    back: '返回',
    drill: '演练',
    paper: '文书',
    none: '现行规则没有这种公文的用语，请管理员在规则的公文一栏补上。',
    publicity: {
      public: '此件公开发布',
      'on-request': '此件依申请公开',
      internal: '此件不予公开',
    },
    printed: (number: string, at: string) => `${number} · 据办理记录生成 · ${at}`,
  },
  en: {
    print: 'Print',
    file: 'Download as Word file',
    back: 'Back',
    drill: 'Drill',
    paper: 'Paper',
    none: 'The rules in force have no words for this paper; an administrator adds them.',
    publicity: {
      public: 'For publication',
      'on-request': 'Published on request',
      internal: 'Not published',
    },
    printed: (number: string, at: string) => `${number} · from the record · ${at}`,
  },
});
