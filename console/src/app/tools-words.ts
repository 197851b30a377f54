import { dictionary } from './language.ts';

/** The few words of the head; what they open brings its own. */
export const tools = dictionary({
  zh: {
    search: '搜索',
    searchKey: 'Ctrl K',
    settings: '设置',
    updated: '控制台有新版本。',
    reload: '重新载入',
    later: '稍后',
  },
  en: {
    search: 'Search',
    searchKey: 'Ctrl K',
    settings: 'Settings',
    updated: 'A newer version of the console is there.',
    reload: 'Load it',
    later: 'Later',
  },
});
