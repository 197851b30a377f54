const FIGURE = '[一二三四五六七八九十]';
/** `患者7岁`, `刚满六岁`, never `6岁以下`, `年满16周岁`, `不满14周岁`. */
const YOUNG =
  /(?<![\d十至到~—–-]|(?<!刚)满)(?:1[0-7]|[1-9]|十[一二三四五六七]?|[一二三四五六七八九])周?岁(?![以及至到儿-]|(?:半|左右)?(?:以下|以上))/gu;
const MONTHS = new RegExp(`(?<![\\d${FIGURE.slice(1, -1)}])(?:\\d{1,2}|${FIGURE}{1,2})个月大`, 'gu');
const GRADE = '(?:[一二三四五六七八九1-9]年级|[初高][一二三123]|[大中小](?=\\(?[一二三四五六七八九十\\d]))';
/** `小学三年级2班`, `五(3)班`, `高一(7)班`; never `小学36班`, which says how large it is. */
const CLASS = new RegExp(
  `(?:(?:小学|中学|幼儿园|学校)[^,。;\\n]{0,8}?)?(?:${GRADE}\\(?(?:${FIGURE}{1,2}|\\d{1,3})\\)?|(?<=学|校)[一二三四五六七八九]\\((?:${FIGURE}{1,2}|\\d{1,2})\\))班`,
  'gu',
);
const PUPIL = new RegExp(
  '(?:读|上|就读于?)[^,。;\\n]{0,10}?(?:[一二三四五六七八九1-9]年级|[初高][一二三123]|幼儿园)的(?:学生|孩子|儿子|女儿|男孩|女孩|男生|女生|孙子|孙女)',
  'gu',
);
const BORN = /(?<!\d)20[12]\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生(?=[),]))/gu;

/** H5: what tells of a child: its age, its class, its year of birth. */
export const minorsIn = (sentence: string): string[] =>
  [YOUNG, MONTHS, CLASS, PUPIL, BORN].flatMap((pattern) => [...sentence.matchAll(pattern)].map(([excerpt]) => excerpt));
