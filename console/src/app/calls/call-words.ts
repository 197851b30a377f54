import { dictionary } from '../language.ts';

/** What a notification says: number and grade, never a word of what the case is about. */
export const callWords = dictionary({
  zh: {
    grave: (grade: string) => `${grade} 待研判`,
    overdue: '已超时，该您办',
    setting: '桌面提醒',
    says: '特别重大、重大办件待研判，或该您办的已超时，即在桌面提醒。只显示编号和等级，不显示内容。本页须保持打开。',
    on: '开启提醒',
    off: '关闭提醒',
    isOn: '已开启',
    denied: '浏览器不许本站提醒。请在地址栏左侧的网站设置中改为允许，再回到这里。',
    missing: '这个浏览器不支持桌面提醒；办件提醒仍发短信。',
    sound: '同时响铃',
    test: '试一次',
    tested: '回应 · 试提醒',
    testedSays: '提醒正常。',
    insecure: '提醒只在 https 地址上可用。',
  },
  en: {
    grave: (grade: string) => `${grade}, awaiting appraisal`,
    overdue: 'overdue, and your move',
    setting: 'Desktop notifications',
    says: 'A case of grade I or II that awaits appraisal, or one of yours that is overdue, calls you. Number and grade only, nothing of what it is about. This page has to stay open.',
    on: 'Turn on',
    off: 'Turn off',
    isOn: 'On',
    denied:
      'The browser forbids notifications of this site. Allow them in the site settings beside the address, then come back.',
    missing: 'This browser has no notifications; texts are sent all the same.',
    sound: 'With sound',
    test: 'Try it',
    tested: 'Huiying · a trial',
    testedSays: 'Notifications work.',
    insecure: 'Notifications need an https address.',
  },
});
