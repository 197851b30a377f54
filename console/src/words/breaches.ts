import { dictionary } from '../app/language.ts';

export const breachWords = dictionary({
  zh: {
    title: '超时记录',
    desk: '值班台',
    states: { stands: '计入', healed: '经补录按时完成', 'set-aside': '经认定不计' },
    due: (at: string) => `应于 ${at} 前完成`,
    setAside: '认定不计',
    hint: '认定不计后仍留在记录中，写明理由；不能认定本单位的超时',
    judged: { stands: ' 超时重新计入', healed: ' 超时经补录按时完成' },
  },
  en: {
    title: 'Breaches',
    desk: 'the desk',
    states: { stands: 'counts', healed: 'in time by a late record', 'set-aside': 'set aside' },
    due: (at: string) => `was due ${at}`,
    setAside: 'Set aside',
    hint: 'It stays on the record, with your reason; never one of your own unit',
    judged: { stands: 'the breach counts again', healed: 'in time by a late record' },
  },
});
