import { ACCOUNTS, handleChars } from './accounts.ts';
import { LABELS, type Rule } from './mask-rule.ts';
import {
  GAP_SIGNS,
  LISTING,
  READ_OUT,
  readOutShadow,
  type Shadow,
  shadowOf,
  STROKED,
  strokedShadow,
} from './shadow.ts';

/** Between the groups of a number: whatever people put there so that no filter reads it. */
const GAP = `[${GAP_SIGNS}○]{0,3}`;
/** The same where a name or a code of its own says what the digits are. */
const ANY_GAP = `[${GAP_SIGNS}○/|*×¥$%]{0,3}`;
const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])';
const BIRTHDAY = `(?:18|19|20)\\d{2}${GAP}(?:0[1-9]|1[0-2])${GAP}(?:0[1-9]|[12]\\d|3[01])`;
const LABELLED_BY = (words: string): string => `(?<=(?:${words})[码号是为:\\s]{0,4})`;
/** A sum or a count goes on behind its digits, or is named before them. */
const AMOUNT =
  '(?! ?(?:元(?![旦宵月])|[亿吨]|次(?![日月年])|万[元亩人吨]|平方|公里|块钱)|\\.\\d{2}(?!\\d)|\\.\\d ?[元万亿块])';
const NO_COUNT =
  '(?<!(?:(?:点击|访问|转发|评论|点赞)[量数]|(?:阅读|浏览|播放)[量数]?)[为是达:]? ?)(?<![¥$]|(?:金额|总额|投资)[为是达:]? ?)';
const BETWEEN = GAP.replace('{0,', '{1,');
/** How people group the digits of a mobile number after its first three, or read them out one by one. */
const GROUPED = [
  [2, 2, 2, 2],
  [3, 3, 2],
  [3, 5],
  [1, 3, 4],
]
  .map((groups) => groups.map((digits) => `${GAP}\\d{${digits}}`).join(''))
  .join('|');
const MOBILE = `0?(?:(?:1[3-9]\\d|\\(1[3-9]\\d\\))(?:${GROUPED})|1[3-9]\\d[${LISTING}]\\d{4}[${LISTING}]\\d{4}|1[3-9](?:${BETWEEN}\\d{3}){3}|1${BETWEEN}[3-9](?:${BETWEEN}\\d){9})`;
/** Without its leading zero, as it is dialled after +86. */
const AREA = '(?:10|2\\d|[3-9]\\d{2})';

/** All but 新, which is a word of its own. */
const PLATE_OF = '京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const PLATFORMS =
  '微 ?信|威 ?信|薇 ?信|加卫星|企鹅|抖音|快手|小红书|微博|视频号|头条|哔哩哔哩|b站|知乎|豆瓣|支付宝|陌陌|飞书|钉钉|qq|扣扣|wechat|weixin|douyin|telegram|whatsapp|vx|wx|v信|加v|加薇|加微|(?<![a-z])tg|(?<![a-z\\d])v(?=[:=])';

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

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** GB 11643: a day that exists, and the check digit. */
function isIdentity(text: string): boolean {
  const bare = text
    .toUpperCase()
    .replace(/[×ХΧ]/g, 'X')
    .replace(/[^\dX]/g, '');
  const [year, month, day] = [bare.slice(6, 10), bare.slice(10, 12), bare.slice(12, 14)].map(Number);
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(bare.charAt(at)), 0);
  return bare.length === 18 && isDay(year, month, day) && CHECKS.charAt(sum % 11) === bare.charAt(17);
}

/** Before 1999 they had 15 digits, two of them for the year, and no check digit. */
const isOldIdentity = (text: string): boolean =>
  isDay(1900 + Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12)));

const isDay = (year = 0, month = 0, day = 0): boolean => {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
};

/** A UnionPay number (62…) is masked even when a digit is mistyped; other long numbers only with their check digit. */
const isCard = (text: string): boolean => digitsOf(text).startsWith('62') || luhn(text);

