import { UNSEEN } from './invisible-characters.ts';

/** As they are typed on a phone too. */
const STARS = '★☆⭐🌟✦✧✩✪✭✮✯✰✡✶⋆';
const STAR = `[${STARS}]`;
/** What is put between the signs of a mark so that no filter reads it: neither what ends a clause, nor what sets a title apart. */
const SIGN = `[^\\p{L}\\p{N}${STARS},。!?、;:《》「」“”"'()<>\\[\\]【】〔〕]`;
// Bounded: two that may take the same characters, one after the other, try every way to share a long run of them.
const OPEN = '[\\s【〔\\[（(<「]{0,8}';
const CLOSE = '[\\s】〕\\]）)>」]{0,8}';
/** Between a level and its period, in a line that holds nothing else. */
const EDGE = '[\\s【】〔〕\\[\\]（）()<>「」:·—–-]{0,8}';
const LEVEL = `[绝絕机機秘祕]${SIGN}{0,2}密`;
const TIER = '(?:[级級件]|文件)?';
const PERIOD = `(?:\\d{1,2}${SIGN}?年|[一二三五十]{1,3}年|\\d{1,2}${SIGN}?个月|[一二三六九]个月|长期|启用前|解密前)`;
/** The kinds of official papers, as their titles end. */
const PAPER =
  '(?:决议|决定|命令|通告|意见|通知|通报|报告|请示|批复|纪要|方案|规定|办法|要点|简报|专报|汇报|记录|材料|文件|电报|函)';
const INTERNAL = '(?:内部|涉密)(?:资料|文件|材料|刊物|情况|信息)';
const CARE = '(?:请)?(?:注意保密|严格保密|妥善保管|严禁外传|不得外传|禁止外传|严禁扩散|不得扩散)';

/** `机密★1年`, `绝密★启用前`, `秘密☆`, `机·密★`. Several stars are a rating, and `商业秘密` is no level. */
const STARRED = new RegExp(
  `(?:^|[^\\p{Script=Han}])${LEVEL}${TIER}${SIGN}{0,2}${STAR}(?!${STAR})|工作秘密${SIGN}{0,2}${STAR}(?!${STAR})|${LEVEL}${TIER}${SIGN}{0,2}[${STARS}*]${SIGN}{0,2}${PERIOD}`,
  'mu',
);
/** `密级：机密`. */
const STATED = new RegExp(`密${SIGN}{0,2}[级級][\\s:=|·—–【〔[（(-]{1,4}${LEVEL}`, 'u');
/** A level, with or without its period, as the whole of a line; such lines stand at the head of a document. */
const OWN_LINE = new RegExp(`^${OPEN}${LEVEL}${TIER}${EDGE}[${STARS}*]?${EDGE}${PERIOD}?${EDGE}$`, 'u');
/** `【机密】通知`, `机密：关于某事的通知`: before the title of an official paper; `【绝密】押题卷` is what a trader calls his own. */
const TITLED = new RegExp(
  `^[【〔\\[（(]\\s?${LEVEL}${TIER}\\s?[】〕\\]）)]\\s{0,2}(?:关于|${PAPER}|.{1,60}${PAPER}(?![\\p{L}\\p{N}]))|^${LEVEL}${TIER}[\\s:|·—–-]{1,4}.{0,40}关于.{1,60}${PAPER}(?![\\p{L}\\p{N}])`,
  'u',
);
/** A document that lost its line breaks: the level, a gap, and a document number (〔2026〕3号) soon after. */
const FLATTENED = new RegExp(
  `^${OPEN}${LEVEL}${CLOSE}(?: |(?<=[】〕\\]）)>」])).{0,120}[〔\\[（(【]\\d{4}[〕\\]）)】] ?(?:第 ?)?\\d+ ?号`,
  'u',
);
/** `内部资料 注意保密`, alone on its line, in brackets, or at the head before a gap. */
const INTERNAL_MARK = new RegExp(
  `^${OPEN}${INTERNAL}[\\s,，、·;；:：。!！★]{0,8}${CARE}(?:$|[\\s】〕\\]）)>」★。!！:：])|[【〔\\[（(]\\s?${INTERNAL}[\\s,，、·]{0,8}${CARE}\\s?[】〕\\]）)]`,
  'u',
);

/** `涉密文件`, `【秘密级文件】`, as the whole of a line, or as the label before what follows. */
const LABEL = new RegExp(
  `^${OPEN}(?:${LEVEL}[级級]?文件|涉密(?:资料|文件|材料|刊物))(?:[\\s】〕\\]）)>」★☆*]{0,8}$|[】〕\\]）)」]|\\s?[:：|])`,
  'u',
);
/** `附件【机密】`: in the brackets of a mark and of no title; a trader's 绝密 and 秘密 need a paper behind them. */
const BRACKETED = new RegExp(
  `[【〔\\[]\\s?(?:机密|機密|${LEVEL}[级級]|${LEVEL}[级級]?文件|涉密(?:文件|资料|材料)?)\\s?[】〕\\]]`,
  'u',
);

const HEAD_LINES = 3;
const HIDDEN = new RegExp(`[${UNSEEN}]`, 'gu');

/** What was set one sign under the other, and a star under its level, is one line. */
function unstacked(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let stacked = false;
  for (const line of lines) {
    const isOne = Array.from(line).length === 1;
    const before = joined.at(-1);
    if (before !== undefined && ((stacked && isOne) || (before.length <= STACK && UNDER.test(line))))
      joined[joined.length - 1] = before + line;
    else joined.push(line);
    stacked = isOne;
  }
  return joined;
}
const STACK = 8;
const UNDER = new RegExp(`^(?:${STAR}|${PERIOD}$)`, 'u');

/** H6: the text bears a classification mark (GB/T 9704: level, ★, period), not merely the word for one. */
export function bearsMark(text: string): boolean {
  const lines = unstacked(
    text
      .normalize('NFKC')
      .replace(HIDDEN, '')
      .split(/[\n\r]/)
      .map((line) => line.trim().replace(/\s+/g, ' '))
      .filter((line) => line !== ''),
  );
  return (
    lines.some((line) => STARRED.test(line) || STATED.test(line) || INTERNAL_MARK.test(line)) ||
    lines
      .slice(0, HEAD_LINES)
      .some((line) => [OWN_LINE, TITLED, FLATTENED, LABEL, BRACKETED].some((pattern) => pattern.test(line)))
  );
}
