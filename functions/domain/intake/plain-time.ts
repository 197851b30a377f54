import { simplified } from './simplified.ts';

const DIGITS = '零一二三四五六七八九';
const NUMERAL = '[零〇○一二两三四五六七八九十]';

const digit = (one: string): number => DIGITS.indexOf(one);

/** `二〇二六` as 2026, `二十八` as 28, `十` as 10. */
function digitsOf(numeral: string): string {
  const text = numeral.replace(/[〇○]/g, '零').replaceAll('两', '二');
  if (!text.includes('十')) return Array.from(text, digit).join('');
  const [tens = '', ones = ''] = text.split('十', 2);
  return String((tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones)));
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const AGO_UNITS: Record<string, string> = { s: '秒', m: '分', h: '小时', d: '天', w: '周' };
const PROVINCES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|海外';

/**
 * The spellings of one time, in the order in which they are brought into one: what people say, what lists put around a time, what other
 * programs print. Each row leaves alone what may be read in two ways (`1/12/2026`, `26-12-01`).
 */
const SPELLINGS: readonly [written: RegExp, plain: string | ((...groups: string[]) => string)][] = [
  // What stands around it.
  [/^(?:(?:发布|发表|发帖|采集|来电|受理|登记|更新|编辑|创建|回复|诉求)(?:时间|日期)?(?:于)?|时间|日期)[: ]*/, ''],
  [/ 来自 ?.*$/, ''],
  [new RegExp(` ?(?:[·|] ?|(?<=[\\d日天前]) )(?:${PROVINCES})$`), ''],
  [/(?<![,.。;、])[,.。;、]+$/, ''],
  [/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? (?=[a-z]{3,9} \d|\d)/, ''],
  [/\[[\w/]+\]$/, ''],
  [/^\/date\((\d{10,13})(?:[+-]\d{4})?\)\/$/, '$1'],
  // What programs print.
  [/ ?(?:asia\/shanghai|prc)$/, ' +08:00'],
  [/((?:gmt|utc)?[+-]\d{2}:?\d{2}) \([^()]*\)$/, '$1'],
  // A plus sign that an address took for a blank.
  [/(t\d\d:\d\d:\d\d(?:\.\d{1,9})?) (0\d:?\d\d)$/, '$1+$2'],
  [/^(\d{9,13})\.0+$/, '$1'],
  // With fewer digits it is off by hours.
  [/^\d\.\d{9,12}e\+?(?:9|12)$/, (all) => String(Number(all))],
  [/^(20\d{2})(\d\d)(\d\d)[t_ ](\d\d)(\d\d)(\d\d)(?=z|[+-]|$)/, '$1-$2-$3 $4:$5:$6'],
  [/^(20\d{12})\d{3}$/, '$1'],
  [/^(\d{4}-\d{1,2}-\d{1,2}) (\d\d)(\d\d)(\d\d)$/, '$1 $2:$3:$4'],
  [/^(\d{4}-\d{1,2}-\d{1,2})(?:_|-(?=\d\d:\d\d:\d\d))/, '$1 '],
  [/^(\d{4}-\d{1,2}-\d{1,2})[ _-](\d\d)-(\d\d)-(\d\d)$/, '$1 $2:$3:$4'],
  [
    /^(\d{4}[-./]\d{1,2}[-./]\d{1,2}) (\d{1,2})\.(\d\d)(?:\.(\d\d))?$/,
    (_, date, hour, minute, second = '00') => `${date} ${hour}:${minute}:${second}`,
  ],
  [new RegExp(`^(\\d{1,2})-(${MONTHS})[a-z]*-(20\\d{2})`), '$1 $2 $3'],
  // Of 20 to 29 either may be the year.
  [new RegExp(`^(0?[1-9]|1\\d|3[01])-(${MONTHS})-(2\\d)(?!\\d)`), '$1 $2 20$3'],
  // 13 to 31 is no month, so that the other one is.
  [/^(1[3-9]|2\d|3[01])\/(0?[1-9]|1[0-2])\/(20\d{2})(?!\d)/, '$3-$2-$1'],
  [/^(0?[1-9]|1[0-2])\/(1[3-9]|2\d|3[01])\/(20\d{2})(?!\d)/, '$3-$1-$2'],
  [/^(\d{1,2}:\d\d(?::\d\d)?) (\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?|\d{1,2}-\d{1,2})$/, '$2 $1'],
  [/^(\d{4}[-./]\d{1,2}[-./]\d{1,2}) (\d{1,2}:\d\d(?::\d\d)?) ?(上午|下午|晚上|凌晨)$/, '$1 $3$2'],
  [/^(2\d)年(?=\d{1,2}月)/, '20$1年'],
  // What people say.
  [/^just now$/, '刚刚'],
  [
    /^(yesterday|today|tomorrow)(?:,? at| at|,)?(?= |$)/,
    (_, day) => ({ yesterday: '昨天', today: '今天' })[day] ?? '明天',
  ],
  [
    /^(\d{1,4}|an?) ?(s|m|h|d|w)(?:ec(?:ond)?|in(?:ute)?|r|our|ay|eek)?s? ?(?:ago|之?前|以前)$/,
    (_, count, unit) => `${count.startsWith('a') ? '1' : count}${AGO_UNITS[unit] ?? ''}前`,
  ],
  [
    new RegExp(`${NUMERAL}{1,4}(?=年)|${NUMERAL}{1,3}(?= ?个?(?:月|日|号|时|点|分|秒|小时|钟头|天|周|星期|礼拜))`, 'g'),
    digitsOf,
  ],
  [/(?<=\d[点时])半/, '30分'],
  [
    /^(\d{1,3})个?(?:小时|钟头) ?(\d{1,2})分钟? ?(?=之?前|以前)/,
    (_, hours, minutes) => `${Number(hours) * 60 + Number(minutes)}分钟`,
  ],
  [
    /^([今昨前明])(早|晨|晚|夜)上?(?! ?\d{1,2}$)/,
    (_, day, half) => `${day}天${half === '早' || half === '晨' ? '早上' : '晚上'}`,
  ],
  [/(早|晚)(?=\d{1,2}[:点时])/, '$1上'],
  [/ ?([年月]) ?/g, '$1'],
  [/ 日/g, '日'],
];

/** A time as it is read: half width, lower case, simplified, without weekday, its numerals as digits, in one of few spellings. */
export function plainTime(written: string): string {
  const text = simplified(written.normalize('NFKC').toLowerCase())
    .replace(/\(?(?:星期|周|礼拜)[一二三四五六日天]\)?/, ' ')
    .replace(/^['"“‘]|['"”’]$/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  // Nobody writes a time that long; what is longer is prose.
  if (text.length > LONGEST) return text;
  return SPELLINGS.reduce(
    (so, [from, to]) => (typeof to === 'string' ? so.replace(from, to) : so.replace(from, to)).trim(),
    text,
  );
}
const LONGEST = 100;
