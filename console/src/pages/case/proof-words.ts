import { dictionary } from '../../app/language.ts';

export const proofWords = dictionary({
  zh: {
    check: '校验',
    checking: '正在校验…',
    title: (number: string) => `记录校验 · ${number}`,
    whole: '✓ 记录完整，与封存一致',
    notYet: '记录完整，尚未封存（每小时封存一次）',
    broken: '✕ 记录与封存不一致，请勿操作，立即报告带班领导和运维人员',
    faults: {
      gone: '记录已不存在。',
      broken: '记录链断裂：有条目被改动、增加或删除。',
      'made-anew': '记录链被整体重做。',
    },
    sealedTo: (sealed: number, version: number) => `共 ${version} 条，前 ${sealed} 条已封存，其余将在一小时内封存`,
    sealedAll: (version: number) => `共 ${version} 条，全部已封存`,
    signed: '签名有效',
    sealFaults: {
      unreadable: '封存文件无法读取',
      unsigned: '没有签名',
      'other-key': '不是本系统的密钥',
      forged: '签名无效',
    },
    agrees: '与记录一致',
    differs: '与记录不一致',
    unnamed: '当时尚无此件',
    offline: '校验包含全部记录和封存文件，可在另一台电脑上离线核验（npm run check-proof）。',
    download: '下载校验包',
  },
  en: {
    check: 'Check',
    checking: 'Checking…',
    title: (number: string) => `Check of the record · ${number}`,
    whole: '✓ The record is whole and as it was sealed',
    notYet: 'The record is whole and not sealed yet (once an hour)',
    broken: '✕ The record is not what was sealed: touch nothing, tell the leader on duty and the operators at once',
    faults: {
      gone: 'The record is gone.',
      broken: 'The chain is broken: an entry was altered, added or taken out.',
      'made-anew': 'The whole chain was made anew.',
    },
    sealedTo: (sealed: number, version: number) =>
      `${sealed} of ${version} entries are sealed, the rest will be within the hour`,
    sealedAll: (version: number) => `All ${version} entries are sealed`,
    signed: 'signature holds',
    sealFaults: {
      unreadable: 'cannot be read',
      unsigned: 'not signed',
      'other-key': 'not our key',
      forged: 'signature does not hold',
    },
    agrees: 'agrees with the record',
    differs: 'differs from the record',
    unnamed: 'before this case',
    offline: 'The file holds the record and its seals, to be checked on another machine (npm run check-proof).',
    download: 'Download the proof',
  },
});
