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
const WRITTEN =
  /^(\d{1,15}|\d{1,3}(?:,\d{3})+)(\.\d+)?\s*([十百千万亿]{0,2}|[kwmb])\s*(?:余|多)?\s*\+?\s*(?:次|人次|人|条|个|元|人民币)?$/iu;
const BLANK = new Set(['', '-', '--', '—', '/', 'null', 'n/a', '无', '暂无']);
const MOST = 1e13;

/** A count as monitoring systems write it: `3456`, `"3,456"`, `"10万+"`, `"1.2亿"`. undefined: not given. null: not a count of zero or more. */
export function readCount(value: unknown): number | null | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value <= MOST ? value : null;
  if (typeof value !== 'string') return null;
  const text = value.normalize('NFKC').trim().toLowerCase();
  if (BLANK.has(text)) return undefined;
  const [, whole = '', fraction = '', unit = ''] = WRITTEN.exec(text) ?? [];
  const times = UNITS[unit];
  if (whole === '' || times === undefined) return null;
  const count = Math.round(Number(whole.replaceAll(',', '') + fraction) * times);
  return count <= MOST ? count : null;
}
