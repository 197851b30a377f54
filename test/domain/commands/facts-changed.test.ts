import { describe, expect, it } from 'vitest';
import { factsDiffer } from '../../../functions/domain/commands/facts-changed.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aDirectory, aUnit } from '../samples.ts';

const policy = currentPolicy();
const directory = aDirectory({
  units: [
    aUnit('housing', { name: '北仑区住建局', short: '区住建局' }),
    aUnit('water', { name: '北仑区水利局', short: '区水利局' }),
  ],
});
const TEXT =
  '您好，来信收悉。经与区住建局核实，3月4日共抽检12处排口，均已封堵。下一步将在3月10日前完成复查。感谢您的关注。';
const differ = (other: string, one = TEXT): boolean => factsDiffer(one, other, { policy, directory, facts: [] });
const changed = (from: string, to: string): string => {
  if (!TEXT.includes(from)) throw new Error(`not in the text: ${from}`);
  return TEXT.replace(from, to);
};

describe('R3 · other words for the same ask nobody again', () => {
  it.each([
    ['nothing but blanks and widths', changed('您好，', '您好, ')],
    ['another greeting', changed('您好，来信收悉。', '尊敬的网友，您好！您的留言已收悉，现答复如下：')],
    ['no greeting', changed('您好，来信收悉。', '')],
    ['warmer thanks', changed('感谢您的关注。', '十分感谢您对我们工作的关心、支持和监督！')],
    ['no thanks', changed('感谢您的关注。', '')],
    ['an apology', changed('感谢您的关注。', '给您带来不便，敬请谅解。感谢您的关注。')],
    ['a pledge of nothing', changed('感谢您的关注。', '感谢您的关注，我们将一如既往做好各项工作。')],
    ['a synonym', changed('均已封堵', '已全部封堵')],
    ['a word put elsewhere', changed('3月4日共抽检12处排口', '共于3月4日抽检排口12处')],
    ['clauses in another order', changed('共抽检12处排口，均已封堵', '共抽检12处排口、均已封堵')],
    ['a link word', changed('经与区住建局核实', '现经与区住建局核实')],
    ['a question where to ask', changed('感谢您的关注。', '如有疑问，欢迎咨询。感谢您的关注。')],
  ])('%s', (_, text) => {
    expect(differ(text)).toBe(false);
    expect(differ(TEXT, text)).toBe(false);
  });
});

describe('R3 · another fact is put before those who co-signed', () => {
  it.each([
    ['a figure', changed('12处', '11处')],
    ['a figure in characters', changed('12处', '十一处')],
    ['a day', changed('3月4日', '3月5日')],
    ['when it will be done', changed('3月10日', '3月12日')],
    ['a place', changed('12处排口', '柴桥市场12处排口')],
    ['a unit', changed('区住建局', '有关部门')],
    ['a cause', changed('均已封堵', '因施工挖断，均已封堵')],
    ['a measure', changed('均已封堵', '均已拆除')],
    ['one more measure', changed('均已封堵', '均已封堵并立案')],
    ['a negation', changed('均已封堵', '均未封堵')],
    ['only some', changed('均已封堵', '部分已封堵')],
    ['a promise that is off', changed('下一步将在3月10日前完成复查。', '')],
    ['a promise that is new', changed('感谢您的关注。', '我们承诺每周巡查。感谢您的关注。')],
    ['whose fault it is', changed('均已封堵', '均已封堵，责任在施工方')],
    ['how certain it is', changed('经与区住建局核实', '据区住建局初步核实')],
    ['a company', changed('均已封堵', '均已由宏达公司封堵')],
    ['a person', changed('均已封堵', '均已封堵，涉事人员王某')],
    ['that somebody is hurt', changed('均已封堵', '均已封堵，有人受伤')],
    ['what is said in words that nobody knows', changed('感谢您的关注。', '为住户送去饮用水。感谢您的关注。')],
    ['a fact that is dressed as thanks', changed('感谢您的关注。', '感谢宏达公司停产配合。')],
    ['a figure in the thanks', changed('感谢您的关注。', '感谢300名志愿者的支持。')],
    ['minutes, not very', changed('感谢您的关注。', '十分钟内到场。感谢您的关注。')],
  ])('%s', (_, text) => {
    expect(differ(text)).toBe(true);
    expect(differ(TEXT, text)).toBe(true);
  });

  it.each([
    ['what is so of one and not of the other', '东门已封堵，西门未封堵。', '东门未封堵，西门已封堵。'],
    ['which figure is whose', '东门抽检3处，西门抽检5处。', '东门抽检5处，西门抽检3处。'],
    ['which figure is whose, in one breath', '事故造成3人死亡5人受伤。', '事故造成5人死亡3人受伤。'],
    ['what was done and what was not, in one breath', '排口已封堵未清运。', '排口未封堵已清运。'],
    ['who did what, in one breath', '经区住建局查封由区水利局复查。', '经区水利局查封由区住建局复查。'],
  ])('%s', (_, one, other) => {
    expect(differ(other, one)).toBe(true);
  });
});
