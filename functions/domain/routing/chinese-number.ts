const DIGITS = '零一二三四五六七八九';
const OTHER: Record<string, string> = { 〇: '零', 两: '二', 俩: '二', 仨: '三' };
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1_000 };
const ARABIC = /\d{1,6}/y;
const CHINESE = /[零〇一二两俩仨三四五六七八九十百千]{1,9}/y;

/** A whole number that stands at a place of a text, in digits or characters (一百二十, 十二, 两): its value and how long it is; null for none. */
export function numberIn(text: string, at: number): { count: number; chars: number } | null {
  ARABIC.lastIndex = at;
  const digits = ARABIC.exec(text)?.[0];
  // 3.5, 802-3 and the tail of a longer number count no people.
  if (digits !== undefined) {
    if (/[\d.-]/.test(text.charAt(at - 1)) || /[\d.]/.test(text.charAt(at + digits.length))) return null;
    return { count: Number(digits), chars: digits.length };
  }
  CHINESE.lastIndex = at;
  const written = CHINESE.exec(text)?.[0];
  if (written === undefined || isInside(text, at)) return null;
  const count = valueOf(written);
  return count === null ? null : { count, chars: written.length };
}

const isInside = (text: string, at: number): boolean =>
  at > 0 && /[零〇一二两三四五六七八九十百千第\d]/.test(text.charAt(at - 1));

function valueOf(written: string): number | null {
  let [sum, digit] = [0, 0];
  for (const character of written) {
    const tens = TENS[character];
    if (tens !== undefined) {
      sum += (digit || 1) * tens;
      digit = 0;
      continue;
    }
    const value = DIGITS.indexOf(OTHER[character] ?? character);
    if (value < 0) return null;
    digit = value;
  }
  return sum + digit;
}
