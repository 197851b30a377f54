const DIGITS = '零一二三四五六七八九';
/** Other ways to write a numeral; those of a cheque count only beside 拾, 佰 and 仟, since 陆 and 伍 are names as well. */
const OTHER: Record<string, string> = {
  〇: '零',
  两: '二',
  俩: '二',
  仨: '三',
  廿: '二十',
  卅: '三十',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
};
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1_000 };
const ARABIC = /(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?! ?\d)|\d{1,7})(?:\.\d{1,3})?/y;
const UNITS: Record<string, number> = { 百: 100, 千: 1_000, 万: 10_000, 十万: 100_000, 百万: 1_000_000 };
const UNIT = /十万|百万|[百千万]/y;
const CHINESE = /[零〇一二两俩仨三四五六七八九十百千万廿卅壹贰叁肆伍陆柒捌玖拾佰仟]{1,12}/y;
const TO = /(?:人|名|个)?(?:[-~–—]|至|到)/y;

export interface Written {
  count: number;
  chars: number;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** A whole number that stands at a place of a text, in digits or characters (1,200, 1.2万, 一百二十, 廿三, 两): its value and how long it is; null for none. */
export function numberIn(text: string, at: number): Written | null {
  const digits = matchAt(ARABIC, text, at);
  if (digits === undefined) return characters(text, at);
  // The tail of a longer number, of a decimal or of a date counts no people; neither does 3.5.
  if (/\d,?$|[.-]$/.test(text.slice(0, at)) || /\d/.test(text.charAt(at + digits.length))) return null;
  const unit = matchAt(UNIT, text, at + digits.length) ?? '';
  const count = Number(digits.replaceAll(/[, ]/g, '')) * (UNITS[unit] ?? 1);
  const whole = Math.round(count);
  if (Math.abs(count - whole) > 1e-6 || (unit === '' && /\./.test(digits + text.charAt(at + digits.length))))
    return null;
  return { count: whole, chars: digits.length + unit.length };
}

/** 20-30, 20人到30, 三至五: the higher end, where one is higher; null for a number alone. */
export function rangeIn(text: string, at: number): Written | null {
  const low = numberIn(text, at);
  const to = low && matchAt(TO, text, at + low.chars);
  if (!low || to === undefined || to === null) return null;
  const from = low.chars + to.length;
  // Blank before it, so that the hyphen makes no tail of it.
  const high = numberIn(` ${text.slice(at + from, at + from + 20)}`, 1);
  return high && high.count > low.count ? { count: high.count, chars: from + high.chars } : null;
}

function characters(text: string, at: number): Written | null {
  const written = matchAt(CHINESE, text, at);
  if (written === undefined || /[零〇一二两三四五六七八九十百千万第\d]$/.test(text.slice(0, at))) return null;
  if (/^[陆伍万百千]+$/.test(written) && !/[百千]/.test(written)) return null;
  const count = valueOf(Array.from(written, (one) => OTHER[one] ?? one).join(''));
  return count === null ? null : { count, chars: written.length };
}

function valueOf(written: string): number | null {
  if (/^[零一二三四五六七八九]{2,}$/.test(written)) return digitByDigit(written);
  const [head, ...tails] = written.split('万');
  if (tails.length > 1) return null;
  const [tail] = tails;
  if (tail === undefined) return belowTenThousand(written, 10);
  return (belowTenThousand(head || '一', 10) ?? 0) * 10_000 + (belowTenThousand(tail, 10_000) ?? 0);
}

/** 一二〇 is 120; 两三 and 三五 are either, so that the higher one counts. */
function digitByDigit(written: string): number {
  const [one = 0, other = 0, ...more] = Array.from(written, (digit) => DIGITS.indexOf(digit));
  const either = more.length === 0 && (other === one + 1 || (one === 3 && other === 5));
  return either ? other : Number([one, other, ...more].join(''));
}

/** 一百二 is 120, as is 一百二十; 一百零二 is 102. `before`: what stands before it, so that 一万二 is 12,000. */
function belowTenThousand(written: string, before: number): number {
  let [sum, digit, unit] = [0, 0, before];
  for (const character of written) {
    const tens = TENS[character];
    if (tens === undefined) {
      digit = DIGITS.indexOf(character);
      if (digit === 0) unit = 10;
      continue;
    }
    sum += (digit || 1) * tens;
    [digit, unit] = [0, tens];
  }
  return sum + digit * (unit / 10);
}
