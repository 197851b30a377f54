/** The ways that a text goes. */
export const CHANNEL_NAMES: Record<'zh' | 'en', Record<string, string>> = {
  zh: {
    'by-hand': '人工送达',
    'sns-sms': '短信（SNS）',
    'aliyun-sms': '阿里云短信',
    'tencent-sms': '腾讯云短信',
    wecom: '企业微信',
    zzd: '浙政钉',
    'email-ses': '电子邮件（SES）',
    'email-smtp': '电子邮件',
    voice: '语音电话',
  },
  en: {
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
};
