import { dictionary } from './language.ts';

export const settingsWords = dictionary({
  zh: {
    title: '本机设置',
    says: '只保存在这台电脑的这个浏览器里。',
    theme: '外观',
    themes: { system: '跟随系统', day: '日间', night: '夜间' },
    language: '界面语言',
    keys: '键盘操作',
  },
  en: {
    title: 'Settings of this browser',
    says: 'Kept in this browser on this machine alone.',
    theme: 'Theme',
    themes: { system: 'As the system', day: 'Day', night: 'Night' },
    language: 'Language of the console',
    keys: 'Keyboard',
  },
});
