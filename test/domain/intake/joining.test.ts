import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slowParts } from '../../harness/linear.ts';
import { simplified } from '../../../functions/domain/intake/simplified.ts';
import { fromText, minHashes, normalised, similarity } from '../../../functions/domain/intake/fingerprint.ts';
import { distinguishing } from '../../../functions/domain/intake/distinguishing.ts';
import { type Held, keptWith, keysOf, likenessOf, matchesOf } from '../../../functions/domain/intake/joining.ts';
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
  keysOf(likeness).map((key) => ({ key, matter: caseNumber, data: keptWith(likeness) }));
const joined = (first: ReturnType<typeof like>, second: ReturnType<typeof like>): string | undefined =>
  matchesOf(second, heldBy('BL2600001', first), rules)[0]?.why.code;

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
    ['cut to its first half', '小区停水', TEXT.slice(0, Math.ceil(TEXT.length / 2))],
    [
      'with the tail of a newspaper',
      '小区停水三天',
      `${TEXT}本报记者从现场了解到，有关部门已经介入，恢复供水的时间尚未确定。编辑：值班编辑，来源：综合整理，转载请注明出处。`,
    ],
    [
      'in a longer post on more',
      '一周民生',
      `${TEXT}另外，河东路的公交站台也该修一修了，候车的人没有地方避雨，椅子坏了很久，夜里也没有灯。`,
    ],
  ])('joins a repost %s', (_, title, text) => {
    expect(joined(like('小区停水', TEXT), like(title, text))).toMatch(/^same-text$|^alike$/);
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
    expect(joined(like('小区停水三天没人管'), like('小区停水三天，没人管！'))).toMatch(/^same-text$|^alike$/);
    expect(joined(like('小区停水三天没人管'), like('小区停水四天没人管'))).toBeUndefined();
    expect(like('小区停水三天没人管').phrases).toEqual([]);
  });

  it('joins the same page, whatever the words', () => {
    expect(joined(like('甲', '一', 'example.com/a'), like('乙', '二', 'example.com/a'))).toBe('same-page');
  });

  it('makes no key of words that hold no letter', () => {
    expect(keysOf(like('！！！', '😡😡'))).toEqual([]);
  });

  it('never looks at the words or the page of a source whose every message needs its own answer', () => {
    expect(keysOf(like('小区停水', TEXT, undefined, false))).toEqual([]);
    // Two messages of one board may bear the address of its list.
    expect(keysOf(like('小区停水', TEXT, 'example.com/a', false))).toEqual([]);
  });

  it('refuses a phrase that agrees where the whole does not', () => {
    const mine = like('小区停水', TEXT);
    const other = like(
      '柴桥停水',
      '柴桥街道老街昨天夜里突然没有自来水，商户没法做生意，想问什么时候恢复，有没有送水车可以过来一下。',
    );
    expect(matchesOf(mine, [{ key: mine.phrases[0] ?? '', matter: 'BL2600009', data: other.sketch }], rules)).toEqual(
      [],
    );
  });

  it('names the nearest of several cases first, and an equal page before any', () => {
    const mine = like('小区停水', TEXT, 'example.com/a');
    const near = like('转发', `${TEXT.slice(0, -24)}大家都来转起来，让上面的人看一看`);
    const held: Held[] = [
      { key: mine.phrases[0] ?? '', matter: 'NEAR', data: near.sketch },
      { key: mine.phrases[1] ?? '', matter: 'SAME', data: mine.sketch },
      { key: mine.exact[0]?.key ?? '', matter: 'PAGE', data: '' },
    ];
    expect(matchesOf(mine, held, { ...rules, contained: 0.3 }).map(({ caseNumber }) => caseNumber)).toEqual([
      'PAGE',
      'SAME',
      'NEAR',
    ]);
  });

  it('takes as many phrases as the policy says, and keeps as many hashes', () => {
    const { phrases, sketch } = like('小区停水', TEXT);
    expect(phrases).toHaveLength(rules.phrases);
    expect(fromText(sketch)).toHaveLength(rules.sketch);
  });
});