const RULES: readonly Rule[] = [
  { kind: 'handle', pattern: /[a-z0-9][\w.+-]{0,63}(?:@|[[(#]at[\])#])[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+/giu },
  {
    kind: 'identity',
    pattern: new RegExp(
      `(?<!\\d)${PROVINCE}${GAP}\\d{2}${GAP}\\d{2}${GAP}${BIRTHDAY}${GAP}\\d{3}${GAP}[\\dx×хχ](?!\\d)`,
      'giu',
    ),
    holds: isIdentity,
  },
  {
    kind: 'identity',
    pattern: new RegExp(`(?<!\\d)${PROVINCE}\\d{4}\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}(?!\\d)`, 'giu'),
    holds: isOldIdentity,
  },
  {
    kind: 'identity',
    pattern: new RegExp(
      `${LABELLED_BY('身份证|证件|护照|通行证|驾驶证|驾照|军官证|士兵证|准考证|学籍号|病历号|病案号|门诊号|住院号')}(?:[a-z]{0,2}\\d[\\dx ]{6,20}|\\d(?:${ANY_GAP}\\d){13,16}(?:${ANY_GAP}[\\dx])?)(?![\\da-z])`,
      'giu',
    ),
  },
  {
    kind: 'card',
    pattern: new RegExp(`(?<!\\d)[3-69]\\d{3}(?:${GAP}\\d{4}){3}(?:${GAP}\\d{1,3})?(?!\\d)`, 'giu'),
    holds: isCard,
  },
  {
    kind: 'card',
    pattern: new RegExp(
      `${LABELLED_BY('卡号|银行卡|储蓄卡|信用卡|账号|帐号|账户|社保卡|医保卡')}(?:[a-z]\\d{8}|\\d(?:${ANY_GAP}\\d){8,20})(?!\\d)`,
      'giu',
    ),
  },
  {
    kind: 'phone',
    pattern: new RegExp(`${NO_COUNT}(?<!\\d)(?:(?:\\+|00)?86${GAP}|\\(\\+?86\\) ?)?${MOBILE}(?!\\d)${AMOUNT}`, 'gu'),
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `(?<!\\d)(?:(?:\\+|00)86${ANY_GAP}0?${AREA}${ANY_GAP}|\\(0${AREA}\\) ?|0${AREA}${ANY_GAP})[2-8]\\d{2,3}${ANY_GAP}\\d{4}(?:[-转#]\\d{1,6})?(?!\\d)${AMOUNT}`,
      'gu',
    ),
  },
  { kind: 'phone', pattern: /(?<!\d)[2-8]\d{6,7}(?:(?:转|#)\d{2,5}(?!\d)|(?= ?\((?:电话|座机|固话|家里)\)))/gu },
  {
    kind: 'phone',
    pattern: new RegExp(
      `${LABELLED_BY('电话|座机|固话|手机|致电|拨打|热线|tel|☎|联系方式')}[2-8]\\d{2,3}${GAP}\\d{4}(?:[-转#]\\d{1,6})?(?!\\d)`,
      'giu',
    ),
  },
  {
    kind: 'handle',
    pattern: new RegExp(
      `(?<=(?:${PLATFORMS})(?: ?(?:用户)?(?:号码|账号|帐号|uid|id|号|名)[是为:=\\s]{0,3}|[是为:=] {0,2}))(?!https?:|www\\.)[a-z0-9][\\w.-]{3,24}`,
      'giu',
    ),
  },
  {
    kind: 'handle',
    pattern: new RegExp(
      `${LABELLED_BY('微 ?信|威 ?信|薇 ?信|wechat|v信|vx|wx|加卫星|[加+]v|加薇|加微')}[a-z][\\w-]{5,19}`,
      'giu',
    ),
  },
  { kind: 'handle', pattern: new RegExp(`${LABELLED_BY('qq|q|扣扣|qq群|微信|微博')}[1-9]\\d{4,11}(?!\\d)`, 'giu') },
  {
    kind: 'plate',
    pattern: new RegExp(
      `(?:wj)?(?:[${PLATE_OF}]${GAP}|(?<![全最更上创革刷翻])新(?!cr|gb))[a-hj-z]${GAP}(?:(?=(?:[a-z]{0,3}\\d){4})[a-hj-np-z0-9]{6}|\\d{5}[a-hjk]|(?=(?:[a-z]{0,3}\\d){2})[a-hj-np-z0-9]{5}|(?=[a-z]{0,3}\\d)[a-hj-np-z0-9]{4}[挂学警港澳领])(?![a-z0-9]|-\\d| ?(?:标准|规范|国标))`,
      'giu',
    ),
  },
  {
    kind: 'plate',
    pattern: /wj ?[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?\d{4}[\dxbtsjd](?![a-z0-9])/giu,
  },
  {
    kind: 'handle',
    // A quotation mark is `~` in the shadow. Only a name: 关注微信“北仑发布” is an office's own account.
    pattern:
      /(?<=(?:微 ?信|qq|扣扣|抖音|快手|微博|小红书)(?:昵称|网名|名)(?:是|为|叫)?[:~]{0,2})(?!网络账号~)[^~,。;:\n]{1,20}(?=~)/giu,
  },
  ...ACCOUNTS,
  { kind: 'handle', pattern: /@[\p{L}\p{N}_·-]{1,30}/gu, chars: handleChars },
];

/** Where strangers write: an alert keeps no number, whoever it is of. */
export const NONE_SPARED: ReadonlySet<string> = new Set();

/** A telephone's digits as they are compared: without the country's code and the zero before the area. */
const dialled = (text: string): string =>
  digitsOf(text)
    .replace(/^(?:00)?86(?=\d{10})|^0/u, '')
    .replace(/^0/, '');

/** Offices' own numbers, written in full (`0574-86781234`), as `maskPersonal` spares them: with their area and without it. */
export const sparedNumbers = (numbers: readonly string[]): ReadonlySet<string> =>
  new Set(numbers.flatMap((number) => [dialled(number), dialled(number).slice(-LOCAL_DIGITS)]));
const LOCAL_DIGITS = 8;

/** Also with an extension behind it. */
const isSpared = (match: string, spared: ReadonlySet<string>): boolean =>
  spared.has(dialled(match)) || spared.has(dialled(match.replace(/(?:转|#|-)\d{1,6}$/u, '')));

/**
 * H5: the text with every phone, identity, card and plate number and every @handle replaced by the name of its kind, but for the telephones
 * that are spared. Masking twice changes nothing.
 */
export function maskPersonal(text: string, spared: ReadonlySet<string>): string {
  const { masked, shadow } = maskedBy(RULES, text, shadowOf, spared);
  // Digits come first: in `13805741234三次` the numeral is no part of the number.
  const parted = STROKED.test(shadow.text) ? maskedBy(RULES, masked, strokedShadow, spared).masked : masked;
  return READ_OUT.test(parted) ? maskedBy(RULES, parted, readOutShadow, spared).masked : parted;
}

/** The text without what the rules find in its shadow. */
export function maskedBy(
  rules: readonly Rule[],
  text: string,
  shadowed: (text: string) => Shadow,
  spared: ReadonlySet<string>,
): { masked: string; shadow: Shadow } {
  let masked = text;
  let shadow = shadowed(masked);
  for (const { kind, pattern, holds, chars } of rules) {
    let written = '';
    let from = 0;
    for (const match of shadow.text.matchAll(pattern)) {
      if (holds && !holds(match[0])) continue;
      if (kind === 'phone' && isSpared(match[0], spared)) continue;
      written += masked.slice(from, shadow.starts[match.index]) + LABELS[kind];
      const length = chars?.(match[0]) ?? match[0].length;
      from = shadow.ends[match.index + length - 1] ?? masked.length;
    }
    if (from === 0) continue;
    masked = written + masked.slice(from);
    shadow = shadowed(masked);
  }
  return { masked, shadow };
}
