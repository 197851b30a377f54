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
/** At least, about, nearly: the figure that stands there is the one that counts. */
const ABOUT = /^(?:>=?|≥|~|约|大约|大概|将近|近|超过|超|逾|已达|达|不少于|不低于|至少|共|总计)? ?/u;
const WRITTEN =
  /^(\d{1,15}|\d{1,3}(?:,\d{3})+)(\.\d{1,9})? ?([十百千万亿]{0,2}|[kwmb]) ?[余多]? ?\+? ?(?:人次|次|人|条|个|人民币|元)? ?(?:以上|左右|上下)?$/iu;
const MOST = 1e13;

/** A count as monitoring systems write it: `3456`, `"3,456"`, `"10万+"`, `">10万"`, `"约3000"`. null: not a count of zero or more. */
export function readCount(value: unknown): number | null | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value <= MOST ? value : null;
  if (typeof value !== 'string') return null;
  const text = value.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  const [, whole = '', fraction = '', unit = ''] = WRITTEN.exec(text.replace(ABOUT, '')) ?? [];
  const times = UNITS[unit];
  if (whole === '' || times === undefined) return null;
  const count = Math.round(Number(whole.replaceAll(',', '') + fraction) * times);
  return count <= MOST ? count : null;
}