const saidAt = (title: string, place: string) => likenessOf({ title, place }, true, rules, hash);
describe('M4 · one template tells of two matters', () => {
  const ELEVATOR = '的业主，电梯坏了三天没有人修，老人上下楼非常不方便，物业只会推脱，请尽快派人来处理一下';
  const WATER = '从昨天夜里开始停水，到现在还没有来水，几百户居民没法做饭洗衣，请有关部门尽快抢修恢复';
  const BUS = '早高峰班次太少，等了四十分钟都没有来一辆车，上班族根本挤不上去，希望公交公司增加班次';
  const POWER = '上午八点到下午五点本区域计划停电检修，请各位居民提前做好准备，注意用电安全';

  it.each([
    ['another estate and building', `我是星河湾3号楼${ELEVATOR}`, `我是凤凰城12号楼${ELEVATOR}`],
    ['another estate', `我是星河湾${ELEVATOR}`, `我是凤凰城${ELEVATOR}`],
    ['another building of one estate', `我是星河湾3号楼${ELEVATOR}`, `我是星河湾5号楼${ELEVATOR}`],
    ['another entrance', `我是星河湾三号楼二单元${ELEVATOR}`, `我是星河湾3号楼4单元${ELEVATOR}`],
    ['a lettered building', `我是星河湾A座${ELEVATOR}`, `我是星河湾B座${ELEVATOR}`],
    ['another bus', `公交802路${BUS}`, `公交789路${BUS}`],
    ['another bus, its number alone', `802公交${BUS}`, `789公交${BUS}`],
    ['a bus in numerals', `公交八〇二路${BUS}`, `公交789路${BUS}`],
    ['another line', `地铁2号线${BUS}`, `地铁3号线${BUS}`],
    ['another road number', `G329国道${BUS}`, `G228国道${BUS}`],
    ['another day', `供电公司通知20日${POWER}`, `供电公司通知28日${POWER}`],
    ['another month', `供电公司通知10月20日${POWER}`, `供电公司通知11月20日${POWER}`],
    ['another street', `中山路${WATER}`, `人民路${WATER}`],
    ['another village', `河头村${WATER}`, `紫石村${WATER}`],
    ['another school', `蔚斗小学${WATER}`, `淮河小学${WATER}`],
    ['another firm', `宏达公司${ELEVATOR}`, `永兴公司${ELEVATOR}`],
    [
      'what is done already',
      `新碶街道管网抢修尚未完成，${POWER}，供水尚未恢复`,
      `新碶街道管网抢修已经完成，${POWER}，供水已经恢复`,
    ],
  ])('keeps %s apart', (_, one, other) => {
    expect(joined(like(one), like(other))).toBeUndefined();
    expect(joined(like(other), like(one))).toBeUndefined();
  });

  const OWED = '拖欠我三个月工资一直不发，多次讨要没有结果，家里老人孩子都等着用钱，请劳动监察部门帮我要回来';
  const SCHOOL = '的孩子今年九月要上小学，户口和房产都在学区内，报名却被退回来说材料不够，请教育局给个说法';

  it.each([
    ['who is complained of', `举报张伟在厂里${OWED}`, `举报王芳在厂里${OWED}`],
    ['a name cut to its surname', `包工头张某${OWED}`, `包工头王某${OWED}`],
    ['a name cut twice', `包工头张某某${OWED}`, `包工头王某某${OWED}`],
    ['a name in crosses', `包工头张××${OWED}`, `包工头王××${OWED}`],
    ['a surname and its office', `村里的赵书记${OWED}`, `村里的钱书记${OWED}`],
    ['another hospital of one name', `第三人民医院${WATER}`, `第五人民医院${WATER}`],
    ['another block, written with #', `星河湾3#楼${ELEVATOR}`, `星河湾5#楼${ELEVATOR}`],
    ['another tower', `凯旋大厦${ELEVATOR}`, `银泰大厦${ELEVATOR}`],
    ['another station', `大碶站${BUS}`, `霞浦站${BUS}`],
    ['another tunnel', `招宝山隧道${WATER}`, `算山隧道${WATER}`],
    ['another gate', `星河湾东门${ELEVATOR}`, `星河湾西门${ELEVATOR}`],
    ['another weekday', `每周三${BUS}`, `每周五${BUS}`],
    ['another year of a programme', `2024年度补贴${OWED}`, `2025年度补贴${OWED}`],
    ['another bank of the river', `小浃江南岸${WATER}`, `小浃江北岸${WATER}`],
  ])('keeps apart by %s', (_, one, other) => {
    expect(joined(like(one), like(other))).toBeUndefined();
    expect(joined(like(other), like(one))).toBeUndefined();
  });

  it.each([
    [
      'is signed by another neighbour of one house',
      `我叫张伟，我是星河湾3号楼${ELEVATOR}`,
      `我叫王芳，我是星河湾3号楼${ELEVATOR}`,
    ],
    ['leaves the name out', `举报张伟在厂里${OWED}`, `举报在厂里${OWED}`],
    ['cuts the name', `举报张伟在厂里${OWED}`, `举报张某在厂里${OWED}`],
    ['goes on otherwise behind the name', `投诉人张伟，单位${OWED}`, `投诉人张伟反映单位${OWED}`],
    ['adds a title', `举报张伟在厂里${OWED}`, `举报张伟经理在厂里${OWED}`],
    ['is addressed to another', `尊敬的沈书记：您好！中山路${WATER}`, `胡书记您好，中山路${WATER}`],
    ['names another person besides', `举报张伟在厂里${OWED}`, `举报张伟和王芳在厂里${OWED}`],
  ])('joins a repost that %s', (_, one, other) => {
    expect(joined(like(one), like(other))).toMatch(/^same-text$|^alike$/);
  });

  it.each([
    ['by a first sentence', `我叫张伟，老板${OWED}`, `我叫王芳，老板${OWED}`],
    ['by a form', `姓名：张　伟\n诉求：单位${OWED}`, `姓名：王　芳\n诉求：单位${OWED}`],
    ['as a complainant', `投诉人：欧阳明。单位${OWED}`, `投诉人：诸葛亮。单位${OWED}`],
    ['by a manner', `张先生反映自己${SCHOOL}`, `王女士反映自己${SCHOOL}`],
    ['as a parent', `家长刘洋${SCHOOL}`, `家长周敏${SCHOOL}`],
    ['by a signature', `我${SCHOOL} 反映人：刘洋`, `我${SCHOOL} 反映人：周敏`],
    ['as who reports', `举报人李建国：单位${OWED}`, `举报人陈秀英：单位${OWED}`],
  ])('H1 · does not read who speaks: named %s', (_, one, other) => {
    expect(distinguishing(one, rules)).toBe(distinguishing(other, rules));
    expect(joined(like(one), like(other))).toMatch(/^same-text$|^alike$/);
  });

  it('H5 · keeps no trace of a name beyond the claims on words, which expire', () => {
    const [first, ...others] = ['一位工人', '张伟', '王芳', '欧阳明'].map(
      (name) => like('讨薪', `举报${name}，老板${name}${OWED}`).content.split(' ')[1],
    );
    for (const marks of others) expect(marks).toBe(first);
  });

  it('keeps equal words apart where the sources name two streets', () => {
    expect(joined(saidAt('停水了没人管', '中山路'), saidAt('停水了没人管', '人民路'))).toBeUndefined();
    expect(joined(saidAt(WATER, '北仑区中山路'), saidAt(WATER, '人民路口'))).toBeUndefined();
    expect(joined(saidAt('停水了没人管', '中山路'), saidAt('停水了没人管', '北仑中山路'))).toBe('same-text');
  });

  it.each([
    ['says a number in numerals', `公交八百零二路${BUS}`, `公交802路${BUS}`],
    ['says a round number in numerals', `公交二百路${BUS}`, `公交200路${BUS}`],
    ['says a ten in numerals', `公交十二路${BUS}`, `公交12路${BUS}`],
    ['says tens in numerals', `公交二十路${BUS}`, `公交20路${BUS}`],
    ['says hundreds, tens and ones in numerals', `公交三百二十一路${BUS}`, `公交321路${BUS}`],
    ['says which half of the day', `上午8时至11时中山路${WATER}`, `8:00-11:00中山路${WATER}`],
    ['counts more people', `我是星河湾3号楼${ELEVATOR}，有20人被困`, `我是星河湾3号楼${ELEVATOR}，有30人被困`],
    ['adds a sentence with a place of its own', `中山路${WATER}`, `中山路${WATER}。人民路的朋友也转一下`],
    ['leaves its end out', `中山路${WATER}，恒山路也停了`, `中山路${WATER}`],
    ['bears the stamp of its copy', `2026-11-28 15:05 中山路${WATER}`, `2026-11-29 08:11:00 中山路${WATER}`],
    [
      'is written in traditional characters',
      `中山路${WATER}`,
      '中山路從昨天夜裡開始停水，到現在還沒有來水，幾百戶居民沒法做飯洗衣，請有關部門盡快搶修恢復',
    ],
  ])('joins a repost that %s', (_, one, other) => {
    expect(joined(like(one), like(other))).toMatch(/^same-text$|^alike$/);
  });

  it('joins one page whatever its words say', () => {
    expect(joined(like('甲', `中山路${WATER}`, 'example.com/a'), like('乙', `人民路${WATER}`, 'example.com/a'))).toBe(
      'same-page',
    );
  });

  it('never joins across two numbers of any kind, and is never undone by one', () => {
    const counter = fc.constantFrom('号楼', '单元', '路', '号', '栋', '日', '期', '室');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), counter, (a, b, unit) => {
        const said = (number: number) => like(`反映${number}${unit}${BUS}`);
        expect(joined(said(a), said(b)) === undefined).toBe(a !== b);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps no word with a claim, and ends soon on text made to be slow', () => {
    expect(keptWith(like(`我是星河湾3号楼${ELEVATOR}`))).toMatch(/^[0-9a-f ]+$/);
    expect(slowParts(['1', '一', 'a', '路', '未', '3号楼', '2026-'], like, 20_000)).toEqual([]);
  });
});

