import { dictionary } from '../app/language.ts';

export const breachWords = dictionary({
  zh: {
    title: '超时记录',
    desk: '值班台',
    states: {
      stands: '计入',
      healed: '经补录按时完成',
      elsewhere: '另案已记',
      'set-aside': '经认定不计',
      'no-duty': '无此义务',
    },
    bookedIn: (number: string) => `该时限在原件 ${number} 已记，本件不重复计`,
    due: (at: string) => `应于 ${at} 前完成`,
    metThen: (at: string) => `${at} 完成`,
    stillOpen: '尚未完成',
    setAside: '认定不计',
    pastDue: (legal: string, target: string) => `法定时限 ${legal}，本区目标 ${target}，不计超时`,
    find: { grade: '认定本应更早定级', reopening: '认定本不应终结', record: '认定应计超时' },
    foundHint:
      '此项要求产生时法定时限已过，不计任何单位超时；查明本应更早定级或本不应终结的，由区领导写明属谁的责任和理由，此后计为超时',
    whose: '责任方',
    hint: '认定不计后仍留在记录中，写明理由；不能认定本单位的超时',
    judged: { stands: ' 超时重新计入', healed: ' 超时经补录按时完成', elsewhere: ' 超时在原件已记，本件不重复计' },
  },
  en: {
    title: 'Breaches',
    desk: 'the desk',
    states: {
      stands: 'counts',
      healed: 'in time by a late record',
      elsewhere: 'booked elsewhere',
      'set-aside': 'set aside',
      'no-duty': 'no duty',
    },
    bookedIn: (number: string) => `on the record of ${number}, and counted there alone`,
    due: (at: string) => `was due ${at}`,
    metThen: (at: string) => `done ${at}`,
    stillOpen: 'not done yet',
    setAside: 'Set aside',
    pastDue: (legal: string, target: string) => `legal limit ${legal}, our own target ${target}; nobody’s breach`,
    find: { grade: 'Should have been known', reopening: 'Should not have been ended', record: 'Counts all the same' },
    foundHint: 'The limit was over when the grade brought it, so that nobody is late by it, unless you find otherwise',
    whose: 'Whose failing',
    hint: 'It stays on the record, with your reason; never one of your own unit',
    judged: {
      stands: 'the breach counts again',
      healed: 'in time by a late record',
      elsewhere: 'on the record of the other case',
    },
  },
});
