import type { ExposureWords } from '../rules/policy.ts';
import { alternatives } from './alternatives.ts';

const NUMBER = '(?:\\d{1,4}|[一二三四五六七八九十百零〇]{1,4})';
const ROOM = '(?:[a-z]?\\d{3,4}|[一二三四五六七八九十零〇]{3,4})';
const BUILDING = `${NUMBER}(?:幢|栋|号楼|座|#)`;
const STAIRS = '(?:[^,。;\\n\\d]{0,2}[一二三四五六七八九\\d]{1,2}单元|[a-z]座|楼)?';
/** `村5号`, never `村5号井` and what else has a number. */
const HOUSE = '\\d{1,4}号(?![楼线文令路井桥变机地泊库矿段洞标]|公告|通知)';

/** H5: `花园小区12幢301室`, `联合村3组15号`, `家住明州路88号`: where somebody lives, and no office. */
export function homesIn(sentence: string, { homes, offices, lives }: ExposureWords): string[] {
  const home = alternatives(homes);
  const patterns = [
    `(?:(?:${home})[^,。;\\n\\d]{0,8}?)?(?:\\d{1,4}弄\\d{1,4}号|${BUILDING}${STAIRS}|[a-z]座)${ROOM}(?!户(?!主|内|门))(?:室|号|房|住户)?`,
    `(?:${home})\\d{1,3}[-—]\\d{1,2}[-—]\\d{3,4}室?`,
    '(?<![\\d-])\\d{1,3}[-—]\\d{1,2}[-—]\\d{3,4}室',
    `(?:${home})[^,。;\\n\\d]{0,6}?\\d{1,4}号楼?\\d{3,4}(?:室|户|房)?`,
    `村[^,。;\\n\\d]{0,6}?(?:\\d{1,3}组)?${HOUSE}`,
    `(?:${alternatives(lives)}):?[^,。;()《》〔〕\\[\\]\\n\\d]{0,24}?${HOUSE}`,
  ];
  const found = patterns.flatMap((pattern) => [...sentence.matchAll(new RegExp(pattern, 'giu'))]);
  const office = new RegExp(`(?:${alternatives(offices)})[^,。;\\n]{0,10}$`, 'u');
  return longest(found.filter(({ index }) => !office.test(sentence.slice(0, index)))).map(([excerpt]) => excerpt);
}

/** Of those that overlap, the one that says most. */
function longest(found: readonly RegExpExecArray[]): RegExpExecArray[] {
  const kept: RegExpExecArray[] = [];
  for (const one of found.toSorted((a, b) => b[0].length - a[0].length))
    if (!kept.some((other) => one.index < other.index + other[0].length && other.index < one.index + one[0].length))
      kept.push(one);
  return kept.toSorted((a, b) => a.index - b.index);
}
