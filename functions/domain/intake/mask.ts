import { UNSEEN } from './invisible-characters.ts';

/** What is masked, in the order of trying: a card number must not be read as a phone, nor an e-mail as a handle. */
export type PersonalNumber = 'identity' | 'card' | 'phone' | 'plate' | 'handle';

const LABELS: Record<PersonalNumber, string> = {
  identity: '〔证件号〕',
  card: '〔卡号〕',
  phone: '〔电话〕',
  plate: '〔车牌〕',
  handle: '〔网络账号〕',
};

/** Between the groups of a number. */
const GAP = '[ \\u00a0\\t._·—–-]{0,2}';
const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])';
const BIRTHDAY = `(?:18|19|20)\\d{2}${GAP}(?:0[1-9]|1[0-2])${GAP}(?:0[1-9]|[12]\\d|3[01])`;
const LABELLED_BY = (words: string): string => `(?<=(?:${words})[码号是为:：\\s]{0,4})`;
const AMOUNT = '(?! ?(?:[元亿吨]|万[元亩人吨]|平方|公里))';
/** Without its leading zero, as it is dialled after +86. */
const AREA = '(?:10|2\\d|[3-9]\\d{2})';

interface Rule {
  kind: PersonalNumber;
  pattern: RegExp;
  holds?: (match: string) => boolean;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The check digit of bank cards (ISO/IEC 7812). */
function luhn(text: string): boolean {
  const digits = digitsOf(text);
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return digits.length >= 16 && digits.length <= 19 && sum % 10 === 0;
}

/** A UnionPay number (62…) is masked even when a digit is mistyped; other long numbers only with their check digit. */
const isCard = (text: string): boolean => digitsOf(text).startsWith('62') || luhn(text);

const RULES: readonly Rule[] = [
  { kind: 'handle', pattern: /[a-z0-9][\w.+-]{0,63}@[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+/giu },
  {
    kind: 'identity',
    pattern: new RegExp(
      `(?<!\\d)${PROVINCE}${GAP}\\d{2}${GAP}\\d{2}${GAP}${BIRTHDAY}${GAP}\\d{3}${GAP}[\\dx×хχ](?!\\d)`,
      'giu',
    ),
  },
  {
    kind: 'identity',
    pattern: new RegExp(`(?<!\\d)${PROVINCE}\\d{4}\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}(?!\\d)`, 'giu'),
  },
  {
    kind: 'identity',
    pattern: new RegExp(`${LABELLED_BY('身份证|证件|护照|通行证')}[a-z]{0,2}\\d[\\dx ]{6,20}(?![\\da-z])`, 'giu'),
  },
  {
    kind: 'card',
    pattern: new RegExp(`(?<!\\d)[3-69]\\d{3}(?:${GAP}\\d{4}){3}(?:${GAP}\\d{1,3})?(?!\\d)`, 'giu'),
    holds: isCard,
  },
  {
    kind: 'card',
    pattern: new RegExp(
      `${LABELLED_BY('卡号|银行卡|储蓄卡|信用卡|账号|帐号|账户|社保卡|医保卡')}\\d(?:[ -]?\\d){8,20}(?!\\d)`,
      'gu',
    ),
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `(?<!\\d)(?:(?:\\+|00)?86${GAP}|\\(\\+?86\\) ?)?1[3-9](?:\\d{9}|\\d${GAP}\\d{4}${GAP}\\d{4}|\\d{2}${GAP}\\d{3}${GAP}\\d{4}|\\d${GAP}\\d{3}${GAP}\\d{5})(?!\\d)${AMOUNT}`,
      'gu',
    ),
  },
  {
    kind: 'phone',
    pattern:
      /(?<![零〇一二三四五六七八九幺])[一幺][三四五六七八九][零〇一二三四五六七八九幺]{9}(?![零〇一二三四五六七八九幺])/gu,
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `(?<!\\d)(?:(?:\\+|00)86${GAP}0?${AREA}${GAP}|\\(0${AREA}\\) ?|0${AREA}${GAP})[2-8]\\d{2,3}${GAP}\\d{4}(?:[-转#]\\d{1,6})?(?!\\d)${AMOUNT}`,
      'gu',
    ),
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `${LABELLED_BY('电话|座机|固话|手机|致电|拨打|热线|tel|☎|联系方式')}[2-8]\\d{2,3}${GAP}\\d{4}(?:[-转#]\\d{1,6})?(?!\\d)`,
      'giu',
    ),
  },
  { kind: 'handle', pattern: new RegExp(`${LABELLED_BY('微信|wechat|v信|vx|wx')}[a-z][\\w-]{5,19}`, 'giu') },
  { kind: 'handle', pattern: new RegExp(`${LABELLED_BY('qq|扣扣|qq群|微信|微博')}[1-9]\\d{4,11}(?!\\d)`, 'giu') },
  {
    kind: 'plate',
    pattern:
      /(?:wj)?[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-hj-z][ ·•・.-]{0,2}(?=[a-z]{0,5}\d)(?:[a-hj-np-z0-9]{6}|[a-hj-np-z0-9]{5}|[a-hj-np-z0-9]{4}[挂学警港澳领])(?![a-z0-9])/giu,
  },
  {
    kind: 'plate',
    pattern: /wj ?[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?\d{4}[\dxbtsjd](?![a-z0-9])/giu,
  },
  { kind: 'handle', pattern: /@[\p{L}\p{N}_·-]{1,30}/gu },
];

/** Full-width digits, letters and signs read as their plain twins; every position stays where it is. */
const plainWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000]/g, (wide) =>
    wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );

/** What nobody sees, beside a digit: it is there by accident, or to hide a number. */
const BESIDE_DIGITS = new RegExp(`(?<=[\\d\\uff10-\\uff19])[${UNSEEN}]+|[${UNSEEN}]+(?=[\\d\\uff10-\\uff19])`, 'gu');

/** H5: the text with every phone, identity, card and plate number and every @handle replaced by the name of its kind. Masking twice changes nothing. */
export function maskPersonal(text: string): string {
  let masked = text.replace(BESIDE_DIGITS, '');
  for (const { kind, pattern, holds } of RULES) {
    const shadow = plainWidth(masked);
    let written = '';
    let from = 0;
    for (const match of shadow.matchAll(pattern)) {
      if (holds && !holds(match[0])) continue;
      written += masked.slice(from, match.index) + LABELS[kind];
      from = match.index + match[0].length;
    }
    if (from > 0) masked = written + masked.slice(from);
  }
  return masked;
}
