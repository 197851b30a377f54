import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromText, minHashes, normalised, similarity } from '../../../functions/domain/intake/fingerprint.ts';
import { type Held, keysOf, likenessOf, matchesOf } from '../../../functions/domain/intake/joining.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

const rules = currentPolicy().joining;
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
/** Computed once; a change would cut every open case from its reposts. */
const GOLDEN = [303_479_035, 1_301_901_281, 193_402_567];
const TEXT =
  '新碶街道星阳小区从九月二十八日晚上开始停水，到今天已经三天了，物业说是自来水公司的管道坏了，自来水公司说是小区内部的问题，没有人来修，几千户居民用水困难。';
const like = (title: string, text?: string, page?: string, byText = true) =>
  likenessOf(
    { title, ...(text === undefined ? {} : { text }), ...(page === undefined ? {} : { pageHash: hash(page) }) },
    byText,
    rules,
    hash,
  );
const hashes = (text: string): number[] => minHashes(normalised(text), 512);
const grams = (text: string): Set<string> =>
  new Set(Array.from(text, (character, index) => character + text.charAt(index + 1)).slice(0, -1));
const heldBy = (caseNumber: string, likeness: ReturnType<typeof like>): Held[] =>
  keysOf(likeness).map((key) => ({ key, caseNumber, data: likeness.signature }));
const joined = (first: ReturnType<typeof like>, second: ReturnType<typeof like>): string | undefined =>
  matchesOf(second, heldBy('BL2600001', first), rules)[0]?.why.slice(0, 4);

describe('M4 · reposts of one event join one case', () => {
  it.each([
    ['under another title', '北仑一小区停水没人管', TEXT],
    [
      'with full-width signs and spaces',
      '小区停水',
      TEXT.replaceAll('，', ' ， ').replace('九月二十八日', '九月二十八日　'),
    ],
    ['with a prefix and a source line', '转：小区停水三天', `【民生】${TEXT} 来源：某论坛`],
    ['with an address and a handle', '小区停水', `${TEXT} https://example.com/a?b=1 〔网络账号〕`],
    ['shortened at the end', '小区停水', TEXT.slice(0, -12)],
  ])('joins a repost %s', (_, title, text) => {
    expect(joined(like('小区停水', TEXT), like(title, text))).toMatch(/^文字相[同似]$/);
  });

  it.each([
    [
      'another matter in the same place',
      '新碶街道星阳小区垃圾成堆',
      '新碶街道星阳小区北门的垃圾房一个星期没有人清运，苍蝇到处飞，夏天臭味很大，老人小孩都受不了，希望城管部门尽快处理一下。',
    ],
    [
      'the same kind of matter elsewhere',
      '柴桥停水',
      '柴桥街道老街昨天夜里突然没有自来水，商户没法做生意，想问什么时候恢复，有没有送水车可以过来一下，大家都很着急。',
    ],
  ])('keeps %s apart', (_, title, text) => {
    expect(joined(like('小区停水', TEXT), like(title, text))).toBeUndefined();
  });

  it('joins texts under the least length only when they are equal', () => {
    expect(joined(like('小区停水三天没人管'), like('小区停水三天，没人管！'))).toMatch(/^文字相[同似]$/);
    expect(joined(like('小区停水三天没人管'), like('小区停水四天没人管'))).toBeUndefined();
    expect(like('小区停水三天没人管').bands).toEqual([]);
  });

  it('joins the same page, whatever the words', () => {
    expect(joined(like('甲', '一', 'example.com/a'), like('乙', '二', 'example.com/a'))).toBe('网址相同');
  });

  it('makes no key of words that hold no letter', () => {
    expect(keysOf(like('！！！', '😡😡'))).toEqual([]);
  });

  it('never looks at the words or the page of a source whose every message needs its own answer', () => {
    expect(keysOf(like('小区停水', TEXT, undefined, false))).toEqual([]);
    // Two messages of one board may bear the address of its list.
    expect(keysOf(like('小区停水', TEXT, 'example.com/a', false))).toEqual([]);
  });

  it('refuses a band that agrees where the whole signature does not', () => {
    const mine = like('小区停水', TEXT);
    const other = like(
      '柴桥停水',
      '柴桥街道老街昨天夜里突然没有自来水，商户没法做生意，想问什么时候恢复，有没有送水车可以过来一下。',
    );
    expect(
      matchesOf(mine, [{ key: mine.bands[0] ?? '', caseNumber: 'BL2600009', data: other.signature }], rules),
    ).toEqual([]);
  });

  it('names the nearest of several cases first, and an equal page before any', () => {
    const mine = like('小区停水', TEXT, 'example.com/a');
    const near = like('转发', `${TEXT.slice(0, -24)}大家都来转起来，让上面的人看一看`);
    const held: Held[] = [
      { key: mine.bands[0] ?? '', caseNumber: 'NEAR', data: near.signature },
      { key: mine.bands[1] ?? '', caseNumber: 'SAME', data: mine.signature },
      { key: mine.exact[0]?.key ?? '', caseNumber: 'PAGE', data: '' },
    ];
    expect(matchesOf(mine, held, { ...rules, similarity: 0.3 }).map(({ caseNumber }) => caseNumber)).toEqual([
      'PAGE',
      'SAME',
      'NEAR',
    ]);
  });

  it('takes as many bands as the policy says, of as many rows', () => {
    const { bands, signature } = like('小区停水', TEXT);
    expect(bands).toHaveLength(rules.bands);
    expect(fromText(signature)).toHaveLength(rules.bands * rules.rows);
  });
});

describe('M4 · the fingerprint of a text', () => {
  it('never changes, since it is compared with stored ones', () => {
    expect(minHashes(normalised('北仑区星阳小区停水三天了'), 3)).toEqual(GOLDEN);
  });

  it('forgets width, case, signs, addresses and masks', () => {
    expect(normalised('ＡＢＣ　停水１２３！https://example.com/x 〔电话〕，Abc')).toBe('abc停水123abc');
  });

  it('estimates how alike two texts are', () => {
    expect(similarity(hashes(TEXT), hashes(TEXT))).toBe(1);
    const half = `${TEXT.slice(0, 40)}其余的话完全是另外一个人写的，讲的是菜市场的价格和公交车的班次，和停水没有一点关系。`;
    const [a, b] = [grams(normalised(TEXT)), grams(normalised(half))];
    const truth = [...a].filter((gram) => b.has(gram)).length / new Set([...a, ...b]).size;
    expect(Math.abs(similarity(hashes(TEXT), hashes(half)) - truth)).toBeLessThan(0.08);
  });
});
