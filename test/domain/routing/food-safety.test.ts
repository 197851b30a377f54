import { describe, expect, it } from 'vitest';
import { suggestGrades } from '../../../functions/domain/routing/grading.ts';
import { gradeBy } from '../../../functions/domain/routing/scales.ts';
import { type Facts, subjectOf } from '../../../functions/domain/routing/subject.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';

const policy = currentPolicy();
const facts = (title: string): Facts => ({
  title,
  text: title,
  platforms: [],
  metrics: {},
  at: at('2026-03-04 10:00'),
});
const graded = (title: string): string => {
  const { emergencyKind, grades } = suggestGrades(policy, facts(title));
  return `${emergencyKind} ${grades.emergency}`;
};
const FOOD = policy.grading.scales.find(({ id }) => id === 'food-safety');

describe('A1 · people made ill by food are an emergency of food safety, by how many', () => {
  it.each([
    ['新碶农贸市场多人食物中毒', 'IV'],
    ['农贸市场买的熟食吃了以后12人食物中毒送医院', 'IV'],
    ['某小学食堂32名学生食物中毒', 'IV'],
    ['学校食堂就餐后50多名学生呕吐腹泻', 'IV'],
    ['婚宴后30余人上吐下泻送医', 'IV'],
    ['公司食堂吃坏肚子，20多人住院', 'IV'],
    ['农贸市场卖的毒蘑菇吃死2人', 'III'],
    ['酒店聚餐后100人食物中毒，无人死亡', 'III'],
    ['工地食堂120人食物中毒', 'III'],
    ['工地食堂120人食物中毒，1人死亡', 'II'],
    ['喜宴食物中毒，致10人死亡', 'II'],
    ['幼儿园35名孩子吃了午餐后集体腹泻', 'IV'],
    ['吃了外卖以后5个人上吐下泻', 'IV'],
    ['菜场买的四季豆没煮熟，全家6口人中毒', 'IV'],
    ['小港农贸市场附近餐馆发生疑似食物中毒，已有18人就医', 'IV'],
    ['养老院老人集体食物中毒，1人死亡', 'III'],
    ['喜宴上吃了海鲜，15人出现呕吐、发热症状', 'IV'],
    ['超市过期奶粉致3名婴儿住院', 'IV'],
    ['大排档吃烧烤，8人食源性疾病', 'IV'],
    ['团餐导致学生集体呕吐', 'IV'],
    ['中学食堂发生食品安全事故，60名学生送医', 'IV'],
    ['学生营养餐中毒事件', 'IV'],
    ['夜市吃了小龙虾，3人横纹肌溶解住院', 'IV'],
    ['自助餐厅吃出问题，27人急性肠胃炎', 'IV'],
    ['敬老院20名老人误食亚硝酸盐中毒', 'IV'],
    ['农家乐食物中毒，2人死亡10人住院', 'III'],
    ['水产市场买的河豚，4人中毒1人死亡', 'III'],
    ['菜市场的菜农药残留，吃了全家中毒', 'IV'],
    ['消防学校食堂32名学生食物中毒', 'IV'],
    ['医院食堂饭菜变质，医护40人腹泻', 'IV'],
  ])('%s: %s', (title, grade) => {
    expect(graded(title)).toBe(`food-safety ${grade}`);
  });

  it.each([
    '希望学校预防食物中毒',
    '食物中毒怎么赔偿',
    '农贸市场门口堵车',
    '食堂饭菜太贵',
    '2人在饭店打架受伤',
    '吃了外卖有点不舒服',
  ])('%s: none', (title) => {
    expect(suggestGrades(policy, facts(title)).grades.emergency).toBeNull();
  });

  it.each([
    ['化工厂泄漏15人中毒', 'accident'],
    ['饭店煤气中毒10人送医', 'accident'],
    ['火锅店燃气爆炸10人受伤', 'accident'],
    ['诺如病毒感染，学校50名学生呕吐', 'public-health'],
  ])('%s is none of food', (title, kind) => {
    expect(suggestGrades(policy, facts(title)).emergencyKind).toBe(kind);
  });

  it('counts all whom it made ill, the dead among them, and says so in the words of its scale', () => {
    if (!FOOD) throw new Error('no scale of food safety');
    expect(gradeBy(FOOD, { deaths: 1, injured: 98 }).grade).toBe('III');
    expect(gradeBy(FOOD, { deaths: 1, injured: 99 })).toMatchObject({
      grade: 'II',
      reason: {
        says: expect.stringMatching(/^死亡10人以上，或患病100人以上并死亡1人以上（死亡1人、患病（病情未分）99人/),
      },
    });
    expect(gradeBy(FOOD, { injured: 99 })).toMatchObject({
      grade: 'IV',
      reason: { says: expect.stringMatching(/^死亡1人以下，且患病100人以下/) },
    });
  });
});

describe('P8 · what happened outweighs where it did', () => {
  it.each([
    ['新碶农贸市场多人食物中毒', '消费'],
    ['小学食堂集体腹泻', '消费'],
    ['医院起火5人死亡', '安全'],
    ['小区燃气爆炸3人死亡', '安全'],
    ['火车站广场踩踏12人受伤', '安全'],
    ['商场电梯坠落', '安全'],
    ['幼儿园门口行凶', '治安'],
    // What only names a place or a worry stays where it belongs.
    ['小区电梯经常坏', '物业'],
    ['学校食堂饭菜太贵', '教育'],
    ['医院停车难', '医疗'],
  ])('%s: %s', (title, subject) => {
    expect(subjectOf(policy, facts(title))).toBe(subject);
  });

  it.each([
    ['特种设备厂仓库火灾3人死亡', 'fire'],
    ['渔船修造厂车间爆炸3人死亡', 'production-accident'],
    ['地震局门口车祸2人死亡', 'road-traffic'],
    ['金山火锅店爆炸致5人死亡', 'accident'],
    ['农贸市场起火2人死亡', 'fire'],
  ])('A1 · %s: %s', (title, kind) => {
    expect(suggestGrades(policy, facts(title)).emergencyKind).toBe(kind);
  });
});
