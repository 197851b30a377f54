import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bearsMark } from '../../../functions/domain/intake/classified.ts';
import { sprinkled, unseen, wide } from '../disguised.ts';

describe('H6 · not for secrets', () => {
  it.each([
    '机密★1年',
    '绝密★启用前\n2026年考试卷',
    '秘密★6个月',
    '秘密 ★ 长期',
    '机密☆\n关于某事的报告',
    '000012\n机　密★10年\n特急',
    '关于某事的报告（机密★5年）',
    '工作秘密★3年',
    '机密\n北仑区某局文件',
    '【秘密】\n某事',
    '机　密',
    '密级：机密\n正文',
    '密 级: 【秘密】',
    '机密 北仑区人民政府办公室文件 仑政办〔2026〕3号',
    '内部资料 注意保密',
    '内部资料，注意保密\n第3期',
    '（内部文件　严禁外传）',
    '内部资料 注意保密 北仑区某局情况通报',
    '某刊第3期（内部资料 注意保密）',
    '涉密文件 不得外传',
    '机\u200b密★1年',
    '机\u00ad密★1年',
    '秘\u2066密\u2069★长期',
    '绝\u034f\u180e密\u202c★启用前',
    '机\ufe0f密★1年',
    '机\u{e0100}密\u3164★1年',
    '绝\u2800密\ufffa★启用前',
    '机密⭐10年',
    '秘密🌟长期',
    '機密★1年',
    '密級：絕密',
    '【机密】通知',
    '【机密】通知各单位：',
    '[秘密] 某局会议纪要',
    '〔绝密〕关于某事的请示',
    '（机密）关于某事的报告',
    '【机密★】\n关于某事的报告',
    '【机密级】通报',
    '机密：关于某事的通知',
    '秘密 某局关于某事的批复',
    '机·密★',
    '机-密★1年',
    '机.密★',
    '机·密·★·1·年',
    '绝|密 ★ 启用前',
    '【机·密】\n某事',
    '密·级：机·密',
    '密级 机密',
    '机密✦1年',
    '机密⋆10年',
    '秘密＊',
    '机密*长期',
    '机密（1年）\n某事',
    '机密：3年\n某事',
    '机密级\n某事',
    '秘密文件\n某事',
    '机\n密\n★\n1年',
    '机密\n★1年\n某事',
    '【机密】某园区选址的情况',
    '附件：【机密】选址情况.docx',
    '机密文件',
    '机密文件：选址情况',
    '涉密文件',
    '涉密文件\n某事',
    '【涉密】某事',
    '秘密级文件\n某事',
    '（秘密级文件）某事',
    '【絕密級】某事',
  ])('knows the mark in %j', (text) => {
    expect(bearsMark(text)).toBe(true);
  });

  it.each([
    // No level of secrecy without 注意保密: the policy itself names kinds of paper so.
    '内部资料',
    '内部材料：第3期',
    '某公司泄露商业秘密',
    '物业泄露个人秘密怎么办',
    '机密泄露事件引热议',
    '公开的秘密',
    '国家秘密法宣传月',
    '揭秘密室逃脱乱象',
    '《秘密》★★★★★ 好看',
    '年度推荐：秘密★★★★★',
    '北仑秘密花园餐厅油烟扰民',
    '秘密 花园餐厅油烟扰民',
    '保守国家秘密，人人有责！内部管理混乱',
    '公司把内部资料到处发，注意保密意识太差',
    '请大家注意保密',
    '学校说这是机密不能告诉家长',
    '绝密内幕：某小区停车费去哪了',
    '第一段\n\n第二段\n第三段\n第四段\n秘密\n是一首诗',
    '【绝密】2026高考押题卷骗了三百元',
    '【秘密】花园餐厅油烟扰民',
    '《机密》通知书乐队演出取消',
    '绝密！物业内部通知曝光了',
    '公司说涉及商业机密，不肯出通知',
    '手机·密码★忘了',
    '时机，密★',
    '商业机-密★',
    '机密*泄露怎么办',
    '秘密（花园）餐厅油烟扰民',
    '公司把内部资料卖给了中介',
    '他们说这份是机密文件，不能给业主看',
    '物业以涉及商业秘密为由不公开收支',
    '内部材料到处都是，没人管',
    '涉密文件管理培训通知能不能公开',
    '秘密文件袋生产厂夜间噪音',
    '（内部）停车场不让停',
    '秘密\n花园餐厅油烟扰民'.replace('\n', '，'),
  ])('lets pass the mere word in %j', (text) => {
    expect(bearsMark(text)).toBe(false);
  });
});

describe('H6 · whoever writes a mark in another way', () => {
  const level = fc.constantFrom('绝密', '机密', '秘密');
  const period = fc.constantFrom('1年', '10年', '20 年', '长期', '6个月', '启用前');
  const between = fc.constantFrom('', ' ', '　');
  const signs = fc.array(unseen, { minLength: 20, maxLength: 20 });

  it('is known for one at the head of any text', () => {
    const mark = fc
      .tuple(level, between, fc.constantFrom('★', '☆'), between, period, fc.boolean(), signs)
      .map(([one, a, star, b, years, isWide, at]) => {
        const written = `${one.slice(0, 1)}${a}${one.slice(1)}${a}${star}${b}${isWide ? wide(years) : years}`;
        return sprinkled(written, at);
      });
    fc.assert(
      fc.property(
        fc.constantFrom('', '\n', '北仑区委文件\n'),
        mark,
        fc.constantFrom('', '\n关于某事的通知'),
        (before, one, after) => {
          expect(bearsMark(`${before}${one}${after}`)).toBe(true);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });

  it('is looked for in a time that grows with the text alone, whatever is repeated', () => {
    for (const bracket of ['】', '〕', ')', '」', ' 】'])
      for (const end of ['', 'x']) expect(bearsMark(`机密${bracket.repeat(40_000)}${end}`)).toBe(false);
    expect(bearsMark(`【机密${'】'.repeat(3)}`)).toBe(true);
  });

  it('is not read into a sentence that only has the word', () => {
    const around = fc.constantFrom(
      '公园里的',
      '泄露商业',
      '大家都知道的',
      '他说这是',
      '花园餐厅油烟扰民',
      '泄露怎么办',
      '不能告诉家长',
      '已经公开了10年',
      '★★★★★',
    );
    fc.assert(
      fc.property(
        around,
        level,
        fc.constantFrom('花园餐厅油烟扰民', '泄露怎么办', '不能告诉家长', '，已经公开了10年'),
        (before, one, after) => {
          expect(bearsMark(`${before}${one}${after}`)).toBe(false);
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });
});
