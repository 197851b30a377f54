import { own } from '../matter/own.ts';
import { numberIn } from '../matter/chinese-number.ts';
import { simplified } from './simplified.ts';

const UNITS: Record<string, number> = {
  '': 1,
  十: 10,
  百: 100,
  千: 1e3,
  k: 1e3,
  万: 1e4,
  w: 1e4,
  十万: 1e5,
  百万: 1e6,
  m: 1e6,
  千万: 1e7,
  亿: 1e8,
  b: 1e9,
  十亿: 1e9,
  百亿: 1e10,
};
const WHAT = '(?:阅读|浏览|播放|点击|访问|转发|分享|评论|点赞|收藏)[量数]?';
/** What it counts, then at least, about, nearly: the figure that stands there is the one that counts. */
const BEFORE = [
  new RegExp(`^${WHAT}[:为]? ?`, 'u'),
  /^(?:>=?|≥|≈|~|约|大约|大概|将近|近|超过|超|逾|已达|达|不少于|不低于|至少|共|总计) ?/u,
  /^(?:[¥$]|人民币|rmb) ?/u,
];
/** `12（万人）` */
const UNIT_IN_BRACKETS = /\(([十百千]?[万亿]?(?:元|人|次|名|例)?)\)$/u;
/** What stands behind it tells of some of them: `12人（含1名儿童）`. */
const IN_BRACKETS = /(?<=.)\([^()]*\)$/u;
const OF = '(?:人次|次|人|条|个|名|位|例|户|辆|起|件|人民币|元)?';
const ABOUT = '(?:以上|左右|上下|许)?';
const WRITTEN = new RegExp(
  `^(\\d{1,15}|\\d{1,3}(?:[, ]\\d{3})+)(\\.\\d{1,9})? ?[余多]? ?([十百千万亿]{0,2}|[kwmb]) ?[余多]? ?\\+? ?${OF}(?:${WHAT})?${ABOUT}$`,
  'iu',
);
/** 十二, 二十余人, 两万五: a number in characters. */
const IN_CHARACTERS = new RegExp(
  `^([零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]{1,12})[余多]?${OF}${ABOUT}$`,
  'u',
);
/** `十万`: a unit alone is one of it. */
const UNIT_ALONE = /^[十百千]?[万亿]$/;
/** As a spreadsheet writes what it thinks is long. */
const SCIENTIFIC = /^\d(?:\.\d{1,6})?e\+?\d{1,2}$/;
/** More than any accident ever cost. */
export const MOST_YUAN = 1e13;
/** More than there are people, and less than any mobile number: what counts more is none. */
const MOST = 1e10;

/** A count as monitoring systems write it: `3456`, `"3,456"`, `"10万+"`, `">10万"`, `"约3000"`. null: not a count of zero or more. */
export function readCount(value: unknown, most = MOST): number | null | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value <= most ? value : null;
  if (typeof value !== 'string') return null;
  const text = simplified(value.normalize('NFKC').toLowerCase())
    .replace(/["'“”]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return undefined;
  const bare = BEFORE.reduce((left, pattern) => left.replace(pattern, ''), text)
    .replace(UNIT_IN_BRACKETS, '$1')
    .replace(IN_BRACKETS, '')
    .trim();
  if (SCIENTIFIC.test(bare)) return counted(Number(bare), most);
  const [, whole = '', fraction = '', unit = ''] = WRITTEN.exec(UNIT_ALONE.test(bare) ? `1${bare}` : bare) ?? [];
  const times = own(UNITS, unit);
  if (whole === '') return inCharacters(bare, most);
  if (times === undefined) return null;
  // Of half a view there is none; half a unit is a count.
  if (times === 1 && Number(fraction) > 0) return null;
  return counted(Math.round(Number(whole.replace(/[, ]/g, '') + fraction) * times), most);
}

function inCharacters(bare: string, most: number): number | null {
  const numeral = IN_CHARACTERS.exec(bare)?.[1] ?? '';
  const written = numberIn(numeral, 0);
  return written?.chars === numeral.length ? counted(written.count, most) : null;
}

function counted(count: number, most: number): number | null {
  return Number.isInteger(count) && count <= most ? count : null;
}
