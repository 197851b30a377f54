import { describe, expect, it } from 'vitest';
import { lessonOf } from '../../../functions/domain/routing/lessons.ts';
import { opened } from '../../../functions/domain/routing/model.ts';
import { rank } from '../../../functions/domain/routing/ranking.ts';
import { suggest } from '../../../functions/domain/routing/suggest.ts';
import type { Facts } from '../../../functions/domain/routing/subject.ts';
import { hasSeen, trained, type Training } from '../../../functions/domain/routing/training.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { routingPrior, storedPrior } from '../../../functions/policy/routing-prior.ts';
import { titled as facts } from '../samples.ts';

const policy = currentPolicy();
const prior = await routingPrior();
const ranked = (title: string, part: Partial<Facts> = {}) => {
  const ranking = rank(policy, facts(title, part), prior);
  if (!ranking) throw new Error('the rules know no kinds of body');
  return ranking;
};
const unitsOf = (title: string, part: Partial<Facts> = {}): string[] =>
  ranked(title, part).ranked.map(({ unit }) => unit);

describe('R2 · whoever is in charge of the matter is proposed first, and why', () => {
  // Each by the duties that law and 三定 give to these bodies.
  it.each([
    ['路口红绿灯时间太短，早高峰左转排长队', '', 'gongan-fenju'],
    ['驾驶证到期换证需要带哪些材料', '外地考的驾照，科目三和体检怎么办', 'gongan-fenju'],
    ['户口迁移和居住证怎么办理', '想把孩子的户口迁过来，派出所要什么证明', 'gongan-fenju'],
    ['去香港的通行证和护照在哪里办', '出入境大厅周末开门吗', 'gongan-fenju'],
    ['楼下夜市摆摊占道，油烟扰民', '烧烤摊半夜还在营业，城管来了又走', 'zonghe-xingzheng-zhifa-ju'],
    ['小区楼顶有人搭建违章建筑', '违建举报多次没有拆除', 'zonghe-xingzheng-zhifa-ju'],
    ['异地就医的医保报销比例是多少', '新农合大病报销需要什么材料', 'yibao-fenju'],
    ['医院乱收费，医生态度差', '卫生院打预防针要排队一上午', 'weijian-ju'],
    ['小孩上小学的学区怎么划分', '户口不在本地，入学要什么条件', 'jiaoyu-ju'],
    ['公司拖欠农民工工资半年', '老板不签劳动合同也不交社保', 'renshe-ju'],
    ['开发商逾期交房，办不了房产证', '楼盘烂尾，业主交了首付', 'zhujian-ju'],
    ['村里的路坑坑洼洼，希望硬化', '通村公路多年没修', 'jiaotong-ju'],
  ])('%s', (title, text, unit) => {
    expect(unitsOf(title, { text })).toContain(unit);
    expect(ranked(title, { text }).ranked.length).toBeLessThanOrEqual(3);
  });

  it('speaks alone only where it is sure, and else shows three to choose from', () => {
    const sure = ranked('公司拖欠工资不签劳动合同', { text: '老板拖欠农民工工资，劳动监察不管，社保也没交' });
    expect(sure.choose).toBe(false);
    expect(sure.ranked[0]?.unit).toBe('renshe-ju');
    const vague = ranked('希望领导关注一下我们这里的情况');
    expect(vague.choose).toBe(true);
    expect(vague.ranked).toHaveLength(3);
  });

  it('says which words weighed and how sure it is, and gives shares that a person can compare', () => {
    const [first, second] = ranked('小孩上小学的学区怎么划分', { text: '幼儿园和小学入学的问题' }).ranked;
    expect(first?.reasons.at(-1)?.says).toMatch(/^按以往来件，“.+”等词指向教育局（把握\d+%）$/);
    expect(first?.share ?? 0).toBeGreaterThan(second?.share ?? 0);
  });

  it('H5 · keeps none of the words in the record but those of the policy’s own lists', () => {
    const { ranked: units } = ranked('小孩上小学要排队', { text: '我们在望江路开了一家裁缝铺，孩子上学要路过红绿灯' });
    const told = units.flatMap(({ reasons }) => reasons).flatMap(({ says }) => says.match(/(?<=“)[^”]+/g) ?? []);
    const lists = [
      ...policy.words.subjects.flatMap(({ word, matches }) => [word, ...matches]),
      ...policy.routing.rows.flatMap(({ mentions = [] }) => mentions),
    ];
    expect(told.filter((word) => !lists.includes(word))).toEqual([]);
  });

  it('lets the ledger decide where its word names the matter, and has the others beside it', () => {
    const {
      ranked: [first, ...others],
      choose,
    } = ranked('昨夜小区停电', { text: '物业说是开发商的问题，房子漏水也没人管' });
    expect(first).toEqual({ unit: 'gongdian-gongsi', reasons: [expect.objectContaining({ row: 'R03' })] });
    expect(choose).toBe(false);
    expect(others.map(({ unit }) => unit)).not.toContain('gongdian-gongsi');
  });

  it('lets the owner of a policy, a stated emergency and the street’s own matters stand as the ledger has them', () => {
    expect(ranked('房价补贴', { emergency: { kind: '生产安全事故' } })).toMatchObject({ choose: false });
    expect(ranked('化工厂昨晚爆炸，三人死亡十二人受伤').choose).toBe(false);
    // The source states the subject: that is no guess.
    expect(ranked('夜里有刺鼻气味', { topic: '环境' })).toMatchObject({
      choose: false,
      ranked: [{ unit: 'shengtai-huanjing-ju' }, {}, {}],
    });
    const street = ranked('物业不作为', { place: '柴桥街道' });
    expect(street.choose).toBe(false);
    expect(street.ranked[0]?.unit).toBe('chaiqiao');
  });

  it('leaves the street what no department is likely to answer for', () => {
    const {
      ranked: [first],
      choose,
    } = ranked('希望关注此事', { place: '梅山' });
    expect(first?.unit).toBe('meishan');
    expect(choose).toBe(false);
  });

  it('proposes nothing of a kind of body that the district has not', () => {
    const { bodies = [], ...routing } = policy.routing;
    const without = { ...policy, routing: { ...routing, bodies: bodies.filter(({ kind }) => kind !== '教育局') } };
    const ranking = rank(without, facts('小孩上小学的学区怎么划分'), prior);
    expect(ranking?.ranked.map(({ unit }) => unit)).not.toContain('jiaoyu-ju');
    expect(rank({ ...policy, routing }, facts('停电'), prior)).toBeNull();
  });
});

