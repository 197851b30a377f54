import { dictionary } from '../app/language.ts';

export const cosignWords = dictionary({
  zh: {
    title: '会签',
    states: { asked: '待会签', signed: '已会签', objected: '有异议', passed: '未会签，区政府办决定继续' },
    overdue: '逾期未会签',
    until: (at: string) => `${at} 前`,
    names: (names: string) => `文稿提到 ${names}，提请审批时先送其会签`,
    without: (name: string) => `不送${name}会签的理由`,
    withoutHint: '不填即送其会签',
    partless: (name: string) => `${name}未承办本件：先交办为协办单位由其会签，或写明为何不必会签`,
    settle: '决定继续或等待',
    settleHint: (name: string) => `${name}尚未同意会签。沉默不算同意；继续办理或等待，均留在记录中`,
    goOn: '决定',
    choices: { on: '继续办理', wait: '等待' },
    signedBy: (unit: string, document: string, version: number) => `${unit} 会签文稿 ${document} 第 ${version} 稿`,
    settled: (unit: string, silent: boolean, goOn: boolean) =>
      `${unit} ${silent ? '逾期未会签' : '会签有异议'}，决定${goOn ? '继续办理' : '等待'}`,
    uncosigned: (names: string) => `未会签：${names}`,
  },
  en: {
    title: 'Co-signing',
    states: { asked: 'asked', signed: 'consents', objected: 'objects', passed: 'no consent; the office went on' },
    overdue: 'did not answer in time',
    until: (at: string) => `by ${at}`,
    names: (names: string) => `The text names ${names}, who co-sign before it is approved`,
    without: (name: string) => `Why ${name} need not co-sign`,
    withoutHint: 'left empty, it is asked',
    partless: (name: string) =>
      `${name} has no part in the case: make it a co-unit first, or say why it need not co-sign`,
    settle: 'Go on or wait',
    settleHint: (name: string) => `${name} has not consented. Silence is no consent; either way stays on record`,
    goOn: 'Decision',
    choices: { on: 'Go on', wait: 'Wait' },
    signedBy: (unit: string, document: string, version: number) => `${unit} co-signed ${document}, version ${version}`,
    settled: (unit: string, silent: boolean, goOn: boolean) =>
      `${unit} ${silent ? 'did not answer in time' : 'objects'}: ${goOn ? 'went on' : 'waits'}`,
    uncosigned: (names: string) => `Not co-signed: ${names}`,
  },
});
