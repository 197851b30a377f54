import { dictionary } from '../../app/language.ts';

export const searchWords = dictionary({
  zh: {
    title: '搜索',
    label: '编号、摘要、地点、单位、口径、文稿标题',
    hint: '搜索全部办件和事项（含已办结的）、单位和人员。编号可只写一部分，全角半角均可；只列出您有权看的。',
    none: (q: string) => `没有与“${q}”相符的办件、事项、单位或人员`,
    count: (count: number, more: boolean) => (more ? `${count} 项以上` : `${count} 项`),
    all: '显示全部',
    narrower: '只数到这里，请把搜索词写得更具体。',
    units: '单位',
    people: '人员',
    over: '已结',
    offline: '线下办理件',
  },
  en: {
    title: 'Search',
    label: 'Number, summary, place, unit, agreed line, title of a document',
    hint: 'Over all cases and matters, closed ones too, units and people. A part of a number will do, in letters of any width; what you may not see is not listed.',
    none: (q: string) => `No case, matter, unit or person fits “${q}”`,
    count: (count: number, more: boolean) => (more ? `${count} or more` : `${count}`),
    all: 'Show all',
    narrower: 'Counted as far as this: search for something more particular.',
    units: 'Units',
    people: 'People',
    over: 'over',
    offline: 'offline case',
  },
});