describe('M4 · the fingerprint of a text', () => {
  it('never changes, since it is compared with stored ones', () => {
    expect(minHashes(normalised('北仑区星阳小区停水三天了'), 3)).toEqual(GOLDEN);
  });

  it('reads traditional characters as simplified ones', () => {
    expect(normalised('臺灣的裡長說：幾百戶居民沒法做飯，請儘快搶修')).toBe(
      normalised('台湾的里长说：几百户居民没法做饭，请尽快抢修'),
    );
  });

  it.each([
    ['河水鎘超標，鉈含量異常', '河水镉超标，铊含量异常'],
    ['颶風過境，殯葬館門前餿水四溢', '飓风过境，殡葬馆门前馊水四溢'],
    ['藉口路面沈降拖延，憑藉關係', '借口路面沉降拖延，凭借关系'],
    ['狼藉一片，沈先生彷彿沒看見，彷徨不已', '狼藉一片，沈先生仿佛没看见，彷徨不已'],
    ['業主癱瘓在床，皸裂、瘡癤不斷', '业主瘫痪在床，皲裂、疮疖不断'],
    ['鄞州、鄆城、閆家、駱駝街道', '鄞州、郓城、闫家、骆驼街道'],
  ])('reads rarer characters so, too: %s', (traditional, plain) => {
    expect(simplified(traditional)).toBe(plain);
    expect(simplified(plain)).toBe(plain);
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

const letter = (name: string, more = '') =>
  like(
    `${name}花园物业乱收费`,
    `我们是${name}花园的业主，物业公司不公示收支，停车费一涨再涨，电梯常年带病运行，请主管部门尽快查处并答复。${more}`,
  );

describe('M4 · one letter is sent for several estates, one holder a key', () => {
  it('finds the own one of each again, among the keys that the first left free', () => {
    const names = ['望海', '听涛', '锦绣', '东方', '滨江', '阳光', '紫荆', '翠湖'];
    const claims = new Map<string, Held>();
    for (const name of names)
      for (const held of heldBy(name, letter(name))) if (!claims.has(held.key)) claims.set(held.key, held);
    for (const name of names) {
      const again = letter(name, '到今天还没有人来过，大家都很失望。');
      const held = keysOf(again).flatMap((key) => claims.get(key) ?? []);
      expect(matchesOf(again, held, rules).map(({ caseNumber }) => caseNumber)).toEqual([name]);
    }
  });
});
