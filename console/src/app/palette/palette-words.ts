import { dictionary } from '../language.ts';

export const paletteWords = dictionary({
  zh: {
    title: '搜索和命令',
    label: '编号、摘要、地点、单位、口径、页面或操作',
    groups: { acts: '对当前办件', pages: '页面', recent: '刚才打开的', units: '单位', people: '人员' },
    searching: '正在查找…',
    failed: '没有查到：连不上服务器',
    noneSays: (q: string) => `没有与“${q}”相符的办件、事项、单位、人员或页面。`,
    more: (count: number) => `${count}+`,
    results: (count: number) => `${count} 项`,
    hint: '↑↓ 选择 · Enter 打开 · Esc 关闭',
    over: '已结',
    help: '键盘操作',
    settings: '本机设置',
  },
  en: {
    title: 'Search and commands',
    label: 'Number, summary, place, unit, agreed line, page or act',
    groups: {
      acts: 'On this case',
      pages: 'Pages',
      recent: 'Opened lately',
      units: 'Units',
      people: 'People',
    },
    searching: 'Looking…',
    failed: 'Nothing was looked up: the server cannot be reached',
    noneSays: (q: string) => `No case, matter, unit, person or page fits “${q}”.`,
    more: (count: number) => `${count}+`,
    results: (count: number) => `${count} results`,
    hint: '↑↓ choose · Enter opens · Esc closes',
    over: 'over',
    help: 'Keyboard',
    settings: 'Settings of this browser',
  },
});