describe('H2 · the suggestion brings the ranking', () => {
  it('with the first as the proposal, the ledger’s other view beside it', () => {
    const said = facts('外地驾照到期换证', { text: '驾驶证换证去哪里，车管所要体检，摩托车驾照一起换' });
    const suggestion = suggest(policy, said, { model: prior });
    expect(suggestion.unit).toBe(suggestion.ranked?.[0]?.unit);
    expect(suggestion.unitReasons[0]?.says).toContain('按以往来件');
    expect(suggest(policy, said)).not.toHaveProperty('ranked');
  });

  it('H5 · not of what may be a report of wrongdoing', () => {
    const suggestion = suggest(policy, facts('举报局长受贿', { text: '局长收受开发商贿赂' }), { model: prior });
    expect(suggestion).toMatchObject({ unit: policy.routing.defaultUnit, wrongdoing: {} });
    expect(suggestion).not.toHaveProperty('ranked');
    expect(suggestion).not.toHaveProperty('choose');
  });
});

const told = (unit: string, words: string, count: number, place?: string) =>
  Array.from({ length: count }, (_, index) =>
    lessonOf(policy, {
      title: words,
      text: `第${index}次反映`,
      unit,
      id: `${words}${index}`,
      ...(place === undefined ? {} : { place: `${place}${index % 4}` }),
    }),
  );

describe('H5 · weights hold nobody’s words', () => {
  const training: Training = { about: 'tests', messages: 5, places: 3, features: 200 };
  const lessons = [
    ...told('教育局', '学区划分', 6),
    ...told('renshe-ju', '拖欠工资', 6),
    ...told('教育局', '王小明', 4),
  ];

  it('but words that five messages say', () => {
    const grams = trained(lessons, training).grams.split(' ');
    expect(grams).toEqual(expect.arrayContaining(['学区', '工资']));
    expect(grams.filter((gram) => '王小明'.includes(gram))).toEqual([]);
  });

  it('nor names of one place, where messages say whence they are', () => {
    const many = [
      ...told('教育局', '学区划分', 8, 'P'),
      ...told('人社局', '望江镇', 8).map((one) => ({ ...one, place: 'P1' })),
    ];
    const grams = trained(many, training).grams.split(' ');
    expect(grams).toContain('学区');
    expect(grams.filter((gram) => '望江镇'.includes(gram))).toEqual([]);
  });

  it('gives the same bytes from the same lessons, and learns a unit by its id as the kind of body that it is', () => {
    const one = trained(lessons, training);
    expect(JSON.stringify(trained(lessons, training))).toBe(JSON.stringify(one));
    expect(one.kinds).toEqual(['人社局', '教育局']);
    const ranking = rank(policy, facts('单位拖欠工资'), opened(one));
    expect(ranking?.ranked[0]?.unit).toBe('renshe-ju');
    expect(hasSeen(one)('学区划分0')).toBe(true);
    expect(hasSeen(one)('never')).toBe(false);
  });

  it('refuses weights that were cut off', () => {
    const one = trained(lessons, training);
    expect(() => opened({ ...one, weights: one.weights.slice(0, 40) })).toThrow('train it again');
  });

  it('and the shipped ones say whence they come, in at most 300 kB', async () => {
    const stored = await storedPrior();
    expect(stored.about).toContain('Teddy Cup');
    expect(JSON.stringify(stored).length).toBeLessThan(300_000);
    expect(stored.grams).not.toMatch(/[a-z0-9@]/i);
  });
});
