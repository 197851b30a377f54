import { dictionary } from './language.ts';

/** The keys of every page. What a case's acts go by stands in `pages/case/act-keys.ts`. */
export const keyWords = dictionary({
  zh: {
    title: '键盘操作',
    hint: '正在填写或用输入法组字时，按键只是文字。',
    sections: { everywhere: '任何页面', lists: '列表', matter: '办件页' },
    everywhere: [
      ['Ctrl K / ⌘ K', '命令面板：页面、办件、单位、人员'],
      ['/', '搜索'],
      ['?', '本页说明'],
      ['Esc', '关闭'],
    ],
    lists: [
      ['J / K', '下一件 / 上一件'],
      ['C', '值班台：确认当前件并转到下一件'],
      ['E', '值班台：改当前件的摘要'],
      ['O', '值班台：把当前件归并到最可能为同一事件的办件'],
      ['Enter', '打开'],
      ['X', '选择'],
      ['Esc', '取消选择'],
    ],
    matter: [
      ['J / K', '列表中的下一件 / 上一件'],
      ['U', '返回列表'],
      ['Enter', '当前应办的一步'],
    ],
  },
  en: {
    title: 'Keyboard',
    hint: 'While you type, or an input method composes, a key is a letter and nothing else.',
    sections: { everywhere: 'Every page', lists: 'Lists', matter: 'A case' },
    everywhere: [
      ['Ctrl K / ⌘ K', 'commands: pages, cases, units, people'],
      ['/', 'search'],
      ['?', 'this help'],
      ['Esc', 'close'],
    ],
    lists: [
      ['J / K', 'next / previous'],
      ['C', 'desk: confirm this one and go on to the next'],
      ['E', 'desk: edit its summary'],
      ['O', 'desk: join it into the case that is most likely of the same event'],
      ['Enter', 'open'],
      ['X', 'select'],
      ['Esc', 'clear selection'],
    ],
    matter: [
      ['J / K', 'next / previous of the list'],
      ['U', 'back to the list'],
      ['Enter', 'the step that is due'],
    ],
  },
});
