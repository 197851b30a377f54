import { dictionary } from '../app/language.ts';
import { TEXT_NAMES } from './text-names.ts';

const named = (names: Record<string, string>): Record<string, string> => names;

/** What a text is about, by its template, and how it goes. */
export const textWords = dictionary({
  zh: {
    templates: TEXT_NAMES.zh,
    channels: named({
      'by-hand': '人工送达',
      'sns-sms': '短信（SNS）',
      'aliyun-sms': '阿里云短信',
      'tencent-sms': '腾讯云短信',
      wecom: '企业微信',
      zzd: '浙政钉',
      'email-ses': '电子邮件（SES）',
      'email-smtp': '电子邮件',
      voice: '语音电话',
    }),
  },
  en: {
    templates: TEXT_NAMES.en,
    channels: {
      'by-hand': 'by hand',
      'sns-sms': 'SMS (SNS)',
      'aliyun-sms': 'Aliyun SMS',
      'tencent-sms': 'Tencent SMS',
      wecom: 'WeCom',
      zzd: 'DingTalk (Zhejiang)',
      'email-ses': 'e-mail (SES)',
      'email-smtp': 'e-mail',
      voice: 'voice call',
    },
  },
});
