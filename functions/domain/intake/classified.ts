import { UNSEEN } from './invisible-characters.ts';

// Bounded: two that may take the same characters, one after the other, try every way to share a long run of them.
const OPEN = '[\\s【〔\\[（(<「]{0,8}';
const CLOSE = '[\\s】〕\\]）)>」]{0,8}';
const LEVEL = '(?:[绝絕] ?密|[机機] ?密|[秘祕] ?密)';
/** As they are typed on a phone too. */
const STAR = '[★☆⭐🌟✩✪✭✮✯✰]';
const PERIOD = '(?:\\d{1,2} ?年|[一二三五十]{1,3}年|\\d{1,2} ?个月|[一二三六九]个月|长期|启用前|解密前)';
const INTERNAL = '(?:内部|涉密)(?:资料|文件|材料|刊物|情况|信息)';
const CARE = '(?:请)?(?:注意保密|严格保密|妥善保管|严禁外传|不得外传|禁止外传|严禁扩散|不得扩散)';

/** `机密★1年`, `绝密★启用前`, `秘密☆`. Several stars are a rating, and `商业秘密` is no level. */
const STARRED = new RegExp(
  `(?:^|[^\\p{Script=Han}])${LEVEL} ?${STAR}(?!${STAR})|工作秘密 ?${STAR}(?!${STAR})|${LEVEL} ?(?:${STAR}|\\*) ?${PERIOD}`,
  'mu',
);
/** `密级：机密`. */
const STATED = new RegExp(`密 ?[级級] ?[:：] ?[【〔[（(]?${LEVEL}`, 'u');
/** A level, with or without its period, as the whole of a line; such lines stand at the head of a document. */
const OWN_LINE = new RegExp(`^${OPEN}${LEVEL}${CLOSE}${PERIOD}?${CLOSE}$`, 'u');
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

const HEAD_LINES = 3;
const HIDDEN = new RegExp(`[${UNSEEN}]`, 'gu');

/** H6: the text bears a classification mark (GB/T 9704: level, ★, period), not merely the word for one. */
export function bearsMark(text: string): boolean {
  const lines = text
    .normalize('NFKC')
    .replace(HIDDEN, '')
    .split(/[\n\r]/)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
  return (
    lines.some((line) => STARRED.test(line) || STATED.test(line) || INTERNAL_MARK.test(line)) ||
    lines.slice(0, HEAD_LINES).some((line) => OWN_LINE.test(line) || FLATTENED.test(line))
  );
}
