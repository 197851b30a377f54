import { dictionary } from '../app/language.ts';

/** M4: a matter that was passed on (转出), and what came of it. */
export const handoffWords = dictionary({
  zh: {
    title: '转出',
    hint: '转出后，对方接收并给出受理编号才算办结；此前本件仍由本区办理，时限照常计算',
    states: { pending: '待接收', received: '已接收', refused: '被退回', withdrawn: '已撤回' },
    since: (at: string) => `${at} 转出`,
    over: (count: number) => `此前转出 ${count} 次`,
    received: '登记已接收',
    refused: '登记被退回',
    withdrawn: '撤回转出',
    which: '结果',
    number: '对方受理编号',
    receivedAt: '对方接收时间',
    passed: (target: string) => `转${target}，待其接收`,
    told: { received: '对方已接收', refused: '对方不予接收，退回值班台', withdrawn: '转出已撤回' },
    numbered: (number: string) => `编号 ${number}`,
    takenAt: (at: string) => `${at} 接收`,
  },
  en: {
    title: 'Passed on',
    hint: 'It ends once the receiver took it and gave its own number; until then it stays here and every limit runs',
    states: { pending: 'on its way', received: 'received', refused: 'refused', withdrawn: 'taken back' },
    since: (at: string) => `passed on ${at}`,
    over: (count: number) => `${count} before`,
    received: 'Received',
    refused: 'Refused',
    withdrawn: 'Take back',
    which: 'What came of it',
    number: 'The receiver’s number',
    receivedAt: 'Received at',
    passed: (target: string) => `Passed on to ${target}, to be received`,
    told: { received: 'Received', refused: 'Refused by the receiver', withdrawn: 'Taken back' },
    numbered: (number: string) => `number ${number}`,
    takenAt: (at: string) => `received ${at}`,
  },
});
