import { dictionary } from '../app/language.ts';

const named = (names: Record<string, string>): Record<string, string> => names;

/** What a text is about, by its template, and the reasons that the machine gives for its state. */
export const textWords = dictionary({
  zh: {
    templates: named({
      appraise: '请研判',
      sign: '请签收',
      remind: '催办',
      escalate: '提级催办',
      missed: '超时通报',
      late: '补报迟了',
      'taken-back': '收回通知',
      corrected: '时限更正',
      healed: '超时更正',
      'return-requested': '单位申请退回',
      'return-decided': '退回有了决定',
      'handed-on': '转您办理',
      urged: '值班台催办',
      grew: '热度上升',
      'step-unreachable': '有人收不到短信',
      unreckoned: '时限算不出',
      decide: '提请待审批',
      'proposal-approved': '提请获同意',
      'proposal-sent-back': '提请被退回',
      lead: '请您牵头指挥',
      'fresh-code': '新操作码',
      several: '多项催办',
      digest: '每日汇总',
    }),
    reasons: named({
      'no phone in the directory': '通讯录中没有手机号',
      'person left the directory': '此人已不在岗',
      'no receipt within four minutes': '四分钟内没有回执',
      'no receipt': '没有回执',
      'isv.AMOUNT_NOT_ENOUGH': '短信账户余额不足',
      'isv.OUT_OF_SERVICE': '短信账户已停用',
      'FailedOperation.InsufficientBalanceInSmsPackage': '短信套餐余量不足',
      confirmed: '已研判',
      signed: '已签收',
      returning: '单位已申请退回',
      'taken back': '已收回',
      'set by hand': '已人工设定',
      decided: '已作决定',
      'case closed': '办件已办结',
      'case ended': '办件已终结',
      'clock met': '此项已完成',
      'clock superseded': '此项不再适用',
      'clock gone': '此项不再适用',
    }),
    channels: named({
      outbox: '本地发件箱',
      'sns-sms': '短信（SNS）',
      'aliyun-sms': '阿里云短信',
      'tencent-sms': '腾讯云短信',
      wecom: '企业微信',
      zzd: '浙政钉',
      'email-ses': '电子邮件（SES）',
      'email-smtp': '电子邮件',
      voice: '语音电话',
    }),
    merged: '已并入之后的一条',
  },
  en: {
    templates: {
      appraise: 'please appraise',
      sign: 'please sign for',
      remind: 'reminder',
      escalate: 'escalation',
      missed: 'limit missed',
      late: 'late entry',
      corrected: 'deadline corrected',
      healed: 'miss corrected',
      'taken-back': 'taken back',
      'return-requested': 'a unit asks to return',
      'return-decided': 'return decided',
      'handed-on': 'handed on to you',
      urged: 'urged by the desk',
      grew: 'attention grew',
      'step-unreachable': 'somebody cannot be reached',
      unreckoned: 'a limit cannot be reckoned',
      decide: 'a proposal to decide',
      'proposal-approved': 'proposal approved',
      'proposal-sent-back': 'proposal sent back',
      lead: 'please take the lead',
      'fresh-code': 'a fresh code',
      several: 'several reminders',
      digest: 'daily digest',
    },
    reasons: {},
    channels: {
      outbox: 'local outbox',
      'sns-sms': 'SMS (SNS)',
      'aliyun-sms': 'Aliyun SMS',
      'tencent-sms': 'Tencent SMS',
      wecom: 'WeCom',
      zzd: 'DingTalk (Zhejiang)',
      'email-ses': 'e-mail (SES)',
      'email-smtp': 'e-mail',
      voice: 'voice call',
    },
    merged: 'merged into a later one',
  },
});

type Words = (typeof textWords)['zh'];

/** Why, in words a person reads; a reason of a newer server stays as it came. */
export function reasonWords(why: string, words: Words): string {
  if (why.startsWith('merged into')) return words.merged;
  // What it went with, by its case: the text's own id says nothing to a person.
  const [, went] = /^(已并入 \S+?)\//.exec(why) ?? [];
  return went ?? words.reasons[why] ?? why;
}
